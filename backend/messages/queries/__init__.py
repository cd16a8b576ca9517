"""What can be read in groups, and how it is caught up with."""

from .catching_up import Synced, list_changes, sync
from .reading import get_message, hearers_of, list_messages, search

__all__ = [
    "Synced",
    "get_message",
    "hearers_of",
    "list_changes",
    "list_messages",
    "search",
    "sync",
]

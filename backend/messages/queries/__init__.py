"""What can be read in groups, and how it is caught up with."""

from .catching_up import Synced, list_changes, sync
from .opened import author_of, forget_opened, keep, opened, shown_as
from .reading import get_message, hearers_of, list_messages, search

__all__ = [
    "Synced",
    "author_of",
    "forget_opened",
    "get_message",
    "hearers_of",
    "keep",
    "list_changes",
    "list_messages",
    "opened",
    "search",
    "shown_as",
    "sync",
]

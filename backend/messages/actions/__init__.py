"""What one does in a group: post, and change what is said."""

from .changing import (
    edit_message,
    leave_group,
    mark_read,
    react,
    remove_all_messages,
    remove_message,
    remove_words_of,
    take_back_reaction,
)
from .posting import post_message, post_within

__all__ = [
    "edit_message",
    "leave_group",
    "mark_read",
    "post_message",
    "post_within",
    "react",
    "remove_all_messages",
    "remove_message",
    "remove_words_of",
    "take_back_reaction",
]

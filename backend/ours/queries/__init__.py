"""What a group has made its own, the letters it sends, and who sees what came of them."""

from .letters import (
    LetterView,
    get_asked,
    list_addressees,
    list_asked,
    list_said,
    view_letter,
)
from .texts import (
    OursView,
    get_ours,
    get_version,
    letters_of_room,
    list_ours,
    view_ours,
)

__all__ = [
    "LetterView",
    "OursView",
    "get_asked",
    "get_ours",
    "get_version",
    "letters_of_room",
    "list_addressees",
    "list_asked",
    "list_ours",
    "list_said",
    "view_letter",
    "view_ours",
]

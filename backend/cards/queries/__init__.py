"""What is on cards, for those they are about and those they are shown to."""

from .ours import OurCard, lines_of, list_our_cards, view_our_card
from .own import CardView, ShownPart, own_card, shown_parts, view_card
from .peers import get_word, list_words

__all__ = [
    "CardView",
    "OurCard",
    "ShownPart",
    "get_word",
    "lines_of",
    "list_our_cards",
    "list_words",
    "own_card",
    "shown_parts",
    "view_card",
    "view_our_card",
]

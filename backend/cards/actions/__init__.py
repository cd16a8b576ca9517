"""What one does with cards: one's own, the group's, and what peers say on them."""

from .ours import add_card_line, hide_our_card, show_our_card, strike_card_line
from .own import look_at_card, release_parts, write_card
from .peers import agree_to_word, remove_word, take_words_back, write_word

__all__ = [
    "add_card_line",
    "agree_to_word",
    "hide_our_card",
    "look_at_card",
    "release_parts",
    "remove_word",
    "show_our_card",
    "strike_card_line",
    "take_words_back",
    "write_card",
    "write_word",
]

"""What stands on the groups' cards, and what peers write about each other."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import select

from auth.policy import CHOOSES
from backend.cards.actions import (
    add_card_line,
    agree_to_word,
    show_our_card,
    write_word,
)
from models import Membership
from models.work import session

from .town import Town

ADDED_AT, SAID_AT = "14:20", "18:30"


def plan(town: Town) -> None:
    for card in town.story["our_cards"]:
        for line in card["lines"]:
            added = town.when(line["days_ago"], ADDED_AT)
            town.plan(added, _add, town, card["group"], line)
        if card["is_shown"]:
            last = min(line["days_ago"] for line in card["lines"])
            town.plan(town.when(last, ADDED_AT), _show, town, card)
    for word in town.story["peer_words"]:
        said = town.when(word["days_ago"], SAID_AT)
        town.plan(said, _say, town, word)


def _add(town: Town, group: str, line: dict[str, Any]) -> None:
    by = town.caller(line["by"], CHOOSES)
    add_card_line(by, town.groups[group], part=line["part"], text=line["text"])


def _show(town: Town, card: dict[str, Any]) -> None:
    by = town.caller(card["lines"][0]["by"], CHOOSES)
    show_our_card(by, town.groups[card["group"]])


def _say(town: Town, told: dict[str, Any]) -> None:
    by, group_id = town.caller(told["by"], CHOOSES), town.groups[told["group"]]
    about_id = _membership(town, group_id, told["about"])
    word = write_word(by, group_id, about_id, text=told["text"])
    if told["answer"] == "yes":
        agree_to_word(town.caller(told["about"], CHOOSES), word.id)


def _membership(town: Town, group_id: UUID, key: str) -> UUID:
    ids = {"group_id": group_id, "person_id": town.people[key].id}
    return session.scalars(select(Membership.id).filter_by(**ids)).one()

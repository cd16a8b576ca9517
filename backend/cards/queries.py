from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from auth.caller import Caller
from models import Card, Organisation, Part, Release
from models.work import session


@dataclass
class Released:
    organisation: Organisation
    parts: Sequence[Part]


@dataclass
class CardView:
    """A card as its owner sees it, with what is released to whom."""

    card: Card
    releases: Sequence[Released]


@dataclass
class ShownPart:
    """A part of a card in the owner's words."""

    part: Part
    text: str


def own_card(caller: Caller) -> Card:
    """The caller's card; an empty one, not stored, where nothing was written yet."""
    mine = session.scalar(select(Card).filter_by(person_id=caller.person_id))
    return mine or Card(person_id=caller.person_id)


def view_card(caller: Caller) -> CardView:
    mine = select(Release).filter_by(person_id=caller.person_id)
    parts: dict[Organisation, set[str]] = {}
    for release in session.scalars(mine.order_by(Release.organisation_id)):
        parts.setdefault(release.organisation, set()).add(release.part)
    releases = [
        Released(organisation, [part for part in Part if part in released])
        for organisation, released in parts.items()
    ]
    return CardView(own_card(caller), releases)

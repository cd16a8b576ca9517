from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from auth.caller import Caller
from models import Card, Organisation, Part, PeerWord, Release
from models.work import session

from .peers import words_about


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
    """A part of a card: the owner's words, or a sentence of a peer's that they said yes to."""

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


def shown_parts(person_id: UUID, parts: Collection[Part]) -> list[ShownPart]:
    """What stands in these parts of somebody's card; of peers each sentence by itself.

    Whoever takes such a sentence back waits until this unit has ended.
    """
    card = session.scalar(select(Card).filter_by(person_id=person_id))
    shown = []
    for part in parts:
        if part == Part.PEERS:
            agreed = words_about(person_id).where(PeerWord.agreed_at.is_not(None))
            kept = agreed.with_for_update(read=True, of=PeerWord)
            texts = [word.text for word in session.scalars(kept)]
        else:
            texts = [card.part(part)] if card else []
        shown += [ShownPart(part, text) for text in texts if text]
    return shown

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Select, select

from auth.caller import Caller
from backend.employers.queries import own_organisation
from backend.groups.queries import enter_one_of, get_group
from models import CardLine, Group, Kind
from models.errors import OrganisationNotVetted
from models.work import session


@dataclass
class OurCard:
    """A group's card: its lines as they were added, whoever added them."""

    lines: Sequence[CardLine]
    is_shown: bool


def view_our_card(caller: Caller, group_id: UUID) -> OurCard:
    """The card of the caller's own group, shown to employers or not."""
    enter_one_of(caller, group_id, Kind.PEER)
    return _card(get_group(group_id))


def list_our_cards(caller: Caller) -> list[OurCard]:
    """The cards that groups of the site show, to an employer who has been vetted.

    This is all of anybody that an employer sees before somebody asks to hear more.
    """
    if not own_organisation(caller).is_vetted:
        raise OrganisationNotVetted()
    shown = select(Group).filter_by(
        site_id=caller.site_id, kind=Kind.PEER, is_card_shown=True, closed_at=None
    )
    cards = map(_card, session.scalars(shown.order_by(Group.id)).all())
    return [card for card in cards if card.lines]


def lines_of(group: Group) -> Select[CardLine]:
    """Every line there ever was, also the places of those that were struck."""
    lines = select(CardLine).filter_by(group_id=group.id)
    return lines.order_by(CardLine.position)


def _card(group: Group) -> OurCard:
    standing = lines_of(group).filter_by(is_struck=False)
    return OurCard(session.scalars(standing).all(), group.is_card_shown)

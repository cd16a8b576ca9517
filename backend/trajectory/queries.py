"""What somebody is asked and chose, and the answers that were shown to whoever asked.

A choice is its maker's own: nothing here counts, orders or times one that is not shared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select, tuple_
from sqlalchemy.orm import aliased

from auth.caller import Caller
from auth.policy import CHOOSES
from backend.groups.queries import enter, get_group, memberships_of, open_groups
from backend.paging import Page
from models import (
    Choice,
    Group,
    Kind,
    Membership,
    Offer,
    Opportunity,
    Organisation,
    Person,
)
from models.errors import NotFound
from models.work import session

Row = TypeVar("Row", Offer, Choice)


@dataclass
class OfferView:
    """An offer with the viewer's own last choice."""

    offer: Offer
    choice: Choice | None

    @property
    def sender(self) -> str:
        """Who asks: me, the group, or a facilitator."""
        if self.offer.group_id is None:
            return "me"
        maker = self.offer.maker
        is_of_peers = maker is None or maker.hat == CHOOSES
        is_to_all = self.offer.participant_id is None
        return "group" if is_of_peers and is_to_all else "facilitator"


@dataclass
class SharedAnswer:
    """A choice that `by` has shown to whoever made the offer."""

    by: Membership
    choice: Choice

    @property
    def reason(self) -> str | None:
        reason: str | None = self.choice.reason
        return reason if self.choice.is_reason_shared else None


@dataclass
class MadeOffer(OfferView):
    """An offer as whoever made it sees it."""

    answers: list[SharedAnswer]
    to: Membership | None


def list_offers(viewer: Caller, *, before: UUID | None = None, limit: int) -> Page:
    """What the viewer is asked: by themselves, alone, or in a group they belong to now."""
    page = _newest(Offer, _asked_of(viewer), before=before, limit=limit)
    mine = _choices_of(viewer, page.items)
    return replace(page, items=[OfferView(o, mine.get(o.id)) for o in page.items])


def get_offer(viewer: Caller, offer_id: UUID) -> Offer:
    """An offer that is put to the viewer."""
    offer = session.scalar(_asked_of(viewer).where(Offer.id == offer_id))
    if offer is None:
        raise NotFound()
    return offer


def view(viewer: Caller, offer: Offer) -> OfferView:
    return OfferView(offer, last_choice(viewer, offer))


def last_choice(chooser: Caller, offer: Offer) -> Choice | None:
    return _choices_of(chooser, [offer]).get(offer.id)


def list_made(maker: Caller, *, before: UUID | None = None, limit: int) -> Page:
    """The offers the caller made, each with the answers that were shown to them."""
    page = _newest(Offer, _made_by(maker), before=before, limit=limit)
    mine, shared = _choices_of(maker, page.items), _shared_answers(page.items)
    asked = _asked_alone(page.items)
    made = [
        MadeOffer(o, mine.get(o.id), shared[o.id], asked.get(o.id)) for o in page.items
    ]
    return replace(page, items=made)


def get_made(maker: Caller, offer_id: UUID) -> Offer:
    """An offer that the caller made."""
    offer = session.scalar(_made_by(maker).where(Offer.id == offer_id))
    if offer is None:
        raise NotFound()
    return offer


def list_path(caller: Caller, *, before: UUID | None = None, limit: int) -> Page:
    """Every choice the caller ever made at this site, left groups and closed offers included."""
    path = (
        select(Choice)
        .join(Offer, Offer.id == Choice.offer_id)
        .where(Choice.person_id == caller.person_id, Offer.site_id == caller.site_id)
    )
    return _newest(Choice, path, before=before, limit=limit)


def enter_peer_group(caller: Caller, group_id: UUID) -> tuple[Membership, Group]:
    """The caller as a reader of a peer group."""
    membership, group = enter(caller, group_id), get_group(group_id)
    if group.kind != Kind.PEER:
        raise NotFound()
    return membership, group


def get_participant(group: Group, membership_id: UUID) -> Person:
    """A participant of the group, whether or not they agreed to read there."""
    person = session.scalar(
        select(Person)
        .join(Membership, Membership.person_id == Person.id)
        .where(
            Membership.id == membership_id,
            Membership.group_id == group.id,
            Membership.hat == CHOOSES,
            Membership.ended_at.is_(None),
        )
    )
    if person is None:
        raise NotFound()
    return person


def judge_opportunities(caller: Caller, ids: Collection[UUID]) -> None:
    """Raise unless all of these are open, of employers that the site has vetted."""
    found = session.scalar(
        select(func.count(Opportunity.id))
        .join(Organisation, Organisation.id == Opportunity.organisation_id)
        .where(
            Opportunity.id.in_(ids),
            Opportunity.closed_at.is_(None),
            Organisation.site_id == caller.site_id,
            Organisation.vetted_at.is_not(None),
        )
    )
    if found != len(set(ids)):
        raise NotFound()


def _asked_of(viewer: Caller) -> Select[Offer]:
    groups = memberships_of(viewer).with_only_columns(Group.id)
    return select(Offer).where(
        Offer.site_id == viewer.site_id,
        or_(
            Offer.participant_id == viewer.person_id,
            and_(Offer.participant_id.is_(None), Offer.group_id.in_(groups)),
        ),
    )


def _made_by(maker: Caller) -> Select[Offer]:
    """What the caller asked themselves, and asked in the groups they read in now."""
    in_groups = Offer.maker_id.in_([member.id for member, _ in open_groups(maker)])
    to_oneself = and_(Offer.participant_id == maker.person_id, Offer.group_id.is_(None))
    made = or_(in_groups, to_oneself) if maker.hat == CHOOSES else in_groups
    return select(Offer).where(Offer.site_id == maker.site_id, made)


def _newest(
    kind: type[Row], rows: Select[Row], *, before: UUID | None, limit: int
) -> Page:
    """The newest of the rows, or the newest that are older than one of them."""
    if before is not None:
        last = session.scalar(rows.where(kind.id == before))
        if last is None:
            raise NotFound()
        place = tuple_(kind.created_at, kind.id)
        rows = rows.where(place < (last.created_at, last.id))
    newest = rows.order_by(kind.created_at.desc(), kind.id.desc()).limit(limit + 1)
    found = session.scalars(newest).all()
    return Page(found[:limit], found[limit - 1].id if len(found) > limit else None)


def _asked_alone(offers: Collection[Offer]) -> dict[UUID, Membership]:
    """Whom each offer to one member asks, as the group knows them."""
    rows = (
        select(Offer.id, Membership)
        .join(
            Membership,
            and_(
                Membership.group_id == Offer.group_id,
                Membership.person_id == Offer.participant_id,
            ),
        )
        .where(Offer.id.in_([offer.id for offer in offers]))
    )
    return dict(session.execute(rows).all())


def _choices_of(chooser: Caller, offers: Collection[Offer]) -> dict[UUID, Choice]:
    """The person's last choice about each of the offers they chose about."""
    last = select(Choice).where(
        Choice.offer_id.in_([offer.id for offer in offers]),
        Choice.person_id == chooser.person_id,
        _is_last(),
    )
    return {choice.offer_id: choice for choice in session.scalars(last)}


def _shared_answers(offers: Collection[Offer]) -> dict[UUID, list[SharedAnswer]]:
    """What members chose and show now, in no telling order; leaving ends the showing."""
    shared = (
        select(Membership, Choice)
        .join(Offer, Offer.group_id == Membership.group_id)
        .join(
            Choice,
            and_(Choice.offer_id == Offer.id, Choice.person_id == Membership.person_id),
        )
        .where(
            Offer.id.in_([offer.id for offer in offers]),
            Membership.ended_at.is_(None),
            Choice.is_shared,
            _is_last(),
        )
        .order_by(Membership.id)
    )
    answers = defaultdict(list)
    for by, choice in session.execute(shared):
        answers[choice.offer_id].append(SharedAnswer(by, choice))
    return answers


def _is_last() -> ColumnElement[bool]:
    later = aliased(Choice)
    return ~exists().where(
        later.offer_id == Choice.offer_id,
        later.person_id == Choice.person_id,
        later.number > Choice.number,
    )

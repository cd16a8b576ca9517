"""Which network rooms are open to whom, and which practice cards are told in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Select, literal, or_, select

from auth.caller import Caller
from auth.networks import is_let_in
from auth.policy import ANSWERS, OPENS
from backend.employers.queries import own_organisation
from backend.groups.queries import (
    GroupView,
    list_groups,
    open_groups,
)
from models import Group, Kind, Organisation, Party, PracticeCard
from models.errors import NotFound
from models.work import session


@dataclass
class NetworkView:
    """A room that is open to the caller: whom it is open to, and the caller's place in it."""

    network: Group
    group: GroupView | None
    groups: list[str]
    employers: list[str]


@dataclass
class Candidate:
    """A group or an approved employer at the site, and whether the room is open to it."""

    id: UUID
    kind: str
    name: str
    is_open: bool


@dataclass
class CardView:
    """A practice card, and whether it is told by the caller's own organisation."""

    card: PracticeCard
    is_own: bool


def get_network(caller: Caller, network_id: UUID) -> Group:
    """A network room that is open to the caller, whether or not they are in it."""
    found = session.scalar(_open_to(caller).where(Group.id == network_id))
    if found is None:
        raise NotFound()
    return found


def list_networks(caller: Caller) -> list[NetworkView]:
    """The rooms that are open to the caller, the oldest first."""
    mine = {view.group.id: view for view in list_groups(caller, Kind.NETWORK)}
    oldest = session.scalars(_open_to(caller).order_by(Group.created_at))
    return [_view(network, mine.get(network.id)) for network in oldest]


def view_network(caller: Caller, network_id: UUID) -> NetworkView:
    for view in list_networks(caller):
        if view.network.id == network_id:
            return view
    raise NotFound()


def list_candidates(caller: Caller, network_id: UUID) -> list[Candidate]:
    """Every group and approved employer that the room is, or may be, open to."""
    network = get_network(caller, network_id)
    groups = select(Group).filter_by(
        site_id=network.site_id, kind=Kind.PEER, closed_at=None
    )
    employers = select(Organisation).filter_by(site_id=network.site_id)
    vetted = employers.where(Organisation.vetted_at.is_not(None))
    parties = session.scalars(select(Party).filter_by(network_id=network.id))
    open_to = {
        id for party in parties for id in (party.group_id, party.organisation_id)
    }
    found = [
        *(
            Candidate(g.id, "group", g.name, g.id in open_to)
            for g in session.scalars(groups)
        ),
        *(
            Candidate(o.id, "organisation", o.name, o.id in open_to)
            for o in session.scalars(vetted)
        ),
    ]
    return sorted(found, key=lambda candidate: (candidate.kind, candidate.name))


def employers_in(network_id: UUID) -> Sequence[Organisation]:
    """The employers that the room is open to."""
    parties = select(Organisation).join(Party, Party.organisation_id == Organisation.id)
    of_room = parties.where(
        Party.network_id == network_id, Organisation.vetted_at.is_not(None)
    )
    return session.scalars(of_room).all()


def list_practice_cards(caller: Caller) -> list[CardView]:
    """The cards told in the rooms the caller reads in, the newest first.

    An employer has its own besides, and whoever opens rooms has all of the site.
    """
    own = own_organisation(caller).id if caller.hat == ANSWERS else None
    rooms = [g.id for _, g in open_groups(caller) if g.kind == Kind.NETWORK]
    told_there = select(Party.organisation_id).where(Party.network_id.in_(rooms))
    vetted = Organisation.vetted_at.is_not(None)
    shown = or_(
        PracticeCard.organisation_id == own,
        vetted & PracticeCard.organisation_id.in_(told_there),
    )
    of_site = (
        select(PracticeCard)
        .join(PracticeCard.organisation)
        .where(
            Organisation.site_id == caller.site_id,
            PracticeCard.taken_back_at.is_(None),
            literal(caller.hat == OPENS) | shown,
        )
    )
    newest = session.scalars(of_site.order_by(PracticeCard.created_at.desc()))
    return [CardView(card, card.organisation_id == own) for card in newest]


def _open_to(caller: Caller) -> Select[Group]:
    is_open = is_let_in(Group.id, literal(caller.person_id), literal(caller.hat))
    networks = select(Group).filter_by(site_id=caller.site_id, kind=Kind.NETWORK)
    return networks.where(is_open)


def _view(network: Group, group: GroupView | None) -> NetworkView:
    parties = select(Group).join(Party, Party.group_id == Group.id)
    groups = session.scalars(parties.where(Party.network_id == network.id))
    return NetworkView(
        network,
        group,
        groups=sorted(group.name for group in groups),
        employers=sorted(each.name for each in employers_in(network.id)),
    )

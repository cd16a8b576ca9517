from __future__ import annotations

from uuid import UUID

from sqlalchemy import delete, select

from auth.caller import Caller
from auth.policy import ANSWERS, CHOOSES, KINDS
from backend.consents.queries import judge_notice
from backend.employers.actions import lock_organisation
from backend.employers.queries import get_organisation, own_organisation
from backend.groups.actions import (
    change,
    join_group,
    let_out,
    lock_group,
    start_group,
)
from backend.messages.actions import leave_group
from models import (
    ChangeKind,
    Group,
    Kind,
    Leaving,
    Membership,
    Party,
    PracticeCard,
)
from models.errors import AliasTaken, NotFound, OrganisationNotVetted
from models.types import now
from models.work import session

from .queries import employers_in, get_network
from .rules import imitates_employer


def open_network(caller: Caller, *, name: str) -> Group:
    """A new room at the caller's site, open to nobody yet but who opens such rooms."""
    return start_group(caller.site, name=name, kind=Kind.NETWORK)


def open_to_group(caller: Caller, network_id: UUID, group_id: UUID) -> None:
    """Let the people of a peer group at the site come in; once more changes nothing."""
    network = get_network(caller, network_id)
    peers = select(Group.id).filter_by(
        id=group_id, site_id=network.site_id, kind=Kind.PEER
    )
    if session.scalar(peers) is None:
        raise NotFound()
    _open_to(network_id, group_id=group_id)


def open_to_organisation(
    caller: Caller, network_id: UUID, organisation_id: UUID
) -> None:
    """Let the contacts of an approved employer come in; once more changes nothing."""
    get_network(caller, network_id)
    if not get_organisation(caller, organisation_id).is_vetted:
        raise OrganisationNotVetted()
    _open_to(network_id, organisation_id=organisation_id)


def close_to_group(caller: Caller, network_id: UUID, group_id: UUID) -> None:
    """Whoever came in through the group alone is out at once."""
    get_network(caller, network_id)
    _close_to(network_id, group_id=group_id)


def close_to_organisation(
    caller: Caller, network_id: UUID, organisation_id: UUID
) -> None:
    """Whoever came in through the employer alone is out at once."""
    get_network(caller, network_id)
    _close_to(network_id, organisation_id=organisation_id)


def join_network(caller: Caller, network_id: UUID, *, alias: str) -> Membership:
    """Come into a room that is open to the caller, whose epoch is taken.

    They are called there what they like; an employer's name follows its contacts' own.
    """
    caller.judge_kind(Kind.NETWORK)
    judge_notice(caller, KINDS[Kind.NETWORK])  # an older one spoke of no such room
    # Nobody closes the room to those who let the caller in, before they are in.
    parties = select(Party.id).filter_by(network_id=network_id)
    session.execute(parties.with_for_update(read=True)).all()
    if caller.hat == ANSWERS:
        lock_organisation(own_organisation(caller).id)
    get_network(caller, network_id)
    employers = [employer.name for employer in employers_in(network_id)]
    if caller.hat == CHOOSES and imitates_employer(alias, employers):
        raise AliasTaken()
    if caller.hat == ANSWERS:
        alias = f"{alias} · {own_organisation(caller).name}"
    return join_group(
        caller.person, network_id, hat=caller.hat, alias=alias, reads=True
    )


def leave_network(caller: Caller, network_id: UUID, *, words: Leaving) -> None:
    """Leave the room, with or without one's words; it stays open to come back."""
    get_network(caller, network_id)
    leave_group(caller, network_id, words=words)


def tell_practice(caller: Caller, *, title: str, text: str) -> PracticeCard:
    """Tell others, for the caller's organisation, how it became a place where people can be."""
    organisation = own_organisation(caller)
    if not organisation.is_vetted:
        raise OrganisationNotVetted()
    card = PracticeCard(organisation_id=organisation.id)
    card.title, card.text = organisation.says(title), organisation.says(text)
    session.add(card)
    session.flush()
    return card


def take_practice_back(caller: Caller, card_id: UUID) -> None:
    """Show a card of the caller's organisation to nobody any more; its words go too."""
    own = select(PracticeCard).filter_by(
        id=card_id, organisation_id=own_organisation(caller).id, taken_back_at=None
    )
    card = session.scalar(own)
    if card is None:
        raise NotFound()
    card.title = card.text = None
    card.taken_back_at = now()


def _open_to(network_id: UUID, **party: UUID) -> None:
    network = lock_group(network_id)
    existing = select(Party.id).filter_by(network_id=network_id, **party)
    if session.scalar(existing) is None:
        session.add(Party(network_id=network_id, **party))
        change(network, ChangeKind.GROUP_CHANGED)


def _close_to(network_id: UUID, **party: UUID) -> None:
    """Whose epochs are taken is known once the party is gone; the room is locked last."""
    gone = delete(Party).filter_by(network_id=network_id, **party)
    if session.scalar(gone.returning(Party.id)) is None:
        raise NotFound()
    let_out(Membership.group_id == network_id)
    change(lock_group(network_id), ChangeKind.GROUP_CHANGED)

"""Asking a peer along, coming along, and parting again.

Whoever changes a step together holds the epoch of the peer it is about: what the peer
may see hangs on it.
"""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select

from auth.caller import Caller, consents_of
from auth.epochs import Hold, hold_epochs, take_epoch
from auth.policy import CHOOSES, KINDS
from backend.employers.queries import contacts_of, get_opportunity, open_interests
from backend.groups.actions import (
    end_membership,
    join_group,
    lock_group,
    read_from_now_on,
)
from backend.groups.queries import enter, get_group, readers_of
from backend.groups.rules import imitates_staff, is_taken
from backend.meetings.queries import judge_to_come
from models import (
    Companion,
    Interest,
    Kind,
    Meeting,
    Membership,
    Opportunity,
    Person,
    Step,
)
from models.errors import (
    AliasImitatesStaff,
    AliasTaken,
    AlreadyAlong,
    AlreadyAMember,
    AlreadyAsked,
    Invalid,
    NobodyAlong,
    NotFound,
    OpportunityClosed,
    ThreadClosed,
)
from models.events import RightsGrew
from models.types import now
from models.work import record, session

from .queries import asked_about, asked_into, get_companion, peers_of, shared_by

UNDER = (KINDS[Kind.THREAD], None)


def ask_to_hear_more(
    caller: Caller, group_id: UUID, *, peer: UUID, opportunity_id: UUID
) -> Companion:
    """Ask a peer to show interest in something together; the caller's epoch is taken."""
    asker, asked = _two(caller, group_id, peer)
    opportunity = get_opportunity(caller, opportunity_id)
    if opportunity.closed_at is not None:
        raise OpportunityClosed()
    mine = open_interests().where(Interest.person_id == caller.person_id)
    is_talking = session.scalar(mine.where(Interest.opportunity_id == opportunity_id))
    if is_talking or asked_about(caller, opportunity_id):
        raise AlreadyAsked()
    return _ask(asker, asked, Step.INTEREST, opportunity)


def ask_into_thread(
    caller: Caller, group_id: UUID, *, peer: UUID, thread_id: UUID
) -> Companion:
    """Ask a peer into a thread of the caller's; the caller's epoch is taken."""
    asker, asked = _two(caller, group_id, peer)
    interest = _own_interest(caller, thread_id)
    if any(each.meeting_id is None for each in asked_into(thread_id)):
        raise AlreadyAsked()
    return _ask(asker, asked, Step.THREAD, interest.opportunity, thread_id=thread_id)


def ask_to_meeting(
    caller: Caller, group_id: UUID, *, peer: UUID, meeting_id: UUID
) -> Companion:
    """Ask a peer to a visit or a talk in a thread of the caller's, whose epoch is taken."""
    asker, asked = _two(caller, group_id, peer)
    meeting = session.get(Meeting, meeting_id)
    if meeting is None:
        raise NotFound()
    interest = _own_interest(caller, meeting.group_id)
    judge_to_come(meeting)
    if any(each.meeting_id == meeting_id for each in asked_into(meeting.group_id)):
        raise AlreadyAsked()
    ids = {"thread_id": meeting.group_id, "meeting_id": meeting_id}
    return _ask(asker, asked, Step.MEETING, interest.opportunity, **ids)


def come_along(
    caller: Caller, companion_id: UUID, *, alias: str | None = None
) -> Companion:
    """Say yes: to a meeting, or under a name of one's own to a thread.

    One comes into the thread at once, or once it is opened. The caller's epoch is taken.
    """
    companion = get_companion(caller, companion_id)
    if companion.peer.person_id != caller.person_id:
        raise NotFound()
    if companion.has_agreed:
        raise AlreadyAlong()
    if companion.meeting is not None:
        judge_to_come(companion.meeting)
    else:
        companion.alias = caller.says(_judge_coming(caller, companion, alias))
    companion.agreed_at = now()
    if companion.is_in_thread and companion.thread_id is not None:
        bring_along(companion, companion.thread_id)
    _tell(companion.asker.person_id)
    return companion


def bring_along(companion: Companion, thread_id: UUID) -> None:
    """Let the peer into the thread, to read what is said from here on."""
    somebody = session.get_one(Person, companion.peer.person_id)
    alias, companion.alias = companion.alias, None
    joined = join_group(somebody, thread_id, hat=CHOOSES, alias=alias, reads=False)
    read_from_now_on(joined)
    companion.thread_id = thread_id


def judge_along(companions: Collection[Companion], companion_id: UUID) -> None:
    """Raise `NobodyAlong` unless it is one of these, whose peer has agreed and still does."""
    for companion in companions:
        if companion.id == companion_id and companion.has_agreed:
            peer = session.get_one(Person, companion.peer.person_id)
            if UNDER in consents_of(peer):
                return
    raise NobodyAlong()


def part(caller: Caller, companion_id: UUID) -> None:
    """Say no, take it back, or end it: the peer is out of the thread before the answer.

    The caller's epoch is taken. Nobody is told of a no: what was asked is not there any
    more, as if it had been taken back.
    """
    take_epoch(get_companion(caller, companion_id).peer.person_id)
    companion = get_companion(caller, companion_id)
    if companion.asker.person_id == caller.person_id:
        _tell(companion.peer.person_id)
    part_all([companion])


def part_ways(memberships: Collection[Membership]) -> None:
    """End every step that somebody takes with peers of groups that they leave."""
    hold_epochs(peers_of(shared_by(memberships)), Hold.ALONE)
    companions = shared_by(memberships)
    left = {membership.group_id for membership in memberships}
    threads = {each.thread_id for each in companions if each.thread_id}
    for group_id in sorted(left | threads):  # in the order in which everybody does
        lock_group(group_id)
    part_all(companions)


def part_all(companions: Collection[Companion]) -> None:
    """End these; the epochs of their peers are taken."""
    for companion in companions:
        if companion.is_in_thread:
            in_thread = select(Membership).filter_by(group_id=companion.thread_id)
            theirs = in_thread.filter_by(person_id=companion.peer.person_id)
            for membership in session.scalars(theirs.filter_by(ended_at=None)).all():
                end_membership(membership)
        session.delete(companion)
    session.flush()


def _judge_coming(caller: Caller, companion: Companion, alias: str | None) -> str:
    """Raise what stands between a peer and a thread under this name; gives the name."""
    caller.judge_kind(Kind.THREAD)
    if companion.step == Step.INTEREST and companion.opportunity.closed_at is not None:
        raise OpportunityClosed()
    contacts = contacts_of(companion.opportunity.organisation_id)
    if caller.person_id in {contact.person_id for contact in contacts}:
        raise AlreadyAMember("You answer for this employer yourself.")
    if alias is None:
        raise Invalid(errors=[{"pointer": "#/alias", "detail": "They call you what?"}])
    if imitates_staff(alias):
        raise AliasImitatesStaff()
    if is_taken(alias, [contact.alias for contact in contacts]):
        raise AliasTaken()
    return alias


def _two(caller: Caller, group_id: UUID, peer: UUID) -> tuple[Membership, Membership]:
    """The caller and somebody else who chooses and reads in the same peer group."""
    asker = enter(caller, group_id)
    if get_group(group_id).kind != Kind.PEER:
        raise NotFound()
    for reader in readers_of([group_id])[group_id]:
        if reader.id == peer != asker.id and reader.hat == CHOOSES:
            return asker, reader
    raise NotFound("Only somebody else who reads in the group can be asked.")


def _own_interest(caller: Caller, thread_id: UUID) -> Interest:
    """What opened a thread of the caller's that is still open."""
    mine = select(Interest).filter_by(group_id=thread_id, person_id=caller.person_id)
    interest = session.scalar(mine)
    if interest is None:
        raise NotFound()
    if interest.group.closed_at is not None:
        raise ThreadClosed()
    return interest


def _ask(
    asker: Membership,
    peer: Membership,
    step: Step,
    opportunity: Opportunity,
    **ids: UUID,
) -> Companion:
    companion = Companion(
        asker=asker, peer=peer, step=step, opportunity=opportunity, **ids
    )
    session.add(companion)
    session.flush()
    _tell(peer.person_id)
    return companion


def _tell(person_id: UUID) -> None:
    """Have the person's devices fetch again; what they may read has not changed by it."""
    record(RightsGrew(person_id))

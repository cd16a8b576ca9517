from __future__ import annotations

from uuid import UUID, uuid4

from auth.caller import Caller
from auth.epochs import Hold, hold_epochs
from auth.policy import ANSWERS
from backend.companions.actions import bring_along, judge_along, part_all
from backend.companions.queries import asked_about, asked_into, peers_of
from backend.employers.actions import lock_organisation, take_card_back
from backend.employers.queries import contacts_of, get_opportunity, open_interests
from backend.groups.actions import (
    change,
    end_membership,
    join_group,
    lock_group,
    start_group,
)
from backend.messages.actions import post_within
from models import ChangeKind, Interest, Kind, Person
from models.errors import NotFound, OpportunityClosed
from models.types import now
from models.work import session

from .queries import answering, open_thread_about, view_thread


def open_thread(
    caller: Caller,
    opportunity_id: UUID,
    *,
    alias: str,
    body: str | None = None,
    companion: UUID | None = None,
) -> UUID:
    """Show interest: talk with all who answer for the employer, under a name of one's own.

    A companion who has agreed is there from the first word; whoever has not is asked no
    more. The caller's epoch is taken. While the thread is open, once more gives the same one.
    """
    if thread_id := open_thread_about(caller, opportunity_id):
        return thread_id
    hold_epochs(peers_of(asked_about(caller, opportunity_id)), Hold.ALONE)
    lock_organisation(get_opportunity(caller, opportunity_id).organisation_id)
    opportunity = get_opportunity(caller, opportunity_id)
    if opportunity.closed_at is not None:
        raise OpportunityClosed()
    contacts = contacts_of(opportunity.organisation_id)
    hold_epochs({contact.person_id for contact in contacts}, Hold.ALONE)
    asked = asked_about(caller, opportunity_id)
    if companion is not None:
        judge_along(asked, companion)
    along = [each for each in asked if each.id == companion]
    part_all([each for each in asked if each not in along])
    thread = start_group(caller.site, name=opportunity.title, kind=Kind.THREAD)
    interest = Interest(
        opportunity_id=opportunity.id, person_id=caller.person_id, group_id=thread.id
    )
    session.add(interest)
    join_group(caller.person, thread.id, hat=caller.hat, alias=alias, reads=True)
    for each in along:
        bring_along(each, thread.id)
    # Nobody sits on both sides.
    participants = {caller.person_id} | peers_of(along)
    for contact in contacts:
        if contact.person_id in participants:
            continue
        somebody = session.get_one(Person, contact.person_id)
        join_group(somebody, thread.id, hat=ANSWERS, alias=contact.alias, reads=True)
    if body is not None:
        post_within(caller, thread.id, client_key=uuid4(), body=body)
    return thread.id


def close_thread(caller: Caller, thread_id: UUID) -> None:
    """End it for the employer, who keeps nothing of it; what was said stays with the caller.

    The caller's epoch is taken. Closing once more changes nothing.
    """
    thread = view_thread(caller, thread_id)
    if thread.interest.person_id != caller.person_id:
        raise NotFound()
    if thread.group.group.closed_at is None:
        _close(thread.interest, caller.person)


def close_threads_of(person: Person) -> None:
    """End every conversation with an employer that the person has open."""
    mine = open_interests().where(Interest.person_id == person.id)
    for interest in session.scalars(mine.order_by(Interest.group_id)).all():
        _close(interest, person)


def _close(interest: Interest, person: Person) -> None:
    organisation_id = interest.opportunity.organisation_id
    # All of them before the group, which they wait for.
    hold_epochs(peers_of(asked_into(interest.group_id)), Hold.ALONE)
    lock_organisation(organisation_id)
    contacts = answering(interest.group_id)
    hold_epochs({contact.person_id for contact in contacts}, Hold.ALONE)
    part_all(asked_into(interest.group_id))
    for contact in contacts:
        end_membership(contact)
    group = lock_group(interest.group_id)
    group.closed_at = now()
    change(group, ChangeKind.GROUP_CHANGED)
    take_card_back(person, organisation_id)

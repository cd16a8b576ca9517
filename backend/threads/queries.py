"""What each side may see of a thread, and what the employer may read of a card in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Select, select

from auth.caller import Caller, consents_of
from auth.policy import ANSWERS, CHOOSES
from backend.employers.queries import open_interests
from backend.groups.queries import GroupView, is_absent, memberships_of, views
from models import (
    Group,
    Interest,
    Membership,
    Opportunity,
    Part,
    Person,
    Release,
)
from models.errors import NotFound
from models.work import session

SHOWING = "card_to_employers"


@dataclass
class ThreadView:
    """A thread as one member sees it; `released_parts` are what the employer can read now."""

    interest: Interest
    group: GroupView
    participant: Membership
    companion: Membership | None
    is_paused: bool
    released_parts: Sequence[Part]


def view_thread(caller: Caller, thread_id: UUID) -> ThreadView:
    found = _views(caller, _threads(caller).where(Group.id == thread_id))
    if not found:
        raise NotFound()
    return found[0]


def list_threads(caller: Caller) -> list[ThreadView]:
    """The newest first; a closed one is there for the participant alone."""
    return _views(caller, _threads(caller).order_by(Interest.created_at.desc()))


def open_thread_about(caller: Caller, opportunity_id: UUID) -> UUID | None:
    """The caller's open thread about the opportunity, if there is one."""
    mine = open_interests().where(Interest.person_id == caller.person_id)
    found = session.scalar(mine.where(Interest.opportunity_id == opportunity_id))
    return found.group_id if found else None


def is_talking_with(caller: Caller, organisation_id: UUID) -> bool:
    """Whether the caller has an open thread with the organisation."""
    mine = open_interests().join(Interest.opportunity)
    with_it = mine.where(
        Interest.person_id == caller.person_id,
        Opportunity.organisation_id == organisation_id,
    )
    return session.scalars(with_it).first() is not None


def answering(thread_id: UUID) -> Sequence[Membership]:
    """Who answers in the thread, in the order in which epochs are taken."""
    contacts = select(Membership).filter_by(group_id=thread_id, hat=ANSWERS)
    current = contacts.where(Membership.ended_at.is_(None))
    return session.scalars(current.order_by(Membership.person_id)).all()


def releases_in(interest: Interest) -> Select[Release]:
    """What the person has released of their card to the employer they talk with."""
    return select(Release).filter_by(
        person_id=interest.person_id,
        organisation_id=interest.opportunity.organisation_id,
    )


def _threads(caller: Caller) -> Select[Membership, Group, Interest]:
    threads = memberships_of(caller).join(Interest, Interest.group_id == Group.id)
    return threads.add_columns(Interest)


def _views(
    caller: Caller, threads: Select[Membership, Group, Interest]
) -> list[ThreadView]:
    rows = session.execute(threads).all()
    groups = views(caller, [(membership, group) for membership, group, _ in rows])
    participants = _participants([group.id for _, group, _ in rows])
    found = []
    for group, (_, _, interest) in zip(groups, rows, strict=True):
        there = participants[interest.group_id]
        participant, is_away = there.pop(interest.person_id)
        along = [
            member
            for member, is_gone in there.values()
            if member.ended_at is None and not is_gone
        ]
        is_open = group.group.closed_at is None and not is_away
        # What is shown of a card is between its owner and the employer.
        is_shown = is_open and group.me not in along
        parts = _released_parts(interest) if is_shown else []
        companion = along[0] if along else None
        view = ThreadView(interest, group, participant, companion, is_away, parts)
        found.append(view)
    return found


def _participants(
    thread_ids: Collection[UUID],
) -> dict[UUID, dict[UUID, tuple[Membership, bool]]]:
    """Who is or was in each thread by their own choice, and whether they are away from it."""
    theirs = select(Membership, is_absent()).where(
        Membership.group_id.in_(thread_ids), Membership.hat == CHOOSES
    )
    found: dict[UUID, dict[UUID, tuple[Membership, bool]]] = defaultdict(dict)
    for member, is_away in session.execute(theirs):
        found[member.group_id][member.person_id] = member, is_away
    return found


def _released_parts(interest: Interest) -> list[Part]:
    """In the order of the card; none without the consent, whatever was released."""
    person = session.get_one(Person, interest.person_id)
    if (SHOWING, interest.opportunity.organisation_id) not in consents_of(person):
        return []
    released = {release.part for release in session.scalars(releases_in(interest))}
    return [part for part in Part if part in released]

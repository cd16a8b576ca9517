from __future__ import annotations

import secrets
from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from auth.caller import Caller
from auth.policy import CHOOSES
from backend.groups.actions import change, lock_group
from backend.groups.queries import readers_of
from models import (
    ChangeKind,
    Decision,
    Group,
    Kind,
    Outcome,
    Pick,
    PickPlace,
    SideYes,
    Subject,
    Urn,
)
from models.errors import AlreadyVoted, DecisionClosed, DecisionOpen, NotFound
from models.events import VotingEnded
from models.types import now
from models.work import promise, session

from . import rules
from .queries import enter_deciding, get_decision, today
from .rules import Ballot, Votes


def propose(
    caller: Caller,
    group_id: UUID,
    *,
    subject: str,
    method: str,
    proposal: str,
    closes_at: datetime,
    quorum: int,
    principle: str | None = None,
    review_on: date | None = None,
) -> Decision:
    """Put something to the group; nobody can see whose proposal it was.

    New words for a principle are decided in the network room alone.
    """
    _, group = enter_deciding(caller, group_id)
    if subject == Subject.PRINCIPLE and group.kind != Kind.NETWORK:
        raise rules.invalid("subject", "The network room decides about principles.")
    rules.judge_times(
        closes_at=closes_at, review_on=review_on, now=now(), today=today(group)
    )
    decision = Decision(
        group_id=group.id,
        subject=subject,
        method=method,
        principle=principle,
        quorum=quorum,
        closes_at=closes_at,
        review_on=review_on,
    )
    decision.proposal = group.says(proposal)
    session.add(decision)
    session.flush()
    urn = Urn(decision_id=decision.id)
    urn.contents = group.says(Votes().written())
    session.add(urn)
    promise(VotingEnded(decision.id), at=closes_at)
    _tell(group)
    return decision


def vote(
    caller: Caller,
    group_id: UUID,
    decision_id: UUID,
    *,
    choice: str,
    words: str | None = None,
) -> None:
    """Put a ballot in the urn. No counter rises and nobody is told.

    All of the urn is written anew: nothing of a single ballot lies anywhere by itself.
    """
    membership, group = enter_deciding(caller, group_id)
    decision = get_decision(group_id, decision_id)
    rules.judge_ballot(decision.method, choice=choice, words=words)
    urn = _locked_urn(decision)
    if decision.closes_at <= now() + rules.LAST_CALL:
        raise DecisionClosed()
    votes = Votes.read(urn.contents)
    mark = rules.mark_of(decision.id, membership.id)
    if mark in votes.marks:
        raise AlreadyVoted()
    votes.marks.add(mark)
    votes.ballots.append(Ballot(choice, words or ""))
    urn.contents = group.says(votes.written())


def end_voting(decision_id: UUID) -> None:
    """Forget who has voted, and have the group told that the result can be read."""
    decision = session.get_one(Decision, decision_id)
    group = lock_group(decision.group_id)
    urn = _locked_urn(decision)
    votes = Votes.read(urn.contents)
    votes.marks.clear()
    urn.contents = group.says(votes.written())
    _tell(group)


def give_side_yes(caller: Caller, group_id: UUID, decision_id: UUID) -> None:
    """Give the yes of the caller's side to new words for a principle."""
    group, decision, mine = _side_yes(caller, group_id, decision_id)
    if mine is None:
        decision.sides.append(SideYes(side=rules.SIDES[caller.hat]))
        _tell(group)


def take_side_yes_back(caller: Caller, group_id: UUID, decision_id: UUID) -> None:
    group, decision, mine = _side_yes(caller, group_id, decision_id)
    if mine is not None:
        decision.sides.remove(mine)
        _tell(group)


def write_outcome(
    caller: Caller,
    group_id: UUID,
    decision_id: UUID,
    *,
    text: str,
    review_on: date | None = None,
) -> None:
    """Say what came of it and take it on; what others wrote before stays beside it."""
    membership, group = enter_deciding(caller, group_id)
    decision = get_decision(group_id, decision_id)
    if not decision.is_closed:
        raise DecisionOpen()
    if review_on is not None:
        rules.judge_review(review_on, today=today(group))
    group = lock_group(group_id)
    outcome = Outcome(owner=membership, review_on=review_on)
    outcome.text = group.says(text)
    decision.outcomes.append(outcome)
    _tell(group)


def draw(
    caller: Caller,
    group_id: UUID,
    *,
    task: str,
    count: int,
    without: Collection[UUID] = (),
) -> Pick:
    """Draw lots among the participants who read in the group, but for those left out."""
    enter_deciding(caller, group_id)
    group = lock_group(group_id)
    members = {m.id: m for m in readers_of([group_id])[group_id] if m.hat == CHOOSES}
    if not set(without) <= members.keys():
        raise NotFound()
    if count > len(members.keys() - set(without)):
        raise rules.invalid("count", "There are not so many.")
    pick = Pick(group_id=group.id, seed=secrets.token_hex(32), count=count)
    pick.task = group.says(task)
    drawn = rules.in_order(pick.seed, members.keys() - set(without))
    pick.places = [
        PickPlace(place=place, membership=members[id])
        for place, id in enumerate(drawn, 1)
    ]
    session.add(pick)
    _tell(group)
    session.flush()
    return pick


def _locked_urn(decision: Decision) -> Urn:
    """The urn as it is now, for this unit alone."""
    of_it = select(Urn).filter_by(decision_id=decision.id)
    return session.scalars(of_it.with_for_update()).one()


def _side_yes(
    caller: Caller, group_id: UUID, decision_id: UUID
) -> tuple[Group, Decision, SideYes | None]:
    """The decision about a principle, its group locked, and the yes of the caller's side."""
    enter_deciding(caller, group_id)
    group, decision = lock_group(group_id), get_decision(group_id, decision_id)
    if decision.subject != Subject.PRINCIPLE:
        raise NotFound()
    if decision.closes_at <= now() + rules.LAST_CALL:
        raise DecisionClosed()
    side = rules.SIDES[caller.hat]
    mine = [agreed for agreed in decision.sides if agreed.side == side]
    return group, decision, mine[0] if mine else None


def _tell(group: Group) -> None:
    change(group, ChangeKind.DECISION_CHANGED)

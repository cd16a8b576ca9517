"""Asking, answering and opening. To pass is no action: nothing of it reaches the server."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, select

from auth.caller import Caller
from backend.groups.actions import change, lock_group, take_place
from backend.groups.queries import enter, get_group, judge_place
from backend.meetings.queries import get_meeting, judge_time
from models import ChangeKind, Membership, Round, RoundAnswer
from models.errors import RoundOpen
from models.events import RoundOpened
from models.types import now
from models.work import promise, session

from .queries import get_round, own_answer

TO_FINISH = timedelta(seconds=20)  # so that nobody is cut off in the middle of a word


def ask_round(
    caller: Caller,
    group_id: UUID,
    *,
    question: str,
    opens_at: datetime | None = None,
    meeting_id: UUID | None = None,
) -> Round:
    """Ask everybody one thing; without a time, it is shut until somebody opens it."""
    member, group = take_place(caller, group_id)
    if meeting_id is not None:
        get_meeting(member, meeting_id)
    if opens_at is not None:
        judge_time(opens_at)
    asked = Round(group_id=group.id, meeting_id=meeting_id)
    asked.question = group.says(question)
    session.add(asked)
    session.flush()
    if opens_at is not None:
        _open_at(asked, opens_at)
    change(group, ChangeKind.ROUND_CHANGED)
    return asked


def answer_round(caller: Caller, group_id: UUID, round_id: UUID, *, text: str) -> None:
    """Answer, or answer anew. Nobody is told, and nothing but the answer is touched."""
    member = enter(caller, group_id)
    judge_place(get_group(group_id))
    asked = get_round(member, round_id)
    session.refresh(asked, ["opens_at"], with_for_update=True)
    if asked.is_open:
        raise RoundOpen()
    answer = own_answer(member, asked)
    if answer is None:
        answer = RoundAnswer(round_id=asked.id, membership_id=member.id)
        session.add(answer)
    answer.text = caller.says(text)


def take_answer_back(caller: Caller, group_id: UUID, round_id: UUID) -> None:
    """Take the own answer away, also once it is open: from then on it is as if passed."""
    member = enter(caller, group_id)
    group = lock_group(group_id)
    asked = get_round(member, round_id)
    answer = own_answer(member, asked)
    if answer is not None:
        session.delete(answer)
        if asked.is_open:
            change(group, ChangeKind.ROUND_CHANGED)


def open_round(caller: Caller, group_id: UUID, round_id: UUID) -> None:
    """Have it open for all in a moment, never later than it would; once more changes nothing."""
    member, group = take_place(caller, group_id)
    asked = get_round(member, round_id)
    soon = now() + TO_FINISH
    if asked.opens_at is None or soon < asked.opens_at:
        _open_at(asked, soon)
        change(group, ChangeKind.ROUND_CHANGED)


def tell_opening(round_id: UUID) -> None:
    """Have the group told that the round is open, if it is."""
    asked = session.get(Round, round_id)
    if asked is not None and asked.is_open:
        change(lock_group(asked.group_id), ChangeKind.ROUND_CHANGED)


def remove_answers_of(membership: Membership) -> None:
    """Take away all that one member answered; the group is told only of what it could see."""
    theirs = (
        select(Round)
        .join(RoundAnswer, RoundAnswer.round_id == Round.id)
        .where(RoundAnswer.membership_id == membership.id)
    )
    group = lock_group(membership.group_id)
    were_shown = any(asked.is_open for asked in session.scalars(theirs))
    session.execute(delete(RoundAnswer).filter_by(membership_id=membership.id))
    if were_shown:
        change(group, ChangeKind.ROUND_CHANGED)


def _open_at(asked: Round, moment: datetime) -> None:
    asked.opens_at = moment
    promise(RoundOpened(asked.id), at=moment)

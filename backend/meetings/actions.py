from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete

from auth.caller import Caller
from backend.groups.actions import change, lock_group, take_place
from backend.groups.queries import enter
from models import AgendaItem, ChangeKind, Coming, Group, Meeting, Membership
from models.errors import MeetingCancelled, MeetingOver, NotFound, SummaryChanged
from models.events import MeetingFaded
from models.types import now
from models.work import promise, session

from .queries import (
    REMEMBERED,
    get_meeting,
    is_remembered,
    judge_time,
    judge_to_come,
)


def plan_meeting(
    caller: Caller,
    group_id: UUID,
    *,
    starts_at: datetime,
    kind: str,
    place: str | None = None,
) -> Meeting:
    """Put a meeting in the group's calendar; any member does."""
    _, group = take_place(caller, group_id)
    judge_time(starts_at)
    meeting = Meeting(group_id=group.id, kind=kind, starts_at=starts_at)
    meeting.place = group.says(place)
    session.add(meeting)
    session.flush()
    _remember_to_forget(meeting)
    change(group, ChangeKind.MEETING_CHANGED)
    return meeting


def change_meeting(
    caller: Caller,
    group_id: UUID,
    meeting_id: UUID,
    *,
    starts_at: datetime,
    kind: str,
    place: str | None = None,
) -> None:
    """Give a meeting another time, place or kind; at another time, nobody has said to come."""
    _, group, meeting = _coming_meeting(caller, group_id, meeting_id)
    if starts_at != meeting.starts_at:
        judge_time(starts_at)
        meeting.starts_at = starts_at
        _forget_who_comes(meeting)
        _remember_to_forget(meeting)
    meeting.kind, meeting.place = kind, group.says(place)
    change(group, ChangeKind.MEETING_CHANGED)


def cancel_meeting(caller: Caller, group_id: UUID, meeting_id: UUID) -> None:
    """Say that it will not be, and forget who meant to come; once more changes nothing."""
    member, group = take_place(caller, group_id)
    meeting = get_meeting(member, meeting_id)
    if meeting.cancelled_at is None:
        if meeting.is_over:
            raise MeetingOver()
        meeting.cancelled_at = now()
        _forget_who_comes(meeting)
        change(group, ChangeKind.MEETING_CHANGED)


def add_agenda_item(
    caller: Caller, group_id: UUID, meeting_id: UUID, *, text: str
) -> None:
    """Put something on the agenda: it says from which hat it came, and is nobody's."""
    _, group, meeting = _coming_meeting(caller, group_id, meeting_id)
    last = max((item.position for item in meeting.agenda), default=0)
    item = AgendaItem(position=last + 1, hat=caller.hat)
    item.text = group.says(text)
    meeting.agenda.append(item)
    change(group, ChangeKind.MEETING_CHANGED)


def take_agenda_item_back(
    caller: Caller, group_id: UUID, meeting_id: UUID, item_id: UUID
) -> None:
    """Strike something out, as on a paper in the middle of the table: anybody may."""
    _, group, meeting = _coming_meeting(caller, group_id, meeting_id)
    item = next((item for item in meeting.agenda if item.id == item_id), None)
    if item is None:
        raise NotFound()
    meeting.agenda.remove(item)
    change(group, ChangeKind.MEETING_CHANGED)


def say_coming(caller: Caller, group_id: UUID, meeting_id: UUID) -> None:
    """Let the group know that the caller means to come; once more changes nothing."""
    member, group, meeting = _coming_meeting(caller, group_id, meeting_id)
    ids = {"meeting_id": meeting.id, "membership_id": member.id}
    if session.get(Coming, ids) is None:
        session.add(Coming(**ids))
        change(group, ChangeKind.MEETING_CHANGED)


def take_coming_back(caller: Caller, group_id: UUID, meeting_id: UUID) -> None:
    """Say nothing any more; a no is nowhere, so whoever had said nothing changes nothing."""
    member = enter(caller, group_id)
    group = lock_group(group_id)
    meeting = get_meeting(member, meeting_id)
    coming = session.get(Coming, (meeting.id, member.id))
    if coming is not None:
        session.delete(coming)
        change(group, ChangeKind.MEETING_CHANGED)


def write_summary(
    caller: Caller,
    group_id: UUID,
    meeting_id: UUID,
    *,
    text: str | None,
    based_on: int,
) -> None:
    """Write what the group wants to remember, over the version that the writer has read.

    Raises `SummaryChanged` with what stands there now, so that no words are lost.
    """
    member, group = take_place(caller, group_id)
    meeting = get_meeting(member, meeting_id)
    if meeting.cancelled_at is not None:
        raise MeetingCancelled()
    if text == meeting.summary:
        return
    if based_on != meeting.summary_version:
        raise SummaryChanged(
            summary=meeting.summary, summary_version=meeting.summary_version
        )
    meeting.summary = group.says(text)
    meeting.summary_version += 1
    change(group, ChangeKind.MEETING_CHANGED)


def forget_who_came(meeting_id: UUID) -> None:
    """Forget it if the time has come: the meeting may have been moved since."""
    meeting = session.get(Meeting, meeting_id)
    if meeting is not None and not is_remembered(meeting):
        _forget_who_comes(meeting)


def forget_comings_of(membership: Membership) -> None:
    """Forget all that one member meant to come to."""
    session.execute(delete(Coming).filter_by(membership_id=membership.id))


def _coming_meeting(
    caller: Caller, group_id: UUID, meeting_id: UUID
) -> tuple[Membership, Group, Meeting]:
    """The caller as a member, their group, locked, and a meeting of it that is not over."""
    member, group = take_place(caller, group_id)
    meeting = get_meeting(member, meeting_id)
    judge_to_come(meeting)
    return member, group, meeting


def _forget_who_comes(meeting: Meeting) -> None:
    session.execute(delete(Coming).filter_by(meeting_id=meeting.id))


def _remember_to_forget(meeting: Meeting) -> None:
    promise(MeetingFaded(meeting.id), at=meeting.starts_at + REMEMBERED)

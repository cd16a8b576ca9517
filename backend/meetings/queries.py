"""The meetings a member may see, and who means to come while that is remembered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Select, select

from auth.caller import Caller
from backend.groups.queries import enter, is_missed_by, readers_in
from models import Coming, Meeting, Membership
from models.errors import MeetingCancelled, MeetingOver, NotFound, TimeOutOfReach
from models.meetings import LONGEST
from models.types import now
from models.work import session

MOST = 20
REMEMBERED = timedelta(days=14)
FARTHEST = timedelta(days=2 * 365)


@dataclass
class MeetingView:
    """A meeting as one member sees it; `coming` is the group's own, and empty once forgotten."""

    meeting: Meeting
    coming: Sequence[Membership]
    am_coming: bool


def list_meetings(viewer: Caller, group_id: UUID) -> list[MeetingView]:
    """The next one first, then the later ones, then what is over; twenty of each at most."""
    member = enter(viewer, group_id)
    begun = now() - LONGEST
    shown = _shown_to(member)
    ahead = shown.where(Meeting.starts_at > begun).order_by(Meeting.starts_at)
    over = shown.where(Meeting.starts_at <= begun, Meeting.cancelled_at.is_(None))
    behind = over.order_by(Meeting.starts_at.desc())
    found = [m for rows in (ahead, behind) for m in session.scalars(rows.limit(MOST))]
    return _views(member, found)


def view_meeting(viewer: Caller, group_id: UUID, meeting_id: UUID) -> MeetingView:
    member = enter(viewer, group_id)
    [view] = _views(member, [get_meeting(member, meeting_id)])
    return view


def get_meeting(member: Membership, meeting_id: UUID) -> Meeting:
    """A meeting of the member's group that was not before their time there."""
    found = session.scalar(_shown_to(member).where(Meeting.id == meeting_id))
    if found is None:
        raise NotFound()
    return found


def judge_time(moment: datetime) -> None:
    """Raise unless the moment is still to come, and no farther away than anybody plans."""
    if not now() < moment < now() + FARTHEST:
        raise TimeOutOfReach()


def judge_to_come(meeting: Meeting) -> None:
    """Raise where the meeting will not be, or is over."""
    if meeting.cancelled_at is not None:
        raise MeetingCancelled()
    if meeting.is_over:
        raise MeetingOver()


def is_remembered(meeting: Meeting) -> bool:
    """Whether it may still be known who meant to come."""
    return meeting.starts_at + REMEMBERED > now()


def _shown_to(member: Membership) -> Select[Meeting]:
    return select(Meeting).where(
        Meeting.group_id == member.group_id,
        ~is_missed_by(member, Meeting.starts_at),
    )


def _views(member: Membership, meetings: Collection[Meeting]) -> list[MeetingView]:
    coming = _coming(member.group_id, [m.id for m in meetings if is_remembered(m)])
    return [MeetingView(m, coming[m.id], member in coming[m.id]) for m in meetings]


def _coming(
    group_id: UUID, meeting_ids: Collection[UUID]
) -> dict[UUID, list[Membership]]:
    """Who means to come to each, of those who read in the group, in no telling order."""
    rows = (
        readers_in([group_id])
        .join(Coming, Coming.membership_id == Membership.id)
        .where(Coming.meeting_id.in_(meeting_ids))
        .add_columns(Coming.meeting_id)
        .order_by(Membership.id)
    )
    coming = defaultdict(list)
    for membership, meeting_id in session.execute(rows):
        coming[meeting_id].append(membership)
    return coming

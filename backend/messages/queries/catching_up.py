"""Catching up: what changed in groups since a `rev`, for a phone that was away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, bindparam, func, or_, select

from auth.caller import Caller
from backend.groups.queries import WhoeverAsks, is_shown_to, open_seats, take_seat
from backend.strict_json import Dumped
from models import Change, Epoch, Message
from models.types import now
from models.work import rows

from .opened import named, opened

MOST_CHANGES = 200

_CHANGES = (
    named(select(Change).outerjoin(Message, Message.id == Change.message_id))
    .add_columns(Change.rev.label("at_rev"), Change.kind)
    .where(
        Change.group_id == bindparam("group_id"),
        Change.rev > bindparam("after"),
        or_(Change.message_id.is_(None), is_shown_to(WhoeverAsks())),
    )
    .order_by(Change.rev)
    .limit(bindparam("limit"))
)
_OLDEST = select(func.min(Change.rev)).where(Change.group_id == bindparam("group_id"))
_RIGHTS = select(Epoch.number).where(Epoch.person_id == bindparam("person_id"))


@dataclass
class Seen:
    """One change, and the message it is about as it is shown now."""

    rev: int
    kind: str
    message: Dumped | None


@dataclass
class Changes:
    items: Sequence[Seen]
    next: int | None
    rev: int
    floor: int


@dataclass
class SyncedGroup:
    id: UUID
    rev: int
    floor: int
    last_seq: int
    read_seq: int
    unread_count: int
    limited: bool
    changes: Sequence[Seen]


@dataclass
class Synced:
    groups: list[SyncedGroup]
    gone: list[UUID]
    person: int
    now: datetime


def list_changes(viewer: Caller, group_id: UUID, *, after: int, limit: int) -> Changes:
    """What the viewer can see of the changes since a `rev`, oldest first."""
    seat = take_seat(viewer, group_id)
    changes = _changes(seat, after=after, limit=limit + 1)
    has_more = len(changes) > limit
    items = changes[:limit]
    following = items[-1].rev if has_more else None
    return Changes(items, following, seat.rev, _floor(group_id))


def sync(
    viewer: Caller, *, groups: Mapping[UUID, int], person: int | None = None
) -> Synced:
    """Bring a phone up to date in the groups it names, and say which it may not see.

    `person` counts the changes of what the viewer may see: another number than the
    phone has tells it to fetch its groups and consents again.
    """
    mine = {seat.group_id: seat for seat in open_seats(viewer)}
    [(person_now,)] = rows(_RIGHTS, person_id=viewer.person_id)
    return Synced(
        groups=[
            _synced(mine[group_id], after=rev)
            for group_id, rev in groups.items()
            if group_id in mine
        ],
        gone=[group_id for group_id in groups if group_id not in mine],
        person=person_now,
        now=now(),
    )


def _changes(seat: Row[Any], *, after: int, limit: int) -> Sequence[Seen]:
    place = {"group_id": seat.group_id, "member": seat.id}
    found = rows(_CHANGES, after=after, limit=limit, **place)
    messages = opened({row[:3] for row in found if row.id is not None})
    return [Seen(row.at_rev, row.kind, messages.get(row.id)) for row in found]


def _floor(group_id: UUID) -> int:
    """The `rev` from which the change log is whole: retention may have cut what was before."""
    [(oldest,)] = rows(_OLDEST, group_id=group_id)
    return (oldest or 1) - 1


def _synced(seat: Row[Any], *, after: int) -> SyncedGroup:
    floor, changes, is_limited = 0, list[Seen](), False
    if after < seat.rev:
        floor = _floor(seat.group_id)
        found = _changes(seat, after=after, limit=MOST_CHANGES + 1)
        is_limited = after < floor or len(found) > MOST_CHANGES
        changes = [] if is_limited else list(found)
    return SyncedGroup(
        id=seat.group_id,
        rev=seat.rev,
        floor=floor,
        last_seq=seat.last_seq,
        read_seq=seat.read_seq,
        unread_count=seat.last_seq - seat.read_seq,
        limited=is_limited,
        changes=changes,
    )

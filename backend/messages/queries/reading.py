"""Reading: pages of a group, one message, and those with certain words in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, bindparam, select

from auth.caller import Caller
from backend.groups.queries import (
    HasId,
    WhoeverAsks,
    enter,
    is_shown_to,
    open_groups,
    readers_in,
    take_seat,
)
from backend.paging import Page
from models import Change, Membership, Message
from models.errors import NotFound
from models.work import rows, session

from .opened import named, opened

MOST_SEARCHED = 5_000
BEYOND = 2**31 - 1  # no `seq` is higher

_SHOWN = named(
    select(Message).where(
        Message.group_id == bindparam("group_id"),
        Message.seq < bindparam("before"),
        is_shown_to(WhoeverAsks()),
    )
).add_columns(Message.seq)
_NEWEST = _SHOWN.order_by(Message.seq.desc()).limit(bindparam("limit"))
_OLDEST = (
    _SHOWN.where(Message.seq > bindparam("after"))
    .order_by(Message.seq)
    .limit(bindparam("limit"))
)


def shown_messages(group_id: UUID, membership: HasId) -> Select[Message]:
    """The messages of the group that this member may read."""
    of_group = select(Message).filter_by(group_id=group_id)
    return of_group.where(is_shown_to(membership))


def hearers_of(change: Change) -> Sequence[UUID]:
    """The members whom a change is told to: who reads there, and may read what it is about."""
    hearers = readers_in([change.group_id]).with_only_columns(Membership.id)
    if change.message_id is not None:
        of_message = Message.id == change.message_id
        hearers = hearers.join(Message, of_message).where(is_shown_to(Membership))
    return session.scalars(hearers).all()


def list_messages(
    viewer: Caller,
    group_id: UUID,
    *,
    before: int = BEYOND,
    after: int | None = None,
    limit: int,
) -> Page:
    """The newest messages of a group, the newest before a `seq`, or the oldest after one."""
    seat = take_seat(viewer, group_id)
    place = {"group_id": group_id, "member": seat.id, "before": before}
    if after is None:
        newest = rows(_NEWEST, limit=limit + 1, **place)
        return _page(newest[:limit][::-1], has_older=len(newest) > limit)
    oldest = rows(_OLDEST, after=after, limit=limit, **place)
    return _page(oldest, has_older=after > 0)


def get_message(viewer: Caller, group_id: UUID, message_id: UUID) -> Message:
    shown = shown_messages(group_id, enter(viewer, group_id))
    message = session.scalar(shown.where(Message.id == message_id))
    if message is None:
        raise NotFound()
    return message


def search(viewer: Caller, *, q: str, limit: int) -> Page:
    """The newest messages with these words in them, of the groups the viewer reads in."""
    wanted = q.casefold()
    found: list[Message] = []
    for membership, group in open_groups(viewer):
        newest = shown_messages(group.id, membership).order_by(Message.seq.desc())
        messages = session.scalars(newest.limit(MOST_SEARCHED))
        found += (m for m in messages if wanted in m.text.casefold())
    return Page(sorted(found, key=lambda m: m.id.int, reverse=True)[:limit])


def _page(found: Sequence[Any], *, has_older: bool) -> Page:
    shown = opened(row[:3] for row in found)
    oldest = found[0].seq if found and has_older else None
    return Page([shown[row.id] for row in found], next=oldest)

"""Reading: pages of a group, one message, and those with certain words in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select

from auth.caller import Caller
from backend.groups.queries import (
    HasId,
    enter,
    is_shown_to,
    open_groups,
    readers_in,
    take_seat,
)
from backend.paging import Page
from models import Change, Membership, Message
from models.errors import NotFound
from models.work import session

from .opened import named, opened

MOST_SEARCHED = 5_000


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
    before: int | None = None,
    after: int | None = None,
    limit: int,
) -> Page:
    """The newest messages of a group, the newest before a `seq`, or the oldest after one."""
    shown = shown_messages(group_id, take_seat(viewer, group_id))
    if before is not None:
        shown = shown.where(Message.seq < before)
    if after is not None:
        rows = shown.where(Message.seq > after).order_by(Message.seq)
        return _page(rows.limit(limit), limit, has_older=after > 0)
    return _page(shown.order_by(Message.seq.desc()).limit(limit + 1), limit)


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


def _page(messages: Select[Any], limit: int, *, has_older: bool | None = None) -> Page:
    """Oldest first; read newest first where it is not known whether there are older ones."""
    rows = session.execute(named(messages).add_columns(Message.seq)).all()
    if has_older is None:
        rows, has_older = rows[:limit][::-1], len(rows) > limit
    shown = opened(row[:3] for row in rows)
    oldest = rows[0].seq if rows and has_older else None
    return Page([shown[row.id] for row in rows], next=oldest)

"""Storing posts that have been judged: counted, sealed, and written with one statement a table."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import Row, bindparam, update

from auth.caller import Caller, Credential
from backend.strict_json import Dumped
from models import ChangeKind, Message
from models.base import Base
from models.events import MessagesPosted
from models.sealed import place, seal
from models.types import now
from models.work import record, write

from ..queries.opened import Kept, author_of, keep, shown_as

AnyRow = Row[*tuple[Any, ...]]

_groups, _members, _messages, _changes = (
    Base.metadata.tables[name]
    for name in ("groups", "memberships", "messages", "changes")
)
_INSERT_MESSAGES, _INSERT_CHANGES = _messages.insert(), _changes.insert()
_COUNT = (
    update(_groups)
    .where(_groups.c.id == bindparam("group"))
    .values(last_seq=bindparam("seq"), rev=bindparam("at_rev"))
)
_READ_OWN = (
    update(_members)
    .where(_members.c.id == bindparam("member"))
    .values(read_seq=bindparam("seq"))
)


@dataclass(eq=False, slots=True)
class Post:
    """What somebody wants to say, and what they have shown to say it."""

    presented: Credential
    group_id: UUID
    client_key: UUID
    body: str
    reply_to: UUID | None = None
    audience: str | None = None


@dataclass(eq=False, slots=True)
class Counters:
    """A group that is being posted to: its row is locked, its counters rise here first."""

    seq: int
    rev: int
    shown: list[Dumped] = field(default_factory=list)


class Batch:
    """The rows of posts that are stored together, with one statement a table."""

    def __init__(self) -> None:
        self.messages: list[dict[str, Any]] = []
        self.changes: list[dict[str, Any]] = []
        self.groups: dict[UUID, Counters] = {}
        self.read: dict[UUID, int] = {}

    def add(self, post: Post, author: Caller, seat: AnyRow, group: Counters) -> Dumped:
        """Count the message in, and give it as it will be shown."""
        group.seq, group.rev = group.seq + 1, group.rev + 1
        self.groups[post.group_id], self.read[seat.id] = group, group.seq
        id, at = Message.new_id(), now()
        sealed = seal(author.says(post.body), place("messages", "sealed_body", id))
        self.messages.append(
            {
                "id": id,
                "created_at": at,
                "group_id": post.group_id,
                "seq": group.seq,
                "rev": group.rev,
                "membership_id": seat.id,
                "client_key": post.client_key,
                "reply_to": post.reply_to,
                "sealed_body": sealed,
            }
        )
        self.changes.append(
            {
                "group_id": post.group_id,
                "rev": group.rev,
                "kind": ChangeKind.MESSAGE_POSTED,
                "message_id": id,
                "at": at,
            }
        )
        by = author_of(seat.id, seat.sealed_alias, seat.hat)
        shown = shown_as(
            id=id,
            group_id=post.group_id,
            seq=group.seq,
            rev=group.rev,
            author=by,
            client_key=post.client_key,
            body=post.body,
            reply_to=post.reply_to,
            created_at=at,
        )
        keep(id, Kept(group.rev, seat.sealed_alias, shown))
        group.shown.append(shown)
        return shown

    def store(self) -> None:
        if not self.messages:
            return
        for id, group in self.groups.items():
            first = group.rev - len(group.shown) + 1
            record(MessagesPosted(id, first, tuple(group.shown)))
        counted = [
            {"group": id, "seq": group.seq, "at_rev": group.rev}
            for id, group in self.groups.items()
        ]
        read = [{"member": id, "seq": seq} for id, seq in self.read.items()]
        write(_INSERT_MESSAGES, self.messages)
        write(_INSERT_CHANGES, self.changes)
        write(_COUNT, counted)
        write(_READ_OWN, read)

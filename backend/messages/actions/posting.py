"""Posting: what comes at the same moment is judged and stored in one unit, each by itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import Row, bindparam, exists, select, tuple_, update

from auth.admission import mark_seen
from auth.caller import Caller, Credential, callers
from auth.epochs import Hold
from auth.policy import CHOOSES
from backend import limits
from backend.groups.queries import audience_of, is_absent, is_shown_to, readers_of
from backend.strict_json import Dumped
from models import ChangeKind, Kind, Membership, Message
from models.base import Base
from models.errors import (
    AudienceChanged,
    NotFound,
    Problem,
    ThreadClosed,
    ThreadPaused,
    Unauthenticated,
)
from models.events import MessagesPosted
from models.sealed import place, seal
from models.together import Together
from models.types import now
from models.work import record, rows, session, writing

from ..queries.opened import Kept, author_of, keep, named, opened, shown_as

NEEDS = "messages:write"

Key = tuple[UUID, UUID]
AnyRow = Row[*tuple[Any, ...]]

_groups, _members, _messages, _changes = (
    Base.metadata.tables[name]
    for name in ("groups", "memberships", "messages", "changes")
)
_MEMBERS = select(
    *(_members.c.id, _members.c.person_id, _members.c.group_id),
    *(_members.c.hat, _members.c.sealed_alias),
).where(
    _members.c.person_id.in_(bindparam("people", expanding=True)),
    _members.c.group_id.in_(bindparam("groups", expanding=True)),
    _members.c.ended_at.is_(None),
)
_LOCKED = (
    select(
        *(_groups.c.id, _groups.c.kind, _groups.c.site_id, _groups.c.closed_at),
        *(_groups.c.last_seq, _groups.c.rev, _groups.c.audience),
    )
    .where(_groups.c.id.in_(bindparam("groups", expanding=True)))
    # One order for everybody, so that two batches never wait for each other.
    .order_by(_groups.c.id)
    .with_for_update()
)
_POSTED = named(
    select(Message).where(
        tuple_(Message.membership_id, Message.client_key).in_(
            bindparam("keys", expanding=True)
        )
    )
).add_columns(Message.membership_id, Message.client_key)
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

    row: AnyRow
    seq: int
    rev: int
    shown: list[Dumped] = field(default_factory=list)


def post_message(presented: Credential, group_id: UUID, **new: Any) -> Dumped:
    """Post a message to a group the author belongs to; gives it as JSON.

    Posting again with the same ``client_key`` gives back the first message, so
    a phone may repeat itself after a lost answer. With the token of the audience
    the author saw, nothing is posted once more people can read.
    """
    return _post_together(Post(presented, group_id, **new))


def post_within(author: Caller, group_id: UUID, **new: Any) -> Message:
    """Post as a part of a larger unit, whose author is known and whose epoch is held."""
    post = Post(author.session_id, group_id, **new)
    session.flush()
    [result] = _post({author.session_id: author}, [post])
    if isinstance(result, Exception):
        raise result
    session.expire_all()  # the counters have risen beside what the session remembers
    own = select(Message).join(Membership, Membership.id == Message.membership_id)
    mine = own.where(Membership.person_id == author.person_id)
    return session.scalars(mine.filter_by(client_key=post.client_key)).one()


def _post_all(posts: list[Post]) -> list[Dumped | Exception]:
    authors = callers({post.presented for post in posts}, Hold.SHARED)
    mark_seen(authors.values())
    too_often = {post: problem for post in posts if (problem := _count(authors, post))}
    stored = iter(_post(authors, [post for post in posts if post not in too_often]))
    return [too_often.get(post) or next(stored) for post in posts]


def _count(authors: dict[Credential, Caller], post: Post) -> Problem | None:
    author = authors.get(post.presented)
    try:
        limits.judge("post", person=author.person_id if author else None)
    except Problem as problem:
        return problem
    return None


_post_together: Together[Post, Dumped] = Together(writing, _post_all)


def _post(
    authors: dict[Credential, Caller], posts: list[Post]
) -> list[Dumped | Exception]:
    """Judge every post before any is stored: a refusal leaves nothing to be undone."""
    members = _memberships(authors.values(), {post.group_id for post in posts})
    groups = _locked({key[1] for key in members})
    keys = [
        _key(members.get((authors[p.presented].person_id, p.group_id)), p)
        if p.presented in authors
        else None
        for p in posts
    ]
    answers = _posted_before([key for key in keys if key])
    writing_down = Writing()
    results: list[Dumped | Exception] = []
    for post, key in zip(posts, keys, strict=True):
        try:
            author = authors.get(post.presented)
            if author is None:
                raise Unauthenticated("The session has ended, or never was.")
            author.judge(NEEDS)
            group = groups.get(post.group_id)
            if key is None or group is None or group.row.site_id != author.site_id:
                raise NotFound()
            member = members[author.person_id, post.group_id]
            if member.hat != author.hat:
                raise NotFound()
            author.judge_kind(group.row.kind)
            if key not in answers:
                _judge(post, group.row, member)
                answers[key] = writing_down.add(post, author, member, group)
            results.append(answers[key])
        except Problem as problem:
            results.append(problem)
    writing_down.finish()
    return results


def _key(member: AnyRow | None, post: Post) -> Key | None:
    return None if member is None else (member.id, post.client_key)


def _memberships(
    authors: Iterable[Caller], group_ids: Iterable[UUID]
) -> dict[tuple[UUID, UUID], AnyRow]:
    people = [author.person_id for author in authors]
    found = rows(_MEMBERS, people=people, groups=[*group_ids])
    return {(row.person_id, row.group_id): row for row in found}


def _locked(group_ids: Iterable[UUID]) -> dict[UUID, Counters]:
    locked = rows(_LOCKED, groups=[*group_ids])
    return {row.id: Counters(row, row.last_seq, row.rev) for row in locked}


def _posted_before(keys: Sequence[Key]) -> dict[Key, Dumped]:
    """The messages that are repeated, each as it is shown now."""
    found = rows(_POSTED, keys=keys)
    shown = opened(row[:3] for row in found)
    return {(row.membership_id, row.client_key): shown[row.id] for row in found}


def _judge(post: Post, group: AnyRow, member: AnyRow) -> None:
    """A thread takes nothing once it is closed, or while nobody reads on the other side."""
    if group.closed_at is not None:
        raise ThreadClosed()
    if group.kind == Kind.THREAD:
        judge_pause(group.id)
    if post.audience is not None and post.audience != str(group.audience):
        raise audience_changed(group, member.id)
    if post.reply_to is not None:
        to = select(Message.id).filter_by(id=post.reply_to, group_id=group.id)
        member_like = session.get_one(Membership, member.id)
        if session.scalar(to.where(is_shown_to(member_like))) is None:
            raise NotFound()


def judge_pause(group_id: UUID) -> None:
    """Raise `ThreadPaused` while the participant of a thread does not read there."""
    absent = exists().where(
        Membership.group_id == group_id, Membership.hat == CHOOSES, is_absent()
    )
    if session.scalar(select(absent)):
        raise ThreadPaused()


def audience_changed(group: Any, besides: UUID) -> AudienceChanged:
    reading = audience_of(group, readers_of([group.id])[group.id], besides)
    staff = [{"alias": m.alias, "hat": m.hat} for m in reading.staff]
    return AudienceChanged(
        audience={"token": reading.token, "others": reading.others, "staff": staff}
    )


class Writing:
    """The rows of a batch, stored with one statement a table."""

    def __init__(self) -> None:
        self.messages: list[dict[str, Any]] = []
        self.changes: list[dict[str, Any]] = []
        self.groups: dict[UUID, Counters] = {}
        self.read: dict[UUID, int] = {}

    def add(
        self, post: Post, author: Caller, member: AnyRow, group: Counters
    ) -> Dumped:
        """Count the message in and give it as it will be shown."""
        group.seq, group.rev = group.seq + 1, group.rev + 1
        self.groups[post.group_id], self.read[member.id] = group, group.seq
        id, at = Message.new_id(), now()
        sealed = seal(author.says(post.body), place("messages", "sealed_body", id))
        self.messages.append(
            {
                "id": id,
                "created_at": at,
                "group_id": post.group_id,
                "seq": group.seq,
                "rev": group.rev,
                "membership_id": member.id,
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
        by = author_of(member.id, member.sealed_alias, member.hat)
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
        keep(id, Kept(group.rev, member.sealed_alias, shown))
        group.shown.append(shown)
        return shown

    def finish(self) -> None:
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
        session.execute(_messages.insert(), self.messages)
        session.execute(_changes.insert(), self.changes)
        session.execute(_COUNT, counted)
        session.execute(_READ_OWN, read)

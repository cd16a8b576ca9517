"""Posting: what comes at the same moment is judged and stored in one unit, each by itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select, tuple_

from auth.admission import mark_seen
from auth.caller import Caller, Credential, callers
from auth.epochs import Hold
from backend import limits
from backend.groups.queries import audience_of, is_shown_to, judge_pause, readers_of
from backend.strict_json import Dumped
from models import Kind, Membership, Message
from models.base import Base
from models.errors import (
    AudienceChanged,
    NotFound,
    Problem,
    ThreadClosed,
    Unauthenticated,
)
from models.together import Together
from models.work import rows, session, writing

from ..queries.opened import named, opened
from .storing import AnyRow, Batch, Counters, Post

NEEDS = "messages:write"

Key = tuple[UUID, UUID]

_groups, _members = (Base.metadata.tables[n] for n in ("groups", "memberships"))
_SEATS = (
    select(
        *(_members.c.id, _members.c.person_id, _members.c.group_id),
        *(_members.c.hat, _members.c.sealed_alias),
        *(_groups.c.kind, _groups.c.site_id, _groups.c.closed_at),
        *(_groups.c.last_seq, _groups.c.rev, _groups.c.audience),
    )
    .join_from(_members, _groups, _groups.c.id == _members.c.group_id)
    .where(
        _members.c.person_id.in_(bindparam("people", expanding=True)),
        _members.c.group_id.in_(bindparam("groups", expanding=True)),
        _members.c.ended_at.is_(None),
    )
    # One order for everybody, so that two batches never wait for each other.
    .order_by(_groups.c.id)
    .with_for_update(of=_groups)
)
_POSTED = named(
    select(Message).where(
        tuple_(Message.membership_id, Message.client_key).in_(
            bindparam("keys", expanding=True)
        )
    )
).add_columns(Message.membership_id, Message.client_key)


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
    seats = _seats(authors, posts)
    groups = {s.group_id: Counters(s.last_seq, s.rev) for s in seats.values()}
    answers = _posted_before([_key(seat, post) for post, seat in seats.items()])
    batch = Batch()
    results: list[Dumped | Exception] = []
    for post in posts:
        try:
            author, seat = authors.get(post.presented), seats.get(post)
            if author is None:
                raise Unauthenticated("The session has ended, or never was.")
            author.judge(NEEDS)
            if seat is None:
                raise NotFound()
            author.judge_kind(seat.kind)
            key = _key(seat, post)
            if key not in answers:
                _judge(post, seat)
                answers[key] = batch.add(post, author, seat, groups[post.group_id])
            results.append(answers[key])
        except Problem as problem:
            results.append(problem)
    batch.store()
    return results


def _key(seat: AnyRow, post: Post) -> Key:
    return seat.id, post.client_key


def _seats(authors: dict[Credential, Caller], posts: list[Post]) -> dict[Post, AnyRow]:
    """Each author's place in the group of their post, where they have one; the groups locked."""
    people = [author.person_id for author in authors.values()]
    found = rows(_SEATS, people=people, groups=[post.group_id for post in posts])
    places = {(s.person_id, s.hat, s.group_id): s for s in found}
    return {
        post: seat
        for post in posts
        if (a := authors.get(post.presented))
        and (seat := places.get((a.person_id, a.hat, post.group_id)))
        and seat.site_id in (a.site_id, None)
    }


def _posted_before(keys: Sequence[Key]) -> dict[Key, Dumped]:
    """The messages that are repeated, each as it is shown now."""
    found = rows(_POSTED, keys=keys)
    shown = opened(row[:3] for row in found)
    return {(row.membership_id, row.client_key): shown[row.id] for row in found}


def _judge(post: Post, seat: AnyRow) -> None:
    """A thread takes nothing once it is closed, or while nobody reads on the other side."""
    if seat.closed_at is not None:
        raise ThreadClosed()
    if seat.kind == Kind.THREAD:
        judge_pause(seat.group_id)
    if post.audience is not None and post.audience != str(seat.audience):
        raise _audience_changed(seat)
    if post.reply_to is not None:
        to = select(Message.id).filter_by(id=post.reply_to, group_id=seat.group_id)
        if session.scalar(to.where(is_shown_to(seat))) is None:
            raise NotFound()


def _audience_changed(seat: AnyRow) -> AudienceChanged:
    reading = audience_of(seat, readers_of([seat.group_id])[seat.group_id], seat.id)
    staff = [{"alias": m.alias, "hat": m.hat} for m in reading.staff]
    return AudienceChanged(
        audience={"token": reading.token, "others": reading.others, "staff": staff}
    )

"""Messages as everybody is shown them: opened and dumped once, kept while they stay so."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Select, select

from backend.strict_json import Dumped, dumps
from models import Membership, Message
from models.sealed import place, unseal
from models.types import iso_utc
from models.work import session

MOST_KEPT = 32_000_000  # characters

_of_author = Membership.__table__.c.sealed_alias


class Author(NamedTuple):
    """A member as a message names them."""

    id: UUID
    alias: str
    hat: str


class Kept(NamedTuple):
    """What was dumped holds for this `rev`, and while its author is called the same."""

    rev: int
    alias: bytes | None
    shown: Dumped


_kept: OrderedDict[UUID, Kept] = OrderedDict()
_size = 0


def author_of(membership_id: UUID, sealed_alias: bytes | None, hat: str) -> Author:
    bound_to = place("memberships", "sealed_alias", membership_id)
    return Author(membership_id, unseal(sealed_alias or b"", bound_to), hat)


def shown_as(
    *,
    id: UUID,
    group_id: UUID,
    seq: int,
    rev: int,
    author: Author | None,
    client_key: UUID,
    body: str,
    reply_to: UUID | None,
    created_at: datetime,
    reactions: Sequence[dict[str, Any]] = (),
    edited_at: datetime | None = None,
    removed_at: datetime | None = None,
) -> Dumped:
    """A message as `MessageSchema` describes it."""
    by = author and {"id": str(author.id), "alias": author.alias, "hat": author.hat}
    return dumps(
        {
            "id": str(id),
            "group_id": str(group_id),
            "seq": seq,
            "rev": rev,
            "author": by,
            "client_key": str(client_key),
            "body": body,
            "reply_to": reply_to and str(reply_to),
            "reactions": [
                {"kind": reaction["kind"], "by": [str(id) for id in reaction["by"]]}
                for reaction in reactions
            ],
            "created_at": iso_utc(created_at),
            "edited_at": edited_at and iso_utc(edited_at),
            "removed_at": removed_at and iso_utc(removed_at),
        }
    )


def named(messages: Select[Any]) -> Select[UUID, int, bytes]:
    """What tells whether a message is still as it was dumped, for each of these messages."""
    by = Membership.id == Message.membership_id
    columns = Message.id, Message.rev, _of_author
    return messages.with_only_columns(*columns).outerjoin(Membership, by)


def opened(rows: Iterable[tuple[Any, ...]]) -> dict[UUID, Dumped]:
    """Each message as it is shown now, for (id, rev, alias) as `named` gives them."""
    found: dict[UUID, Dumped] = {}
    missing: dict[UUID, bytes | None] = {}
    for id, rev, alias in rows:
        kept = _kept.get(id)
        if kept is not None and kept.rev == rev and kept.alias == alias:
            found[id] = kept.shown
        else:
            missing[id] = alias
    for message in _load(missing) if missing else ():
        shown = shown_as(
            id=message.id,
            group_id=message.group_id,
            seq=message.seq,
            rev=message.rev,
            author=_author(message.author),
            client_key=message.client_key,
            body=message.text,
            reply_to=message.reply_to,
            created_at=message.created_at,
            reactions=message.reacted,
            edited_at=message.edited_at,
            removed_at=message.removed_at,
        )
        found[message.id] = shown
        keep(message.id, Kept(message.rev, missing[message.id], shown))
    return found


def keep(id: UUID, kept: Kept) -> None:
    """Remember how a message is shown; what is remembered longest goes."""
    global _size
    replaced = _kept.pop(id, None)
    _kept[id] = kept
    _size += len(kept.shown) - (len(replaced.shown) if replaced else 0)
    while _size > MOST_KEPT:
        _, oldest = _kept.popitem(last=False)
        _size -= len(oldest.shown)


def _author(member: Membership | None) -> Author | None:
    return None if member is None else Author(member.id, member.alias, member.hat)


def _load(ids: Collection[UUID]) -> Iterable[Message]:
    return session.scalars(select(Message).where(Message.id.in_(ids)))

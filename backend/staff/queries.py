"""What colleagues see of their room, and what others are shown of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import aliased

from auth.caller import Caller
from backend.groups.queries import GroupView, enter, list_groups
from models import Group, HatGrant, Kind, Membership, Message, Share, Sparring
from models.errors import NotFound
from models.work import session


@dataclass
class Talk:
    """Two who think aloud together, and what one of them asked for."""

    group: GroupView
    text: str


@dataclass
class SharedMessage:
    """A message of the caller's own, and which hats they show it to."""

    message_id: UUID
    hats: list[str]


@dataclass
class StaffRoomView:
    """The room as the caller sees it: without a place in it, nothing."""

    group: GroupView | None
    talks: list[Talk]
    shared: list[SharedMessage]


@dataclass
class SparringView:
    sparring: Sparring
    is_own: bool


def find_room() -> UUID | None:
    """The one room of the installation: the first of its kind, whence all talks come."""
    rooms = select(Group.id).filter_by(kind=Kind.STAFF).order_by(Group.created_at)
    return session.scalar(rooms.limit(1))


def enter_room(caller: Caller) -> Membership:
    """The caller as a member of the room."""
    room_id = find_room()
    if room_id is None:
        raise NotFound()
    return enter(caller, room_id)


def view_room(caller: Caller) -> StaffRoomView:
    rooms = {view.group.id: view for view in list_groups(caller, Kind.STAFF)}
    room_id = find_room()
    room = rooms.pop(room_id, None) if room_id else None
    of_talks = select(Sparring).where(Sparring.group_id.in_(rooms))
    asked = {each.group_id: each.text for each in session.scalars(of_talks)}
    return StaffRoomView(
        room,
        talks=[Talk(view, asked.get(id, "")) for id, view in rooms.items()],
        shared=shared_by(room.me) if room else [],
    )


def shared_by(member: Membership) -> list[SharedMessage]:
    """What the member shows to others of their own messages, and to whom."""
    shares = (
        select(Share)
        .join(Share.message)
        .where(Message.membership_id == member.id, Message.removed_at.is_(None))
    )
    found: dict[UUID, list[str]] = {}
    for share in session.scalars(shares.order_by(Message.seq, Share.hat)):
        found.setdefault(share.message_id, []).append(share.hat)
    return [SharedMessage(id, hats) for id, hats in found.items()]


def list_sparrings(caller: Caller) -> list[SparringView]:
    """What somebody in the room would like to think aloud about, the newest first."""
    me = enter_room(caller)
    still_there = Membership.ended_at.is_(None)
    open_ones = (
        select(Sparring)
        .join(Sparring.asker)
        .where(Sparring.taker_id.is_(None), still_there)
    )
    newest = session.scalars(open_ones.order_by(Sparring.created_at.desc()))
    return [SparringView(each, each.asker_id == me.id) for each in newest]


def list_shared(caller: Caller) -> Sequence[Message]:
    """What colleagues of the caller's site show to the caller's hat, the newest first.

    It ends when it is taken back or removed, and when its author leaves the room.
    """
    author, grant = aliased(Membership), aliased(HatGrant)
    is_of_site = exists().where(
        *(grant.person_id == author.person_id, grant.hat == author.hat),
        grant.site_id == caller.site_id,
    )
    shown = (
        select(Message)
        .join(Share, Share.message_id == Message.id)
        .join(author, author.id == Message.membership_id)
        .where(
            *(Message.group_id == find_room(), Message.removed_at.is_(None)),
            *(Share.hat == caller.hat, author.ended_at.is_(None), is_of_site),
        )
    )
    return session.scalars(shown.order_by(Message.seq.desc())).all()

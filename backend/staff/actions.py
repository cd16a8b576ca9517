from __future__ import annotations

from uuid import UUID

from sqlalchemy import delete, select, update

from auth.caller import Caller
from auth.epochs import take_epoch
from backend.groups.actions import change, join_group, lock_group, start_group
from backend.messages.actions import leave_group
from backend.messages.queries import get_message
from models import (
    ChangeKind,
    Group,
    Kind,
    Leaving,
    Membership,
    Message,
    Person,
    Share,
    Sparring,
)
from models.errors import AlreadyTaken, MessageRemoved, NotFound, NotWithOneself
from models.work import session, take_turns

from .queries import enter_room, find_room


def join_room(caller: Caller, *, alias: str) -> Membership:
    """Come into the room, which is there from the first who does; the epoch is taken."""
    take_turns(b"staff room")
    room_id = find_room() or start_group(None, kind=Kind.STAFF).id
    return join_group(caller.person, room_id, hat=caller.hat, alias=alias, reads=True)


def leave_room(caller: Caller, *, words: Leaving) -> None:
    """Leave, with or without one's words; what was shared of them is shown no more."""
    leave_group(caller, enter_room(caller).group_id, words=words)


def ask_for_sparring(caller: Caller, *, text: str) -> Sparring:
    """Say what one would like to think aloud about with a colleague."""
    me = enter_room(caller)
    sparring = Sparring(asker_id=me.id)
    sparring.text = caller.says(text)
    session.add(sparring)
    change(lock_group(me.group_id), ChangeKind.GROUP_CHANGED)
    return sparring


def take_sparring_back(caller: Caller, sparring_id: UUID) -> None:
    """Ask no more, as long as nobody has taken it."""
    sparring, me = _get_sparring(caller, sparring_id), enter_room(caller)
    if sparring.asker_id != me.id:
        raise NotFound()
    untaken = delete(Sparring).filter_by(id=sparring.id, taker_id=None)
    if session.scalar(untaken.returning(Sparring.id)) is None:
        raise AlreadyTaken()
    change(lock_group(me.group_id), ChangeKind.GROUP_CHANGED)


def take_sparring(caller: Caller, sparring_id: UUID) -> Group:
    """Think aloud with whoever asked, in a room of the two; the caller's epoch is taken."""
    sparring, me = _get_sparring(caller, sparring_id), enter_room(caller)
    asker = sparring.asker
    if asker.person_id == caller.person_id:
        raise NotWithOneself()
    take_epoch(asker.person_id)
    session.refresh(asker)
    if asker.ended_at is not None:
        raise NotFound()
    untaken = update(Sparring).filter_by(id=sparring.id, taker_id=None)
    if session.scalar(untaken.values(taker_id=me.id).returning(Sparring.id)) is None:
        raise AlreadyTaken()
    talk = start_group(None, name=f"{asker.alias} · {me.alias}", kind=Kind.STAFF)
    for one in (asker, me):
        somebody = session.get_one(Person, one.person_id)
        join_group(somebody, talk.id, hat=one.hat, alias=one.alias, reads=True)
    sparring.group_id = talk.id
    change(lock_group(me.group_id), ChangeKind.GROUP_CHANGED)
    return talk


def share(caller: Caller, message_id: UUID, *, hat: str) -> None:
    """Show an own message of the room to those who wear this hat at one's site."""
    message = _own_message(caller, message_id)
    if message.removed_at is not None:
        raise MessageRemoved()
    lock_group(message.group_id)
    existing = select(Share).filter_by(message_id=message.id, hat=hat)
    if session.scalar(existing) is None:
        session.add(Share(message_id=message.id, hat=hat))


def take_share_back(caller: Caller, message_id: UUID) -> None:
    """Show an own message to nobody outside the room any more."""
    message = _own_message(caller, message_id)
    session.execute(delete(Share).filter_by(message_id=message.id))


def _get_sparring(caller: Caller, sparring_id: UUID) -> Sparring:
    """What somebody who is still in the room has asked for, taken or not."""
    enter_room(caller)
    asked = select(Sparring).join(Sparring.asker).where(Sparring.id == sparring_id)
    found = session.scalar(asked.where(Membership.ended_at.is_(None)))
    if found is None:
        raise NotFound()
    return found


def _own_message(caller: Caller, message_id: UUID) -> Message:
    me = enter_room(caller)
    message = get_message(caller, me.group_id, message_id)
    if message.membership_id != me.id:
        raise NotFound()
    return message

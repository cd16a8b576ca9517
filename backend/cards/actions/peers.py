from __future__ import annotations

from uuid import UUID

from sqlalchemy import delete, select

from auth.caller import Caller
from auth.policy import CHOOSES
from backend.groups.queries import enter_one_of
from models import Kind, Membership, PeerWord, Person
from models.errors import AboutOneself, MemberLeft, NotFound
from models.types import now
from models.work import session

from ..queries import get_word


def write_word(
    caller: Caller, group_id: UUID, member_id: UUID, *, text: str
) -> PeerWord:
    """Write a sentence about a peer, which is nowhere but with them until they say yes.

    It takes the place of one of the caller's that still waits there.
    """
    author = enter_one_of(caller, group_id, Kind.PEER)
    about = _peer(group_id, member_id)
    if about.id == author.id:
        raise AboutOneself()
    # Of two that an author sends at once, one takes the place of the other.
    session.refresh(author, with_for_update={"key_share": True})
    waiting = delete(PeerWord).filter_by(about_id=about.id, author_id=author.id)
    session.execute(waiting.where(PeerWord.agreed_at.is_(None)))
    word = PeerWord(about_id=about.id, author_id=author.id)
    word.text = session.get_one(Person, about.person_id).says(text)
    session.add(word)
    return word


def take_words_back(caller: Caller, group_id: UUID, member_id: UUID) -> None:
    """Delete all that the caller wrote about the member, said yes to or not.

    Nobody is told whether there was anything. It can be done after leaving, too.
    """
    mine = {"group_id": group_id, "person_id": caller.person_id, "hat": CHOOSES}
    author_id = session.scalar(select(Membership.id).filter_by(**mine))
    if author_id is None:
        raise NotFound()
    theirs = delete(PeerWord).filter_by(about_id=member_id, author_id=author_id)
    session.execute(theirs)


def agree_to_word(caller: Caller, word_id: UUID) -> PeerWord:
    """Put a peer's sentence on the caller's card; it is there once, however often said."""
    word = get_word(caller, word_id)
    word.agreed_at = word.agreed_at or now()
    return word


def remove_word(caller: Caller, word_id: UUID) -> None:
    """Decline a sentence about the caller, or take it off the card; its author is not told."""
    session.delete(get_word(caller, word_id))


def _peer(group_id: UUID, member_id: UUID) -> Membership:
    ids = {"id": member_id, "group_id": group_id, "hat": CHOOSES}
    about = session.scalar(select(Membership).filter_by(**ids))
    if about is None:
        raise NotFound()
    if about.ended_at is not None:
        raise MemberLeft()
    return about

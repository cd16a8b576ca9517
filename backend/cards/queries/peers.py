from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import Select, select

from auth.caller import Caller
from models import Membership, PeerWord
from models.errors import NotFound
from models.work import session


def words_about(person_id: UUID) -> Select[PeerWord]:
    """What peers have written about the person, on the card or waiting for a yes."""
    theirs = select(Membership.id).filter_by(person_id=person_id)
    about = select(PeerWord).where(PeerWord.about_id.in_(theirs))
    return about.order_by(PeerWord.created_at, PeerWord.id)


def list_words(caller: Caller) -> Sequence[PeerWord]:
    """What peers have written about the caller, the oldest first."""
    return session.scalars(words_about(caller.person_id)).all()


def get_word(caller: Caller, word_id: UUID) -> PeerWord:
    """A sentence about the caller, to be changed; whoever reads or takes it back waits."""
    mine = words_about(caller.person_id).where(PeerWord.id == word_id)
    found = session.scalar(mine.with_for_update(of=PeerWord))
    if found is None:
        raise NotFound()
    return found

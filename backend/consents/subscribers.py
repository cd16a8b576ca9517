"""What a ledger that has grown brings with it."""

from __future__ import annotations

from models import Epoch, Person
from models.events import LedgerGrew
from models.sealed import keep_ledger_head
from models.work import reading, session, subscribe


@subscribe(LedgerGrew)
def keep_head_elsewhere(event: LedgerGrew) -> None:
    """Copy the last link to where the keys lie, so that a cut tail is found."""
    with reading():
        person = session.get_one(Person, event.person_id)
        keep_ledger_head(str(person.subject), session.get_one(Epoch, person.id).head)

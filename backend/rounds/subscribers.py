from __future__ import annotations

from models.events import RoundOpened
from models.jobs import later
from models.work import within, writing

from . import actions


@later(RoundOpened)
def tell_opening(event: RoundOpened) -> None:
    """Tell everybody at once, also where nobody has answered."""
    within(writing, lambda: actions.tell_opening(event.round_id))

"""What a line brings with it that nobody who wrote it waits for."""

from __future__ import annotations

from models import LoopChain, LoopLine
from models.events import LoopLineAdded
from models.jobs import later
from models.sealed import keep_ledger_head
from models.work import reading, session, subscribe, within, writing

from .actions import describe_line
from .queries import name_of


@subscribe(LoopLineAdded)
def keep_head_elsewhere(event: LoopLineAdded) -> None:
    """Copy the last link to where the keys lie, so that a cut tail is found."""
    with reading():
        site_id = session.get_one(LoopLine, event.line_id).site_id
        keep_ledger_head(name_of(site_id), session.get_one(LoopChain, site_id).head)


@later(LoopLineAdded)
def describe(event: LoopLineAdded) -> None:
    """Describe the line for those who learn from it."""
    within(writing, lambda: describe_line(event.line_id))

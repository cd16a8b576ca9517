from __future__ import annotations

from collections.abc import Callable

from auth import me, needs
from backend.paging import Page
from backend.schemas import Feature
from models import Companion, Step
from models.work import changing_rights, reading

from . import actions, queries
from .schemas import (
    ComingAlongSchema,
    CompanionListSchema,
    CompanionSchema,
    NewCompanionSchema,
)

blp = Feature("companions", __name__, description="Taking a step together with a peer")

COMPANION = "/companions/<uuid:companion_id>"
ASKS: dict[str, Callable[..., Companion]] = {
    Step.INTEREST: actions.ask_to_hear_more,
    Step.THREAD: actions.ask_into_thread,
    Step.MEETING: actions.ask_to_meeting,
}


@blp.get("/companions")
@needs("companions:read", unit=reading)
@blp.response(200, CompanionListSchema)
def list_companions():
    """List whom I ask along, and who asks me."""
    return Page(queries.list_companions(me()))


@blp.post("/companions")
@needs("companions:write", unit=changing_rights)
@blp.arguments(NewCompanionSchema)
@blp.response(201, CompanionSchema)
def ask_along(new):
    """Ask a peer to take a step with me."""
    companion = ASKS[new.pop("step")](me(), **new)
    return queries.view_companion(me(), companion.id)


@blp.put(COMPANION)
@needs("companions:write", unit=changing_rights)
@blp.arguments(ComingAlongSchema)
@blp.response(200, CompanionSchema)
def come_along(yes, companion_id):
    """Say yes to a peer who asks."""
    actions.come_along(me(), companion_id, **yes)
    return queries.view_companion(me(), companion_id)


@blp.delete(COMPANION)
@needs("companions:write", unit=changing_rights)
@blp.response(204)
def part(companion_id):
    """Say no, take it back, or end it: the peer is out of the thread before the answer."""
    actions.part(me(), companion_id)

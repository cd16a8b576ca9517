from __future__ import annotations

from auth import me, needs
from backend.paging import Page
from backend.schemas import Feature
from models.work import reading, writing

from . import actions, queries
from .schemas import LoopListSchema, LoopSchema, NewLoopLineSchema, NewLoopSchema

blp = Feature("devising", __name__, description="What we try, and how it goes")

LOOPS = "/groups/<uuid:group_id>/loops"


@blp.get(LOOPS)
@needs("acting:read", unit=reading)
@blp.response(200, LoopListSchema)
def list_loops(group_id):
    """List what my group tries and has tried."""
    return Page(queries.list_loops(me(), group_id))


@blp.post(LOOPS)
@needs("acting:write", unit=writing)
@blp.arguments(NewLoopSchema)
@blp.response(201, LoopSchema)
def start_loop(new, group_id):
    """Try something with my group, until a day."""
    return actions.start_loop(me(), group_id, **new)


@blp.post(f"{LOOPS}/<uuid:loop_id>/lines")
@needs("acting:write", unit=writing)
@blp.arguments(NewLoopLineSchema)
@blp.response(201, LoopSchema)
def add_loop_line(line, group_id, loop_id):
    """Write what we saw, or what we decided: keep, change or stop."""
    return actions.add_loop_line(me(), group_id, loop_id, **line)

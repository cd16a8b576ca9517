from __future__ import annotations

from auth import me, needs
from backend.paging import Page
from backend.schemas import Feature
from models.work import reading, writing

from . import actions, queries
from .schemas import (
    NewRoundAnswerSchema,
    NewRoundSchema,
    RoundListSchema,
    WholeRoundSchema,
)

blp = Feature("rounds", __name__, description="One question that all answer at once")

ROUNDS = "/groups/<uuid:group_id>/rounds"
ROUND = f"{ROUNDS}/<uuid:round_id>"


@blp.get(ROUNDS)
@needs("acting:read", unit=reading)
@blp.response(200, RoundListSchema)
def list_rounds(group_id):
    """List a group's rounds, those that are shut first."""
    return Page(queries.list_rounds(me(), group_id))


@blp.post(ROUNDS)
@needs("acting:write", unit=writing)
@blp.arguments(NewRoundSchema)
@blp.response(201, WholeRoundSchema)
def ask_round(new_round, group_id):
    """Ask everybody in the group one thing."""
    asked = actions.ask_round(me(), group_id, **new_round)
    return queries.view_round(me(), group_id, asked.id)


@blp.get(ROUND)
@needs("acting:read", unit=reading)
@blp.response(200, WholeRoundSchema)
def get_round(group_id, round_id):
    """Get a round, with every answer once it is open."""
    return queries.view_round(me(), group_id, round_id)


@blp.put(f"{ROUND}/answer")
@needs("acting:write", unit=writing)
@blp.arguments(NewRoundAnswerSchema)
@blp.response(200, WholeRoundSchema)
def answer_round(answer, group_id, round_id):
    """Answer, or answer anew, while it is shut; whoever passes sends nothing."""
    actions.answer_round(me(), group_id, round_id, **answer)
    return queries.view_round(me(), group_id, round_id)


@blp.delete(f"{ROUND}/answer")
@needs("acting:write", unit=writing)
@blp.response(200, WholeRoundSchema)
def take_answer_back(group_id, round_id):
    """Take my answer back, also once it is open."""
    actions.take_answer_back(me(), group_id, round_id)
    return queries.view_round(me(), group_id, round_id)


@blp.post(f"{ROUND}/open")
@needs("acting:write", unit=writing)
@blp.response(200, WholeRoundSchema)
def open_round(group_id, round_id):
    """Open it for everybody at once, in twenty seconds."""
    actions.open_round(me(), group_id, round_id)
    return queries.view_round(me(), group_id, round_id)

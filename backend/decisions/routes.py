from __future__ import annotations

from auth import me, needs
from backend.paging import Page
from backend.schemas import Feature
from models.work import reading, writing

from . import actions, queries
from .schemas import (
    DecisionListSchema,
    DecisionSchema,
    NewBallotSchema,
    NewOutcomeSchema,
    NewPickSchema,
    PickListSchema,
    PickSchema,
    PrincipleListSchema,
    ProposalSchema,
    RuleListSchema,
)

blp = Feature("decisions", __name__, description="Deciding together")

GROUP = "/groups/<uuid:group_id>"
DECISION = f"{GROUP}/decisions/<uuid:decision_id>"


@blp.get(f"{GROUP}/decisions")
@needs("acting:read", unit=reading)
@blp.response(200, DecisionListSchema)
def list_decisions(group_id):
    """List what a group decides and has decided."""
    return Page(queries.list_decisions(me(), group_id))


@blp.post(f"{GROUP}/decisions")
@needs("acting:write", unit=writing)
@blp.arguments(ProposalSchema)
@blp.response(201, DecisionSchema)
def propose(proposal, group_id):
    """Put something to the group."""
    decision = actions.propose(me(), group_id, **proposal)
    return queries.view_decision(me(), group_id, decision.id)


@blp.get(DECISION)
@needs("acting:read", unit=reading)
@blp.response(200, DecisionSchema)
def get_decision(group_id, decision_id):
    """Get a decision of a group."""
    return queries.view_decision(me(), group_id, decision_id)


@blp.post(f"{DECISION}/ballots")
@needs("acting:write", unit=writing)
@blp.arguments(NewBallotSchema)
@blp.response(204)
def vote(ballot, group_id, decision_id):
    """Vote; nobody can see what, or that I did."""
    actions.vote(me(), group_id, decision_id, **ballot)


@blp.put(f"{DECISION}/side-yes")
@needs("acting:write", unit=writing)
@blp.response(200, DecisionSchema)
def give_side_yes(group_id, decision_id):
    """Say yes for my side to new words for a principle."""
    actions.give_side_yes(me(), group_id, decision_id)
    return queries.view_decision(me(), group_id, decision_id)


@blp.delete(f"{DECISION}/side-yes")
@needs("acting:write", unit=writing)
@blp.response(200, DecisionSchema)
def take_side_yes_back(group_id, decision_id):
    """Take the yes of my side back."""
    actions.take_side_yes_back(me(), group_id, decision_id)
    return queries.view_decision(me(), group_id, decision_id)


@blp.post(f"{DECISION}/outcomes")
@needs("acting:write", unit=writing)
@blp.arguments(NewOutcomeSchema)
@blp.response(201, DecisionSchema)
def write_outcome(outcome, group_id, decision_id):
    """Say what came of it, and take it on."""
    actions.write_outcome(me(), group_id, decision_id, **outcome)
    return queries.view_decision(me(), group_id, decision_id)


@blp.get(f"{GROUP}/rules")
@needs("acting:read", unit=reading)
@blp.response(200, RuleListSchema)
def list_rules(group_id):
    """List the rules a group has given itself."""
    return Page(queries.list_rules(me(), group_id))


@blp.get("/rules")
@needs("acting:read", unit=reading)
@blp.response(200, RuleListSchema)
def list_local_rules():
    """List the local rules of my site."""
    return Page(queries.list_local_rules(me()))


@blp.get("/principles")
@needs("acting:read", unit=reading)
@blp.response(200, PrincipleListSchema)
def list_principles():
    """List the three principles in the words of my site."""
    return Page(queries.list_principles(me()))


@blp.get(f"{GROUP}/picks")
@needs("acting:read", unit=reading)
@blp.response(200, PickListSchema)
def list_picks(group_id):
    """List every random pick of a group."""
    return Page(queries.list_picks(me(), group_id))


@blp.post(f"{GROUP}/picks")
@needs("acting:write", unit=writing)
@blp.arguments(NewPickSchema)
@blp.response(201, PickSchema)
def draw(pick, group_id):
    """Draw lots among the participants of a group."""
    return actions.draw(me(), group_id, **pick)

from __future__ import annotations

from auth import me, needs
from backend.messages.schemas import LeavingSchema
from backend.paging import Page
from backend.schemas import Feature
from models.work import changing_rights, reading, writing

from . import actions, queries
from .schemas import (
    CandidateListSchema,
    NetworkListSchema,
    NetworkSchema,
    NewMembershipSchema,
    NewNetworkSchema,
    NewPracticeCardSchema,
    PracticeCardListSchema,
    PracticeCardSchema,
)

blp = Feature("networks", __name__, description="Rooms that groups and employers share")

NETWORK = "/networks/<uuid:network_id>"
MEMBERSHIP = f"{NETWORK}/membership"
PARTY_GROUP = f"{NETWORK}/parties/groups/<uuid:group_id>"
PARTY_ORGANISATION = f"{NETWORK}/parties/organisations/<uuid:organisation_id>"


@blp.get("/networks")
@needs("networks:read", unit=reading)
@blp.response(200, NetworkListSchema)
def list_networks():
    """List the network rooms that are open to me, and my place in those I am in."""
    return Page(queries.list_networks(me()))


@blp.post("/networks")
@needs("networks:open", unit=writing)
@blp.arguments(NewNetworkSchema)
@blp.response(201, NetworkSchema)
def open_network(new):
    """Set up a network room at my site, to be opened to groups and employers."""
    network = actions.open_network(me(), **new)
    return queries.view_network(me(), network.id)


@blp.get(NETWORK)
@needs("networks:read", unit=reading)
@blp.response(200, NetworkSchema)
def get_network(network_id):
    """Get a network room that is open to me."""
    return queries.view_network(me(), network_id)


@blp.get(f"{NETWORK}/parties")
@needs("networks:open", unit=reading)
@blp.response(200, CandidateListSchema)
def list_parties(network_id):
    """List the groups and approved employers at my site, and which the room is open to."""
    return Page(queries.list_candidates(me(), network_id))


@blp.put(PARTY_GROUP)
@needs("networks:open", unit=writing)
@blp.response(200, CandidateListSchema)
def open_to_group(network_id, group_id):
    """Open a network room to the people of a group."""
    actions.open_to_group(me(), network_id, group_id)
    return Page(queries.list_candidates(me(), network_id))


@blp.delete(PARTY_GROUP)
@needs("networks:open", unit=changing_rights)
@blp.response(200, CandidateListSchema)
def close_to_group(network_id, group_id):
    """Close a network room to a group: who came in through it alone is out at once."""
    actions.close_to_group(me(), network_id, group_id)
    return Page(queries.list_candidates(me(), network_id))


@blp.put(PARTY_ORGANISATION)
@needs("networks:open", unit=writing)
@blp.response(200, CandidateListSchema)
def open_to_organisation(network_id, organisation_id):
    """Open a network room to the contacts of an approved employer."""
    actions.open_to_organisation(me(), network_id, organisation_id)
    return Page(queries.list_candidates(me(), network_id))


@blp.delete(PARTY_ORGANISATION)
@needs("networks:open", unit=changing_rights)
@blp.response(200, CandidateListSchema)
def close_to_organisation(network_id, organisation_id):
    """Close a network room to an employer: its contacts are out at once."""
    actions.close_to_organisation(me(), network_id, organisation_id)
    return Page(queries.list_candidates(me(), network_id))


@blp.post(MEMBERSHIP)
@needs("networks:join", unit=changing_rights)
@blp.arguments(NewMembershipSchema)
@blp.response(201, NetworkSchema)
def join_network(new, network_id):
    """Come into a network room, under a name of my own choice."""
    actions.join_network(me(), network_id, **new)
    return queries.view_network(me(), network_id)


@blp.delete(MEMBERSHIP)
@needs("networks:join", unit=changing_rights)
@blp.arguments(LeavingSchema, location="query")
@blp.response(204)
def leave_network(leaving, network_id):
    """Leave a network room, with or without my words."""
    actions.leave_network(me(), network_id, **leaving)


@blp.get("/practice-cards")
@needs("networks:read", unit=reading)
@blp.response(200, PracticeCardListSchema)
def list_practice_cards():
    """List what employers tell in my network rooms of how they work."""
    return Page(queries.list_practice_cards(me()))


@blp.post("/practice-cards")
@needs("organisation:write", unit=writing)
@blp.arguments(NewPracticeCardSchema)
@blp.response(201, PracticeCardSchema)
def tell_practice(new):
    """Tell how my organisation became a place where people can be."""
    card = actions.tell_practice(me(), **new)
    return queries.CardView(card, is_own=True)


@blp.delete("/practice-cards/<uuid:card_id>")
@needs("organisation:write", unit=writing)
@blp.response(204)
def take_practice_back(card_id):
    """Take a practice card of my organisation back."""
    actions.take_practice_back(me(), card_id)

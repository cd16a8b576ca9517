from __future__ import annotations

from auth import me, needs
from backend.paging import Page
from backend.schemas import Feature
from models.work import changing_rights, reading, writing

from . import actions, queries
from .schemas import (
    CardSchema,
    ReleasedPartsSchema,
    ShownCardSchema,
    WrittenCardSchema,
)

blp = Feature("cards", __name__, description="My card, and who may read what of it")


@blp.get("/card")
@needs("card:read", unit=reading)
@blp.response(200, CardSchema)
def get_card():
    """Get my card."""
    return queries.view_card(me())


@blp.put("/card")
@needs("card:write", unit=changing_rights)
@blp.arguments(WrittenCardSchema)
@blp.response(200, CardSchema)
def write_card(written):
    """Write my card."""
    actions.write_card(me(), **written)
    return queries.view_card(me())


@blp.put("/card/releases/<uuid:organisation_id>")
@needs("card:write", unit=changing_rights)
@blp.arguments(ReleasedPartsSchema)
@blp.response(200, CardSchema)
def release_parts(released, organisation_id):
    """Let an employer I talk with read these parts of my card, and no others."""
    actions.release_parts(me(), organisation_id, **released)
    return queries.view_card(me())


@blp.get("/threads/<uuid:thread_id>/card")
@needs("cards:read", unit=writing, looks_at="card")
@blp.response(200, ShownCardSchema)
def look_at_card(thread_id):
    """Read what a participant has released of their card; they can see that I did."""
    return Page(actions.look_at_card(me(), thread_id))

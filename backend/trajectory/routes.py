from __future__ import annotations

from auth import me, needs
from backend.schemas import Feature
from models.work import reading, writing

from . import actions, queries
from .schemas import (
    MadeOfferPageSchema,
    NewChoiceSchema,
    NewOfferSchema,
    OfferPageSchema,
    OfferSchema,
    PathPageSchema,
    PathQuerySchema,
)

blp = Feature("trajectory", __name__, description="My path: offers and choices")

OFFER = "/offers/<uuid:offer_id>"


@blp.get("/offers")
@needs("path:read", unit=reading)
@blp.arguments(PathQuerySchema, location="query")
@blp.response(200, OfferPageSchema)
def list_offers(page):
    """List what I am asked."""
    return queries.list_offers(me(), **page)


@blp.post("/offers")
@needs("offers:write", unit=writing)
@blp.arguments(NewOfferSchema)
@blp.response(201, OfferSchema)
def make_offer(new_offer):
    """Make an offer to myself, a group, or one in it."""
    return queries.view(me(), actions.make_offer(me(), **new_offer))


@blp.get("/offers/made")
@needs("offers:write", unit=reading)
@blp.arguments(PathQuerySchema, location="query")
@blp.response(200, MadeOfferPageSchema)
def list_made(page):
    """List the offers I made, with the answers that are shown to me."""
    return queries.list_made(me(), **page)


@blp.get(OFFER)
@needs("path:read", unit=reading)
@blp.response(200, OfferSchema)
def get_offer(offer_id):
    """Get an offer that is put to me."""
    return queries.view(me(), queries.get_offer(me(), offer_id))


@blp.delete(OFFER)
@needs("offers:write", unit=writing)
@blp.response(204)
def close_offer(offer_id):
    """Close an offer of mine."""
    actions.close_offer(me(), offer_id)


@blp.put(f"{OFFER}/choice")
@needs("path:write", unit=writing)
@blp.arguments(NewChoiceSchema)
@blp.response(200, OfferSchema)
def choose(choice, offer_id):
    """Answer an offer, or change my mind."""
    return queries.view(me(), actions.choose(me(), offer_id, **choice))


@blp.get("/path")
@needs("path:read", unit=reading)
@blp.arguments(PathQuerySchema, location="query")
@blp.response(200, PathPageSchema)
def list_path(page):
    """List every choice I made, newest first."""
    return queries.list_path(me(), **page)

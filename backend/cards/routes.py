from __future__ import annotations

from auth import me, needs
from backend.paging import Page
from backend.schemas import Feature
from models.work import changing_rights, reading, writing

from . import actions, queries
from .schemas import (
    CardSchema,
    NewOurLineSchema,
    NewPeerWordSchema,
    OurCardSchema,
    PeerWordListSchema,
    PeerWordSchema,
    ReleasedPartsSchema,
    ShownCardSchema,
    ShownOurCardListSchema,
    WrittenCardSchema,
)

blp = Feature("cards", __name__, description="My card, our card, and who may read them")

OURS = "/groups/<uuid:group_id>/card"
WORDS = "/groups/<uuid:group_id>/members/<uuid:member_id>/words"
WORD = "/card/words/<uuid:word_id>"


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


@blp.get(OURS)
@needs("acting:read", unit=reading)
@blp.response(200, OurCardSchema)
def get_our_card(group_id):
    """Get my group's card."""
    return queries.view_our_card(me(), group_id)


@blp.post(f"{OURS}/lines")
@needs("acting:write", unit=writing)
@blp.arguments(NewOurLineSchema)
@blp.response(201, OurCardSchema)
def add_card_line(new, group_id):
    """Put a line on my group's card; nobody can tell who did."""
    actions.add_card_line(me(), group_id, **new)
    return queries.view_our_card(me(), group_id)


@blp.delete(f"{OURS}/lines/<uuid:line_id>")
@needs("acting:write", unit=writing)
@blp.response(200, OurCardSchema)
def strike_card_line(group_id, line_id):
    """Take a line off my group's card; nobody can tell who did."""
    actions.strike_card_line(me(), group_id, line_id)
    return queries.view_our_card(me(), group_id)


@blp.put(f"{OURS}/showing")
@needs("acting:write", unit=writing)
@blp.response(200, OurCardSchema)
def show_our_card(group_id):
    """Show my group's card to the employers that the site has vetted."""
    actions.show_our_card(me(), group_id)
    return queries.view_our_card(me(), group_id)


@blp.delete(f"{OURS}/showing")
@needs("acting:write", unit=writing)
@blp.response(200, OurCardSchema)
def hide_our_card(group_id):
    """Show my group's card to no employer."""
    actions.hide_our_card(me(), group_id)
    return queries.view_our_card(me(), group_id)


@blp.get("/our-cards")
@needs("cards:read", unit=reading)
@blp.response(200, ShownOurCardListSchema)
def list_our_cards():
    """List the cards that groups show; more than these I see of nobody who has not asked."""
    return Page(queries.list_our_cards(me()))


@blp.post(WORDS)
@needs("card:write", unit=writing)
@blp.arguments(NewPeerWordSchema)
@blp.response(204)
def write_word(word, group_id, member_id):
    """Write a sentence for a peer's card; what becomes of it is theirs alone to know."""
    actions.write_word(me(), group_id, member_id, **word)


@blp.delete(WORDS)
@needs("card:write", unit=writing)
@blp.response(204)
def take_words_back(group_id, member_id):
    """Take back all I wrote about a peer, whatever became of it."""
    actions.take_words_back(me(), group_id, member_id)


@blp.get("/card/words")
@needs("card:read", unit=reading)
@blp.response(200, PeerWordListSchema)
def list_words():
    """List what peers say about me, on my card or waiting for my yes."""
    return Page(queries.list_words(me()))


@blp.put(WORD)
@needs("card:write", unit=writing)
@blp.response(200, PeerWordSchema)
def agree_to_word(word_id):
    """Put what a peer says about me on my card."""
    return actions.agree_to_word(me(), word_id)


@blp.delete(WORD)
@needs("card:write", unit=writing)
@blp.response(204)
def remove_word(word_id):
    """Decline what a peer says about me, or take it off my card; they are not told."""
    actions.remove_word(me(), word_id)

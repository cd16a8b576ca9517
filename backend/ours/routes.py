from __future__ import annotations

from auth import me, needs
from backend.paging import Page
from backend.schemas import Feature
from models.work import reading, writing

from . import actions, queries
from .schemas import (
    AddresseeListSchema,
    AskingSchema,
    LetterAnswerSchema,
    LetterListSchema,
    LetterSchema,
    NewLetterSchema,
    NewObjectionSchema,
    NewWordingSchema,
    OfferedMessageSchema,
    OursListSchema,
    OursSchema,
    ShownLetterSchema,
)

blp = Feature(
    "ours", __name__, description="What a group makes its own, and its letters"
)

OF_GROUP = "/groups/<uuid:group_id>"
OURS = f"{OF_GROUP}/ours/<uuid:ours_id>"


@blp.get(f"{OF_GROUP}/ours")
@needs("acting:read", unit=reading)
@blp.response(200, OursListSchema)
def list_ours(group_id):
    """List what a group of mine has made its own."""
    return Page(queries.list_ours(me(), group_id))


@blp.post(f"{OF_GROUP}/ours")
@needs("acting:write", unit=writing)
@blp.arguments(OfferedMessageSchema)
@blp.response(201, OursSchema)
def offer_message(offered, group_id):
    """Give a message of mine to the group, once enough others say same here."""
    ours = actions.offer(me(), group_id, **offered)
    return queries.view_ours(me(), group_id, ours.id)


@blp.get(OURS)
@needs("acting:read", unit=reading)
@blp.response(200, OursSchema)
def get_ours(group_id, ours_id):
    """Get a text of the group's, with all its wordings and letters."""
    return queries.view_ours(me(), group_id, ours_id)


@blp.post(f"{OURS}/versions")
@needs("acting:write", unit=writing)
@blp.arguments(NewWordingSchema)
@blp.response(201, OursSchema)
def write_version(wording, group_id, ours_id):
    """Write it anew; what others wrote at the same time is kept beside it."""
    actions.write_version(me(), group_id, ours_id, **wording)
    return queries.view_ours(me(), group_id, ours_id)


@blp.post(f"{OURS}/asking")
@needs("acting:write", unit=writing)
@blp.arguments(AskingSchema)
@blp.response(201, OursSchema)
def ask_group(asking, group_id, ours_id):
    """Ask the group about a wording: unless somebody objects by a day, it agrees."""
    actions.ask(me(), group_id, ours_id, **asking)
    return queries.view_ours(me(), group_id, ours_id)


@blp.post(f"{OURS}/objections")
@needs("acting:write", unit=writing)
@blp.arguments(NewObjectionSchema)
@blp.response(201, OursSchema)
def object_to(objection, group_id, ours_id):
    """Object to the wording that is asked about; nobody learns who did."""
    actions.object_to(me(), group_id, ours_id, **objection)
    return queries.view_ours(me(), group_id, ours_id)


@blp.get(f"{OF_GROUP}/addressees")
@needs("acting:read", unit=reading)
@blp.response(200, AddresseeListSchema)
def list_addressees(group_id):
    """List who can be asked: in the network room, in the team, at the municipality."""
    return Page(queries.list_addressees(me(), group_id))


@blp.post(f"{OURS}/letters")
@needs("acting:write", unit=writing)
@blp.arguments(NewLetterSchema)
@blp.response(201, OursSchema)
def send_letter(letter, group_id, ours_id):
    """Send the agreed wording to somebody by name, who answers by a day."""
    actions.send(me(), group_id, ours_id, **letter)
    return queries.view_ours(me(), group_id, ours_id)


@blp.put(f"{OURS}/letters/<uuid:letter_id>/shown")
@needs("acting:write", unit=writing)
@blp.arguments(ShownLetterSchema)
@blp.response(200, OursSchema)
def show_letter(shown, group_id, ours_id, letter_id):
    """Show a letter of the group's to everybody at the site, or no longer."""
    actions.show_letter(me(), group_id, ours_id, letter_id, **shown)
    return queries.view_ours(me(), group_id, ours_id)


@blp.get(f"{OF_GROUP}/letters")
@needs("acting:read", unit=reading)
@blp.response(200, LetterListSchema)
def list_letters_of_room(group_id):
    """List what a group of mine has sent, or a network room of mine has been sent."""
    return Page(queries.letters_of_room(me(), group_id))


@blp.get("/letters")
@needs("letters:read", unit=reading)
@blp.response(200, LetterListSchema)
def list_letters():
    """List the letters that ask me."""
    return Page(queries.list_asked(me()))


@blp.put("/letters/<uuid:letter_id>/answer")
@needs("letters:write", unit=writing)
@blp.arguments(LetterAnswerSchema)
@blp.response(200, LetterSchema)
def answer_letter(answer, letter_id):
    """Answer a letter that asks me; once."""
    return queries.view_letter(me(), actions.answer(me(), letter_id, **answer))


@blp.get("/said")
@needs("said:read", unit=reading)
@blp.response(200, LetterListSchema)
def list_said():
    """You said, we did: what was answered at my site, and what was not."""
    return Page(queries.list_said(me()))

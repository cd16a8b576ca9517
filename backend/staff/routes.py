from __future__ import annotations

from auth import me, needs
from backend.groups.queries import view_group
from backend.groups.schemas import GroupSchema
from backend.messages.schemas import LeavingSchema
from backend.paging import Page
from backend.schemas import Feature
from models.work import changing_rights, reading, writing

from . import actions, queries
from .schemas import (
    NewSparringSchema,
    SharedListSchema,
    ShareSchema,
    SparringListSchema,
    SparringSchema,
    StaffNameSchema,
    StaffRoomSchema,
)

blp = Feature("staff", __name__, description="Among colleagues, across sites")

MEMBERSHIP = "/staff-room/membership"
SPARRINGS = "/staff-room/sparrings"
SPARRING = f"{SPARRINGS}/<uuid:sparring_id>"
SHARE = "/staff-room/messages/<uuid:message_id>/share"


@blp.get("/staff-room")
@needs("staff:read", unit=reading)
@blp.response(200, StaffRoomSchema)
def get_staff_room():
    """Get the staff room, with the talks I have with one colleague."""
    return queries.view_room(me())


@blp.post(MEMBERSHIP)
@needs("staff:write", unit=changing_rights)
@blp.arguments(StaffNameSchema)
@blp.response(201, StaffRoomSchema)
def join_staff_room(new):
    """Come into the staff room."""
    actions.join_room(me(), **new)
    return queries.view_room(me())


@blp.delete(MEMBERSHIP)
@needs("staff:write", unit=changing_rights)
@blp.arguments(LeavingSchema, location="query")
@blp.response(204)
def leave_staff_room(leaving):
    """Leave the staff room, with or without my words."""
    actions.leave_room(me(), **leaving)


@blp.get(SPARRINGS)
@needs("staff:read", unit=reading)
@blp.response(200, SparringListSchema)
def list_sparrings():
    """List what colleagues would like to think aloud about."""
    return Page(queries.list_sparrings(me()))


@blp.post(SPARRINGS)
@needs("staff:write", unit=writing)
@blp.arguments(NewSparringSchema)
@blp.response(201, SparringSchema)
def ask_for_sparring(new):
    """Ask for a colleague to think aloud with."""
    sparring = actions.ask_for_sparring(me(), **new)
    return queries.SparringView(sparring, is_own=True)


@blp.delete(SPARRING)
@needs("staff:write", unit=writing)
@blp.response(204)
def take_sparring_back(sparring_id):
    """Ask no more, as long as nobody has taken it."""
    actions.take_sparring_back(me(), sparring_id)


@blp.post(f"{SPARRING}/talk")
@needs("staff:write", unit=changing_rights)
@blp.response(201, GroupSchema)
def take_sparring(sparring_id):
    """Think aloud with whoever asked, in a room of the two of us."""
    talk = actions.take_sparring(me(), sparring_id)
    return view_group(me(), talk.id)


@blp.post(SHARE)
@needs("staff:write", unit=writing)
@blp.arguments(ShareSchema)
@blp.response(204)
def share_message(shared, message_id):
    """Show a message of mine to leads or researchers of my site."""
    actions.share(me(), message_id, **shared)


@blp.delete(SHARE)
@needs("staff:write", unit=writing)
@blp.response(204)
def take_share_back(message_id):
    """Show a message of mine to nobody outside the room any more."""
    actions.take_share_back(me(), message_id)


@blp.get("/shared")
@needs("shared:read", unit=reading)
@blp.response(200, SharedListSchema)
def list_shared():
    """List what staff of my site share with me."""
    return Page(queries.list_shared(me()))

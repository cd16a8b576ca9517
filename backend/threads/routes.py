from __future__ import annotations

from auth import me, needs
from backend.paging import Page
from backend.schemas import Feature
from models.work import changing_rights, reading

from . import actions, queries
from .schemas import NewThreadSchema, ThreadListSchema, ThreadSchema

blp = Feature(
    "threads", __name__, description="Talk between participants and employers"
)


@blp.post("/threads")
@needs("threads:open", unit=changing_rights)
@blp.arguments(NewThreadSchema)
@blp.response(201, ThreadSchema)
def open_thread(interest):
    """Show interest in an opportunity, which opens a thread with the employer."""
    thread_id = actions.open_thread(me(), interest.pop("opportunity_id"), **interest)
    return queries.view_thread(me(), thread_id)


@blp.get("/threads")
@needs("threads:read", unit=reading)
@blp.response(200, ThreadListSchema)
def list_threads():
    """List my threads, from either side."""
    return Page(queries.list_threads(me()))


@blp.get("/threads/<uuid:thread_id>")
@needs("threads:read", unit=reading)
@blp.response(200, ThreadSchema)
def get_thread(thread_id):
    """Get a thread of mine."""
    return queries.view_thread(me(), thread_id)


@blp.delete("/threads/<uuid:thread_id>")
@needs("threads:close", unit=changing_rights)
@blp.response(204)
def close_thread(thread_id):
    """Close a thread: the employer is out of it before the answer."""
    actions.close_thread(me(), thread_id)

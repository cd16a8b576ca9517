from __future__ import annotations

from auth import me, needs
from backend.paging import Page
from backend.schemas import Feature
from models.work import reading, writing

from . import actions, queries
from .schemas import (
    MeetingListSchema,
    NewAgendaItemSchema,
    NewMeetingSchema,
    SummaryWordsSchema,
    WholeMeetingSchema,
)

blp = Feature("meetings", __name__, description="When a group meets, and what about")

MEETINGS = "/groups/<uuid:group_id>/meetings"
MEETING = f"{MEETINGS}/<uuid:meeting_id>"


@blp.get(MEETINGS)
@needs("acting:read", unit=reading)
@blp.response(200, MeetingListSchema)
def list_meetings(group_id):
    """List a group's meetings, the next one first."""
    return Page(queries.list_meetings(me(), group_id))


@blp.post(MEETINGS)
@needs("acting:write", unit=writing)
@blp.arguments(NewMeetingSchema)
@blp.response(201, WholeMeetingSchema)
def plan_meeting(new_meeting, group_id):
    """Plan a meeting."""
    made = actions.plan_meeting(me(), group_id, **new_meeting)
    return queries.view_meeting(me(), group_id, made.id)


@blp.get(MEETING)
@needs("acting:read", unit=reading)
@blp.response(200, WholeMeetingSchema)
def get_meeting(group_id, meeting_id):
    """Get a meeting with its agenda, who means to come, and its summary."""
    return queries.view_meeting(me(), group_id, meeting_id)


@blp.put(MEETING)
@needs("acting:write", unit=writing)
@blp.arguments(NewMeetingSchema)
@blp.response(200, WholeMeetingSchema)
def change_meeting(changed, group_id, meeting_id):
    """Change when and where; at another time, nobody has said that they come."""
    actions.change_meeting(me(), group_id, meeting_id, **changed)
    return queries.view_meeting(me(), group_id, meeting_id)


@blp.delete(MEETING)
@needs("acting:write", unit=writing)
@blp.response(200, WholeMeetingSchema)
def cancel_meeting(group_id, meeting_id):
    """Cancel a meeting."""
    actions.cancel_meeting(me(), group_id, meeting_id)
    return queries.view_meeting(me(), group_id, meeting_id)


@blp.post(f"{MEETING}/agenda")
@needs("acting:write", unit=writing)
@blp.arguments(NewAgendaItemSchema)
@blp.response(201, WholeMeetingSchema)
def add_agenda_item(new_item, group_id, meeting_id):
    """Put something on the agenda, under my hat and not my name."""
    actions.add_agenda_item(me(), group_id, meeting_id, **new_item)
    return queries.view_meeting(me(), group_id, meeting_id)


@blp.delete(f"{MEETING}/agenda/<uuid:item_id>")
@needs("acting:write", unit=writing)
@blp.response(200, WholeMeetingSchema)
def take_agenda_item_back(group_id, meeting_id, item_id):
    """Take something off the agenda, whoever put it there."""
    actions.take_agenda_item_back(me(), group_id, meeting_id, item_id)
    return queries.view_meeting(me(), group_id, meeting_id)


@blp.put(f"{MEETING}/coming")
@needs("acting:write", unit=writing)
@blp.response(200, WholeMeetingSchema)
def say_coming(group_id, meeting_id):
    """Say that I mean to come."""
    actions.say_coming(me(), group_id, meeting_id)
    return queries.view_meeting(me(), group_id, meeting_id)


@blp.delete(f"{MEETING}/coming")
@needs("acting:write", unit=writing)
@blp.response(200, WholeMeetingSchema)
def take_coming_back(group_id, meeting_id):
    """Take back that I mean to come."""
    actions.take_coming_back(me(), group_id, meeting_id)
    return queries.view_meeting(me(), group_id, meeting_id)


@blp.put(f"{MEETING}/summary")
@needs("acting:write", unit=writing)
@blp.arguments(SummaryWordsSchema)
@blp.response(200, WholeMeetingSchema)
def write_summary(written, group_id, meeting_id):
    """Write the summary, over the version I have read."""
    actions.write_summary(me(), group_id, meeting_id, **written)
    return queries.view_meeting(me(), group_id, meeting_id)

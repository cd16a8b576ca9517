"""How a meeting looks to the group."""

from __future__ import annotations

from marshmallow import Schema, fields

from auth.policy import HATS
from backend.groups.schemas import MemberSchema
from backend.schemas import Count, Moment, Name, Text, Word
from models import MeetingKind


class AgendaItemSchema(Schema):
    """Something to talk about, and the hat from which it came."""

    id = fields.UUID(required=True)
    hat = Word(HATS, required=True)
    text = fields.String(required=True)


class MeetingSchema(Schema):
    """When and where; a meeting is over four hours after it began."""

    id = fields.UUID(attribute="meeting.id", required=True)
    kind = Word(MeetingKind, attribute="meeting.kind", required=True)
    starts_at = Moment(attribute="meeting.starts_at", required=True)
    place = fields.String(attribute="meeting.place", required=True, allow_none=True)
    cancelled_at = Moment(
        attribute="meeting.cancelled_at", required=True, allow_none=True
    )
    is_over = fields.Boolean(attribute="meeting.is_over", required=True)
    am_coming = fields.Boolean(required=True)


class MeetingListSchema(Schema):
    """The next one first, then the later ones, then what is over, newest first."""

    items = fields.List(fields.Nested(MeetingSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


class WholeMeetingSchema(MeetingSchema):
    """All of a meeting; who means to come is forgotten 14 days after it."""

    agenda = fields.List(
        fields.Nested(AgendaItemSchema), attribute="meeting.agenda", required=True
    )
    coming = fields.List(fields.Nested(MemberSchema), required=True)
    summary = fields.String(attribute="meeting.summary", required=True, allow_none=True)
    summary_version = fields.Integer(attribute="meeting.summary_version", required=True)


class NewMeetingSchema(Schema):
    starts_at = Moment(required=True)
    place = Name(200, load_default=None, allow_none=True)
    kind = Word(MeetingKind, load_default=MeetingKind.MEETING)


class NewAgendaItemSchema(Schema):
    text = Text(300, required=True)


class SummaryWordsSchema(Schema):
    """The whole summary; `based_on` is the `summary_version` that the writer has read."""

    text = Text(4000, required=True, allow_none=True)
    based_on = Count(required=True)

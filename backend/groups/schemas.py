"""How groups look from outside: memberships, never people."""

from __future__ import annotations

from marshmallow import Schema, fields

from auth.policy import HATS, PURPOSES
from backend.schemas import Moment, Text, Word
from models import History, Kind


class MemberSchema(Schema):
    """A person as one group knows them."""

    id = fields.UUID(required=True)
    alias = fields.String(required=True)
    hat = Word(HATS, required=True)


class StaffSchema(Schema):
    alias = fields.String(required=True)
    hat = Word(HATS, required=True)


class AudienceSchema(Schema):
    """Who can read, by number and hat; `token` comes along with what is written for them."""

    token = fields.String(required=True)
    others = fields.Integer(required=True)
    staff = fields.List(fields.Nested(StaffSchema), required=True)


class GroupSchema(Schema):
    """A group; its counters are null while `needs_consent` names what they stand under."""

    id = fields.UUID(attribute="group.id", required=True)
    kind = Word(Kind, attribute="group.kind", required=True)
    name = fields.String(attribute="group.name", required=True, allow_none=True)
    rhythm = fields.String(attribute="group.rhythm", required=True, allow_none=True)
    greeting = fields.String(attribute="group.greeting", required=True, allow_none=True)
    history = Word(History, attribute="group.history", required=True)
    me = fields.Nested(MemberSchema, required=True)
    needs_consent = Word(PURPOSES, required=True, allow_none=True)
    rev = fields.Integer(required=True, allow_none=True)
    last_seq = fields.Integer(required=True, allow_none=True)
    read_seq = fields.Integer(required=True, allow_none=True)
    unread_count = fields.Integer(required=True, allow_none=True)
    audience = fields.Nested(AudienceSchema, required=True)
    mixed_roles = fields.Boolean(required=True)
    closed_at = Moment(attribute="group.closed_at", required=True, allow_none=True)


class GroupListSchema(Schema):
    items = fields.List(fields.Nested(GroupSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


class MemberListSchema(Schema):
    items = fields.List(fields.Nested(MemberSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


class GreetingSchema(Schema):
    text = Text(500, required=True)


class RhythmSchema(Schema):
    """How often the group meets, in its own words; null says nothing."""

    text = Text(100, required=True, allow_none=True)


class GroupRevSchema(Schema):
    """That something about a group has changed, by the event's name: fetch it again."""

    group_id = fields.UUID(required=True)
    rev = fields.Integer(required=True)


class SignalSchema(Schema):
    """What a member does at this moment; nothing of it is kept."""

    group_id = fields.UUID(required=True)
    kind = Word(("typing", "here", "away"), required=True)


class SignalledSchema(SignalSchema):
    """What another member does: typing passes after 6 s, being here after 45 s."""

    member = fields.UUID(required=True)

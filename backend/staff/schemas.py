"""How the staff room looks to colleagues, and what they share of it to others."""

from __future__ import annotations

from marshmallow import Schema, fields

from auth.policy import HATS, SHOWN_WHAT_IS_SHARED
from backend.groups.schemas import GroupSchema, MemberSchema
from backend.schemas import Moment, Name, Text, Word


class TalkSchema(Schema):
    """A room of two, and what it was asked for."""

    group = fields.Nested(GroupSchema, required=True)
    text = fields.String(required=True)


class ShareSchema(Schema):
    """Who else is to read a message of mine."""

    hat = Word(SHOWN_WHAT_IS_SHARED, required=True, data_key="with")


class SharedByMeSchema(Schema):
    message_id = fields.UUID(required=True)
    hats = fields.List(Word(SHOWN_WHAT_IS_SHARED), required=True, data_key="with")


class StaffRoomSchema(Schema):
    """`group` is null until I come in."""

    group = fields.Nested(GroupSchema, required=True, allow_none=True)
    talks = fields.List(fields.Nested(TalkSchema), required=True)
    shared = fields.List(fields.Nested(SharedByMeSchema), required=True)


class StaffNameSchema(Schema):
    """What to be called among colleagues."""

    alias = Name(40, required=True)


class NewSparringSchema(Schema):
    text = Text(1000, required=True)


class SparringSchema(Schema):
    """What somebody would like to think aloud about; nobody has taken it yet."""

    id = fields.UUID(attribute="sparring.id", required=True)
    asker = fields.Nested(MemberSchema, attribute="sparring.asker", required=True)
    text = fields.String(attribute="sparring.text", required=True)
    asked_at = Moment(attribute="sparring.created_at", required=True)
    is_own = fields.Boolean(required=True)


class SparringListSchema(Schema):
    items = fields.List(fields.Nested(SparringSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


class SharedSchema(Schema):
    """A message that its author shows me, as it stands now."""

    id = fields.UUID(required=True)
    alias = fields.String(attribute="author.alias", required=True)
    hat = Word(HATS, attribute="author.hat", required=True)
    text = fields.String(required=True)
    said_at = Moment(attribute="created_at", required=True)


class SharedListSchema(Schema):
    items = fields.List(fields.Nested(SharedSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)

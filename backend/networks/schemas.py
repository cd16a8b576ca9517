"""How network rooms and practice cards look from outside: names and numbers of parties only."""

from __future__ import annotations

from marshmallow import Schema, fields

from backend.groups.schemas import GroupSchema
from backend.schemas import Moment, Name, Text, Word


class NewNetworkSchema(Schema):
    name = Name(60, required=True)


class NetworkSchema(Schema):
    """A room open to me, by the names of the groups and employers it is open to.

    `group` is null until I come in; its messages are those of the group.
    """

    id = fields.UUID(attribute="network.id", required=True)
    name = fields.String(attribute="network.name", required=True)
    groups = fields.List(fields.String(), required=True)
    employers = fields.List(fields.String(), required=True)
    group = fields.Nested(GroupSchema, required=True, allow_none=True)


class NetworkListSchema(Schema):
    items = fields.List(fields.Nested(NetworkSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


class CandidateSchema(Schema):
    """A group or employer at the site, and whether the room is open to its people."""

    id = fields.UUID(required=True)
    kind = Word(("group", "organisation"), required=True)
    name = fields.String(required=True)
    is_open = fields.Boolean(required=True)


class CandidateListSchema(Schema):
    items = fields.List(fields.Nested(CandidateSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


class NewMembershipSchema(Schema):
    """What to be called there; nothing tells that it is who is called otherwise elsewhere."""

    alias = Name(40, required=True)


class NewPracticeCardSchema(Schema):
    title = Name(100, required=True)
    text = Text(2000, required=True)


class PracticeCardSchema(Schema):
    id = fields.UUID(attribute="card.id", required=True)
    organisation = fields.String(attribute="card.organisation.name", required=True)
    title = fields.String(attribute="card.title", required=True)
    text = fields.String(attribute="card.text", required=True)
    told_at = Moment(attribute="card.created_at", required=True)
    is_own = fields.Boolean(required=True)


class PracticeCardListSchema(Schema):
    items = fields.List(fields.Nested(PracticeCardSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)

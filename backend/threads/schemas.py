"""How a thread looks from both of its sides."""

from __future__ import annotations

from marshmallow import Schema, fields

from backend.employers.schemas import NamedSchema, TitledSchema
from backend.groups.schemas import GroupSchema, MemberSchema
from backend.schemas import Moment, Name, Text, Word
from models import Part


class ThreadSchema(Schema):
    """A thread; its messages are those of the group. While it is paused, nobody can write.

    `companion` is a peer whom the participant has taken along.
    """

    id = fields.UUID(attribute="interest.group_id", required=True)
    group = fields.Nested(GroupSchema, required=True)
    opportunity = fields.Nested(
        TitledSchema, attribute="interest.opportunity", required=True
    )
    organisation = fields.Nested(
        NamedSchema, attribute="interest.opportunity.organisation", required=True
    )
    participant = fields.Nested(MemberSchema, required=True)
    companion = fields.Nested(MemberSchema, required=True, allow_none=True)
    opened_at = Moment(attribute="interest.created_at", required=True)
    closed_at = Moment(
        attribute="group.group.closed_at", required=True, allow_none=True
    )
    is_paused = fields.Boolean(required=True)
    released_parts = fields.List(Word(Part), required=True)


class ThreadListSchema(Schema):
    items = fields.List(fields.Nested(ThreadSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


class NewThreadSchema(Schema):
    """Interest in something, what to be called in the thread, and the first words if any.

    `companion` is a step together that a peer has said yes to.
    """

    opportunity_id = fields.UUID(required=True)
    alias = Name(40, required=True)
    body = Text(4000)
    companion = fields.UUID()

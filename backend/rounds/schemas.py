"""How a round looks: the same to everybody, but for one's own answer."""

from __future__ import annotations

from marshmallow import Schema, fields

from backend.groups.schemas import MemberSchema
from backend.schemas import Moment, Text


class RoundSchema(Schema):
    """A question; without a time it opens when somebody opens it."""

    id = fields.UUID(attribute="round.id", required=True)
    question = fields.String(attribute="round.question", required=True)
    meeting_id = fields.UUID(
        attribute="round.meeting_id", required=True, allow_none=True
    )
    opens_at = Moment(attribute="round.opens_at", required=True, allow_none=True)
    is_open = fields.Boolean(required=True)
    my_answer = fields.String(required=True, allow_none=True)


class RoundListSchema(Schema):
    """Those that are shut, newest first, then those that are open, newest first."""

    items = fields.List(fields.Nested(RoundSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


class RoundAnswerSchema(Schema):
    by = fields.Nested(MemberSchema, attribute="author", required=True)
    text = fields.String(required=True)


class WholeRoundSchema(RoundSchema):
    """A round with every answer once it is open; who has none is not there."""

    answers = fields.List(fields.Nested(RoundAnswerSchema), required=True)


class NewRoundSchema(Schema):
    question = Text(300, required=True)
    opens_at = Moment()
    meeting_id = fields.UUID()


class NewRoundAnswerSchema(Schema):
    text = Text(1000, required=True)

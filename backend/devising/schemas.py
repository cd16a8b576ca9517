"""How what a group tries looks to its members: neither codes nor chain are theirs to mind."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, ValidationError, fields, validates_schema

from backend.schemas import Moment, Text, Word
from models import LoopStep


class LoopLineSchema(Schema):
    """What was tried, seen or decided; who wrote it down is not kept."""

    step = Word(LoopStep, required=True)
    text = fields.String(required=True, allow_none=True)
    until = fields.Date(required=True, allow_none=True)
    created_at = Moment(required=True)


class LoopSchema(Schema):
    """What a group tries, in the words and until the day that were given last.

    `until` is null once it has been kept as it is.
    """

    id = fields.UUID(required=True)
    text = fields.String(required=True)
    until = fields.Date(required=True, allow_none=True)
    is_stopped = fields.Boolean(required=True)
    lines = fields.List(fields.Nested(LoopLineSchema), required=True)


class LoopListSchema(Schema):
    items = fields.List(fields.Nested(LoopSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


class NewLoopSchema(Schema):
    """What we try, and until when."""

    text = Text(300, required=True)
    until = fields.Date(required=True)


WITH_TEXT = {LoopStep.SEEN, LoopStep.CHANGED}


class NewLoopLineSchema(Schema):
    """What we saw, or that we keep, change or stop it; a change says what and until when."""

    step = Word([step for step in LoopStep if step != LoopStep.STARTED], required=True)
    text = Text(300)
    until = fields.Date()

    @validates_schema
    def fits_the_step(self, line: dict[str, Any], **_: Any) -> None:
        step = line["step"]
        if ("text" in line) != (step in WITH_TEXT):
            raise ValidationError("What was seen or is changed is said.", "text")
        if ("until" in line) != (step == LoopStep.CHANGED):
            raise ValidationError("A change, and only that, has a day.", "until")

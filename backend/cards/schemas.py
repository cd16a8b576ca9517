"""How a card looks to its owner, and a part of it to whom it is released."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from backend.schemas import Text
from backend.threads.schemas import PARTS, NamedSchema


class ReleaseSchema(Schema):
    """What one employer may read."""

    organisation = fields.Nested(NamedSchema, required=True)
    parts = fields.List(fields.String(metadata={"enum": PARTS}), required=True)


class CardSchema(Schema):
    """My card, and which parts of it which employer may read."""

    interests = fields.String(
        attribute="card.interests", required=True, allow_none=True
    )
    strengths = fields.String(
        attribute="card.strengths", required=True, allow_none=True
    )
    limits = fields.String(attribute="card.limits", required=True, allow_none=True)
    releases = fields.List(fields.Nested(ReleaseSchema), required=True)


class WrittenCardSchema(Schema):
    """The whole card in my words; null leaves a part empty."""

    interests = Text(1000, required=True, allow_none=True)
    strengths = Text(1000, required=True, allow_none=True)
    limits = Text(1000, required=True, allow_none=True)


class ReleasedPartsSchema(Schema):
    """All that the employer may read; none takes everything back."""

    parts = fields.List(
        fields.String(validate=validate.OneOf(PARTS)),
        required=True,
        validate=validate.Length(max=len(PARTS)),
    )


class ShownPartSchema(Schema):
    """A part of somebody's card in their words."""

    part = fields.String(required=True, metadata={"enum": PARTS})
    text = fields.String(required=True)


class ShownCardSchema(Schema):
    items = fields.List(fields.Nested(ShownPartSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)

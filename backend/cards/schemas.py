"""How a card looks to its owner, and a part of it to whom it is released."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from backend.employers.schemas import NamedSchema
from backend.schemas import Text, Word
from models import Part


class ReleaseSchema(Schema):
    """What one employer may read."""

    organisation = fields.Nested(NamedSchema, required=True)
    parts = fields.List(Word(Part), required=True)


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
        Word(Part),
        required=True,
        validate=validate.Length(max=len(Part)),
    )


class ShownPartSchema(Schema):
    """A part of somebody's card in their words."""

    part = Word(Part, required=True)
    text = fields.String(required=True)


class ShownCardSchema(Schema):
    items = fields.List(fields.Nested(ShownPartSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)

"""How cards look to those they are about, and to those they are shown to."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from backend.employers.schemas import NamedSchema
from backend.groups.schemas import MemberSchema
from backend.schemas import Text, Word
from models import OurPart, Part


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
    """A part of somebody's card in their words; of `peers`, one sentence somebody said."""

    part = Word(Part, required=True)
    text = fields.String(required=True)


class ShownCardSchema(Schema):
    items = fields.List(fields.Nested(ShownPartSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


class OurLineSchema(Schema):
    """A line of a group's card. Whose hand it is nobody can tell."""

    id = fields.UUID(required=True)
    part = Word(OurPart, required=True)
    text = fields.String(required=True)


class OurCardSchema(Schema):
    """A group's card as its members see it; `is_shown` to the employers of the site."""

    lines = fields.List(fields.Nested(OurLineSchema), required=True)
    is_shown = fields.Boolean(required=True)


class NewOurLineSchema(Schema):
    part = Word(OurPart, required=True)
    text = Text(300, required=True)


class ShownLineSchema(Schema):
    part = Word(OurPart, required=True)
    text = fields.String(required=True)


class ShownOurCardSchema(Schema):
    """A group's card as an employer sees it, and all they see of the group."""

    lines = fields.List(fields.Nested(ShownLineSchema), required=True)


class ShownOurCardListSchema(Schema):
    items = fields.List(fields.Nested(ShownOurCardSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


class NewPeerWordSchema(Schema):
    text = Text(300, required=True)


class PeerWordSchema(Schema):
    """What a peer says about me: on my card once I agreed. `by` is null for one who is gone."""

    id = fields.UUID(required=True)
    text = fields.String(required=True)
    by = fields.Nested(MemberSchema, attribute="author", required=True, allow_none=True)
    is_agreed = fields.Boolean(required=True)


class PeerWordListSchema(Schema):
    items = fields.List(fields.Nested(PeerWordSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)

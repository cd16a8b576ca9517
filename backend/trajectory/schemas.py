"""How offers and choices look from outside."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from backend.groups.schemas import MemberSchema
from backend.schemas import Flag, Moment, Name, PageQuerySchema, Text, Word
from models import Answer


class OptionSchema(Schema):
    id = fields.UUID(required=True)
    text = fields.String(required=True)
    detail = fields.String(required=True, allow_none=True)
    opportunity_id = fields.UUID(required=True, allow_none=True)


class ChoiceSchema(Schema):
    """What I answered; shared is what whoever asked may see."""

    answer = Word(Answer, required=True)
    option_id = fields.UUID(required=True, allow_none=True)
    idea = fields.String(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)
    is_shared = fields.Boolean(required=True)
    is_reason_shared = fields.Boolean(required=True)
    created_at = Moment(required=True)


class OfferSchema(Schema):
    """A question with its options and my last choice.

    Two more answers are always there: something else, and not now.
    """

    id = fields.UUID(attribute="offer.id", required=True)
    question = fields.String(attribute="offer.question", required=True)
    options = fields.List(
        fields.Nested(OptionSchema), attribute="offer.options", required=True
    )
    sender = Word(("me", "group", "facilitator"), data_key="from", required=True)
    by = fields.Nested(
        MemberSchema, attribute="offer.maker", required=True, allow_none=True
    )
    group_id = fields.UUID(attribute="offer.group_id", required=True, allow_none=True)
    created_at = Moment(attribute="offer.created_at", required=True)
    closed_at = Moment(attribute="offer.closed_at", required=True, allow_none=True)
    choice = fields.Nested(ChoiceSchema, required=True, allow_none=True)


class OfferPageSchema(Schema):
    """Newest first; `next` is the `before` of the older ones."""

    items = fields.List(fields.Nested(OfferSchema), required=True)
    next = fields.UUID(required=True, allow_none=True)


class SharedAnswerSchema(Schema):
    """An answer that a member shows to whoever asked; its reason only if that is shown too."""

    by = fields.Nested(MemberSchema, required=True)
    answer = Word(Answer, attribute="choice.answer", required=True)
    text = fields.String(attribute="choice.text", required=True, allow_none=True)
    idea = fields.String(attribute="choice.idea", required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)


class MadeOfferSchema(OfferSchema):
    """An offer of mine; a no and a silence that are not shared look alike.

    `to` is whom it asks, where that is one member of the group.
    """

    to = fields.Nested(MemberSchema, required=True, allow_none=True)
    answers = fields.List(fields.Nested(SharedAnswerSchema), required=True)


class MadeOfferPageSchema(Schema):
    items = fields.List(fields.Nested(MadeOfferSchema), required=True)
    next = fields.UUID(required=True, allow_none=True)


class StepSchema(Schema):
    """A choice I made once; the last one about an offer is the one that counts."""

    at = Moment(attribute="created_at", required=True)
    offer_id = fields.UUID(required=True)
    question = fields.String(attribute="offer.question", required=True)
    answer = Word(Answer, required=True)
    text = fields.String(required=True, allow_none=True)
    idea = fields.String(required=True, allow_none=True)
    reason = fields.String(required=True, allow_none=True)
    is_shared = fields.Boolean(required=True)
    is_reason_shared = fields.Boolean(required=True)


class PathPageSchema(Schema):
    items = fields.List(fields.Nested(StepSchema), required=True)
    next = fields.UUID(required=True, allow_none=True)


class PathQuerySchema(PageQuerySchema):
    """The newest page, or the one after the `next` of another."""

    before = fields.UUID()


class NewOptionSchema(Schema):
    text = Name(100, required=True)
    detail = Text(500)
    opportunity_id = fields.UUID()


class NewOfferSchema(Schema):
    """Without a group to myself; `to` names the one member of it who is asked."""

    question = Text(200, required=True)
    options = fields.List(
        fields.Nested(NewOptionSchema), required=True, validate=validate.Length(2, 6)
    )
    group_id = fields.UUID()
    to = fields.UUID()


class NewChoiceSchema(Schema):
    """Shown to nobody unless I say so."""

    answer = Word(Answer, required=True)
    option_id = fields.UUID()
    idea = Text(500)
    reason = Text(500)
    is_shared = Flag(load_default=False)
    is_reason_shared = Flag(load_default=False)

    @validates_schema
    def fits_the_answer(self, choice: dict[str, Any], **_: Any) -> None:
        is_option = choice["answer"] == Answer.OPTION
        if is_option != ("option_id" in choice):
            raise ValidationError("An option, and only that, is named.", "option_id")
        if "idea" in choice and choice["answer"] != Answer.OTHER:
            raise ValidationError("An idea is something else.", "idea")

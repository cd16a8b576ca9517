"""How what a group has made its own looks: to its members, and to who is asked to answer."""

from __future__ import annotations

from marshmallow import Schema, fields

from auth.policy import HATS
from backend.schemas import Count, Flag, Moment, Text, Word
from models import Addressee


class WordingSchema(Schema):
    """One wording; `beside` are those that came while it was written, and are kept as well."""

    number = fields.Integer(required=True)
    based_on = fields.Integer(required=True, allow_none=True)
    beside = fields.List(fields.Integer(), required=True)
    text = fields.String(required=True)


class ObjectionSchema(Schema):
    """Somebody objected to a wording; nobody knows who."""

    version = fields.Integer(required=True)
    reason = fields.String(required=True, allow_none=True)


class LetterSchema(Schema):
    """A group's words to somebody by name, and the answer, or that none has come by the day."""

    id = fields.UUID(attribute="letter.id", required=True)
    group_name = fields.String(attribute="letter.ours.group.name", required=True)
    to = Word(Addressee, attribute="letter.to", required=True)
    network_name = fields.String(
        attribute="letter.network.name", dump_default=None, allow_none=True
    )
    name = fields.String(
        attribute="letter.answerer_name", required=True, allow_none=True
    )
    hat = Word(HATS, attribute="letter.answerer_hat", required=True)
    is_addressee_gone = fields.Boolean(required=True)
    text = fields.String(attribute="letter.text", required=True)
    sent_at = Moment(attribute="letter.created_at", required=True)
    answer_by = fields.Date(attribute="letter.answer_by", required=True)
    state = Word(("waiting", "unanswered", "answered"), required=True)
    answer = fields.String(attribute="letter.answer", required=True, allow_none=True)
    answered_at = Moment(attribute="letter.answered_at", required=True, allow_none=True)
    is_for_site = fields.Boolean(attribute="letter.is_for_site", required=True)


class LetterListSchema(Schema):
    items = fields.List(fields.Nested(LetterSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


class OursSchema(Schema):
    """A text of the group's: nobody's in particular. The last wording is the one shown first.

    While `asked_version` is set, anybody may object to it; after `agrees_on` it is agreed.
    """

    id = fields.UUID(attribute="ours.id", required=True)
    versions = fields.List(
        fields.Nested(WordingSchema), attribute="ours.versions", required=True
    )
    asked_version = fields.Integer(required=True, allow_none=True)
    agrees_on = fields.Date(required=True, allow_none=True)
    agreed_version = fields.Integer(required=True, allow_none=True)
    objections = fields.List(
        fields.Nested(ObjectionSchema), attribute="ours.objections", required=True
    )
    letters = fields.List(fields.Nested(LetterSchema), required=True)


class OursListSchema(Schema):
    items = fields.List(fields.Nested(OursSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


class OfferedMessageSchema(Schema):
    message_id = fields.UUID(required=True)


class NewWordingSchema(Schema):
    """New words, and the wording that was on the screen when they were begun."""

    text = Text(4000, required=True)
    based_on = Count(1, required=True)


class AskingSchema(Schema):
    """A wording, and the last day on which anybody may object to it."""

    version = Count(1, required=True)
    agrees_on = fields.Date(required=True)


class NewObjectionSchema(Schema):
    version = Count(1, required=True)
    reason = Text(1000)


class AddresseeSchema(Schema):
    """Somebody who can be asked; the id is good for this and nothing else."""

    id = fields.UUID(required=True)
    to = Word(Addressee, required=True)
    name = fields.String(required=True)
    hat = Word(HATS, required=True)
    network_name = fields.String(
        attribute="network.name", dump_default=None, allow_none=True
    )


class AddresseeListSchema(Schema):
    items = fields.List(fields.Nested(AddresseeSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


class NewLetterSchema(Schema):
    """The agreed wording, whom it goes to, and the last day for an answer."""

    version = Count(1, required=True)
    to = fields.Enum(Addressee, by_value=True, required=True)
    addressee = fields.UUID(required=True)
    answer_by = fields.Date(required=True)


class ShownLetterSchema(Schema):
    is_for_site = Flag(required=True)


class LetterAnswerSchema(Schema):
    text = Text(4000, required=True)

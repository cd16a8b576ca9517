"""How an account looks to the one it belongs to."""

from __future__ import annotations

import re

from marshmallow import Schema, ValidationError, fields, validate, validates_schema

from auth.policy import HATS
from backend.schemas import LANGUAGES, Moment, Name, Word

SESSION_KINDS = ("cookie", "token")
# One plain address, of the characters that every mail server takes.
EMAIL = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\Z"
)
PHONE = re.compile(r"\+?[0-9 ]{6,20}\Z")


class SiteSchema(Schema):
    slug = fields.String(required=True)
    name = fields.String(required=True)
    language = Word(LANGUAGES, required=True)
    time_zone = fields.String(required=True)
    mixed_roles = fields.Boolean(required=True)


class ContactSchema(Schema):
    """A contact of mine, as a reminder; never whole."""

    id = fields.UUID(required=True)
    kind = Word(("email", "phone"), required=True)
    hint = fields.String(required=True)
    is_confirmed = fields.Boolean(required=True)


class OwnPersonSchema(Schema):
    id = fields.UUID(required=True)
    language = Word(LANGUAGES, required=True)


class AccountSchema(Schema):
    """Who I am here, in the hat of this session."""

    person = fields.Nested(OwnPersonSchema, required=True)
    hat = Word(HATS, required=True)
    hats = fields.List(Word(HATS), required=True)
    site = fields.Nested(SiteSchema, required=True)
    contacts = fields.List(fields.Nested(ContactSchema), required=True)


class SignedInSchema(AccountSchema):
    """A session that has begun; its token is here once, unless it went into a cookie."""

    access_token = fields.String()
    expires_in = fields.Integer()


class AccountChangeSchema(Schema):
    language = Word(LANGUAGES, required=True)


ONE = {"oneOf": [{"required": ["email"]}, {"required": ["phone"]}]}


class NewContactSchema(Schema):
    """One address: mail or phone."""

    email = Name(200, validate=validate.Regexp(EMAIL))
    phone = Name(30, validate=validate.Regexp(PHONE))

    @validates_schema
    def _has_one(self, sent: dict, **_: object) -> None:
        if len(sent) != 1:
            raise ValidationError("Either email or phone.")


class AskForCodeSchema(Schema):
    contact = fields.Nested(NewContactSchema, required=True, metadata=ONE)


class ChallengeSchema(Schema):
    """What the code is to come back with, within so many seconds."""

    challenge = fields.UUID(attribute="id", required=True)
    expires_in = fields.Integer(required=True)


class SignInSchema(Schema):
    challenge = fields.UUID(required=True)
    code = fields.String(required=True, validate=validate.Regexp(r"[0-9]{6}\Z"))
    session = Word(SESSION_KINDS, required=True)


class SessionSchema(Schema):
    """A device I am signed in on; of when it was used, the day alone."""

    id = fields.UUID(required=True)
    hat = Word(HATS, required=True)
    created_at = Moment(required=True)
    seen_on = fields.Date(required=True)
    is_this = fields.Boolean(required=True)


class SessionListSchema(Schema):
    items = fields.List(fields.Nested(SessionSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


class TicketSchema(Schema):
    """Lets one socket in, within so many seconds."""

    ticket = fields.String(required=True)
    expires_in = fields.Integer(required=True)


class LookSchema(Schema):
    """One look at something of mine, from outside the relation."""

    at = Moment(attribute="created_at", required=True)
    hat = Word(HATS, required=True)
    organisation = fields.String(
        attribute="organisation_name", required=True, allow_none=True
    )
    what = Word(("card",), required=True)


class LookListSchema(Schema):
    items = fields.List(fields.Nested(LookSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


class HatSchema(Schema):
    """The hat to go on in, and where the new session's token goes."""

    hat = Word(HATS, required=True)
    session = Word(SESSION_KINDS, required=True)

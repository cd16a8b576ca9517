"""How an invitation looks: to whoever sends it, and to whoever stands at the door."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from auth.policy import HATS
from backend.accounts.schemas import ONE, SESSION_KINDS, NewContactSchema, SiteSchema
from backend.consents.schemas import AgreementSchema, PurposeSchema
from backend.groups.schemas import StaffSchema
from backend.schemas import Moment, Name, Word


class CodeSchema(Schema):
    code = Name(100, required=True)


class SeenByEverybodySchema(Schema):
    """Who can read in the group, by number and hat."""

    others = fields.Integer(required=True)
    staff = fields.List(fields.Nested(StaffSchema), required=True)


class InvitedGroupSchema(Schema):
    name = fields.String(required=True)
    greeting = fields.String(required=True, allow_none=True)
    audience = fields.Nested(SeenByEverybodySchema, required=True)


class InvitedOrganisationSchema(Schema):
    name = fields.String(required=True)


class WelcomeSchema(Schema):
    """What somebody sees before they decide to come in."""

    site = fields.Nested(SiteSchema, required=True)
    hat = Word(HATS, required=True)
    notice_text = fields.String(attribute="site.welcome", required=True)
    group = fields.Nested(InvitedGroupSchema, required=True, allow_none=True)
    organisation = fields.Nested(
        InvitedOrganisationSchema, required=True, allow_none=True
    )
    purposes = fields.List(fields.Nested(PurposeSchema), required=True)


class AcceptSchema(CodeSchema):
    """What to be called, what is agreed to, and where the session goes."""

    alias = Name(40, required=True)
    consents = fields.List(
        fields.Nested(AgreementSchema), required=True, validate=validate.Length(max=10)
    )
    own_choice = Word(("yes", "no", "unsure"))
    contact = fields.Nested(NewContactSchema, metadata=ONE)
    session = Word(SESSION_KINDS, required=True)


class IssuedSchema(Schema):
    """A new invitation; its code is here once."""

    code = fields.String(required=True)
    url = fields.String(required=True)
    expires_at = Moment(required=True)

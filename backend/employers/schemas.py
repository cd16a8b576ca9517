"""How employers and what they offer look from outside."""

from __future__ import annotations

from marshmallow import Schema, fields, validate

from backend.schemas import Count, Moment, Name, Text


class NamedSchema(Schema):
    id = fields.UUID(required=True)
    name = fields.String(required=True)


class TitledSchema(Schema):
    id = fields.UUID(required=True)
    title = fields.String(required=True)


class OwnOrganisationSchema(Schema):
    """The organisation I answer for."""

    id = fields.UUID(required=True)
    name = fields.String(required=True)
    about = fields.String(required=True)
    is_vetted = fields.Boolean(required=True)


class OrganisationSchema(Schema):
    """An organisation as a coordinator sees it, with the number of those who answer for it."""

    id = fields.UUID(attribute="organisation.id", required=True)
    name = fields.String(attribute="organisation.name", required=True)
    about = fields.String(attribute="organisation.about", required=True)
    is_vetted = fields.Boolean(attribute="organisation.is_vetted", required=True)
    contacts = fields.Integer(required=True)


class OrganisationListSchema(Schema):
    items = fields.List(fields.Nested(OrganisationSchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


class OrganisationChangeSchema(Schema):
    about = Text(1000, required=True)


class NewOrganisationSchema(OrganisationChangeSchema):
    name = Name(100, required=True)


class OffererSchema(Schema):
    """Who offers something."""

    id = fields.UUID(required=True)
    name = fields.String(required=True)
    about = fields.String(required=True)


class OpportunitySchema(Schema):
    """Something to try. `thread_id` is a participant's own, `interest_count` the employer's own."""

    id = fields.UUID(attribute="opportunity.id", required=True)
    title = fields.String(attribute="opportunity.title", required=True)
    text = fields.String(attribute="opportunity.text", required=True)
    seats = fields.Integer(attribute="opportunity.seats", required=True)
    flexibility = fields.List(fields.String(), required=True)
    organisation = fields.Nested(
        OffererSchema, attribute="opportunity.organisation", required=True
    )
    published_at = Moment(attribute="opportunity.created_at", required=True)
    closed_at = Moment(
        attribute="opportunity.closed_at", required=True, allow_none=True
    )
    thread_id = fields.UUID(required=True, allow_none=True)
    interest_count = fields.Integer(required=True, allow_none=True)


class OpportunityListSchema(Schema):
    items = fields.List(fields.Nested(OpportunitySchema), required=True)
    next = fields.Integer(required=True, allow_none=True)


class OpportunityChangeSchema(Schema):
    """What is to be different; `flexibility` is up to ten phrases."""

    title = Name(100)
    text = Text(2000)
    seats = Count(1, 100)
    flexibility = fields.List(Name(80), validate=validate.Length(max=10))


class NewOpportunitySchema(Schema):
    title = Name(100, required=True)
    text = Text(2000, required=True)
    seats = Count(1, 100, required=True)
    flexibility = fields.List(Name(80), required=True, validate=validate.Length(max=10))

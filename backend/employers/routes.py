from __future__ import annotations

from auth import me, needs
from backend.paging import Page
from backend.schemas import Feature
from models.work import changing_rights, reading, writing

from . import actions, queries
from .schemas import (
    NewOpportunitySchema,
    NewOrganisationSchema,
    OpportunityChangeSchema,
    OpportunityListSchema,
    OpportunitySchema,
    OrganisationChangeSchema,
    OrganisationListSchema,
    OrganisationSchema,
    OwnOrganisationSchema,
)

blp = Feature("employers", __name__, description="Employers and what they offer")

VETTING = "/organisations/<uuid:organisation_id>/vetting"
OPPORTUNITY = "/opportunities/<uuid:opportunity_id>"


@blp.get("/organisations")
@needs("organisations:read", unit=reading)
@blp.response(200, OrganisationListSchema)
def list_organisations():
    """List the employers at my site."""
    return Page(queries.list_organisations(me()))


@blp.post("/organisations")
@needs("organisations:write", unit=writing)
@blp.arguments(NewOrganisationSchema)
@blp.response(201, OrganisationSchema)
def add_organisation(new):
    """Add an employer, to be vetted."""
    organisation = actions.add_organisation(me().site, **new)
    return queries.view_organisation(me(), organisation.id)


@blp.put(VETTING)
@needs("organisations:write", unit=writing)
@blp.response(200, OrganisationSchema)
def vet_organisation(organisation_id):
    """Vet an employer: participants can meet it."""
    actions.vet_organisation(me(), organisation_id)
    return queries.view_organisation(me(), organisation_id)


@blp.delete(VETTING)
@needs("organisations:write", unit=changing_rights)
@blp.response(200, OrganisationSchema)
def take_vetting_back(organisation_id):
    """Take the vetting back: nobody sees what the employer offers, and it leaves networks."""
    actions.take_vetting_back(me(), organisation_id)
    return queries.view_organisation(me(), organisation_id)


@blp.get("/organisation")
@needs("organisation:read", unit=reading)
@blp.response(200, OwnOrganisationSchema)
def get_own_organisation():
    """The organisation I answer for."""
    return queries.own_organisation(me())


@blp.patch("/organisation")
@needs("organisation:write", unit=writing)
@blp.arguments(OrganisationChangeSchema)
@blp.response(200, OwnOrganisationSchema)
def describe_organisation(change):
    """Say something else about my organisation."""
    return actions.describe_organisation(me(), **change)


@blp.get("/opportunities")
@needs("opportunities:read", unit=reading)
@blp.response(200, OpportunityListSchema)
def list_opportunities():
    """List what there is to try: for participants what is open, for an employer their own."""
    return Page(queries.list_opportunities(me()))


@blp.get(OPPORTUNITY)
@needs("opportunities:read", unit=reading)
@blp.response(200, OpportunitySchema)
def get_opportunity(opportunity_id):
    """Get one opportunity, which may have been closed meanwhile."""
    return queries.view_opportunity(me(), opportunity_id)


@blp.post("/opportunities")
@needs("opportunities:write", unit=writing)
@blp.arguments(NewOpportunitySchema)
@blp.response(201, OpportunitySchema)
def publish_opportunity(new):
    """Offer something to try, with so many seats."""
    opportunity = actions.publish_opportunity(me(), **new)
    return queries.view_opportunity(me(), opportunity.id)


@blp.patch(OPPORTUNITY)
@needs("opportunities:write", unit=writing)
@blp.arguments(OpportunityChangeSchema)
@blp.response(200, OpportunitySchema)
def edit_opportunity(change, opportunity_id):
    """Change an opportunity of mine."""
    actions.edit_opportunity(me(), opportunity_id, **change)
    return queries.view_opportunity(me(), opportunity_id)


@blp.delete(OPPORTUNITY)
@needs("opportunities:write", unit=writing)
@blp.response(204)
def close_opportunity(opportunity_id):
    """Close an opportunity of mine; threads that it opened go on."""
    actions.close_opportunity(me(), opportunity_id)

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from auth.caller import Caller
from models import Interest, Opportunity, Organisation
from models.errors import NotFound
from models.work import session


def get_organisation(caller: Caller, organisation_id: UUID) -> Organisation:
    """An organisation at the caller's site."""
    at_site = select(Organisation).filter_by(id=organisation_id)
    found = session.scalar(at_site.filter_by(site_id=caller.site.id))
    if found is None:
        raise NotFound()
    return found


def organisations_met(caller: Caller) -> Sequence[Organisation]:
    """The organisations the person has asked to hear more from."""
    met = (
        select(Organisation)
        .join(Opportunity, Opportunity.organisation_id == Organisation.id)
        .join(Interest, Interest.opportunity_id == Opportunity.id)
        .where(Interest.person_id == caller.person.id)
        .distinct()
    )
    return session.scalars(met.order_by(Organisation.id)).all()

"""What each side may see of employers and of what they offer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Select, func, select

from auth.caller import Caller
from auth.policy import ANSWERS, CHOOSES
from models import (
    EmployerContact,
    Group,
    Interest,
    Opportunity,
    Organisation,
    Person,
)
from models.errors import NotFound
from models.work import session


@dataclass
class OrganisationView:
    """An organisation, and how many people answer for it."""

    organisation: Organisation
    contacts: int


@dataclass
class OpportunityView:
    """An opportunity with a participant's own open thread, or how many an employer has."""

    opportunity: Opportunity
    thread_id: UUID | None
    interest_count: int | None

    @property
    def flexibility(self) -> list[str]:
        return (self.opportunity.flexibility or "").splitlines()


def get_organisation(caller: Caller, organisation_id: UUID) -> Organisation:
    """An organisation at the caller's site."""
    found = session.scalar(_at_site(caller).filter_by(id=organisation_id))
    if found is None:
        raise NotFound()
    return found


def own_organisation(caller: Caller) -> Organisation:
    """The organisation that the caller answers for at this site."""
    found = session.scalar(_at_site(caller).where(Organisation.id.in_(_own(caller))))
    if found is None:
        raise NotFound()
    return found


def view_organisation(caller: Caller, organisation_id: UUID) -> OrganisationView:
    organisation = get_organisation(caller, organisation_id)
    return OrganisationView(organisation, len(contacts_of(organisation_id)))


def list_organisations(caller: Caller) -> list[OrganisationView]:
    """The organisations at the caller's site, the newest first."""
    contacts = (
        select(func.count(EmployerContact.id))
        .where(EmployerContact.organisation_id == Organisation.id)
        .scalar_subquery()
    )
    newest = _at_site(caller).order_by(Organisation.created_at.desc())
    rows = session.execute(newest.add_columns(contacts))
    return [OrganisationView(organisation, count) for organisation, count in rows]


def organisations_met(caller: Caller) -> Sequence[Organisation]:
    """The organisations the person has asked to hear more from."""
    met = (
        select(Organisation)
        .join(Opportunity, Opportunity.organisation_id == Organisation.id)
        .join(Interest, Interest.opportunity_id == Opportunity.id)
        .where(Interest.person_id == caller.person_id)
        .distinct()
    )
    return session.scalars(met.order_by(Organisation.id)).all()


def contacts_of(organisation_id: UUID) -> Sequence[EmployerContact]:
    """Who answers for the organisation, in the order in which epochs are taken."""
    contacts = select(EmployerContact).filter_by(organisation_id=organisation_id)
    return session.scalars(contacts.order_by(EmployerContact.person_id)).all()


def answers_at(person: Person, site_id: UUID) -> bool:
    """Whether the person answers for an organisation at the site."""
    theirs = select(EmployerContact.id).join(EmployerContact.organisation)
    at_site = theirs.where(
        EmployerContact.person_id == person.id, Organisation.site_id == site_id
    )
    return session.scalar(at_site) is not None


def get_opportunity(caller: Caller, opportunity_id: UUID) -> Opportunity:
    """An opportunity the caller may see, open or not."""
    shown = _opportunities(caller).where(Opportunity.id == opportunity_id)
    found = session.scalar(shown.execution_options(populate_existing=True))
    if found is None:
        raise NotFound()
    return found


def view_opportunity(caller: Caller, opportunity_id: UUID) -> OpportunityView:
    [view] = _opportunity_views(caller, [get_opportunity(caller, opportunity_id)])
    return view


def list_opportunities(caller: Caller) -> list[OpportunityView]:
    """What the caller may see, the newest first; participants see only what is open."""
    shown = _opportunities(caller)
    if caller.hat == CHOOSES:
        shown = shown.where(Opportunity.closed_at.is_(None))
    newest = shown.order_by(Opportunity.created_at.desc())
    return _opportunity_views(caller, session.scalars(newest).all())


def open_interests() -> Select[Interest]:
    """The interests whose threads nobody has closed."""
    return select(Interest).join(Interest.group).where(Group.closed_at.is_(None))


def _at_site(caller: Caller) -> Select[Organisation]:
    return select(Organisation).filter_by(site_id=caller.site_id)


def _own(caller: Caller) -> Select[UUID]:
    return select(EmployerContact.organisation_id).filter_by(person_id=caller.person_id)


def _opportunities(caller: Caller) -> Select[Opportunity]:
    at_site = (
        select(Opportunity)
        .join(Opportunity.organisation)
        .where(Organisation.site_id == caller.site_id)
    )
    if caller.hat == CHOOSES:
        return at_site.where(Organisation.vetted_at.is_not(None))
    if caller.hat == ANSWERS:
        return at_site.where(Organisation.id.in_(_own(caller)))
    return at_site


def _opportunity_views(
    caller: Caller, opportunities: Sequence[Opportunity]
) -> list[OpportunityView]:
    in_these = Interest.opportunity_id.in_([o.id for o in opportunities])
    interests = session.scalars(open_interests().where(in_these)).all()
    mine = {
        i.opportunity_id: i.group_id
        for i in interests
        if caller.hat == CHOOSES and i.person_id == caller.person_id
    }
    counts = Counter(i.opportunity_id for i in interests)
    return [
        OpportunityView(
            opportunity=o,
            thread_id=mine.get(o.id),
            interest_count=counts[o.id] if caller.hat == ANSWERS else None,
        )
        for o in opportunities
    ]

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete, exists, select

from auth.caller import Caller
from auth.policy import ANSWERS
from backend.groups.actions import join_group, let_out
from backend.groups.rules import is_taken
from models import (
    EmployerContact,
    Interest,
    Membership,
    Opportunity,
    Organisation,
    Party,
    Person,
    Release,
    Site,
)
from models.errors import (
    AliasTaken,
    AlreadyAMember,
    OpportunityClosed,
    OrganisationNotVetted,
)
from models.types import now
from models.work import session

from .queries import (
    answers_at,
    contacts_of,
    get_opportunity,
    get_organisation,
    open_interests,
    own_organisation,
)


def add_organisation(site: Site, *, name: str, about: str) -> Organisation:
    """An employer that nobody meets before it has been vetted."""
    organisation = Organisation(site_id=site.id)
    organisation.name, organisation.about = map(organisation.says, (name, about))
    session.add(organisation)
    session.flush()
    return organisation


def vet_organisation(caller: Caller, organisation_id: UUID) -> None:
    vet(get_organisation(caller, organisation_id))


def take_vetting_back(caller: Caller, organisation_id: UUID) -> None:
    unvet(get_organisation(caller, organisation_id))


def vet(organisation: Organisation) -> None:
    """Let participants meet the organisation."""
    organisation.vetted_at = organisation.vetted_at or now()


def unvet(organisation: Organisation) -> None:
    """Hide what the organisation offers, and let it out of networks at once.

    Whoever talks with it alone decides how long.
    """
    organisation.vetted_at = None
    its_networks = select(Party.network_id).filter_by(organisation_id=organisation.id)
    let_out(Membership.group_id.in_(its_networks))


def describe_organisation(caller: Caller, *, about: str) -> Organisation:
    """Say something else about the caller's own organisation."""
    organisation = own_organisation(caller)
    organisation.about = organisation.says(about)
    return organisation


def lock_organisation(organisation_id: UUID) -> None:
    """Keep as it is who answers for the organisation, after one's own epoch is taken."""
    # What merely points at the organisation, as a card that is released, need not wait.
    session.get_one(Organisation, organisation_id, with_for_update={"key_share": True})


def add_contact(
    person: Person, organisation_id: UUID, *, alias: str
) -> EmployerContact:
    """Make the person a contact of the organisation, who answers in its open threads too.

    The caller holds the person's epoch. At one site a person answers for one organisation.
    """
    lock_organisation(organisation_id)
    organisation = session.get_one(Organisation, organisation_id)
    if answers_at(person, organisation.site_id):
        raise AlreadyAMember("You answer for an employer here already.")
    if is_taken(alias, [contact.alias for contact in contacts_of(organisation_id)]):
        raise AliasTaken()
    contact = EmployerContact(organisation_id=organisation_id, person_id=person.id)
    contact.alias = person.says(alias)
    session.add(contact)
    session.flush()
    theirs = open_interests().join(Interest.opportunity)
    is_there = exists().where(  # as who asked, or along with them
        Membership.group_id == Interest.group_id,
        Membership.person_id == person.id,
        Membership.ended_at.is_(None),
    )
    for interest in session.scalars(
        theirs.where(
            Opportunity.organisation_id == organisation_id,
            ~is_there,
        ).order_by(Interest.group_id)
    ).all():
        join_group(person, interest.group_id, hat=ANSWERS, alias=alias, reads=True)
    return contact


def publish_opportunity(
    caller: Caller, *, title: str, text: str, seats: int, flexibility: Sequence[str]
) -> Opportunity:
    """Offer something to try; only who has been vetted may."""
    organisation = own_organisation(caller)
    _judge_vetted(organisation)
    opportunity = Opportunity(organisation_id=organisation.id)
    _write(
        opportunity,
        organisation,
        title=title,
        text=text,
        seats=seats,
        flexibility=flexibility,
    )
    session.add(opportunity)
    session.flush()
    return opportunity


def edit_opportunity(caller: Caller, opportunity_id: UUID, **change: Any) -> None:
    """Change an own opportunity in what is named; one that is closed stays as it was."""
    opportunity = _own_opportunity(caller, opportunity_id)
    _judge_vetted(opportunity.organisation)
    if opportunity.closed_at is not None:
        raise OpportunityClosed()
    _write(opportunity, opportunity.organisation, **change)


def close_opportunity(caller: Caller, opportunity_id: UUID) -> None:
    """Take no more interest in it; the threads it has opened go on."""
    opportunity = _own_opportunity(caller, opportunity_id)
    opportunity.closed_at = opportunity.closed_at or now()


def take_card_back(person: Person, organisation_id: UUID) -> None:
    """Show the organisation nothing more of the person's card."""
    shown = delete(Release).filter_by(person_id=person.id)
    session.execute(shown.filter_by(organisation_id=organisation_id))


def _own_opportunity(caller: Caller, opportunity_id: UUID) -> Opportunity:
    """An opportunity of the caller's, to be changed; who shows interest in it waits."""
    lock_organisation(own_organisation(caller).id)
    return get_opportunity(caller, opportunity_id)


def _judge_vetted(organisation: Organisation) -> None:
    if not organisation.is_vetted:
        raise OrganisationNotVetted()


def _write(
    opportunity: Opportunity,
    organisation: Organisation,
    *,
    seats: int | None = None,
    flexibility: Sequence[str] | None = None,
    **words: str,
) -> None:
    if seats is not None:
        opportunity.seats = seats
    if flexibility is not None:
        words["flexibility"] = "\n".join(flexibility)
    for name, text in words.items():
        setattr(opportunity, name, organisation.says(text))

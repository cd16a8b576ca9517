from __future__ import annotations

from uuid import UUID

from sqlalchemy import delete, select

from models import EmployerContact, Person, Release
from models.errors import AlreadyAMember
from models.work import session


def take_card_back(person: Person, organisation_id: UUID) -> None:
    """Show the organisation nothing more of the person's card."""
    shown = delete(Release).filter_by(person_id=person.id)
    session.execute(shown.filter_by(organisation_id=organisation_id))


def add_contact(
    person: Person, organisation_id: UUID, *, alias: str
) -> EmployerContact:
    """Make the person a contact of the organisation, who answers from now on."""
    ids = {"organisation_id": organisation_id, "person_id": person.id}
    if session.scalar(select(EmployerContact).filter_by(**ids)):
        raise AlreadyAMember("You answer for this organisation already.")
    contact = EmployerContact(**ids)
    contact.alias = person.says(alias)
    session.add(contact)
    session.flush()
    return contact

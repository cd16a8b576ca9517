from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import update

from auth.caller import Caller, consents_of
from auth.policy import ANSWERS, CHOOSES, KINDS
from auth.tokens import digest
from backend.accounts.actions import add_contact, add_person, grant_hat
from backend.consents.actions import agree
from backend.employers.actions import add_contact as add_employer_contact
from backend.employers.queries import get_organisation
from backend.groups.actions import join_group
from backend.groups.queries import get_group, get_membership
from models import Invitation, Kind, Person, Site
from models.errors import InvitationEnded, NotFound
from models.types import now
from models.work import session

from .queries import asked_at_the_door, get_invitation

LIFE = timedelta(days=14)


@dataclass(frozen=True)
class Issued:
    """An invitation and its code, which is told now and never again."""

    invitation: Invitation
    code: str

    @property
    def expires_at(self) -> datetime:
        return self.invitation.expires_at

    def link(self, origin: str) -> str:
        """The way in, for a phone; what stands after the # is in no server's log."""
        return f"{origin}/join#{self.code}"


def invite(
    site: Site,
    hat: str,
    *,
    group_id: UUID | None = None,
    organisation_id: UUID | None = None,
) -> Issued:
    """Open a way in for one person, for 14 days."""
    code = secrets.token_urlsafe(16)
    invitation = Invitation(
        digest=digest(code),
        site_id=site.id,
        hat=hat,
        group_id=group_id,
        organisation_id=organisation_id,
        expires_at=now() + LIFE,
    )
    session.add(invitation)
    session.flush()
    return Issued(invitation, code)


def invite_to_group(caller: Caller, group_id: UUID) -> Issued:
    """Invite a participant to a peer group that the caller is in."""
    get_membership(caller, group_id)
    if get_group(group_id).kind != Kind.PEER:
        raise NotFound()  # to other rooms nobody comes by a code
    return invite(caller.site, CHOOSES, group_id=group_id)


def invite_contact(caller: Caller, organisation_id: UUID) -> Issued:
    """Invite a contact of an organisation at the caller's site."""
    organisation = get_organisation(caller, organisation_id)
    return invite(caller.site, ANSWERS, organisation_id=organisation.id)


def accept(
    code: str,
    person: Person | None,
    *,
    alias: str,
    consents: Iterable[tuple[str, str]],
    own_choice: str | None = None,
    contact: tuple[str, str] | None = None,
) -> tuple[Person, Invitation]:
    """Come in, under a name and with what one agrees to: (purpose, hash of its notice).

    Whoever is signed in already stays the same person, whose epoch is taken; anybody
    else is somebody new.
    """
    invitation = get_invitation(code)
    site, hat = invitation.site, invitation.hat
    if person is None:
        person = add_person(site, hat, name=alias)
    else:
        grant_hat(person, site, hat, name=alias)
    # Before anything hangs on it: of two who come with one code, one goes away.
    used = update(Invitation).filter_by(id=invitation.id, accepted_at=None)
    if not session.scalar(used.values(accepted_at=now()).returning(Invitation.id)):
        raise InvitationEnded()
    for purpose, notice in consents:
        if purpose not in asked_at_the_door(invitation):
            raise NotFound()  # the others ask at their first use
        agree(person, site, purpose, notice=notice)
    if own_choice is not None:
        person.own_choice = person.says(own_choice)
    if contact is not None:
        kind, address = contact
        add_contact(person, kind=kind, address=address)
    if invitation.group_id is not None:
        kind = get_group(invitation.group_id).kind
        reads = hat != CHOOSES or (KINDS[kind], None) in consents_of(person)
        join_group(person, invitation.group_id, hat=hat, alias=alias, reads=reads)
    if invitation.organisation_id is not None:
        add_employer_contact(person, invitation.organisation_id, alias=alias)
    return person, invitation

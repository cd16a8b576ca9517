from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from auth.policy import CHOOSES, PURPOSES
from auth.tokens import digest
from backend.consents.queries import current_notice
from backend.groups.queries import Audience, audience_of, get_group, readers_of
from models import Group, Invitation, Notice, Organisation, Site
from models.errors import InvitationEnded, NotFound
from models.types import now
from models.work import session


@dataclass
class AskedPurpose:
    purpose: str
    basis: str
    notice: Notice


@dataclass
class Invited:
    """A group as it looks from outside: its name, its greeting, and who reads."""

    name: str
    greeting: str | None
    audience: Audience


@dataclass
class Welcome:
    """What stands at the door: what this is, and the one thing that is asked there."""

    site: Site
    hat: str
    group: Invited | None
    organisation: Organisation | None
    purposes: list[AskedPurpose]


def get_invitation(code: str) -> Invitation:
    """The invitation behind a code, while it is open."""
    invitation = session.scalar(select(Invitation).filter_by(digest=digest(code)))
    if invitation is None:
        raise NotFound()
    if invitation.accepted_at is not None or invitation.expires_at < now():
        raise InvitationEnded()
    return invitation


def welcome(code: str) -> Welcome:
    invitation = get_invitation(code)
    group_id, organisation_id = invitation.group_id, invitation.organisation_id
    return Welcome(
        site=invitation.site,
        hat=invitation.hat,
        group=_from_outside(get_group(group_id)) if group_id else None,
        organisation=session.get_one(Organisation, organisation_id)
        if organisation_id
        else None,
        purposes=[
            AskedPurpose(name, PURPOSES[name].basis, _notice(invitation.site, name))
            for name in asked_at_the_door(invitation)
        ],
    )


def asked_at_the_door(invitation: Invitation) -> list[str]:
    """One question: the chat of the group somebody is invited to."""
    if invitation.hat != CHOOSES or invitation.group_id is None:
        return []
    return ["peer_chat"]


def _from_outside(group: Group) -> Invited:
    audience = audience_of(group, readers_of([group.id])[group.id])
    return Invited(group.name, group.greeting, audience)


def _notice(site: Site, purpose: str) -> Notice:
    return current_notice(site, purpose, site.language)

"""People with a phone in the hand, and the groups they are in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from sqlalchemy import select

from auth import Caller
from auth.caller import callers, consents_of
from auth.policy import HATS, PURPOSES
from auth.tokens import begin_session
from backend.accounts.actions import add_contact as add_own_contact
from backend.accounts.actions import add_person, grant_hat
from backend.consents.actions import agree, put_notice_up
from backend.groups.actions import join_group, start_group
from backend.invitations.actions import invite
from models import (
    History,
    Membership,
    Narrowing,
    Notice,
    Person,
    Site,
)
from models.types import now
from models.work import reading, session, writing


@dataclass(frozen=True)
class SignedIn:
    """A person with a phone in the hand."""

    alias: str
    hat: str
    person_id: UUID
    session_id: UUID
    token: str

    @property
    def headers(self) -> dict:
        return {"Authorization": f"Bearer {self.token}"}

    def caller(self) -> Caller:
        """The person as an action knows them, within a unit."""
        return callers([self.session_id])[self.session_id]


def site(slug="roskilde") -> Site:
    """The site of this name, with a notice for every purpose, within a unit."""
    if found := session.scalar(select(Site).filter_by(slug=slug)):
        return found
    made = Site(
        slug=slug,
        name=slug.title(),
        language="da",
        time_zone="Europe/Copenhagen",
        welcome="Her skriver I sammen.",
        rhythm="hver uge",
    )
    session.add(made)
    session.flush()
    for purpose in PURPOSES:
        text = {
            "title": purpose,
            "question": f"{purpose}?",
            "text": f"About {purpose}.",
        }
        put_notice_up(made, purpose, "da", **text)
    return made


def notice(purpose="peer_chat", slug="roskilde") -> str:
    """The hash of the notice in force, within a unit."""
    of_purpose = select(Notice.hash).filter_by(site_id=site(slug).id, purpose=purpose)
    return session.scalars(of_purpose.order_by(Notice.number.desc())).first()


def today() -> date:
    """The day it is in Roskilde, where it is tomorrow before it is in UTC."""
    return now().astimezone(ZoneInfo("Europe/Copenhagen")).date()


def person(
    alias, *, hat="participant", scopes=None, consents=("peer_chat",), at="roskilde"
) -> SignedIn:
    with writing():
        somebody = add_person(site(at), hat, name=alias)
        for purpose in consents if hat == "participant" else ():
            agree(somebody, site(at), purpose, notice=notice(purpose, at))
        login, token = begin_session(somebody, site(at), hat)
        login.scopes = sorted(HATS[hat] if scopes is None else scopes)
        session.flush()
        return SignedIn(alias, hat, somebody.id, login.id, token)


def signed_in_again(member: SignedIn, *, hat="participant", at="roskilde") -> SignedIn:
    """The same person in another hat, or at another site."""
    with writing():
        somebody = session.get_one(Person, member.person_id)
        grant_hat(somebody, site(at), hat, name=member.alias)
        login, token = begin_session(somebody, site(at), hat)
        session.flush()
        return SignedIn(member.alias, hat, somebody.id, login.id, token)


def group(*members: SignedIn, history=History.ALL, at="roskilde") -> UUID:
    with writing():
        made = start_group(site(at), name="Tirsdag", history=history)
        for member in members:
            add_member(made.id, member)
        return made.id


def add_member(group_id: UUID, member: SignedIn) -> Membership:
    """Make somebody a member, within a unit."""
    somebody = session.get_one(Person, member.person_id)
    agreed = ("peer_chat", None) in consents_of(somebody)
    reads = member.hat != "participant" or agreed
    return join_group(
        somebody, group_id, hat=member.hat, alias=member.alias, reads=reads
    )


def membership_of(member: SignedIn, group_id: UUID) -> UUID:
    """What the group calls the member by."""
    with reading():
        mine = select(Membership.id).filter_by(person_id=member.person_id)
        return session.scalars(mine.filter_by(group_id=group_id)).one()


def invitation(hat="participant", *, group_id=None, organisation_id=None) -> str:
    """The code of a new invitation to Roskilde."""
    with writing():
        ids = {"group_id": group_id, "organisation_id": organisation_id}
        return invite(site(), hat, **ids).code


def contact(somebody: SignedIn, address="ada@example.org", kind="email") -> str:
    """An address that lets the person in again."""
    with writing():
        person = session.get_one(Person, somebody.person_id)
        add_own_contact(person, kind=kind, address=address)
    return address


def a_row(**values) -> Narrowing:
    """Some row that hangs on nothing."""
    return Narrowing(person_id=uuid4(), what="a test", **values)


def new_message(body="Hello", key=None, **more) -> dict:
    return {"body": body, "client_key": str(key or uuid4()), **more}

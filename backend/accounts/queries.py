from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy import func, select

from auth.caller import Caller
from auth.policy import HATS
from auth.tokens import has_ended
from models import CodeChallenge, Contact, HatGrant, LoginSession, Look, Person, Site
from models.errors import NotFound
from models.types import now
from models.work import session

HATS_BY_USE = list(HATS)
MOST_PER_QUARTER, QUARTER = 3, timedelta(minutes=15)
MOST_PER_DAY, DAY = 6, timedelta(days=1)


@dataclass
class Account:
    """What a person sees of themselves."""

    person: Person
    site: Site
    hat: str
    hats: list[str]
    contacts: Sequence[Contact]


def account_of(person: Person, site: Site, hat: str) -> Account:
    return Account(person, site, hat, hats_of(person, site), contacts_of(person))


def hats_of(person: Person, site: Site) -> list[str]:
    """The hats the person may wear at the site, in the order of the policy."""
    granted = select(HatGrant.hat).filter_by(person_id=person.id, site_id=site.id)
    return sorted(session.scalars(granted), key=HATS_BY_USE.index)


def first_hat(person: Person) -> tuple[Site, str]:
    """Where and as what a person signs in who has not said."""
    granted = select(HatGrant).filter_by(person_id=person.id)
    grants = session.scalars(granted.order_by(HatGrant.created_at)).all()
    if not grants:
        raise NotFound()
    grant = min(grants, key=lambda g: HATS_BY_USE.index(g.hat))
    return grant.site, grant.hat


def contacts_of(person: Person) -> Sequence[Contact]:
    mine = select(Contact).filter_by(person_id=person.id)
    return session.scalars(mine.order_by(Contact.created_at)).all()


def list_sessions(caller: Caller) -> Sequence[LoginSession]:
    """The caller's sessions that have not ended, the newest first."""
    mine = select(LoginSession).filter_by(person_id=caller.person_id)
    newest = session.scalars(mine.order_by(LoginSession.created_at.desc()))
    return [login for login in newest if not has_ended(login)]


def get_session(caller: Caller, session_id: UUID) -> LoginSession:
    mine = select(LoginSession).filter_by(person_id=caller.person_id, id=session_id)
    login = session.scalar(mine)
    if login is None:
        raise NotFound()
    return login


def list_looks(caller: Caller) -> Sequence[Look]:
    """Every look at the caller's data from outside the relation, the last first."""
    about_me = select(Look).filter_by(person_id=caller.person_id)
    return session.scalars(about_me.order_by(Look.created_at.desc())).all()


def find_contact(digest: bytes) -> Contact | None:
    """The contact behind an address: one that was confirmed goes first, then the oldest.

    Leaving somebody else's address later leads their codes nowhere new.
    """
    alike = select(Contact).filter_by(digest=digest)
    first = alike.order_by(Contact.confirmed_at.is_(None), Contact.created_at)
    return session.scalar(first.limit(1))


def is_within_budget(contact_digest: bytes) -> bool:
    """Whether one more code may be sent to the contact: 3 in 15 minutes, 6 in a day."""
    asked = select(func.count()).select_from(CodeChallenge)
    of_contact = asked.filter_by(contact_digest=contact_digest)
    return all(
        (session.scalar(of_contact.where(CodeChallenge.created_at > now() - span)) or 0)
        < most
        for most, span in ((MOST_PER_QUARTER, QUARTER), (MOST_PER_DAY, DAY))
    )

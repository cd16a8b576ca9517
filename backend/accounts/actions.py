from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from sqlalchemy import select, update

from auth.caller import Caller
from auth.codes import MOST_TRIES, contact_digest, fits
from auth.epochs import narrow
from auth.policy import CHOOSES, DECIDES_ABOUT_PARTICIPANTS, NEVER_WITH_AUTHORITY
from auth.tokens import end_sessions
from backend.groups.actions import end_memberships
from models import CodeChallenge, Contact, Epoch, HatGrant, Person, Site
from models.errors import (
    CodeEnded,
    NotFound,
    Problem,
    TooManyCodes,
    TwoHatsOnePerson,
    WrongCode,
)
from models.events import CodeAsked
from models.types import now
from models.work import record, session, take_turns

from .queries import find_contact, get_session, hats_of, is_within_budget

CODE_LIFE = timedelta(minutes=10)


def add_person(
    site: Site, hat: str, *, language: str | None = None, name: str | None = None
) -> Person:
    """Somebody new, with one hat at the site."""
    person = Person(language=language or site.language)
    session.add(person)
    session.flush()
    session.add(Epoch(person_id=person.id))
    session.flush()
    grant_hat(person, site, hat, name=name)
    return person


def grant_hat(person: Person, site: Site, hat: str, *, name: str | None = None) -> None:
    """Let the person wear the hat too; whoever holds their epoch may call this.

    Whoever wears it for work is called by the name they gave first. Raises
    `TwoHatsOnePerson` where they would decide about people they are among, unless the
    site has said that it cannot keep these apart.
    """
    worn = set(hats_of(person, site))
    together = worn | {hat}
    decides = DECIDES_ABOUT_PARTICIPANTS in together
    if decides and together & NEVER_WITH_AUTHORITY and not site.mixed_roles:
        raise TwoHatsOnePerson()
    wanted = {"person_id": person.id, "site_id": site.id, "hat": hat}
    grant = session.scalar(select(HatGrant).filter_by(**wanted)) or HatGrant(**wanted)
    if grant.name is None and hat != CHOOSES:
        grant.name = person.says(name)
    session.add(grant)
    session.flush()


def revoke_hat(person: Person, site: Site, hat: str) -> None:
    """Take the hat away with every place it was worn in; its sessions end with it."""
    narrow(person.id, what=f"hat:{hat}")
    granted = select(HatGrant).filter_by(person_id=person.id, site_id=site.id, hat=hat)
    for grant in session.scalars(granted):
        session.delete(grant)
    end_memberships(person, hat, site)


def add_contact(person: Person, *, kind: str, address: str) -> Contact:
    """An address by which the person can sign in again; a second time it is the first."""
    digest = contact_digest(kind, address)
    mine = select(Contact).filter_by(person_id=person.id, digest=digest)
    if found := session.scalar(mine):
        return found
    contact = Contact(person_id=person.id, kind=kind, digest=digest)
    contact.address = person.says(address)
    session.add(contact)
    return contact


def ask_for_code(*, kind: str, address: str) -> CodeChallenge:
    """Have a code sent to the contact, if it is one of ours; the answer never tells.

    The same rows are written either way, so neither the time nor a trace tells.
    """
    digest = contact_digest(kind, address)
    take_turns(digest)  # or of those who ask at once, all are within the budget
    if not is_within_budget(digest):
        raise TooManyCodes()
    contact = find_contact(digest)
    challenge = CodeChallenge(
        contact_digest=digest,
        contact_id=contact and contact.id,
        expires_at=now() + CODE_LIFE,
    )
    session.add(challenge)
    session.flush()
    record(CodeAsked(challenge.id))
    return challenge


def answer_challenge(challenge_id: UUID, code: str) -> Person | Problem:
    """The person a code lets in, or the problem with it.

    A wrong try is counted, so the problem is returned: raised, it would undo the count.
    """
    tried = (
        update(CodeChallenge)
        .where(
            CodeChallenge.id == challenge_id,
            CodeChallenge.used_at.is_(None),
            CodeChallenge.expires_at > now(),
            CodeChallenge.tries < MOST_TRIES,
        )
        .values(tries=CodeChallenge.tries + 1)
        .returning(CodeChallenge)
    )
    challenge = session.scalar(tried)
    if challenge is None:
        return CodeEnded()
    contact = challenge.contact_id and session.get(Contact, challenge.contact_id)
    if not fits(challenge, code) or not contact:
        return WrongCode()
    challenge.used_at = contact.confirmed_at = now()
    return contact.person


def change_language(caller: Caller, *, language: str) -> None:
    caller.person.language = language


def switch_hat(caller: Caller, *, hat: str) -> None:
    """End the session, so that another may begin in another hat of the person's."""
    if hat not in hats_of(caller.person, caller.site):
        raise NotFound()
    end_session(caller, caller.session_id)


def end_session(caller: Caller, session_id: UUID) -> None:
    """Sign a device of mine out; its sockets close before the answer."""
    login = get_session(caller, session_id)
    narrow(caller.person_id, what=f"session:{login.id}")
    end_sessions(login.id)

"""Who is in the demo, and the links that sign in as them."""

from __future__ import annotations

import hmac
import json
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import select

from auth.policy import HATS
from models import (
    Contact,
    EmployerContact,
    Group,
    HatGrant,
    Kind,
    Membership,
    Person,
    Site,
)
from models.errors import NotFound
from models.secrets import keyed_digest
from models.work import session

STORIES = Path(__file__).parent
CODE_BYTES = 15


@dataclass(frozen=True)
class DemoPerson:
    """Somebody in one of their hats, as they are known where they wear it."""

    site: Site
    name: str
    hat: str
    where: str
    code: str


def read_stories() -> list[dict[str, Any]]:
    """The towns of the demo, as they are written down."""
    return [json.loads(p.read_text()) for p in sorted(STORIES.glob("*.json"))]


def find_hat(code: str) -> tuple[Person, Site, str]:
    """Whose hat a link stands for, and where; raises `NotFound` for any other code."""
    for grant in session.scalars(select(HatGrant)):
        if hmac.compare_digest(_code_of(grant).encode(), code.encode()):
            return session.get_one(Person, grant.person_id), grant.site, grant.hat
    raise NotFound()


def list_people(site: Site) -> list[DemoPerson]:
    """Everybody at the site once for each of their hats, hat by hat."""
    grants = session.scalars(select(HatGrant).filter_by(site_id=site.id))
    people = [_as_known(site, grant) for grant in grants]
    hats = list(HATS)
    return sorted(
        people, key=lambda p: (hats.index(p.hat), not p.where, p.where, p.name)
    )


def _code_of(grant: HatGrant) -> str:
    worn = keyed_digest(
        "demo", grant.person_id.bytes, grant.site_id.bytes, grant.hat.encode()
    )
    return urlsafe_b64encode(worn[:CODE_BYTES]).decode()


def _as_known(site: Site, grant: HatGrant) -> DemoPerson:
    known = list(_aliases(grant))
    names = dict.fromkeys(alias for alias, _ in known)
    return DemoPerson(
        site=site,
        name=", ".join(names) or _first_name(grant),
        hat=grant.hat,
        where=", ".join(where for _, where in known),
        code=_code_of(grant),
    )


def _aliases(grant: HatGrant) -> Iterator[tuple[str, str]]:
    """What the person is called in this hat, each with the group or employer that does."""
    if grant.hat == "employer":
        mine = select(EmployerContact).filter_by(person_id=grant.person_id)
        for contact in session.scalars(mine):
            yield contact.alias, contact.organisation.name
        return
    joined = (
        select(Membership, Group)
        .join(Group, Group.id == Membership.group_id)
        .filter(
            Membership.person_id == grant.person_id,
            Membership.hat == grant.hat,
            Membership.ended_at.is_(None),
            Group.kind == Kind.PEER,
        )
    )
    for membership, group in session.execute(joined.order_by(Group.created_at)):
        yield membership.alias, group.name


def _first_name(grant: HatGrant) -> str:
    """Who is in no group goes by the name in their address."""
    mine = select(Contact).filter_by(person_id=grant.person_id)
    contact = session.scalar(mine.limit(1))
    return contact.address.partition("@")[0].title() if contact else "?"

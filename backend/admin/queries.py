from __future__ import annotations

from sqlalchemy import select

from models import Group, Kind, Membership, Organisation, Person, Site
from models.errors import NotFound
from models.work import session


def find_site(slug: str) -> Site:
    found = session.scalar(select(Site).filter_by(slug=slug))
    if found is None:
        raise NotFound(f"There is no site {slug!r}.")
    return found


def has_sites() -> bool:
    return session.scalar(select(Site.id).limit(1)) is not None


def has_site(slug: str) -> bool:
    return session.scalar(select(Site.id).filter_by(slug=slug)) is not None


def find_group(site: Site, name: str) -> Group | None:
    """The open peer group of this name; every name of the site is opened for it."""
    open_groups = select(Group).filter_by(
        site_id=site.id, kind=Kind.PEER, closed_at=None
    )
    groups = session.scalars(open_groups.order_by(Group.created_at))
    return next((group for group in groups if group.name == name), None)


def find_member(site: Site, group: str, alias: str) -> Person:
    """The person known under this name in the group of this name."""
    of_group = find_group(site, group)
    members = select(Membership).filter_by(group_id=of_group and of_group.id)
    for membership in session.scalars(members):
        if membership.alias == alias:
            return session.get_one(Person, membership.person_id)
    raise NotFound(f"There is no {alias!r} in a group {group!r} at {site.slug}.")


def find_organisation(site: Site, name: str) -> Organisation:
    """The organisation of this name; every name of the site is opened for it."""
    of_site = select(Organisation).filter_by(site_id=site.id)
    found = [each for each in session.scalars(of_site) if each.name == name]
    if not found:
        raise NotFound(f"There is no organisation {name!r} at {site.slug}.")
    return found[0]

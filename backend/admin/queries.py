from __future__ import annotations

from sqlalchemy import select

from models import Group, Kind, Organisation, Site
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


def find_organisation(site: Site, name: str) -> Organisation:
    """The organisation of this name; every name of the site is opened for it."""
    of_site = select(Organisation).filter_by(site_id=site.id)
    found = [each for each in session.scalars(of_site) if each.name == name]
    if not found:
        raise NotFound(f"There is no organisation {name!r} at {site.slug}.")
    return found[0]

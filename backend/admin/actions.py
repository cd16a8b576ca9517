from __future__ import annotations

from backend.consents.actions import put_notices_up
from backend.groups.actions import start_group
from models import Group, Site
from models.errors import Conflict
from models.work import session

from .queries import find_group, has_site


def add_site(slug: str, *, organisation: str, **settings: object) -> Site:
    """A new site with these columns, its notices up in the name of its organisation."""
    if has_site(slug):
        raise Conflict(f"There is a site {slug!r} already.")
    site = Site(slug=slug, **settings)
    session.add(site)
    session.flush()
    put_notices_up(site, organisation=organisation)
    return site


def find_or_start_group(site: Site, name: str) -> Group:
    return find_group(site, name) or start_group(site, name=name)

from __future__ import annotations

from collections.abc import Iterable

from models import PracticeItem, Site
from models.types import canonical
from models.work import session

from .queries import stored_at
from .rules import Item


def take_over(site: Site, items: Iterable[Item]) -> int:
    """Store what another site hands on, but for what is there already; gives how many came."""
    known = {stored.content for stored in stored_at(site)}
    new = {canonical(item).decode(): item for item in items}
    coming = {content: item for content, item in new.items() if content not in known}
    for content, item in coming.items():
        stored = PracticeItem(site_id=site.id, kind=item["kind"])
        stored.content = site.says(content)
        session.add(stored)
    session.flush()
    return len(coming)

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select

from auth.caller import Caller
from backend.groups.queries import enter_one_of
from models import Kind, Loop, LoopChain, LoopLine, Membership, Site
from models.chains import is_whole
from models.errors import NotFound
from models.sealed import ledger_head
from models.work import session

NAMES = ("id", "loop_id", "site_id", "number", "chained", "step", "until", "created_at")


def enter_devising(caller: Caller, group_id: UUID) -> Membership:
    """The caller as a member of a group that may try something."""
    return enter_one_of(caller, group_id, Kind.PEER, Kind.NETWORK)


def list_loops(caller: Caller, group_id: UUID) -> list[Loop]:
    """What the group tries, the newest first, and after that what it has stopped."""
    enter_devising(caller, group_id)
    newest = select(Loop).filter_by(group_id=group_id)
    loops = session.scalars(newest.order_by(Loop.created_at.desc(), Loop.id)).all()
    return sorted(loops, key=lambda loop: loop.is_stopped)


def get_loop(group_id: UUID, loop_id: UUID) -> Loop:
    """A loop of a group whose membership has been found."""
    found = session.scalar(select(Loop).filter_by(id=loop_id, group_id=group_id))
    if found is None:
        raise NotFound()
    return found


def lines_at(site: Site) -> Sequence[LoopLine]:
    """Every line of every loop at the site, in the order they were chained."""
    lines = select(LoopLine).filter_by(site_id=site.id)
    return session.scalars(lines.order_by(LoopLine.chained)).all()


def loops_are_whole(site: Site) -> bool:
    """Whether every line at the site stands as it was written, to the last."""
    written = [(chained(line), line.link) for line in lines_at(site)]
    chain = session.get(LoopChain, site.id)
    end = (chain.length, chain.head) if chain else (0, b"")
    is_to_the_end = (len(written), written[-1][1] if written else b"") == end
    return is_to_the_end and is_whole(written, last_known=ledger_head(name_of(site.id)))


def chained(line: LoopLine) -> dict[str, Any]:
    """The values of a line that its link stands for; its words as they are sealed."""
    values = {name: getattr(line, name) for name in NAMES}
    sealed = getattr(line, LoopLine.text.column)
    return values | {"text": sealed and sealed.hex()}


def name_of(site_id: UUID) -> str:
    """What the head of a site's chain is kept under, outside the database."""
    return f"loops:{site_id}"

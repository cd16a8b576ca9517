from __future__ import annotations

from datetime import date
from uuid import UUID

from auth.caller import Caller
from backend.groups.actions import change, lock_group
from backend.groups.queries import get_group
from models import (
    ChangeKind,
    Group,
    Loop,
    LoopChain,
    LoopCode,
    LoopLine,
    LoopStep,
    Site,
)
from models.chains import link
from models.devising import SAYS_WHEN
from models.errors import LoopStopped, TimeOutOfReach
from models.events import LoopLineAdded
from models.types import now
from models.work import record, session

from . import rules
from .queries import chained, enter_devising, get_loop


def start_loop(caller: Caller, group_id: UUID, *, text: str, until: date) -> Loop:
    """Try something until a day; it is under way at once, and nobody has to approve."""
    enter_devising(caller, group_id)
    group = lock_group(group_id)
    loop = Loop(group_id=group.id)
    session.add(loop)
    _write(caller, group, loop, LoopStep.STARTED, text=text, until=until)
    return loop


def add_loop_line(
    caller: Caller,
    group_id: UUID,
    loop_id: UUID,
    *,
    step: str,
    text: str | None = None,
    until: date | None = None,
) -> Loop:
    """Add what was seen, or what the group has decided; it stands at once, beside the old.

    What the last line says already is not said again. A stopped loop takes no more.
    """
    enter_devising(caller, group_id)
    group = lock_group(group_id)
    loop = get_loop(group.id, loop_id)
    last = loop.lines[-1]
    if (last.step, last.text, last.until) == (step, text, until):
        return loop
    if loop.is_stopped:
        raise LoopStopped()
    _write(caller, group, loop, LoopStep(step), text=text, until=until)
    return loop


def describe_line(line_id: UUID) -> None:
    """Store how a line is described for those who learn from it, once for each version."""
    line = session.get_one(LoopLine, line_id)
    if session.get(LoopCode, (line.id, rules.VERSION)):
        return
    loop, site = (
        session.get_one(Loop, line.loop_id),
        session.get_one(Site, line.site_id),
    )
    before = loop.lines[: line.number - 1]
    days = [earlier.until for earlier in before if earlier.step in SAYS_WHEN]
    codes = rules.describe(
        line.step,
        get_group(loop.group_id).kind,
        on=rules.day_at(line.created_at, site.time_zone),
        due=days[-1] if days else None,
    )
    session.add(LoopCode(line_id=line.id, version=rules.VERSION, codes=codes))


def _write(
    caller: Caller,
    group: Group,
    loop: Loop,
    step: LoopStep,
    *,
    text: str | None,
    until: date | None,
) -> None:
    if until is not None and until < rules.day_at(now(), caller.site.time_zone):
        raise TimeOutOfReach()
    line = LoopLine(
        loop_id=loop.id,
        site_id=caller.site_id,
        number=len(loop.lines) + 1,
        step=step,
        until=until,
        created_at=now(),
    )
    line.text = group.says(text)
    _chain(line)
    loop.lines.append(line)
    change(group, ChangeKind.LOOP_CHANGED)
    record(LoopLineAdded(line.id))


def _chain(line: LoopLine) -> None:
    """Link the line to the one before it at the site; of all that is locked, this is last."""
    # Two groups may write a site's first lines at once, before there is a chain to lock.
    session.get_one(Site, line.site_id, with_for_update={"key_share": True})
    chain = session.get(LoopChain, line.site_id, populate_existing=True)
    if chain is None:
        chain = LoopChain(site_id=line.site_id, length=0, head=b"")
        session.add(chain)
    line.chained = chain.length = chain.length + 1
    line.link = chain.head = link(chain.head, chained(line))

"""When a day has passed, and how a line of a loop is described for those who learn from it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from models import Kind, LoopStep

VERSION = 1  # of the description: raise it with every change of its words

WHAT = {
    LoopStep.STARTED: "added",
    LoopStep.SEEN: "observed",
    LoopStep.KEPT: "kept",
    LoopStep.CHANGED: "tailored",
    LoopStep.STOPPED: "removed",
}
LEVEL = {Kind.PEER: "group", Kind.NETWORK: "network"}


def day_at(moment: datetime, time_zone: str) -> date:
    """The day it is at a place at that moment."""
    return moment.astimezone(ZoneInfo(time_zone)).date()


def describe(step: str, kind: str, *, on: date, due: date | None) -> dict[str, Any]:
    """What was done, who decided, planned or not, and at which level, after FRAME.

    Planned is what happens on the day the group had set itself (`due`), or later.
    """
    level = LEVEL[Kind(kind)]
    return {
        "what": WHAT[LoopStep(step)],
        "decided_by": level,
        "planned": due is None or on >= due,
        "level": level,
    }

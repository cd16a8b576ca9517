"""The answer to a narrowing waits until every worker that serves has acted on it."""

from __future__ import annotations

import time
from collections.abc import Callable
from uuid import UUID

from models.errors import NarrowingUnconfirmed
from models.events import Narrowed
from models.work import confirm, reading, session
from models.workers import is_awaited

PATIENCE = (
    5.0  # longer than a lease: whoever has not confirmed by then lives, and fails
)
FIRST_PAUSE, LONGEST_PAUSE = 0.002, 0.015

_acts: list[Callable[[UUID], None]] = []


def acts_on_narrowing(act: Callable[[UUID], None]) -> Callable[[UUID], None]:
    """Call the function with the person before the other workers are waited for."""
    _acts.append(act)
    return act


@confirm(Narrowed)
def reach_every_worker(event: Narrowed) -> None:
    """Act here, and wait for the rest: from the command line too, which serves nobody."""
    try:
        for act in _acts:
            act(event.person_id)
    finally:
        _wait_for_workers(event.person_id)


def _wait_for_workers(person_id: UUID) -> None:
    deadline = time.monotonic() + PATIENCE
    pause = FIRST_PAUSE
    while _is_awaited(person_id):
        if time.monotonic() > deadline:
            raise NarrowingUnconfirmed()
        time.sleep(pause)
        pause = min(2 * pause, LONGEST_PAUSE)


def _is_awaited(person_id: UUID) -> bool:
    with reading():
        return is_awaited(session.connection(), person_id)

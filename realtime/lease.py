"""This process's lease: only while it is held is anything told, or anybody let in."""

from __future__ import annotations

import atexit
import logging
import math
import time
from collections.abc import Callable, Collection
from contextlib import suppress
from functools import partial
from itertools import count
from typing import TypeVar
from uuid import UUID

import gevent
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from models import workers
from models.database import asks_to_try_again

log = logging.getLogger(__name__)

T = TypeVar("T")

BEAT = 1.0  # seconds between two beats that succeed
PAUSE = 0.1  # seconds after one that failed
MARGIN = 0.1  # seconds it ends earlier here: no two clocks run quite alike
LENGTH = workers.LEASE.total_seconds() - MARGIN
BEATS_BETWEEN_SWEEPS = 60
PAUSE_OF_A_WRITER = 0.01

_engine: Engine
_drop: Callable[[], None]
_worker_id: UUID | None = None
# Whoever never began to serve has nobody to drop.
_held_until = math.inf


def is_held() -> bool:
    """Whether this process may speak at this moment, by its own clock alone."""
    return time.monotonic() < _held_until


def begin(engine: Engine, drop: Callable[[], None]) -> None:
    """Serve as a worker from now on; whenever the lease runs out, everybody is dropped.

    The engine is the lease's own: a rush that takes every connection may not cost it.
    """
    global _engine, _drop, _held_until
    _engine, _drop, _held_until = engine, drop, -math.inf
    atexit.register(end)
    beat()
    gevent.spawn(_keep)


def end() -> None:
    """Say nothing more, and let nobody wait for it."""
    global _worker_id, _held_until
    worker_id, _worker_id, _held_until = _worker_id, None, -math.inf
    if worker_id is not None:
        with suppress(SQLAlchemyError, TimeoutError):  # they wait until it has run out
            _write(partial(workers.end_lease, worker_id=worker_id))


def beat() -> bool:
    """Extend the lease, or drop everybody and take a new one; whether that could be done."""
    global _worker_id, _held_until
    try:
        _drop_all_without_a_lease()
        began = time.monotonic()
        if _worker_id is None:
            _worker_id, ends = _write(workers.begin_lease), began + LENGTH
        elif _write(partial(workers.extend_lease, worker_id=_worker_id), _held_until):
            ends = _held_until
        else:
            ends = -math.inf
        # One that ran out meanwhile has ended for whoever looked, whatever is stored.
        _held_until = began + LENGTH if time.monotonic() < ends else -math.inf
    except (SQLAlchemyError, TimeoutError) as error:
        log.warning("the lease could not be extended: %s", type(error).__name__)
        return False
    return is_held()


def unconfirmed(person_id: UUID | None = None) -> dict[UUID, set[UUID]]:
    """The narrowings, of one person or of all, that this worker has still to act on."""
    if _worker_id is None:
        return {}
    with _engine.connect() as connection:
        return workers.unconfirmed(connection, _worker_id, person_id)


def confirm(narrowing_ids: Collection[UUID]) -> None:
    """Let it be known that nobody hears here any more what these have ended."""
    worker_id = _worker_id
    if worker_id is not None and narrowing_ids:
        _write(lambda to: workers.add_confirmations(to, worker_id, narrowing_ids))


def _keep() -> None:
    for beats in count(1):
        gevent.sleep(BEAT if beat() else PAUSE)
        if beats % BEATS_BETWEEN_SWEEPS == 0:
            with suppress(SQLAlchemyError, TimeoutError):  # there is a next time
                _write(workers.sweep_confirmations)


def _drop_all_without_a_lease() -> None:
    global _worker_id
    if _worker_id is not None and not is_held():
        log.warning("the lease has run out: every socket is dropped")
        _drop()
        _worker_id = None


def _write(do: Callable[[Connection], T], until: float | None = None) -> T:
    """Do it in a transaction; raises `TimeoutError` where the database does not answer."""
    seconds = LENGTH if until is None else until - time.monotonic()
    patience = gevent.Timeout(max(seconds, 0.001))
    at_once = _engine.execution_options(begin="BEGIN IMMEDIATE")
    try:
        with patience:
            while True:
                try:
                    with at_once.begin() as connection:
                        return do(connection)
                except DBAPIError as error:
                    if not asks_to_try_again(error):
                        raise
                    gevent.sleep(PAUSE_OF_A_WRITER)
    except gevent.Timeout as timeout:
        if timeout is not patience:
            raise
        raise TimeoutError("the database does not answer") from timeout

"""Nothing waits inside a write transaction: a test in which something did fails.

While a greenlet holds SQLite's write lock no other may run, or the process stands still for
whoever writes next. PostgreSQL may be waited for, by its own driver alone.
"""

from __future__ import annotations

import traceback

import greenlet
import pytest
from sqlalchemy import Connection, event
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session, SessionTransaction

BEGIN = "BEGIN IMMEDIATE"
DRIVER = "/psycopg"
OURS = ("/models/", "/auth/", "/backend/", "/realtime/", "/tests/")

# Who writes at this moment, in which session or on which connection, to what database.
_writing: dict[greenlet.greenlet, dict[object, str]] = {}
_waits: list[str] = []


def pytest_configure() -> None:
    event.listen(Session, "after_begin", _session_began)
    event.listen(Session, "after_transaction_end", _session_ended)
    event.listen(Engine, "begin", _connection_began)
    event.listen(Engine, "commit", _ended)
    event.listen(Engine, "rollback", _ended)
    greenlet.settrace(_switched)


def pytest_unconfigure() -> None:
    greenlet.settrace(None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item):
    waits()
    result = yield
    if (found := waits()) and not item.get_closest_marker("waits"):
        pytest.fail(f"waited inside a write transaction:\n{found[0]}", pytrace=False)
    return result


def waits() -> list[str]:
    """Where somebody waited who kept others from writing, since this was last asked."""
    found = [*_waits]
    _waits.clear()
    return found


def _session_began(session: Session, _: object, connection: Connection) -> None:
    _began(session, connection)


def _session_ended(session: Session, transaction: SessionTransaction) -> None:
    if transaction.parent is None:
        _ended(session)


def _connection_began(connection: Connection) -> None:
    # SQLite may refuse to begin, and whoever was refused may wait for it.
    if connection.dialect.name != "sqlite":
        _began(connection, connection)


def _began(holder: object, connection: Connection) -> None:
    if connection.get_execution_options().get("begin") == BEGIN:
        mine = _writing.setdefault(greenlet.getcurrent(), {})
        mine[holder] = connection.dialect.name


def _ended(holder: object) -> None:
    here = greenlet.getcurrent()
    if mine := _writing.get(here):
        mine.pop(holder, None)
        if not mine:
            del _writing[here]


def _switched(_: str, switch: tuple[greenlet.greenlet, greenlet.greenlet]) -> None:
    origin, _target = switch
    if origin not in _writing:
        return
    stack = traceback.extract_stack(origin.gr_frame)
    is_drivers = any(DRIVER in frame.filename for frame in stack)
    if "sqlite" in _writing[origin].values() or not is_drivers:
        ours = [f for f in stack if any(part in f.filename for part in OURS)]
        _waits.append("".join(traceback.format_list(ours[-4:])))

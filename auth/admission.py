"""The door that HTTP and sockets share: who is calling is known for as long as the work takes."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextvars import ContextVar
from dataclasses import replace
from typing import TypeVar

from sqlalchemy import update

from models import LoginSession
from models.errors import Unauthenticated
from models.types import now
from models.work import changing_rights, reading, session, together, within

from .caller import Caller, Credential, callers
from .epochs import Hold
from .scopes import PUBLIC, Needs

T = TypeVar("T")

_caller: ContextVar[Caller] = ContextVar("caller")
_presented: ContextVar[Credential] = ContextVar("presented")


def me() -> Caller:
    return _caller.get()


def presented() -> Credential:
    """What the caller has shown, where the work judges it in a unit shared with others."""
    return _presented.get()


def as_caller(
    needs: Needs,
    shown: Callable[[], Credential],
    work: Callable[[], T],
    *,
    count: Callable[[Caller, Needs], None],
) -> T:
    """Do the work in the unit it needs, for the caller who has shown this, if admitted.

    `count` is told of every caller and may raise where they come too often.
    """
    if needs.unit is together:
        return _as_presented(shown(), needs, work)

    def admitted() -> T:
        if needs.scope == PUBLIC:
            return work()
        caller = admit(shown(), needs)
        count(caller, needs)
        reset = _caller.set(caller)
        try:
            return work()
        finally:
            _caller.reset(reset)

    return within(needs.unit, admitted)


def _as_presented(shown: Credential, needs: Needs, work: Callable[[], T]) -> T:
    reset = _presented.set(shown)
    try:
        return work()
    except Exception:
        # Who would not be let in is told that, and nothing of what they sent.
        looking = replace(needs, unit=reading)
        within(reading, lambda: admit(shown, looking))
        raise
    finally:
        _presented.reset(reset)


def admit(shown: Credential, needs: Needs) -> Caller:
    """Judge the caller by what is true now, whenever their session began; within a unit."""
    # Never shared first and then taken, or two withdrawals would wait for each other.
    taken = Hold.ALONE if needs.unit is changing_rights else Hold.SHARED
    is_reading = needs.unit is reading
    caller = callers([shown], None if is_reading else taken).get(shown)
    if caller is None:
        raise Unauthenticated("The session has ended, or never was.")
    if not is_reading:
        mark_seen([caller])
    caller.judge(needs.scope)
    return caller


def mark_seen(seen: Collection[Caller]) -> None:
    """Note that the sessions are used; a day without a change counts as unused."""
    today = now().date()
    if ids := [caller.session_id for caller in seen if caller.seen_on != today]:
        first_today = update(LoginSession).where(LoginSession.id.in_(ids))
        session.execute(first_today.values(seen_on=today))

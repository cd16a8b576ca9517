"""Whether this process lives, and whether it can work."""

from __future__ import annotations

from collections.abc import Callable

from flask import Flask, current_app
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from auth import PUBLIC, needs
from models.errors import Unavailable
from models.work import reading, session

IS_READY = "nextwork.is_ready"


def init_app(app: Flask) -> None:
    app.extensions[IS_READY] = lambda: True
    app.add_url_rule("/healthz", view_func=healthz)
    app.add_url_rule("/readyz", view_func=readyz)


def ready_while(app: Flask, is_ready: Callable[[], bool]) -> None:
    """Call for nobody to be sent here while this says no; it may not wait."""
    app.extensions[IS_READY] = is_ready


@needs(PUBLIC, unit=reading)
def healthz():
    return {"status": "alive"}


@needs(PUBLIC, unit=reading)
def readyz():
    if not current_app.extensions[IS_READY]():
        raise Unavailable()
    try:
        session.execute(text("SELECT 1"))
    except DBAPIError as error:
        raise Unavailable() from error
    return {"status": "ready"}

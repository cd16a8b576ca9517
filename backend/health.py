"""Whether this process lives, and whether it can work."""

from __future__ import annotations

from flask import Flask
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from auth import PUBLIC, needs
from models.errors import Unavailable
from models.work import reading, session


def init_app(app: Flask) -> None:
    app.add_url_rule("/healthz", view_func=healthz)
    app.add_url_rule("/readyz", view_func=readyz)


@needs(PUBLIC, unit=reading)
def healthz():
    return {"status": "alive"}


@needs(PUBLIC, unit=reading)
def readyz():
    try:
        session.execute(text("SELECT 1"))
    except DBAPIError as error:
        raise Unavailable() from error
    return {"status": "ready"}

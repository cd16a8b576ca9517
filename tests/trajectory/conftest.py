from __future__ import annotations

import pytest
from sqlalchemy import select

from models import Choice
from models.work import reading, session


@pytest.fixture
def call(client):
    """Ask for something of the path, in somebody's name."""

    def call(caller, method, path, **sent):
        url = f"/v1{path}"
        return client.open(url, method=method, headers=caller.headers, **sent)

    return call


@pytest.fixture
def make(call):
    """Make an offer, with two options unless others are given."""

    def make(maker, *options, **offer):
        given = options or ({"text": "Cyklerne"}, {"text": "Køkkenet"})
        named = {"question": "Hvad nu?", "options": given} | offer
        return call(maker, "POST", "/offers", json=named)

    return make


@pytest.fixture
def asked(call):
    """What somebody is asked."""
    return lambda viewer, **page: call(viewer, "GET", "/offers", query_string=page).json


@pytest.fixture
def made(call):
    """What somebody asked others and themselves."""
    return lambda maker, **page: (
        call(maker, "GET", "/offers/made", query_string=page).json
    )


@pytest.fixture
def path(call):
    """What somebody chose."""
    return lambda viewer, **page: call(viewer, "GET", "/path", query_string=page).json


@pytest.fixture
def choose(call):
    """Answer an offer: with its first option, unless something else is given."""

    def choose(chooser, offer_id, **choice):
        url = f"/offers/{offer_id}"
        if not choice.keys() & {"answer", "option_id"}:
            first = call(chooser, "GET", url).json["options"][0]
            choice["option_id"] = first["id"]
        return call(chooser, "PUT", f"{url}/choice", json={"answer": "option"} | choice)

    return choose


@pytest.fixture
def rows():
    """The choices as they lie in the database, in the order they were made."""

    def rows():
        with reading():
            return session.scalars(select(Choice).order_by(Choice.number)).all()

    return rows

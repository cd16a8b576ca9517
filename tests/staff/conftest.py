from __future__ import annotations

import pytest

from tests.factories import colleagues, person


@pytest.fixture
def ida():
    return person("Ida", hat="facilitator")


@pytest.fixture
def per():
    """A coordinator at another site."""
    return person("Per", hat="coordinator", at="drammen")


@pytest.fixture
def room(ida, per):
    return colleagues(ida, per)


@pytest.fixture
def ask(client):
    """Ask for something of the staff room, as somebody."""

    def ask(caller, method, path, json=None, **query):
        url = f"/v1/{path}"
        return client.open(
            url, method=method, json=json, query_string=query, headers=caller.headers
        )

    return ask

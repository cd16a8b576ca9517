from __future__ import annotations

import pytest


@pytest.fixture
def call(client):
    """Ask for something of the cards, in somebody's name."""

    def call(caller, method, path, **sent):
        url = f"/v1{path}"
        return client.open(
            url, method=method, headers=caller.headers, json=sent or None
        )

    return call

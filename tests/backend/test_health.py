"""Whether the process lives, and whether it can work."""

import pytest
from sqlalchemy.exc import OperationalError

from models.work import session


def test_alive_and_ready(client):
    assert client.get("/healthz").json == {"status": "alive"}
    assert client.get("/readyz").json == {"status": "ready"}


def test_alive_and_not_ready_while_the_database_is_away(client, monkeypatch):
    def away(*_):
        raise OperationalError("SELECT 1", {}, OSError("secret host is down"))

    monkeypatch.setattr(session, "execute", away)
    refused = client.get("/readyz")

    assert client.get("/healthz").status_code == 200
    assert refused.json["type"] == "/problems/unavailable"
    assert "secret" not in refused.text


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_nothing_else_is_said(client, path):
    assert client.get(path).json.keys() == {"status"}

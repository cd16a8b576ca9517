"""Servers that can be killed and are back in a moment, on each of the databases."""

from __future__ import annotations

import pytest

from tests.realtime.conftest import server

__all__ = ["server"]


@pytest.fixture(autouse=True)
def database():
    """None in this process: the servers have their own."""


@pytest.fixture
def served(server):
    """A server that is not started yet, on an empty database, and is not slowed down."""
    server.is_measured = False
    server.settings["NEXTWORK_LIMITS"] = "off"
    yield server
    assert "Traceback" not in server.log()

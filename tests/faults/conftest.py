"""Servers that can be killed and are back in a moment, on each of the databases."""

from __future__ import annotations

import pytest

from tests.nursery import Nursery
from tests.realtime.conftest import server

__all__ = ["server"]


@pytest.fixture(autouse=True)
def database():
    """None in this process: the servers have their own."""


@pytest.fixture(scope="session")
def nursery():
    with Nursery() as nursery:
        yield nursery


@pytest.fixture
def served(server, nursery):
    """A server of the nursery, not started yet, on an empty database."""
    server.nursery = nursery
    server.settings["NEXTWORK_LIMITS"] = "off"
    yield server
    assert "Traceback" not in server.log()

from __future__ import annotations

import pytest

from tests.servers import Server

AT_ONCE = 8


@pytest.fixture(scope="package")
def people(tmp_path_factory):
    """People signed in on a server that is up."""
    settings = {"NEXTWORK_LIMITS": "off"}
    server = Server(tmp_path_factory.mktemp("served"), settings=settings)
    yield server.members(AT_ONCE)
    server.end()

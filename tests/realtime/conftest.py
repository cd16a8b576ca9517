"""Servers in processes of their own, on each of the databases."""

from __future__ import annotations

import pytest

from tests.databases import empty_database
from tests.servers import Server


@pytest.fixture
def server(database_url, tmp_path):
    """A server that is not started yet, on an empty database."""
    with empty_database(database_url, "served") as url:
        is_own = database_url.startswith("sqlite")
        made = Server(tmp_path, "" if is_own else url)
        yield made
        if made.process is not None and made.process.poll() is None:
            made.end()

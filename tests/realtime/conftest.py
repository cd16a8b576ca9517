"""Servers in processes of their own, on each of the databases."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from models.database import open_database
from tests.servers import Server


@pytest.fixture
def server(database_url, tmp_path):
    """A server that is not started yet, on an empty database."""
    if database_url.startswith("sqlite"):
        made = Server(tmp_path)
        drop = None
    else:
        admin = open_database(database_url).execution_options(
            isolation_level="AUTOCOMMIT"
        )
        with admin.connect() as connection:
            connection.execute(text("DROP DATABASE IF EXISTS served WITH (FORCE)"))
            connection.execute(text("CREATE DATABASE served"))
        url = admin.url.set(database="served")
        made = Server(tmp_path, url.render_as_string(hide_password=False))
        drop = admin.dispose
    yield made
    if made.process is not None and made.process.poll() is None:
        made.end()
    if drop:
        drop()

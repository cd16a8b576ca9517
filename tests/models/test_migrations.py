"""The migrations lead to the tables the code speaks of, on both databases."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from models.base import Base
from models.database import open_database
from models.migrations import is_current, upgrade


@pytest.fixture
def empty(database_url, tmp_path):
    """An engine on a database with nothing in it."""
    if database_url.startswith("sqlite"):
        engine = open_database(f"sqlite:///{tmp_path / 'empty.db'}")
        yield engine
    else:
        outside = open_database(database_url).execution_options(
            isolation_level="AUTOCOMMIT"
        )
        with outside.connect() as connection:
            connection.execute(text("DROP DATABASE IF EXISTS migrated"))
            connection.execute(text("CREATE DATABASE migrated"))
        outside.dispose()
        engine = open_database(str(outside.url.set(database="migrated")))
        yield engine
    engine.dispose()


def test_migrated_tables_are_the_tables_of_the_models(empty):
    assert not is_current(empty)

    upgrade(empty)

    assert is_current(empty)
    with empty.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_upgrading_twice_changes_nothing(empty):
    upgrade(empty)
    upgrade(empty)

    assert is_current(empty)

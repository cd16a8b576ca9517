"""The migrations lead to the tables the code speaks of, on both databases."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from models.base import Base
from models.database import open_database
from models.migrations import is_current, upgrade
from tests.databases import empty_database


@pytest.fixture
def empty(database_url):
    """An engine on a database with nothing in it."""
    with empty_database(database_url, "migrated") as url:
        engine = open_database(url)
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

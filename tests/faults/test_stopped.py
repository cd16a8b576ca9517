"""Whoever is stopped within a transaction, wherever it is, does not keep its locks."""

import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from psycopg.errors import IdleInTransactionSessionTimeout
from sqlalchemy import text

from models.database import open_database

from .database import Database

LONGEST_HELD = 2.5  # seconds
TAKE = "UPDATE locked SET n = n + 1 WHERE id = %s"


@pytest.fixture(scope="module")
def engine():
    with TemporaryDirectory() as folder:  # PostgreSQL's user must get in
        database = Database(Path(folder))
        engine = open_database(database.url)
        with engine.begin() as connection:
            connection.execute(text("CREATE TABLE locked (id int, n int)"))
            connection.execute(text("INSERT INTO locked VALUES (1, 0), (2, 0)"))
        yield engine
        engine.dispose()
        database.stop()


@pytest.fixture
def cursor(engine):
    connection = engine.raw_connection()
    yield connection.cursor()
    connection.invalidate()


def waited_for_the_lock(engine):
    began = time.monotonic()
    with engine.begin() as connection:
        connection.execute(text("SET LOCAL lock_timeout = '10s'"))
        connection.execute(text("UPDATE locked SET n = 0 WHERE id = 1"))
    return time.monotonic() - began


def test_between_two_statements(engine, cursor):
    cursor.execute(TAKE, [1])

    assert 1 < waited_for_the_lock(engine) < LONGEST_HELD


def test_between_two_rows_of_one(engine, cursor):
    waited = []

    def rows():
        yield [1]
        waited.append(waited_for_the_lock(engine))
        yield [2]

    with pytest.raises(IdleInTransactionSessionTimeout):
        cursor.executemany(TAKE, rows())

    [seconds] = waited
    assert 1 < seconds < LONGEST_HELD


def test_many_rows_are_counted(cursor):
    cursor.executemany(TAKE, [[1], [2], [3]])

    assert cursor.rowcount == 2

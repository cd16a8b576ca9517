"""A destroyed key is in no file any more, and its place stays taken."""

import sqlite3
import stat
from uuid import uuid4

import pytest

from models.keystore import KeyDestroyed, KeyStore, StillInTheLog

WRAPPED = b"a wrapped key, as it lies in the store"


@pytest.fixture(autouse=True)
def database():
    """The store is a file of its own: these tests run once and not once a database."""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "keys" / "keys.db"


@pytest.fixture
def store(path):
    store = KeyStore(path)
    yield store
    store.close()


def bytes_on_disk(path):
    return b"".join(file.read_bytes() for file in path.parent.iterdir())


def test_a_key_stays_as_it_was_first_put(path, store):
    key = uuid4()
    store.add(key, WRAPPED)
    store.add(key, b"another")
    store.close()

    again = KeyStore(path)

    assert again.get(key) == WRAPPED
    again.close()


def test_nobody_else_can_read_the_file(path, store):
    modes = [stat.S_IMODE(p.stat().st_mode) for p in (path, path.parent)]

    assert modes == [0o600, 0o700]


def test_a_destroyed_key_is_overwritten_in_the_file_and_its_log(path, store):
    key, kept = uuid4(), uuid4()
    store.add(key, WRAPPED)
    store.add(kept, b"somebody else's")
    assert WRAPPED in bytes_on_disk(path)

    store.destroy(key)

    assert WRAPPED not in bytes_on_disk(path)
    assert store.get(kept) == b"somebody else's"


def test_nobody_is_given_the_place_of_a_destroyed_key(store):
    destroyed, never_was = uuid4(), uuid4()
    store.add(destroyed, WRAPPED)
    for key in (destroyed, never_was):
        store.destroy(key)
        store.add(key, WRAPPED)
        with pytest.raises(KeyDestroyed):
            store.get(key)


def test_a_key_that_somebody_still_reads_is_not_called_destroyed(path, store):
    key = uuid4()
    store.add(key, WRAPPED)
    store._file.execute("PRAGMA busy_timeout = 0")
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM keys").fetchall()

    with pytest.raises(StillInTheLog):
        store.destroy(key)
    reader.close()
    store.destroy(key)

    assert WRAPPED not in bytes_on_disk(path)


def test_of_a_chain_the_last_link_is_kept(store):
    assert store.head("Ada's") is None
    store.keep_head("Ada's", b"first")
    store.keep_head("Ada's", b"second")
    store.keep_head("Ben's", b"other")

    assert store.head("Ada's") == b"second"

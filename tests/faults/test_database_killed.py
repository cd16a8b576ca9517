"""PostgreSQL is killed and comes back under load: nothing is lost, and no error is ours."""

import os
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import gevent
import pytest

from tests.servers import Server

from .crowd import Crowd, wait_until
from .database import Database

PHONES = 10
KILLS = 3
SOAK_KILLS = int(os.environ.get("DATABASE_KILLS", "60"))


@pytest.fixture
def own_database(tmp_path):
    with TemporaryDirectory() as folder:  # PostgreSQL's user must get in
        database = Database(Path(folder))
        yield database
        database.stop()


@pytest.fixture
def on_it(own_database, tmp_path):
    settings = {"NEXTWORK_LIMITS": "off"}
    server = Server(tmp_path, own_database.url, settings=settings, is_measured=False)
    yield server
    server.__exit__()
    assert "Traceback" not in server.log()


def kill_under_load(database, server, count):
    random = Random(count)
    with Crowd(server.members(PHONES), lambda: ("127.0.0.1", server.port)) as crowd:
        is_felt = lambda: any(p.seen.problems for p in crowd.phones)  # noqa: E731
        for _ in range(count):
            crowd.wait_for_acks(PHONES)
            gevent.sleep(random.uniform(0, 0.1))
            database.kill()
            wait_until(is_felt, "somebody is told so")
            gevent.sleep(random.uniform(0, 0.5))
            database.start()
        crowd.wait_for_acks(PHONES)
        crowd.check()


def test_nothing_acked_is_lost_and_no_error_is_ours(own_database, on_it):
    kill_under_load(own_database, on_it, KILLS)


@pytest.mark.soak
def test_nothing_acked_is_lost_however_often(own_database, on_it):
    kill_under_load(own_database, on_it, SOAK_KILLS)

"""The hook that fails a test finds every wait inside a write transaction, and no other."""

import gevent
import pytest
from sqlalchemy import text

from models.work import reading, session, writing
from tests.no_waiting import waits

ONE = text("SELECT 1")


@pytest.mark.commits
def test_finds_a_planted_wait():
    with writing():
        gevent.sleep(0)

    [found] = waits()
    assert "gevent.sleep(0)" in found


def test_finds_a_planted_wait_where_the_test_is_rolled_back():
    with writing():
        gevent.sleep(0)

    assert waits()


@pytest.mark.commits
def test_lets_whoever_reads_or_has_ended_wait():
    with writing():
        session.execute(ONE)
    gevent.sleep(0)
    with reading():
        session.execute(ONE)
        gevent.sleep(0)

    assert waits() == []


@pytest.mark.commits
def test_lets_wait_whoever_rolled_back():
    class Refused(Exception):
        pass

    with pytest.raises(Refused), writing():
        session.execute(ONE)
        raise Refused
    gevent.sleep(0)

    assert waits() == []

"""What was not told in its turn is told from the change log, in order and once."""

import gevent
import pytest

from realtime import fanout
from tests.factories import group, person

pytestmark = pytest.mark.commits


@pytest.fixture
def talk(post, socket, heard):
    """Ada writes, and Ben's phone has heard the first of it."""
    ada, ben = person("Ada"), person("Ben")
    group_id = group(ada, ben)
    phone = socket(ben)
    post(ada, group_id)
    assert len(heard(phone)) == 1
    return lambda: post(ada, group_id).json, phone


@pytest.fixture
def lost(talk, monkeypatch):
    """A message that nobody was told of."""
    say, _ = talk
    with monkeypatch.context() as silence:
        silence.setattr(fanout, "_tell_everywhere", lambda *_: None)
        return say()


def test_what_comes_later_waits_for_it(talk, lost, heard):
    say, phone = talk
    later = say()
    assert heard(phone) == []

    gevent.sleep(3 * fanout.PATIENCE)

    assert heard(phone) == [lost, later]


def test_it_is_told_when_the_bus_is_back(talk, lost, heard):
    _, phone = talk

    fanout.tell_what_was_missed()
    fanout.tell_what_was_missed()

    assert heard(phone) == [lost]


def test_it_waits_for_the_database_too(talk, lost, heard, monkeypatch):
    say, phone = talk
    with monkeypatch.context() as away:
        away.setattr(fanout, "_logged", gone)
        later = say()
        gevent.sleep(2 * fanout.PATIENCE)
        assert heard(phone) == []

    gevent.sleep(3 * fanout.PATIENCE)

    assert heard(phone) == [lost, later]


def gone(*_):
    raise fanout.Unavailable()

"""Killed at any moment, a server has what it acked: once, in order, and nothing by halves."""

import os
from random import Random
from signal import SIGKILL

import gevent
import pytest

from .crowd import Crowd
from .history import out_of_order

PHONES = 12
KILLS = 10
SOAK_KILLS = int(os.environ.get("KILLS", "170"))


def kill_under_load(server, count, seed):
    """Kill the server this many times at random moments while phones talk; then check all."""
    random = Random(seed)
    members = server.members(PHONES)
    with Crowd(members, lambda: ("127.0.0.1", server.port), seed=seed) as crowd:
        for _ in range(count):
            crowd.wait_for_acks(random.randrange(PHONES))
            gevent.sleep(random.uniform(0, 0.05))
            server.end(SIGKILL)
            server.start()
        stored = crowd.check()
    assert len(stored.messages) > count
    assert [line for p in crowd.phones for line in out_of_order(p.seen)] == []


def test_nothing_acked_is_lost_or_doubled_and_all_hear_it_all(served):
    kill_under_load(served, KILLS, seed=1)


@pytest.mark.soak
@pytest.mark.parametrize("seed", [2, 3, 4])
def test_nothing_acked_is_lost_however_often(served, seed):
    kill_under_load(served, SOAK_KILLS, seed=seed)

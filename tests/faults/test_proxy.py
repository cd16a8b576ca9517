"""Phones on a bad network lose nothing, double nothing, and end up with the same log."""

import os
from operator import gt

import gevent
import pytest

from .crowd import Crowd, wait_until
from .proxy import Proxy

PHONES = 20
SOAK_SECONDS = int(os.environ.get("STORM_SECONDS", "120"))


def talk_through(server, seconds, phones, *, drop):
    """Let phones talk through a proxy that cuts and holds; then check all."""
    members = server.members(phones)

    def is_bad():
        connections = sum(phone.connections_count for phone in crowd.phones)
        had = proxy.dropped_count, proxy.held_count, connections
        return all(map(gt, had, (phones / 2, seconds, phones)))

    with (
        Proxy(("127.0.0.1", server.port), drop=drop) as proxy,
        Crowd(members, lambda: proxy.address) as crowd,
    ):
        gevent.sleep(seconds)
        wait_until(is_bad, "the weather is bad enough")
        crowd.wait_for_acks(phones)
        proxy.calm()
        crowd.check()


def test_cut_off_held_back_and_late(served):
    talk_through(served, 3, PHONES, drop=0.02)


@pytest.mark.soak
def test_cut_off_held_back_and_late_for_long(served):
    talk_through(served, SOAK_SECONDS, 50, drop=0.01)

"""Phones on a bad network lose nothing, double nothing, and end up with the same log."""

import os

import gevent
import pytest

from .crowd import Crowd
from .proxy import Proxy

PHONES = 20
SOAK_SECONDS = int(os.environ.get("STORM_SECONDS", "120"))


def talk_through(server, seconds, phones, *, drop):
    """Let phones talk through a proxy that cuts and holds; then check all."""
    members = server.members(phones)
    with (
        Proxy(("127.0.0.1", server.port), drop=drop) as proxy,
        Crowd(members, lambda: proxy.address) as crowd,
    ):
        gevent.sleep(seconds)
        crowd.wait_for_acks(phones)
        proxy.calm()
        crowd.check()
    assert proxy.dropped_count > phones / 2
    assert proxy.held_count > seconds
    assert sum(phone.connections_count for phone in crowd.phones) > phones


def test_cut_off_held_back_and_late(served):
    talk_through(served, 3, PHONES, drop=0.02)


@pytest.mark.soak
def test_cut_off_held_back_and_late_for_long(served):
    talk_through(served, SOAK_SECONDS, 50, drop=0.01)

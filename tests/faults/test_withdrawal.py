"""Whoever withdraws while everybody talks hears nothing and says nothing after the answer."""

import os

import pytest

from .crowd import Crowd, wait_until

PEOPLE = 6
WITHDRAWALS = 3
SOAK_ROUNDS = int(os.environ.get("WITHDRAWALS", "10"))


def withdraw_one_by_one(server, members, count):
    each_with_two = [*members, *members[:count]]
    with Crowd(each_with_two, lambda: ("127.0.0.1", server.port)) as crowd:
        for member in members[:count]:
            crowd.wait_for_acks(PEOPLE)
            theirs = [p.seen for p in crowd.phones if p.token == member.token]
            wait_until(lambda theirs=theirs: all(s.heard for s in theirs), "they hear")
            crowd.withdraw(member)
        crowd.wait_for_acks(PEOPLE)
        crowd.check()
    withdrawn = [p.seen for p in crowd.phones if p.seen.withdrawn_at is not None]
    assert len(withdrawn) == 2 * count


def test_nothing_more_is_heard_or_stored_of_whoever_withdrew(served):
    withdraw_one_by_one(served, served.members(PEOPLE), WITHDRAWALS)


@pytest.mark.soak
def test_nothing_more_is_heard_or_stored_however_many_withdraw(served):
    withdraw_one_by_one(served, served.members(SOAK_ROUNDS * 3), SOAK_ROUNDS * 2)

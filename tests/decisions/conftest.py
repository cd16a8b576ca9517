from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta

import pytest

from backend.worker import run_due_job
from models.types import at, now
from tests.factories import come_in, group, network, organisation, person


@pytest.fixture
def call(client):
    """Ask for something of a group, in somebody's name."""

    def call(caller, method, group_id, path="", **sent):
        url = f"/v1/groups/{group_id}{path}"
        return client.open(url, method=method, headers=caller.headers, **sent)

    return call


@pytest.fixture
def propose(call):
    """Propose something that ends in an hour; answers with the answer."""

    def propose(caller, group_id, **proposed):
        closes_at = (now() + timedelta(hours=1)).isoformat()
        usual = {"method": "majority", "proposal": "Vi mødes kl. 11"}
        said = usual | {"closes_at": closes_at} | proposed
        return call(caller, "POST", group_id, "/decisions", json=said)

    return propose


@pytest.fixture
def vote(call):
    def vote(caller, group_id, decision_id, choice="yes", **words):
        path = f"/decisions/{decision_id}/ballots"
        return call(caller, "POST", group_id, path, json={"choice": choice, **words})

    return vote


@pytest.fixture
def see(call):
    """A decision as somebody sees it."""

    def see(caller, group_id, decision_id):
        return call(caller, "GET", group_id, f"/decisions/{decision_id}").json

    return see


def day(ahead):
    """The day so many days from now."""
    return (now() + timedelta(days=ahead)).date().isoformat()


@contextmanager
def later(**ahead):
    """So much later, with everything done that was due by then."""
    with at(now() + timedelta(**ahead)):
        while run_due_job():
            pass
        yield


@pytest.fixture
def room():
    """A network room with Ada for the youths, Karl for the employers and Luna for the team."""
    ada = person("Ada", consents=("peer_chat", "employer_messages"))
    luna, karl = person("Luna", hat="facilitator"), person("Karl", hat="employer")
    room = network(groups=[group(ada, luna)], organisations=[organisation(karl)])
    come_in(room, ada, karl, luna)
    return room, ada, karl, luna

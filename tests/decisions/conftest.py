from __future__ import annotations

from contextlib import contextmanager
from datetime import timedelta

import pytest

from auth import policy
from backend.groups.actions import start_group
from backend.worker import run_due_job
from models import Kind
from models.types import at, now
from models.work import writing
from tests.factories import add_member, person, site


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
def network(monkeypatch):
    """A network room, where youths, employers and the team meet."""
    monkeypatch.setitem(policy.KINDS, Kind.NETWORK, "employer_messages")
    ada = person("Ada", consents=("employer_messages",))
    luna = person("Luna", hat="facilitator")
    karl = person("Karl", hat="employer")
    with writing():
        group_id = start_group(site(), name="Netværket", kind=Kind.NETWORK).id
        for member in (ada, luna, karl):
            add_member(group_id, member)
    return group_id, ada, karl, luna

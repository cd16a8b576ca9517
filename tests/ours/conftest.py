"""A group with something in common, and the doors to what it makes of it."""

from __future__ import annotations

import pytest

from tests.factories import group, person
from tests.ours.factories import in_days, ours


@pytest.fixture
def ada():
    return person("Ada")


@pytest.fixture
def peers():
    """Three others in Ada's group."""
    return [person(name) for name in ("Ben", "Cat", "Dan")]


@pytest.fixture
def group_id(ada, peers):
    return group(ada, *peers)


@pytest.fixture
def ask(client):
    """Ask for something as somebody: the answer, whatever it is."""

    def ask(caller, path, method="GET", **body):
        return client.open(
            f"/v1{path}", method=method, json=body or None, headers=caller.headers
        )

    return ask


@pytest.fixture
def act(ask, group_id):
    """Do something with a text of the group's."""

    def act(member, ours_id, what, **body):
        return ask(member, f"/groups/{group_id}/ours/{ours_id}/{what}", "POST", **body)

    return act


@pytest.fixture
def see(ask, group_id):
    def see(member, ours_id):
        return ask(member, f"/groups/{group_id}/ours/{ours_id}").json

    return see


@pytest.fixture
def mette():
    return person("Mette", hat="lead")


@pytest.fixture
def ours_id(group_id):
    return ours(group_id, "Hullet er ikke tomt", "Endnu en", agreed=1)


@pytest.fixture
def send(act, ours_id):
    def send(member, addressee, to="municipality", **more):
        sent = {"version": 1, "answer_by": in_days(7)} | more
        ids = {"to": to, "addressee": str(addressee)}
        return act(member, ours_id, "letters", **sent, **ids)

    return send

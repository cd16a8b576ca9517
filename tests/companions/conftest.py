"""Ada and Ben share a group; Karl answers for what Ada would like to hear more about."""

from __future__ import annotations

import pytest

from backend.companions.schemas import ABOUT
from tests.factories import group, membership_of, opportunity, organisation, person

CONSENTS = ("peer_chat", "employer_messages")


@pytest.fixture
def call(client):
    def call(caller, method, path, **body):
        return client.open(
            f"/v1/{path}",
            method=method,
            json=body or ({} if method == "PUT" else None),
            headers=caller.headers,
        )

    return call


@pytest.fixture
def ada():
    return person("Ada", consents=CONSENTS)


@pytest.fixture
def ben():
    return person("Ben", consents=CONSENTS)


@pytest.fixture
def karl():
    return person("Karl", hat="employer")


@pytest.fixture
def shared(ada, ben):
    """The group that Ada and Ben share."""
    return group(ada, ben)


@pytest.fixture
def place(karl):
    return opportunity(organisation(karl))


@pytest.fixture
def ask(call, ada, ben, shared):
    """Ada asks Ben along; or whoever it is, whomever."""

    def ask(by=ada, to=ben, *, within=shared, **about):
        step = next(step for step, name in ABOUT.items() if name in about)
        ids = {name: str(id) for name, id in about.items()}
        peer = {"group_id": str(within), "peer": str(membership_of(to, within))}
        return call(by, "POST", "companions", step=step, **peer, **ids)

    return ask


@pytest.fixture
def say_yes(call, ben):
    def say_yes(asked, by=ben, alias="Björn"):
        return call(by, "PUT", f"companions/{asked.json['id']}", alias=alias)

    return say_yes


@pytest.fixture
def begin(call, ada):
    """Ada opens a thread, alone or with whoever has said yes."""

    def begin(opportunity_id, *, companion=None, alias="Ada", **more):
        along = {"companion": companion.json["id"]} if companion else {}
        wish = {"opportunity_id": str(opportunity_id), "alias": alias}
        return call(ada, "POST", "threads", **wish, **along, **more)

    return begin


@pytest.fixture
def together(ada, ask, say_yes, begin, place):
    """The id of a thread of Ada's in which Ben is along from the first word."""

    def together():
        asked = ask(opportunity_id=place)
        say_yes(asked)
        return begin(place, companion=asked).json["id"], asked.json["id"]

    return together

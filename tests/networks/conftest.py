"""Two groups and an employer, and a room that is open to them."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests.factories import group, network, organisation, person

CONSENTS = ("peer_chat", "employer_messages")


@pytest.fixture
def town():
    """Ada and Ben are in a group each, Karl at an employer; Mette opens rooms, Fie supports Ada."""
    ada, ben = (person(name, consents=CONSENTS) for name in ("Ada", "Ben"))
    karl, mette = person("Karl", hat="employer"), person("Mette", hat="coordinator")
    fie = person("Fie", hat="facilitator")
    tuesday, friday = group(ada, fie), group(ben)
    cycles = organisation(karl)
    room = network(groups=[tuesday, friday], organisations=[cycles])
    return SimpleNamespace(
        ada=ada,
        ben=ben,
        karl=karl,
        mette=mette,
        fie=fie,
        tuesday=tuesday,
        friday=friday,
        cycles=cycles,
        room=room,
    )


@pytest.fixture
def ask(client):
    """Ask for something of the network rooms, as somebody."""

    def ask(caller, method, path, json=None, **query):
        url = f"/v1/{path}"
        return client.open(
            url, method=method, json=json, query_string=query, headers=caller.headers
        )

    return ask


@pytest.fixture
def join(ask):
    def join(caller, room, alias=None):
        said = {"alias": alias or caller.alias}
        return ask(caller, "POST", f"networks/{room}/membership", said)

    return join

"""Somebody in every hat, and what they may meet."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID, uuid4

import pytest

from auth.policy import HATS, PURPOSES
from backend.consents.actions import withdraw_consent
from backend.messages.actions import post_within
from models.work import session, writing
from tests.factories import (
    SignedIn,
    colleagues,
    come_in,
    group,
    network,
    offer,
    opportunity,
    organisation,
    person,
    practice_card,
    sparring,
    thread,
)

SWITCHES = [name for name, p in PURPOSES.items() if p.is_switch and not p.object]


@dataclass(frozen=True)
class World:
    """Somebody in each hat, and the ids that stand in addresses."""

    callers: dict[str, SignedIn]
    ids: dict[str, UUID | str]


@pytest.fixture
def world():
    def world(consents=("peer_chat",)):
        callers = {hat: person(hat.title(), hat=hat, consents=SWITCHES) for hat in HATS}
        ada, fie = callers["participant"], callers["facilitator"]
        employer = organisation(callers["employer"])
        ids = {
            "group_id": group(ada, fie),
            "organisation_id": employer,
            "opportunity_id": opportunity(employer),
            "thread_id": thread(ada, opportunity(employer)),
            "offer_id": offer(ada),
            "kind": "same_here",
            "card_id": practice_card(employer),
        }
        ids["network_id"] = network(groups=[ids["group_id"]], organisations=[employer])
        ids["new_network_id"] = network(groups=[ids["group_id"]])
        come_in(ids["network_id"], ada)
        asker = person("Ida", hat="facilitator")
        colleagues(fie, callers["coordinator"], asker)
        ids["sparring_id"] = sparring(asker)
        with writing():
            words = {"client_key": uuid4(), "body": "Hej"}
            ids["message_id"] = post_within(ada.caller(), ids["group_id"], **words).id
            for purpose in set(SWITCHES) - set(consents):
                withdraw_consent(ada.caller(), purpose)
        return World(callers, ids)

    return world


@pytest.fixture
def undone():
    """Take back whatever is stored within, so that the next look finds all as it was."""

    @contextmanager
    def undone():
        connection = session.session_factory.kw["bind"]
        with connection.begin_nested() as savepoint:
            yield
            savepoint.rollback()

    return undone

"""Somebody in every hat, and what they may meet."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID, uuid4

import pytest

from auth.policy import HATS
from backend.messages.actions import post_message
from models.work import session, writing
from tests.factories import SignedIn, group, organisation, person


@dataclass(frozen=True)
class World:
    """Somebody in each hat, and the ids that stand in addresses."""

    callers: dict[str, SignedIn]
    ids: dict[str, UUID | str]


@pytest.fixture
def world():
    def world(consents=("peer_chat",)):
        names = {hat: hat.title() for hat in HATS}
        callers = {
            hat: person(alias, hat=hat, consents=consents)
            for hat, alias in names.items()
        }
        ada, fie = callers["participant"], callers["facilitator"]
        ids = {
            "group_id": group(ada, fie),
            "organisation_id": organisation(callers["employer"]),
            "kind": "same_here",
        }
        with writing():
            words = {"client_key": uuid4(), "body": "Hej"}
            own = post_message(fie.caller(), ids["group_id"], **words)
            return World(callers, ids | {"message_id": own.id})

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

"""Somebody in every hat, and what they may meet."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select

from auth.policy import HATS, PURPOSES
from backend.consents.actions import withdraw_consent
from backend.meetings.actions import add_agenda_item
from backend.messages.actions import post_within
from models import AgendaItem, Decision, Subject
from models.types import at, now
from models.work import session, writing
from tests.factories import (
    SignedIn,
    asked,
    card_line,
    colleagues,
    come_in,
    companion,
    decision,
    group,
    loop,
    meeting,
    membership_of,
    network,
    offer,
    opportunity,
    organisation,
    peer_word,
    person,
    practice_card,
    sparring,
    thread,
)
from tests.ours.factories import grant_of, letter, ours, same_here

SWITCHES = [name for name, p in PURPOSES.items() if p.is_switch and not p.object]


@dataclass(frozen=True)
class World:
    """Somebody in each hat, and the ids that stand in addresses."""

    callers: dict[str, SignedIn]
    ids: dict[str, UUID | str]


def acting(ada: SignedIn, ben: SignedIn, group_id: UUID) -> dict[str, UUID]:
    """What there is of everything that the group does together."""
    with at(now() - timedelta(hours=2)):
        closed_id = decision(ada, group_id)
    ids = {
        "decision_id": decision(ada, group_id),
        "principle_id": decision(ada, group_id, method="consent"),
        "closed_id": closed_id,
        "meeting_id": meeting(ada, group_id),
        "round_id": asked(ada, group_id),
        "line_id": card_line(ada, group_id),
        "member_id": membership_of(ben, group_id),
        "word_id": peer_word(ben, ada, group_id),
        "loop_id": loop(ada, group_id),
    }
    with writing():
        about = session.get_one(Decision, ids["principle_id"])
        about.subject = Subject.PRINCIPLE  # without a network room
        add_agenda_item(ada.caller(), group_id, ids["meeting_id"], text="Kaffe")
        ids["item_id"] = session.scalars(select(AgendaItem.id)).one()
    return ids


@pytest.fixture
def world():
    def world(consents=("peer_chat",)):
        callers = {hat: person(hat.title(), hat=hat, consents=SWITCHES) for hat in HATS}
        ada, fie = callers["participant"], callers["facilitator"]
        employer = organisation(callers["employer"])
        peers = [person(name) for name in ("Ben", "Sam")]
        group_id = group(ada, fie, *peers)
        # A wording that is agreed to, another that is asked about, and a message for more.
        ours_id = ours(group_id, "Hej", "Hej igen", asked=2, agreed=1)
        ids = {
            "group_id": group_id,
            "ours_id": ours_id,
            "letter_id": letter(ours_id, callers["coordinator"]),
            "addressee_id": grant_of(callers["lead"]),
            "common_id": same_here(ada, group_id, fie, *peers),
            "organisation_id": employer,
            "opportunity_id": opportunity(employer),
            "thread_id": thread(ada, opportunity(employer)),
            "offer_id": offer(ada),
            "kind": "same_here",
            "card_id": practice_card(employer),
        }
        ben = peers[0]
        about = {"opportunity_id": opportunity(employer)}
        ids["companion_id"] = companion(ben, ada, ids["group_id"], **about)
        ids["network_id"] = network(groups=[ids["group_id"]], organisations=[employer])
        ids["new_network_id"] = network(groups=[ids["group_id"]])
        come_in(ids["network_id"], ada)
        asker = person("Ida", hat="facilitator")
        colleagues(fie, callers["coordinator"], asker)
        ids["sparring_id"] = sparring(asker)
        ids |= acting(ada, ben, ids["group_id"])
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

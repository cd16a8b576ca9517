"""Who can be asked along, to what, and what a yes needs: a clear answer, and nothing lost."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from backend.employers.actions import close_opportunity
from models import Meeting
from models.types import now
from models.work import session, writing
from tests.companions.conftest import CONSENTS
from tests.factories import (
    group,
    invitation,
    meeting,
    membership_of,
    opportunity,
    organisation,
    person,
    thread,
)


@pytest.fixture
def asks(call):
    """What somebody's list of steps together says."""

    def asks(caller):
        return call(caller, "GET", "companions").json["items"]

    return asks


def kind(answer):
    return answer.json["type"].removeprefix("/problems/")


def test_nobody_is_asked_twice_at_once(ask, asks, ada, ben, place, shared):
    cem = person("Cem")
    other = group(ada, cem)
    ask(opportunity_id=place)

    assert kind(ask(opportunity_id=place)) == "already-asked"
    assert kind(ask(to=cem, within=other, opportunity_id=place)) == "already-asked"
    assert len(asks(ada)) == len(asks(ben)) == 1 and asks(cem) == []


def test_something_else_can_be_asked_about_meanwhile(ask, asks, ben, karl, place):
    elsewhere = opportunity(organisation(person("Lise", hat="employer")))

    for where in (place, elsewhere):
        assert ask(opportunity_id=where).status_code == 201

    assert [seen["opportunity"]["id"] for seen in asks(ben)] == [
        str(elsewhere),
        str(place),
    ]


def test_with_a_conversation_open_the_peer_is_asked_into_it(ask, ada, place):
    thread_id = thread(ada, place)

    assert kind(ask(opportunity_id=place)) == "already-asked"
    assert ask(thread_id=thread_id).status_code == 201
    assert kind(ask(thread_id=thread_id)) == "already-asked"


def test_only_somebody_else_who_chooses_and_reads_there_is_asked(
    ask, call, ada, ben, place
):
    luna, silent = person("Luna", hat="facilitator"), person("Silja", consents=())
    here, elsewhere = group(ada, luna, silent), group(ben)

    for to, within in ((ada, here), (luna, here), (silent, here)):
        assert kind(ask(to=to, within=within, opportunity_id=place)) == "not-found"
    assert kind(ask(by=ben, to=ada, within=here, opportunity_id=place)) == "not-found"
    new = {"step": "interest", "opportunity_id": str(place), "group_id": str(here)}
    of_elsewhere = str(membership_of(ben, elsewhere))
    assert (
        kind(call(ada, "POST", "companions", peer=of_elsewhere, **new)) == "not-found"
    )


def test_who_has_left_is_not_asked(ask, call, ben, place, shared):
    call(ben, "DELETE", f"groups/{shared}/membership")

    assert kind(ask(opportunity_id=place)) == "not-found"


def test_what_is_closed_is_not_asked_about(ask, call, ada, ben, karl, place):
    with writing():
        close_opportunity(karl.caller(), place)
    elsewhere = opportunity(organisation(person("Lise", hat="employer")))
    thread_id = thread(ada, elsewhere)
    call(ada, "DELETE", f"threads/{thread_id}")

    assert kind(ask(opportunity_id=place)) == "opportunity-closed"
    assert kind(ask(thread_id=thread_id)) == "thread-closed"


def test_a_meeting_that_is_over_or_will_not_be_is_not_asked_about(
    ask, call, ada, ben, place
):
    thread_id = thread(ada, place)
    cancelled, over = (meeting(ada, thread_id) for _ in range(2))
    asked = ask(meeting_id=over).json["id"]
    assert kind(ask(meeting_id=over)) == "already-asked"
    call(ada, "DELETE", f"groups/{thread_id}/meetings/{cancelled}")
    assert kind(ask(meeting_id=cancelled)) == "meeting-cancelled"
    with writing():
        session.get_one(Meeting, over).starts_at = now() - timedelta(hours=5)

    assert kind(ask(meeting_id=over)) == "meeting-over"
    assert kind(call(ben, "PUT", f"companions/{asked}")) == "meeting-over"
    assert call(ben, "GET", "companions").json["items"] == []


def test_a_meeting_of_others_is_not_asked_about(ask, ada, ben, shared, karl):
    eve = person("Eve", consents=CONSENTS)
    hers = thread(eve, opportunity(organisation(person("Lise", hat="employer"))))

    for meeting_id in (meeting(eve, hers), meeting(ada, shared), uuid4()):
        assert kind(ask(meeting_id=meeting_id)) == "not-found"


def test_a_name_is_needed_where_one_writes(ask, call, ben, place):
    asked = ask(opportunity_id=place).json["id"]

    assert kind(call(ben, "PUT", f"companions/{asked}")) == "invalid"


def test_a_conversation_of_others_is_not_asked_into(ask, together, ada, ben, place):
    thread_id, _ = together()

    of_the_companion = ask(by=ben, to=ada, thread_id=thread_id)

    assert kind(of_the_companion) == kind(ask(thread_id=uuid4())) == "not-found"


def test_what_is_closed_meanwhile_is_moot(ask, say_yes, asks, ada, ben, karl, place):
    asked = ask(opportunity_id=place)
    with writing():
        close_opportunity(karl.caller(), place)

    assert asks(ada) == asks(ben) == []
    assert kind(say_yes(asked)) == "opportunity-closed"


def test_only_the_asked_says_yes_and_once(ask, say_yes, ada, place):
    asked = ask(opportunity_id=place)
    eve = person("Eve", consents=CONSENTS)

    for somebody in (ada, eve):
        assert kind(say_yes(asked, by=somebody)) == "not-found"
    assert say_yes(asked).status_code == 200
    assert kind(say_yes(asked, alias="Otherwise")) == "already-along"


def test_a_yes_needs_the_consent_of_the_one_who_gives_it(ask, say_yes, asks, place):
    cem, dina = person("Cem", consents=CONSENTS), person("Dina")
    asked = ask(by=cem, to=dina, within=group(cem, dina), opportunity_id=place)

    refused = say_yes(asked, by=dina)

    assert kind(refused) == "consent-required"
    assert refused.json["purpose"] == "employer_messages"
    assert not asks(dina)[0]["has_agreed"]


@pytest.mark.parametrize("alias", ["Karl", "Sagsbehandler Sally"])
def test_the_name_is_nobody_elses(ask, say_yes, place, alias):
    asked = ask(opportunity_id=place)

    assert kind(say_yes(asked, alias=alias)).startswith("alias-")
    assert say_yes(asked).status_code == 200


def test_two_who_choose_the_same_name_find_out_before_anything_begins(
    ask, say_yes, begin, asks, ada, karl, call, place
):
    asked = ask(opportunity_id=place)
    say_yes(asked, alias="Ada")

    assert kind(begin(place, companion=asked)) == "alias-taken"
    assert call(karl, "GET", "threads").json["items"] == []
    assert begin(place, companion=asked, alias="Robin").status_code == 201


def test_who_answers_for_the_employer_does_not_sit_on_the_other_side(
    ask, say_yes, ada, place, call
):
    lise = person("Lise", consents=CONSENTS)
    within = group(ada, lise)
    elsewhere = opportunity(organisation(lise, name="Bageriet"))
    asked = ask(to=lise, within=within, opportunity_id=elsewhere)

    assert kind(say_yes(asked, by=lise)) == "already-a-member"


def test_who_comes_along_can_still_become_a_contact(together, door, ben, karl, call):
    thread_id, _ = together()
    employer = UUID(call(karl, "GET", "organisation").json["id"])

    joined = door(invitation("employer", organisation_id=employer), by=ben, alias="B")

    assert joined.status_code == 201
    seen = call(karl, "GET", f"threads/{thread_id}").json
    assert seen["companion"]["alias"] == "Björn"


def test_it_begins_together_only_with_a_yes_that_stands(
    ask, say_yes, begin, call, ben, karl, place
):
    asked = ask(opportunity_id=place)
    assert kind(begin(place, companion=asked)) == "nobody-along"

    say_yes(asked)
    call(ben, "DELETE", "consents/employer_messages")
    assert kind(begin(place, companion=asked)) == "nobody-along"

    call(ben, "DELETE", f"companions/{asked.json['id']}")
    assert kind(begin(place, companion=asked)) == "nobody-along"
    assert call(karl, "GET", "threads").json["items"] == []
    assert begin(place).status_code == 201


def test_beginning_twice_is_the_same_conversation(
    ask, say_yes, begin, place, call, ada
):
    asked = ask(opportunity_id=place)
    say_yes(asked)

    first, again = (begin(place, companion=asked).json for _ in range(2))

    assert first["id"] == again["id"] and again["companion"]["alias"] == "Björn"


@pytest.mark.parametrize(
    "about",
    [
        {},
        {"thread_id": str(uuid4())},
        {"opportunity_id": str(uuid4()), "thread_id": str(uuid4())},
    ],
)
def test_a_step_is_about_one_thing(call, ada, about):
    ids = {"group_id": str(uuid4()), "peer": str(uuid4())}

    answer = call(ada, "POST", "companions", step="interest", **ids, **about)

    assert answer.status_code == 422

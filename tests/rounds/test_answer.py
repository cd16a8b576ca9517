"""Somebody answers, changes their mind, passes or says nothing, and it is all theirs."""

from datetime import timedelta
from uuid import uuid4

import pytest

from backend.rounds.actions import TO_FINISH
from models import Change, Group, History, Job, RoundAnswer
from models.types import at, iso_utc, now
from models.work import writing
from tests.factories import add_member, asked, group, meeting, person


@pytest.fixture
def open_up(ask):
    """Open a round, and let the time pass until it is."""

    def open_up(caller, round_id):
        ask(caller, "POST", round_id, "open")
        return at(now() + TO_FINISH)

    return open_up


def test_is_asked_by_anybody_and_told_live(ask, ada, ben, group_id, socket, heard):
    phone, tuesday = socket(ben), meeting(ada, group_id)
    opens_at = iso_utc(now() + timedelta(days=3))
    sent = {"question": "Hvad var godt?", "opens_at": opens_at}

    made = ask(ada, "POST", **sent, meeting_id=str(tuesday))

    assert made.status_code == 201
    shown = {
        "id": made.json["id"],
        "question": "Hvad var godt?",
        "meeting_id": str(tuesday),
        "opens_at": opens_at,
        "is_open": False,
        "my_answer": None,
    }
    assert ask(ben, "GET").json["items"] == [shown]
    assert ask(ben, "GET", made.json["id"]).json == shown | {"answers": []}
    assert len(heard(phone, "round_changed")) == 1


def test_is_shown_to_nobody_else_until_it_opens(ask, see, said, ada, ben, round_id):
    for text in ("først det", "nej, det her"):
        answer = ask(ada, "PUT", round_id, "answer", text=text)
        assert (answer.json["my_answer"], answer.json["answers"]) == (text, [])

    assert see(ben, round_id)["my_answer"] is None
    assert said(ben, round_id) == {}


def test_touches_nothing_that_anybody_can_fetch(
    ask, ada, luna, round_id, stored, socket
):
    tables, phone = (Group, Change, Job), socket(luna)
    before = [stored(table) for table in tables]

    ask(ada, "PUT", round_id, "answer", text="mit svar")
    ask(ada, "PUT", round_id, "answer", text="mit svar igen")
    ask(ada, "DELETE", round_id, "answer")
    ask(ada, "PUT", round_id, "answer", text="mit svar alligevel")

    assert [stored(table) for table in tables] == before
    assert phone.get_received() == []
    [row] = stored(RoundAnswer)
    assert {*row._fields} == {"id", "round_id", "membership_id", "sealed_text"}
    assert b"mit svar" not in row.sealed_text


def test_all_are_shown_at_once_and_who_has_none_is_not_there(
    ask, said, ada, ben, luna, round_id, open_up
):
    ask(ada, "PUT", round_id, "answer", text="Cyklerne")
    ask(luna, "PUT", round_id, "answer", text="Kaffen")

    with open_up(ben, round_id):
        views = [said(viewer, round_id) for viewer in (ada, ben, luna)]

    assert views == [{"Ada": "Cyklerne", "Luna": "Kaffen"}] * 3


def test_is_too_late_once_it_is_open_and_the_first_one_stands(
    ask, said, ada, ben, round_id, open_up
):
    ask(ada, "PUT", round_id, "answer", text="Cyklerne")

    with open_up(ada, round_id):
        late = [
            ask(caller, "PUT", round_id, "answer", text="for sent")
            for caller in (ada, ben)
        ]
        kept = said(ben, round_id)

    assert [a.status_code for a in late] == [409, 409]
    assert {a.json["type"] for a in late} == {"/problems/round-open"}
    assert kept == {"Ada": "Cyklerne"}


def test_can_be_taken_back_also_when_all_have_read_it(
    ask, said, ada, ben, round_id, open_up, socket, heard
):
    for caller in (ada, ben):
        ask(caller, "PUT", round_id, "answer", text="Cyklerne")
    ask(ben, "DELETE", round_id, "answer")
    phone = socket(ben)

    with open_up(ben, round_id):
        heard(phone, "round_changed")
        assert said(ben, round_id) == {"Ada": "Cyklerne"}
        taken = [ask(ada, "DELETE", round_id, "answer") for _ in range(2)]
        assert said(ben, round_id) == {}

    assert [a.json["my_answer"] for a in taken] == [None, None]
    assert len(heard(phone, "round_changed")) == 1


def test_a_pass_leaves_nothing_but_what_silence_leaves(ask, stored, ada, round_id):
    """The page sends nothing for it; what it might have sent before is gone without a trace."""
    tables = (RoundAnswer, Change, Group, Job)
    silence = [stored(table) for table in tables]

    ask(ada, "PUT", round_id, "answer", text="eller nej")
    ask(ada, "DELETE", round_id, "answer")

    assert [stored(table) for table in tables] == silence


@pytest.mark.parametrize("words", ["keep", "remove"])
def test_stays_or_goes_with_whoever_leaves_as_they_say(
    ask, said, ada, ben, round_id, client, group_id, open_up, words
):
    ask(ben, "PUT", round_id, "answer", text="Køkkenet")
    url = f"/v1/groups/{group_id}/membership?words={words}"
    client.delete(url, headers=ben.headers)

    with open_up(ada, round_id):
        assert said(ada, round_id) == ({"Ben": "Køkkenet"} if words == "keep" else {})


def test_can_be_removed_with_all_ones_words_by_who_reads_no_more(
    ask, said, ada, ben, round_id, client, group_id, open_up, socket, heard
):
    shut = asked(ada, group_id)
    for each in (round_id, shut):
        ask(ben, "PUT", each, "answer", text="Køkkenet")
    phone = socket(ada)

    with open_up(ada, round_id):
        client.delete("/v1/consents/peer_chat", headers=ben.headers)
        assert said(ada, round_id) == {"Ben": "Køkkenet"}
        heard(phone, "round_changed")
        client.delete(f"/v1/groups/{group_id}/messages", headers=ben.headers)

        assert said(ada, round_id) == {}
    assert len(heard(phone, "round_changed")) == 1, "of the shut one nobody is told"


@pytest.mark.parametrize("history", History)
def test_what_was_open_before_ones_time_is_the_groups_rule(
    client, ada, ben, history, keep_promises
):
    group_id = group(ada, history=history)
    with at(now() - timedelta(days=2)):
        before = asked(ada, group_id, opens_at=now() + timedelta(days=1))
    still_shut = asked(ada, group_id)
    url = f"/v1/groups/{group_id}/rounds"
    with writing():
        add_member(group_id, ben)

    def shown():
        return [r["id"] for r in client.get(url, headers=ben.headers).json["items"]]

    old = [str(before)] if history is History.ALL else []
    assert shown() == [str(still_shut), *old]
    status = client.get(f"{url}/{before}", headers=ben.headers).status_code
    assert status == (200 if old else 404)


@pytest.mark.parametrize("history", History)
def test_what_opened_while_one_was_away_is_the_groups_rule(
    client, ada, ben, history, consent_notice
):
    group_id = group(ada, ben, history=history)
    url, consent = f"/v1/groups/{group_id}/rounds", "/v1/consents/peer_chat"

    def opened():
        made = asked(ada, group_id, opens_at=now() + timedelta(seconds=1))
        return at(now() + timedelta(seconds=1)), str(made)

    clock, first = opened()
    with clock:
        client.delete(consent, headers=ben.headers)
        clock, meanwhile = opened()
        with clock:
            client.put(consent, json=consent_notice(), headers=ben.headers)
            clock, last = opened()
            with clock:
                shown = client.get(url, headers=ben.headers).json["items"]

    missed = [meanwhile] if history is History.ALL else []
    assert [r["id"] for r in shown] == [last, *missed, first]


def test_is_nowhere_to_who_is_not_in_the_group(ask, client, ada, round_id, group_id):
    eve = person("Eve")
    elsewhere = group(eve)
    hers, met = asked(eve, elsewhere), meeting(eve, elsewhere)

    nowhere = [
        ask(eve, "GET"),
        ask(eve, "PUT", round_id, "answer", text="hej"),
        ask(eve, "POST", round_id, "open"),
        ask(ada, "GET", hers),
        ask(ada, "PUT", hers, "answer", text="hej"),
        ask(ada, "PUT", uuid4(), "answer", text="hej"),
        ask(ada, "POST", question="Hvad nu?", meeting_id=str(met)),
        client.get(f"/v1/groups/{elsewhere}/rounds/{round_id}", headers=eve.headers),
    ]

    assert [a.status_code for a in nowhere] == [404] * len(nowhere)

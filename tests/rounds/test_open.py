"""A round opens for everybody at one moment, whoever asks for it and how often."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from sqlalchemy import select

from backend.rounds.actions import TO_FINISH
from models import Change, ChangeKind
from models.types import at, iso_utc, now
from models.work import reading, session
from tests.factories import asked, group, person


def told():
    """How often the group has been told that a round changed."""
    with reading():
        changes = select(Change).filter_by(kind=ChangeKind.ROUND_CHANGED)
        return len(session.scalars(changes).all())


def test_is_called_by_any_member_and_comes_20_seconds_later(
    ask, see, ada, ben, round_id
):
    with at(now()):
        called = ask(ben, "POST", round_id, "open").json
        assert called["opens_at"] == iso_utc(now() + timedelta(seconds=20))

    for seconds, is_open in ((19, False), (20, True)):
        with at(now() + timedelta(seconds=seconds)):
            assert see(ada, round_id)["is_open"] is is_open


def test_lets_nobody_be_cut_off(ask, said, ada, ben, round_id):
    ask(ben, "POST", round_id, "open")
    with at(now() + timedelta(seconds=19)):
        assert ask(ada, "PUT", round_id, "answer", text="lige").status_code == 200
    with at(now() + TO_FINISH):
        assert said(ben, round_id) == {"Ada": "lige"}


def test_two_who_call_are_as_one(ask, ada, ben, round_id):
    before = told()
    with at(now()):
        first = ask(ada, "POST", round_id, "open").json
    with at(now() + timedelta(seconds=5)):
        again = ask(ben, "POST", round_id, "open").json
    with at(now() + timedelta(minutes=5)):
        late = ask(ben, "POST", round_id, "open")

    assert late.status_code == 200 and late.json["is_open"] is True
    assert first["opens_at"] == again["opens_at"] == late.json["opens_at"]
    assert told() == before + 1


def test_is_never_later_for_being_called(ask, luna, group_id):
    soon = now() + timedelta(seconds=5)
    round_id = asked(luna, group_id, opens_at=soon)

    called = ask(luna, "POST", round_id, "open").json

    assert called["opens_at"] == iso_utc(soon)


@pytest.mark.parametrize("answered", [True, False])
def test_everybody_is_told_when_it_is_open_whoever_answered(
    ask, ada, ben, round_id, keep_promises, socket, heard, answered
):
    if answered:
        ask(ada, "PUT", round_id, "answer", text="Cyklerne")
    phone = socket(ben)
    ask(ada, "POST", round_id, "open")
    assert len(heard(phone, "round_changed")) == 1
    keep_promises()
    assert heard(phone, "round_changed") == [], "it is not open yet"

    with at(now() + TO_FINISH):
        keep_promises()

    assert len(heard(phone, "round_changed")) == 1


def test_of_a_round_that_opens_sooner_than_was_said_the_late_news_is_harmless(
    ask, see, luna, ben, group_id, keep_promises
):
    planned = now() + timedelta(minutes=5)
    round_id = asked(luna, group_id, opens_at=planned)
    ask(ben, "POST", round_id, "open")

    for moment in (now() + TO_FINISH, planned):
        with at(moment):
            keep_promises()
            assert see(ben, round_id)["is_open"] is True


@pytest.mark.parametrize("days", [-1, 0, 731])
def test_cannot_be_at_a_time_that_nobody_can_mean(ask, ada, days):
    moment = iso_utc(now() + timedelta(days=days))

    answer = ask(ada, "POST", question="Hvad nu?", opens_at=moment)

    assert answer.status_code == 409
    assert answer.json["type"] == "/problems/time-out-of-reach"
    assert ask(ada, "GET").json["items"] == []


def test_shut_ones_come_first(ask, ada, group_id):
    opened = [
        asked(ada, group_id, opens_at=now() + timedelta(seconds=s)) for s in (1, 2)
    ]
    shut = [asked(ada, group_id) for _ in range(2)]

    with at(now() + TO_FINISH):
        shown = ask(ada, "GET").json["items"]

    assert [r["id"] for r in shown] == [str(id) for id in (*shut[::-1], *opened[::-1])]


@pytest.mark.commits
def test_of_many_who_call_and_answer_at_once_nothing_is_lost(app, client):
    members = [person(name) for name in ("Ada", "Ben", "Cleo", "Dina")]
    group_id = group(*members)
    url = f"/v1/groups/{group_id}/rounds/{asked(members[0], group_id)}"
    together = Barrier(2 * len(members))

    def call(member):
        phone = app.test_client()
        together.wait()
        return phone.post(f"{url}/open", headers=member.headers)

    def answer(member):
        phone, words = app.test_client(), {"text": member.alias}
        together.wait()
        sent = [
            phone.put(f"{url}/answer", json=words, headers=member.headers)
            for _ in range(2)
        ]
        return [a.status_code for a in sent]

    with ThreadPoolExecutor(2 * len(members)) as pool:
        calls = [pool.submit(call, member) for member in members]
        answers = [pool.submit(answer, member) for member in members]
        opened = {done.result().json["opens_at"] for done in calls}
        assert [done.result() for done in answers] == [[200, 200]] * len(members)

    assert len(opened) == 1
    with at(now() + TO_FINISH):
        shown = client.get(url, headers=members[0].headers).json
    assert sorted(a["text"] for a in shown["answers"]) == ["Ada", "Ben", "Cleo", "Dina"]

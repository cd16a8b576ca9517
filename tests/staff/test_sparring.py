"""Somebody asks to think aloud; a colleague takes it, and the two have a room of their own."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest

from backend.accounts.actions import revoke_hat
from models import Person
from models.work import session, writing
from tests.factories import colleagues, person, site, sparring
from tests.rows import nothing_stored, rows_of

URL = "staff-room/sparrings"
ABOUT = {"text": "Jeg vil gerne tænke højt om, hvornår jeg skal tie stille"}


@pytest.fixture
def kim(room):
    kim = person("Kim", hat="facilitator")
    colleagues(kim)
    return kim


def asked(ask, reader):
    return [one["text"] for one in ask(reader, "GET", URL).json["items"]]


def test_a_colleague_takes_it_and_they_talk_alone(
    ask, ida, per, kim, room, post, fetch, socket, heard
):
    phones = [socket(ida), socket(kim)]
    one = ask(ida, "POST", URL, ABOUT)
    assert one.status_code == 201 and one.json["is_own"] is True
    assert one.json["asker"]["alias"] == "Ida"
    assert asked(ask, per) == [ABOUT["text"]]

    taken = ask(per, "POST", f"{URL}/{one.json['id']}/talk")
    said = post(per, taken.json["id"], body="Ring til mig").json

    assert taken.status_code == 201
    assert [heard(phone) for phone in phones] == [[said], []]
    assert fetch(ida, taken.json["id"])["items"] == [said]
    assert asked(ask, kim) == []
    for who, me in ((ida, "Ida"), (per, "Per")):
        [talk] = ask(who, "GET", "staff-room").json["talks"]
        assert talk["text"] == ABOUT["text"]
        assert talk["group"]["me"]["alias"] == me
    assert ask(kim, "GET", "staff-room").json["talks"] == []
    assert ask(kim, "GET", f"groups/{taken.json['id']}").status_code == 404


def test_its_words_are_sealed(ask, ida, room):
    ask(ida, "POST", URL, ABOUT)

    [row] = rows_of("sparrings")
    assert b"tie stille" not in row["sealed_text"]


def test_it_is_told_to_the_room(ask, ida, per, room, socket, heard):
    phone = socket(per)

    one = ask(ida, "POST", URL, ABOUT).json["id"]
    ask(ida, "DELETE", f"{URL}/{one}")

    assert len(heard(phone, "group_changed")) == 2


def test_nobody_spars_with_themselves(ask, ida, room):
    one = sparring(ida)

    with nothing_stored():
        refused = ask(ida, "POST", f"{URL}/{one}/talk")

    assert refused.json["type"] == "/problems/not-with-oneself"
    assert len(asked(ask, ida)) == 1


def test_what_is_taken_is_taken(ask, ida, per, kim):
    one = sparring(ida)
    ask(per, "POST", f"{URL}/{one}/talk")

    with nothing_stored():
        late = [
            ask(kim, "POST", f"{URL}/{one}/talk"),
            ask(ida, "DELETE", f"{URL}/{one}"),
        ]

    assert {answer.json["type"] for answer in late} == {"/problems/already-taken"}


@pytest.mark.commits
def test_taken_twice_at_once_is_taken_by_one(app, ask, ida, per, kim):
    for _ in range(3):
        one, together = sparring(ida), Barrier(2)

        def take(somebody, one=one, together=together):
            together.wait()
            url = f"/v1/{URL}/{one}/talk"
            answer = app.test_client().post(url, headers=somebody.headers)
            return answer.status_code, answer.json.get("type")

        with ThreadPoolExecutor() as pool:
            answers = set(pool.map(take, (per, kim)))

        assert answers == {(201, None), (409, "/problems/already-taken")}
    assert len(ask(ida, "GET", "staff-room").json["talks"]) == 3


def test_it_is_taken_back_by_who_asked_alone(ask, ida, per, room):
    one = sparring(ida)

    with nothing_stored():
        assert ask(per, "DELETE", f"{URL}/{one}").status_code == 404
        assert ask(per, "POST", f"{URL}/{uuid4()}/talk").status_code == 404
    assert ask(ida, "DELETE", f"{URL}/{one}").status_code == 204

    assert asked(ask, per) == []


def test_who_is_not_in_the_room_reads_and_takes_none(ask, ida, room):
    one, eve = sparring(ida), person("Eve", hat="facilitator")

    with nothing_stored():
        refused = [
            ask(eve, "GET", URL),
            ask(eve, "POST", URL, ABOUT),
            ask(eve, "POST", f"{URL}/{one}/talk"),
        ]
    assert {answer.status_code for answer in refused} == {404}


def test_what_a_leaver_asked_for_is_asked_no_more(ask, ida, per, room):
    one = sparring(ida)

    ask(ida, "DELETE", "staff-room/membership")

    assert asked(ask, per) == []
    assert ask(per, "POST", f"{URL}/{one}/talk").status_code == 404


def test_who_loses_the_hat_is_out_of_the_talk_too(ask, ida, per, room, post):
    one = sparring(ida)
    talk = ask(per, "POST", f"{URL}/{one}/talk").json["id"]

    with writing():
        revoke_hat(session.get_one(Person, ida.person_id), site(), "facilitator")

    members = ask(per, "GET", f"groups/{talk}/members").json["items"]
    assert [member["alias"] for member in members] == ["Per"]

"""Not now, not any more: what was shared ends at once, and nobody is told of a no."""

import pytest
from sqlalchemy import select

from backend.rights.actions import erase_person
from models import Companion, Person
from models.work import reading, session, writing
from tests.companions.conftest import CONSENTS
from tests.factories import group, person, thread


@pytest.fixture
def asks(call):
    def asks(caller):
        return call(caller, "GET", "companions").json["items"]

    return asks


def rows():
    with reading():
        return session.scalars(select(Companion)).all()


def test_a_no_leaves_no_row_and_tells_nobody(ask, call, asks, ada, ben, socket, place):
    asked = ask(opportunity_id=place).json["id"]
    phone = socket(ada)

    assert call(ben, "DELETE", f"companions/{asked}").status_code == 204

    assert rows() == [] and asks(ada) == []
    assert phone.get_received() == []
    assert ask(opportunity_id=place).status_code == 201


def test_a_no_is_answered_like_what_was_taken_back(ask, call, say_yes, ada, ben, place):
    said_no, taken_back = [], []
    for ender, answers in ((ben, said_no), (ada, taken_back)):
        asked = ask(opportunity_id=place)
        path = f"companions/{asked.json['id']}"
        call(ender, "DELETE", path)
        answers += [call(c, "DELETE", path).json for c in (ada, ben)]
        answers.append(say_yes(asked).json)

    assert said_no == taken_back
    assert {answer["status"] for answer in said_no} == {404}


def test_asking_saying_yes_and_taking_back_reach_the_others_phone(
    ask, say_yes, call, ada, ben, socket, place
):
    adas, bens = socket(ada), socket(ben)

    def told():
        return [[m["name"] for m in p.get_received()] for p in (adas, bens)]

    asked = ask(opportunity_id=place)
    assert told() == [[], ["rights_changed"]]
    say_yes(asked)
    assert told() == [["rights_changed"], []]
    call(ada, "DELETE", f"companions/{asked.json['id']}")
    assert told() == [[], ["rights_changed"]]


def test_nobody_else_ends_it(together, call, karl):
    _, companion_id = together()
    eve = person("Eve", consents=CONSENTS)

    assert call(eve, "DELETE", f"companions/{companion_id}").status_code == 404
    assert call(karl, "DELETE", f"companions/{companion_id}").status_code == 404
    assert len(rows()) == 1


def test_closing_the_thread_ends_it_too(together, call, asks, ada, ben, socket, heard):
    thread_id, _ = together()
    phone = socket(ben)

    call(ada, "DELETE", f"threads/{thread_id}")

    assert [m["name"] for m in phone.get_received()] == ["rights_changed"]
    assert call(ben, "GET", f"groups/{thread_id}").status_code == 404
    assert call(ben, "GET", "threads").json["items"] == [] == asks(ben)
    assert call(ada, "GET", f"threads/{thread_id}").json["companion"] is None


def test_closing_the_thread_takes_an_ask_into_it_back(ask, call, asks, ada, ben, place):
    thread_id = thread(ada, place)
    ask(thread_id=thread_id)

    call(ada, "DELETE", f"threads/{thread_id}")

    assert asks(ada) == asks(ben) == rows() == []


@pytest.mark.parametrize("who", ["asker", "peer"])
def test_leaving_the_group_they_share_ends_it(
    together, call, ada, ben, karl, shared, post, socket, heard, who
):
    thread_id, _ = together()
    phone = socket(ben)

    call({"asker": ada, "peer": ben}[who], "DELETE", f"groups/{shared}/membership")

    post(karl, thread_id)
    assert heard(phone) == [] == rows()
    assert call(ben, "GET", f"threads/{thread_id}").status_code == 404
    assert call(ada, "GET", f"threads/{thread_id}").json["companion"] is None


def test_leaving_another_group_does_not(together, call, ada, ben):
    thread_id, _ = together()
    other = group(ada, ben)

    call(ben, "DELETE", f"groups/{other}/membership")

    assert call(ben, "GET", f"threads/{thread_id}").status_code == 200


@pytest.mark.parametrize("who", ["asker", "peer"])
def test_erasing_either_ends_it(together, call, ada, ben, karl, who):
    thread_id, _ = together()
    erased = {"asker": ada, "peer": ben}[who]

    with writing():
        erase_person(session.get_one(Person, erased.person_id))

    assert rows() == []
    if who == "asker":
        assert call(ben, "GET", f"threads/{thread_id}").status_code == 404
    else:
        assert call(karl, "GET", f"threads/{thread_id}").json["companion"] is None


def test_what_the_companion_wrote_stays_under_their_alias(
    together, call, ben, karl, post, fetch
):
    thread_id, companion_id = together()
    post(ben, thread_id, body="See you there.")

    call(ben, "DELETE", f"companions/{companion_id}")

    [message] = fetch(karl, thread_id)["items"]
    assert (message["author"]["alias"], message["body"]) == ("Björn", "See you there.")


def test_a_companion_who_is_away_pauses_nothing(together, call, ada, ben, karl, post):
    thread_id, _ = together()
    call(ben, "DELETE", "consents/employer_messages")

    assert post(karl, thread_id).status_code == 201
    seen = call(karl, "GET", f"threads/{thread_id}").json
    assert (seen["is_paused"], seen["companion"]) == (False, None)


def test_while_the_participant_is_away_nobody_writes(together, call, ada, ben, post):
    thread_id, _ = together()
    call(ada, "DELETE", "consents/employer_messages")

    assert post(ben, thread_id).json["type"] == "/problems/thread-paused"
    assert call(ben, "GET", f"threads/{thread_id}").json["is_paused"]

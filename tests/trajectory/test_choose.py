"""A choice is the chooser's own, can be another tomorrow, and is kept as it was."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest

from tests.factories import group, membership_of, offer, person, signed_in_again

NOT_FOUND = "/problems/not-found"


@pytest.fixture
def luna():
    return person("Luna", hat="facilitator")


def test_is_shown_with_the_offer(choose, asked, call):
    ada = person("Ada")
    offer_id = offer(ada)

    chosen = choose(ada, offer_id, reason="Jeg kan lide at skrue").json

    choice = chosen["choice"]
    assert choice["option_id"] == chosen["options"][0]["id"]
    assert (choice["answer"], choice["idea"]) == ("option", None)
    assert choice["reason"] == "Jeg kan lide at skrue"
    assert (choice["is_shared"], choice["is_reason_shared"]) == (False, False)
    assert asked(ada)["items"] == [chosen]
    assert call(ada, "GET", f"/offers/{offer_id}").json == chosen


def test_made_anew_leaves_the_one_before_in_the_path(choose, path):
    ada = person("Ada")
    offer_id = offer(ada, "Cyklerne", "Køkkenet")

    choose(ada, offer_id)
    choose(ada, offer_id, answer="other", idea="Et bageri")
    last = choose(ada, offer_id, answer="not_now").json["choice"]

    steps = path(ada)["items"]
    assert [(s["answer"], s["text"], s["idea"]) for s in steps] == [
        ("not_now", None, None),
        ("other", None, "Et bageri"),
        ("option", "Cyklerne", None),
    ]
    assert {s["offer_id"] for s in steps} == {str(offer_id)}
    assert steps[0]["at"] == last["created_at"]
    assert steps[0]["question"] == "Hvad nu?"


def test_made_again_with_the_same_words_adds_nothing(choose, rows):
    ada = person("Ada")
    offer_id = offer(ada)

    first, again = (choose(ada, offer_id, reason="Fordi").json for _ in range(2))
    choose(ada, offer_id, reason="Derfor")

    assert first == again
    assert [(c.number, c.reason) for c in rows()] == [(1, "Fordi"), (2, "Derfor")]


@pytest.mark.commits
def test_made_eight_times_at_once_is_numbered_one_to_eight(app, rows):
    ada = person("Ada")
    offer_id, barrier = offer(ada), Barrier(8)

    def choose(number):
        barrier.wait()
        choice = {"answer": "other", "idea": str(number)}
        url = f"/v1/offers/{offer_id}/choice"
        return app.test_client().put(url, json=choice, headers=ada.headers)

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(choose, range(8)))

    assert {answer.status_code for answer in answers} == {200}
    assert [choice.number for choice in rows()] == [*range(1, 9)]


def test_of_one_member_is_not_shown_to_another(choose, asked):
    ada, ben = person("Ada"), person("Ben")
    offer_id = offer(ada, group_id=group(ada, ben))
    before = asked(ben)

    choose(ada, offer_id, is_shared=True)

    assert asked(ben) == before


def test_is_refused_to_whoever_is_not_asked(choose, call, luna):
    ada, ben, eve = person("Ada"), person("Ben"), person("Eve")
    group_id = group(ada, ben, luna)
    to_ada = offer(luna, group_id=group_id, to=membership_of(ada, group_id))

    answers = [
        choose(caller, offer_id, answer="not_now")
        for caller, offer_id in ((ben, to_ada), (eve, to_ada), (eve, uuid4()))
    ]

    assert {a.status_code for a in answers} == {404}
    assert len({a.data for a in answers}) == 1


def test_is_of_an_option_of_the_offer(choose, asked):
    ada = person("Ada")
    one, other = offer(ada), offer(ada)
    options = {o["id"]: o["options"][0]["id"] for o in asked(ada)["items"]}

    answer = choose(ada, one, option_id=options[str(other)])

    assert answer.json["type"] == NOT_FOUND


@pytest.mark.parametrize(
    ("choice", "pointer"),
    [
        ({}, "#/answer"),
        ({"answer": "yes"}, "#/answer"),
        ({"answer": "option"}, "#/option_id"),
        ({"answer": "not_now", "option_id": str(uuid4())}, "#/option_id"),
        ({"answer": "not_now", "idea": "Et bageri"}, "#/idea"),
        ({"answer": "not_now", "reason": "a\0b"}, "#/reason"),
        ({"answer": "not_now", "is_shared": "yes"}, "#/is_shared"),
        ({"answer": "not_now", "number": 1}, "#/number"),
    ],
)
def test_makes_sense_or_says_what_does_not(call, rows, choice, pointer):
    ada = person("Ada")

    answer = call(ada, "PUT", f"/offers/{offer(ada)}/choice", json=choice)

    assert answer.status_code == 422
    assert [e["pointer"] for e in answer.json["errors"]] == [pointer]
    assert rows() == []


def test_comes_too_late_once_the_offer_is_closed(choose, call, path):
    ada = person("Ada")
    answered, open_till_now = offer(ada), offer(ada)
    choose(ada, answered)
    for offer_id in (answered, open_till_now):
        call(ada, "DELETE", f"/offers/{offer_id}")

    answers = [
        choose(ada, answered, answer="not_now"),
        choose(ada, answered, is_shared=True),
        choose(ada, open_till_now),
    ]

    assert {a.status_code for a in answers} == {409}
    assert {a.json["type"] for a in answers} == {"/problems/offer-closed"}
    assert choose(ada, answered).status_code == 200, "nothing is changed by that"
    assert len(path(ada)["items"]) == 1


def test_can_be_hidden_again_though_the_offer_is_closed(choose, call, made, luna):
    ada = person("Ada")
    offer_id = offer(luna, group_id=group(ada, luna))
    choose(ada, offer_id, is_shared=True, is_reason_shared=True, reason="Fordi")
    call(luna, "DELETE", f"/offers/{offer_id}")

    hidden = choose(ada, offer_id, is_shared=False, reason="Fordi")

    assert hidden.json["choice"]["is_shared"] is False
    assert made(luna)["items"][0]["answers"] == []


def test_stays_in_the_path_of_whoever_leaves_the_group(choose, call, asked, path):
    ada, ben = person("Ada"), person("Ben")
    group_id = group(ada, ben)
    offer_id = offer(ben, group_id=group_id)
    choose(ada, offer_id)

    call(ada, "DELETE", f"/groups/{group_id}/membership")

    assert asked(ada)["items"] == []
    assert call(ada, "GET", f"/offers/{offer_id}").json["type"] == NOT_FOUND
    assert choose(ada, offer_id, answer="not_now").json["type"] == NOT_FOUND
    assert [s["text"] for s in path(ada)["items"]] == ["Cyklerne"]


def test_about_a_facilitators_question_to_one_outlives_the_group(choose, call, luna):
    ada = person("Ada")
    group_id = group(ada, luna)
    to_ada = offer(luna, group_id=group_id, to=membership_of(ada, group_id))

    call(ada, "DELETE", f"/groups/{group_id}/membership")

    assert choose(ada, to_ada, answer="not_now").status_code == 200


def test_is_read_in_pages_newest_first(choose, path):
    ada = person("Ada")
    offer_id = offer(ada)
    for idea in ("1", "2", "3"):
        choose(ada, offer_id, answer="other", idea=idea)

    first = path(ada, limit=2)
    rest = path(ada, limit=2, before=first["next"])

    assert [s["idea"] for s in first["items"] + rest["items"]] == ["3", "2", "1"]
    assert rest["next"] is None


def test_is_not_in_the_path_at_another_site(choose, path):
    ada = person("Ada")
    choose(ada, offer(ada))

    assert path(signed_in_again(ada, at="drammen"))["items"] == []

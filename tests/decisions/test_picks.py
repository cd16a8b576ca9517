"""Lots are drawn so that anybody with the seed and the names comes to the same."""

from hashlib import sha256
from uuid import uuid4

import pytest

from backend.rights.actions import erase_person
from models import Person
from models.work import session, writing
from tests.factories import group, membership_of, person
from tests.rows import nothing_stored


@pytest.fixture
def draw(call):
    def draw(caller, group_id, task="Hente kage", **more):
        return call(caller, "POST", group_id, "/picks", json={"task": task, **more})

    return draw


def test_the_order_can_be_computed_again(draw):
    people = [person(name) for name in ("Ada", "Ben", "Sam", "Kim", "Nor")]
    luna = person("Luna", hat="facilitator")
    group_id = group(*people, luna)

    pick = draw(people[0], group_id, count=2).json

    members = [str(membership_of(p, group_id)) for p in people]
    recipe = sorted(members, key=lambda m: sha256((pick["seed"] + m).encode()).digest())
    assert [place["member"]["id"] for place in pick["places"]] == recipe
    assert [place["place"] for place in pick["places"]] == [1, 2, 3, 4, 5]
    assert pick["count"] == 2 and len(pick["seed"]) == 64


def test_another_draw_has_another_seed_and_all_are_seen(draw, call, socket, heard):
    ada, ben = person("Ada"), person("Ben")
    group_id = group(ada, ben)
    phone = socket(ben)

    drawn = [draw(ada, group_id, task).json for task in ("a", "b", "c")]

    listed = call(ben, "GET", group_id, "/picks").json["items"]
    assert listed == drawn[::-1]
    assert len({pick["seed"] for pick in drawn}) == 3
    assert len(heard(phone, "decision_changed")) == 3


def test_who_would_rather_not_is_left_out(draw):
    ada, ben = person("Ada"), person("Ben")
    group_id = group(ada, ben)

    pick = draw(ada, group_id, without=[str(membership_of(ben, group_id))]).json

    assert [place["member"]["alias"] for place in pick["places"]] == ["Ada"]


def test_who_does_not_read_there_is_not_drawn(draw):
    ada, silent = person("Ada"), person("Ben", consents=())
    group_id = group(ada, silent)

    [place] = draw(ada, group_id).json["places"]
    assert place["member"]["alias"] == "Ada"


def test_who_is_erased_leaves_the_order_of_the_others(draw, call):
    people = [person(name) for name in ("Ada", "Ben", "Sam")]
    group_id = group(*people)
    before = draw(people[0], group_id).json["places"]

    with writing():
        erase_person(session.get_one(Person, people[1].person_id))

    [pick] = call(people[0], "GET", group_id, "/picks").json["items"]
    assert pick["places"] == [p for p in before if p["member"]["alias"] != "Ben"]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"count": 3}, 422),
        ({"count": 0}, 422),
        ({"count": 10**20}, 422),
        ({"task": ""}, 422),
        ({"without": "Ada"}, 422),
        ({"without": [str(uuid4())]}, 404),
    ],
)
def test_what_makes_no_sense_draws_nobody(draw, said, status):
    ada, ben = person("Ada"), person("Ben")
    group_id = group(ada, ben)

    with nothing_stored():
        assert draw(ada, group_id, **said).status_code == status


def test_nobody_is_drawn_where_nobody_is_left(draw):
    ada = person("Ada")
    group_id = group(ada)

    with nothing_stored():
        refused = draw(ada, group_id, without=[str(membership_of(ada, group_id))])
    assert refused.status_code == 422

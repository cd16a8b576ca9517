"""A rule that was adopted holds until it is to be looked at again, and lapses visibly."""

import pytest

from tests.factories import group, person

from .conftest import day, later

SOON = day(9)


@pytest.fixture
def adopt(propose, vote):
    """A rule that this voter has decided about alone, once an hour is over."""

    def adopt(caller, group_id, words, *, choice="fine", review_on=SOON):
        rule = {"subject": "rule", "principle": "shift_of_power", "proposal": words}
        said = rule | {"method": "consent", "review_on": review_on}
        made = propose(caller, group_id, **said).json
        assert vote(caller, group_id, made["id"], choice).status_code == 204

    return adopt


@pytest.fixture
def rules(call):
    def rules(caller, group_id):
        listed = call(caller, "GET", group_id, "/rules").json["items"]
        return [(rule["text"], rule["is_lapsed"]) for rule in listed]

    return rules


def test_holds_once_it_is_adopted_and_carries_its_principle(adopt, rules, call):
    ada = person("Ada")
    group_id = group(ada)
    adopt(ada, group_id, "Vi venter på hinanden")
    adopt(ada, group_id, "Vi har altid ret", choice="object")

    assert rules(ada, group_id) == []
    with later(hours=2):
        assert rules(ada, group_id) == [("Vi venter på hinanden", False)]
        [rule] = call(ada, "GET", group_id, "/rules").json["items"]
    assert rule["principle"] == "shift_of_power"
    assert rule["review_on"] == SOON


def test_lapses_past_its_day_and_is_still_seen(adopt, rules):
    ada = person("Ada")
    group_id = group(ada)
    adopt(ada, group_id, "gammel")
    later_on = day(60)
    adopt(ada, group_id, "ny", review_on=later_on)

    with later(days=8):
        assert dict(rules(ada, group_id)) == {"gammel": False, "ny": False}
    with later(days=11):
        assert rules(ada, group_id) == [("ny", False), ("gammel", True)]


def test_taken_up_anew_it_holds_again(adopt, rules):
    ada = person("Ada")
    group_id = group(ada)
    adopt(ada, group_id, "Vi venter på hinanden")

    with later(days=11):
        again = day(90)
        adopt(ada, group_id, "Vi venter på hinanden", review_on=again)
    with later(days=12):
        assert rules(ada, group_id) == [
            ("Vi venter på hinanden", False),
            ("Vi venter på hinanden", True),
        ]


def test_of_the_network_room_it_is_the_sites(adopt, rules, room, client):
    place, ada, karl, _ = room
    adopt(karl, place, "Vi svarer inden en uge")
    ben, eve = person("Ben"), person("Eve", at="drammen")

    def local(caller):
        listed = client.get("/v1/rules", headers=caller.headers).json["items"]
        return [rule["text"] for rule in listed]

    with later(hours=2):
        assert local(ben) == local(ada) == ["Vi svarer inden en uge"]
        assert local(eve) == []

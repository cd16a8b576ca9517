"""A principle has new words when nobody objects and all three sides say yes."""

import pytest

from tests.factories import decision, group, person
from tests.rows import nothing_stored

from .conftest import later

NEW = "Ingen bestemmer over dig uden dig"


@pytest.fixture
def proposed(room, vote):
    place, ada, _, _ = room
    asked = decision(
        ada,
        place,
        subject="principle",
        principle="shift_of_power",
        method="consent",
        proposal=NEW,
    )
    vote(ada, place, asked, "fine")
    return asked


@pytest.fixture
def agree(call):
    def agree(caller, group_id, asked, method="PUT"):
        return call(caller, method, group_id, f"/decisions/{asked}/side-yes")

    return agree


@pytest.fixture
def in_force(client):
    def in_force(caller):
        listed = client.get("/v1/principles", headers=caller.headers).json["items"]
        assert [p["principle"] for p in listed] == [
            "work_identity",
            "many_to_many",
            "shift_of_power",
        ]
        assert all(p["text"] is None for p in listed[:2])
        return listed[2]["text"]

    return in_force


def test_changes_when_it_is_closed_and_all_sides_agreed(
    room, proposed, agree, in_force
):
    place, *sides = room
    for side in sides:
        assert agree(side, place, proposed).status_code == 200
        assert in_force(side) is None

    with later(hours=2):
        assert in_force(person("Ben")) == NEW
        assert in_force(person("Eve", at="drammen")) is None


@pytest.mark.parametrize("missing", [0, 1, 2])
def test_stays_without_a_side(room, proposed, agree, in_force, see, missing):
    place, *sides = room
    for side in sides[:missing] + sides[missing + 1 :]:
        agree(side, place, proposed)

    with later(hours=2):
        assert in_force(sides[0]) is None
        assert see(sides[0], place, proposed)["result"]["is_adopted"] is False


def test_stays_where_somebody_objects(room, proposed, agree, in_force, vote):
    place, *sides = room
    for side in sides:
        agree(side, place, proposed)
    vote(sides[1], place, proposed, "object", words="For langt")

    with later(hours=2):
        assert in_force(sides[0]) is None


def test_a_side_takes_its_yes_back_before_the_end(room, proposed, agree, in_force):
    place, ada, karl, luna = room
    for side in (ada, karl, luna):
        agree(side, place, proposed)
    assert agree(karl, place, proposed).json["sides"] == ["employers", "team", "youths"]

    taken = agree(karl, place, proposed, "DELETE").json

    assert taken["sides"] == ["team", "youths"]
    assert agree(karl, place, proposed, "DELETE").json == taken
    with later(hours=2):
        assert in_force(ada) is None
        with nothing_stored():
            refused = [agree(karl, place, proposed, m) for m in ("PUT", "DELETE")]
    assert {r.json["type"] for r in refused} == {"/problems/decision-closed"}


def test_the_last_words_count(room, proposed, agree, in_force, vote):
    place, *sides = room
    for side in sides:
        agree(side, place, proposed)
    with later(hours=3):
        said = {"principle": "shift_of_power", "proposal": "Du først"}
        again = decision(sides[0], place, subject="principle", method="consent", **said)
        vote(sides[0], place, again, "fine")
        for side in sides:
            agree(side, place, again)
    with later(hours=5):
        assert in_force(sides[0]) == "Du først"


def test_of_anything_else_there_is_no_yes_of_a_side(agree):
    ada = person("Ada")
    group_id = group(ada)
    asked = decision(ada, group_id)

    with nothing_stored():
        assert agree(ada, group_id, asked).status_code == 404

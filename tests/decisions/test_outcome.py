"""What came of a vote has an owner and a day to look again, and loses nobody's words."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest

from backend.groups.actions import end_membership
from backend.rights.actions import erase_person
from models import Membership, Person
from models.types import at, now
from models.work import changing_rights, session, writing
from tests.factories import decision, group, membership_of, person
from tests.rows import nothing_stored

from .conftest import day, later


@pytest.fixture
def write(call):
    def write(caller, group_id, decision_id, text="Jeg tager den", **more):
        path = f"/decisions/{decision_id}/outcomes"
        return call(caller, "POST", group_id, path, json={"text": text, **more})

    return write


@pytest.fixture
def closed():
    """A decision about which the time to vote is over."""

    def closed(caller, group_id):
        with at(now() - timedelta(hours=2)):
            return decision(caller, group_id)

    return closed


def leave(member, group_id):
    mine = membership_of(member, group_id)
    with changing_rights():
        end_membership(session.get_one(Membership, mine))


def test_has_the_owner_who_takes_it_and_a_day(write, closed, socket, heard):
    ada, ben = person("Ada"), person("Ben")
    group_id = group(ada, ben)
    asked = closed(ben, group_id)
    phone = socket(ben)
    in_a_week = day(7)

    answer = write(ada, group_id, asked, review_on=in_a_week)

    assert answer.status_code == 201
    [outcome] = answer.json["outcomes"]
    assert outcome["owner"]["alias"] == "Ada"
    assert (outcome["text"], outcome["review_on"]) == ("Jeg tager den", in_a_week)
    assert len(heard(phone, "decision_changed")) == 1


def test_waits_until_the_vote_has_ended(write):
    ada = person("Ada")
    group_id = group(ada)
    asked = decision(ada, group_id)

    with nothing_stored():
        refused = write(ada, group_id, asked)

    assert (refused.status_code, refused.json["type"]) == (
        409,
        "/problems/decision-open",
    )


@pytest.mark.parametrize("when", [day(-1), "9999-12-31"])
def test_is_looked_at_again_on_a_day_to_come(write, closed, when):
    ada = person("Ada")
    group_id = group(ada)
    asked = closed(ada, group_id)

    with nothing_stored():
        refused = write(ada, group_id, asked, review_on=when)

    assert refused.status_code == 422
    assert refused.json["errors"][0]["pointer"] == "#/review_on"


def test_of_an_owner_who_left_or_was_erased_is_there_for_another(write, closed, see):
    ada, ben = person("Ada"), person("Ben")
    group_id = group(ada, ben)
    asked = closed(ben, group_id)
    write(ada, group_id, asked, "Jeg ringer til dem")

    leave(ada, group_id)
    assert write(ada, group_id, asked).status_code == 404
    assert see(ben, group_id, asked)["outcomes"][0]["owner"]["alias"] == "Ada"

    with writing():
        erase_person(session.get_one(Person, ada.person_id))
    write(ben, group_id, asked, "Så gør jeg det")
    shown = see(ben, group_id, asked)["outcomes"]
    assert [(o["text"], o["owner"] and o["owner"]["alias"]) for o in shown] == [
        ("Jeg ringer til dem", None),
        ("Så gør jeg det", "Ben"),
    ]


@pytest.mark.commits
def test_of_many_at_once_is_all_of_them(app, closed, see):
    people = [person(name) for name in ("Ada", "Ben", "Sam", "Kim")]
    group_id = group(*people)
    asked = closed(people[0], group_id)
    together = Barrier(len(people))

    def write(somebody):
        together.wait()
        url = f"/v1/groups/{group_id}/decisions/{asked}/outcomes"
        said = {"text": f"{somebody.alias} tager den"}
        phone = app.test_client()
        return phone.post(url, json=said, headers=somebody.headers).status_code

    with ThreadPoolExecutor() as pool:
        assert set(pool.map(write, people)) == {201}

    shown = see(people[0], group_id, asked)["outcomes"]
    assert {o["text"] for o in shown} == {f"{p.alias} tager den" for p in people}


def test_ballots_of_those_who_went_still_count(vote, see):
    ada, ben, sam = person("Ada"), person("Ben"), person("Sam")
    group_id = group(ada, ben, sam)
    asked = decision(ada, group_id)
    for voter in (ada, ben):
        vote(voter, group_id, asked)

    with writing():
        erase_person(session.get_one(Person, ada.person_id))
    leave(ben, group_id)

    with later(hours=2):
        assert see(sam, group_id, asked)["result"]["counts"]["yes"] == 2

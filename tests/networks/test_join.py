"""The people of a group or an employer come into its network room by themselves."""

import re

import pytest

from backend.consents.actions import put_notice_up
from models.work import writing
from tests.factories import (
    add_member,
    come_in,
    group,
    network,
    organisation,
    person,
    site,
)
from tests.networks.conftest import CONSENTS
from tests.rows import nothing_stored

UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"


def test_they_hear_each_other_live_and_catch_up_like_anywhere(
    town, ask, post, fetch, socket, heard
):
    come_in(town.room, town.ada, town.ben, town.karl, town.mette, town.fie)
    phones = [socket(who) for who in (town.ada, town.ben, town.mette, town.fie)]

    said = post(town.karl, town.room, body="Kom forbi på onsdag").json
    ask(town.ben, "PUT", f"groups/{town.room}/read", {"seq": 1})

    assert [heard(phone) for phone in phones] == [[said]] * 4
    assert fetch(town.ada, town.room)["items"] == [said]
    found = ask(town.mette, "GET", "search", q="onsdag").json["items"]
    synced = ask(town.fie, "POST", "sync", {"groups": {str(town.room): 0}}).json
    assert (
        found == [said] == [c["message"] for c in synced["groups"][0]["changes"][-1:]]
    )


def test_a_room_shows_its_groups_and_employers_to_whom_it_is_open(town, ask, join):
    [seen] = ask(town.ada, "GET", "networks").json["items"]
    assert seen["group"] is None
    assert seen["groups"] == ["Tirsdag", "Tirsdag"]
    assert seen["employers"] == ["Jonstrup Cykler"]

    came = join(town.ada, town.room, "Komet")

    assert came.status_code == 201
    assert came.json["group"]["me"]["alias"] == "Komet"
    assert came.json["group"]["kind"] == "network"
    assert came.json == ask(town.ada, "GET", f"networks/{town.room}").json
    assert came.json["group"] == ask(town.ada, "GET", f"groups/{town.room}").json


def test_a_yes_to_a_notice_that_spoke_of_no_room_lets_nobody_in(town, ask, join):
    with writing():
        spoken = {"title": "Room", "question": "Room?", "text": "And of this room."}
        new = put_notice_up(site(), "employer_messages", "da", **spoken).hash

    with nothing_stored():
        refused = join(town.ada, town.room)
    agreed = ask(town.ada, "PUT", "consents/employer_messages", {"notice": new})

    assert refused.json["type"] == "/problems/consent-required"
    assert refused.json["purpose"] == "employer_messages"
    assert agreed.status_code == 200
    assert join(town.ada, town.room).status_code == 201


def test_nobody_else_learns_that_there_is_one(town, ask, join, post):
    eve, ola = person("Eve", consents=CONSENTS), person("Ola", hat="employer")
    group(eve)
    organisation(ola, name="Rival")
    far = person("Kari", hat="coordinator", at="drammen")
    for stranger in (eve, ola, far):
        assert ask(stranger, "GET", "networks").json["items"] == []
        with nothing_stored():
            refused = [
                ask(stranger, "GET", f"networks/{town.room}"),
                join(stranger, town.room),
                ask(stranger, "DELETE", f"networks/{town.room}/membership"),
                ask(stranger, "GET", f"groups/{town.room}"),
                ask(stranger, "GET", f"groups/{town.room}/messages"),
                post(stranger, town.room),
            ]
        assert {answer.status_code for answer in refused} == {404}


def test_whoever_chooses_is_asked_first(town, ask, join, consent_notice):
    sam = person("Sam", consents=["peer_chat"])
    with writing():
        add_member(town.tuesday, sam)

    with nothing_stored():
        refused = join(sam, town.room)
    assert refused.json["type"] == "/problems/consent-required"
    assert refused.json["purpose"] == "employer_messages"

    ask(sam, "PUT", "consents/employer_messages", consent_notice("employer_messages"))
    assert join(sam, town.room).status_code == 201


def test_twice_is_once(town, join):
    come_in(town.room, town.ada)

    with nothing_stored():
        refused = join(town.ada, town.room, "En anden")

    assert refused.json["type"] == "/problems/already-a-member"


@pytest.mark.parametrize(
    ("alias", "problem"),
    [
        ("Karl · Jonstrup Cykler", "alias-taken"),
        ("J0nstrup cykIer", "alias-taken"),
        ("Fie konsulent", "alias-imitates-staff"),
        ("k a r i", None),
    ],
)
def test_nobody_passes_for_an_employer_or_staff(town, join, alias, problem):
    come_in(town.room, town.karl)

    answer = join(town.ada, town.room, alias)

    assert answer.json.get("type") == (problem and f"/problems/{problem}")


def test_an_employer_is_called_with_the_name_of_the_organisation(
    town, ask, post, fetch
):
    come_in(town.room, town.ada, town.karl)
    post(town.karl, town.room)

    named = "Karl · Jonstrup Cykler"
    audience = ask(town.ada, "GET", f"groups/{town.room}").json["audience"]
    assert audience["staff"] == [{"alias": named, "hat": "employer"}]
    assert fetch(town.ada, town.room)["items"][0]["author"]["alias"] == named


def test_feature_9_nothing_links_it_to_the_name_in_the_group(town, ask, join, post):
    with writing():
        add_member(town.tuesday, town.ben)
    join(town.ada, town.room, "Komet")
    join(town.ben, town.room, "Sky")
    for room in (town.room, town.tuesday):
        post(town.ada, room)

    def told(room):
        """Every id and name that Ben is told of people there."""
        answers = [
            ask(town.ben, "GET", f"groups/{room}/members").text,
            ask(town.ben, "GET", f"groups/{room}/messages").text,
            ask(town.ben, "GET", f"groups/{room}/changes", after=0).text,
        ]
        if room == town.room:
            answers.append(ask(town.ben, "GET", "networks").text)
        return {id for text in answers for id in re.findall(UUID, text)}, answers

    ids, answers = told(town.room)
    elsewhere, _ = told(town.tuesday)
    assert ids and elsewhere and not ids & elsewhere
    assert not any("Ada" in answer for answer in answers)


def test_one_may_leave_with_or_without_ones_words_and_come_back(
    town, ask, join, post, fetch, socket, heard
):
    come_in(town.room, town.ada, town.ben, town.karl)
    for somebody in (town.ada, town.karl):
        post(somebody, town.room, body=somebody.alias)
    phone, url = socket(town.karl), f"networks/{town.room}/membership"

    assert ask(town.ada, "DELETE", url).status_code == 204
    assert ask(town.karl, "DELETE", url, words="remove").status_code == 204
    post(town.ben, town.room)

    assert heard(phone) == []
    said = [message["body"] for message in fetch(town.ben, town.room)["items"]]
    assert said[:2] == ["Ada", ""]
    assert ask(town.ada, "DELETE", url).status_code == 404
    assert join(town.ada, town.room).status_code == 201


def test_nobody_comes_in_by_a_code(town, ask):
    come_in(town.room, town.fie)

    with nothing_stored():
        refused = ask(town.fie, "POST", f"groups/{town.room}/invitations")

    assert refused.status_code == 404


def test_a_room_of_nobody_is_open_to_who_opens_rooms_at_its_site_alone(town, ask):
    empty = network()

    assert ask(town.mette, "GET", f"networks/{empty}").status_code == 200
    for somebody in (town.ada, town.karl, town.fie):
        assert ask(somebody, "GET", f"networks/{empty}").status_code == 404

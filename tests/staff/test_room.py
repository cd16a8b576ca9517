"""Facilitators and coordinators of all sites have one room of their own."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, select

from backend.accounts.actions import revoke_hat
from models import Group, Kind, Person
from models.work import reading, session, writing
from tests.factories import colleagues, group, person, signed_in_again, site
from tests.rows import nothing_stored

NAMED = {"alias": "Ida"}


def lose_hat(somebody, at="roskilde"):
    with writing():
        person = session.get_one(Person, somebody.person_id)
        revoke_hat(person, site(at), somebody.hat)


def aliases(ask, reader, room):
    members = ask(reader, "GET", f"groups/{room}/members").json["items"]
    return {member["alias"] for member in members}


def test_they_come_in_by_themselves_and_hear_each_other_across_sites(
    ask, ida, per, post, fetch, socket, heard
):
    assert ask(ida, "GET", "staff-room").json["group"] is None

    came = ask(ida, "POST", "staff-room/membership", NAMED)
    ask(per, "POST", "staff-room/membership", {"alias": "Per"})
    room = came.json["group"]["id"]
    phones = [socket(ida), socket(per)]
    said = post(per, room, body="Jeg er i tvivl").json

    assert came.status_code == 201
    assert came.json["group"]["kind"] == "staff"
    assert came.json["group"]["mixed_roles"] is False
    assert [heard(phone) for phone in phones] == [[said], [said]]
    assert fetch(ida, room)["items"] == [said]
    assert ask(ida, "GET", "search", q="tvivl").json["items"] == [said]
    synced = ask(ida, "POST", "sync", {"groups": {room: 0}}).json
    assert [g["id"] for g in synced["groups"]] == [room]


def test_the_rooms_of_another_site_are_still_not_there(ask, ida, per, room, post):
    there = group(person("Kari", hat="facilitator", at="drammen"), at="drammen")

    assert ask(ida, "GET", f"groups/{there}/messages").status_code == 404
    assert post(ida, there).status_code == 404


@pytest.mark.commits
def test_there_is_one_room_whoever_comes_first(app):
    people = [person(f"Nr. {n}", hat="facilitator") for n in range(4)]

    def join(somebody):
        url, sent = "/v1/staff-room/membership", {"alias": somebody.alias}
        client = app.test_client()
        return client.post(url, json=sent, headers=somebody.headers).status_code

    with ThreadPoolExecutor() as pool:
        answers = list(pool.map(join, people))

    with reading():
        rooms = select(func.count(Group.id)).filter_by(kind=Kind.STAFF, site_id=None)
        assert session.scalar(rooms) == 1
    assert answers == [201] * 4


def test_twice_is_once_and_a_name_is_ones_own(ask, ida, room):
    kim = person("Kim", hat="facilitator")
    url = "staff-room/membership"

    with nothing_stored():
        again = ask(ida, "POST", url, {"alias": "En anden"})
        taken = ask(kim, "POST", url, {"alias": "lda"})

    assert again.json["type"] == "/problems/already-a-member"
    assert taken.json["type"] == "/problems/alias-taken"


def test_who_leaves_hears_no_more_and_may_come_back(
    ask, ida, per, room, post, fetch, socket, heard
):
    post(ida, room, body="tvivl")
    phone, url = socket(ida), "staff-room/membership"

    assert ask(ida, "DELETE", url, words="remove").status_code == 204
    post(per, room)

    assert heard(phone) == []
    assert fetch(per, room)["items"][0]["body"] == ""
    assert ask(ida, "DELETE", url).status_code == 404
    assert ask(ida, "GET", "staff-room").json["group"] is None
    assert ask(ida, "POST", url, NAMED).status_code == 201


def test_who_loses_the_hat_is_out_at_once(ask, ida, per, room, post, socket):
    phone = socket(ida)

    lose_hat(ida)
    post(per, room)

    assert not phone.is_connected()
    assert aliases(ask, per, room) == {"Per"}


def test_who_has_the_hat_elsewhere_stays(ask, ida, per, room):
    away = signed_in_again(ida, hat="facilitator", at="drammen")

    lose_hat(ida)
    assert aliases(ask, away, room) == {"Ida", "Per"}

    lose_hat(away, at="drammen")
    assert aliases(ask, per, room) == {"Per"}


def test_what_is_said_in_another_hat_is_not_said_here(ask, ida, room, post):
    employer = signed_in_again(ida, hat="employer")

    assert post(employer, room).status_code == 404
    assert ask(employer, "GET", f"groups/{room}").status_code == 404


def test_nobody_is_invited_to_it(ask, ida, room):
    with nothing_stored():
        refused = ask(ida, "POST", f"groups/{room}/invitations")

    assert refused.status_code == 404


def test_it_asks_for_no_consent_and_shows_none(ask, ida, room):
    uses = ask(ida, "GET", "consents").json["items"]

    assert not any(use["is_switch"] for use in uses)
    assert ask(ida, "GET", "staff-room").json["group"]["needs_consent"] is None


def test_colleagues_are_not_among_the_peer_groups(ask, ida, room):
    assert ask(ida, "GET", "groups").json["items"] == []
    assert colleagues() == room

"""A coordinator opens a network room to groups and employers, and closes it to them."""

from uuid import uuid4

import pytest

from backend.accounts.actions import revoke_hat
from models import Person
from models.work import session, writing
from tests.factories import (
    add_member,
    come_in,
    group,
    network,
    opportunity,
    organisation,
    person,
    site,
    thread,
)
from tests.networks.conftest import CONSENTS
from tests.rows import nothing_stored


def party(town, kind, id):
    return f"networks/{town.room}/parties/{kind}/{id}"


def is_out(who, town, ask, heard, phone, post):
    """Whether they hear nothing of what is said now, and can fetch nothing of it."""
    post(town.ben, town.room)
    url = f"groups/{town.room}/messages"
    return heard(phone) == [] and ask(who, "GET", url).status_code == 404


def test_sets_one_up_and_opens_it(ask, join):
    mette, ada = person("Mette", hat="coordinator"), person("Ada", consents=CONSENTS)
    karl = person("Karl", hat="employer")
    peers, cycles = group(ada), organisation(karl)

    room = ask(mette, "POST", "networks", {"name": "Netværket i byen"}).json
    before = ask(mette, "GET", f"networks/{room['id']}/parties").json["items"]
    for kind, id in (("groups", peers), ("organisations", cycles)):
        url = f"networks/{room['id']}/parties/{kind}/{id}"
        for _ in range(2):
            opened = ask(mette, "PUT", url)
            assert opened.status_code == 200

    assert (room["groups"], room["employers"], room["group"]) == ([], [], None)
    assert [p["is_open"] for p in before] == [False, False]
    assert [(p["kind"], p["id"], p["is_open"]) for p in opened.json["items"]] == [
        ("group", str(peers), True),
        ("organisation", str(cycles), True),
    ]
    for somebody in (ada, karl, mette):
        assert join(somebody, room["id"]).status_code == 201


def test_is_told_to_those_who_are_in(town, ask, socket, heard):
    come_in(town.room, town.ada)
    phone, bakery = socket(town.ada), organisation(name="Bageriet")

    ask(town.mette, "PUT", party(town, "organisations", bakery))
    ask(town.mette, "DELETE", party(town, "organisations", bakery))

    told = heard(phone, "group_changed")
    assert [change["group_id"] for change in told] == [str(town.room)] * 2


def test_an_employer_is_approved_first(town, ask):
    unknown = organisation(name="Hvem", vetted=False)

    with nothing_stored():
        refused = ask(town.mette, "PUT", party(town, "organisations", unknown))

    assert refused.json["type"] == "/problems/organisation-not-vetted"


def test_what_is_not_a_group_or_employer_of_the_site_is_not_there(town, ask):
    eve = person("Eve", at="drammen")
    talk = thread(town.ada, opportunity(town.cycles))
    wrong = [
        *(("groups", id) for id in (group(eve, at="drammen"), talk, town.room)),
        *(("groups", id) for id in (town.cycles, uuid4())),
        ("organisations", organisation(name="Langt væk", at="drammen")),
        ("organisations", town.tuesday),
    ]
    far = person("Kari", hat="coordinator", at="drammen")

    with nothing_stored():
        answers = [ask(town.mette, "PUT", party(town, *one)) for one in wrong]
        answers.append(ask(far, "PUT", party(town, "groups", town.tuesday)))
        answers.append(ask(far, "GET", f"networks/{town.room}/parties"))

    assert {answer.status_code for answer in answers} == {404}


@pytest.mark.parametrize("kind", ["groups", "organisations"])
def test_closing_it_twice_says_so_and_loses_nothing(town, ask, kind):
    url = party(town, kind, {"groups": town.tuesday}.get(kind, town.cycles))

    assert ask(town.mette, "DELETE", url).status_code == 200
    with nothing_stored():
        assert ask(town.mette, "DELETE", url).status_code == 404


def test_closing_it_lets_its_people_out_at_once(town, ask, post, socket, heard, fetch):
    come_in(town.room, town.ada, town.ben, town.fie, town.mette, town.karl)
    post(town.ada, town.room, body="Jeg var her")
    phones = {who: socket(who) for who in (town.ada, town.fie, town.karl)}

    ask(town.mette, "DELETE", party(town, "groups", town.tuesday))

    for who in (town.ada, town.fie):
        assert is_out(who, town, ask, heard, phones[who], post)
        assert ask(who, "GET", "networks").json["items"] == []
    assert len(heard(phones[town.karl])) == 2
    assert fetch(town.ben, town.room)["items"][0]["body"] == "Jeg var her"
    members = ask(town.ben, "GET", f"groups/{town.room}/members").json["items"]
    assert {m["hat"] for m in members} == {"participant", "coordinator", "employer"}


def test_who_has_another_way_in_stays(town, ask, post):
    with writing():
        add_member(town.friday, town.ada)
    come_in(town.room, town.ada)

    ask(town.mette, "DELETE", party(town, "groups", town.tuesday))
    assert post(town.ada, town.room).status_code == 201

    ask(town.mette, "DELETE", party(town, "groups", town.friday))
    assert post(town.ada, town.room).status_code == 404


def test_taking_the_approval_back_lets_an_employer_out_at_once(
    town, ask, post, socket, heard
):
    come_in(town.room, town.ben, town.karl)
    phone, url = socket(town.karl), f"organisations/{town.cycles}/vetting"

    assert ask(town.mette, "DELETE", url).status_code == 200

    assert is_out(town.karl, town, ask, heard, phone, post)
    assert ask(town.ben, "GET", f"networks/{town.room}").json["employers"] == []

    ask(town.mette, "PUT", url)
    assert ask(town.karl, "GET", f"networks/{town.room}").json["group"] is None


@pytest.mark.parametrize("who", ["ada", "fie"])
def test_leaving_the_group_that_let_them_in_lets_them_out(
    town, ask, post, socket, heard, who
):
    leaver = getattr(town, who)
    come_in(town.room, town.ben, leaver)
    phone = socket(leaver)

    ask(leaver, "DELETE", f"groups/{town.tuesday}/membership")

    assert is_out(leaver, town, ask, heard, phone, post)


def test_leaving_another_group_changes_nothing(town, ask, post):
    come_in(town.room, town.ada)

    ask(town.ada, "DELETE", f"groups/{group(town.ada)}/membership")

    assert post(town.ada, town.room).status_code == 201


@pytest.mark.parametrize("who", ["mette", "fie", "karl"])
def test_losing_the_hat_lets_them_out(town, ask, who):
    loser = getattr(town, who)
    come_in(town.room, town.ada, loser)

    with writing():
        revoke_hat(session.get_one(Person, loser.person_id), site(), loser.hat)

    members = ask(town.ada, "GET", f"groups/{town.room}/members").json["items"]
    assert [member["alias"] for member in members] == ["Ada"]


def test_one_room_is_not_another(town, ask):
    other = network(groups=[town.friday])

    assert len(ask(town.ben, "GET", "networks").json["items"]) == 2
    assert ask(town.ada, "GET", f"networks/{other}").status_code == 404


def test_withdrawing_the_consent_ends_reading_there_and_in_threads_at_once(
    town, ask, post, socket, heard, consent_notice
):
    come_in(town.room, town.ada, town.ben)
    talk = thread(town.ada, opportunity(town.cycles))
    phone, url = socket(town.ada), "consents/employer_messages"

    ask(town.ada, "DELETE", url)
    post(town.ben, town.room)

    assert heard(phone) == []
    for room in (town.room, talk):
        refused = ask(town.ada, "GET", f"groups/{room}/messages")
        assert refused.json["purpose"] == "employer_messages"
    assert post(town.ada, town.tuesday).status_code == 201
    shown = ask(town.ada, "GET", f"networks/{town.room}").json["group"]
    assert (shown["needs_consent"], shown["rev"]) == ("employer_messages", None)

    ask(town.ada, "PUT", url, consent_notice("employer_messages"))
    assert post(town.ada, town.room).status_code == 201

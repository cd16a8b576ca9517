"""Agreed words are sent to somebody by name, who answers by a day, or visibly did not."""

import pytest

from backend.accounts.actions import revoke_hat
from backend.groups.actions import end_membership, join_group, start_group
from backend.rights.actions import erase_person
from backend.worker import run_due_job
from models import Kind, Membership, Party, Person
from models.work import changing_rights, session, writing
from tests.factories import invitation, membership_of, organisation, person, site
from tests.ours.factories import grant_of, in_days
from tests.rows import nothing_stored


@pytest.fixture
def network(group_id, peers):
    """A room of the group with an employer, and with Karl who answers there."""

    def network(*members):
        employer = organisation(*(m for m in members if m.hat == "employer"))
        with writing():
            room = start_group(site(), name="Netværket", kind=Kind.NETWORK)
            session.add(Party(network_id=room.id, group_id=group_id))
            session.add(Party(network_id=room.id, organisation_id=employer))
            for member in (*members, *peers):
                somebody = session.get_one(Person, member.person_id)
                ways = {"hat": member.hat, "alias": member.alias, "reads": True}
                join_group(somebody, room.id, **ways)
            return room.id

    return network


def test_goes_to_a_named_person_and_the_answer_is_seen_by_the_group(
    send, ask, see, socket, heard, ada, peers, mette, ours_id
):
    sent = send(ada, grant_of(mette))
    assert sent.status_code == 201
    [asked] = ask(mette, "/letters").json["items"]
    phone = socket(peers[0])

    answered = ask(
        mette, f"/letters/{asked['id']}/answer", "PUT", text="Ja, fra mandag"
    )

    assert answered.status_code == 200
    [shown] = see(peers[0], ours_id)["letters"]
    assert shown == answered.json
    assert (shown["name"], shown["hat"], shown["to"]) == (
        "Mette",
        "lead",
        "municipality",
    )
    assert (asked["text"], asked["group_name"]) == ("Hullet er ikke tomt", "Tirsdag")
    assert (asked["state"], shown["state"]) == ("waiting", "answered")
    assert (shown["answer"], shown["answer_by"]) == ("Ja, fra mandag", in_days(7))
    assert len(heard(phone, "ours_changed")) == 1


def test_who_can_be_asked_is_the_team_and_the_leads_by_name_and_never_authority(
    ask, ada, mette, group_id
):
    others = [
        person(name, hat=hat)
        for name, hat in [
            ("Luna", "facilitator"),
            ("Birgit", "coordinator"),
            ("Henrik", "authority"),
            ("Asta", "researcher"),
            ("Ove", "admin"),
            ("Jørgen", "employer"),
        ]
    ]
    person("Far", hat="lead", at="drammen")

    listed = ask(ada, f"/groups/{group_id}/addressees").json["items"]

    assert [(one["to"], one["name"], one["hat"]) for one in listed] == [
        ("team", "Birgit", "coordinator"),
        ("team", "Luna", "facilitator"),
        ("municipality", "Mette", "lead"),
    ]
    people = {str(one.person_id) for one in (*others, mette)}
    assert not people & {one["id"] for one in listed}


def test_who_came_without_a_name_is_not_listed(ask, ada, group_id):
    person(None, hat="lead")
    assert ask(ada, f"/groups/{group_id}/addressees").json["items"] == []


def test_a_letter_to_a_network_is_answered_by_one_of_the_room_for_the_room(
    send, ask, network, ada, peers, group_id
):
    karl, lise = person("Karl", hat="employer"), person("Lise", hat="employer")
    room = network(karl, lise)
    listed = ask(ada, f"/groups/{group_id}/addressees").json["items"]
    assert [(one["name"], one["network_name"]) for one in listed] == [
        ("Karl, Jonstrup Cykler", "Netværket"),
        ("Lise, Jonstrup Cykler", "Netværket"),
    ]

    send(ada, membership_of(karl, room), to="network")

    assert ask(lise, "/letters").json["items"] == []
    [asked] = ask(karl, "/letters").json["items"]
    answered = ask(karl, f"/letters/{asked['id']}/answer", "PUT", text="Kom forbi")
    assert answered.json["network_name"] == "Netværket"
    assert ask(karl, "/threads").json["items"] == [], "an answer opens no thread"


def test_who_has_left_the_room_is_asked_no_more(send, ask, see, network, ada, ours_id):
    karl = person("Karl", hat="employer")
    room = network(karl)
    send(ada, membership_of(karl, room), to="network")
    membership_id = membership_of(karl, room)
    with changing_rights():
        end_membership(session.get_one(Membership, membership_id))

    [sent] = see(ada, ours_id)["letters"]

    assert (sent["is_addressee_gone"], sent["name"]) == (True, "Karl, Jonstrup Cykler")
    assert ask(karl, "/letters").json["items"] == []


def test_what_is_not_agreed_is_not_sent(send, ada, mette):
    with nothing_stored():
        refused = send(ada, grant_of(mette), version=2)

    assert (refused.status_code, refused.json["type"]) == (409, "/problems/not-agreed")


def test_the_same_words_to_the_same_person_are_sent_once(send, ada, peers, mette):
    send(ada, grant_of(mette))

    with nothing_stored():
        again = send(peers[0], grant_of(mette))

    assert (again.status_code, again.json["type"]) == (409, "/problems/already-sent")


def test_who_has_left_meanwhile_cannot_be_asked_and_nothing_is_lost(
    send, see, ada, mette, ours_id
):
    grant_id = grant_of(mette)
    with changing_rights():
        revoke_hat(session.get_one(Person, mette.person_id), site(), "lead")

    with nothing_stored():
        refused = send(ada, grant_id)

    assert (refused.status_code, refused.json["type"]) == (
        409,
        "/problems/addressee-gone",
    )
    assert see(ada, ours_id)["agreed_version"] == 1


def test_nobody_is_asked_in_another_office_than_theirs(send, ada, mette):
    henrik = person("Henrik", hat="authority")

    refused = [
        send(ada, grant_of(mette), to="team"),
        send(ada, grant_of(henrik)),
        send(ada, grant_of(henrik), to="team"),
    ]

    assert {r.json["type"] for r in refused} == {"/problems/addressee-gone"}


@pytest.mark.parametrize("days", [-1, 0, 366, 400_000])
def test_a_day_that_is_gone_or_too_near_or_far_is_out_of_reach(send, ada, mette, days):
    with nothing_stored():
        refused = send(ada, grant_of(mette), answer_by=in_days(days))

    assert (refused.status_code, refused.json["type"]) == (
        409,
        "/problems/time-out-of-reach",
    )


def test_whoever_loses_the_hat_is_shown_gone_and_another_can_be_asked(
    send, ask, see, ada, mette, ours_id
):
    send(ada, grant_of(mette))
    with changing_rights():
        revoke_hat(session.get_one(Person, mette.person_id), site(), "lead")
    [before] = see(ada, ours_id)["letters"]
    anne = person("Anne", hat="lead")

    other = send(ada, grant_of(anne))

    assert (before["is_addressee_gone"], before["name"]) == (True, "Mette")
    assert ask(mette, "/letters").status_code == 401
    assert [one["name"] for one in other.json["letters"]] == ["Anne", "Mette"]


def test_erasing_who_was_asked_takes_the_name_and_leaves_the_words(
    send, ask, see, ada, mette, ours_id
):
    send(ada, grant_of(mette))
    [asked] = ask(mette, "/letters").json["items"]
    ask(mette, f"/letters/{asked['id']}/answer", "PUT", text="Ja, fra mandag")
    with changing_rights():
        erase_person(session.get_one(Person, mette.person_id))
    while run_due_job():
        pass

    [kept] = see(ada, ours_id)["letters"]

    assert (kept["name"], kept["is_addressee_gone"]) == (None, True)
    assert (kept["text"], kept["answer"]) == ("Hullet er ikke tomt", "Ja, fra mandag")


def test_staff_are_called_what_they_said_at_the_door(ask, door, ada, group_id):
    door(invitation("lead"), alias="Mette fra kommunen")

    [listed] = ask(ada, f"/groups/{group_id}/addressees").json["items"]

    assert listed["name"] == "Mette fra kommunen"

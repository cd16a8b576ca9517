"""Accepting an invitation: one code lets one person in, with what they agreed to."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import select

from backend.consents.actions import put_notice_up
from models import Person
from models.work import reading, session, writing
from tests.factories import (
    contact,
    group,
    invitation,
    notice,
    organisation,
    person,
    site,
)
from tests.rows import nothing_stored, rows_of


def bearer(answer):
    return {"Authorization": f"Bearer {answer.json['access_token']}"}


def test_lets_a_person_into_the_group_to_read_and_write(client, door, fetch, post):
    ada = person("Ada")
    group_id = group(ada)
    post(ada, group_id, body="Hej Ben")

    came = door(invitation(group_id=group_id), alias="Ben", agrees=["peer_chat"])

    assert came.status_code == 201
    assert (came.json["hat"], came.json["hats"]) == ("participant", ["participant"])
    url = f"/v1/groups/{group_id}"
    mine = client.get(url, headers=bearer(came)).json
    assert (mine["me"]["alias"], mine["needs_consent"]) == ("Ben", None)
    [read] = client.get(f"{url}/messages", headers=bearer(came)).json["items"]
    assert read["body"] == "Hej Ben"


def test_without_the_chat_is_being_in_the_group_and_not_reading(client, door):
    group_id = group(person("Ada"))

    came = door(invitation(group_id=group_id), alias="Ben")

    url = f"/v1/groups/{group_id}"
    mine = client.get(url, headers=bearer(came)).json
    assert (mine["needs_consent"], mine["unread_count"]) == ("peer_chat", None)
    refused = client.get(f"{url}/messages", headers=bearer(came))
    assert refused.json["purpose"] == "peer_chat"
    assert rows_of("consents") == [
        line for line in rows_of("consents") if line["granted"]
    ], "not now is no line in the ledger"


def test_puts_a_cookie_session_where_no_script_reads_it(client, door):
    came = door(invitation(), session="cookie")

    assert "access_token" not in came.json
    [cookie] = came.headers.getlist("Set-Cookie")
    name, *flags = cookie.split("; ")
    assert name.startswith("__Host-session=")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Strict"} < set(flags)
    assert not any(flag.startswith("Domain") for flag in flags)
    assert client.get("/v1/me", base_url="https://localhost").status_code == 200


def test_one_code_lets_one_person_in_once(door):
    code = invitation()
    assert door(code).status_code == 201

    with nothing_stored():
        assert door(code).json["type"] == "/problems/invitation-ended"


@pytest.mark.commits
def test_of_eight_who_come_at_once_one_gets_in(app):
    code, start = invitation(group_id=group()), Barrier(8)

    def come(number):
        answer = {"code": code, "alias": f"Ada {number}", "consents": []}
        start.wait()
        url = "/v1/invitations/accept"
        came = app.test_client().post(url, json=answer | {"session": "token"})
        return came.status_code

    with ThreadPoolExecutor(8) as pool:
        statuses = sorted(pool.map(come, range(8)))

    assert statuses == [201, *7 * [410]]
    assert len(rows_of("people")) == len(rows_of("memberships")) == 1


def test_signed_in_already_it_is_the_same_person_in_one_more_group(client, door):
    ada = person("Ada")
    group(ada)

    came = door(invitation(group_id=group()), alias="Stjernen", by=ada)

    assert came.json["person"]["id"] == str(ada.person_id)
    groups = client.get("/v1/groups", headers=ada.headers).json["items"]
    assert {g["me"]["alias"] for g in groups} == {"Ada", "Stjernen"}
    assert len(rows_of("people")) == 1


def test_whoever_is_in_the_group_already_is_told_so(door):
    ada = person("Ada")
    code = invitation(group_id=group(ada))

    with nothing_stored():
        assert door(code, by=ada).json["type"] == "/problems/already-a-member"


def test_whoever_is_a_contact_of_the_organisation_already_is_told_so(door):
    eve = person("Eve", hat="employer")
    code = invitation("employer", organisation_id=organisation(eve))

    with nothing_stored():
        assert door(code, alias="Eva", by=eve).status_code == 409


def test_an_ended_session_brings_nobody_new_in_by_mistake(client, door):
    ada = person("Ada")
    client.delete("/v1/session", headers=ada.headers)

    came = door(invitation(), by=ada)

    assert came.json["person"]["id"] != str(ada.person_id)


def test_a_contact_left_at_the_door_is_known_by_a_hint_and_unconfirmed(door):
    came = door(invitation(), contact={"email": "ada@example.org"})

    [left] = came.json["contacts"]
    assert (left["kind"], left["hint"]) == ("email", "a…@example.org")
    assert left["is_confirmed"] is False


def test_a_contact_left_twice_is_one(door):
    ada = person("Ada")
    contact(ada, "ada@example.org")

    came = door(invitation(), by=ada, contact={"email": "Ada@Example.org"})

    assert came.status_code == 201
    assert len(came.json["contacts"]) == 1


@pytest.mark.parametrize("answer", ["yes", "no", "unsure"])
def test_whether_it_was_ones_own_choice_is_sealed_and_shown_to_nobody(
    client, door, answer
):
    came = door(invitation(), own_choice=answer)

    with reading():
        ada = session.scalars(select(Person)).one()
        assert ada.own_choice == answer
        assert answer.encode() not in ada.sealed_own_choice
    shown = came.text + client.get("/v1/me", headers=bearer(came)).text
    assert "choice" not in shown


def test_whether_it_was_ones_own_choice_may_be_skipped(door):
    door(invitation())

    with reading():
        assert session.scalars(select(Person)).one().own_choice is None


@pytest.mark.parametrize("alias", ["Ada", "ADA", "Аda", "Adа", "Ada\u0301", "A d a"])
def test_nobody_is_called_what_somebody_in_the_group_is(door, alias):
    code = invitation(group_id=group(person("Ada")))

    with nothing_stored():
        assert door(code, alias=alias).json["type"] == "/problems/alias-taken"


@pytest.mark.parametrize(
    "alias", ["Ungekonsulenten", "K0mmune", "ΚοnsuІent", "Ｍoderator"]
)
def test_no_participant_is_called_like_staff(door, alias):
    code = invitation(group_id=group(person("Ada")))

    with nothing_stored():
        refused = door(code, alias=alias)

    assert refused.json["type"] == "/problems/alias-imitates-staff"


def test_staff_may_be_called_what_they_are(door):
    code = invitation("facilitator", group_id=group(person("Ada")))

    assert door(code, alias="Ungekonsulent Mette").status_code == 201


def test_a_changed_notice_carries_no_old_yes(door):
    code = invitation(group_id=group(person("Ada")))
    with writing():
        old = notice()
        new = put_notice_up(
            site(), "peer_chat", "da", title="t", question="?", text="n"
        )
    agreed = [{"purpose": "peer_chat", "notice": old}]

    with nothing_stored():
        refused = door(code, alias="Ben", consents=agreed)

    assert refused.json["type"] == "/problems/notice-changed"
    assert refused.json["notice"] == {"hash": new.hash, "language": "da", "text": "n"}


@pytest.mark.parametrize("purpose", ["notifications", "card_to_employers", "path"])
def test_nothing_is_agreed_to_but_what_is_asked_there(door, purpose):
    code = invitation(group_id=group(person("Ada")))

    with nothing_stored():
        assert door(code, alias="Ben", agrees=[purpose]).status_code == 404


HATS_APART = [
    ("authority", "participant"),
    ("participant", "authority"),
    ("authority", "facilitator"),
    ("coordinator", "authority"),
    ("researcher", "authority"),
]


@pytest.mark.parametrize(("worn", "offered"), HATS_APART)
def test_whoever_decides_about_participants_is_never_among_them(door, worn, offered):
    eve, code = person("Eve", hat=worn), invitation(offered)

    with nothing_stored():
        refused = door(code, by=eve)

    assert refused.json["type"] == "/problems/two-hats-one-person"


@pytest.mark.parametrize(("worn", "offered"), HATS_APART)
def test_a_site_that_cannot_keep_them_apart_says_so_and_may(door, worn, offered):
    eve, code = person("Eve", hat=worn), invitation(offered)
    with writing():
        site().mixed_roles = True

    came = door(code, by=eve)

    assert set(came.json["hats"]) == {worn, offered}
    assert came.json["site"]["mixed_roles"] is True


def test_agreeing_at_a_second_door_is_seen_in_the_first_group_too(
    client, door, post, fetch
):
    ada, ben = person("Ada"), person("Ben", consents=())
    first = group(ada, ben)
    post(ada, first, body="Hej Ben")

    door(invitation(group_id=group(ada)), alias="Ben", agrees=["peer_chat"], by=ben)

    assert [m["body"] for m in fetch(ben, first)["items"]] == ["Hej Ben"]
    url = f"/v1/groups/{first}/members"
    members = client.get(url, headers=ada.headers).json["items"]
    assert {m["alias"] for m in members} == {"Ada", "Ben"}, "nobody reads unseen"

"""A card is shown part by part, to one employer at a time, and its owner sees who looked."""

import pytest

from models import Release
from models.work import session, writing
from tests.factories import opportunity, organisation, person, thread

CARD = {"interests": "bikes", "strengths": "I ask", "limits": "not before ten"}


@pytest.fixture
def ada():
    return person("Ada", consents=["employer_messages"])


@pytest.fixture
def karl():
    return person("Karl", hat="employer")


@pytest.fixture
def employer(karl):
    return organisation(karl)


@pytest.fixture
def thread_id(ada, employer):
    return thread(ada, opportunity(employer))


@pytest.fixture
def write(client, ada):
    def write(**card):
        return client.put("/v1/card", json=CARD | card, headers=ada.headers).json

    return write


@pytest.fixture
def release(client, ada):
    def release(organisation_id, *parts):
        url = f"/v1/card/releases/{organisation_id}"
        return client.put(url, json={"parts": parts}, headers=ada.headers)

    return release


@pytest.fixture
def agree(client, ada, consent_notice):
    def agree(organisation_id):
        url = f"/v1/consents/card_to_employers/{organisation_id}"
        read = consent_notice("card_to_employers")
        return client.put(url, json=read, headers=ada.headers)

    return agree


@pytest.fixture
def shown(write, agree, release, employer, thread_id):
    """Ada's card is written, and two parts of it are shown to Karl's employer."""
    write()
    agree(employer)
    return release(employer, "limits", "interests", "limits").json


@pytest.fixture
def look(client, thread_id):
    def look(caller):
        url = f"/v1/threads/{thread_id}/card"
        return client.get(url, headers=caller.headers).json.get("items")

    return look


@pytest.fixture
def looks(client, ada):
    return lambda: client.get("/v1/looks", headers=ada.headers).json["items"]


@pytest.fixture
def parts_in_thread(client, thread_id):
    def parts(caller):
        url = f"/v1/threads/{thread_id}"
        return client.get(url, headers=caller.headers).json["released_parts"]

    return parts


def test_shows_what_was_released_and_nothing_else(
    ada, karl, employer, shown, look, parts_in_thread
):
    assert shown == CARD | {
        "releases": [
            {
                "organisation": {"id": str(employer), "name": "Jonstrup Cykler"},
                "parts": ["interests", "limits"],
            }
        ]
    }
    assert look(karl) == [
        {"part": "interests", "text": "bikes"},
        {"part": "limits", "text": "not before ten"},
    ]
    assert parts_in_thread(karl) == parts_in_thread(ada) == ["interests", "limits"]


def test_is_seen_by_its_owner_once_for_each_look(karl, shown, look, looks):
    look(karl)
    look(karl)

    seen = looks()
    assert len(seen) == 2
    assert {(s["hat"], s["organisation"], s["what"]) for s in seen} == {
        ("employer", "Jonstrup Cykler", "card")
    }


def test_needs_a_consent_for_that_employer(employer, thread_id, write, release):
    write()

    answer = release(employer, "limits")

    assert answer.status_code == 403
    assert answer.json["purpose"] == "card_to_employers"
    assert answer.json["object"] == str(employer)


def test_ends_with_the_consent_for_good(
    ada, karl, employer, shown, look, looks, agree, client, write
):
    client.delete(f"/v1/consents/card_to_employers/{employer}", headers=ada.headers)

    assert look(karl) == []
    agree(employer)
    assert look(karl) == [], "what was taken back is not shown by a new yes alone"
    assert write()["releases"] == [] and looks() == []


def test_is_judged_by_the_ledger_whatever_is_released(
    ada, karl, employer, thread_id, write, look, parts_in_thread
):
    write()
    with writing():
        released = {"person_id": ada.person_id, "organisation_id": employer}
        session.add(Release(**released, part="limits"))

    assert look(karl) == parts_in_thread(karl) == []


def test_is_taken_back_without_a_consent_being_asked_for(
    ada, karl, employer, shown, look, release, client
):
    assert release(employer).json["releases"] == []
    assert look(karl) == []

    client.delete(f"/v1/consents/card_to_employers/{employer}", headers=ada.headers)
    assert release(employer).status_code == 200


def test_stops_while_the_thread_is_paused(
    ada, karl, shown, look, looks, parts_in_thread, client, consent_notice
):
    url = "/v1/consents/employer_messages"
    client.delete(url, headers=ada.headers)

    assert look(karl) == parts_in_thread(karl) == looks() == []

    client.put(url, json=consent_notice("employer_messages"), headers=ada.headers)
    assert len(look(karl)) == 2


def test_is_taken_back_by_closing_the_thread(
    ada, karl, employer, shown, look, release, thread_id, client, parts_in_thread
):
    client.delete(f"/v1/threads/{thread_id}", headers=ada.headers)

    assert look(karl) is None
    assert parts_in_thread(ada) == []
    answer = release(employer, "limits")
    assert answer.status_code == 404, "there is nobody to show it to"
    url = f"/v1/threads/{thread(ada, opportunity(employer))}/card"
    assert client.get(url, headers=karl.headers).json["items"] == []


def test_is_for_the_contacts_of_that_employer_alone(ada, shown, look, looks):
    rita = person("Rita", hat="employer")
    organisation(rita, name="Rival")
    eve = person("Eve", consents=["employer_messages"])

    assert look(rita) is look(eve) is look(ada) is None
    assert looks() == []


def test_leaves_out_what_is_empty(karl, shown, look, write):
    assert write(interests=None)["interests"] is None
    assert look(karl) == [{"part": "limits", "text": "not before ten"}]

    write(interests=None, limits=None)
    assert look(karl) == []


def test_of_a_card_that_is_gone_shows_nothing(
    ada, employer, thread_id, agree, release, look, karl, client
):
    agree(employer)
    release(employer, "limits")

    assert look(karl) == []
    empty = client.get("/v1/card", headers=ada.headers).json
    assert (empty["interests"], empty["strengths"], empty["limits"]) == (None,) * 3


def test_to_who_is_not_there_is_refused_as_if_there_were_no_such_employer(release):
    elsewhere = organisation(at="drammen")
    not_met = organisation(name="Rival")

    answers = [release(id, "limits") for id in (elsewhere, not_met)]

    assert [a.status_code for a in answers] == [404, 404]


@pytest.mark.parametrize("parts", ["limits", ["secrets"], [None], ["limits"] * 5])
def test_is_refused_for_what_is_no_part(client, ada, employer, thread_id, parts):
    url = f"/v1/card/releases/{employer}"

    answer = client.put(url, json={"parts": parts}, headers=ada.headers)

    assert answer.status_code == 422
    assert answer.json["errors"][0]["pointer"].startswith("#/parts")

"""A coordinator decides whom participants meet; an employer says who they are."""

from uuid import uuid4

import pytest

from tests.factories import opportunity, organisation, person, thread


@pytest.fixture
def call(client):
    def call(method, caller, path, **sent):
        return client.open(
            f"/v1/{path}", method=method, json=sent or None, headers=caller.headers
        )

    return call


@pytest.fixture
def mette():
    return person("Mette", hat="coordinator")


@pytest.fixture
def karl():
    return person("Karl", hat="employer")


@pytest.fixture
def ada():
    return person("Ada", consents=["employer_messages"])


def test_are_added_unvetted_with_nobody_to_answer(call, mette):
    added = call("POST", mette, "organisations", name="Tranebo", about="Bikes.")

    assert added.status_code == 201
    expected = {"name": "Tranebo", "about": "Bikes.", "is_vetted": False, "contacts": 0}
    assert added.json == {"id": added.json["id"], **expected}
    assert call("GET", mette, "organisations").json["items"] == [added.json]


def test_are_listed_for_the_coordinator_of_their_site_alone(call, mette, karl):
    here = organisation(karl, person("Lise", hat="employer"))
    organisation(at="drammen")

    [seen] = call("GET", mette, "organisations").json["items"]

    assert (seen["id"], seen["contacts"]) == (str(here), 2)
    for hat in ("participant", "employer", "facilitator", "authority"):
        assert call("GET", person("Eve", hat=hat), "organisations").status_code == 404


def test_are_met_once_vetted_and_no_more_once_that_is_taken_back(call, mette, ada):
    employer = organisation(vetted=False)
    offered = opportunity(employer)
    vetting = f"organisations/{employer}/vetting"

    def seen():
        listed = call("GET", ada, "opportunities").json["items"]
        by_id = call("GET", ada, f"opportunities/{offered}").status_code
        return [o["id"] for o in listed], by_id

    assert seen() == ([], 404)
    assert call("PUT", mette, vetting).json["is_vetted"] is True
    assert seen() == ([str(offered)], 200)
    assert call("DELETE", mette, vetting).json["is_vetted"] is False
    assert seen() == ([], 404)


def test_whose_vetting_is_taken_back_leave_threads_to_the_participants(
    call, mette, ada, karl, post
):
    employer = organisation(karl)
    open_one = thread(ada, opportunity(employer))

    call("DELETE", mette, f"organisations/{employer}/vetting")

    assert post(karl, open_one).status_code == 201
    assert call("GET", ada, f"threads/{open_one}").json["closed_at"] is None


def test_of_another_site_are_not_there(call, mette):
    elsewhere = organisation(at="drammen")

    for path in ("vetting", "invitations"):
        method = "PUT" if path == "vetting" else "POST"
        there, nowhere = (
            call(method, mette, f"organisations/{id}/{path}")
            for id in (elsewhere, uuid4())
        )
        assert there.status_code == 404 and there.json == nowhere.json


def test_describe_themselves(call, karl):
    employer = organisation(karl, vetted=False)

    changed = call("PATCH", karl, "organisation", about="We are seven now.")

    assert changed.json == {
        "id": str(employer),
        "name": "Jonstrup Cykler",
        "about": "We are seven now.",
        "is_vetted": False,
    }
    assert call("GET", karl, "organisation").json == changed.json


def test_are_not_there_for_an_employer_without_one(call, karl):
    assert call("GET", karl, "organisation").status_code == 404
    assert call("GET", karl, "opportunities").json["items"] == []

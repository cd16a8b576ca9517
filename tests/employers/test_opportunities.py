"""What an employer offers, and who sees it."""

import pytest

from tests.factories import opportunity, organisation, person, thread

NEW = {
    "title": "Bikes",
    "text": "Three days a week.",
    "seats": 2,
    "flexibility": ["from ten", "come and look first"],
}


@pytest.fixture
def call(client):
    def call(method, caller, path="", **sent):
        return client.open(
            f"/v1/opportunities{path and '/'}{path}",
            method=method,
            json=sent or None,
            headers=caller.headers,
        )

    return call


@pytest.fixture
def karl():
    return person("Karl", hat="employer")


@pytest.fixture
def ada():
    return person("Ada", consents=["employer_messages"])


def test_are_published_by_who_is_vetted(call, karl, ada):
    employer = organisation(karl)

    published = call("POST", karl, **NEW)

    assert published.status_code == 201
    seen = {key: published.json[key] for key in NEW}
    assert seen == NEW
    assert published.json["organisation"] == {
        "id": str(employer),
        "name": "Jonstrup Cykler",
        "about": "Vi er seks i værkstedet.",
    }
    assert (published.json["closed_at"], published.json["interest_count"]) == (None, 0)
    adas = published.json | {"interest_count": None}
    assert call("GET", ada).json["items"] == [adas]
    assert call("GET", ada, published.json["id"]).json == adas


def test_are_not_published_or_changed_by_who_is_not_vetted(call, karl):
    offered = opportunity(organisation(karl, vetted=False))

    for answer in (call("POST", karl, **NEW), call("PATCH", karl, offered, seats=3)):
        assert answer.status_code == 409
        assert answer.json["type"] == "/problems/organisation-not-vetted"
    assert call("DELETE", karl, offered).status_code == 204, (
        "closing is always possible"
    )


def test_are_changed_in_what_is_named(call, karl):
    organisation(karl)
    offered = call("POST", karl, **NEW).json

    renamed = call("PATCH", karl, offered["id"], title="Wheels").json
    assert renamed == offered | {"title": "Wheels"}
    change = {"seats": 5, "flexibility": []}
    assert call("PATCH", karl, offered["id"], **change).json == renamed | change
    assert call("GET", karl, offered["id"]).json == renamed | change


def test_that_are_closed_leave_the_list_and_stay_as_they_were(call, karl, ada, client):
    offered = opportunity(organisation(karl))
    thread_id = thread(ada, offered)

    closings = [call("DELETE", karl, offered).status_code for _ in range(2)]

    assert closings == [204, 204]
    assert call("GET", ada).json["items"] == []
    left = call("GET", ada, offered).json
    assert left["closed_at"] is not None and left["thread_id"] == str(thread_id)
    [karls] = call("GET", karl).json["items"]
    assert karls["closed_at"] == left["closed_at"]
    answer = call("PATCH", karl, offered, seats=1)
    assert answer.json["type"] == "/problems/opportunity-closed"
    threads = client.get("/v1/threads", headers=ada.headers).json["items"]
    assert [t["closed_at"] for t in threads] == [None]


def test_show_a_participant_their_own_thread_and_an_employer_how_many_are_open(
    call, karl, ada, client
):
    offered, ben = opportunity(organisation(karl)), person("Ben", consents=[])
    kept = thread(ada, offered)
    left = thread(person("Cai", consents=["employer_messages"]), offered)

    def seen(caller):
        view = call("GET", caller, offered).json
        return view["thread_id"], view["interest_count"]

    assert seen(ada) == (str(kept), None)
    assert seen(ben) == (None, None)
    assert seen(karl) == (None, 2)
    assert seen(person("Mette", hat="coordinator")) == (None, None)
    assert left != kept

    client.delete(f"/v1/threads/{kept}", headers=ada.headers)
    assert seen(ada) == (None, None)
    assert seen(karl) == (None, 1)


def test_are_for_the_site_and_for_an_employer_their_own(call, karl, ada):
    own, unvetted = opportunity(organisation(karl)), organisation(vetted=False)
    rivals = opportunity(unvetted)
    elsewhere = opportunity(organisation(at="drammen"))

    def listed(caller):
        return {o["id"] for o in call("GET", caller).json["items"]}

    assert listed(ada) == listed(karl) == {str(own)}
    mette = person("Mette", hat="coordinator")
    assert listed(mette) == {str(own), str(rivals)}
    for caller, hidden in ((ada, rivals), (karl, rivals), (mette, elsewhere)):
        assert call("GET", caller, hidden).status_code == 404
    for method in ("PATCH", "DELETE"):
        change = {"seats": 1} if method == "PATCH" else {}
        assert call(method, karl, rivals, **change).status_code == 404


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"seats": 0}, "#/seats"),
        ({"seats": 10**12}, "#/seats"),
        ({"seats": "two"}, "#/seats"),
        ({"title": "a\nb\0"}, "#/title"),
        ({"flexibility": ["x"] * 11}, "#/flexibility"),
        ({"flexibility": [""]}, "#/flexibility/0"),
        ({"organisation_id": "x"}, "#/organisation_id"),
    ],
)
def test_are_refused_with_what_makes_no_sense(call, karl, change, pointer):
    organisation(karl)

    answer = call("POST", karl, **NEW | change)

    assert answer.status_code == 422
    assert [e["pointer"] for e in answer.json["errors"]] == [pointer]
    assert call("GET", karl).json["items"] == []

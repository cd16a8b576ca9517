"""Whoever withdraws `employer_messages` is not written to, and need not say why."""

from uuid import uuid4

import pytest

from tests.factories import opportunity, organisation, person, thread


@pytest.fixture
def ada():
    return person("Ada", consents=["employer_messages"])


@pytest.fixture
def karl():
    return person("Karl", hat="employer")


@pytest.fixture
def thread_id(ada, karl):
    return thread(ada, opportunity(organisation(karl)), body="Is there coffee?")


@pytest.fixture
def withdraw(client, ada):
    url = "/v1/consents/employer_messages"
    return lambda: client.delete(url, headers=ada.headers)


@pytest.fixture
def see(client, thread_id):
    def see(caller):
        return client.get(f"/v1/threads/{thread_id}", headers=caller.headers).json

    return see


def test_pauses_what_the_employer_says(karl, thread_id, withdraw, act, post):
    said = post(karl, thread_id).json["id"]
    withdraw()

    of_message = {"group_id": thread_id, "message_id": said}
    for event, sent in (
        ("post_message", {"group_id": thread_id, "client_key": uuid4(), "body": "Hi"}),
        ("edit_message", {**of_message, "body": "Hello?"}),
        ("react", {**of_message, "kind": "heart"}),
    ):
        assert act(karl, event, **sent)["problem"]["type"] == "/problems/thread-paused"


def test_shows_the_employer_that_it_is_paused_and_no_more(
    ada, karl, thread_id, withdraw, see, fetch
):
    before, said = see(karl), fetch(karl, thread_id)

    withdraw()

    after = see(karl)
    assert (before["is_paused"], after["is_paused"]) == (False, True)
    assert {key for key in after if after[key] != before[key]} == {"is_paused", "group"}
    changed = {k for k in after["group"] if after["group"][k] != before["group"][k]}
    assert changed == {"rev", "audience"}
    assert fetch(karl, thread_id) == said


def test_closes_it_to_the_participant_who_still_sees_that_it_is_there(
    ada, thread_id, withdraw, see, post, fetch
):
    withdraw()

    assert see(ada)["is_paused"] is True
    assert see(ada)["group"]["needs_consent"] == "employer_messages"
    assert see(ada)["group"]["unread_count"] is None
    for problem in (fetch(ada, thread_id), post(ada, thread_id).json):
        assert problem["type"] == "/problems/consent-required"


def test_takes_the_participants_sockets_out_of_the_room(
    ada, karl, thread_id, withdraw, post, socket, heard, client
):
    said, phone = post(karl, thread_id).json["id"], socket(ada)
    withdraw()

    url = f"/v1/groups/{thread_id}/messages/{said}"
    assert client.delete(url, headers=karl.headers).status_code == 200

    assert heard(phone, "message_removed") == []


def test_is_undone_by_giving_it_again(
    ada, karl, thread_id, withdraw, client, consent_notice, post, fetch, see
):
    withdraw()
    url = "/v1/consents/employer_messages"
    read = consent_notice("employer_messages")
    client.put(url, json=read, headers=ada.headers)

    posted = post(karl, thread_id).json

    assert see(karl)["is_paused"] is False
    assert [m["body"] for m in fetch(ada, thread_id)["items"]] == [
        "Is there coffee?",
        posted["body"],
    ]

"""Whoever asked to hear more ends it, and the employer is out of it at once."""

from uuid import uuid4

import pytest

from realtime import rooms, socketio
from tests.factories import opportunity, organisation, person, thread

AGREED = ["employer_messages"]


@pytest.fixture
def close(client):
    def close(caller, thread_id):
        return client.delete(f"/v1/threads/{thread_id}", headers=caller.headers)

    return close


@pytest.fixture
def get(client):
    def get(caller, path):
        return client.get(f"/v1/{path}", headers=caller.headers)

    return get


@pytest.fixture
def ada():
    return person("Ada", consents=AGREED)


@pytest.fixture
def karl():
    return person("Karl", hat="employer")


def rooms_of(phone):
    sid = socketio.server.manager.sid_from_eio_sid(phone.eio_sid, "/")
    return set(socketio.server.rooms(sid)) - {sid}


def test_takes_every_employers_socket_out_of_the_room_before_the_answer(
    ada, karl, close, post, socket, heard, client
):
    lise = person("Lise", hat="employer")
    thread_id = thread(ada, opportunity(organisation(karl, lise)))
    said = post(ada, thread_id).json
    phones, own = [socket(karl), socket(karl), socket(lise)], socket(ada)

    assert close(ada, thread_id).status_code == 204

    assert [len(rooms_of(phone)) for phone in (*phones, own)] == [0, 0, 0, 2]
    url = f"/v1/groups/{thread_id}/messages/{said['id']}"
    client.delete(url, headers=ada.headers)
    assert [heard(phone, "message_removed") for phone in phones] == [[], [], []]
    assert len(heard(own, "message_removed")) == 1


def test_one_socket_that_cannot_be_judged_keeps_no_other_in(
    ada, karl, close, socket, monkeypatch
):
    lise = person("Lise", hat="employer")
    thread_id = thread(ada, opportunity(organisation(karl, lise)))
    first, second = sorted((karl, lise), key=lambda contact: contact.person_id)
    phone, other = socket(first), socket(second)
    judge = rooms.allowed

    def fail(ids):
        return 1 / 0 if first.session_id in ids else judge(ids)

    with monkeypatch.context() as broken:
        broken.setattr(rooms, "allowed", fail)
        answer = close(ada, thread_id)

    assert answer.json["type"] == "/problems/narrowing-unconfirmed"
    assert not phone.is_connected()
    assert rooms_of(other) == set()


def test_is_told_to_both_sides_in_their_own_words(ada, karl, close, socket):
    thread_id = thread(ada, opportunity(organisation(karl)))
    karls, adas = socket(karl), socket(ada)

    close(ada, thread_id)

    assert [m["name"] for m in karls.get_received()] == ["rights_changed"]
    told = {m["name"]: m["args"][0] for m in adas.get_received()}
    assert told["group_changed"]["group_id"] == str(thread_id)


def test_leaves_the_employer_nothing_of_it(ada, karl, close, get, act, post):
    thread_id = thread(ada, opportunity(organisation(karl)))
    said = post(karl, thread_id).json["id"]
    close(ada, thread_id)

    assert get(karl, "threads").json["items"] == []
    for path in ("threads/{}", "threads/{}/card", "groups/{}", "groups/{}/messages"):
        there, nowhere = (get(karl, path.format(id)) for id in (thread_id, uuid4()))
        assert there.status_code == 404 and there.json == nowhere.json
    of_message = {"group_id": thread_id, "message_id": said}
    for event, sent in (
        ("post_message", {"group_id": thread_id, "client_key": uuid4(), "body": "Hi"}),
        ("edit_message", {**of_message, "body": "Call me"}),
        ("remove_message", of_message),
        ("react", {**of_message, "kind": "heart"}),
    ):
        assert act(karl, event, **sent)["problem"]["type"] == "/problems/not-found"


def test_leaves_the_participant_what_was_said_and_who_said_it(
    ada, karl, close, get, post, fetch
):
    thread_id = thread(ada, opportunity(organisation(karl)))
    said = [post(karl, thread_id).json, post(ada, thread_id).json]

    close(ada, thread_id)

    assert fetch(ada, thread_id)["items"] == said
    seen = get(ada, f"threads/{thread_id}").json
    assert seen["closed_at"] == seen["group"]["closed_at"] is not None
    assert seen["group"]["audience"]["staff"] == []


def test_takes_nothing_more(ada, karl, close, act, post):
    thread_id = thread(ada, opportunity(organisation(karl)))
    said = post(karl, thread_id).json["id"]
    close(ada, thread_id)

    new = {"group_id": thread_id, "client_key": uuid4(), "body": "Hi"}
    like = {"group_id": thread_id, "message_id": said, "kind": "heart"}

    for answer in (act(ada, "post_message", **new), act(ada, "react", **like)):
        assert answer["problem"]["type"] == "/problems/thread-closed"


def test_twice_is_the_same_as_once(ada, karl, close, get):
    thread_id = thread(ada, opportunity(organisation(karl)))

    close(ada, thread_id)
    first = get(ada, f"threads/{thread_id}").json

    assert close(ada, thread_id).status_code == 204
    assert get(ada, f"threads/{thread_id}").json == first


def test_needs_no_consent(ada, karl, close, client, get):
    thread_id = thread(ada, opportunity(organisation(karl)))
    client.delete("/v1/consents/employer_messages", headers=ada.headers)

    assert close(ada, thread_id).status_code == 204
    assert get(karl, "threads").json["items"] == []


def test_touches_no_other_thread(ada, karl, close, get, post):
    employer = organisation(karl)
    closed, kept = (thread(ada, opportunity(employer)) for _ in range(2))

    close(ada, closed)

    assert [t["id"] for t in get(karl, "threads").json["items"]] == [str(kept)]
    assert post(karl, kept).status_code == 201


def test_is_the_participants_alone(ada, karl, close, get):
    thread_id = thread(ada, opportunity(organisation(karl)))
    eve = person("Eve", consents=AGREED)

    assert {close(c, thread_id).status_code for c in (karl, eve)} == {404}
    assert get(ada, f"threads/{thread_id}").json["closed_at"] is None


def test_is_the_only_way_out(ada, karl, client, get, fetch):
    thread_id = thread(ada, opportunity(organisation(karl)), body="Hi")
    url = f"/v1/groups/{thread_id}/membership?words=remove"

    assert client.delete(url, headers=ada.headers).status_code == 404
    assert get(karl, f"threads/{thread_id}").status_code == 200
    assert fetch(karl, thread_id)["items"][0]["body"] == "Hi"

"""Outside the room nothing of it is there: not for leads, researchers or anybody else."""

from uuid import uuid4

import pytest

from auth import PUBLIC, needs_of
from auth.policy import AMONG_STAFF, HATS
from realtime.gate import EVENTS
from tests.factories import colleagues, new_message, person, sparring
from tests.rows import nothing_stored
from tests.security.test_truth_table import QUERIES, body_for

OUTSIDE = [hat for hat in HATS if not AMONG_STAFF & HATS[hat]]


@pytest.fixture
def routes(app):
    """Every route of the staff room, and every one that may be asked about its group."""
    found = [
        (rule, rule.endpoint.split(".")[-1])
        for rule in app.url_map.iter_rules()
        if needs_of(app.view_functions[rule.endpoint]).scope != PUBLIC
        and ("/staff-room" in rule.rule or "<uuid:group_id>" in rule.rule)
        and "/networks/" not in rule.rule
    ]
    assert len(found) >= 20
    return found


def test_leads_and_researchers_are_outside():
    assert {"lead", "researcher", "authority", "admin"} <= set(OUTSIDE)


@pytest.mark.parametrize("hat", OUTSIDE)
def test_every_route_answers_that_it_is_not_there(
    client, ida, per, room, post, routes, hat
):
    outside = person("Mads", hat=hat)
    asked, said = sparring(ida), post(ida, room).json["id"]
    taken = f"/v1/staff-room/sparrings/{sparring(ida)}/talk"
    talk = client.post(taken, headers=per.headers).json["id"]
    aloud = post(per, talk).json["id"]
    known = {"sparring_id": asked, "kind": "heart"}
    places = [
        known | {"group_id": room, "message_id": said},
        known | {"group_id": talk, "message_id": aloud},
    ]
    with nothing_stored():
        for rule, name in routes:
            for ids in places:
                _, url = rule.build({k: ids.get(k, uuid4()) for k in rule.arguments})
                [method] = rule.methods - {"HEAD", "OPTIONS"}
                answer = client.open(
                    url + QUERIES.get(name, ""),
                    method=method,
                    json=body_for(name, ids),
                    headers=outside.headers,
                )
                assert answer.status_code == 404, (method, url)


@pytest.mark.parametrize("hat", OUTSIDE)
def test_no_socket_search_or_sync_leads_there(client, ida, room, post, socket, hat):
    outside, words = person("Mads", hat=hat), "en fælles tvivl"
    said, phone = post(ida, room, body=words).json, socket(outside)

    post(ida, room, body=words)
    answers = [
        client.get("/v1/search?q=tvivl", headers=outside.headers),
        client.post(
            "/v1/sync", json={"groups": {str(room): 0}}, headers=outside.headers
        ),
        client.get("/v1/shared", headers=outside.headers),
    ]
    fits = {
        "group_id": str(room),
        "message_id": said["id"],
        "kind": "heart",
        "seq": 1,
        **new_message(),
    }
    for name, event in EVENTS.items():
        payload = {key: fits[key] for key in event.takes.fields if key in fits}
        if name == "signal":
            payload["kind"] = "typing"
        problem = phone.emit(name, payload, callback=True)["problem"]
        assert problem["type"] == "/problems/not-found", name

    assert phone.get_received() == []
    assert not any(words in answer.text for answer in answers)


def test_participants_are_outside_whatever_they_agree_to(client, ida, room, post):
    ada = person("Ada", consents=["peer_chat", "employer_messages"])

    assert client.get("/v1/staff-room", headers=ada.headers).status_code == 404
    assert post(ada, room).status_code == 404
    assert colleagues() == room

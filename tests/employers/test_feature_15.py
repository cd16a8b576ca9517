"""Feature 15: employers may only answer."""

from uuid import uuid4

import pytest

from auth.policy import HATS, OWN
from realtime.gate import EVENTS
from tests.factories import (
    group,
    opportunity,
    organisation,
    person,
    thread,
)
from tests.security.test_truth_table import QUERIES, body_for

MAY = HATS["employer"] - OWN
# Everything an employer can do that is not about themselves. Whoever adds a line here
# says why it reaches nobody who has not asked to hear more.
WRITES = {
    ("PATCH", "/v1/organisation"),
    ("POST", "/v1/opportunities"),
    ("PATCH", "/v1/opportunities/<uuid:opportunity_id>"),
    ("DELETE", "/v1/opportunities/<uuid:opportunity_id>"),
    # Within a thread, which a participant opened:
    ("GET", "/v1/threads/<uuid:thread_id>/card"),
    # Of a network room, where everybody came by themselves: tests/networks/test_feature_15.py
    ("POST", "/v1/networks/<uuid:network_id>/membership"),
    ("DELETE", "/v1/networks/<uuid:network_id>/membership"),
    # To a letter that a group has sent them by name:
    ("PUT", "/v1/letters/<uuid:letter_id>/answer"),
    # Told to all in such a room, and addressed to nobody:
    ("POST", "/v1/practice-cards"),
    ("DELETE", "/v1/practice-cards/<uuid:card_id>"),
}
# What is done in a group needs a place in it: a thread, or a room that is shared.
WITHIN = "/v1/groups/<uuid:group_id>/"


@pytest.fixture
def ada():
    return person("Ada", consents=["peer_chat", "employer_messages"])


@pytest.fixture
def karl():
    return person("Karl", hat="employer")


@pytest.fixture
def doors(app):
    """Every rule that an employer may call, with the name of its view."""
    return [
        (rule, rule.endpoint.split(".")[-1])
        for rule in app.url_map.iter_rules()
        if app.view_functions[rule.endpoint].needs.scope in MAY
    ]


def method_of(rule):
    [method] = rule.methods - {"HEAD", "OPTIONS"}
    return method


def test_feature_15_employers_may_only_answer(app, doors):
    writes = {
        (method_of(rule), rule.rule)
        for rule, _ in doors
        if app.view_functions[rule.endpoint].needs.unit.__name__ != "reading"
    }

    assert {(m, path) for m, path in writes if not path.startswith(WITHIN)} == WRITES
    assert not {"threads:open", "threads:close", "groups:write"} & HATS["employer"]
    within = {event.handle.needs.scope for event in EVENTS.values()}
    assert within == {"messages:write"}


def test_feature_15_first_contact_is_refused_in_so_many_words(client, ada, karl):
    sent = {"opportunity_id": str(opportunity(organisation(karl))), "alias": "Karl"}

    for body in (sent, {"person_id": str(ada.person_id), "body": "Hello"}, {}):
        answer = client.post("/v1/threads", json=body, headers=karl.headers)
        assert answer.status_code == 403
        assert answer.json["type"] == "/problems/no-interest-expressed"


def test_feature_15_no_door_leads_to_who_did_not_ask(
    client, doors, ada, karl, post, unlimited
):
    peers, employer = group(ada), organisation(karl)
    opportunity(employer)
    rivals_thread = thread(ada, opportunity(organisation(name="Rival")))
    tried = 0
    for group_id in (peers, rivals_thread):
        ids = {
            "group_id": group_id,
            "thread_id": group_id,
            "message_id": post(ada, group_id).json["id"],
            "kind": "heart",
        }
        for rule, name in doors:
            if not {"group_id", "thread_id"} & rule.arguments:
                continue
            _, url = rule.build(
                {part: ids.get(part, uuid4()) for part in rule.arguments}
            )
            answer = client.open(
                url + QUERIES.get(name, ""),
                method=method_of(rule),
                json=body_for(name, ids),
                headers=karl.headers,
            )
            assert answer.status_code == 404, (name, url)
            tried += 1
    assert tried >= 60


def test_feature_15_no_event_leads_to_who_did_not_ask(socket, ada, karl, post):
    organisation(karl)
    phone = socket(karl)
    thread_id = thread(ada, opportunity(organisation(name="Rival")))
    said = post(ada, thread_id).json["id"]
    fits = {
        "group_id": str(thread_id),
        "message_id": said,
        "kind": "heart",
        "seq": 1,
        "body": "Call me",
        "client_key": str(uuid4()),
    }
    for name, event in EVENTS.items():
        payload = {key: fits[key] for key in event.takes.fields if key in fits}
        if name == "signal":
            payload["kind"] = "typing"
        problem = phone.emit(name, payload, callback=True)["problem"]
        assert problem["type"] == "/problems/not-found", name


def test_feature_15_an_answer_reaches_who_asked(ada, karl, post, fetch):
    thread_id = thread(ada, opportunity(organisation(karl)))

    answer = post(karl, thread_id, body="Come at ten")

    assert answer.status_code == 201
    assert fetch(ada, thread_id)["items"] == [answer.json]
    assert answer.json["author"]["hat"] == "employer"

"""Feature 30: before anybody steps forward, an employer sees groups' cards and nothing else."""

import json
from uuid import uuid4

import pytest

from auth import PUBLIC, needs_of
from models import Group
from models.work import session, writing
from realtime.gate import EVENTS
from tests.factories import (
    card_line,
    group,
    membership_of,
    new_message,
    offer,
    opportunity,
    organisation,
    peer_word,
    person,
)
from tests.security.test_truth_table import QUERIES, ROWS

PARTS = ("interests", "strengths", "limits", "needs")
OURS = [{"part": part, "text": f"Vores {part}"} for part in PARTS]
WRITTEN = ("Zoe Alias", "Yan Alias", "Zoes kort", "Om Zoe", "Hemmelig", "Gruppenavn")


@pytest.fixture
def karl():
    return person("Karl", hat="employer")


@pytest.fixture
def own(karl):
    """What is Karl's own, by the names that stand in addresses."""
    employer = organisation(karl)
    return {"organisation_id": employer, "opportunity_id": opportunity(employer)}


@pytest.fixture
def theirs(client, post):
    """A group with a card that is shown, and with everything else that a group has."""
    zoe, yan = person("Zoe Alias"), person("Yan Alias")
    group_id = group(zoe, yan)
    with writing():
        found = session.get_one(Group, group_id)
        found.name = found.says("Gruppenavn")
        found.rhythm = found.greeting = None
    lines = [card_line(zoe, group_id, line["text"], line["part"]) for line in OURS]
    url = f"/v1/groups/{group_id}/card/showing"
    client.put(url, headers=yan.headers)
    card = {"interests": "Zoes kort", "strengths": "Zoes kort", "limits": "Zoes kort"}
    client.put("/v1/card", json=card, headers=zoe.headers)
    word_id = peer_word(yan, zoe, group_id, "Om Zoe")
    client.put(f"/v1/card/words/{word_id}", headers=zoe.headers)
    ids = {
        "group_id": group_id,
        "thread_id": group_id,
        "line_id": lines[0],
        "member_id": membership_of(zoe, group_id),
        "word_id": word_id,
        "offer_id": offer(zoe, "Hemmelig", "Hemmelig"),
        "message_id": post(zoe, group_id, body="Hemmelig").json["id"],
        "other_id": membership_of(yan, group_id),
        "zoe": zoe.person_id,
        "yan": yan.person_id,
    }
    return zoe, ids


@pytest.fixture
def everything(app, client, karl, own, theirs, undone):
    """What every route answers Karl, by its name, with the ids of others in its address."""
    zoe, ids = theirs
    places = ids | own | {"purpose": "notifications", "kind": "heart"}
    places |= {"session_id": zoe.session_id, "object": own["organisation_id"]}
    answers = {}
    for rule in app.url_map.iter_rules():
        name = rule.endpoint.split(".")[-1]
        if needs_of(app.view_functions[rule.endpoint]).scope == PUBLIC:
            continue
        values = {k: places.get(k, uuid4()) for k in rule.arguments}
        _, url = rule.build(values)
        [method] = rule.methods - {"HEAD", "OPTIONS"}
        with undone():
            answers[name] = client.open(
                url + QUERIES.get(name, ""),
                method=method,
                json=ROWS[name].body,
                headers=karl.headers,
            ).get_data(as_text=True)
    return answers


def test_feature_30_an_employer_sees_our_cards_first(client, karl, own, theirs):
    answer = client.get("/v1/our-cards", headers=karl.headers)

    assert answer.json == {"items": [{"lines": OURS}], "next": None}


def test_feature_30_no_route_shows_an_employer_anything_else_of_anybody(
    everything, theirs
):
    _, ids = theirs
    of_people = {str(id) for id in ids.values()} | set(WRITTEN)

    shown = {
        name: found
        for name, answer in everything.items()
        if (found := [word for word in of_people if word in answer])
    }
    with_lines = {
        name
        for name, answer in everything.items()
        if any(line["text"] in answer for line in OURS)
    }

    assert everything.keys() == ROWS.keys()
    assert shown == {}
    assert with_lines == {"list_our_cards"}


def test_feature_30_what_is_looked_for_is_there_to_be_found(client, theirs):
    """Else the test above would find nothing wherever it looked."""
    zoe, ids = theirs
    group = f"/v1/groups/{ids['group_id']}"
    urls = (
        group,
        f"{group}/members",
        f"{group}/messages",
        "/v1/card",
        "/v1/card/words",
    )
    urls += ("/v1/offers",)

    seen = "".join(client.get(u, headers=zoe.headers).get_data(True) for u in urls)

    assert {word for word in WRITTEN if word not in seen} == set()


def test_feature_30_no_event_says_more(karl, own, theirs, socket, undone):
    zoe, ids = theirs
    phone, hers = socket(karl), socket(zoe)

    said = []
    for name, event in EVENTS.items():
        sent = {k: str(ids[k]) for k in event.takes.fields if k in ids}
        sent |= ROWS[name].body or {} if name in ROWS else {"kind": "typing"}
        with undone():
            said.append(phone.emit(name, sent, callback=True))
    told = new_message("Hemmelig") | {"group_id": str(ids["group_id"])}
    hers.emit("post_message", told, callback=True)
    card_line(zoe, ids["group_id"], "Ny linje")

    text = json.dumps(said)
    assert all("problem" in answer for answer in said)
    assert [word for word in WRITTEN if word in text] == []
    assert phone.get_received() == []


def test_feature_30_hiding_takes_the_card_away_at_once(client, karl, own, theirs):
    zoe, ids = theirs
    url = f"/v1/groups/{ids['group_id']}/card/showing"

    client.delete(url, headers=zoe.headers)

    assert client.get("/v1/our-cards", headers=karl.headers).json["items"] == []

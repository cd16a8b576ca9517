"""Feature 15: from the network room no employer can open a private thread."""

import pytest
from sqlalchemy import select

from auth.policy import HATS, OWN
from models import Group, Kind
from models.work import reading, session
from tests.factories import come_in, membership_of, new_message, opportunity


@pytest.fixture
def doors(app):
    """Every rule with an id in it that an employer may call."""
    return [
        rule
        for rule in app.url_map.iter_rules()
        if app.view_functions[rule.endpoint].needs.scope in HATS["employer"] - OWN
        and "<uuid:" in rule.rule
    ]


def private_rooms():
    with reading():
        rooms = select(Group.id).where(Group.kind.in_([Kind.THREAD, Kind.STAFF]))
        return session.scalars(rooms).all()


def test_feature_15_opens_no_thread(town, ask):
    come_in(town.room, town.ada, town.karl)
    at = opportunity(town.cycles)
    bodies = [
        {"opportunity_id": str(at), "alias": "Karl"},
        {"membership_id": str(membership_of(town.ada, town.room)), "body": "Ring"},
    ]

    answers = [ask(town.karl, "POST", "threads", body) for body in bodies]

    assert [a.status_code for a in answers] == [403, 403]
    assert {a.json["type"] for a in answers} == {"/problems/no-interest-expressed"}
    assert private_rooms() == []
    assert not {"threads:open", "groups:invite", "staff:write"} & HATS["employer"]


def test_feature_15_no_door_takes_somebody_in_the_room(client, town, ask, doors, post):
    come_in(town.room, town.ada, town.karl)
    said = post(town.ada, town.room).json["id"]
    reached = membership_of(town.ada, town.room)
    bodies = [new_message(), {"seq": 1}, {"body": "Ring"}, {"alias": "Karl"}, None]

    assert len(doors) > 12
    assert not [rule.rule for rule in doors if "member_id" in rule.rule]
    for rule in doors:
        places = dict.fromkeys(rule.arguments, reached) | {"kind": "heart"}
        for ids in (places, places | {"message_id": said}):
            _, url = rule.build({k: ids[k] for k in rule.arguments})
            [method] = rule.methods - {"HEAD", "OPTIONS"}
            for body in bodies:
                query = {"after": 0} if url.endswith("/changes") else {}
                answer = client.open(
                    url,
                    method=method,
                    json=None if method == "GET" else body,
                    query_string=query,
                    headers=town.karl.headers,
                )
                assert answer.status_code in (404, 415, 422), (method, url)
    assert private_rooms() == []


def test_feature_15_an_employer_sees_nothing_of_the_groups(town, ask, post):
    come_in(town.room, town.ada, town.karl)
    post(town.ada, town.tuesday, body="kun os")

    assert ask(town.karl, "GET", "search", q="kun").json["items"] == []
    assert str(town.tuesday) not in ask(town.karl, "GET", "networks").text
    for path, query in (
        ("", {}),
        ("/messages", {}),
        ("/members", {}),
        ("/changes", {"after": 0}),
    ):
        refused = ask(town.karl, "GET", f"groups/{town.tuesday}{path}", **query)
        assert refused.status_code == 404

"""Feature 15: from the network room no employer can open a private thread."""

import pytest
from sqlalchemy import select

from auth.policy import HATS, OWN
from models import Group, Kind
from models.work import reading, session
from tests.factories import come_in, membership_of, opportunity
from tests.security.test_truth_table import QUERIES, body_for


@pytest.fixture
def doors(app):
    """Every rule with an id in it that an employer may call, with the name of its view."""
    return [
        (rule, rule.endpoint.split(".")[-1])
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


def test_feature_15_no_door_takes_somebody_in_the_room(
    client, town, doors, post, unlimited
):
    come_in(town.room, town.ada, town.karl)
    reached, fits = membership_of(town.ada, town.room), {"kind": "heart"}

    assert len(doors) > 20
    for rule, name in doors:
        _, url = rule.build({part: fits.get(part, reached) for part in rule.arguments})
        [method] = rule.methods - {"HEAD", "OPTIONS"}
        answer = client.open(
            url + QUERIES.get(name, ""),
            method=method,
            json=body_for(name, {}),
            headers=town.karl.headers,
        )
        assert answer.status_code == 404, (method, url)
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

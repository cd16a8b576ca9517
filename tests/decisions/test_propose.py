"""Anybody in a group proposes; what makes no sense is told and stores nothing."""

from datetime import UTC, datetime, timedelta

import pytest

from backend.decisions.actions import end_voting
from models.types import at
from models.work import within, writing
from tests.factories import (
    decision,
    group,
    opportunity,
    organisation,
    person,
    signed_in_again,
    thread,
)
from tests.rows import nothing_stored

from .conftest import day, later

A_RULE = {
    "subject": "rule",
    "method": "consent",
    "principle": "many_to_many",
    "proposal": "Telefonen bliver i lommen",
    "review_on": day(60),
}


def test_it_is_told_to_all_and_is_nobodys(propose, call, socket, heard):
    ada, luna = person("Ada"), person("Luna", hat="facilitator")
    group_id = group(ada, luna)
    phone = socket(luna)

    made = propose(ada, group_id, method="advice", quorum=2)

    listed = call(luna, "GET", group_id, "/decisions").json["items"]
    assert listed == [made.json]
    assert made.json["proposal"] == "Vi mødes kl. 11"
    assert len(heard(phone, "decision_changed")) == 1
    assert "Ada" not in made.text


def test_the_newest_comes_first(propose, call):
    ada = person("Ada")
    group_id = group(ada)
    for words in ("a", "b", "c"):
        propose(ada, group_id, proposal=words)

    listed = call(ada, "GET", group_id, "/decisions").json
    assert [d["proposal"] for d in listed["items"]] == ["c", "b", "a"]
    assert listed["next"] is None


NOW = datetime.now(UTC)
BAD = {
    "ended before": ({"closes_at": str(NOW - timedelta(minutes=1))}, "closes_at"),
    "ends now": ({"closes_at": "1970-01-01T00:00:00Z"}, "closes_at"),
    "ends in a year": ({"closes_at": str(NOW + timedelta(days=365))}, "closes_at"),
    "ends at the end of time": (
        {"closes_at": "9999-12-31T23:59:59-12:00"},
        "closes_at",
    ),
    "began with time": ({"closes_at": "0001-01-01T00:00:00+12:00"}, "closes_at"),
    "no zone": ({"closes_at": "2030-01-01T00:00:00"}, "closes_at"),
    "no end": ({"closes_at": None}, "closes_at"),
    "no words": ({"proposal": " "}, "proposal"),
    "too many words": ({"proposal": "a" * 2_001}, "proposal"),
    "nobody needed": ({"quorum": 0}, "quorum"),
    "more than there are": ({"quorum": 10**30}, "quorum"),
    "an unknown method": ({"method": "lottery"}, "method"),
    "a matter of principle": ({"principle": "many_to_many"}, "principle"),
    "a matter that lapses": ({"review_on": "2030-01-01"}, "review_on"),
    "a rule of nothing": (
        {"subject": "rule", "review_on": "2030-01-01"},
        "principle",
    ),
    "a rule for ever": ({"subject": "rule", "principle": "many_to_many"}, "review_on"),
    "a rule by advice": (A_RULE | {"method": "advice"}, "method"),
    "a rule of yesterday": (
        A_RULE | {"review_on": day(-1)},
        "review_on",
    ),
    "a rule that lapses first": (
        A_RULE | {"review_on": day(0)},
        "review_on",
    ),
    "a rule for a life": (A_RULE | {"review_on": "9999-12-31"}, "review_on"),
    "a rule until never": (A_RULE | {"review_on": "2027-02-30"}, "review_on"),
    "a principle by majority": (
        {"subject": "principle", "principle": "many_to_many"},
        "method",
    ),
    "a principle of one group": (
        {"subject": "principle", "principle": "many_to_many", "method": "consent"},
        "subject",
    ),
}


@pytest.mark.parametrize(("said", "pointer"), BAD.values(), ids=BAD)
def test_what_makes_no_sense_is_pointed_at(propose, said, pointer):
    ada = person("Ada")
    group_id = group(ada)

    with nothing_stored():
        refused = propose(ada, group_id, **said)

    assert refused.status_code == 422
    assert refused.json["errors"][0]["pointer"] == f"#/{pointer}"


def test_the_day_is_the_sites_own(propose):
    ada = person("Ada")
    group_id = group(ada)
    just_past_midnight = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)  # there the 25th
    with at(just_past_midnight):
        refused = propose(ada, group_id, **A_RULE | {"review_on": "2026-11-24"})

    assert refused.json["errors"][0]["detail"] == "Within the next 731 days."


def test_a_conversation_decides_nothing(propose, call):
    ada = person("Ada", consents=["employer_messages"])
    thread_id = thread(ada, opportunity(organisation()))

    assert propose(ada, thread_id).status_code == 404
    assert call(ada, "GET", thread_id, "/decisions").status_code == 404


def test_a_stranger_gets_what_is_not_there(propose, call):
    ada, eve = person("Ada"), person("Eve")
    group_id = group(ada)
    asked = decision(ada, group_id)
    paths = ("/decisions", f"/decisions/{asked}", "/rules", "/picks")

    with nothing_stored():
        assert propose(eve, group_id).status_code == 404
        read = [call(eve, "GET", group_id, path).status_code for path in paths]
    assert set(read) == {404}
    elsewhere = call(eve, "GET", group(eve), f"/decisions/{asked}")
    assert elsewhere.status_code == 404


def test_whoever_decides_about_participants_finds_nothing(call, client):
    ada = person("Ada")
    group_id = group(ada)
    asked = decision(ada, group_id)
    henrik = person("Henrik", hat="authority")
    also = signed_in_again(person("Ove", hat="admin"), hat="lead")

    for caller in (henrik, also):
        for path in ("/decisions", f"/decisions/{asked}", "/rules", "/picks"):
            assert call(caller, "GET", group_id, path).status_code == 404
        for path in ("/v1/rules", "/v1/principles"):
            assert client.get(path, headers=caller.headers).status_code == 404


def test_the_job_may_come_twice(call, vote):
    ada = person("Ada")
    group_id = group(ada)
    asked = decision(ada, group_id)
    vote(ada, group_id, asked)

    with later(hours=2):
        within(writing, lambda: end_voting(asked))
        result = call(ada, "GET", group_id, f"/decisions/{asked}").json["result"]

    assert result["counts"] == {"yes": 1, "no": 0, "blank": 0}

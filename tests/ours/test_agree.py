"""Silence agrees, once everybody has had a day; one objection ends the asking."""

import pytest

from backend.worker import run_due_job
from tests.ours.factories import in_days, ours
from tests.rows import nothing_stored, rows_of


@pytest.fixture
def ours_id(group_id):
    return ours(group_id, "Et hul i cv'et", "Hullet er ikke tomt")


def test_when_nobody_has_objected_by_the_day_it_is_agreed(
    act, see, days_later, ada, peers, ours_id
):
    asked = act(ada, ours_id, "asking", version=2, agrees_on=in_days(2))
    assert (asked.status_code, asked.json["asked_version"]) == (201, 2)
    assert asked.json["agrees_on"] == in_days(2)

    with days_later(2):
        assert see(peers[0], ours_id)["agreed_version"] is None
    with days_later(3):
        later = see(peers[0], ours_id)

    assert (later["asked_version"], later["agreed_version"]) == (None, 2)


def test_the_group_is_told_when_the_day_is_over(
    act, socket, heard, days_later, ada, peers, ours_id
):
    act(ada, ours_id, "asking", version=2, agrees_on=in_days(2))
    phone = socket(peers[0])
    assert not run_due_job()

    with days_later(3):
        assert run_due_job()

    assert len(heard(phone, "ours_changed")) == 1


def test_nothing_is_told_of_a_day_when_somebody_has_objected(
    act, socket, heard, days_later, ada, peers, ours_id
):
    act(ada, ours_id, "asking", version=2, agrees_on=in_days(2))
    act(peers[0], ours_id, "objections", version=2)
    phone = socket(ada)

    with days_later(3):
        assert run_due_job()

    assert heard(phone, "ours_changed") == []


def test_an_objection_ends_it_and_shows_why_and_not_who(
    act, see, days_later, ada, peers, ours_id
):
    act(ada, ours_id, "asking", version=2, agrees_on=in_days(2))

    act(peers[0], ours_id, "objections", version=2, reason="Det er ikke hele sandheden")

    with days_later(3):
        seen = see(ada, ours_id)
    assert (seen["asked_version"], seen["agreed_version"]) == (None, None)
    why = {"version": 2, "reason": "Det er ikke hele sandheden"}
    assert seen["objections"] == [why]
    assert see(peers[0], ours_id) == see(peers[1], ours_id) == see(ada, ours_id)


def test_an_objection_needs_no_reason(act, ada, peers, ours_id):
    act(ada, ours_id, "asking", version=2, agrees_on=in_days(2))

    objected = act(peers[0], ours_id, "objections", version=2)

    assert objected.json["objections"] == [{"version": 2, "reason": None}]


def test_objecting_after_it_is_agreed_is_too_late_and_says_so(
    act, days_later, ada, peers, ours_id
):
    act(ada, ours_id, "asking", version=2, agrees_on=in_days(2))

    with days_later(3), nothing_stored():
        late = act(peers[0], ours_id, "objections", version=2, reason="Vent")

    assert (late.status_code, late.json["type"]) == (409, "/problems/already-agreed")


def test_what_is_not_asked_cannot_be_objected_to(act, ada, peers, ours_id):
    act(ada, ours_id, "asking", version=2, agrees_on=in_days(2))

    with nothing_stored():
        refused = act(peers[0], ours_id, "objections", version=1)

    assert (refused.status_code, refused.json["type"]) == (409, "/problems/not-asked")


def test_one_asking_at_a_time_and_the_same_again_is_the_same(act, ada, peers, ours_id):
    first = act(ada, ours_id, "asking", version=2, agrees_on=in_days(2))

    with nothing_stored():
        again = act(peers[0], ours_id, "asking", version=2, agrees_on=in_days(2))
        other = act(peers[0], ours_id, "asking", version=1, agrees_on=in_days(2))
        sooner = act(peers[0], ours_id, "asking", version=2, agrees_on=in_days(1))

    assert again.json == first.json
    assert other.json["type"] == sooner.json["type"] == "/problems/wording-asked"


def test_what_is_agreed_is_not_asked_again(act, days_later, ada, ours_id):
    act(ada, ours_id, "asking", version=2, agrees_on=in_days(2))

    with days_later(3):
        again = act(ada, ours_id, "asking", version=2, agrees_on=in_days(5))

    assert again.json["type"] == "/problems/already-agreed"


@pytest.mark.parametrize("days", [-1, 0, 366, 400_000])
def test_a_day_that_is_gone_or_too_near_or_far_is_out_of_reach(act, ada, ours_id, days):
    with nothing_stored():
        refused = act(ada, ours_id, "asking", version=2, agrees_on=in_days(days))

    assert (refused.status_code, refused.json["type"]) == (
        409,
        "/problems/time-out-of-reach",
    )
    assert refused.json["earliest"] == in_days(1)
    assert refused.json["latest"] == in_days(365)


def test_no_row_of_an_objection_tells_when_it_was_made(act, ada, peers, ours_id):
    act(ada, ours_id, "asking", version=2, agrees_on=in_days(2))
    act(peers[0], ours_id, "objections", version=2, reason="Vent")

    [objection] = rows_of("objections")
    assert objection.keys() == {"id", "ours_id", "version", "sealed_reason"}

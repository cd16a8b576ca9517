"""A meeting is planned, moved and cancelled by anybody in the group, and everybody hears of it."""

from datetime import timedelta
from uuid import uuid4

import pytest

from backend.meetings.actions import cancel_meeting
from models import History
from models.types import at, iso_utc, now
from models.work import writing
from tests.factories import add_member, group, meeting, person


def in_days(days):
    return iso_utc(now() + timedelta(days=days))


def kind_of(answer):
    return answer.status_code, answer.json["type"].removeprefix("/problems/")


def test_is_shown_to_everybody_and_told_live(ask, ada, ben, socket, heard, group_id):
    phone = socket(ben)
    tuesday = in_days(6)

    made = ask(ada, "POST", starts_at=tuesday, place="Huset, 1. sal")

    assert made.status_code == 201
    [shown] = ask(ben, "GET").json["items"]
    assert shown == {
        "id": made.json["id"],
        "kind": "meeting",
        "starts_at": tuesday,
        "place": "Huset, 1. sal",
        "cancelled_at": None,
        "is_over": False,
        "am_coming": False,
    }
    [told] = heard(phone, "meeting_changed")
    assert told["group_id"] == str(group_id)


def test_the_next_one_comes_first_and_what_is_over_last(ask, ada, group_id):
    with at(now() - timedelta(days=40)):
        long_ago, lately = (meeting(ada, group_id, days=d) for d in (10, 39))
        under_way = meeting(ada, group_id, days=40)
        called_off = meeting(ada, group_id, days=30)
        with writing():
            cancel_meeting(ada.caller(), group_id, called_off)
    later, cancelled, soon = (meeting(ada, group_id, days=d) for d in (9, 4, 2))
    ask(ada, "DELETE", cancelled)

    shown = ask(ada, "GET").json["items"]

    order = [under_way, soon, cancelled, later, lately, long_ago]
    assert [m["id"] for m in shown] == [str(id) for id in order]
    assert [m["is_over"] for m in shown] == [False] * 4 + [True] * 2
    assert [bool(m["cancelled_at"]) for m in shown] == [id == cancelled for id in order]


def test_can_be_given_another_time_place_and_kind(ask, see, ada, luna, group_id):
    meeting_id = meeting(ada, group_id)
    thursday = in_days(5)

    moved = ask(luna, "PUT", meeting_id, starts_at=thursday, kind="visit")

    assert moved.status_code == 200
    shown = see(ada, meeting_id)
    assert [shown[k] for k in ("starts_at", "place", "kind")] == [
        *(thursday, None, "visit")
    ]


@pytest.mark.parametrize("days", [-1, 0, 731, 365 * 5000])
def test_is_refused_at_a_time_that_nobody_can_mean(ask, ada, group_id, days):
    wanted = {"starts_at": in_days(days), "place": "Huset"}
    meeting_id = meeting(ada, group_id)

    answers = ask(ada, "POST", **wanted), ask(ada, "PUT", meeting_id, **wanted)

    assert [kind_of(a) for a in answers] == [(409, "time-out-of-reach")] * 2
    [kept] = ask(ada, "GET").json["items"]
    assert kept["starts_at"] < in_days(4)


@pytest.mark.parametrize(
    "moment", ["0001-01-01T00:00:00+14:00", "tirsdag", "2027-02-02"]
)
def test_is_refused_at_what_is_no_time(ask, ada, moment):
    answer = ask(ada, "POST", starts_at=moment)

    assert answer.status_code == 422
    assert answer.json["errors"][0]["pointer"] == "#/starts_at"


def test_takes_nothing_more_once_it_is_cancelled(ask, see, ada, ben, group_id):
    meeting_id = meeting(ada, group_id)
    item = ask(ada, "POST", meeting_id, "agenda", text="Kaffe").json["agenda"][0]
    ask(ben, "PUT", meeting_id, "coming")

    first, again = (ask(ada, "DELETE", meeting_id).json for _ in range(2))

    assert first == again and first["cancelled_at"]
    assert first["coming"] == []
    refused = [
        ask(ben, "PUT", meeting_id, starts_at=in_days(3)),
        ask(ben, "POST", meeting_id, "agenda", text="Og kage"),
        ask(ben, "DELETE", meeting_id, "agenda", item["id"]),
        ask(ben, "PUT", meeting_id, "coming"),
        ask(ben, "PUT", meeting_id, "summary", text="Ingen kom", based_on=0),
    ]
    assert {kind_of(a) for a in refused} == {(409, "meeting-cancelled")}
    assert see(ben, meeting_id)["agenda"] == [item], "it can still be read"


def test_is_left_as_it_was_once_it_is_over(ask, see, ada, group_id):
    with at(now() - timedelta(days=2)):
        meeting_id = meeting(ada, group_id, days=1)

    refused = [
        ask(ada, "PUT", meeting_id, starts_at=in_days(3)),
        ask(ada, "DELETE", meeting_id),
        ask(ada, "POST", meeting_id, "agenda", text="Kaffe"),
        ask(ada, "PUT", meeting_id, "coming"),
    ]

    assert {kind_of(a) for a in refused} == {(409, "meeting-over")}
    assert ask(ada, "DELETE", meeting_id, "coming").status_code == 200


def test_is_nowhere_to_who_is_not_in_the_group(ask, ada, client, group_id):
    eve = person("Eve")
    elsewhere = group(eve)
    meeting_id, hers = meeting(ada, group_id), meeting(eve, elsewhere)

    assert ask(eve, "GET").status_code == 404
    assert ask(ada, "GET", hers).status_code == 404, "it is another group's"
    assert ask(ada, "GET", uuid4()).status_code == 404
    url = f"/v1/groups/{elsewhere}/meetings/{meeting_id}"
    assert client.get(url, headers=eve.headers).status_code == 404


@pytest.mark.parametrize("history", History)
def test_what_was_before_ones_time_is_the_groups_rule(client, ada, ben, history):
    group_id = group(ada, history=history)
    with at(now() - timedelta(days=9)):
        before = meeting(ada, group_id, days=1)
    coming = meeting(ada, group_id)
    with writing():
        add_member(group_id, ben)

    url = f"/v1/groups/{group_id}/meetings"
    shown = client.get(url, headers=ben.headers).json["items"]
    old = client.get(f"{url}/{before}", headers=ben.headers)

    is_all = history is History.ALL
    assert [m["id"] for m in shown] == [str(coming)] + [str(before)] * is_all
    assert old.status_code == (200 if is_all else 404)


def test_the_rhythm_is_the_groups_own_words(client, ada, luna, group_id, socket, heard):
    phone = socket(luna)
    url = f"/v1/groups/{group_id}"

    for text in ("hver anden torsdag", None):
        rhythm = {"text": text}
        answer = client.put(f"{url}/rhythm", json=rhythm, headers=ada.headers)
        assert answer.json["rhythm"] == text

    assert client.get(url, headers=luna.headers).json["rhythm"] is None
    assert len(heard(phone, "group_changed")) == 2

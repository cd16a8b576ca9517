"""A group tries something, sees how it goes, and keeps, changes or stops it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier

import pytest

from models.types import at
from tests.factories import (
    group,
    loop,
    opportunity,
    organisation,
    person,
    signed_in_again,
    thread,
)
from tests.rows import nothing_stored, rows_of


def test_is_written_on_by_all_and_says_what_holds_now(
    start, write, loops, day, ada, ben
):
    loop_id = start(ada).json["id"]
    write(ben, loop_id, "seen", text="To kom for sent, men alle kom")
    write(ada, loop_id, "kept")
    kept = loops(ben)[0]
    write(ben, loop_id, "changed", text="Vi går kun, når det er tørt", until=day(14))

    [now_] = loops(ada)
    assert (kept["text"], kept["until"]) == ("Vi går en tur først", None)
    assert (now_["text"], now_["until"]) == ("Vi går kun, når det er tørt", day(14))
    lines = [(line["step"], line["text"], line["until"]) for line in now_["lines"]]
    assert lines == [
        ("started", "Vi går en tur først", day()),
        ("seen", "To kom for sent, men alle kom", None),
        ("kept", None, None),
        ("changed", "Vi går kun, når det er tørt", day(14)),
    ]
    assert now_["lines"][0].keys() == {"step", "text", "until", "created_at"}


def test_is_told_live(start, write, socket, heard, ada, ben):
    phones = socket(ada), socket(ben)

    write(ada, start(ada).json["id"], "seen", text="Det virker")

    told = [heard(phone, "loop_changed") for phone in phones]
    assert told[0] == told[1]
    assert [news.keys() for news in told[0]] == [{"group_id", "rev"}] * 2


def test_that_was_stopped_takes_no_more_and_is_started_anew(
    start, write, loops, ada, ben
):
    first = start(ada).json["id"]
    write(ben, first, "stopped")

    with nothing_stored():
        late = write(ada, first, "seen", text="Det gik da meget godt")
    again = start(ada).json

    assert (late.status_code, late.json["type"]) == (409, "/problems/loop-stopped")
    assert again["id"] != first
    assert [(x["id"], x["is_stopped"]) for x in loops(ada)] == [
        (again["id"], False),
        (first, True),
    ]


def test_does_not_say_twice_what_the_last_line_says(start, write, ada, ben):
    loop_id = start(ada).json["id"]
    for step in ("seen", "stopped"):
        line = {"text": "Det virker"} if step == "seen" else {}
        first = write(ada, loop_id, step, **line)
        with nothing_stored():
            again = write(ben, loop_id, step, **line)
        assert (again.status_code, again.json) == (201, first.json)


@pytest.mark.parametrize(("days", "status"), [(-1, 409), (-9999, 409), (0, 201)])
def test_lasts_until_a_day_that_has_not_passed(start, day, ada, days, status):
    answer = start(ada, until=day(days))

    assert answer.status_code == status
    if status == 409:
        assert answer.json["type"] == "/problems/time-out-of-reach"
        assert rows_of("loops") == []


def test_goes_by_the_clock_of_the_site(start, ada):
    late_in_roskilde = datetime(2999, 6, 1, 22, 30, tzinfo=UTC)  # half past midnight

    with at(late_in_roskilde):
        session = signed_in_again(ada)
        answers = [start(session, until=f"2999-06-0{n}").status_code for n in (1, 2)]

    assert answers == [409, 201]


def test_a_change_into_the_past_changes_nothing(start, write, day, ada):
    loop_id = start(ada).json["id"]

    with nothing_stored():
        answer = write(ada, loop_id, "changed", text="Noget andet", until=day(-1))

    assert answer.json["type"] == "/problems/time-out-of-reach"


@pytest.mark.parametrize(
    ("step", "line"),
    [
        ("started", {"text": "Forfra"}),
        ("seen", {}),
        ("seen", {"text": "  "}),
        ("seen", {"text": "Godt", "until": "2999-01-01"}),
        ("kept", {"text": "Fordi"}),
        ("changed", {"text": "Noget andet"}),
        ("changed", {"until": "2999-01-01"}),
        ("stopped", {"until": "2999-01-01"}),
        ("changed", {"text": "Noget andet", "until": "i morgen"}),
        ("hurra", {}),
    ],
)
def test_a_line_that_makes_no_sense_is_said_so(start, write, ada, step, line):
    loop_id = start(ada).json["id"]

    with nothing_stored():
        assert write(ada, loop_id, step, **line).status_code == 422


def test_is_nobodys_who_does_not_belong_there(client, start, write, ada, group_id):
    loop_id, eve = start(ada).json["id"], person("Eve")
    url = f"/v1/groups/{group_id}/loops"

    with nothing_stored():
        answers = [
            client.get(url, headers=eve.headers),
            start(eve),
            write(eve, loop_id, "stopped"),
        ]

    assert [answer.status_code for answer in answers] == [404] * 3


def test_of_another_group_is_not_there(write, ada):
    elsewhere = loop(ada, group(ada))

    with nothing_stored():
        assert write(ada, elsewhere, "stopped").status_code == 404


def test_is_not_for_a_talk_with_an_employer(client, day):
    ada = person("Ada", consents=["employer_messages"])
    thread_id = thread(ada, opportunity(organisation(person("Karl", hat="employer"))))
    sent = {"text": "Vi prøver", "until": day()}

    url = f"/v1/groups/{thread_id}/loops"
    assert client.post(url, json=sent, headers=ada.headers).status_code == 404


@pytest.mark.commits
def test_two_who_decide_at_once_both_find_their_place(app, ada, ben, group_id):
    loop_id = loop(ada, group_id)
    together = Barrier(2)

    def decide(who):
        caller, step = who
        together.wait()
        url = f"/v1/groups/{group_id}/loops/{loop_id}/lines"
        phone = app.test_client()
        answer = phone.post(url, json={"step": step}, headers=caller.headers)
        return step, answer.status_code

    with ThreadPoolExecutor() as pool:
        answers = dict(pool.map(decide, ((ada, "kept"), (ben, "stopped"))))

    steps = [
        r["step"] for r in sorted(rows_of("loop_lines"), key=lambda r: r["number"])
    ]
    assert answers["stopped"] == 201
    assert steps in (
        ["started", "kept", "stopped"] if answers["kept"] == 201 else None,
        ["started", "stopped"] if answers["kept"] == 409 else None,
    )

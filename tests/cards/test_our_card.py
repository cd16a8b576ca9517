"""A group's card is the group's: anybody adds and strikes, and nobody can tell who."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from models.work import writing
from tests.factories import (
    add_member,
    card_line,
    group,
    membership_of,
    organisation,
    person,
)
from tests.rows import nothing_stored, rows_of


@pytest.fixture
def ada():
    return person("Ada")


@pytest.fixture
def ben():
    return person("Ben")


@pytest.fixture
def group_id(ada, ben):
    return group(ada, ben)


@pytest.fixture
def card(call, group_id):
    """The texts on the group's card, for one who looks."""

    def card(caller):
        lines = call(caller, "GET", f"/groups/{group_id}/card").json["lines"]
        return [(line["part"], line["text"]) for line in lines]

    return card


@pytest.fixture
def strike(call, group_id):
    def strike(caller, line_id):
        return call(caller, "DELETE", f"/groups/{group_id}/card/lines/{line_id}")

    return strike


def test_has_lines_of_all_its_members(call, card, ada, ben, group_id):
    luna = person("Luna", hat="facilitator")
    url = f"/groups/{group_id}/card/lines"

    first = call(ada, "POST", url, part="limits", text="Ikke før kl. 10")
    second = call(ben, "POST", url, part="needs", text="At I siger hej")

    assert (first.status_code, second.status_code) == (201, 201)
    assert (
        card(ada)
        == card(ben)
        == [
            ("limits", "Ikke før kl. 10"),
            ("needs", "At I siger hej"),
        ]
    )
    assert second.json["is_shown"] is False
    assert call(luna, "POST", url, part="needs", text="Ro").status_code == 404


def test_is_told_live_without_saying_by_whom(socket, heard, ada, ben, group_id, strike):
    phones = socket(ada), socket(ben)
    line_id = card_line(ada, group_id)
    strike(ben, line_id)

    told = [heard(phone, "card_changed") for phone in phones]

    assert told[0] == told[1]
    assert [news.keys() for news in told[0]] == [{"group_id", "rev"}] * 2


def test_keeps_nothing_of_who_and_when(call, ada, ben, group_id, strike):
    """Whoever adds or strikes, what is stored and answered is the same but for random ids."""

    def told_and_stored(by):
        url = f"/groups/{group_id}/card/lines"
        said = call(by, "POST", url, part="needs", text="Ro").json
        line = said["lines"][-1]
        assert line.keys() == {"id", "part", "text"}
        strike(by, line["id"])
        [row] = [r for r in rows_of("card_lines") if str(r["id"]) == line["id"]]
        return {k: v for k, v in row.items() if k not in ("id", "position")}

    assert told_and_stored(ada) == told_and_stored(ben)
    assert rows_of("card_lines")[0].keys() == {
        *("id", "group_id", "part", "position", "is_struck", "sealed_text")
    }
    whose = {str(membership_of(p, group_id)) for p in (ada, ben)}
    changes = [set(map(str, row.values())) for row in rows_of("changes")]
    assert all(not whose & row for row in changes)


def test_is_sealed_with_the_groups_key(ada, group_id):
    card_line(ada, group_id, "Ro")

    [row] = rows_of("card_lines")

    assert b"Ro" not in row["sealed_text"]
    assert group_id.bytes in row["sealed_text"]


def test_loses_the_words_of_a_line_that_is_struck(card, ada, ben, group_id, strike):
    line_id = card_line(ada, group_id, "Ikke nævne Sofus")
    card_line(ada, group_id, "Ro")

    answer = strike(ben, line_id)

    assert answer.status_code == 200
    assert card(ada) == [("needs", "Ro")]
    left = {row["id"]: row["sealed_text"] for row in rows_of("card_lines")}
    assert left.pop(line_id) is None
    assert list(left.values()) != [None]


def test_a_line_is_struck_once_and_nothing_is_lost(card, ada, ben, group_id, strike):
    line_id = card_line(ada, group_id, "Ro")
    card_line(ben, group_id, "Kaffe")
    strike(ada, line_id)

    with nothing_stored():
        again = strike(ben, line_id)

    assert (again.status_code, again.json["type"]) == (409, "/problems/line-struck")
    assert card(ben) == [("needs", "Kaffe")]


@pytest.mark.commits
def test_two_who_strike_at_once_strike_one_line(app, ada, ben, group_id):
    for _ in range(5):
        card_line(ada, group_id, "Kaffe")
        line_id = card_line(ada, group_id, "Ro")
        together = Barrier(2)

        def strike(caller, line_id=line_id, together=together):
            together.wait()
            url = f"/v1/groups/{group_id}/card/lines/{line_id}"
            answer = app.test_client().delete(url, headers=caller.headers)
            return answer.status_code

        with ThreadPoolExecutor() as pool:
            assert sorted(pool.map(strike, (ada, ben))) == [200, 409]

    left = [row for row in rows_of("card_lines") if not row["is_struck"]]
    assert len(left) == 1


def test_a_line_that_is_sent_twice_stands_once(call, card, ada, ben, group_id):
    url = f"/groups/{group_id}/card/lines"

    for somebody in (ada, ada, ben):
        call(somebody, "POST", url, part="needs", text="Ro")
    call(ada, "POST", url, part="limits", text="Ro")

    assert card(ada) == [("needs", "Ro"), ("limits", "Ro")]


def test_a_line_that_was_struck_can_be_written_anew(card, ada, group_id, strike):
    strike(ada, card_line(ada, group_id, "Ro"))
    card_line(ada, group_id, "Ro")

    assert card(ada) == [("needs", "Ro")]


def test_a_line_of_another_group_is_not_there(ada, group_id, strike):
    line_id = card_line(ada, group(ada))

    with nothing_stored():
        assert strike(ada, line_id).status_code == 404


def test_is_shown_only_once_the_group_turns_it_on_and_hidden_at_once(
    call, ada, ben, group_id
):
    karl = person("Karl", hat="employer")
    organisation(karl)
    for part in ("interests", "strengths", "limits", "needs"):
        card_line(ada, group_id, f"our {part}", part)

    def seen():
        return call(karl, "GET", "/our-cards").json["items"]

    before = seen()
    is_on = call(ada, "PUT", f"/groups/{group_id}/card/showing").json["is_shown"]
    shown = seen()
    is_still_on = call(ben, "DELETE", f"/groups/{group_id}/card/showing").json

    assert (is_on, is_still_on["is_shown"]) == (True, False)
    assert before == seen() == []
    lines = [
        {"part": part, "text": f"our {part}"}
        for part in ("interests", "strengths", "limits", "needs")
    ]
    assert shown == [{"lines": lines}]


def test_turning_it_on_twice_is_told_once(call, socket, heard, ada, ben, group_id):
    phone = socket(ben)

    for _ in range(2):
        call(ada, "PUT", f"/groups/{group_id}/card/showing")

    assert len(heard(phone, "card_changed")) == 1


def test_is_shown_to_who_has_been_vetted_at_the_site(call, client, ada, group_id):
    card_line(ada, group_id)
    call(ada, "PUT", f"/groups/{group_id}/card/showing")
    new, elsewhere, nobody = (
        person(name, hat="employer", at=site)
        for name, site in (
            ("Nour", "roskilde"),
            ("Eva", "drammen"),
            ("Eve", "roskilde"),
        )
    )
    organisation(new, vetted=False)
    organisation(elsewhere, at="drammen")

    refused = call(new, "GET", "/our-cards")

    assert refused.status_code == 409
    assert refused.json["type"] == "/problems/organisation-not-vetted"
    assert call(elsewhere, "GET", "/our-cards").json["items"] == []
    assert call(nobody, "GET", "/our-cards").status_code == 404
    assert call(ada, "GET", "/our-cards").status_code == 404


def test_without_lines_there_is_nothing_to_show(call, ada, group_id, strike):
    karl = person("Karl", hat="employer")
    organisation(karl)
    call(ada, "PUT", f"/groups/{group_id}/card/showing")
    strike(ada, card_line(ada, group_id))

    assert call(karl, "GET", "/our-cards").json["items"] == []


def test_is_nobodys_who_does_not_belong_there(call, group_id, ada):
    eve, away = person("Eve"), person("Away", consents=())
    with writing():
        add_member(group_id, away)
    line_id = card_line(ada, group_id)
    card = f"/groups/{group_id}/card"
    doors = [
        ("GET", card, {}),
        ("POST", f"{card}/lines", {"part": "needs", "text": "Ro"}),
        ("DELETE", f"{card}/lines/{line_id}", {}),
        ("PUT", f"{card}/showing", {}),
        ("DELETE", f"{card}/showing", {}),
    ]

    with nothing_stored():
        stranger = {call(eve, m, url, **sent).status_code for m, url, sent in doors}
        silent = {call(away, m, url, **sent).status_code for m, url, sent in doors}

    assert (stranger, silent) == ({404}, {403})

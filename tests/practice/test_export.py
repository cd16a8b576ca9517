"""Practice goes out without people, in one order, and comes in once."""

import json

import pytest
from sqlalchemy import func, select

from backend.practice.actions import take_over
from backend.practice.rules import ALIAS
from backend.practice.schemas import MOST_BYTES, read, written
from models import Kind, PracticeItem
from models.errors import Problem
from models.types import now
from models.work import reading, session, writing
from tests.factories import contact, group, organisation, person, site
from tests.practice.conftest import A_DAY, site_called


@pytest.fixture
def roskilde(asked, tried, told, agreed):
    """A site that has tried something of every kind."""
    ada, karl = person("Ada"), person("Karl", hat="employer")
    tuesday, room = group(ada), group(ada)
    employer = organisation(karl)
    for _ in range(2):
        asked(tuesday, "Hvad gik godt i ugen?")
    asked(tuesday, "Hvad er svært lige nu?", opens_at=now() + A_DAY)
    tried(
        tuesday,
        ("started", "Vi mødes ude."),
        ("seen", "Flere kom."),
        ("kept", "Vi bliver ved."),
    )
    tried(tuesday, ("started", "Vi laver mad."))
    told(employer, "Den første dag", "Vi viser rundt to gange.")
    told(employer, "Taget tilbage", "Ikke mere.", taken_back_at=now())
    agreed(ada, tuesday, "Alle taler en ad gangen.")
    agreed(ada, tuesday, "Ingen telefoner.", choice="no")
    agreed(ada, room, "Unge er med, når der bestemmes.", kind=Kind.NETWORK)
    return ada


def count():
    with reading():
        return session.scalar(select(func.count(PracticeItem.id)))


def test_holds_what_was_asked_tried_told_and_agreed_on_each_once(roskilde, exported):
    items, left_out = exported()

    assert left_out == []
    assert items == [
        {
            "kind": "card",
            "title": "Den første dag",
            "text": "Vi viser rundt to gange.",
        },
        {
            "kind": "loop",
            "lines": [
                {"step": "started", "text": "Vi mødes ude."},
                {"step": "seen", "text": "Flere kom."},
                {"step": "kept", "text": "Vi bliver ved."},
            ],
        },
        {
            "kind": "norm",
            "principle": "shift_of_power",
            "text": "Alle taler en ad gangen.",
        },
        {"kind": "round", "text": "Hvad gik godt i ugen?"},
        {
            "kind": "rule",
            "principle": "shift_of_power",
            "text": "Unge er med, når der bestemmes.",
        },
    ]


def test_has_no_ids_no_times_and_no_names(roskilde, exported):
    file = written(exported()[0])

    def keys(value):
        if isinstance(value, dict):
            return value.keys() | set().union(*map(keys, value.values()), set())
        return set().union(*map(keys, value)) if isinstance(value, list) else set()

    assert keys(json.loads(file)) == {
        *("format", "version", "items", "kind"),
        *("title", "text", "principle", "lines", "step"),
    }
    for name in ("Ada", "Karl", "Tirsdag", "Jonstrup", "Roskilde", "2026"):
        assert name not in file


def test_out_and_in_and_out_again_is_equal_and_in_twice_changes_nothing(
    roskilde, exported
):
    file = written(exported()[0])
    with writing():
        site("drammen")
    assert exported("drammen") == ([], [])

    for new in (5, 0):
        with writing():
            assert take_over(site_called("drammen"), read(file.encode())) == new

    assert written(exported("drammen")[0]) == file
    assert count() == 5


def test_what_names_somebody_stays_and_it_is_said_why_without_the_name(
    roskilde, exported, asked
):
    before = exported()[0]
    asked(group(roskilde), "Hvad ville Ada have sagt?")

    items, [left] = exported()

    assert items == before
    assert (left.kind, left.why) == ("round", [ALIAS])
    assert left.blotted == "hvad ville … have sagt?"


def test_who_left_or_is_reached_elsewhere_is_named_too(exported, asked, client):
    ben, here = person("Ben"), group(person("Cem"))
    contact(ben, "kim.holm@example.org")
    left = group(ben)
    client.delete(f"/v1/groups/{left}/membership", headers=ben.headers)

    asked(here, "Skal vi spørge Ben?")
    asked(here, "Hvad siger Kim?")

    assert len(exported()[1]) == 2 and exported()[0] == []


def test_names_of_another_site_hold_nothing_back(exported, asked):
    group(person("Sol", at="drammen"), at="drammen")
    asked(group(person("Ada")), "Hvad gør sol ved dig?")

    assert [item["text"] for item in exported()[0]] == ["Hvad gør sol ved dig?"]


ITEM = {"kind": "round", "text": "Hvad nu?"}
HEAD = {"format": "nextwork-practice", "version": 1}


def file_of(*items, **other):
    return json.dumps({**HEAD, "items": [*items], **other}).encode()


@pytest.mark.parametrize(
    ("file", "told"),
    [
        (b"", "cannot be read"),
        (b"\xff\xfe", "cannot be read"),
        (b'{"format": "nextwork-practice", "format": 1}', "cannot be read"),
        (b"[" * 5000, "cannot be read"),
        (b" " * (MOST_BYTES + 1), "larger than"),
        (b"[]", "no practice package"),
        (json.dumps({"format": "a-novel"}).encode(), "no practice package"),
        (file_of(version=2), "another version"),
        (file_of(version="1"), "another version"),
        (file_of(version=None), "another version"),
        (file_of(version=True), "not as it should be at version"),
        (json.dumps(HEAD).encode(), "at items"),
        (file_of(ITEM, {"kind": "round"}), "at items.1"),
        (file_of({"kind": "recipe", "text": "Mel"}), "at items.0.kind"),
        (file_of(ITEM | {"text": "x" * 4001}), "at items.0.text"),
        (file_of(ITEM | {"id": 7}), "at items.0.id"),
        (file_of(ITEM | {"title": "Hej"}), "at items.0"),
        (file_of({"kind": "loop", "lines": []}), "at items.0.lines"),
        (file_of("Hvad nu?"), "at items.0"),
        (file_of(author="Ada"), "at author"),
    ],
)
def test_a_file_that_is_not_right_is_told_what_is_wrong(file, told):
    with pytest.raises(Problem) as problem:
        read(file)

    assert told in problem.value.detail

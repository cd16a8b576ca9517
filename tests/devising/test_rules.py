"""How a line is described for those who learn from it."""

from datetime import date

import pytest

from backend.devising.rules import describe

DUE = date(2999, 6, 10)


@pytest.fixture(autouse=True)
def database():
    """Nothing is stored."""


@pytest.mark.parametrize(
    ("step", "what"),
    [
        ("started", "added"),
        ("seen", "observed"),
        ("kept", "kept"),
        ("changed", "tailored"),
        ("stopped", "removed"),
    ],
)
def test_says_what_was_done_and_that_the_group_decided(step, what):
    assert describe(step, "peer", on=DUE, due=DUE) == {
        "what": what,
        "decided_by": "group",
        "planned": True,
        "level": "group",
    }


@pytest.mark.parametrize(
    ("day", "due", "planned"),
    [(9, DUE, False), (10, DUE, True), (11, DUE, True), (9, None, True)],
)
def test_is_planned_from_the_day_that_was_set(day, due, planned):
    codes = describe("changed", "network", on=date(2999, 6, day), due=due)

    assert (codes["planned"], codes["level"]) == (planned, "network")

"""A group can start from what others have tried, and sees it without people."""

import pytest

from backend.practice.actions import take_over
from models.work import writing
from tests.factories import group, person
from tests.practice.conftest import site_called


@pytest.fixture
def listed(client):
    def listed(caller):
        return client.get("/v1/practice", headers=caller.headers)

    return listed


@pytest.mark.parametrize("hat", ["participant", "facilitator", "coordinator"])
def test_own_and_handed_on_stand_side_by_side(listed, asked, hat):
    ada, reader = person("Ada"), person("Luna", hat=hat)
    asked(group(ada), "Hvad gik godt?")
    asked(group(ada), "Hvad tænker Ada?")
    with writing():
        take_over(site_called("roskilde"), [{"kind": "round", "text": "Hvad nu?"}])

    items = listed(reader).json["items"]

    rest = {"title": None, "principle": None, "lines": []}
    assert items == [
        {"kind": "round", "text": text} | rest
        for text in ("Hvad gik godt?", "Hvad nu?")
    ]


@pytest.mark.parametrize("hat", ["employer", "authority", "researcher", "lead"])
def test_for_others_it_is_not_there(listed, hat):
    assert listed(person("Eve", hat=hat)).status_code == 404


def test_another_site_sees_nothing_of_it(listed, asked):
    asked(group(person("Ada")), "Hvad gik godt?")

    assert listed(person("Eve", at="drammen")).json == {"items": [], "next": None}

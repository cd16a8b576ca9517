"""The agenda is a paper in the middle of the table: anybody writes on it, and strikes out."""

from uuid import uuid4

import pytest

from models import AgendaItem
from tests.factories import meeting


@pytest.fixture
def meeting_id(ada, group_id):
    return meeting(ada, group_id)


def test_says_from_which_hat_something_came_and_never_from_whom(
    ask, see, ada, ben, luna, meeting_id
):
    for caller, text in ((luna, "Sommerferie"), (ada, "Kaffen"), (ben, "Væggen")):
        assert ask(caller, "POST", meeting_id, "agenda", text=text).status_code == 201

    shown = see(ben, meeting_id)["agenda"]

    assert [(item["hat"], item["text"]) for item in shown] == [
        ("facilitator", "Sommerferie"),
        ("participant", "Kaffen"),
        ("participant", "Væggen"),
    ]
    assert shown[0].keys() == {"id", "hat", "text"}
    people = {"created_at", "membership_id", "person_id"}
    assert people.isdisjoint(AgendaItem.__table__.columns.keys())


def test_anybody_strikes_out_and_what_comes_after_keeps_its_place(
    ask, see, ada, ben, luna, meeting_id
):
    texts = ["Et", "To", "Tre"]
    for text in texts:
        answer = ask(ada, "POST", meeting_id, "agenda", text=text).json
    ids = [item["id"] for item in answer["agenda"]]

    assert ask(ben, "DELETE", meeting_id, "agenda", ids[1]).status_code == 200
    ask(luna, "POST", meeting_id, "agenda", text="Fire")

    shown = see(ada, meeting_id)["agenda"]
    assert [item["text"] for item in shown] == ["Et", "Tre", "Fire"]
    for gone in (ids[1], uuid4()):
        answer = ask(ada, "DELETE", meeting_id, "agenda", gone)
        assert answer.status_code == 404

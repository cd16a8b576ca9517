"""Who comes is the group's own: a no is nowhere, and the yes is forgotten."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from backend.meetings.actions import change_meeting, say_coming
from backend.meetings.queries import REMEMBERED
from backend.rights.queries import export_of
from backend.worker import run_due_job
from models import Coming, Group, Person
from models.types import at, iso_utc, now
from models.work import reading, session, writing
from tests.factories import meeting, membership_of, person


def stored():
    with reading():
        return session.scalars(select(Coming.membership_id)).all()


def revs():
    with reading():
        return session.scalars(select(Group.rev)).all()


def keep_promises():
    while run_due_job():
        pass


@pytest.fixture
def meeting_id(ada, group_id):
    return meeting(ada, group_id)


def test_is_shown_to_the_group_under_the_names_it_knows(ask, see, ada, ben, meeting_id):
    for _ in range(2):
        assert ask(ada, "PUT", meeting_id, "coming").json["am_coming"] is True

    shown = see(ben, meeting_id)
    assert [m["alias"] for m in shown["coming"]] == ["Ada"]
    assert shown["am_coming"] is False
    assert [m["am_coming"] for m in ask(ada, "GET").json["items"]] == [True]


def test_a_no_is_as_if_nobody_had_been_asked(ask, see, ada, ben, meeting_id):
    before = see(ada, meeting_id)
    told = revs()

    assert ask(ben, "DELETE", meeting_id, "coming").status_code == 200

    assert stored() == [] and see(ada, meeting_id) == before
    assert revs() == told, "nobody is told"

    ask(ben, "PUT", meeting_id, "coming")
    ask(ben, "DELETE", meeting_id, "coming")
    assert stored() == [] and see(ada, meeting_id) == before


def test_nobody_has_said_to_come_at_another_time(ask, see, ada, meeting_id):
    ask(ada, "PUT", meeting_id, "coming")
    at_first = see(ada, meeting_id)["starts_at"]

    ask(ada, "PUT", meeting_id, starts_at=at_first, place="Ovenpå")
    assert see(ada, meeting_id)["am_coming"] is True
    ask(ada, "PUT", meeting_id, starts_at=iso_utc(now() + timedelta(days=8)))

    assert see(ada, meeting_id)["coming"] == []


def test_is_forgotten_14_days_after(see, ada, ben, group_id):
    began = now() - REMEMBERED
    with at(began - timedelta(days=1, minutes=1)):
        lately, long_ago = (meeting(ada, group_id, days=d) for d in (1.1, 1))
        with writing():
            for each in (lately, long_ago):
                say_coming(ada.caller(), group_id, each)

    assert [m["alias"] for m in see(ben, lately)["coming"]] == ["Ada"]
    assert see(ada, long_ago)["coming"] == [], "not shown, even before the worker came"
    assert see(ada, long_ago)["am_coming"] is False
    assert len(stored()) == 2
    keep_promises()

    with reading():
        assert session.scalars(select(Coming.meeting_id)).all() == [lately]


def test_is_remembered_as_long_after_a_meeting_that_was_moved(see, ada, group_id):
    with at(now() - REMEMBERED - timedelta(days=2)):
        meeting_id = meeting(ada, group_id, days=1)
        with writing():
            moved = {"starts_at": now() + timedelta(days=12), "kind": "meeting"}
            change_meeting(ada.caller(), group_id, meeting_id, **moved)
            say_coming(ada.caller(), group_id, meeting_id)

    keep_promises()

    assert see(ada, meeting_id)["am_coming"] is True


def test_is_in_no_export(ask, ada, meeting_id, group_id):
    ask(ada, "PUT", meeting_id, "coming")

    with reading():
        exported = export_of(session.get_one(Person, ada.person_id))

    assert exported["memberships"] and "comings" not in exported
    assert str(meeting_id) not in str(exported)
    assert stored() == [membership_of(ada, group_id)]


def test_is_gone_with_whoever_leaves_and_hidden_with_whoever_withdraws(
    ask, see, ada, ben, luna, meeting_id, group_id, client
):
    for caller in (ada, ben):
        ask(caller, "PUT", meeting_id, "coming")

    client.delete("/v1/consents/peer_chat", headers=ben.headers)
    assert [m["alias"] for m in see(luna, meeting_id)["coming"]] == ["Ada"]
    client.delete(f"/v1/groups/{group_id}/membership", headers=ada.headers)

    assert see(luna, meeting_id)["coming"] == []
    assert stored() == [membership_of(ben, group_id)]


def test_is_never_with_authority(ask, client, ada, meeting_id, group_id):
    ask(ada, "PUT", meeting_id, "coming")
    url = f"/v1/groups/{group_id}/meetings"

    for hat in ("authority", "researcher", "lead", "admin"):
        henrik = person("Henrik", hat=hat)
        answers = [
            client.get(path, headers=henrik.headers)
            for path in (url, f"{url}/{meeting_id}", f"/v1/groups/{group_id}")
        ]
        assert {a.status_code for a in answers} == {404}

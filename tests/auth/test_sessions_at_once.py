"""A session that ends while something is on its way ends that too, or is found to have ended."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import select

from auth.epochs import take_epoch
from backend.rights.actions import erase_person
from models import Group, Person
from models.work import reading, session, within, writing
from tests.factories import group, new_message, person

ROUNDS = 10


def rush(*acts):
    """What each act gave, all of them begun at one moment."""
    together = Barrier(len(acts))

    def act(one):
        together.wait()
        return one()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(act, acts))


@pytest.fixture
def last_seq():
    def last_seq(group_id):
        with reading():
            return session.get_one(Group, group_id).last_seq

    return last_seq


@pytest.fixture
def acts(app):
    """Everything somebody does in one moment, each on a phone of its own."""

    def acts(somebody, group_id):
        def call(method, path, body=None):
            phone = app.test_client()
            answer = phone.open(
                f"/v1{path}", method=method, json=body, headers=somebody.headers
            )
            return answer.status_code

        return [
            lambda: call("POST", f"/groups/{group_id}/messages", new_message()),
            lambda: call("POST", "/socket-tickets"),
            lambda: call("PATCH", "/me", {"language": "en"}),
        ] * 2

    return acts


@pytest.mark.commits
def test_nothing_is_done_for_a_session_after_the_answer_to_signing_out(
    app, acts, last_seq
):
    for _ in range(ROUNDS):
        ada = person("Ada")
        group_id = group(ada)

        def sign_out(ada=ada, group_id=group_id):
            app.test_client().delete("/v1/session", headers=ada.headers)
            return last_seq(group_id)

        *answers, said = rush(*acts(ada, group_id), sign_out)

        assert set(answers) <= {200, 201, 401}
        assert last_seq(group_id) == said


@pytest.mark.commits
def test_who_is_erased_meanwhile_is_not_signed_in(acts):
    for _ in range(ROUNDS):
        ada = person("Ada")

        def erase(ada=ada):
            take_epoch(ada.person_id)
            erase_person(session.get_one(Person, ada.person_id))

        *answers, _ = rush(*acts(ada, group(ada)), lambda: within(writing, erase))

        assert set(answers) <= {200, 201, 401}
        with reading():
            assert session.scalar(select(Person.id).filter_by(id=ada.person_id)) is None

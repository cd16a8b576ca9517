from __future__ import annotations

import pytest

from backend.worker import run_due_job
from models.work import reading, session
from tests.factories import asked, group, person


@pytest.fixture
def ada():
    return person("Ada")


@pytest.fixture
def ben():
    return person("Ben")


@pytest.fixture
def luna():
    return person("Luna", hat="facilitator")


@pytest.fixture
def group_id(ada, ben, luna):
    return group(ada, ben, luna)


@pytest.fixture
def round_id(luna, group_id):
    """A round that is shut until somebody opens it."""
    return asked(luna, group_id)


@pytest.fixture
def ask(client, group_id):
    """Ask something of the group's rounds; the answer as it comes."""

    def ask(caller, method, *path, **body):
        url = "/".join(["/v1/groups", str(group_id), "rounds", *map(str, path)])
        return client.open(
            url, method=method, json=body or None, headers=caller.headers
        )

    return ask


@pytest.fixture
def see(ask):
    """A round as somebody sees it."""
    return lambda viewer, round_id: ask(viewer, "GET", round_id).json


@pytest.fixture
def said(see):
    """What everybody said in a round, as one of them reads it."""

    def said(viewer, round_id):
        answers = see(viewer, round_id)["answers"]
        return {answer["by"]["alias"]: answer["text"] for answer in answers}

    return said


@pytest.fixture
def stored():
    """Every row of a table, as it is stored."""

    def stored(table):
        with reading():
            return session.execute(table.__table__.select()).all()

    return stored


@pytest.fixture
def keep_promises():
    def keep_promises():
        while run_due_job():
            pass

    return keep_promises

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.factories import group, person, today


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
def day():
    """The day so many days from now, as it is sent."""

    def day(days=7) -> str:
        found: date = today() + timedelta(days=days)
        return found.isoformat()

    return day


@pytest.fixture
def loops(client, group_id):
    def loops(caller):
        url = f"/v1/groups/{group_id}/loops"
        return client.get(url, headers=caller.headers).json["items"]

    return loops


@pytest.fixture
def start(client, group_id, day):
    def start(caller, text="Vi går en tur først", **when):
        sent = {"text": text, "until": day()} | when
        url = f"/v1/groups/{group_id}/loops"
        return client.post(url, json=sent, headers=caller.headers)

    return start


@pytest.fixture
def write(client, group_id):
    def write(caller, loop_id, step, **line):
        url = f"/v1/groups/{group_id}/loops/{loop_id}/lines"
        return client.post(url, json={"step": step} | line, headers=caller.headers)

    return write

from __future__ import annotations

import pytest

from tests.factories import group, person


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
def ask(client, group_id):
    """Ask something of the group's meetings; the answer as it comes."""

    def ask(caller, method, *path, **body):
        url = "/".join(["/v1/groups", str(group_id), "meetings", *map(str, path)])
        return client.open(
            url, method=method, json=body or None, headers=caller.headers
        )

    return ask


@pytest.fixture
def see(ask):
    """A meeting as somebody sees it."""
    return lambda viewer, meeting_id: ask(viewer, "GET", meeting_id).json

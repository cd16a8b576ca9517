from __future__ import annotations

import pytest

from . import stacks

SLOW = 20


@pytest.fixture(autouse=True)
def database():
    """Servers in processes of their own: these tests run once and not once a database."""


@pytest.fixture
def stock(tmp_path):
    stack = stacks.stock(tmp_path)
    with stack.server:
        yield stack


@pytest.fixture(scope="package")
def ours(tmp_path_factory):
    """Our server with people in one group: as many as are slow, and one who posts."""
    stack = stacks.ours(tmp_path_factory.mktemp("ours"), 1 + SLOW)
    yield stack
    stack.server.end()


@pytest.fixture
def ours_alone(tmp_path_factory):
    """Our server with one person, for a test that ends it."""
    stack = stacks.ours(tmp_path_factory.mktemp("ours"), 1)
    yield stack
    if stack.server.process.poll() is None:
        stack.server.end()

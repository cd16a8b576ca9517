from __future__ import annotations

import pytest

from . import stacks


@pytest.fixture(autouse=True)
def database():
    """Servers in processes of their own: these tests run once and not once a database."""


@pytest.fixture
def stock(tmp_path_factory):
    stack = stacks.stock(tmp_path_factory.mktemp("stock"))
    with stack.server:
        yield stack


@pytest.fixture
def ours(tmp_path_factory):
    """Our server with 22 people in one group."""
    stack = stacks.ours(tmp_path_factory.mktemp("ours"), 22)
    yield stack
    stack.server.end()

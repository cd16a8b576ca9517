from __future__ import annotations

import pytest

from backend import limits
from backend.config import Settings


@pytest.fixture
def clock(monkeypatch):
    """A clock that stands still until it is put forward; nobody has tried anything yet."""

    class Clock:
        now = 1_000.0

    monkeypatch.setattr(limits, "clock", lambda: Clock.now)
    limits.use_limits(Settings())
    return Clock

"""Fill a town: its story is planned first, then lived through the real actions, day by day."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from backend.admin.queries import has_site
from models.types import at

from . import (
    cards,
    companions,
    decisions,
    employers,
    loops,
    meetings,
    networks,
    ours,
    path,
    people,
    practice,
    talk,
)
from .town import Deed, Town

__all__ = ["fill"]

PARTS = (
    people,
    talk,
    meetings,
    employers,
    path,
    cards,
    loops,
    networks,
    ours,
    decisions,
    companions,
    practice,
)


def fill(
    story: dict[str, Any],
    *,
    watch: Callable[[list[Deed]], Iterable[Deed]] = iter,
) -> None:
    """Let the story happen in its own time, unless its site is there already.

    `watch` goes through the deeds and may show how far they are.
    """
    if has_site(story["site"]["slug"]):
        return
    town = Town(story)
    for part in PARTS:
        part.plan(town)
    for moment, do in watch(sorted(town.deeds, key=lambda deed: deed[0])):
        with at(moment):
            do()

"""What nobody but an employer may be called where employers are."""

from __future__ import annotations

from collections.abc import Iterable

from backend.groups.rules import skeleton

SHORTEST = 4  # letters: a shorter name is a part of too many others


def imitates_employer(alias: str, employers: Iterable[str]) -> bool:
    """Whether the name is an employer's, or has one in it."""
    seen = skeleton(alias)
    return any(
        name == seen or (len(name) >= SHORTEST and name in seen)
        for name in map(skeleton, employers)
    )

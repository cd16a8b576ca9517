"""Ledgers that show when a line was changed, taken out or cut off."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .secrets import keyed_digest
from .types import canonical


def link(previous: bytes, line: dict[str, Any]) -> bytes:
    """The link of a line: HMAC-SHA256 over the link before it and the line's values."""
    return keyed_digest("ledger", previous, canonical(line))


def is_whole(
    lines: Iterable[tuple[dict[str, Any], bytes]], *, last_known: bytes | None
) -> bool:
    """Whether every line stands as it was written, up to the last link kept elsewhere."""
    previous, passed = b"", {b""}
    for line, written in lines:
        if link(previous, line) != written:
            return False
        previous = written
        passed.add(written)
    return last_known is None or last_known in passed

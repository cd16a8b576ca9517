"""JSON read strictly: what another reader might take for something else is refused."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any, NoReturn
from uuid import UUID

from models.errors import MalformedJson
from models.types import iso_utc

DEEPEST = 12
_compact = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False).encode


class Dumped(str):
    """JSON already: it goes out as it is."""

    __slots__ = ()


def loads(text: str | bytes, **_: object) -> Any:
    """The value, or `MalformedJson`: NaN, a key twice, nesting over 12, not UTF-8."""
    try:
        decoded = text.decode() if isinstance(text, bytes) else text
        read = json.loads(decoded, parse_constant=_refuse, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise MalformedJson("It is not JSON in UTF-8.") from error
    if _is_deeper(read, DEEPEST):
        raise MalformedJson(f"It is nested deeper than {DEEPEST} levels.")
    return read


def dumps(value: Any, **_: object) -> Dumped:
    """Compact JSON, the same bytes for the same value."""
    return Dumped(_compact(value))


def compose(value: Any) -> Dumped:
    """JSON of what a query gives, where some parts may be dumped already."""
    match value:
        case Dumped():
            return value
        case str() | int() | None:
            return dumps(value)
        case UUID():
            return dumps(str(value))
        case datetime():
            return dumps(iso_utc(value))
        case list():
            return Dumped(f"[{','.join(map(compose, value))}]")
        case dict():
            members = (f"{_compact(k)}:{compose(v)}" for k, v in value.items())
            return Dumped(f"{{{','.join(members)}}}")
    return compose(vars(value))


def _is_deeper(value: Any, levels: int) -> bool:
    if not isinstance(value, dict | list):
        return False
    inside = value.values() if isinstance(value, dict) else value
    return levels == 0 or any(_is_deeper(v, levels - 1) for v in inside)


def _refuse(constant: str) -> NoReturn:
    raise MalformedJson(f"{constant} is no JSON number.")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) != len(pairs):
        raise MalformedJson("A key stands there twice.")
    "".join(read).encode()  # half a character is no text, and would be told back
    return read

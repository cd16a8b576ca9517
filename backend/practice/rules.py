"""How practice is written down, and how it is held against everybody's names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from models.types import canonical

FORMAT, VERSION = "nextwork-practice", 1

# What is said of somebody: by which kind of string a text would name them.
ALIAS = "somebody's alias"
WORK_NAME = "a name at work"
CONTACT = "somebody's address"
GROUP = "the name of a group"
EMPLOYER = "the name of an employer"
EMAIL = "an e-mail address"
NUMBER = "a number like a phone's or a CPR number"

_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_NUMBER = re.compile(r"\+?\d(?:[ .\-/()\u00a0]*\d){7,}")
_WORD = re.compile(r"[^\W_]+")
_ENDINGS = ("s", "es")  # somebody's, in the languages we speak
_SMALL = {"de", "den", "der", "det", "din", "fra", "min", "the", "til"}
_LEAST = 3

Item = dict[str, Any]


@dataclass(frozen=True)
class LeftOut:
    """An item that names somebody: by what, and its words without them."""

    kind: str
    why: list[str]
    blotted: str


class Names:
    """Whatever could name somebody at a site, found again by whole words."""

    def __init__(self, named: Iterable[tuple[str, str | None]]) -> None:
        self._kinds: dict[tuple[str, ...], str] = {}
        self._signs: dict[str, str] = {}
        for kind, name in named:
            plain = _fold(name or "")
            words = _words(plain)
            if words:
                self._kinds.setdefault(words, kind)
            elif plain.strip():  # of signs alone, as a star
                self._signs.setdefault(plain.strip(), kind)
        self._longest = max(map(len, self._kinds), default=0)

    def blot(self, text: str) -> tuple[set[str], str]:
        """By which kinds of string the text names somebody, and what is left without them."""
        plain = _fold(text)
        found = sorted(self._found(plain))
        left, at = "", 0
        for start, end, _ in found:
            if start >= at:
                left += plain[at:start] + "…"
            at = max(at, end)
        return {kind for *_, kind in found}, left + plain[at:]

    def _found(self, plain: str) -> Iterator[tuple[int, int, str]]:
        for pattern, kind in ((_EMAIL, EMAIL), (_NUMBER, NUMBER)):
            for match in pattern.finditer(plain):
                yield *match.span(), kind
        for sign, kind in self._signs.items():
            for match in re.finditer(re.escape(sign), plain):
                yield *match.span(), kind
        words = [*_WORD.finditer(plain)]
        for first in range(len(words)):
            for window in range(1, 1 + min(self._longest, len(words) - first)):
                run = words[first : first + window]
                if named := self._kind([match.group() for match in run]):
                    yield run[0].start(), run[-1].end(), named

    def _kind(self, words: list[str]) -> str | None:
        *before, last = words
        for ending in ("", *_ENDINGS):
            if last.endswith(ending) and last != ending:
                name = (*before, last.removesuffix(ending))
                if kind := self._kinds.get(name):
                    return kind
        return None


def parts_of(name: str) -> list[str]:
    """A name, and each of several names in it."""
    words = name.split()
    return [name, *(w for w in words if len(words) > 1 and _is_name(w))]


def parts_of_address(address: str) -> list[str]:
    """An address, what stands before the @, and the names in that."""
    local, at, _ = address.partition("@")
    pieces = re.split(r"[\W\d_]+", local) if at else []
    return [address, local, *(piece for piece in pieces if len(piece) >= _LEAST)]


def said_in(item: Item) -> Iterator[str]:
    """Every text in an item that somebody wrote."""
    yield from (item[name] for name in ("title", "text") if item.get(name))
    for line in item.get("lines", ()):
        if line.get("text"):
            yield line["text"]


def without_people(
    items: Iterable[Item], names: Names
) -> tuple[list[Item], list[LeftOut]]:
    """The items that name nobody, each once and in order; and the others, with why."""
    kept: dict[bytes, Item] = {}
    left_out: dict[bytes, LeftOut] = {}
    for item in items:
        judged = [names.blot(text) for text in said_in(item)]
        why = sorted(set().union(*(kinds for kinds, _ in judged)))
        if why:
            blotted = " / ".join(left for _, left in judged)
            left_out[canonical(item)] = LeftOut(item["kind"], why, blotted)
        elif judged:
            kept[canonical(item)] = item
    in_order = [kept[key] for key in sorted(kept)]
    return in_order, [left_out[key] for key in sorted(left_out)]


def plain(text: str | None) -> str:
    """A text as it comes out of an import: composed, and without blank edges."""
    return unicodedata.normalize("NFC", text or "").strip()


def _is_name(word: str) -> bool:
    is_long = len(word) >= _LEAST and word[0].isupper()
    return is_long and _fold(word) not in _SMALL


def _words(plain: str) -> tuple[str, ...]:
    return tuple(match.group() for match in _WORD.finditer(plain))


def _fold(text: str) -> str:
    composed = unicodedata.normalize("NFKC", text)
    seen = "".join(c for c in composed if unicodedata.category(c) != "Cf")
    return unicodedata.normalize("NFKC", seen.casefold())

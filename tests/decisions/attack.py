"""Somebody who watches all they can, and guesses who voted, and what."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from operator import eq
from uuid import UUID

from sqlalchemy import Connection, inspect, text

from models.sealed import place, unseal

SURE = 4  # standard deviations above chance: once in 30,000 by accident


@dataclass
class Score:
    """How many guesses were right, and what they would be by the tally alone."""

    right: int = 0
    by_chance: float = 0.0
    guesses: int = 0

    def add(self, *, right: int, of: int, base: float) -> None:
        self.right += right
        self.guesses += of
        self.by_chance += base * of

    @property
    def has_learnt(self) -> bool:
        base = self.by_chance / self.guesses
        spread = (base * (1 - base) / self.guesses) ** 0.5
        return self.right / self.guesses > base + SURE * spread


@dataclass
class Vote:
    """One decision as it really went: each turn, in order, and the ballot that was cast in it."""

    decision_id: UUID
    turns: list[tuple[str, str | None]] = field(default_factory=list)

    @property
    def cast(self) -> dict[str, str]:
        return {voter: ballot for voter, ballot in self.turns if ballot is not None}


@dataclass
class Look:
    """What could be fetched at a moment, and what was heard since the look before."""

    fetched: object
    heard: list


def guess_turns(score: Score, vote: Vote, looks: list[Look]) -> None:
    """Say that somebody voted in their turn if anything is heard in it, or looks otherwise."""
    share = len(vote.cast) / len(vote.turns)
    changed = [
        before.fetched != after.fetched or after.heard != []
        for before, after in pairwise(looks)
    ]
    voted = [ballot is not None for _, ballot in vote.turns]
    right = sum(map(eq, changed, voted))
    score.add(right=right, of=len(vote.turns), base=max(share, 1 - share))


def guess_in_order(score: Score, vote: Vote, ballots: list[str]) -> None:
    """Give each that voted, in the order they did, the ballot at that place of the list."""
    _guess(score, vote, zip(vote.cast, ballots, strict=False), ballots)


def _guess(score: Score, vote: Vote, guesses, ballots: list[str]) -> None:
    if not ballots or len(vote.cast) < 2:
        return  # there is nothing to learn
    # What everybody can say from the tally: the ballot that most of them have cast.
    base = max(Counter(vote.cast.values()).values()) / len(vote.cast)
    right = sum(vote.cast.get(voter) == ballot for voter, ballot in guesses)
    score.add(right=right, of=len(vote.cast), base=base)


BALLOT = re.compile(r"words-[0-9a-f]{8}|\byes\b|\bno\b|\bblank\b")


@dataclass
class Row:
    """A row as it lies in the database, opened with the keys; who wrote it, where it says."""

    table: str
    says: str
    written_in: frozenset[str] = frozenset()


def dump(connection: Connection) -> list[Row]:
    """Every row of every table in the order it lies on the disk, whatever table that is."""
    is_sqlite = connection.dialect.name == "sqlite"
    hidden = "rowid" if is_sqlite else "ctid, xmin::text, xmax::text"
    order = "rowid" if is_sqlite else "ctid"
    found = []
    for name in inspect(connection).get_table_names():
        query = f'SELECT {hidden}, * FROM "{name}" ORDER BY {order}'
        for row in connection.execute(text(query)).mappings():
            said = " ".join(_texts(name, dict(row)))
            numbers = {row["xmin"], row["xmax"]} - {"0"} if not is_sqlite else ()
            found.append(Row(name, said, frozenset(numbers)))
    return found


def _texts(table: str, row: dict) -> Iterator[str]:
    for column, value in row.items():
        if column.startswith("sealed_") and value is not None:
            yield unseal(bytes(value), place(table, column, _uuid(row["id"])))
        elif column not in ("rowid", "ctid", "xmin", "xmax"):
            yield str(value).replace("-", "") if _is_id(value) else str(value)


def _is_id(value: object) -> bool:
    return bool(
        re.fullmatch(r"[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}", str(value))
    )


def _uuid(value: object) -> UUID:
    return UUID(str(value))


def guess_from_dump(
    scores: dict[str, Score], vote: Vote, rows: list[Row], names: dict[str, str]
) -> None:
    """Join ballots to people by where they lie and by what they were written together with.

    `names` are the texts that stand for somebody, and who that is.
    """
    about = [row for row in rows if vote.decision_id.hex in row.says]
    voters = dict.fromkeys(name for row in about for name in _named(row, names))
    ballots = [b for row in about for b in BALLOT.findall(row.says)]
    ordered, backwards = list(voters), list(voters)[::-1]
    for way, whose in (("in order", ordered), ("backwards", backwards)):
        _guess(scores[way], vote, zip(whose, ballots, strict=False), ballots)

    writers = defaultdict(set)
    for row in rows:
        for transaction in row.written_in:
            writers[transaction] |= set(_named(row, names))
    together = [
        (voter, ballot)
        for row in about
        for ballot in BALLOT.findall(row.says)
        for transaction in row.written_in
        for voter in writers[transaction]
        if len(writers[transaction]) == 1
    ]
    _guess(scores["together"], vote, together, ballots)


def _named(row: Row, names: dict[str, str]) -> list[str]:
    """Who is named in a row, in the order they are."""
    at = {row.says.find(name): who for name, who in names.items() if name in row.says}
    return list(dict.fromkeys(at[place] for place in sorted(at)))

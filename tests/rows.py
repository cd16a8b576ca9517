"""What is stored, to say of something that it left no trace, or only its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import select

from models.base import Base
from models.work import reading, session


def rows_of(table: str) -> list[dict]:
    """Whatever is in the table, in no order: PostgreSQL puts a row where there is room."""
    with reading():
        found = session.execute(select(Base.metadata.tables[table]))
        return [dict(row) for row in found.mappings()]


def every_row() -> dict[str, list[str]]:
    """Each table with its rows as text, in no order of the database's."""
    return {
        name: sorted(map(str, map(dict.values, rows_of(name))))
        for name in Base.metadata.tables
    }


@contextmanager
def nothing_stored() -> Iterator[None]:
    """Every row of every table is afterwards as it was before."""
    before = every_row()
    assert any(before.values()), "there is something that could have changed"
    yield
    assert every_row() == before

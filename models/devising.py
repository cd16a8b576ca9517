"""The devising loop: we try, until when, what we saw; keep, change or stop."""

from __future__ import annotations

import enum
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Base, Record
from .sealed import Sealed


class LoopStep(enum.StrEnum):
    STARTED = "started"
    SEEN = "seen"
    KEPT = "kept"
    CHANGED = "changed"
    STOPPED = "stopped"


SAYS_WHAT = {LoopStep.STARTED, LoopStep.CHANGED}
SAYS_WHEN = SAYS_WHAT | {LoopStep.KEPT}


class Loop(Record):
    """Something a group tries; what it is and how it goes is in its lines."""

    __tablename__ = "loops"

    group_id: Mapped[UUID] = mapped_column(ForeignKey("groups.id"), index=True)

    lines: Mapped[list[LoopLine]] = relationship(
        lazy="selectin", order_by="LoopLine.number"
    )

    @property
    def text(self) -> str:
        """What is tried, in the words it was last given."""
        return str([line.text for line in self.lines if line.step in SAYS_WHAT][-1])

    @property
    def until(self) -> date | None:
        """When the group looks at it again; None once it has been kept as it is."""
        return [line.until for line in self.lines if line.step in SAYS_WHEN][-1]

    @property
    def is_stopped(self) -> bool:
        return self.lines[-1].step == LoopStep.STOPPED


class LoopLine(Record):
    """One step of a loop: added, never changed, and chained to the line before at its site."""

    __tablename__ = "loop_lines"
    __table_args__ = (
        UniqueConstraint("loop_id", "number"),
        UniqueConstraint("site_id", "chained"),
    )

    loop_id: Mapped[UUID] = mapped_column(ForeignKey("loops.id"))
    site_id: Mapped[UUID] = mapped_column(ForeignKey("sites.id"))
    number: Mapped[int]
    chained: Mapped[int]
    step: Mapped[str]
    until: Mapped[date | None]
    link: Mapped[bytes] = mapped_column(LargeBinary)
    text = Sealed()


class LoopChain(Base):
    """The last link of a site's loops, locked last by whoever adds a line."""

    __tablename__ = "loop_chains"

    site_id: Mapped[UUID] = mapped_column(ForeignKey("sites.id"), primary_key=True)
    length: Mapped[int] = mapped_column(default=0)
    head: Mapped[bytes] = mapped_column(LargeBinary, default=b"")


class LoopCode(Base):
    """How a line is described for those who learn from it; added afterwards."""

    __tablename__ = "loop_codes"

    line_id: Mapped[UUID] = mapped_column(ForeignKey("loop_lines.id"), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    codes: Mapped[dict[str, Any]] = mapped_column(JSON)

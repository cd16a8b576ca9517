"""A question that everybody answers at once: shut until it opens for all."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Erasure, Record, Timeless, person_key
from .groups import Membership
from .sealed import Sealed
from .types import now


class Round(Record):
    """Open from `opens_at` on, once there is one; until then nobody can tell who has answered."""

    __tablename__ = "rounds"

    group_id: Mapped[UUID] = mapped_column(ForeignKey("groups.id"), index=True)
    meeting_id: Mapped[UUID | None] = mapped_column(ForeignKey("meetings.id"))
    opens_at: Mapped[datetime | None]
    question = Sealed()

    @property
    def is_open(self) -> bool:
        return self.opens_at is not None and self.opens_at <= now()


class RoundAnswer(Timeless):
    """What one member says in a round. Who passes has no row, as who stays silent."""

    __tablename__ = "round_answers"
    __table_args__ = (UniqueConstraint("round_id", "membership_id"),)

    round_id: Mapped[UUID] = mapped_column(ForeignKey("rounds.id"))
    membership_id: Mapped[UUID] = person_key(Erasure.DELETE, to="memberships.id")
    text = Sealed()

    author: Mapped[Membership] = relationship(lazy="joined")

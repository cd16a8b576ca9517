"""A group's own card, and what peers say for each other."""

from __future__ import annotations

import enum
from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Erasure, Record, Timeless, person_key
from .groups import Membership
from .sealed import Sealed


class OurPart(enum.StrEnum):
    """A part of a group's card."""

    INTERESTS = "interests"
    STRENGTHS = "strengths"
    LIMITS = "limits"
    NEEDS = "needs"


class CardLine(Timeless):
    """A line of a group's card, in the group's words; any member adds one or strikes one."""

    __tablename__ = "card_lines"

    group_id: Mapped[UUID] = mapped_column(ForeignKey("groups.id"), index=True)
    part: Mapped[str]
    position: Mapped[int]
    is_struck: Mapped[bool] = mapped_column(default=False)
    text = Sealed()


class PeerWord(Record):
    """A peer's sentence about somebody, sealed with that one's key: theirs once they say yes."""

    __tablename__ = "peer_words"

    about_id: Mapped[UUID] = person_key(Erasure.DELETE, to="memberships.id")
    author_id: Mapped[UUID | None] = person_key(
        Erasure.UNLINK, to="memberships.id", nullable=True
    )
    agreed_at: Mapped[datetime | None]
    text = Sealed()

    about: Mapped[Membership] = relationship(lazy="joined", foreign_keys=[about_id])
    author: Mapped[Membership | None] = relationship(
        lazy="joined", foreign_keys=[author_id]
    )

    @property
    def is_agreed(self) -> bool:
        return self.agreed_at is not None

"""The network room: which groups and employers it is open to, and what employers share in it."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Record
from .employers import Organisation
from .sealed import Sealed


class Party(Record):
    """A group or an employer that a network room is open to; its people come in by themselves."""

    __tablename__ = "parties"
    __table_args__ = (
        UniqueConstraint("network_id", "group_id"),
        UniqueConstraint("network_id", "organisation_id"),
    )

    network_id: Mapped[UUID] = mapped_column(ForeignKey("groups.id"))
    group_id: Mapped[UUID | None] = mapped_column(ForeignKey("groups.id"), index=True)
    organisation_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("organisations.id"), index=True
    )


class PracticeCard(Record):
    """How an employer became a place where people can be, told to others."""

    __tablename__ = "practice_cards"

    organisation_id: Mapped[UUID] = mapped_column(
        ForeignKey("organisations.id"), index=True
    )
    taken_back_at: Mapped[datetime | None]
    title = Sealed()
    text = Sealed()

    organisation: Mapped[Organisation] = relationship(lazy="joined")

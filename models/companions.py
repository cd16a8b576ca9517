"""Taking a step together with a peer who says yes."""

from __future__ import annotations

import enum
from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Erasure, Record, person_key
from .groups import Membership


class Companion(Record):
    """A member of a group asks a peer of it along: to an interest, a thread, or a meeting.

    Nothing is shared before `agreed_at`, nor after `ended_at`. A no leaves no row.
    """

    __tablename__ = "companions"

    asker_id: Mapped[UUID] = person_key(Erasure.DELETE, to="memberships.id")
    peer_id: Mapped[UUID] = person_key(Erasure.DELETE, to="memberships.id")
    step: Mapped[str]
    opportunity_id: Mapped[UUID | None] = mapped_column(ForeignKey("opportunities.id"))
    thread_id: Mapped[UUID | None] = mapped_column(ForeignKey("groups.id"))
    meeting_id: Mapped[UUID | None] = mapped_column(ForeignKey("meetings.id"))
    agreed_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]

    asker: Mapped[Membership] = relationship(lazy="joined", foreign_keys=[asker_id])
    peer: Mapped[Membership] = relationship(lazy="joined", foreign_keys=[peer_id])


class Step(enum.StrEnum):
    INTEREST = "interest"
    THREAD = "thread"
    MEETING = "meeting"

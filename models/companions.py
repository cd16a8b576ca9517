"""Taking a step together with a peer who says yes."""

from __future__ import annotations

import enum
from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Erasure, Record, person_key
from .employers import Opportunity
from .groups import Membership
from .meetings import Meeting
from .sealed import Sealed


class Step(enum.StrEnum):
    INTEREST = "interest"
    THREAD = "thread"
    MEETING = "meeting"


class Companion(Record):
    """A member of a group asks a peer of it along: to an interest, a thread, or a meeting.

    Nothing is shared before `agreed_at`. A no leaves no row, nor does an end. Until there
    is a thread to come into, `alias` keeps what the peer wants to be called in it.
    """

    __tablename__ = "companions"

    asker_id: Mapped[UUID] = person_key(Erasure.DELETE, to="memberships.id")
    peer_id: Mapped[UUID] = person_key(Erasure.DELETE, to="memberships.id")
    step: Mapped[str]
    opportunity_id: Mapped[UUID] = mapped_column(ForeignKey("opportunities.id"))
    thread_id: Mapped[UUID | None] = mapped_column(ForeignKey("groups.id"), index=True)
    meeting_id: Mapped[UUID | None] = mapped_column(ForeignKey("meetings.id"))
    agreed_at: Mapped[datetime | None]
    alias = Sealed()

    asker: Mapped[Membership] = relationship(lazy="joined", foreign_keys=[asker_id])
    peer: Mapped[Membership] = relationship(lazy="joined", foreign_keys=[peer_id])
    opportunity: Mapped[Opportunity] = relationship(lazy="joined")
    meeting: Mapped[Meeting | None] = relationship(lazy="joined")

    @property
    def has_agreed(self) -> bool:
        return self.agreed_at is not None

    @property
    def is_in_thread(self) -> bool:
        """Whether the peer is in the thread by now; to a meeting they come from outside."""
        has_thread = self.thread_id is not None and self.step != Step.MEETING
        return self.has_agreed and has_thread

"""When a group meets, what about, and who means to come."""

from __future__ import annotations

import enum
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Base, Erasure, Record, Timeless, person_key
from .sealed import Sealed
from .types import now

LONGEST = timedelta(hours=4)  # so long after its beginning, a meeting is over


class MeetingKind(enum.StrEnum):
    MEETING = "meeting"
    VISIT = "visit"
    PLACEMENT_TALK = "placement_talk"


class Meeting(Record):
    """A time and a place; the summary is the group's own, in its words and with its key.

    Whoever writes the summary says which `summary_version` they have read.
    """

    __tablename__ = "meetings"

    group_id: Mapped[UUID] = mapped_column(ForeignKey("groups.id"), index=True)
    kind: Mapped[str] = mapped_column(default=MeetingKind.MEETING)
    starts_at: Mapped[datetime]
    cancelled_at: Mapped[datetime | None]
    summary_version: Mapped[int] = mapped_column(default=0)
    place = Sealed()
    summary = Sealed()

    agenda: Mapped[list[AgendaItem]] = relationship(
        lazy="selectin", order_by="AgendaItem.position", cascade="all, delete-orphan"
    )

    @property
    def is_over(self) -> bool:
        return self.starts_at + LONGEST <= now()


class AgendaItem(Timeless):
    """Something to talk about, from one side of the table: of a hat, not of a person."""

    __tablename__ = "agenda_items"

    meeting_id: Mapped[UUID] = mapped_column(ForeignKey("meetings.id"), index=True)
    position: Mapped[int]
    hat: Mapped[str]
    text = Sealed()


class Coming(Base):
    """Somebody means to come. The group's own: gone 14 days after, and in no export."""

    __tablename__ = "comings"
    __table_args__ = {"info": {"in_no_export": True}}  # noqa: RUF012

    meeting_id: Mapped[UUID] = mapped_column(
        ForeignKey("meetings.id"), primary_key=True
    )
    membership_id: Mapped[UUID] = person_key(
        Erasure.DELETE, to="memberships.id", primary_key=True
    )

"""What staff ask of each other across sites, and what they choose to share."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Erasure, Record, person_key
from .groups import Membership
from .messages import Message
from .sealed import Sealed


class Sparring(Record):
    """Somebody would like to think aloud with a colleague; who takes it talks with them alone."""

    __tablename__ = "sparrings"

    asker_id: Mapped[UUID] = person_key(Erasure.DELETE, to="memberships.id")
    taker_id: Mapped[UUID | None] = person_key(
        Erasure.UNLINK, to="memberships.id", nullable=True
    )
    group_id: Mapped[UUID | None] = mapped_column(ForeignKey("groups.id"))
    text = Sealed()

    asker: Mapped[Membership] = relationship(lazy="joined", foreign_keys=[asker_id])
    taker: Mapped[Membership | None] = relationship(
        lazy="joined", foreign_keys=[taker_id]
    )


class Share(Record):
    """A message of the staff room that its author shows to leads or researchers."""

    __tablename__ = "shares"
    __table_args__ = (UniqueConstraint("message_id", "hat"),)

    message_id: Mapped[UUID] = mapped_column(ForeignKey("messages.id"))
    hat: Mapped[str]

    message: Mapped[Message] = relationship(lazy="joined")

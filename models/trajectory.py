"""Offers people get or make themselves, and what they chose."""

from __future__ import annotations

import enum
from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Erasure, Record, person_key
from .groups import Membership
from .sealed import Sealed


class Answer(enum.StrEnum):
    OPTION = "option"
    OTHER = "other"
    NOT_NOW = "not_now"


class Offer(Record):
    """A question with at least two options: to one participant, or to a whole group.

    `maker_id` is empty where somebody asks themselves.
    """

    __tablename__ = "offers"

    site_id: Mapped[UUID] = mapped_column(ForeignKey("sites.id"))
    participant_id: Mapped[UUID | None] = person_key(Erasure.DELETE, nullable=True)
    group_id: Mapped[UUID | None] = mapped_column(ForeignKey("groups.id"))
    maker_id: Mapped[UUID | None] = person_key(
        Erasure.UNLINK, to="memberships.id", nullable=True
    )
    closed_at: Mapped[datetime | None]
    question = Sealed()

    options: Mapped[list[Option]] = relationship(
        lazy="selectin", order_by="Option.position"
    )
    maker: Mapped[Membership | None] = relationship(lazy="joined")


class Option(Record):
    __tablename__ = "options"
    __table_args__ = (UniqueConstraint("offer_id", "position"),)

    offer_id: Mapped[UUID] = person_key(Erasure.DELETE, to="offers.id")
    position: Mapped[int]
    opportunity_id: Mapped[UUID | None] = mapped_column(ForeignKey("opportunities.id"))
    text = Sealed()
    detail = Sealed()


class Choice(Record):
    """What somebody answered to an offer; the last `number` counts, the others are history.

    Shared is what whoever made the offer may see. The reason is shared by itself.
    """

    __tablename__ = "choices"
    __table_args__ = (UniqueConstraint("offer_id", "person_id", "number"),)

    offer_id: Mapped[UUID] = person_key(Erasure.DELETE, to="offers.id")
    person_id: Mapped[UUID] = person_key(Erasure.DELETE)
    number: Mapped[int]
    answer: Mapped[str]
    option_id: Mapped[UUID | None] = person_key(
        Erasure.DELETE, to="options.id", nullable=True
    )
    is_shared: Mapped[bool] = mapped_column(default=False)
    is_reason_shared: Mapped[bool] = mapped_column(default=False)
    idea = Sealed()
    reason = Sealed()

    offer: Mapped[Offer] = relationship(lazy="joined")
    option: Mapped[Option | None] = relationship(lazy="joined")

    @property
    def text(self) -> str | None:
        """The words of the option that was chosen, if one was."""
        return self.option.text if self.option else None

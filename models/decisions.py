"""How a group decides: by ballots that belong to nobody, or by lot."""

from __future__ import annotations

import enum
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Base, Erasure, Record, Timeless, person_key
from .groups import Membership
from .sealed import Sealed
from .types import now


class Method(enum.StrEnum):
    """Advice is heard, consent is that nobody objects, a majority is counted."""

    ADVICE = "advice"
    CONSENT = "consent"
    MAJORITY = "majority"


class BallotChoice(enum.StrEnum):
    """What can be voted: one word for advice, two for consent, three for a majority."""

    ADVICE = "advice"
    FINE = "fine"
    OBJECT = "object"
    YES = "yes"
    NO = "no"
    BLANK = "blank"


class Subject(enum.StrEnum):
    """What is decided: a single matter, a rule that lapses, or the words of a principle."""

    MATTER = "matter"
    RULE = "rule"
    PRINCIPLE = "principle"


class Principle(enum.StrEnum):
    WORK_IDENTITY = "work_identity"
    MANY_TO_MANY = "many_to_many"
    SHIFT_OF_POWER = "shift_of_power"


class Decision(Record):
    """A proposal that stands until `closes_at`; whose it was is not kept.

    A rule carries a principle, and lapses after `review_on`.
    """

    __tablename__ = "decisions"

    group_id: Mapped[UUID] = mapped_column(ForeignKey("groups.id"), index=True)
    subject: Mapped[str] = mapped_column(default=Subject.MATTER)
    method: Mapped[str]
    principle: Mapped[str | None]
    quorum: Mapped[int]
    closes_at: Mapped[datetime]
    review_on: Mapped[date | None]
    proposal = Sealed()

    sides: Mapped[list[SideYes]] = relationship(
        lazy="selectin", order_by="SideYes.side", cascade="all, delete-orphan"
    )
    outcomes: Mapped[list[Outcome]] = relationship(
        lazy="selectin", order_by="Outcome.created_at"
    )

    @property
    def is_closed(self) -> bool:
        return self.closes_at <= now()


class Urn(Timeless):
    """The ballots of a decision and the marks of who has voted, as one sealed text.

    A row of its own for each would lie where, or be written with what, tells whose it is.
    """

    __tablename__ = "urns"

    decision_id: Mapped[UUID] = mapped_column(ForeignKey("decisions.id"), unique=True)
    contents = Sealed()


class Outcome(Record):
    """What came of it, in the words of whoever takes it on; the last one written counts."""

    __tablename__ = "outcomes"

    decision_id: Mapped[UUID] = mapped_column(ForeignKey("decisions.id"), index=True)
    owner_id: Mapped[UUID | None] = person_key(
        Erasure.UNLINK, to="memberships.id", nullable=True
    )
    review_on: Mapped[date | None]
    text = Sealed()

    owner: Mapped[Membership | None] = relationship(lazy="joined")


class Side(enum.StrEnum):
    """Who must all say yes to new words for a principle."""

    YOUTHS = "youths"
    EMPLOYERS = "employers"
    TEAM = "team"


class SideYes(Base):
    """The yes of one side to new words for a principle; of no person in particular."""

    __tablename__ = "side_yeses"

    decision_id: Mapped[UUID] = mapped_column(
        ForeignKey("decisions.id"), primary_key=True
    )
    side: Mapped[str] = mapped_column(primary_key=True)


class Pick(Record):
    """A random pick for a task: whoever has the seed and the names comes to the same."""

    __tablename__ = "picks"

    group_id: Mapped[UUID] = mapped_column(ForeignKey("groups.id"), index=True)
    seed: Mapped[str]
    count: Mapped[int]
    task = Sealed()

    places: Mapped[list[PickPlace]] = relationship(
        lazy="selectin", order_by="PickPlace.place"
    )


class PickPlace(Base):
    """Where somebody came in a pick."""

    __tablename__ = "pick_places"

    pick_id: Mapped[UUID] = mapped_column(ForeignKey("picks.id"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    membership_id: Mapped[UUID] = person_key(Erasure.DELETE, to="memberships.id")

    membership: Mapped[Membership] = relationship(lazy="joined")

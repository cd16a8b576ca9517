"""How a group decides: a ballot belongs to nobody, and who has voted is kept apart from it."""

from __future__ import annotations

import enum
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Base, Erasure, Record, Timeless, person_key
from .groups import Membership
from .sealed import Sealed


class Method(enum.StrEnum):
    """Advice is heard, consent is that nobody objects, a majority is counted."""

    ADVICE = "advice"
    CONSENT = "consent"
    MAJORITY = "majority"


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
    """A proposal, its ballots shut until `closes_at`, and what came of it.

    A rule carries a principle and lapses after `review_on`. What came of it has an owner
    and a date to look at it again.
    """

    __tablename__ = "decisions"

    group_id: Mapped[UUID] = mapped_column(ForeignKey("groups.id"), index=True)
    subject: Mapped[str] = mapped_column(default=Subject.MATTER)
    method: Mapped[str]
    principle: Mapped[str | None]
    quorum: Mapped[int]
    closes_at: Mapped[datetime]
    owner_id: Mapped[UUID | None] = person_key(
        Erasure.UNLINK, to="memberships.id", nullable=True
    )
    review_on: Mapped[date | None]
    proposal = Sealed()
    outcome = Sealed()

    owner: Mapped[Membership | None] = relationship(lazy="joined")


class Ballot(Timeless):
    """What somebody voted; nobody knows who, or when."""

    __tablename__ = "ballots"

    decision_id: Mapped[UUID] = mapped_column(ForeignKey("decisions.id"), index=True)
    choice: Mapped[str]
    words = Sealed()


class Voter(Base):
    """Somebody has voted: so that nobody does twice."""

    __tablename__ = "voters"

    decision_id: Mapped[UUID] = mapped_column(
        ForeignKey("decisions.id"), primary_key=True
    )
    membership_id: Mapped[UUID] = person_key(
        Erasure.DELETE, to="memberships.id", primary_key=True
    )


class SideYes(Base):
    """The yes of one side (youths, employers, team) to new words for a principle."""

    __tablename__ = "side_yeses"

    decision_id: Mapped[UUID] = mapped_column(
        ForeignKey("decisions.id"), primary_key=True
    )
    side: Mapped[str] = mapped_column(primary_key=True)


class Pick(Record):
    """A random pick for a task: whoever has the seed and the names comes to the same."""

    __tablename__ = "picks"

    group_id: Mapped[UUID] = mapped_column(ForeignKey("groups.id"), index=True)
    seed: Mapped[bytes] = mapped_column(LargeBinary)
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

"""Employers, what they have to offer, and what people show them."""

from __future__ import annotations

import enum
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Erasure, Record, person_key
from .groups import Group
from .sealed import KeyHolder, Sealed


class Part(enum.StrEnum):
    """A part of a card, shown to an employer or not."""

    INTERESTS = "interests"
    STRENGTHS = "strengths"
    LIMITS = "limits"
    PEERS = "peers"


class Organisation(Record, KeyHolder):
    """An employer; nobody meets it before a coordinator has vetted it."""

    __tablename__ = "organisations"

    site_id: Mapped[UUID] = mapped_column(ForeignKey("sites.id"))
    vetted_at: Mapped[datetime | None]
    name = Sealed()
    about = Sealed()

    @property
    def key(self) -> UUID:
        return self.id

    @property
    def is_vetted(self) -> bool:
        return self.vetted_at is not None


class EmployerContact(Record):
    """A person at an employer, under the name they give themselves there."""

    __tablename__ = "employer_contacts"
    __table_args__ = (UniqueConstraint("organisation_id", "person_id"),)

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisations.id"))
    person_id: Mapped[UUID] = person_key(Erasure.DELETE)
    alias = Sealed()

    organisation: Mapped[Organisation] = relationship(lazy="joined")


class Opportunity(Record):
    """Something to try at an employer; `flexibility` holds one phrase a line."""

    __tablename__ = "opportunities"

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisations.id"))
    seats: Mapped[int]
    closed_at: Mapped[datetime | None]
    title = Sealed()
    text = Sealed()
    flexibility = Sealed()

    organisation: Mapped[Organisation] = relationship(lazy="joined")


class Interest(Record):
    """ "I'd like to hear more": the only thing that opens a thread.

    One at a time is open: whoever closed a thread may show interest anew, in another.
    """

    __tablename__ = "interests"

    opportunity_id: Mapped[UUID] = mapped_column(ForeignKey("opportunities.id"))
    person_id: Mapped[UUID] = person_key(Erasure.DELETE)
    group_id: Mapped[UUID] = mapped_column(ForeignKey("groups.id"), unique=True)

    opportunity: Mapped[Opportunity] = relationship(lazy="joined")
    group: Mapped[Group] = relationship(lazy="joined")


class Card(Record):
    """A person's interests, strengths and limits in their own words."""

    __tablename__ = "cards"

    person_id: Mapped[UUID] = person_key(Erasure.DELETE, unique=True)
    interests = Sealed()
    strengths = Sealed()
    limits = Sealed()

    def part(self, part: Part) -> Any:
        return getattr(self, part)


class Release(Record):
    """A part of somebody's card that an employer may read, while the consent stands."""

    __tablename__ = "releases"
    __table_args__ = (UniqueConstraint("person_id", "organisation_id", "part"),)

    person_id: Mapped[UUID] = person_key(Erasure.DELETE)
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisations.id"))
    part: Mapped[str]

    organisation: Mapped[Organisation] = relationship(lazy="joined")

"""Municipalities, each with rules and notices of its own."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from .base import Record
from .sealed import KeyHolder


class Site(Record, KeyHolder):
    """One municipality; `least_members` to `most_members` is its advice for a group's size."""

    __tablename__ = "sites"

    slug: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    language: Mapped[str]
    time_zone: Mapped[str]
    welcome: Mapped[str]
    rhythm: Mapped[str]
    least_members: Mapped[int] = mapped_column(default=6)
    most_members: Mapped[int] = mapped_column(default=8)
    mixed_roles: Mapped[bool] = mapped_column(default=False)

    @property
    def key(self) -> UUID:
        return self.id


class Notice(Record):
    """A notice as it was shown; the newest of a purpose and language is in force."""

    __tablename__ = "notices"
    __table_args__ = (UniqueConstraint("site_id", "purpose", "language", "hash"),)

    site_id: Mapped[UUID] = mapped_column(ForeignKey("sites.id"))
    purpose: Mapped[str]
    language: Mapped[str]
    number: Mapped[int]
    title: Mapped[str]
    question: Mapped[str]
    text: Mapped[str]
    hash: Mapped[str]

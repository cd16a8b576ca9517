"""What a group has made its own, and the letters it sends with it: no author anywhere."""

from __future__ import annotations

import enum
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from .base import Erasure, Record, Timeless, person_key
from .groups import Group
from .sealed import Sealed


class Ours(Timeless):
    """A text that belongs to the group.

    `origin` is the keyed digest of the message it began as: it keeps a message from
    being offered twice, and leads nobody back to it. `asked_version` is what the group
    is asked to agree to; it agrees when nobody objects before `agrees_on` is over.
    """

    __tablename__ = "ours"
    __table_args__ = (UniqueConstraint("group_id", "origin"),)

    group_id: Mapped[UUID] = mapped_column(ForeignKey("groups.id"))
    origin: Mapped[bytes] = mapped_column(LargeBinary)
    asked_version: Mapped[int | None]
    agrees_on: Mapped[date | None]
    agreed_version: Mapped[int | None]

    group: Mapped[Group] = relationship(lazy="joined")
    versions: Mapped[list[OursVersion]] = relationship(
        lazy="selectin", order_by="OursVersion.number"
    )
    objections: Mapped[list[Objection]] = relationship(
        lazy="selectin", order_by="Objection.id"
    )


class OursVersion(Timeless):
    """One wording; written from `based_on`, which another may have been written from too."""

    __tablename__ = "ours_versions"
    __table_args__ = (UniqueConstraint("ours_id", "number"),)

    ours_id: Mapped[UUID] = mapped_column(ForeignKey("ours.id"))
    number: Mapped[int]
    based_on: Mapped[int | None]
    text = Sealed()

    @property
    def beside(self) -> list[int]:
        """The wordings that came while this one was written."""
        return list(range(self.based_on + 1, self.number)) if self.based_on else []


class Objection(Timeless):
    """Why a wording is not yet the group's; of nobody in particular."""

    __tablename__ = "objections"

    ours_id: Mapped[UUID] = mapped_column(ForeignKey("ours.id"), index=True)
    version: Mapped[int]
    reason = Sealed()


class Addressee(enum.StrEnum):
    NETWORK = "network"
    TEAM = "team"
    MUNICIPALITY = "municipality"


class Letter(Record):
    """An agreed wording sent to somebody by name, who answers by a date.

    The name and the text are kept with the letter: who is asked may leave.
    """

    __tablename__ = "letters"
    __table_args__ = (UniqueConstraint("ours_id", "version", "answerer_id"),)

    ours_id: Mapped[UUID] = mapped_column(ForeignKey("ours.id"), index=True)
    version: Mapped[int]
    to: Mapped[str]
    network_id: Mapped[UUID | None] = mapped_column(ForeignKey("groups.id"))
    answerer_id: Mapped[UUID | None] = person_key(Erasure.UNLINK, nullable=True)
    answerer_hat: Mapped[str]
    answer_by: Mapped[date]
    is_for_site: Mapped[bool] = mapped_column(default=False)
    answered_at: Mapped[datetime | None]
    answerer_name = Sealed()
    text = Sealed()
    answer = Sealed()

    ours: Mapped[Ours] = relationship(lazy="joined")
    network: Mapped[Group | None] = relationship(lazy="joined")

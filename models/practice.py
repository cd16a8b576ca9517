"""What a site has learned from another: practice without people."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from .base import Record
from .sealed import Sealed


class PracticeItem(Record):
    """A norm, a round, a rule, a loop, a card or a principle handed on; `content` is JSON."""

    __tablename__ = "practice_items"

    site_id: Mapped[UUID] = mapped_column(ForeignKey("sites.id"), index=True)
    kind: Mapped[str]
    content = Sealed()

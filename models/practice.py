"""What a site has learned from another: practice without people."""

from __future__ import annotations

import enum
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from .base import Record
from .sealed import Sealed


class PracticeKind(enum.StrEnum):
    """A ground rule of a group or of a site, a round, a loop, a card, words for a principle."""

    NORM = "norm"
    ROUND = "round"
    RULE = "rule"
    LOOP = "loop"
    CARD = "card"
    PRINCIPLE = "principle"


class PracticeItem(Record):
    """A piece of practice that was handed on; `content` is JSON."""

    __tablename__ = "practice_items"

    site_id: Mapped[UUID] = mapped_column(ForeignKey("sites.id"), index=True)
    kind: Mapped[str]
    content = Sealed()

"""Run by Alembic, on the connection it was given."""

from typing import Any, Literal

from alembic import context

from models import Job  # noqa: F401  the tables register themselves
from models.base import Base
from models.types import Utc


def render(kind: str, item: Any, _: object) -> str | Literal[False]:
    """Moments are written as the database keeps them: migrations outlive our types."""
    is_moment = kind == "type" and isinstance(item, Utc)
    return "sa.DateTime(timezone=True)" if is_moment else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    render_item=render,
)
with context.begin_transaction():
    context.run_migrations()

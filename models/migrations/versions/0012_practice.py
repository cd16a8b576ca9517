"""What a site has learned from another"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.create_table(
        "practice_items",
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("sealed_content", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["site_id"], ["sites.id"], name=op.f("fk_practice_items_site_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_practice_items")),
    )
    with op.batch_alter_table("practice_items", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_practice_items_site_id"), ["site_id"], unique=False
        )

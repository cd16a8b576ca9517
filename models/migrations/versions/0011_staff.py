"""Sparring, and what staff share"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_table(
        "sparrings",
        sa.Column("asker_id", sa.Uuid(), nullable=False),
        sa.Column("taker_id", sa.Uuid(), nullable=True),
        sa.Column("group_id", sa.Uuid(), nullable=True),
        sa.Column("sealed_text", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["asker_id"], ["memberships.id"], name=op.f("fk_sparrings_asker_id")
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_sparrings_group_id")
        ),
        sa.ForeignKeyConstraint(
            ["taker_id"], ["memberships.id"], name=op.f("fk_sparrings_taker_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sparrings")),
    )
    with op.batch_alter_table("sparrings", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_sparrings_asker_id"), ["asker_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_sparrings_taker_id"), ["taker_id"], unique=False
        )

    op.create_table(
        "shares",
        sa.Column("message_id", sa.Uuid(), nullable=False),
        sa.Column("hat", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["message_id"], ["messages.id"], name=op.f("fk_shares_message_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shares")),
        sa.UniqueConstraint("message_id", "hat", name=op.f("uq_shares_message_id_hat")),
    )

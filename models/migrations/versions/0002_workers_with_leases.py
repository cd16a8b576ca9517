"""Workers with leases, and what each of them has confirmed"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "workers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workers")),
    )
    op.create_table(
        "confirmations",
        sa.Column("worker_id", sa.Uuid(), nullable=False),
        sa.Column("narrowing_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["worker_id"],
            ["workers.id"],
            name=op.f("fk_confirmations_worker_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["narrowing_id"],
            ["narrowings.id"],
            name=op.f("fk_confirmations_narrowing_id"),
        ),
        sa.PrimaryKeyConstraint(
            "worker_id", "narrowing_id", name=op.f("pk_confirmations")
        ),
    )
    with op.batch_alter_table("confirmations", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_confirmations_narrowing_id"), ["narrowing_id"], unique=False
        )
    with op.batch_alter_table("narrowings", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_narrowings_created_at"), ["created_at"], unique=False
        )

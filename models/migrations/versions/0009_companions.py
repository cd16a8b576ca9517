"""Taking a step together"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.create_table(
        "companions",
        sa.Column("asker_id", sa.Uuid(), nullable=False),
        sa.Column("peer_id", sa.Uuid(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("opportunity_id", sa.Uuid(), nullable=False),
        sa.Column("thread_id", sa.Uuid(), nullable=True),
        sa.Column("meeting_id", sa.Uuid(), nullable=True),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sealed_alias", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["asker_id"], ["memberships.id"], name=op.f("fk_companions_asker_id")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name=op.f("fk_companions_meeting_id")
        ),
        sa.ForeignKeyConstraint(
            ["opportunity_id"],
            ["opportunities.id"],
            name=op.f("fk_companions_opportunity_id"),
        ),
        sa.ForeignKeyConstraint(
            ["peer_id"], ["memberships.id"], name=op.f("fk_companions_peer_id")
        ),
        sa.ForeignKeyConstraint(
            ["thread_id"], ["groups.id"], name=op.f("fk_companions_thread_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_companions")),
    )
    with op.batch_alter_table("companions", schema=None) as batch_op:
        for name in ("asker_id", "peer_id", "thread_id"):
            batch_op.create_index(
                batch_op.f(f"ix_companions_{name}"), [name], unique=False
            )

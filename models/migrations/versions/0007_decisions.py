"""Proposals, ballots, and random picks"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "picks",
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("seed", sa.String(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("sealed_task", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_picks_group_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_picks")),
    )
    with op.batch_alter_table("picks", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_picks_group_id"), ["group_id"], unique=False
        )

    op.create_table(
        "decisions",
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("principle", sa.String(), nullable=True),
        sa.Column("quorum", sa.Integer(), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.Column("sealed_proposal", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_decisions_group_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
    )
    with op.batch_alter_table("decisions", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_decisions_group_id"), ["group_id"], unique=False
        )

    op.create_table(
        "pick_places",
        sa.Column("pick_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("membership_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["membership_id"],
            ["memberships.id"],
            name=op.f("fk_pick_places_membership_id"),
        ),
        sa.ForeignKeyConstraint(
            ["pick_id"], ["picks.id"], name=op.f("fk_pick_places_pick_id")
        ),
        sa.PrimaryKeyConstraint("pick_id", "place", name=op.f("pk_pick_places")),
    )
    with op.batch_alter_table("pick_places", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_pick_places_membership_id"), ["membership_id"], unique=False
        )

    op.create_table(
        "outcomes",
        sa.Column("decision_id", sa.Uuid(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=True),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.Column("sealed_text", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decisions.id"], name=op.f("fk_outcomes_decision_id")
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["memberships.id"], name=op.f("fk_outcomes_owner_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outcomes")),
    )
    with op.batch_alter_table("outcomes", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_outcomes_decision_id"), ["decision_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_outcomes_owner_id"), ["owner_id"], unique=False
        )

    op.create_table(
        "side_yeses",
        sa.Column("decision_id", sa.Uuid(), nullable=False),
        sa.Column("side", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decisions.id"], name=op.f("fk_side_yeses_decision_id")
        ),
        sa.PrimaryKeyConstraint("decision_id", "side", name=op.f("pk_side_yeses")),
    )
    op.create_table(
        "urns",
        sa.Column("decision_id", sa.Uuid(), nullable=False),
        sa.Column("sealed_contents", sa.LargeBinary(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id"], ["decisions.id"], name=op.f("fk_urns_decision_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_urns")),
        sa.UniqueConstraint("decision_id", name=op.f("uq_urns_decision_id")),
    )

"""The devising loop"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "loop_chains",
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("head", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["site_id"], ["sites.id"], name=op.f("fk_loop_chains_site_id")
        ),
        sa.PrimaryKeyConstraint("site_id", name=op.f("pk_loop_chains")),
    )
    op.create_table(
        "loops",
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_loops_group_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_loops")),
    )
    with op.batch_alter_table("loops", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_loops_group_id"), ["group_id"], unique=False
        )

    op.create_table(
        "loop_lines",
        sa.Column("loop_id", sa.Uuid(), nullable=False),
        sa.Column("site_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("chained", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("link", sa.LargeBinary(), nullable=False),
        sa.Column("sealed_text", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["loop_id"], ["loops.id"], name=op.f("fk_loop_lines_loop_id")
        ),
        sa.ForeignKeyConstraint(
            ["site_id"], ["sites.id"], name=op.f("fk_loop_lines_site_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_loop_lines")),
        sa.UniqueConstraint(
            "loop_id", "number", name=op.f("uq_loop_lines_loop_id_number")
        ),
        sa.UniqueConstraint(
            "site_id", "chained", name=op.f("uq_loop_lines_site_id_chained")
        ),
    )
    op.create_table(
        "loop_codes",
        sa.Column("line_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("codes", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["line_id"], ["loop_lines.id"], name=op.f("fk_loop_codes_line_id")
        ),
        sa.PrimaryKeyConstraint("line_id", "version", name=op.f("pk_loop_codes")),
    )

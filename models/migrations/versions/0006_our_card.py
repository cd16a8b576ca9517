"""A group's card, and what peers say for each other"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "card_lines",
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("part", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("is_struck", sa.Boolean(), nullable=False),
        sa.Column("sealed_text", sa.LargeBinary(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_card_lines_group_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card_lines")),
    )
    with op.batch_alter_table("card_lines", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_card_lines_group_id"), ["group_id"], unique=False
        )

    op.create_table(
        "peer_words",
        sa.Column("about_id", sa.Uuid(), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=True),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sealed_text", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["about_id"], ["memberships.id"], name=op.f("fk_peer_words_about_id")
        ),
        sa.ForeignKeyConstraint(
            ["author_id"], ["memberships.id"], name=op.f("fk_peer_words_author_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_peer_words")),
    )
    with op.batch_alter_table("peer_words", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_peer_words_about_id"), ["about_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_peer_words_author_id"), ["author_id"], unique=False
        )

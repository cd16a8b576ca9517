"""What a group made its own, and its letters"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "ours",
        sa.Column("group_id", sa.Uuid(), nullable=False),
        sa.Column("origin", sa.LargeBinary(), nullable=False),
        sa.Column("asked_version", sa.Integer(), nullable=True),
        sa.Column("agrees_on", sa.Date(), nullable=True),
        sa.Column("agreed_version", sa.Integer(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_ours_group_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ours")),
        sa.UniqueConstraint("group_id", "origin", name=op.f("uq_ours_group_id_origin")),
    )
    op.create_table(
        "letters",
        sa.Column("ours_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("to", sa.String(), nullable=False),
        sa.Column("network_id", sa.Uuid(), nullable=True),
        sa.Column("answerer_id", sa.Uuid(), nullable=True),
        sa.Column("answerer_hat", sa.String(), nullable=False),
        sa.Column("answer_by", sa.Date(), nullable=False),
        sa.Column("is_for_site", sa.Boolean(), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sealed_answerer_name", sa.LargeBinary(), nullable=True),
        sa.Column("sealed_text", sa.LargeBinary(), nullable=True),
        sa.Column("sealed_answer", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answerer_id"], ["people.id"], name=op.f("fk_letters_answerer_id")
        ),
        sa.ForeignKeyConstraint(
            ["network_id"], ["groups.id"], name=op.f("fk_letters_network_id")
        ),
        sa.ForeignKeyConstraint(
            ["ours_id"], ["ours.id"], name=op.f("fk_letters_ours_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letters")),
        sa.UniqueConstraint(
            "ours_id",
            "version",
            "answerer_id",
            name=op.f("uq_letters_ours_id_version_answerer_id"),
        ),
    )
    with op.batch_alter_table("letters", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_letters_answerer_id"), ["answerer_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_letters_ours_id"), ["ours_id"], unique=False
        )

    op.create_table(
        "objections",
        sa.Column("ours_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("sealed_reason", sa.LargeBinary(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ours_id"], ["ours.id"], name=op.f("fk_objections_ours_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_objections")),
    )
    with op.batch_alter_table("objections", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_objections_ours_id"), ["ours_id"], unique=False
        )

    op.create_table(
        "ours_versions",
        sa.Column("ours_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("based_on", sa.Integer(), nullable=True),
        sa.Column("sealed_text", sa.LargeBinary(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["ours_id"], ["ours.id"], name=op.f("fk_ours_versions_ours_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ours_versions")),
        sa.UniqueConstraint(
            "ours_id", "number", name=op.f("uq_ours_versions_ours_id_number")
        ),
    )

"""Rooms of networks and staff, a group's card shown or not, and names at work"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    with op.batch_alter_table("groups", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column(
                "is_card_shown", sa.Boolean(), nullable=False, server_default=sa.false()
            )
        )
        batch_op.alter_column("site_id", existing_type=sa.Uuid(), nullable=True)

    with op.batch_alter_table("hat_grants", schema=None) as batch_op:
        batch_op.add_column(sa.Column("sealed_name", sa.LargeBinary(), nullable=True))

"""An author's messages are found by the key of what they posted"""

from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.drop_index("ix_messages_membership_id", table_name="messages")

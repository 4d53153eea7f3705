"""A server's own lines, the lines it hides, and reports of what is wrong with a line.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# Types are spelt out here, not taken from db.types: a migration never changes with the code.
MOMENT = sa.DateTime(timezone=True)
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    op.create_table(
        "local_lines",
        sa.Column("guild_id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("document", JSON, nullable=False),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "id", name="pk_local_lines"),
    )
    op.create_table(
        "hidden_lines",
        sa.Column("guild_id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("line_id", sa.String(100), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "line_id", name="pk_hidden_lines"),
    )
    op.create_table(
        "reports",
        sa.Column("id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("guild_id", sa.BigInteger),
        sa.Column("line_id", sa.String(100), nullable=False),
        sa.Column("reason", sa.String(32), nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.Column("filed_at", MOMENT, nullable=False),
        sa.Column("forget_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_reports"),
    )
    op.create_index("ix_reports_guild_id_filed_at", "reports", ["guild_id", "filed_at"])
    op.create_index("ix_reports_forget_at", "reports", ["forget_at"])

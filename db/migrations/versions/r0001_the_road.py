"""Guilds, people, cases with their log, deliveries, and the check of the key.

Revision ID: 0001
Revises:
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# Types are spelt out here, not taken from db.types: a migration never changes with the code.
MOMENT = sa.DateTime(timezone=True)
JSON = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def upgrade() -> None:
    _guilds_and_people()
    _cases()
    _deliveries()
    op.create_table(
        "key_checks",
        sa.Column("key_id", sa.String(16), nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("key_id", name="pk_key_checks"),
    )


def _guilds_and_people() -> None:
    op.create_table(
        "guilds",
        sa.Column("guild_id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("alerts_channel_id", sa.BigInteger),
        sa.Column("alerts_role_id", sa.BigInteger),
        sa.Column("backup_role_id", sa.BigInteger),
        sa.Column("minutes", sa.BigInteger, nullable=False),
        sa.Column("language", sa.String(16)),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("guild_id", name="pk_guilds"),
    )
    op.create_table(
        "unwatched_channels",
        sa.Column("guild_id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("channel_id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "channel_id", name="pk_unwatched_channels"),
        sa.ForeignKeyConstraint(
            ["guild_id"],
            ["guilds.guild_id"],
            name="fk_unwatched_channels_guild_id_guilds",
            ondelete="CASCADE",
        ),
    )
    op.create_table(
        "people",
        sa.Column("person_id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("country", sa.String(2)),
        sa.Column("language", sa.String(16)),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="pk_people"),
    )


def _cases() -> None:
    op.create_table(
        "cases",
        sa.Column("id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("guild_id", sa.BigInteger, nullable=False),
        sa.Column("channel_id", sa.BigInteger, nullable=False),
        sa.Column("message_id", sa.BigInteger, nullable=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("level", sa.BigInteger, nullable=False),
        sa.Column("sealed", sa.LargeBinary, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("forget_at", MOMENT, nullable=False),
        sa.Column("claimed_by", sa.BigInteger),
        sa.Column("claimed_at", MOMENT),
        sa.Column("card_channel_id", sa.BigInteger),
        sa.Column("card_message_id", sa.BigInteger),
        sa.PrimaryKeyConstraint("id", name="pk_cases"),
        sa.UniqueConstraint("message_id", name="uq_cases_message_id"),
    )
    op.create_index(
        "ix_cases_guild_id_state_opened_at", "cases", ["guild_id", "state", "opened_at"]
    )
    op.create_index("ix_cases_person_id", "cases", ["person_id"])
    op.create_index("ix_cases_forget_at", "cases", ["forget_at"])
    op.create_table(
        "case_events",
        sa.Column("id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("case_id", sa.BigInteger, nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("action", sa.String(32), nullable=False),
        sa.Column("actor_id", sa.BigInteger),
        sa.Column("detail", JSON),
        sa.PrimaryKeyConstraint("id", name="pk_case_events"),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name="fk_case_events_case_id_cases", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_case_events_case_id", "case_events", ["case_id"])
    op.create_index("ix_case_events_actor_id", "case_events", ["actor_id"])
    _refuse_changes_of_the_log()


def _refuse_changes_of_the_log() -> None:
    """The log may be erased with its case and may forget who acted; nothing else changes it."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("""
            CREATE TRIGGER case_events_append_only BEFORE UPDATE ON case_events
            WHEN NOT (
                NEW.id IS OLD.id AND NEW.case_id IS OLD.case_id AND NEW.at IS OLD.at
                AND NEW.action IS OLD.action AND NEW.detail IS OLD.detail
                AND NEW.actor_id IS NULL
            )
            BEGIN SELECT RAISE(ABORT, 'case_events is append-only'); END
        """)
        return
    op.execute("""
        CREATE FUNCTION refuse_case_event_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'case_events is append-only'; END $$
    """)
    op.execute("""
        CREATE TRIGGER case_events_append_only BEFORE UPDATE ON case_events FOR EACH ROW
        WHEN (NOT (
            NEW.id = OLD.id AND NEW.case_id = OLD.case_id AND NEW.at = OLD.at
            AND NEW.action = OLD.action AND NEW.detail IS NOT DISTINCT FROM OLD.detail
            AND NEW.actor_id IS NULL
        ))
        EXECUTE FUNCTION refuse_case_event_change()
    """)


def _deliveries() -> None:
    op.create_table(
        "deliveries",
        sa.Column("id", sa.BigInteger, autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("target_type", sa.String(16), nullable=False),
        sa.Column("target_id", sa.BigInteger, nullable=False),
        sa.Column("priority", sa.BigInteger, nullable=False),
        sa.Column("guild_id", sa.BigInteger),
        sa.Column("subject_id", sa.BigInteger),
        sa.Column("payload", sa.LargeBinary),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("reason", sa.String(32)),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("first_due_at", MOMENT, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("attempts", sa.BigInteger, nullable=False),
        sa.Column("lease_until", MOMENT),
        sa.Column("lease_owner", sa.String(64)),
        sa.Column("sent_at", MOMENT),
        sa.Column("message_id", sa.BigInteger),
        sa.PrimaryKeyConstraint("id", name="pk_deliveries"),
    )
    pending = sa.text("state = 'pending'")
    op.create_index(
        "ix_deliveries_pending",
        "deliveries",
        ["priority", "due_at"],
        sqlite_where=pending,
        postgresql_where=pending,
    )
    op.create_index("ix_deliveries_subject_id_kind", "deliveries", ["subject_id", "kind"])
    op.create_index(
        "ix_deliveries_target_id_kind_created_at", "deliveries", ["target_id", "kind", "created_at"]
    )
    op.create_index("ix_deliveries_created_at", "deliveries", ["created_at"])

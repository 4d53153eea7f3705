"""The rows. They never leave db: repositories hand out the frozen dataclasses of core.

Ids of cases, events and deliveries are random and made by us before the insert, so that a group
of inserts goes out as one statement and an id that travels tells nothing about its row.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    String,
    UniqueConstraint,
    literal_column,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from db.types import Json, Snowflake, UtcDateTime

IS_PENDING = literal_column("state") == literal_column("'pending'")
"""Spelt out, not bound: a planner uses a partial index only when it sees the same words."""

LINE_ID_LENGTH = 100
"""An id of the directory travels in a custom_id, which is no longer (Discord, "Component
Reference")."""


class Row(DeclarativeBase):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - the base class types it so
        int: Snowflake,
        datetime: UtcDateTime,
        bytes: LargeBinary,
    }


class GuildRow(Row):
    __tablename__ = "guilds"

    guild_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    alerts_channel_id: Mapped[int | None]
    alerts_role_id: Mapped[int | None]
    backup_role_id: Mapped[int | None]
    minutes: Mapped[int]
    language: Mapped[str | None] = mapped_column(String(16))
    updated_at: Mapped[datetime]


class UnwatchedChannelRow(Row):
    __tablename__ = "unwatched_channels"

    guild_id: Mapped[int] = mapped_column(
        ForeignKey("guilds.guild_id", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    channel_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


class PersonRow(Row):
    __tablename__ = "people"

    person_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    country: Mapped[str | None] = mapped_column(String(2))
    language: Mapped[str | None] = mapped_column(String(16))
    updated_at: Mapped[datetime]


class CaseRow(Row):
    __tablename__ = "cases"
    __table_args__ = (
        UniqueConstraint("message_id"),
        Index(None, "guild_id", "state", "opened_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    guild_id: Mapped[int]
    channel_id: Mapped[int]
    message_id: Mapped[int]
    """Unique: a message is never alerted twice."""
    person_id: Mapped[int] = mapped_column(index=True)
    level: Mapped[int]
    sealed: Mapped[bytes]
    """The excerpt and the reasons, which quote it."""
    state: Mapped[str] = mapped_column(String(16))
    opened_at: Mapped[datetime]
    forget_at: Mapped[datetime] = mapped_column(index=True)
    claimed_by: Mapped[int | None]
    claimed_at: Mapped[datetime | None]
    card_channel_id: Mapped[int | None]
    card_message_id: Mapped[int | None]


class CaseEventRow(Row):
    """Append-only: a trigger refuses any change but forgetting who acted."""

    __tablename__ = "case_events"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id", ondelete="CASCADE"), index=True)
    at: Mapped[datetime]
    action: Mapped[str] = mapped_column(String(32))
    actor_id: Mapped[int | None] = mapped_column(index=True)
    detail: Mapped[dict[str, Any] | None] = mapped_column(Json)


class DeliveryRow(Row):
    __tablename__ = "deliveries"
    __table_args__ = (
        Index(
            "ix_deliveries_pending",
            "priority",
            "due_at",
            sqlite_where=IS_PENDING,
            postgresql_where=IS_PENDING,
        ),
        Index(None, "subject_id", "kind"),
        Index(None, "target_id", "kind", "created_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str] = mapped_column(String(32))
    target_type: Mapped[str] = mapped_column(String(16))
    target_id: Mapped[int]
    priority: Mapped[int]
    guild_id: Mapped[int | None]
    subject_id: Mapped[int | None]
    payload: Mapped[bytes | None]
    """Sealed."""
    state: Mapped[str] = mapped_column(String(16))
    reason: Mapped[str | None] = mapped_column(String(32))
    due_at: Mapped[datetime]
    first_due_at: Mapped[datetime]
    created_at: Mapped[datetime] = mapped_column(index=True)
    attempts: Mapped[int]
    lease_until: Mapped[datetime | None]
    lease_owner: Mapped[str | None] = mapped_column(String(64))
    sent_at: Mapped[datetime | None]
    message_id: Mapped[int | None]


class LocalLineRow(Row):
    """A line that one server added. Without a foreign key to guilds: a server may add lines before
    it has chosen anything else.
    """

    __tablename__ = "local_lines"

    guild_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    document: Mapped[dict[str, Any]] = mapped_column(Json)
    updated_at: Mapped[datetime]


class HiddenLineRow(Row):
    """A line that one server does not show."""

    __tablename__ = "hidden_lines"

    guild_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    line_id: Mapped[str] = mapped_column(String(LINE_ID_LENGTH), primary_key=True)


class ReportRow(Row):
    """What somebody says is wrong with a line. Nothing here tells who."""

    __tablename__ = "reports"
    __table_args__ = (Index(None, "guild_id", "filed_at"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    guild_id: Mapped[int | None]
    line_id: Mapped[str] = mapped_column(String(LINE_ID_LENGTH))
    reason: Mapped[str] = mapped_column(String(32))
    sealed: Mapped[bytes]
    """The details."""
    filed_at: Mapped[datetime]
    forget_at: Mapped[datetime] = mapped_column(index=True)


class KeyCheckRow(Row):
    """A known text sealed with each key in use: what opens it is the right secret."""

    __tablename__ = "key_checks"

    key_id: Mapped[str] = mapped_column(String(16), primary_key=True)
    sealed: Mapped[bytes]

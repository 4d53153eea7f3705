"""What one server adds to the directory and takes from it, and what people say is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from core.resources.line import LOCAL_PREFIX

REPORT_KEPT = timedelta(days=90)
"""Longer than what is kept of people (30 days, care.md): a report does not tell who filed it, and
the admins of a quiet server may not look for weeks."""


@dataclass(frozen=True, slots=True)
class LocalLine:
    guild_id: int
    id: str
    """From `local_id`; opaque, and unique within its server."""
    document: Mapping[str, Any]
    """The entry as the shared file would hold it, in the types JSON has. A database may return its
    keys in another order. It is validated again when it is read: rules change."""
    updated_at: datetime


class ReportReason(StrEnum):
    NO_ANSWER = "no-answer"
    WRONG_NUMBER = "wrong-number"
    CLOSED = "closed"
    WRONG_HOURS = "wrong-hours"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class NewReport:
    """Who filed it is no part of it: what is not kept cannot leak."""

    guild_id: int | None
    """None when it was filed outside any server."""
    line_id: str
    reason: ReportReason
    details: str
    """As the person wrote it, which may say something about them; sealed at rest."""


@dataclass(frozen=True, slots=True)
class Report:
    id: int
    """Opaque and random: it travels in custom_ids."""
    guild_id: int | None
    line_id: str
    reason: ReportReason
    details: str
    filed_at: datetime
    forget_at: datetime


def local_id(number: int) -> str:
    """The id of a server's own line, from a random number (its lowest 32 bits count)."""
    return f"{LOCAL_PREFIX}{number % 2**32:08x}"

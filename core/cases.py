"""The life of a case: a message that may need a person, and what people did about it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from core.crisis.assessment import Category, Level, Reason
from core.errors import Expected

KEEP_FOR = timedelta(days=30)
"""Discord's developer policy calls 30 days the gold standard for keeping data (care.md)."""

EXCERPT_LENGTH = 4_000
"""Discord's longest message (Nitro); nothing longer is ever received."""


class CaseState(StrEnum):
    OPEN = "open"
    CLAIMED = "claimed"
    RESOLVED = "resolved"


class CaseAction(StrEnum):
    """What people did with a case: the append-only log. When it was opened the case itself says."""

    CLAIMED = "claimed"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class CardPlace:
    """Where the alert card stands."""

    channel_id: int
    message_id: int


@dataclass(frozen=True, slots=True)
class NewCase:
    guild_id: int
    channel_id: int
    message_id: int
    person_id: int
    level: Level
    reasons: tuple[Reason, ...]
    excerpt: str
    """The message as it was written; sealed at rest. Reasons point into it."""
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class Case:
    id: int
    """Opaque and random: it travels in custom_ids."""
    guild_id: int
    channel_id: int
    message_id: int
    person_id: int
    level: Level
    reasons: tuple[Reason, ...]
    excerpt: str
    state: CaseState
    opened_at: datetime
    forget_at: datetime
    claimed_by: int | None = None
    claimed_at: datetime | None = None
    card: CardPlace | None = None

    @property
    def categories(self) -> tuple[Category, ...]:
        return tuple(dict.fromkeys(reason.category for reason in self.reasons))


@dataclass(frozen=True, slots=True)
class CaseEvent:
    """One line of the append-only log."""

    case_id: int
    at: datetime
    action: CaseAction
    actor_id: int | None = None
    detail: Mapping[str, str | int] | None = None


class AlreadyClaimed(Expected):
    """Somebody else was first; the words name them so that the two can talk."""

    def __init__(self, by: int) -> None:
        super().__init__("case-already-claimed", moderator=f"<@{by}>")


class NotOpen(Expected):
    def __init__(self) -> None:
        super().__init__("case-not-open")


def claim(case: Case, moderator_id: int, now: datetime) -> Case:
    """Give the case to a moderator; pressing twice is no error.

    Raises AlreadyClaimed when another moderator has it, NotOpen when it is resolved.
    """
    if case.state is CaseState.CLAIMED and case.claimed_by == moderator_id:
        return case
    if case.state is CaseState.CLAIMED and case.claimed_by is not None:
        raise AlreadyClaimed(case.claimed_by)
    if case.state is CaseState.RESOLVED:
        raise NotOpen
    return replace(case, state=CaseState.CLAIMED, claimed_by=moderator_id, claimed_at=now)

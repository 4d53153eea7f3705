"""Promises to send something: who first, when again, and when to stop trying.

A delivery is a row before it is a message (architecture, ideas 1 and 2). This module holds the
decisions; it knows neither the database that keeps the row nor Discord that receives the message.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum


class Priority(IntEnum):
    """Lower goes first: ten thousand reminders due at nine do not delay one alert."""

    CRISIS = 0
    RELAY = 1
    REMINDER = 2


class DeliveryKind(StrEnum):
    """What is sent; the renderer of each kind lives in the cogs."""

    ALERT = "alert"
    """A new alert card; the subject is a case."""
    ALERT_REFRESH = "alert_refresh"
    """The card of a case, edited to what the case is now."""
    NOTICE = "notice"
    """A sentence for whoever can mend a fault; the payload names the sentence."""


class TargetType(StrEnum):
    CHANNEL = "channel"
    USER = "user"
    OWNER = "owner"
    """The owner of the guild whose id is given, whoever that is when the time comes."""


@dataclass(frozen=True, slots=True)
class Target:
    type: TargetType
    id: int


class DeliveryState(StrEnum):
    PENDING = "pending"
    SENT = "sent"
    FAILED = "failed"
    """Ended without being sent; the reason is recorded and whoever can mend it is told."""
    CANCELLED = "cancelled"


class Reason(StrEnum):
    """Why an attempt ended as it did: words for the log, the metrics and `/setup check`."""

    INBOX_CLOSED = "inbox_closed"
    CHANNEL_GONE = "channel_gone"
    NO_ACCESS = "no_access"
    NO_PERMISSION = "no_permission"
    GUILD_GONE = "guild_gone"
    MESSAGE_GONE = "message_gone"
    SUBJECT_GONE = "subject_gone"
    REFUSED = "refused"
    """Discord will not take this message as it is: a fault of ours, logged as an error."""
    RATE_LIMITED = "rate_limited"
    SERVER_ERROR = "server_error"
    TIMEOUT = "timeout"
    CONNECTION = "connection"
    NOT_READY = "not_ready"
    OUT_OF_PATIENCE = "out_of_patience"
    FAULT = "fault"
    """An error nobody foresaw; the log has it under a reference."""


@dataclass(frozen=True, slots=True)
class NewDelivery:
    kind: DeliveryKind
    target: Target
    priority: Priority
    due_at: datetime
    guild_id: int | None = None
    subject_id: int | None = None
    payload: Mapping[str, str | int] | None = None
    """Sealed at rest. Small: what the renderer needs beyond its subject."""


@dataclass(frozen=True, slots=True)
class Delivery:
    id: int
    kind: DeliveryKind
    target: Target
    priority: Priority
    due_at: datetime
    created_at: datetime
    first_due_at: datetime
    attempts: int = 0
    guild_id: int | None = None
    subject_id: int | None = None
    payload: Mapping[str, str | int] | None = None

    @property
    def nonce(self) -> str:
        """The same at every attempt, so that Discord drops the repeat of a send whose answer was
        lost (`enforce_nonce`; at most 25 characters, Discord "Create Message").
        """
        return str(self.id)


@dataclass(frozen=True, slots=True)
class Sent:
    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class Transient:
    """Worth another attempt; `wait` is what Discord asked for, when it did."""

    reason: Reason
    wait: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Permanent:
    """Not worth another attempt until somebody mends the cause."""

    reason: Reason


Outcome = Sent | Transient | Permanent


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of a delivery after an attempt."""

    state: DeliveryState
    attempts: int
    due_at: datetime
    reason: Reason | None = None
    message_id: int | None = None


PATIENCE: Mapping[Priority, timedelta] = {
    Priority.CRISIS: timedelta(days=7),
    Priority.RELAY: timedelta(days=2),
    Priority.REMINDER: timedelta(hours=1),
}
"""How long after it was first due something is still worth sending. An alert outlasts any outage
an operator would sleep through; a reminder an hour late is noise (issue: breaks, downtime)."""

FIRST_WAIT = timedelta(seconds=1)
LONGEST_WAIT: Mapping[Priority, timedelta] = {
    Priority.CRISIS: timedelta(seconds=10),
    Priority.RELAY: timedelta(minutes=2),
    Priority.REMINDER: timedelta(minutes=5),
}
"""The backoff doubles from a second up to this; the crisis value bounds how long after the end of
an outage an alert may still be waiting."""


def backoff(attempts: int, priority: Priority, chance: float) -> timedelta:
    """The wait before the next attempt: doubled each time, bounded, and spread by `chance` (0..1)
    over its upper half so that what failed together does not return together.
    """
    doubled = FIRST_WAIT * (1 << min(max(attempts - 1, 0), 16))
    whole = min(doubled, LONGEST_WAIT[priority])
    return whole / 2 + whole / 2 * chance


def judge(delivery: Delivery, outcome: Outcome, now: datetime, chance: float) -> Verdict:
    """Decide what becomes of a delivery after one more attempt.

    Fails towards trying again: only a permanent refusal or the end of patience ends it unsent.
    """
    attempts = delivery.attempts + 1
    match outcome:
        case Sent(message_id):
            return Verdict(DeliveryState.SENT, attempts, delivery.due_at, message_id=message_id)
        case Permanent(reason):
            return Verdict(DeliveryState.FAILED, attempts, delivery.due_at, reason)
        case Transient(reason, wait):
            again = now + max(wait or timedelta(0), backoff(attempts, delivery.priority, chance))
            if again - delivery.first_due_at > PATIENCE[delivery.priority]:
                return Verdict(
                    DeliveryState.FAILED, attempts, delivery.due_at, Reason.OUT_OF_PATIENCE
                )
            return Verdict(DeliveryState.PENDING, attempts, again, reason)

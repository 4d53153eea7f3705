"""Who goes first, when to try again, when to stop."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.delivery import (
    LONGEST_WAIT,
    PATIENCE,
    Delivery,
    DeliveryKind,
    DeliveryState,
    Permanent,
    Priority,
    Reason,
    Sent,
    Target,
    TargetType,
    Transient,
    backoff,
    judge,
)

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def delivery(priority=Priority.CRISIS, attempts=0, first_due_at=NOON):
    return Delivery(
        id=2**62,
        kind=DeliveryKind.ALERT,
        target=Target(TargetType.CHANNEL, 1),
        priority=priority,
        due_at=first_due_at,
        created_at=first_due_at,
        first_due_at=first_due_at,
        attempts=attempts,
    )


def test_crisis_before_relay_before_reminder():
    assert sorted(Priority) == [Priority.CRISIS, Priority.RELAY, Priority.REMINDER]


def test_a_nonce_fits_discord_and_stays_the_same():
    assert len(delivery().nonce) <= 25
    assert delivery(attempts=7).nonce == delivery().nonce


def test_sent_is_the_end():
    verdict = judge(delivery(), Sent(5), NOON, 0.5)
    assert (verdict.state, verdict.message_id, verdict.attempts) == (DeliveryState.SENT, 5, 1)


@pytest.mark.parametrize("reason", [Reason.INBOX_CLOSED, Reason.CHANNEL_GONE])
def test_a_refusal_ends_with_its_reason(reason):
    verdict = judge(delivery(), Permanent(reason), NOON, 0.5)
    assert (verdict.state, verdict.reason) == (DeliveryState.FAILED, reason)


def test_a_server_error_is_tried_again():
    verdict = judge(delivery(attempts=2), Transient(Reason.SERVER_ERROR), NOON, 1.0)
    assert verdict.state is DeliveryState.PENDING
    assert verdict.due_at == NOON + timedelta(seconds=4)


def test_what_discord_asks_for_is_honoured():
    asked = Transient(Reason.RATE_LIMITED, timedelta(seconds=77))
    assert judge(delivery(), asked, NOON, 0.0).due_at == NOON + timedelta(seconds=77)


@pytest.mark.parametrize("priority", Priority)
def test_patience_ends(priority):
    late = NOON + PATIENCE[priority]
    verdict = judge(delivery(priority, 50), Transient(Reason.TIMEOUT), late, 0.5)
    assert (verdict.state, verdict.reason) == (DeliveryState.FAILED, Reason.OUT_OF_PATIENCE)


@given(st.integers(0, 10_000), st.sampled_from(Priority), st.floats(0, 1))
def test_backoff_is_bounded_and_never_zero(attempts, priority, chance):
    wait = backoff(attempts, priority, chance)
    assert timedelta(seconds=0.5) <= wait <= LONGEST_WAIT[priority]


@given(st.integers(1, 40), st.sampled_from(Priority))
def test_backoff_grows(attempts, priority):
    assert backoff(attempts, priority, 1.0) <= backoff(attempts + 1, priority, 1.0)

"""The life of a case."""

from datetime import UTC, datetime, timedelta

import pytest

from core.cases import AlreadyClaimed, Case, CaseState, NotOpen, claim
from core.crisis.assessment import Category, Level, Reason

NOW = datetime(2026, 3, 1, 4, tzinfo=UTC)


def a_case(**changes):
    reason = Reason("en-suicide-intent", Category.SUICIDE, Level.HIGH, 0, 4)
    values = {
        "id": 1, "guild_id": 2, "channel_id": 3, "message_id": 4, "person_id": 5,
        "level": Level.HIGH, "reasons": (reason, reason), "excerpt": "text",
        "state": CaseState.OPEN, "opened_at": NOW, "forget_at": NOW + timedelta(days=30),
    }  # fmt: skip
    return Case(**values | changes)


def test_the_first_moderator_gets_it():
    claimed = claim(a_case(), 77, NOW)
    assert (claimed.state, claimed.claimed_by, claimed.claimed_at) == (CaseState.CLAIMED, 77, NOW)


def test_the_second_is_told_who_has_it():
    claimed = claim(a_case(), 77, NOW)
    with pytest.raises(AlreadyClaimed) as caught:
        claim(claimed, 88, NOW)
    assert caught.value.values == {"moderator": "<@77>"}


def test_pressing_twice_changes_nothing():
    claimed = claim(a_case(), 77, NOW)
    assert claim(claimed, 77, NOW + timedelta(minutes=5)) == claimed


def test_a_resolved_case_cannot_be_claimed():
    with pytest.raises(NotOpen):
        claim(a_case(state=CaseState.RESOLVED), 77, NOW)


def test_categories_are_named_once():
    assert a_case().categories == (Category.SUICIDE,)

"""One queue a target, the most urgent first."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.delivery import Delivery, DeliveryKind, Priority, Target, TargetType
from core.parked import Parked

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
TARGETS = [Target(TargetType.CHANNEL, number) for number in (1, 2)]


def delivery(number, priority, target, late):
    due = NOON + timedelta(seconds=late)
    return Delivery(number, DeliveryKind.NOTICE, target, priority, due, due, due)


parked = st.lists(
    st.tuples(st.sampled_from(Priority), st.sampled_from(TARGETS), st.integers(0, 3))
).map(lambda rows: [delivery(number, *row) for number, row in enumerate(rows)])


@given(parked)
def test_everything_comes_out_once_and_the_most_urgent_first(deliveries):
    waiting = Parked()
    for one in deliveries:
        waiting.add(one)
    assert waiting.below_crisis == sum(d.priority is not Priority.CRISIS for d in deliveries)
    for target in TARGETS:
        theirs = [one for one in deliveries if one.target == target]
        urgent = min((one.priority for one in theirs), default=None)
        assert waiting.most_urgent.get(target) == urgent
        taken = [waiting.take(target) for _ in theirs]
        assert taken == sorted(theirs, key=lambda one: (one.priority, one.due_at, one.id))
        assert waiting.take(target) is None
    assert waiting.targets == ()


def test_nothing_is_kept_after_clearing():
    waiting = Parked()
    waiting.add(delivery(1, Priority.RELAY, TARGETS[0], 0))
    waiting.clear()
    assert waiting.take(TARGETS[0]) is None
    assert waiting.most_urgent == {}

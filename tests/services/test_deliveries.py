"""The delivery loop: priorities, targets, what a slow or broken Discord does to it."""

import asyncio
from datetime import timedelta

import pytest

from core.delivery import (
    DeliveryKind,
    DeliveryState,
    NewDelivery,
    Permanent,
    Priority,
    Reason,
    Sent,
    Target,
    TargetType,
    Transient,
)
from services.deliveries import SLOTS, DeliveryService
from tests.clock import ManualClock
from tests.troubled import TroubledDatabase


def to(number):
    return Target(TargetType.CHANNEL, number)


class Sender:
    """Takes what it is given; a target can be held back until it is let go."""

    def __init__(self):
        self.sent = []
        self.begun = []
        self.held = {}
        self.outcome = Sent(1)

    def hold(self, target):
        self.held[target] = asyncio.Event()

    def let_go(self, target):
        self.held.pop(target).set()

    async def send(self, delivery):
        self.begun.append(delivery)
        if delivery.target in self.held:
            await self.held[delivery.target].wait()
        self.sent.append(delivery)
        return self.outcome


class Stage:
    def __init__(self, database):
        self.database = TroubledDatabase(database)
        self.clock = ManualClock()
        self.sender = Sender()
        self.service = self.build("this process")

    def build(self, owner):
        return DeliveryService(
            self.database,
            self.clock,
            owner=owner,
            chance=lambda: 0.5,
            poll=timedelta(hours=1),
        )

    async def add(self, priority, target, *, later=0, count=1):
        now = self.clock.now()
        due = now + timedelta(seconds=later)
        new = NewDelivery(DeliveryKind.NOTICE, target, priority, due)
        made = [
            await self.database.write(lambda tx: tx.deliveries.add(new, now=now))
            for _ in range(count)
        ]
        self.service.wake()
        return made if count > 1 else made[0]

    async def until(self, condition):
        async with asyncio.timeout(20):
            while not condition():  # noqa: ASYNC110  a test's own patience
                await asyncio.sleep(0.005)

    async def pending(self):
        counts = await self.database.read(lambda tx: tx.deliveries.counts_by_priority())
        return sum(counts.values())


@pytest.fixture
async def stage(database):
    stage = Stage(database)
    stage.service.attach(stage.sender)
    running = asyncio.create_task(stage.service.run())
    yield stage
    running.cancel()
    stage.database.refusals = 0
    await stage.service.close(1)


async def test_an_alert_overtakes_ten_thousand_reminders(stage):
    """They are due and cannot all be under way; the alert that comes last is sent at once."""
    for number in range(SLOTS[Priority.REMINDER] + 4):
        stage.sender.hold(to(100 + number))
        await stage.add(Priority.REMINDER, to(100 + number))
    await stage.until(lambda: len(stage.sender.begun) == SLOTS[Priority.REMINDER])
    alert = await stage.add(Priority.CRISIS, to(1))
    await stage.until(lambda: alert in stage.sender.sent)
    assert len(stage.sender.begun) == SLOTS[Priority.REMINDER] + 1


async def test_a_full_house_waits_instead_of_asking_the_database_again_and_again(stage):
    for number in range(SLOTS[Priority.REMINDER] + 4):
        stage.sender.hold(to(100 + number))
        await stage.add(Priority.REMINDER, to(100 + number))
    await stage.until(lambda: len(stage.sender.begun) == SLOTS[Priority.REMINDER])
    await asyncio.sleep(0.1)
    before = stage.database.writes
    await asyncio.sleep(0.5)
    assert stage.database.writes - before <= 1


async def test_one_message_at_a_time_to_one_target_and_others_do_not_wait(stage):
    stage.sender.hold(to(1))
    first = await stage.add(Priority.CRISIS, to(1))
    await stage.until(lambda: stage.sender.begun == [first])
    second = await stage.add(Priority.CRISIS, to(1))
    other = await stage.add(Priority.CRISIS, to(2))
    await stage.until(lambda: stage.sender.sent == [other])
    assert second not in stage.sender.begun
    stage.sender.let_go(to(1))
    await stage.until(lambda: stage.sender.sent == [other, first, second])


async def test_at_one_target_the_alert_goes_before_the_reminders_that_wait_there(stage):
    stage.sender.hold(to(1))
    first = await stage.add(Priority.REMINDER, to(1))
    await stage.until(lambda: stage.sender.begun == [first])
    reminder = await stage.add(Priority.REMINDER, to(1))
    alert = await stage.add(Priority.CRISIS, to(1))
    stage.sender.let_go(to(1))
    await stage.until(lambda: len(stage.sender.sent) == 3)
    assert stage.sender.sent == [first, alert, reminder]


async def test_a_retry_comes_when_its_time_has_come(stage):
    stage.sender.outcome = Transient(Reason.RATE_LIMITED, timedelta(seconds=20))
    await stage.add(Priority.CRISIS, to(1))
    await stage.until(lambda: len(stage.sender.sent) == 1)
    stage.sender.outcome = Sent(1)
    await stage.until(lambda: not stage.service.at_work)
    stage.clock.move(timedelta(seconds=19))
    await asyncio.sleep(0.05)
    assert len(stage.sender.sent) == 1
    stage.clock.move(timedelta(seconds=1))
    await stage.until(lambda: len(stage.sender.sent) == 2)


async def test_what_is_promised_and_handed_over_needs_no_claim(stage):
    await stage.until(lambda: stage.database.writes >= 1)
    await asyncio.sleep(0.05)
    now = stage.clock.now()
    new = NewDelivery(DeliveryKind.NOTICE, to(1), Priority.CRISIS, now)
    before = stage.database.writes
    made = await stage.database.write(lambda tx: stage.service.promise(tx, new, now))
    stage.service.send([made])
    await stage.until(lambda: not stage.service.at_work)
    assert stage.sender.sent == [made]
    assert stage.database.writes - before == 2, "the promise and its settling"


async def test_a_promise_that_was_never_handed_over_is_found_when_its_lease_ends(stage):
    now = stage.clock.now()
    new = NewDelivery(DeliveryKind.NOTICE, to(1), Priority.CRISIS, now)
    made = await stage.database.write(lambda tx: stage.service.promise(tx, new, now))
    stage.service.wake()
    await asyncio.sleep(0.05)
    assert stage.sender.sent == []
    stage.clock.move(timedelta(seconds=31))
    await stage.until(lambda: stage.sender.sent == [made])


async def test_a_database_that_is_away_delays_the_mark_and_nothing_is_sent_twice(stage):
    stage.sender.hold(to(1))
    await stage.add(Priority.CRISIS, to(1))
    await stage.until(lambda: stage.sender.begun)
    stage.database.refuse_all()
    stage.sender.let_go(to(1))
    await stage.until(lambda: stage.sender.sent)
    await asyncio.sleep(0.4)
    assert stage.service.at_work
    stage.database.refusals = 0
    await stage.until(lambda: not stage.service.at_work)
    assert await stage.pending() == 0
    assert len(stage.sender.sent) == 1


async def test_what_follows_is_recorded_with_the_outcome_and_sent(stage):
    follow = NewDelivery(DeliveryKind.ALERT, to(2), Priority.CRISIS, stage.clock.now())
    seen = []

    def consequence(_tx, delivery, verdict, _now):
        seen[:] = [(delivery.kind, verdict.state, verdict.reason)]
        return [follow]

    stage.service.when_settled({DeliveryKind.NOTICE: consequence})
    stage.sender.outcome = Permanent(Reason.CHANNEL_GONE)
    await stage.add(Priority.CRISIS, to(1))
    await stage.until(lambda: len(stage.sender.sent) == 2)
    assert seen == [(DeliveryKind.NOTICE, DeliveryState.FAILED, Reason.CHANNEL_GONE)]
    assert stage.sender.sent[1].target == to(2)


async def test_closing_gives_back_what_was_not_begun_and_takes_no_new_sender(stage):
    stage.sender.hold(to(1))
    [first, second] = await stage.add(Priority.CRISIS, to(1), count=2)
    await stage.until(lambda: stage.sender.begun)
    await stage.service.close(0.2)
    stage.service.attach(Sender())
    claimed = await stage.database.write(
        lambda tx: tx.deliveries.claim(
            "another process",
            stage.clock.now(),
            stage.clock.now() + timedelta(seconds=30),
            {Priority.CRISIS: 9},
        )
    )
    assert {delivery.id for delivery in claimed} == {first.id, second.id}

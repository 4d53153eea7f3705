"""What has reached its end date goes by itself, on both databases."""

import asyncio
from datetime import timedelta

import pytest

from core.cases import KEEP_FOR
from core.delivery import DeliveryState, Sent, judge
from core.resources.local import REPORT_KEPT, NewReport, ReportReason
from services import retention
from services.retention import EVERY, KEEP_DELIVERIES, RetentionService
from tests.clock import ManualClock
from tests.db.samples import GUILD, MEMBER, new_case, new_delivery
from tests.troubled import TroubledDatabase

MOMENT = timedelta(seconds=1)
PATIENCE_SECONDS = 10


class WatchedClock(ManualClock):
    """Says when somebody begins to sleep, and until when."""

    def __init__(self):
        super().__init__()
        self.naps = asyncio.Queue()

    async def sleep_until(self, when):
        self.naps.put_nowait(when)
        await super().sleep_until(when)


class Stage:
    def __init__(self, database):
        self.database = TroubledDatabase(database)
        self.clock = WatchedClock()
        self.service = RetentionService(self.database, self.clock)

    async def fill(self, age, count=1):
        """A case, a report and a sent delivery, `count` of each, that end `age` ago."""
        now = self.clock.now()

        def work(tx):
            for _ in range(count):
                tx.cases.record(new_case(opened_at=now - KEEP_FOR - age))
                report = NewReport(GUILD, "gb-some-line", ReportReason.CLOSED, "words")
                tx.reports.file(report, now - REPORT_KEPT - age)
                self.send(tx, now - KEEP_DELIVERIES - age)

        await self.database.write(work)

    def send(self, tx, at):
        lease = {"leased_until": at + MOMENT, "owner": "here"}
        delivery = tx.deliveries.add(new_delivery(due_at=at), now=at, **lease)
        verdict = judge(delivery, Sent(1), at, 0.5)
        assert verdict.state is DeliveryState.SENT
        assert tx.cases.get(0) is None  # a question sends out what is kept back
        assert tx.deliveries.settle(delivery, verdict, at, "here")

    async def left(self):
        """How many cases and reports there are."""
        return await self.database.read(
            lambda tx: (len(tx.cases.of_person(MEMBER)), tx.reports.count(GUILD))
        )


@pytest.fixture
def stage(database):
    return Stage(database)


async def test_what_is_over_goes_and_the_rest_stays(stage):
    await stage.fill(MOMENT, count=2)
    await stage.fill(-MOMENT)
    assert await stage.service.forget_due() == 6
    assert await stage.left() == (1, 1)
    assert await stage.service.forget_due() == 0
    stage.clock.move(MOMENT * 2)
    assert await stage.service.forget_due() == 3
    assert await stage.left() == (0, 0)


async def test_what_is_more_than_a_step_goes_in_several(stage, monkeypatch):
    monkeypatch.setattr(retention, "STEP", 2)
    await stage.fill(MOMENT, count=5)
    before = stage.database.writes
    assert await stage.service.forget_due() == 15
    assert stage.database.writes - before == 4  # two of each, twice; one of each; none
    assert await stage.left() == (0, 0)


async def test_it_runs_at_the_start_and_every_hour_also_after_a_fault(stage):
    await stage.fill(MOMENT)
    await stage.fill(-EVERY)
    running = asyncio.create_task(stage.service.run())
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            assert await stage.clock.naps.get() == stage.clock.now() + EVERY
            assert await stage.left() == (1, 1)
            stage.database.refusals = 1
            for expected in ((1, 1), (0, 0)):
                stage.clock.move(EVERY)
                assert await stage.clock.naps.get() == stage.clock.now() + EVERY
                assert await stage.left() == expected
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

"""Forgets by itself what has reached its end date, in small steps."""

from datetime import timedelta

import structlog

from core.faults import told
from db.engine import Database
from db.transaction import Transaction
from services.clock import Clock

EVERY = timedelta(hours=1)
STEP = 500
"""Rows a transaction erases at most, so that forgetting never holds up an alert."""

KEEP_DELIVERIES = timedelta(days=30)

log = structlog.get_logger(__name__)


class RetentionService:
    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def run(self) -> None:
        """Once at the start, then every hour; a fault is logged and the next hour tries again."""
        while True:
            try:
                await self.forget_due()
            except Exception as error:  # noqa: BLE001  the next hour tries again
                log.error("retention: trying again in an hour", **told(error))  # noqa: TRY400  a traceback may quote people
            await self._clock.sleep_until(self._clock.now() + EVERY)

    async def forget_due(self) -> int:
        """Erase cases and reports past their end date, and deliveries that ended a month ago."""
        forgotten = 0
        while True:
            step = await self._database.write(self._step)
            forgotten += step
            if step < STEP:
                return forgotten

    def _step(self, tx: Transaction) -> int:
        now = self._clock.now()
        return (
            tx.cases.forget_due(now, STEP)
            + tx.reports.forget_due(now, STEP)
            + tx.deliveries.prune(now - KEEP_DELIVERIES, STEP)
        )

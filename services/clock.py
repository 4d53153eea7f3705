"""What time it is, as an argument: tests and the sandbox bring a clock that can be moved ahead."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Protocol

LONGEST_NAP = timedelta(seconds=30)
"""The machine's own clock may jump ahead (suspend, NTP): looking again this often, nobody sleeps
on for longer than this."""


class Clock(Protocol):
    def now(self) -> datetime:
        """The time, aware and in UTC."""

    async def sleep_until(self, when: datetime) -> None:
        """Return at that time, or at once when it has passed."""


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)

    async def sleep_until(self, when: datetime) -> None:
        while (left := when - self.now()) > timedelta(0):  # noqa: ASYNC110  time passes by itself
            await asyncio.sleep(min(left, LONGEST_NAP).total_seconds())

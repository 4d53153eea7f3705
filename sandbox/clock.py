"""The sandbox's own time: real time plus an offset that only grows."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta


class SandboxClock:
    """Tells the time of the sandbox; moving it ahead wakes everything that sleeps on it."""

    def __init__(self) -> None:
        self._offset = timedelta()
        self._sleepers: set[asyncio.Future[None]] = set()

    @property
    def offset(self) -> timedelta:
        """How far the sandbox is ahead of the machine it runs on."""
        return self._offset

    def now(self) -> datetime:
        return datetime.now(UTC) + self._offset

    def move(self, ahead: timedelta) -> None:
        """Move the clock ahead. Raises ValueError for a step back: ids and logs would lie."""
        if ahead < timedelta():
            raise ValueError(f"The sandbox's clock only moves ahead, not by {ahead}.")
        self._offset += ahead
        for sleeper in self._sleepers:
            if not sleeper.done():
                sleeper.set_result(None)

    async def sleep_until(self, when: datetime) -> None:
        """Return once `now()` has reached `when`, however the time got there."""
        while (left := (when - self.now()).total_seconds()) > 0:
            sleeper = asyncio.get_running_loop().create_future()
            self._sleepers.add(sleeper)
            try:
                await asyncio.wait([sleeper], timeout=left)
            finally:
                self._sleepers.discard(sleeper)

"""Failures on request: a route that fails, is slow, breaks off or is rate limited."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass, field
from enum import Enum


class Effect(Enum):
    FAIL = "answer with an error"
    DELAY = "answer late"
    CUT = "close the connection without an answer"
    RATE_LIMIT = "answer 429"


@dataclass(eq=False)
class Fault:
    """One planned failure. `route` is "METHOD /path/{template}", or "*" for all of them.

    `times` counts down and ends the fault at 0; None lasts until `stop()`. `hits` counts the
    requests it met. `processed` lets the request take effect before its answer is lost.
    """

    effect: Effect
    route: str
    times: int | None = None
    channel_id: int | None = None
    status: int = 500
    seconds: float = 0.0
    scope: str = "user"
    processed: bool = False
    hits: int = 0
    _stopped: asyncio.Event = field(default_factory=asyncio.Event, repr=False)

    def stop(self) -> None:
        """End the fault; requests it holds back go on at once."""
        self._stopped.set()

    @property
    def over(self) -> bool:
        return self._stopped.is_set() or self.times == 0

    async def hold(self) -> None:
        """Wait for as long as this delay lasts."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._stopped.wait(), self.seconds)

    def take(self, route: str, channel_id: str | None) -> bool:
        """Whether this fault meets the request; counts it if so."""
        if self.over or self.route not in ("*", route):
            return False
        if self.channel_id is not None and channel_id != str(self.channel_id):
            return False
        self.hits += 1
        if self.times is not None:
            self.times -= 1
        return True


class Faults:
    """All planned failures, in the order they were planned; the first that fits is used."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def add(self, fault: Fault) -> Fault:
        self._faults.append(fault)
        return fault

    def meet(self, route: str, channel_id: str | None) -> list[Fault]:
        """Return what happens to a request: any delays, and at most one failure."""
        self._faults = [fault for fault in self._faults if not fault.over]
        met: list[Fault] = []
        for fault in self._faults:
            failed = any(earlier.effect is not Effect.DELAY for earlier in met)
            if (fault.effect is Effect.DELAY or not failed) and fault.take(route, channel_id):
                met.append(fault)
        met.sort(key=lambda fault: fault.effect is not Effect.DELAY)
        return met

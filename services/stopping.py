"""How the process stops: asked by SIGTERM or Ctrl+C, within ten seconds (contract), whatever does
not answer. What was recorded is safe at any moment; these seconds are for what is under way.
"""

import asyncio
import os
import signal
import sys
import threading
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

CLOSE_WITHIN = 6.5
"""Seconds until what the database still refuses is given up."""

START_ON_STOP = 1.0
"""Seconds for a start under way to get to its end, which is tidier than to be cancelled."""

LETTING_GO = 0.5
"""Seconds for what was cancelled to clean up after itself."""

LAST_RESORT = 9.5
"""Seconds after which the process ends, whatever is left."""


class Closing:
    """One deadline for all there is to close, from the moment it begins."""

    def __init__(self) -> None:
        self._end: float | None = None

    def begin(self) -> float:
        """Begin, unless it has begun; return the seconds left, and always a moment: most of what
        there is to close needs no more.
        """
        now = asyncio.get_running_loop().time()
        if self._end is None:
            self._end = now + CLOSE_WITHIN
        return max(LETTING_GO, self._end - now)


async def at_most(seconds: float, *works: Awaitable[Any]) -> None:
    """Wait for all of them; cancel what is not done by then, and do not wait long for that."""
    tasks = [asyncio.ensure_future(work) for work in works]
    _, late = await asyncio.wait(tasks, timeout=seconds)
    for task in late:
        task.cancel()
    if late:
        await asyncio.wait(late, timeout=LETTING_GO)


async def done_before(stop: asyncio.Event, work: Coroutine[Any, Any, None]) -> bool:
    """Whether `work` ended before `stop` was set, and raise what it raised. Otherwise it is
    cancelled when it does not end soon by itself.
    """
    working, stopping = asyncio.create_task(work), asyncio.create_task(stop.wait())
    await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
    stopping.cancel()
    if working.done():
        working.result()
        return True
    await at_most(START_ON_STOP, working)
    return False


def run_until_asked(work: Callable[[asyncio.Event], Coroutine[Any, Any, None]]) -> None:
    """Run `work` with the event that SIGTERM and Ctrl+C set. A second Ctrl+C ends the process at
    once, as a crash would. Raise what `work` raised.
    """

    async def run() -> None:
        stop = asyncio.Event()
        loop = asyncio.get_running_loop()

        def asked() -> None:
            if not stop.is_set():
                last = threading.Timer(LAST_RESORT, _end)
                last.daemon = True
                last.start()
                loop.remove_signal_handler(signal.SIGINT)
                signal.signal(signal.SIGINT, signal.SIG_DFL)
            stop.set()

        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, asked)
        await work(stop)

    asyncio.run(run())


def _end() -> None:
    """From a thread of its own: what does not end may be the event loop itself."""
    sys.stderr.write("breakwater: not all of it ended in time; what was recorded is kept\n")
    sys.stderr.flush()
    os._exit(1)

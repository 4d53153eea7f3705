"""Reading the directory of help again while the bot runs: SIGHUP, as daemons do."""

import asyncio
import signal
from collections.abc import Awaitable, Callable

import structlog

from core.faults import told
from core.resources.directory import Directory

log = structlog.get_logger(__name__)


class Reloading:
    """A faulty file changes nothing: what was read last answers on, and the log says why."""

    def __init__(
        self, read: Callable[[], Directory], use: Callable[[Directory], Awaitable[None]]
    ) -> None:
        """`read` may raise an error with `problems`, sentences with file and line."""
        self._read = read
        self._use = use

    async def run(self) -> None:
        """Never returns."""
        asked = asyncio.Event()
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGHUP, asked.set)
        try:
            while True:
                await asked.wait()
                asked.clear()
                await self._again()
        finally:
            loop.remove_signal_handler(signal.SIGHUP)

    async def _again(self) -> None:
        try:
            directory = await asyncio.to_thread(self._read)
            await self._use(directory)
        except Exception as error:  # noqa: BLE001  whatever it was, the old directory answers on
            problems = getattr(error, "problems", None)
            said = {"problems": list(problems)} if problems else told(error)
            log.error("resources: not read again, the old ones stay", **said)  # noqa: TRY400  the problems say it all
        else:
            log.info("resources: read again", lines=len(directory.lines))

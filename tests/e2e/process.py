"""The bot as a process of its own, to be stopped and killed like one."""

import asyncio
import os
import signal
import sys
from pathlib import Path
from typing import ClassVar

ROOT = Path(__file__).resolve().parents[2]


class BotProcess:
    """`python bot.py run` with its output kept for the story's end."""

    running: ClassVar[set["BotProcess"]] = set()
    """Those a story has not ended itself; its fixture does."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._said = b""
        self._heard = asyncio.Event()
        self._reader = asyncio.create_task(self._read())
        self.running.add(self)

    @classmethod
    async def start(cls, environment: dict[str, str], *arguments: str) -> "BotProcess":
        inherited = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            str(ROOT / "bot.py"),
            *(arguments or ("run",)),
            env=inherited | environment,
            cwd=environment.get("DATA_DIR"),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        return cls(process)

    @property
    def log(self) -> str:
        return self._said.decode(errors="replace")

    async def logged(self, text: str, limit: float = 30.0, times: int = 1) -> None:
        """Wait until it has said so."""
        async with asyncio.timeout(limit):
            while self.log.count(text) < times:
                self._heard.clear()
                await self._heard.wait()

    async def _read(self) -> None:
        assert self._process.stdout is not None
        while part := await self._process.stdout.read(65_536):
            self._said += part
            self._heard.set()

    def hang_up(self) -> None:
        """SIGHUP: read the files again."""
        self._process.send_signal(signal.SIGHUP)

    async def kill(self) -> None:
        """As `kill -9` or a power cut: nothing is finished, nothing is closed."""
        self._process.kill()
        await self._process.wait()
        await self._reader
        self.running.discard(self)

    async def terminate(self) -> tuple[int, str]:
        self._process.send_signal(signal.SIGTERM)
        return await self.ended()

    async def ended(self, limit: float = 60.0) -> tuple[int, str]:
        """The exit code and everything that was said."""
        code = await asyncio.wait_for(self._process.wait(), limit)
        await self._reader
        self.running.discard(self)
        return code, self.log

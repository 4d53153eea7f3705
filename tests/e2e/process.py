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

    async def kill(self) -> None:
        """As `kill -9` or a power cut: nothing is finished, nothing is closed."""
        self._process.kill()
        await self._process.wait()
        self.running.discard(self)

    async def terminate(self) -> tuple[int, str]:
        self._process.send_signal(signal.SIGTERM)
        return await self.ended()

    async def ended(self, limit: float = 60.0) -> tuple[int, str]:
        """The exit code and everything that was said."""
        said, _ = await asyncio.wait_for(self._process.communicate(), limit)
        assert self._process.returncode is not None
        self.running.discard(self)
        return self._process.returncode, said.decode()

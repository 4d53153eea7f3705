"""The real bot, in this process or in one of its own, against the sandbox over real sockets."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

import bot
from core.settings import Settings
from sandbox import Sandbox, SandboxClock
from sandbox.harbour import World, build
from tests.e2e.process import BotProcess

ROOT = Path(bot.__file__).parent
LIBRARY = bot.read_library(ROOT / "resources.yaml")
STOCK = bot.Stock.of(LIBRARY)


class Harbour:
    """The sandbox's world and the bot in it, as a story tells them."""

    def __init__(self, discord: Sandbox, world: World, folder: Path, database_url: str) -> None:
        self.discord = discord
        self.world = world
        self.folder = folder
        self.database_url = database_url

    @property
    def environment(self) -> dict[str, str]:
        return {
            "DISCORD_TOKEN": self.world.bot.token,
            "DISCORD_API_URL": self.discord.api_url,
            "DATABASE_URL": self.database_url,
            "DATA_DIR": str(self.folder),
        }

    @asynccontextmanager
    async def bot(self, clock=None) -> AsyncIterator[None]:
        """The bot in this process, ready; stopped as by SIGTERM at the end."""
        stop = asyncio.Event()
        settings = Settings.read(self.environment, token_needed=True)
        ready_again = self._ready_again()
        serving = asyncio.create_task(
            bot.serve(settings, STOCK, clock or self.discord.clock, stop=stop)
        )
        try:
            ready = asyncio.create_task(self.discord.wait_for(ready_again, 60))
            await asyncio.wait({serving, ready}, return_when=asyncio.FIRST_COMPLETED)
            if serving.done():
                ready.cancel()
                serving.result()
            await ready
            yield
        finally:
            stop.set()
            await serving

    async def process(self, **settings: str) -> BotProcess:
        """The bot in a process of its own, ready."""
        ready_again = self._ready_again()
        process = await BotProcess.start(self.environment | settings)
        await self.discord.wait_for(ready_again, 60)
        return process

    def _ready_again(self) -> Callable[[], bool]:
        """Whether the bot has been greeted, and has told its commands, since this was called."""
        bot = self.world.bot
        before, synced = self.discord.identifies(bot), bot.commands_synced
        return lambda: self.discord.identifies(bot) > before and bot.commands_synced > synced

    async def set_up(self) -> None:
        world = self.world
        await world.admin.slash(
            "setup alerts",
            {"channel": world.mod_alerts, "role": world.moderators},
            at=world.mod_alerts,
        )

    def cards(self):
        """The alert cards a moderator sees, oldest first."""
        return [
            message
            for message in self.world.moderator.messages(self.world.mod_alerts)
            if "may need a person" in message.text
        ]

    async def card(self, number: int = 1, limit: float = 30.0):
        await self.discord.wait_for(lambda: len(self.cards()) >= number, limit)
        return self.cards()[number - 1]


@pytest.fixture
async def harbour(tmp_path, database_url) -> AsyncIterator[Harbour]:
    async with Sandbox(port=0, clock=SandboxClock()) as discord:
        try:
            yield Harbour(discord, build(discord), tmp_path, database_url)
        finally:
            for process in tuple(BotProcess.running):
                await process.kill()
        assert list(discord.unknown_routes) == []

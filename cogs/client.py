"""The Discord client: discord.py as it is, pointed where the settings say."""

import asyncio
from collections.abc import Callable, Sequence

import discord
import structlog
import yarl
from discord.ext import commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from cogs.errors import ErrorAnswers
from core.settings import carries_secrets_safely

SYNC_AGAIN = 30.0
"""Seconds until the commands are told to Discord again after it would not take them."""

log = structlog.get_logger(__name__)


class UnsafeGateway(Exception):
    """The API named a gateway to which the token would travel in the open."""


def intents(*, message_content: bool) -> discord.Intents:
    """Exactly what is used: guilds (channels, roles), their messages, and what is in them."""
    chosen = discord.Intents.none()
    chosen.guilds = True
    chosen.guild_messages = True
    chosen.message_content = message_content
    return chosen


class Tree(discord.app_commands.CommandTree["Breakwater"]):
    async def on_error(
        self,
        interaction: discord.Interaction["Breakwater"],
        error: discord.app_commands.AppCommandError,
        /,
    ) -> None:
        await self.client.errors.answer(interaction, error)


class Breakwater(commands.AutoShardedBot):
    """Keeps no messages and no members in memory beyond what an event brings."""

    def __init__(
        self,
        build_cogs: "Callable[[Breakwater], Sequence[commands.Cog]]",
        errors: ErrorAnswers,
        *,
        message_content: bool = True,
        api_url: str | None = None,
        shard_ids: Sequence[int] | None = None,
        shard_count: int | None = None,
    ) -> None:
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # no voice here
        super().__init__(
            command_prefix=_no_prefix,
            help_command=None,
            tree_cls=Tree,
            intents=intents(message_content=message_content),
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            shard_count=shard_count,
            shard_ids=list(shard_ids) if shard_ids is not None else None,  # type: ignore[arg-type]  # None is its default
        )
        self.errors = errors
        self._build_cogs = build_cogs
        self._api_url = api_url
        self._syncing: asyncio.Task[None] | None = None
        if api_url:
            Route.BASE = api_url

    async def setup_hook(self) -> None:
        """After login, before the gateway. A plain HTTP API names its own gateway."""
        if self._api_url:
            url = str((await self.http.request(Route("GET", "/gateway")))["url"])
            if not carries_secrets_safely(url):
                raise UnsafeGateway(
                    "DISCORD_API_URL names a gateway on another machine without encryption"
                )
            DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(url)
        for cog in self._build_cogs(self):
            await self.add_cog(cog)
        self._syncing = asyncio.create_task(self._sync())

    async def _sync(self) -> None:
        """Tell Discord the commands. A refusal does not keep the bot from watching."""
        while True:
            try:
                await self.tree.sync()
            except discord.DiscordException as error:
                log.warning(
                    "commands: Discord did not take them, trying again",
                    why=type(error).__name__,
                    seconds=SYNC_AGAIN,
                )
                await asyncio.sleep(SYNC_AGAIN)
            else:
                return

    async def close(self) -> None:
        if self._syncing is not None:
            self._syncing.cancel()
        await super().close()

    async def on_message(self, message: discord.Message, /) -> None:
        """Commands are slash commands; messages belong to the cogs' listeners."""

    async def on_error(self, event_method: str, /, *_args: object, **_kwargs: object) -> None:
        """An event whose handler failed: the log has the traceback, never the event itself."""
        self.errors.note("event", event_method)


async def _no_prefix(_bot: commands.Bot, _message: discord.Message) -> list[str]:
    return []

"""The Discord client: discord.py as it is, pointed where the settings say."""

import asyncio
from collections.abc import Callable, Sequence

import aiohttp
import discord
import structlog
import yarl
from discord.ext import commands
from discord.gateway import DiscordWebSocket, ReconnectWebSocket
from discord.http import Route
from discord.shard import EventItem, EventType, Shard

from cogs.answers import ErrorAnswers
from cogs.presses import Presses
from core.settings import carries_secrets_safely

SYNC_AGAIN = 30.0
"""Seconds until the commands are told to Discord again after it would not take them."""

RESUME_FOR = 60.0
"""Seconds a shard that lost its connection tries to RESUME, which loses no event, before it gives
up and its client ends."""

RESUME_AGAIN = 2.0
"""Seconds between two such tries."""

GOODBYE = 3.0
"""Seconds the gateway may take to answer our goodbye; aiohttp alone would wait 30."""

log = structlog.get_logger(__name__)


class UnsafeGateway(Exception):
    """The API named an address to which secrets would travel in the open."""


class Redirected(aiohttp.ClientError):
    """A request was sent on elsewhere; its address may hold an interaction's token."""


def intents(*, message_content: bool) -> discord.Intents:
    """Exactly what is used: guilds (channels, roles), their messages, and what is in them."""
    chosen = discord.Intents.none()
    chosen.guilds = True
    chosen.guild_messages = True
    chosen.message_content = message_content
    return chosen


def guarded() -> aiohttp.TraceConfig:
    """Where every request of a client passes before anything of it is sent: REST, webhooks and
    websockets, whoever named their address. Raises UnsafeGateway and Redirected into the caller.
    """

    async def starts(
        _session: aiohttp.ClientSession, _context: object, request: aiohttp.TraceRequestStartParams
    ) -> None:
        if not carries_secrets_safely(str(request.url)):
            raise UnsafeGateway(
                f"Discord, or what DISCORD_API_URL names, sends the bot to {_place(request.url)}: "
                "another machine, without encryption. The token is not sent there"
            )

    async def is_redirected(
        _session: aiohttp.ClientSession,
        _context: object,
        request: aiohttp.TraceRequestRedirectParams,
    ) -> None:
        raise Redirected(
            f"{_place(request.url)} sends requests on elsewhere, which is not followed"
        )

    guard = aiohttp.TraceConfig()
    guard.on_request_start.append(starts)
    guard.on_request_redirect.append(is_redirected)
    return guard


def _place(url: yarl.URL) -> str:
    """Never the path: an interaction's token is part of it."""
    return f"{url.scheme}://{url.authority}"


class OurShard(Shard):
    """discord.py's shard tries for ever by itself, up to 17 minutes apart, gives its session up at
    the first failure and writes a traceback for each. This one tries to RESUME for a minute; then
    its client ends, and the supervisor says what it waits for.
    """

    _lost_at: float | None = None
    _why = "it hung up"

    def launch(self) -> None:
        self._lost_at = None
        super().launch()

    async def reidentify(self, exc: ReconnectWebSocket) -> None:
        """Connect again: the first time at once, then at a pace, and not for ever."""
        now = asyncio.get_running_loop().time()
        if self._lost_at is None:
            self._lost_at = now
        elif now - self._lost_at > RESUME_FOR:
            problem = ConnectionResetError(f"the gateway cannot be reached: {self._why}")
            self._queue_put(EventItem(EventType.terminate, self, problem))
            return
        else:
            log.warning(
                "waiting for the gateway", shard=self.id, why=self._why, next_try_s=RESUME_AGAIN
            )
            await asyncio.sleep(RESUME_AGAIN)
        await super().reidentify(exc)

    async def _handle_disconnect(self, e: Exception) -> None:
        if isinstance(e, discord.ConnectionClosed) or self._client.is_closed():
            await super()._handle_disconnect(e)
            return
        self._why = type(e).__name__
        again = ReconnectWebSocket(self.id, resume=self.ws.session_id is not None)
        self._queue_put(EventItem(EventType.resume, self, again))


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
        translator: discord.app_commands.Translator,
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
            http_trace=guarded(),
            shard_count=shard_count,
            shard_ids=list(shard_ids) if shard_ids is not None else None,  # type: ignore[arg-type]  # None is its default
        )
        self.errors = errors
        self.presses = Presses(errors)
        self._build_cogs = build_cogs
        self._translator = translator
        self._api_url = api_url
        self._recommended = shard_count is None
        self._syncing: asyncio.Task[None] | None = None
        if api_url:
            Route.BASE = api_url

    async def setup_hook(self) -> None:
        """After login, before the gateway."""
        await self._find_gateway()
        for cog in self._build_cogs(self):
            await self.add_cog(cog)
        await self.tree.set_translator(self._translator)
        self._syncing = asyncio.create_task(self._sync())

    async def _find_gateway(self) -> None:
        """Where shards connect, and how many Discord recommends unless the settings say so."""
        if self._recommended:
            self.shard_count, url, _ = await self.http.get_bot_gateway()
        elif self._api_url:
            url = str((await self.http.request(Route("GET", "/gateway")))["url"])
        else:
            return
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(url)

    async def launch_shard(
        self, gateway: yarl.URL, shard_id: int, *, initial: bool = False
    ) -> None:
        """Once. discord.py 2.7.1 would try again for ever by itself, one call deeper each time;
        here a failure ends the client, and the supervisor waits and says so.
        """
        connecting = DiscordWebSocket.from_client(
            self, initial=initial, gateway=gateway, shard_id=shard_id
        )
        try:
            socket = await asyncio.wait_for(connecting, self.shard_connect_timeout)
        except ReconnectWebSocket:
            raise ConnectionResetError("the gateway hung up before it greeted") from None
        shard = OurShard(socket, self, self._AutoShardedClient__queue.put_nowait)  # type: ignore[attr-defined]  # private there
        self._AutoShardedClient__shards[shard_id] = shard  # type: ignore[attr-defined]  # private there
        shard.launch()

    async def _sync(self) -> None:
        """Tell Discord the commands. A refusal does not keep the bot from watching."""
        while True:
            try:
                await self.tree.sync()
            except (discord.DiscordException, OSError, aiohttp.ClientError) as error:
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
        closing = asyncio.ensure_future(super().close())
        _, late = await asyncio.wait({closing}, timeout=GOODBYE)
        if late:
            await self.http.close()  # cuts the connections, so that nobody is waited for
        await closing

    async def on_interaction(self, interaction: discord.Interaction["Breakwater"], /) -> None:
        await self.presses.pressed(interaction)

    async def on_message(self, message: discord.Message, /) -> None:
        """Commands are slash commands; messages belong to the cogs' listeners."""

    async def on_error(self, event_method: str, /, *_args: object, **_kwargs: object) -> None:
        """An event whose handler failed: the log has the traceback, never the event itself."""
        self.errors.note("event", event_method)


async def _no_prefix(_bot: commands.Bot, _message: discord.Message) -> list[str]:
    return []

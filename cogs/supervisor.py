"""Keeps a Discord client running: discord.py 2.7.1 ends on a malformed event and on a first
connect that fails, and a support bot that has ended is no support.
"""

import asyncio
import secrets
from collections.abc import Callable

import aiohttp
import discord
import structlog

from cogs.client import Breakwater, UnsafeGateway
from core.faults import told

FIRST_WAIT = 1.0
LONGEST_WAIT = 90.0
"""Seconds between tries, doubled each time. A token may IDENTIFY 1,000 times a day before Discord
resets it ("Gateway", session start limits), and a client does so once a shard: the longest wait is
taken once for every shard of the token, so that a day of tries makes 960, in one process or
several. Tries that reached no gateway cost nothing and wait no longer than this."""

STEADY_AFTER = 120.0
"""Seconds a client must have run, for every shard, for its end to count as a new trouble."""

LOOK_AGAIN = 300.0
"""Seconds, for every shard, until Discord is asked again whether messages may be read now. It is a
REST request; only a yes ends the client and costs an IDENTIFY, or two if the gateway differs."""

INTENT_OFF = (
    "messages are not read: the Message Content intent is off in the Developer Portal (Bot, "
    "Privileged Gateway Intents); going on without, and looking again from time to time"
)

log = structlog.get_logger(__name__)


class FatalProblem(Exception):
    """Trying again cannot help; the words say who must do what."""


class Supervisor:
    def __init__(self, build: Callable[[bool], Breakwater], token: str, *, discord_is: str) -> None:
        """`build` makes a fresh client, with the message-content intent or without; `discord_is`
        names the server in what is said while waiting.
        """
        self._build = build
        self._token = token
        self._discord_is = discord_is
        self._message_content = True
        self._identified = 1

    async def run(self) -> None:
        """Start a client, and another whenever one ends. Returns only by cancellation, or raises
        FatalProblem when a person must act first.
        """
        wait = FIRST_WAIT
        loop = asyncio.get_running_loop()
        while True:
            started = loop.time()
            reason = await self._one_life()
            if loop.time() - started > STEADY_AFTER * self._identified:
                wait = FIRST_WAIT
            log.warning("waiting for Discord", at=self._discord_is, why=reason, next_try_s=wait)
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT * self._identified)

    async def _one_life(self) -> str:
        """Run one client to its end and say in words why it ended."""
        message_content, self._message_content = self._message_content, True
        client = self._build(message_content)
        try:
            async with client:
                if message_content:
                    await client.start(self._token)
                else:
                    return await self._without_content(client)
        except discord.LoginFailure:
            raise FatalProblem(
                "Discord does not accept DISCORD_TOKEN: copy it anew from the Developer Portal "
                "(Bot, Reset Token)"
            ) from None
        except UnsafeGateway as problem:
            raise FatalProblem(str(problem)) from None
        except discord.PrivilegedIntentsRequired:
            if not message_content:
                raise FatalProblem("Discord refuses the intents of this bot") from None
            self._message_content = False
            return INTENT_OFF
        except (discord.DiscordException, OSError, aiohttp.ClientError) as error:
            return f"{type(error).__name__}: {str(error)[:200]}"
        except Exception as error:  # noqa: BLE001  whatever it was, a client that ended is followed by another
            reference = secrets.token_hex(4)
            log.error("the Discord client ended on a fault", reference=reference, **told(error))  # noqa: TRY400  a traceback may quote people
            return f"the client ended on a fault ({reference})"
        finally:
            self._identified = (client.shard_count or 1) if client.shards else 1
        return "the connection was closed"

    async def _without_content(self, client: Breakwater) -> str:
        """Run a client that reads no messages, until it ends or Discord would let one read."""
        running = asyncio.create_task(client.start(self._token))
        allowed = asyncio.create_task(_content_allowed(client))
        try:
            await asyncio.wait({running, allowed}, return_when=asyncio.FIRST_COMPLETED)
            if running.done():
                running.result()
                return "the connection was closed"
            return "the Message Content intent is on now; starting again to read messages"
        finally:
            running.cancel()
            allowed.cancel()
            await asyncio.gather(running, allowed, return_exceptions=True)


async def _content_allowed(client: Breakwater) -> None:
    """Return once the Developer Portal's switch is on, as the application's own flags tell
    ("Application Flags"). Trouble on the way to them is no answer.
    """
    while True:
        await asyncio.sleep(LOOK_AGAIN * (client.shard_count or 1))
        try:
            flags = (await client.application_info()).flags
        except (discord.DiscordException, OSError, aiohttp.ClientError) as error:
            log.warning("whether messages may be read is not known", why=type(error).__name__)
            continue
        if flags.gateway_message_content or flags.gateway_message_content_limited:
            return

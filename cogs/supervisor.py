"""Keeps a Discord client running: discord.py 2.7.1 ends on a malformed event and on a first
connect that fails, and a support bot that has ended is no support.
"""

import asyncio
import secrets
from collections.abc import Callable

import discord
import structlog

from cogs.client import Breakwater, UnsafeGateway

FIRST_WAIT = 1.0
LONGEST_WAIT = 90.0
"""Seconds between tries, doubled each time. A bot may IDENTIFY 1,000 times a day before Discord
resets its token ("Gateway", session start limits); a day at this pace makes 960."""

STEADY_AFTER = 120.0
"""Seconds a client must have run for its end to count as a new trouble."""

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
        self._client: Breakwater | None = None

    @property
    def client(self) -> Breakwater | None:
        """The client that runs now, if one does."""
        return self._client

    async def run(self) -> None:
        """Start a client, and another whenever one ends. Returns only by cancellation, or raises
        FatalProblem when a person must act first.
        """
        wait = FIRST_WAIT
        loop = asyncio.get_running_loop()
        while True:
            started = loop.time()
            reason = await self._one_life()
            if loop.time() - started > STEADY_AFTER:
                wait = FIRST_WAIT
            log.warning("waiting for Discord", at=self._discord_is, why=reason, next_try_s=wait)
            await asyncio.sleep(wait)
            wait = min(wait * 2, LONGEST_WAIT)

    async def _one_life(self) -> str:
        """Run one client to its end and say in words why it ended."""
        self._client = client = self._build(self._message_content)
        try:
            async with client:
                await client.start(self._token)
        except discord.LoginFailure:
            raise FatalProblem(
                "Discord does not accept DISCORD_TOKEN: copy it anew from the Developer Portal "
                "(Bot, Reset Token)"
            ) from None
        except UnsafeGateway as problem:
            raise FatalProblem(str(problem)) from None
        except discord.PrivilegedIntentsRequired:
            if not self._message_content:
                raise FatalProblem("Discord refuses the intents of this bot") from None
            self._message_content = False
            return (
                "the Message Content intent is off in the Developer Portal (Bot, Privileged "
                "Gateway Intents); going on without reading messages until it is on"
            )
        except (discord.DiscordException, OSError, TimeoutError) as error:
            return f"{type(error).__name__}: {str(error)[:200]}"
        except Exception:
            reference = secrets.token_hex(4)
            log.exception("the Discord client ended on a fault", reference=reference)
            return f"the client ended on a fault ({reference})"
        finally:
            self._client = None
        return "the connection was closed"

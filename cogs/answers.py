"""Answering a person within Discord's three seconds, also when something goes wrong."""

import asyncio
import secrets
import sys
from collections.abc import Coroutine
from typing import Any, TypeVar

import aiohttp
import discord
import structlog
from discord import app_commands

from core.errors import Expected
from core.faults import told
from core.words import Words

log = structlog.get_logger(__name__)

T = TypeVar("T")

ANSWER_WITHIN = 1.5
"""Seconds. Discord gives three for the first answer ("Receiving and Responding"); half are kept
for the way there."""

EXPIRED = {10062, 10015}
"""Unknown interaction, unknown webhook: the three seconds or fifteen minutes are over, and nobody
can be answered any more."""


async def in_time(interaction: discord.Interaction[Any], work: Coroutine[Any, Any, T]) -> T:
    """Do `work`; when it takes long, tell Discord meanwhile that the answer is coming.

    What `work` does it does whether or not Discord still waits.
    """
    task = asyncio.create_task(work)
    done, _ = await asyncio.wait({task}, timeout=ANSWER_WITHIN)
    if not done and not interaction.response.is_done():
        await interaction.response.defer(ephemeral=True)
    return await task


async def show(interaction: discord.Interaction[Any], view: discord.ui.LayoutView) -> None:
    """Answer with a card that only the person who asked sees, deferred or not."""
    if interaction.response.is_done():
        await interaction.followup.send(view=view, ephemeral=True)
    else:
        await interaction.response.send_message(view=view, ephemeral=True)


async def redraw(interaction: discord.Interaction[Any], view: discord.ui.LayoutView) -> None:
    """Put a card in place of the one whose button or form brought us here, deferred or not."""
    if interaction.response.is_done():
        await interaction.edit_original_response(view=view)
    else:
        await interaction.response.edit_message(view=view)


async def put(interaction: discord.Interaction[Any], view: discord.ui.LayoutView) -> None:
    """In place of the message whose button or form it answers, otherwise as an answer that only
    the one who asked sees.
    """
    if interaction.message is not None:
        await redraw(interaction, view)
    else:
        await show(interaction, view)


async def say(interaction: discord.Interaction[Any], text: str) -> None:
    """Answer so that only the person who asked sees it, deferred or not. When the client is being
    closed meanwhile, nobody can be answered any more.
    """
    if interaction.client.is_closed():
        return
    if interaction.response.is_done():
        await interaction.followup.send(text, ephemeral=True, suppress_embeds=True)
    else:
        await interaction.response.send_message(text, ephemeral=True, suppress_embeds=True)


class ErrorAnswers:
    """An expected problem is said in the reader's words; anything else is logged, and answered
    with a reference to quote. Neither the log nor the answer holds what the person wrote.
    """

    def __init__(self, words: Words) -> None:
        self._words = words

    async def answer(self, interaction: discord.Interaction[Any], error: BaseException) -> None:
        if isinstance(error, app_commands.CommandInvokeError):
            error = error.original
        language = str(interaction.locale)
        if isinstance(error, Expected):
            text = self._words.say(error.message, language, **error.values)
        elif isinstance(error, app_commands.MissingPermissions):
            text = self._words.say("error-not-admin", language)
        elif isinstance(error, app_commands.NoPrivateMessage):
            text = self._words.say("error-server-only", language)
        elif isinstance(error, discord.NotFound) and error.code in EXPIRED:
            return
        else:
            reference = self.note("interaction", str(interaction.type.name), error)
            text = self._words.say("error-unexpected", language, reference=reference)
        try:
            await say(interaction, text)
        except discord.HTTPException as failed:
            if failed.code not in EXPIRED:
                self.note("answering an error", str(failed.code), failed)
        except (discord.DiscordException, OSError, aiohttp.ClientError) as failed:
            self.note("answering an error", "the way to Discord", failed)

    def note(self, what: str, where: str, error: BaseException | None = None) -> str:
        """Log an error nobody foresaw, with where it came from, and return the reference."""
        reference = secrets.token_hex(4)
        error = error or sys.exception()
        log.error(
            "error", what=what, where=where, reference=reference, **(told(error) if error else {})
        )
        return reference

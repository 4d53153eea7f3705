"""One answer to every error of commands, buttons and forms."""

import secrets
import sys

import discord
import structlog
from discord import app_commands

from core.errors import Expected
from core.words import Words

log = structlog.get_logger(__name__)

EXPIRED = {10062, 10015}
"""Unknown interaction, unknown webhook: the three seconds or fifteen minutes are over, and nobody
can be answered any more ("Receiving and Responding to Interactions")."""


class ErrorAnswers:
    """An expected problem is said in the reader's words; anything else is logged, and answered
    with a reference to quote. Neither the log nor the answer holds what the person wrote.
    """

    def __init__(self, words: Words) -> None:
        self._words = words

    async def answer(self, interaction: discord.Interaction, error: BaseException) -> None:
        if isinstance(error, app_commands.CommandInvokeError):
            error = error.original
        language = str(interaction.locale)
        if isinstance(error, Expected):
            text = self._words.say(error.message, language, **error.values)
        elif isinstance(error, app_commands.MissingPermissions):
            text = self._words.say("error-not-admin", language)
        elif isinstance(error, app_commands.NoPrivateMessage):
            text = self._words.say("error-server-only", language)
        else:
            reference = self.note("interaction", str(interaction.type.name), error)
            text = self._words.say("error-unexpected", language, reference=reference)
        await self._say(interaction, text)

    def note(self, what: str, where: str, error: BaseException | None = None) -> str:
        """Log an error nobody foresaw, with its traceback, and return the reference."""
        reference = secrets.token_hex(4)
        error = error or sys.exception()
        log.error("error", what=what, where=where, reference=reference, exc_info=error)
        return reference

    async def _say(self, interaction: discord.Interaction, text: str) -> None:
        try:
            if interaction.response.is_done():
                await interaction.followup.send(text, ephemeral=True)
            else:
                await interaction.response.send_message(text, ephemeral=True)
        except discord.HTTPException as error:
            if error.code not in EXPIRED:
                self.note("answering an error", str(error.code), error)

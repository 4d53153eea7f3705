"""Commands in the member's language: what they do, never what they are called.

Descriptions stand in the code in English, as discord.py wants them, and in `locales/en` under names
that begin with `command-`; the other languages translate those.
"""

from collections.abc import Mapping

import discord
from discord import app_commands

from core.words import SOURCE_LANGUAGE, Words

WORDS_PREFIX = "command-"


class Translator(app_commands.Translator):
    def __init__(self, words: Words) -> None:
        self._words = words
        self._names: Mapping[str, str] = {
            words.say(name, SOURCE_LANGUAGE): name
            for name in words.names
            if name.startswith(WORDS_PREFIX)
        }

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """None keeps the English: names of commands and options, which documentation quotes."""
        described = (
            app_commands.TranslationContextLocation.command_description,
            app_commands.TranslationContextLocation.group_description,
            app_commands.TranslationContextLocation.parameter_description,
        )
        language = self._words.language(str(locale))
        if context.location not in described or language == SOURCE_LANGUAGE:
            return None
        name = self._names.get(string.message)
        return self._words.say(name, language) if name else None

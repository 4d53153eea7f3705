"""Looking up help. Answers from memory: no database stands between a person and a number."""

import discord
from discord import app_commands
from discord.ext import commands

from cogs.ui.helplines import country_name, helpline_answer, no_country, topic_name
from core.errors import Expected
from core.resources.directory import Directory
from core.words import Words

MOST_CHOICES = 25
"""Discord's limit for autocomplete ("Application Commands")."""


class Resources(commands.Cog):
    def __init__(self, words: Words, directory: Directory) -> None:
        self._words = words
        self._directory = directory

    @app_commands.command(description="Somebody to call or text now. Only you see the answer.")
    @app_commands.describe(country="Where you are", topic="What it is about")
    async def helpline(
        self,
        interaction: discord.Interaction,
        country: str | None = None,
        topic: str | None = None,
    ) -> None:
        language = str(interaction.locale)
        chosen = self._country(country, language) if country else _region(interaction.locale)
        wanted = self._topic(topic, language) if topic else None
        if chosen is None or chosen not in self._directory.countries:
            view = no_country(self._directory, self._words, language)
        else:
            view = helpline_answer(self._directory, self._words, language, chosen, wanted)
        await interaction.response.send_message(view=view, ephemeral=True)

    @helpline.autocomplete("country")
    async def _countries(
        self, interaction: discord.Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        language = str(interaction.locale)
        named = {code: country_name(code, language) for code in self._directory.countries}
        return _matching(named, current)

    @helpline.autocomplete("topic")
    async def _topics(
        self, interaction: discord.Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        language = str(interaction.locale)
        named = {
            topic: topic_name(topic, self._words, language) for topic in self._directory.topics
        }
        return _matching(named, current)

    def _country(self, typed: str, language: str) -> str:
        """A code, or the name as somebody types it who did not pick from the list."""
        asked = typed.strip().casefold()
        for code in self._directory.countries:
            if asked in {code.casefold(), country_name(code, language).casefold()}:
                return code
        known = ", ".join(country_name(code, language) for code in self._directory.countries)
        raise Expected("helpline-country-unknown", typed=_shown(typed), known=known)

    def _topic(self, typed: str, language: str) -> str:
        asked = typed.strip().casefold()
        for topic in self._directory.topics:
            if asked in {topic, topic_name(topic, self._words, language).casefold()}:
                return topic
        known = ", ".join(
            topic_name(topic, self._words, language) for topic in self._directory.topics
        )
        raise Expected("helpline-topic-unknown", typed=_shown(typed), known=known)


def _region(locale: discord.Locale) -> str | None:
    """`en-GB` names a country; `es-419` and `en` do not."""
    region = str(locale).partition("-")[2]
    return region if region.isalpha() else None


def _matching(named: dict[str, str], current: str) -> list[app_commands.Choice[str]]:
    asked = current.strip().casefold()
    fitting = [
        app_commands.Choice(name=name, value=value)
        for value, name in named.items()
        if asked in name.casefold() or asked == value.casefold()
    ]
    return sorted(fitting, key=lambda choice: not choice.name.casefold().startswith(asked))[
        :MOST_CHOICES
    ]


def _shown(typed: str) -> str:
    return discord.utils.escape_mentions(discord.utils.escape_markdown(typed[:40]))

"""/my: what a person tells the bot about themselves, once."""

import discord
from discord import app_commands
from discord.ext import commands

from cogs.answers import in_time, say, show
from cogs.client import Breakwater
from cogs.places import Places
from cogs.presses import Press
from cogs.ui import layout
from cogs.ui.marks import MY, custom_id
from core.errors import Expected
from core.resources import countries
from core.words import Words
from services.people import PeopleService

Interaction = discord.Interaction[Breakwater]


class My(commands.GroupCog, group_name="my", group_description="What the bot knows about you."):
    def __init__(
        self, bot: Breakwater, words: Words, people: PeopleService, places: Places
    ) -> None:
        self._bot = bot
        self._words = words
        self._people = people
        self._places = places
        super().__init__()

    async def cog_load(self) -> None:
        self._bot.presses.answer(MY, self._pressed)

    @app_commands.command(
        description="Save where you are, for /helpline. Only the country is kept."
    )
    @app_commands.describe(country="Leave it out to see or forget what is saved")
    async def country(self, interaction: Interaction, country: str | None = None) -> None:
        language = str(interaction.locale)
        if country is None:
            await self._show(interaction, language)
            return
        code = self._places.expected(country, language)
        await in_time(interaction, self._people.save_country(interaction.user.id, code))
        name = countries.name(code, language)
        await say(interaction, self._words.say("my-country-saved", language, country=name))

    @country.autocomplete("country")
    async def _countries(
        self, interaction: Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        return self._places.choices(current, str(interaction.locale))

    async def _show(self, interaction: Interaction, language: str) -> None:
        saved = await in_time(interaction, self._people.country(interaction.user.id))
        if saved is None:
            await say(interaction, self._words.say("my-country-none", language))
            return
        name = countries.name(saved, language)
        button = layout.button(
            self._words.say("my-button-forget", language), custom_id(MY, "forget-country")
        )
        card = layout.card(
            self._words.say("my-country-is", language, country=name), layout.row([button])
        )
        view = layout.message(card)
        await show(interaction, view)

    async def _pressed(self, interaction: Interaction, press: Press) -> None:
        if press.verb != "forget-country":
            raise Expected("error-button-unknown")
        await in_time(interaction, self._people.save_country(interaction.user.id, None))
        await say(interaction, self._words.say("my-country-forgotten", str(interaction.locale)))

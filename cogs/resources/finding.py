"""/resources find: lines by what people type, and by what they are about."""

import secrets

import discord
from discord import app_commands

from cogs import options
from cogs.presses import MOST_PAGES, Press, number
from cogs.resources.part import Interaction, Part
from cogs.ui import helplines
from cogs.ui.found import MOST_FOUND, Page, asked_for, found_view, language_name, nothing_view
from cogs.ui.marks import FIND
from cogs.ui.reader import Reader
from cogs.ui.text import inert
from core.errors import Expected
from core.resources import countries
from core.resources.finding import Wanted
from core.resources.line import AUDIENCES, TOPICS, Line

KEPT = 200
"""Searches whose pages can be turned; the oldest is dropped, and asked for again."""

BY_ID = "line:"
"""Begins the value of a suggestion: exactly that line, not what is spelt like it."""


class Finding(Part):
    _searches: dict[str, Wanted]
    """By an opaque token: what somebody typed stands in no custom_id."""

    @app_commands.command(description="Find a line of help by name, topic or place.")
    @app_commands.describe(
        query="A name, a topic, a place; spelling does not matter",
        topic="What it is about",
        country="Where it is",
        audience="Whom it is for",
        language="A language spoken there",
    )
    async def find(  # noqa: PLR0917  the options of the command
        self,
        interaction: Interaction,
        query: app_commands.Range[str, 1, options.LONGEST_QUERY] | None = None,
        topic: str | None = None,
        country: str | None = None,
        audience: str | None = None,
        language: str | None = None,
    ) -> None:
        reader = self.reader(interaction)
        wanted = Wanted(
            query=(query or "").strip() or None,
            topic=options.named(topic, "topic", TOPICS, reader) if topic else None,
            country=self._shared.stock.places.expected(country, str(interaction.locale))
            if country
            else None,
            audience=options.named(audience, "audience", AUDIENCES, reader) if audience else None,
            language=self._language(language, interaction) if language else None,
            home=await self._shared.people.country(interaction.user.id) or _region(interaction),
        )
        if wanted == Wanted(home=wanted.home):
            raise Expected("find-empty")
        view = self._page(interaction, wanted, 0)
        await interaction.response.send_message(view=view, ephemeral=True)

    @find.autocomplete("query")
    async def _queries(
        self, interaction: Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        if not current.strip():
            return []
        home = self._shared.people.known_country(interaction.user.id) or _region(interaction)
        lines = self._directory.shelf(interaction.guild_id).suggest(
            current[: options.LONGEST_QUERY], home, options.MOST_CHOICES
        )
        reader = self.reader(interaction)
        return [
            app_commands.Choice(name=self._label(line, reader)[:100], value=f"{BY_ID}{line.id}")
            for line in lines
        ]

    @find.autocomplete("topic")
    async def _topics(
        self, interaction: Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        return options.choices(current, "topic", TOPICS, self.reader(interaction))

    @find.autocomplete("audience")
    async def _audiences(
        self, interaction: Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        return options.choices(current, "audience", AUDIENCES, self.reader(interaction))

    @find.autocomplete("country")
    async def _countries(
        self, interaction: Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        return self._shared.stock.places.choices(current, str(interaction.locale))

    @find.autocomplete("language")
    async def _languages(
        self, interaction: Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        asked = current.strip().casefold()
        named = self._language_names(interaction)
        fitting = [
            app_commands.Choice(name=name, value=code)
            for code, name in named.items()
            if name.casefold().startswith(asked) or code == asked
        ]
        return fitting[: options.MOST_CHOICES]

    async def start_finding(self) -> None:
        self._searches = {}
        self._bot.presses.answer(FIND, self._turned)

    async def _turned(self, interaction: Interaction, press: Press) -> None:
        token, said = (*press.about, "", "")[:2]
        wanted, page = self._searches.get(token), number(said, MOST_PAGES)
        if wanted is None or press.verb != "page" or page is None:
            raise Expected("find-forgotten")
        view = self._page(interaction, wanted, page, token)
        await interaction.response.edit_message(view=view)

    def _page(
        self, interaction: Interaction, wanted: Wanted, page: int, token: str | None = None
    ) -> discord.ui.LayoutView:
        shelf = self._directory.shelf(interaction.guild_id)
        reader = self.reader(interaction)
        query = wanted.query or ""
        exact = shelf.directory.get(query.removeprefix(BY_ID)) if query.startswith(BY_ID) else None
        if exact is not None and shelf.directory.findable(exact):
            lines: tuple[Line, ...] = (exact,)
            asked = ""
        else:
            found = shelf.find(wanted, reader.now, MOST_FOUND)
            lines, asked = found.lines, asked_for(wanted, reader)
            if not lines:
                return nothing_view(asked, found.nearest, shelf.directory, reader)
        shown = Page(lines, asked, page, token or self._keep(wanted))
        return found_view(shown, shelf.directory, reader)

    def _keep(self, wanted: Wanted) -> str:
        token = secrets.token_hex(8)
        self._searches[token] = wanted
        while len(self._searches) > KEPT:
            del self._searches[next(iter(self._searches))]
        return token

    def _label(self, line: Line, reader: Reader) -> str:
        """`Samaritans · United Kingdom · 116 123`, as plain text."""
        where = helplines.country_name(line.country, reader)
        first = [channel.value for channel in line.channels[:1] if channel.dialled]
        return " · ".join([helplines.plain_name(line, reader)[:60], where, *first])

    def _language_names(self, interaction: Interaction) -> dict[str, str]:
        """The languages any line speaks, named in the reader's."""
        codes = {
            code
            for line in self._directory.shelf(interaction.guild_id).directory.lines
            for code in line.languages
        }
        reader = self.reader(interaction)
        named = {code: language_name(code, reader) for code in codes}
        return dict(sorted(named.items(), key=lambda pair: pair[1]))

    def _language(self, typed: str, interaction: Interaction) -> str:
        asked = typed.strip().casefold()
        named = self._language_names(interaction)
        for code, name in named.items():
            if asked in {code, name.casefold()}:
                return code
        raise Expected("find-language-unknown", typed=inert(typed, 40))


def _region(interaction: Interaction) -> str | None:
    return countries.region_of(str(interaction.locale))

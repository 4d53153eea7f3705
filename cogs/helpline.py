"""/helpline: whom to call now. From memory; no database stands between a person and a number."""

import math
from collections.abc import Sequence
from datetime import datetime, timedelta

import aiohttp
import discord
import structlog
from discord import app_commands
from discord.ext import commands

from cogs import options
from cogs.answers import in_time, put, say
from cogs.client import Breakwater
from cogs.places import Places
from cogs.presses import MOST_PAGES, Press, ask, number
from cogs.ui import helplines
from cogs.ui.calls import call_view
from cogs.ui.helplines import ANY
from cogs.ui.marks import HELP
from cogs.ui.reader import Reader
from cogs.ui.reports import report_form
from core.errors import Expected
from core.faults import told
from core.resources import countries
from core.resources.calls import CallCard, kind_of
from core.resources.directory import Answer
from core.resources.line import TOPICS, Line
from core.words import Words
from services.clock import Clock
from services.directory import DirectoryService
from services.guilds import GuildService
from services.library import Library
from services.people import PeopleService

SHARE_EVERY = timedelta(minutes=1)
"""Between two cards shared into one channel, so that nobody can fill it with them."""

Interaction = discord.Interaction[Breakwater]

log = structlog.get_logger(__name__)


class Helpline(commands.Cog):
    def __init__(
        self,
        bot: Breakwater,
        library: Library,
        *,
        directory: DirectoryService,
        people: PeopleService,
        guilds: GuildService,
        places: Places,
        clock: Clock,
    ) -> None:
        self._bot = bot
        self._words: Words = library.words
        self._calls = library.calls
        self._directory = directory
        self._people = people
        self._guilds = guilds
        self._places = places
        self._clock = clock
        self._shared_at: dict[int, datetime] = {}

    async def cog_load(self) -> None:
        self._bot.presses.answer(HELP, self._pressed)

    @app_commands.command(description="Somebody to call or text now. Only you see the answer.")
    @app_commands.describe(country="Where you are", topic="What it is about")
    async def helpline(
        self, interaction: Interaction, country: str | None = None, topic: str | None = None
    ) -> None:
        reader = self._reader(interaction)
        wanted = options.named(topic, "topic", TOPICS, reader) if topic else None
        guessed = False
        if country:
            where: str | None = self._places.expected(country, reader.language)
        else:
            where = await self._people.country(interaction.user.id)
            if where is None:
                where = countries.region_of(reader.language)
                guessed = where is not None
        view = self._view(interaction, where, wanted, guessed=guessed)
        await interaction.response.send_message(view=view, ephemeral=True)

    @helpline.autocomplete("country")
    async def _countries(
        self, interaction: Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        return self._places.choices(current, str(interaction.locale))

    @helpline.autocomplete("topic")
    async def _topics(
        self, interaction: Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        return options.choices(current, "topic", TOPICS, self._reader(interaction))

    async def _pressed(self, interaction: Interaction, press: Press) -> None:
        """A button of an answer, of today or from before a restart."""
        if press.verb == "call":
            await self._show_call(interaction, [*press.chosen], edit=True)
            return
        country, topic = _about(press)
        if press.verb in {"pick", "place"}:
            await self._choose_country(interaction, press, topic)
        elif country is None:
            raise Expected("error-button-unknown")
        elif press.verb == "post":
            await self._post(interaction, country, topic)
        elif press.verb == "wrong":
            answer = self._answer(interaction, country, topic)
            await ask(interaction, report_form(_told_of(answer, press), self._reader(interaction)))
        elif press.verb == "page":
            answer = self._answer(interaction, country, topic)
            view = helplines.more_view(answer, self._reader(interaction), _page(press))
            await interaction.response.edit_message(view=view)
        else:
            await self._open(interaction, press.verb, country, topic)

    async def _open(
        self, interaction: Interaction, verb: str, country: str, topic: str | None
    ) -> None:
        """What opens beside an answer, for the one who pressed."""
        answer, reader = self._answer(interaction, country, topic), self._reader(interaction)
        match verb:
            case "open":
                view = self._view(interaction, country, topic, guessed=False)
            case "more":
                view = helplines.more_view(answer, reader, 0)
            case "share":
                view = helplines.confirm_share(answer, reader, f"<#{interaction.channel_id}>")
            case "calls":
                await self._show_call(interaction, _kinds(answer), edit=False)
                return
            case _:
                raise Expected("error-button-unknown")
        await interaction.response.send_message(view=view, ephemeral=True)

    async def _choose_country(
        self, interaction: Interaction, press: Press, topic: str | None
    ) -> None:
        """The same answer for another country, in place of the one it was asked from."""
        reader = self._reader(interaction)
        if press.verb == "place" and press.fields is None:
            await ask(interaction, helplines.country_form(topic or ANY, reader))
            return
        if press.verb == "place":
            country = self._places.expected(press.field("country"), reader.language)
        else:
            country = next(iter(press.chosen), "")
        if country not in countries.codes():
            raise Expected("error-button-unknown")
        await put(interaction, self._view(interaction, country, topic, guessed=False))

    async def _show_call(self, interaction: Interaction, kinds: list[str], *, edit: bool) -> None:
        cards: list[CallCard] = [card for kind, card in self._calls.items() if kind in kinds]
        if not cards:
            raise Expected("error-button-unknown")
        cards.sort(key=lambda card: kinds.index(card.kind))
        others = [card for card in self._calls.values() if card is not cards[0]]
        others.sort(key=lambda card: card not in cards)
        view = call_view(cards[0], others, self._reader(interaction))
        if edit:
            await interaction.response.edit_message(view=view)
        else:
            await interaction.response.send_message(view=view, ephemeral=True)

    async def _post(self, interaction: Interaction, country: str, topic: str | None) -> None:
        """Put the lines into the channel, in the bot's own name: who asked for it is not shown."""
        language = str(interaction.locale)
        channel, guild_id = interaction.channel, interaction.guild_id
        if guild_id is None or not isinstance(channel, discord.abc.Messageable):
            raise Expected("error-server-only")
        assert interaction.channel_id is not None  # noqa: S101  a channel was just seen
        mention = f"<#{interaction.channel_id}>"
        if not _may_write(interaction, interaction.permissions):
            raise Expected("helpline-share-not-you", channel=mention)
        if not _may_write(interaction, interaction.app_permissions):
            raise Expected("helpline-share-not-me", channel=mention)
        now = self._clock.now()
        left = self._shared_at.get(interaction.channel_id, now - SHARE_EVERY) + SHARE_EVERY - now
        if left > timedelta(0):
            raise Expected("helpline-share-again", seconds=math.ceil(left.total_seconds()))
        over = [channel for channel, at in self._shared_at.items() if at + SHARE_EVERY <= now]
        for other in over:
            del self._shared_at[other]
        self._shared_at[interaction.channel_id] = now
        spoken = self._guilds.settings(guild_id).language or language
        reader = Reader(self._words, spoken, self._clock.now(), lasting=True)
        view = helplines.shared_view(self._answer(interaction, country, topic), reader)
        try:
            await in_time(interaction, channel.send(view=view))
        except (discord.DiscordException, OSError, aiohttp.ClientError) as error:
            self._shared_at.pop(interaction.channel_id, None)
            log.warning("a card could not be shared", **told(error))
            raise Expected("helpline-share-failed", channel=mention) from None
        await say(interaction, self._words.say("helpline-shared", language, channel=mention))

    def _view(
        self,
        interaction: Interaction,
        country: str | None,
        topic: str | None,
        *,
        guessed: bool,
    ) -> discord.ui.LayoutView:
        reader = self._reader(interaction)
        if country is None:
            international = self._directory.shelf(interaction.guild_id).directory.international()
            return helplines.no_country_view(international, topic, reader)
        answer = self._answer(interaction, country, topic)
        in_server = interaction.guild_id is not None
        return helplines.answer_view(answer, reader, guessed=guessed, in_server=in_server)

    def _reader(self, interaction: Interaction) -> Reader:
        return Reader(self._words, str(interaction.locale), self._clock.now())

    def _answer(self, interaction: Interaction, country: str, topic: str | None) -> Answer:
        shelf = self._directory.shelf(interaction.guild_id)
        return shelf.directory.answer(country, topic, self._clock.now())


def _about(press: Press) -> tuple[str | None, str | None]:
    """Country and topic of an answer. Raises Expected for what this version does not know."""
    country, topic = (*press.about, ANY, ANY)[:2]
    if (country != ANY and country not in countries.codes()) or (
        topic != ANY and topic not in TOPICS
    ):
        raise Expected("error-button-unknown")
    return (None if country == ANY else country), (None if topic == ANY else topic)


def _told_of(answer: Answer, press: Press) -> Sequence[Line]:
    """The lines that can be told of as wrong: of one page, or of an answer and what is near."""
    if len(press.about) > 2:  # noqa: PLR2004  a page after country and topic
        return helplines.more_lines(answer, _page(press))[0] or answer.international
    near = [*answer.further, *answer.unconfirmed, *answer.international]
    return [*answer.lines, *answer.emergency, *near]


def _page(press: Press) -> int:
    page = number(press.about[2], MOST_PAGES) if len(press.about) > 2 else None  # noqa: PLR2004  after country and topic
    if page is None:
        raise Expected("error-button-unknown")
    return page


def _kinds(answer: Answer) -> list[str]:
    """The kinds of the lines that were shown, the first line's first."""
    lines: list[Line] = [*(answer.lines or answer.international), *answer.emergency]
    kinds = [kind_of(line.topics, {channel.kind for channel in line.channels}) for line in lines]
    return list(dict.fromkeys(kinds))


def _may_write(interaction: Interaction, permissions: discord.Permissions) -> bool:
    if isinstance(interaction.channel, discord.Thread):
        return permissions.view_channel and permissions.send_messages_in_threads
    return permissions.view_channel and permissions.send_messages

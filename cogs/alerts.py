"""Crisis escalation in Discord: messages in, the buttons of the alert card."""

import discord
import structlog
from discord.ext import commands

from cogs.answers import in_time, say
from cogs.client import Breakwater
from cogs.presses import Press, number
from cogs.ui.cards import folded_text
from cogs.ui.marks import CASE
from core.errors import Expected
from core.words import Words
from services.cases import CaseGone, CaseService, SeenMessage
from services.guilds import GuildService

log = structlog.get_logger(__name__)


class NotAModerator(Expected):
    def __init__(self) -> None:
        super().__init__("error-not-moderator")


class Alerts(commands.Cog):
    def __init__(
        self, bot: Breakwater, words: Words, cases: CaseService, guilds: GuildService
    ) -> None:
        self._bot = bot
        self._words = words
        self._cases = cases
        self._guilds = guilds

    async def cog_load(self) -> None:
        self._bot.presses.answer(CASE, self._pressed)

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Read what people write where the server watches. Bots and webhooks are not people."""
        guild, channel = message.guild, message.channel
        if guild is None or message.author.bot or message.webhook_id is not None:
            return
        try:
            settings = self._guilds.settings(guild.id)
            if message.content and settings.watches(*_places(channel)):
                await self._cases.consider(
                    SeenMessage(
                        guild.id, channel.id, message.id, message.author.id, message.content
                    )
                )
        except Exception as error:  # noqa: BLE001  whatever it was, it is logged, and the next message is read
            self._bot.errors.note("alert", "considering a message", error)

    async def _pressed(self, interaction: discord.Interaction[Breakwater], press: Press) -> None:
        """Do what a button of the card says, for a moderator of the case's own server."""
        case_id = _case_id(press.about)
        await self._moderators_only(interaction, case_id)
        language = str(interaction.locale)
        match press.verb:
            case "claim":
                work = self._cases.claim(case_id, interaction.user.id)
                case = await in_time(interaction, work)
                text = self._words.say("case-claimed", language, channel=f"<#{case.channel_id}>")
            case "show":
                case = await in_time(interaction, self._cases.show(case_id, interaction.user.id))
                text = folded_text(case, self._words, language)
            case _:
                raise Expected("error-button-unknown")
        await say(interaction, text)

    async def _moderators_only(
        self, interaction: discord.Interaction[Breakwater], case_id: int
    ) -> None:
        """Checked at every press: roles change, and a custom_id can be replayed elsewhere."""
        guild_id, member = interaction.guild_id, interaction.user
        if guild_id is None or not isinstance(member, discord.Member):
            raise NotAModerator
        role_id = self._guilds.settings(guild_id).alerts_role_id
        has_role = role_id is not None and member.get_role(role_id) is not None
        if not has_role and not interaction.permissions.moderate_members:
            raise NotAModerator
        if await self._cases.guild_of(case_id) not in {guild_id, None}:
            raise NotAModerator


def _case_id(about: tuple[str, ...]) -> int:
    """Raises CaseGone for what can be no case: anything may stand in a custom_id."""
    found = number(about[0]) if len(about) == 1 else None
    if found is None:
        raise CaseGone
    return found


def _places(channel: discord.abc.Snowflake) -> tuple[int | None, ...]:
    """The channel, what it is a thread of, and the category: any of them may be left alone. The
    parent of a thread may be unknown, and its category with it.
    """
    if isinstance(channel, discord.Thread):
        return channel.id, channel.parent_id, getattr(channel.parent, "category_id", None)
    return channel.id, getattr(channel, "category_id", None)

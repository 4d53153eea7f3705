"""What admins choose: where alerts go, who is called, what is watched."""

import discord
from discord import app_commands
from discord.ext import commands

from cogs.answers import in_time, say
from cogs.ui.settings import alert_faults, settings_text
from core.errors import Expected
from core.guilds import GuildSettings
from core.words import Words
from services.cases import CaseService
from services.guilds import GuildService

Watchable = (
    discord.TextChannel
    | discord.VoiceChannel
    | discord.StageChannel
    | discord.ForumChannel
    | discord.CategoryChannel
)


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class Setup(commands.GroupCog, group_name="setup", group_description="Set up the bot here."):
    """Discord hides these commands from members; every one checks again for itself."""

    def __init__(self, words: Words, guilds: GuildService, cases: CaseService) -> None:
        self._words = words
        self._guilds = guilds
        self._cases = cases
        super().__init__()

    async def interaction_check(self, interaction: discord.Interaction) -> bool:
        if not interaction.permissions.manage_guild:
            raise app_commands.MissingPermissions(["manage_guild"])
        return True

    @app_commands.command(description="Name the private channel and the role that alerts go to.")
    @app_commands.describe(
        channel="Where alert cards appear; only moderators should see it",
        role="Who is pinged by an alert",
        backup_role="Who is called when nobody takes a case",
        minutes="How long a case may wait before that, 1 to 240",
    )
    async def alerts(
        self,
        interaction: discord.Interaction,
        channel: discord.TextChannel,
        role: discord.Role,
        backup_role: discord.Role | None = None,
        minutes: app_commands.Range[int, 1, 240] | None = None,
    ) -> None:
        guild = _guild(interaction)
        change = self._guilds.set_alerts(
            guild.id,
            channel_id=channel.id,
            role_id=role.id,
            backup_role_id=backup_role.id if backup_role else None,
            minutes=minutes,
        )
        settings = await in_time(interaction, change)
        waiting = await in_time(interaction, self._cases.post_waiting(guild.id))
        language = str(interaction.locale)
        said = [
            self._words.say(
                "setup-alerts-done", language, channel=channel.mention, role=role.mention
            )
        ]
        if waiting:
            said.append(self._words.say("setup-alerts-waiting", language, count=waiting))
        await self._answer(interaction, said, guild, settings)

    @app_commands.command(description="Choose whether messages in a channel are read for signs.")
    @app_commands.describe(
        channel="A channel, or a category for all its channels",
        on="True: read for signs of crisis. False: left alone",
    )
    async def watch(self, interaction: discord.Interaction, channel: Watchable, on: bool) -> None:
        guild = _guild(interaction)
        settings = await in_time(interaction, self._guilds.set_watch(guild.id, channel.id, on=on))
        said = [
            self._words.say(
                _watch_sentence(settings, channel, on=on),
                str(interaction.locale),
                channel=channel.mention,
            )
        ]
        await self._answer(interaction, said, guild, settings)

    @app_commands.command(description="What is set up here, and what does not work yet.")
    async def show(self, interaction: discord.Interaction) -> None:
        guild = _guild(interaction)
        settings = self._guilds.settings(guild.id)
        said = [settings_text(settings, self._words, str(interaction.locale))]
        await self._answer(interaction, said, guild, settings)

    async def _answer(
        self,
        interaction: discord.Interaction,
        said: list[str],
        guild: discord.Guild,
        settings: GuildSettings,
    ) -> None:
        """What was done, and what would keep an alert from arriving."""
        faults = alert_faults(
            settings,
            guild,
            self._words,
            str(interaction.locale),
            reads_messages=interaction.client.intents.message_content,
        )
        await say(interaction, "\n".join([*said, *faults]))


def _watch_sentence(settings: GuildSettings, channel: Watchable, *, on: bool) -> str:
    """What is said is what happens: other choices may still keep the channel unread."""
    if not on:
        return "setup-watch-off"
    if not settings.alerts_on:
        return "setup-watch-when-on"
    if channel.id == settings.alerts_channel_id:
        return "setup-watch-never"
    if not settings.watches(channel.id, getattr(channel, "category_id", None)):
        return "setup-watch-category"
    return "setup-watch-on"


def _guild(interaction: discord.Interaction) -> discord.Guild:
    if interaction.guild is None:
        raise Expected("error-server-only")
    return interaction.guild

"""A server's settings in words, and what keeps an alert from arriving."""

from collections.abc import Iterator

import discord

from core.guilds import GuildSettings
from core.words import Words

NEEDED = ("view_channel", "send_messages")
"""What the bot needs in the alerts channel to post and edit its cards; README names the same."""


def settings_text(settings: GuildSettings, words: Words, language: str) -> str:
    if not settings.alerts_on:
        return words.say("setup-show-off", language)
    backup = f"<@&{settings.backup_role_id}>" if settings.backup_role_id else "no"
    lines = [
        words.say(
            "setup-show-alerts",
            language,
            channel=f"<#{settings.alerts_channel_id}>",
            role=f"<@&{settings.alerts_role_id}>",
            backup=backup,
            minutes=settings.minutes,
        )
    ]
    if settings.unwatched:
        channels = ", ".join(f"<#{channel}>" for channel in sorted(settings.unwatched))
        lines.append(words.say("setup-show-unwatched", language, channels=channels))
    else:
        lines.append(words.say("setup-show-watched-all", language))
    return "\n".join(lines)


def alert_faults(
    settings: GuildSettings,
    guild: discord.Guild,
    words: Words,
    language: str,
    *,
    reads_messages: bool,
) -> Iterator[str]:
    """Everything that keeps an alert from arriving as things are now, each with its cure."""
    if not settings.alerts_on:
        return
    if not reads_messages:
        yield words.say("setup-fault-unread", language)
    channel = guild.get_channel(settings.alerts_channel_id or 0)
    role = guild.get_role(settings.alerts_role_id or 0)
    if channel is None:
        yield words.say("setup-fault-channel-gone", language)
    else:
        mine = channel.permissions_for(guild.me)
        missing = [name for name in NEEDED if not getattr(mine, name)]
        if missing:
            named = ", ".join(name.replace("_", " ").title() for name in missing)
            yield words.say(
                "setup-fault-permissions", language, channel=channel.mention, permissions=named
            )
        if channel.permissions_for(guild.default_role).view_channel:
            yield words.say("setup-fault-public", language, channel=channel.mention)
        if role and not role.mentionable and not mine.mention_everyone:
            yield words.say("setup-fault-mention", language, role=role.mention)
    if role is None:
        yield words.say("setup-fault-role-gone", language)

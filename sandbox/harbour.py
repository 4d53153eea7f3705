"""A ready-made world: one server with people in every role the bot knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sandbox.permissions import Permission

if TYPE_CHECKING:
    from sandbox.entities import Application, Channel, Role
    from sandbox.guilds import Guild
    from sandbox.people import Person
    from sandbox.server import Sandbox

BOT_MAY = Permission.VIEW_CHANNEL | Permission.SEND_MESSAGES
"""What the invite link asks for, and nothing more."""


@dataclass(frozen=True)
class World:
    """Who and what is in the harbour."""

    guild: Guild
    bot: Application
    moderators: Role
    member: Person
    other_member: Person
    moderator: Person
    admin: Person
    welcome: Channel
    general: Channel
    quiet_room: Channel
    mod_alerts: Channel


def build(discord: Sandbox, *, token: str = "sandbox-token") -> World:  # noqa: S107 - opens nothing but the sandbox
    """Furnish an empty sandbox. Everyone is there; the bot has yet to connect."""
    admin = discord.add_person("Admin")
    guild = discord.add_guild("Harbour", owner=discord.add_person("Owner"))
    moderators = guild.add_role(
        "Moderators",
        Permission.MODERATE_MEMBERS | Permission.MANAGE_MESSAGES,
        mentionable=True,
        colour=0x2F6F73,
    )
    guild.add_member(admin, permissions=Permission.MANAGE_GUILD | Permission.MANAGE_CHANNELS)
    moderator = guild.add_member("Moderator", roles=[moderators])
    member = guild.add_member("Member")
    other_member = guild.add_member("Other member")
    bot = discord.add_application("Breakwater", token, guilds=[guild], permissions=int(BOT_MAY))
    return World(
        guild=guild,
        bot=bot,
        moderators=moderators,
        member=member,
        other_member=other_member,
        moderator=moderator,
        admin=admin,
        welcome=guild.add_text_channel("welcome", topic="Say hello and look around"),
        general=guild.add_text_channel("general", topic="Talk about anything"),
        quiet_room=guild.add_text_channel("quiet-room", topic="Slow talk"),
        mod_alerts=guild.add_text_channel(
            "mod-alerts", visible_to=[moderators, admin, bot], topic="Where a person may be needed"
        ),
    )

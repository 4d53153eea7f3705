"""What one person may know, as one frame: the page draws itself from it.

Everything here is filtered for that person; the browser is never told what it must not show.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sandbox import serialise
from sandbox.entities import Channel, ChannelKind, GuildRecord, User
from sandbox.permissions import Permission

if TYPE_CHECKING:
    from sandbox.engine import Engine
    from sandbox.page.unread import Unread

Json = dict[str, Any]
PARTS = ("A member", "A moderator", "Manages the server", "Owns the server")


def people(engine: Engine) -> list[User]:
    """Return who can sit at this page: the human members of any server, plain members first."""
    state = engine.state
    members = {user_id for guild in state.guilds.values() for user_id in guild.members}
    found = [user for user in state.users.values() if not user.bot and user.id in members]
    return sorted(found, key=lambda user: PARTS.index(_part(engine, user)))


def find_person(engine: Engine, wanted: str) -> User | None:
    """Return the person called `wanted` (user name or id), or the first one if there is none such.

    None when the sandbox has no people at all.
    """
    everybody = people(engine)
    named = (user for user in everybody if wanted in (slug(user), str(user.id)))
    return next(named, next(iter(everybody), None))


def slug(user: User) -> str:
    return str(serialise.user(user)["username"])


def snapshot(engine: Engine, unread: Unread, me: User) -> Json:
    """Return the whole frame's data; see `static/store.js` for its reader."""
    state = engine.state
    guilds = [guild for guild in state.guilds.values() if me.id in guild.members]
    channels = [c for guild in guilds for c in state.visible_channels(me.id, guild)]
    dms = [channel for channel in state.direct.values() if me in channel.recipients]
    counts = {str(c.id): unread.count(me, c) for c in [*channels, *dms]}
    return {
        "me": serialise.user(me),
        "people": [_person(engine, user) for user in people(engine)],
        "users": [serialise.user(user) for user in state.users.values()],
        "guilds": [_guild(engine, guild, me) for guild in guilds],
        "dms": [serialise.channel(channel, viewer_id=me.id) for channel in dms],
        "rights": {str(c.id): _rights(engine, me, c) for c in [*channels, *dms]},
        "online": online(engine),
        "unread": {key: one for key, one in counts.items() if one["count"]},
        "clock": clock(engine),
    }


def clock(engine: Engine) -> Json:
    moved = engine.clock.offset.total_seconds()
    return {"now": engine.clock.now().isoformat(), "moved_seconds": round(moved)}


def online(engine: Engine) -> list[str]:
    """Return the user ids of the bots that are connected now."""
    return [
        str(application.user.id)
        for application in engine.state.applications.values()
        if engine.gateway.is_connected(application)
    ]


def _person(engine: Engine, user: User) -> Json:
    return {**serialise.user(user), "slug": slug(user), "role": _part(engine, user)}


def _part(engine: Engine, user: User) -> str:
    """Return what somebody is here, in words, from what they may do."""
    allowed = 0
    for guild in engine.state.guilds.values():
        if guild.owner_id == user.id:
            return PARTS[3]
        allowed |= engine.state.guild_permissions(user.id, guild)
    if allowed & (Permission.ADMINISTRATOR | Permission.MANAGE_GUILD):
        return PARTS[2]
    if allowed & (Permission.MODERATE_MEMBERS | Permission.MANAGE_MESSAGES):
        return PARTS[1]
    return PARTS[0]


def _guild(engine: Engine, guild: GuildRecord, me: User) -> Json:
    channels = engine.state.visible_channels(me.id, guild)
    return {
        "id": str(guild.id),
        "name": guild.name,
        "owner_id": str(guild.owner_id),
        "roles": [serialise.role(role) for role in guild.roles.values()],
        "members": [serialise.member(member) for member in guild.members.values()],
        "channels": [
            {**serialise.channel(channel), "private": _is_private(guild, channel)}
            for channel in channels
        ],
    }


def _is_private(guild: GuildRecord, channel: Channel) -> bool:
    """Whether @everyone is kept out, which a lock beside the name tells."""
    home = channel.thread.parent if channel.thread else channel
    everyone = home.overwrites.get(guild.id)
    return everyone is not None and bool(everyone.deny & Permission.VIEW_CHANNEL)


def _rights(engine: Engine, me: User, channel: Channel) -> dict[str, bool]:
    allowed = engine.state.permissions(me.id, channel)
    in_thread = channel.thread is not None
    send = Permission.SEND_MESSAGES_IN_THREADS if in_thread else Permission.SEND_MESSAGES
    writable = channel.kind not in (ChannelKind.CATEGORY, ChannelKind.FORUM)
    return {
        "send": writable and bool(allowed & send),
        "manage": bool(allowed & Permission.MANAGE_MESSAGES),
    }

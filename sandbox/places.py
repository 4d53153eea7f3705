"""Guilds, roles, members, channels and DMs: made, changed, removed, and published.

Nothing here asks who may; routes and verbs settle that before they call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sandbox import serialise
from sandbox.entities import (
    Channel,
    ChannelKind,
    ForumTag,
    GuildRecord,
    Member,
    Overwrite,
    Role,
    User,
)
from sandbox.hub import Event
from sandbox.permissions import Permission

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sandbox.state import State
    from sandbox.threads import Threads

EVERYONE_MAY = int(
    Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.SEND_MESSAGES_IN_THREADS
    | Permission.CREATE_PUBLIC_THREADS
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.ADD_REACTIONS
    | Permission.READ_MESSAGE_HISTORY
    | Permission.USE_APPLICATION_COMMANDS
    | Permission.CHANGE_NICKNAME
)
"""What @everyone may do in a new guild, a common choice of communities."""


class Places:
    """Changes to where people are. Each publishes what Discord would."""

    def __init__(self, state: State, threads: Threads) -> None:
        self._state = state
        self._threads = threads

    # People and guilds.

    def add_user(self, name: str, *, bot: bool = False) -> User:
        user = User(self._state.new_id(), name, bot=bot)
        self._state.users[user.id] = user
        return user

    def add_guild(self, name: str, owner: User) -> GuildRecord:
        state = self._state
        guild = GuildRecord(state.new_id(), name, owner.id)
        guild.roles[guild.id] = Role(guild.id, "@everyone", EVERYONE_MAY, position=0)
        guild.members[owner.id] = Member(owner, state.clock.now())
        state.guilds[guild.id] = guild
        state.forget_permissions()
        self._guild_event("GUILD_CREATE", guild, self._guild_payload(guild, owner), only=owner.id)
        return guild

    def _guild_payload(self, guild: GuildRecord, viewer: User) -> dict[str, Any]:
        payload = serialise.guild_create(
            guild, viewer_id=viewer.id, threads=[], large_threshold=250
        )
        del payload["unavailable"]  # its absence is how a client tells a new guild from a known one
        return payload

    def edit_guild(self, guild: GuildRecord, **changes: Any) -> None:
        for name, value in changes.items():
            setattr(guild, name, value)
        self._state.forget_permissions()
        self._guild_event("GUILD_UPDATE", guild, serialise.guild(guild))

    def add_member(self, guild: GuildRecord, user: User, roles: Iterable[Role] = ()) -> Member:
        member = Member(user, self._state.clock.now(), {role.id for role in roles})
        guild.members[user.id] = member
        self._state.forget_permissions()
        payload = {**serialise.member(member), "guild_id": str(guild.id)}
        self._guild_event("GUILD_MEMBER_ADD", guild, payload)
        if user.bot:
            joined = self._guild_payload(guild, user)
            self._guild_event("GUILD_CREATE", guild, joined, only=user.id)
        return member

    def edit_member(self, guild: GuildRecord, member: Member, **changes: Any) -> None:
        for name, value in changes.items():
            setattr(member, name, value)
        self._state.forget_permissions()
        payload = {**serialise.member(member), "guild_id": str(guild.id)}
        self._guild_event("GUILD_MEMBER_UPDATE", guild, payload, concerns=member.user.id)

    def remove_member(self, guild: GuildRecord, user: User) -> None:
        gone = {"guild_id": str(guild.id), "user": serialise.user(user)}
        leaving = {"id": str(guild.id)}
        self._guild_event("GUILD_DELETE", guild, leaving, only=user.id)
        del guild.members[user.id]
        for thread in guild.threads.values():
            if thread.thread is not None:
                thread.thread.member_ids.pop(user.id, None)
        self._state.forget_permissions()
        self._guild_event("GUILD_MEMBER_REMOVE", guild, gone)

    # Roles.

    def add_role(
        self,
        guild: GuildRecord,
        name: str,
        permissions: int = 0,
        *,
        mentionable: bool = False,
        hoist: bool = False,
        colour: int = 0,
        bot_id: int | None = None,
    ) -> Role:
        role = Role(
            id=self._state.new_id(),
            name=name,
            permissions=int(permissions),
            position=len(guild.roles),
            colour=colour,
            hoist=hoist,
            mentionable=mentionable,
            bot_id=bot_id,
        )
        guild.roles[role.id] = role
        self._state.forget_permissions()
        payload = {"guild_id": str(guild.id), "role": serialise.role(role)}
        self._guild_event("GUILD_ROLE_CREATE", guild, payload)
        return role

    def edit_role(self, guild: GuildRecord, role: Role, **changes: Any) -> None:
        for name, value in changes.items():
            setattr(role, name, value)
        self._state.forget_permissions()
        payload = {"guild_id": str(guild.id), "role": serialise.role(role)}
        self._guild_event("GUILD_ROLE_UPDATE", guild, payload)

    def delete_role(self, guild: GuildRecord, role: Role) -> None:
        del guild.roles[role.id]
        for member in guild.members.values():
            member.role_ids.discard(role.id)
        for channel in guild.channels.values():
            channel.overwrites.pop(role.id, None)
        self._state.forget_permissions()
        payload = {"guild_id": str(guild.id), "role_id": str(role.id)}
        self._guild_event("GUILD_ROLE_DELETE", guild, payload)

    # Channels.

    def add_channel(
        self, guild: GuildRecord, name: str, kind: ChannelKind, **details: Any
    ) -> Channel:
        """Make a channel; `details` are further `Channel` fields such as `topic`."""
        details.setdefault("position", len(guild.channels))
        channel = Channel(self._state.new_id(), kind, name, guild, **details)
        guild.channels[channel.id] = channel
        self._state.channels[channel.id] = channel
        self._guild_event("CHANNEL_CREATE", guild, serialise.channel(channel))
        return channel

    def edit_channel(self, channel: Channel, **changes: Any) -> None:
        for name, value in changes.items():
            setattr(channel, name, value)
        self._channel_changed(channel)

    def set_tags(self, channel: Channel, tags: Iterable[dict[str, Any]]) -> None:
        channel.tags = [
            ForumTag(
                int(tag["id"]) if tag.get("id") else self._state.new_id(),
                str(tag["name"]),
                moderated=bool(tag.get("moderated")),
            )
            for tag in tags
        ]
        self._channel_changed(channel)

    def delete_channel(self, channel: Channel) -> None:
        guild = channel.guild
        if guild is None:
            return
        for thread in [t for t in guild.threads.values() if t.parent_id == channel.id]:
            self._threads.delete(thread)
        del guild.channels[channel.id]
        self._state.forget_channel(channel)
        self._guild_event("CHANNEL_DELETE", guild, serialise.channel(channel))

    def set_overwrite(self, channel: Channel, overwrite: Overwrite) -> None:
        channel.overwrites[overwrite.target_id] = overwrite
        self._channel_changed(channel)

    def delete_overwrite(self, channel: Channel, target_id: int) -> None:
        del channel.overwrites[target_id]
        self._channel_changed(channel)

    def _channel_changed(self, channel: Channel) -> None:
        self._state.forget_permissions()
        if channel.guild is not None:
            self._guild_event("CHANNEL_UPDATE", channel.guild, serialise.channel(channel))

    def open_dm(self, one: User, other: User) -> Channel:
        """Return the one DM between two users, made at its first use."""
        key = frozenset({one.id, other.id})
        channel = self._state.direct.get(key)
        if channel is None:
            channel = Channel(self._state.new_id(), ChannelKind.DM, recipients=(one, other))
            self._state.direct[key] = channel
            self._state.channels[channel.id] = channel
            self._state.hub.touch()
        return channel

    # Publishing.

    def _guild_event(
        self,
        name: str,
        guild: GuildRecord,
        payload: dict[str, Any],
        *,
        only: int | None = None,
        concerns: int | None = None,
    ) -> None:
        self._state.hub.publish(
            Event(
                name,
                payload,
                guild.id,
                only_user_ids=None if only is None else frozenset({only}),
                concerns_user_ids=frozenset() if concerns is None else frozenset({concerns}),
            )
        )

"""Everything the sandbox knows, who may do and see what, and the ids of new things."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from sandbox import permissions
from sandbox.entities import (
    DISCORD_EPOCH_MS,
    Application,
    Attachment,
    Channel,
    ChannelKind,
    Command,
    GuildRecord,
    Member,
    Message,
    User,
)
from sandbox.permissions import Permission
from sandbox.rules import errors

if TYPE_CHECKING:
    from sandbox.clock import SandboxClock
    from sandbox.hub import Event, Hub

NONCES_REMEMBERED = 10_000
DM_PERMISSIONS = (
    Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.ADD_REACTIONS
    | Permission.USE_EXTERNAL_EMOJIS
    | Permission.USE_APPLICATION_COMMANDS
    | Permission.PIN_MESSAGES
)
"""What both sides of a direct message may do in it."""


class State:
    """Users, guilds, channels and applications by id. Changing them is others' work."""

    def __init__(self, clock: SandboxClock, hub: Hub) -> None:
        self.clock = clock
        self.hub = hub
        self.base_url = ""
        self.users: dict[int, User] = {}
        self.guilds: dict[int, GuildRecord] = {}
        self.channels: dict[int, Channel] = {}
        self.direct: dict[frozenset[int], Channel] = {}
        self.applications: dict[int, Application] = {}
        self.by_token: dict[str, Application] = {}
        self.attachments: dict[tuple[int, int], Attachment] = {}
        self.nonces: OrderedDict[tuple[int, int, str], Message] = OrderedDict()
        self._last_id = 0
        self._allowed: dict[tuple[int, int], int] = {}

    def new_id(self) -> int:
        """Return a snowflake of now, greater than every one before it."""
        stamp = int(self.clock.now().timestamp() * 1000) - DISCORD_EPOCH_MS
        self._last_id = max(self._last_id + 1, stamp << 22)
        return self._last_id

    def remember_nonce(self, message: Message) -> None:
        self.nonces[message.channel.id, message.author.id, str(message.nonce)] = message
        if len(self.nonces) > NONCES_REMEMBERED:
            self.nonces.popitem(last=False)

    # Looking up: each raises what Discord answers for something that is not there.

    def user(self, user_id: int) -> User:
        if user_id not in self.users:
            raise errors.UNKNOWN_USER
        return self.users[user_id]

    def guild(self, guild_id: int) -> GuildRecord:
        if guild_id not in self.guilds:
            raise errors.UNKNOWN_GUILD
        return self.guilds[guild_id]

    def member(self, guild: GuildRecord, user_id: int) -> Member:
        if user_id not in guild.members:
            raise errors.UNKNOWN_MEMBER
        return guild.members[user_id]

    def channel(self, channel_id: int) -> Channel:
        if channel_id not in self.channels:
            raise errors.UNKNOWN_CHANNEL
        return self.channels[channel_id]

    def message(self, channel: Channel, message_id: int, viewer_id: int | None = None) -> Message:
        """Return a message; one that is ephemeral for another is unknown to `viewer_id`."""
        message = channel.by_id.get(message_id)
        if message is None or (viewer_id is not None and not visible(message, viewer_id)):
            raise errors.UNKNOWN_MESSAGE
        return message

    def forget_channel(self, channel: Channel) -> None:
        """Let a deleted channel or thread go, with its messages and their files."""
        del self.channels[channel.id]
        self.forget_permissions()
        for message in channel.by_id.values():
            message.deleted = True
            for attachment in message.attachments:
                self.attachments.pop((channel.id, attachment.id), None)

    # Who may do what.

    def forget_permissions(self) -> None:
        """Call after any change to roles, members, overwrites or owners."""
        self._allowed.clear()

    def guild_permissions(self, user_id: int, guild: GuildRecord) -> int:
        member = guild.members.get(user_id)
        if member is None:
            return 0
        roles = {role.id: role.permissions for role in guild.roles.values()}
        return int(permissions.in_guild(guild.owner_id, user_id, member.role_ids, roles, guild.id))

    def permissions(self, user_id: int, channel: Channel) -> int:
        """Return what a user may do in a channel, thread or DM; 0 where they are not."""
        allowed = self._allowed.get((user_id, channel.id))
        if allowed is None:
            allowed = self._permissions(user_id, channel)
            member = channel.guild.members.get(user_id) if channel.guild else None
            if member is None or member.timed_out_until is None:  # a time-out ends by itself
                self._allowed[user_id, channel.id] = allowed
        return allowed

    def _permissions(self, user_id: int, channel: Channel) -> int:
        if channel.guild is None:
            return int(DM_PERMISSIONS) if user_id in [u.id for u in channel.recipients] else 0
        member = channel.guild.members.get(user_id)
        if member is None:
            return 0
        home = channel.thread.parent if channel.thread else channel
        timed_out = member.timed_out_until is not None and member.timed_out_until > self.clock.now()
        allowed = permissions.in_channel(
            self.guild_permissions(user_id, channel.guild),
            [
                {
                    "id": entry.target_id,
                    "type": entry.kind,
                    "allow": entry.allow,
                    "deny": entry.deny,
                }
                for entry in home.overwrites.values()
            ],
            user_id,
            member.role_ids,
            channel.guild.id,
            timed_out=timed_out,
            thread=channel.thread is not None,
        )
        if channel.kind is ChannelKind.PRIVATE_THREAD and channel.thread is not None:
            inside = user_id in channel.thread.member_ids
            if not inside and not allowed & Permission.MANAGE_THREADS:
                return 0
        return int(allowed)

    def may(self, user_id: int, channel: Channel, needed: int) -> bool:
        return self.permissions(user_id, channel) & needed == needed

    def require(self, user_id: int, channel: Channel, needed: int = 0) -> None:
        """Raise 50001 where the channel is hidden from the user, 50013 where `needed` is missing.

        A DM between others does not exist for them: 10003.
        """
        allowed = self.permissions(user_id, channel)
        if not allowed & Permission.VIEW_CHANNEL:
            raise errors.UNKNOWN_CHANNEL() if channel.guild is None else errors.MISSING_ACCESS()
        if allowed & needed != needed:
            raise errors.MISSING_PERMISSIONS

    def require_in_guild(self, user_id: int, guild: GuildRecord, needed: int = 0) -> None:
        """Raise 10004 for a guild the user is not in, 50013 where `needed` is missing."""
        if user_id not in guild.members:
            raise errors.UNKNOWN_GUILD
        allowed = self.guild_permissions(user_id, guild)
        if not allowed & Permission.ADMINISTRATOR and allowed & needed != needed:
            raise errors.MISSING_PERMISSIONS

    def can_see(self, user_id: int, event: Event) -> bool:
        """Whether an event may reach a user at all; intents are the gateway's business."""
        if event.only_user_ids is not None:
            return user_id in event.only_user_ids
        if event.channel_id is not None:
            channel = self.channels.get(event.channel_id)
            return channel is not None and self.may(user_id, channel, Permission.VIEW_CHANNEL)
        if event.guild_id is not None:
            guild = self.guilds.get(event.guild_id)
            return guild is not None and user_id in guild.members
        return True

    def visible_channels(self, user_id: int, guild: GuildRecord) -> list[Channel]:
        """Return the channels and active threads a member sees, in the order of the list."""
        found = [*sorted(guild.channels.values(), key=lambda c: (c.position, c.id))]
        found += [t for t in guild.threads.values() if t.thread and not t.thread.archived]
        return [c for c in found if self.may(user_id, c, Permission.VIEW_CHANNEL)]

    def commands_for(self, guild: GuildRecord | None) -> list[Command]:
        """Return the commands that exist in a guild, or in DMs, whoever may use them."""
        guild_id = guild.id if guild else None
        return [
            command
            for application in self.applications.values()
            if guild is None or application.user.id in guild.members
            for command in application.commands.values()
            if command.guild_id in (None, guild_id)
        ]


def visible(message: Message, user_id: int) -> bool:
    return message.ephemeral_for is None or message.ephemeral_for == user_id

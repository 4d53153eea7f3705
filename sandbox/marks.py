"""What is done to messages beside their text: reactions, pins, and "is typing"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sandbox import serialise
from sandbox.entities import Channel, Message, MessageType, Reaction
from sandbox.hub import Event
from sandbox.permissions import Permission
from sandbox.posting import reference_to, sending
from sandbox.publishing import publish
from sandbox.rules import errors

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sandbox.entities import User
    from sandbox.posting import Posting
    from sandbox.state import State

PINS_AT_MOST = 50
REACTIONS_AT_MOST = 20


class Marks:
    """Every method raises `ApiError` where Discord would refuse."""

    def __init__(self, state: State, posting: Posting) -> None:
        self._state = state
        self._posting = posting

    def react(self, actor: User, message: Message, emoji: dict[str, Any]) -> None:
        self._state.require(actor.id, message.channel, Permission.READ_MESSAGE_HISTORY)
        key = emoji_key(emoji)
        if key not in message.reactions:
            self._state.require(actor.id, message.channel, Permission.ADD_REACTIONS)
            if len(message.reactions) >= REACTIONS_AT_MOST:
                raise errors.MAXIMUM_REACTIONS
            message.reactions[key] = Reaction(emoji)
        message.reactions[key].user_ids[actor.id] = None
        self._publish_reaction("MESSAGE_REACTION_ADD", actor, message, emoji)

    def unreact(self, actor: User, owner: User, message: Message, emoji: dict[str, Any]) -> None:
        self._state.require(actor.id, message.channel)
        if actor.id != owner.id:
            self._state.require(actor.id, message.channel, Permission.MANAGE_MESSAGES)
        reaction = message.reactions.get(emoji_key(emoji))
        if reaction is None or owner.id not in reaction.user_ids:
            raise errors.UNKNOWN_EMOJI
        del reaction.user_ids[owner.id]
        if not reaction.user_ids:
            del message.reactions[emoji_key(emoji)]
        self._publish_reaction("MESSAGE_REACTION_REMOVE", owner, message, emoji)

    def pin(self, actor: User, message: Message, *, pinned: bool) -> None:
        channel, state = message.channel, self._state
        state.require(actor.id, channel)
        allowed = state.permissions(actor.id, channel)
        if not allowed & (Permission.PIN_MESSAGES | Permission.MANAGE_MESSAGES):
            raise errors.MISSING_PERMISSIONS
        if pinned == message.pinned:
            return
        if pinned and len(channel.pins) >= PINS_AT_MOST:
            raise errors.MAXIMUM_PINS
        message.pinned = pinned
        if pinned:
            channel.pins[message.id] = state.clock.now()
        else:
            channel.pins.pop(message.id, None)
        publish(self._state, "MESSAGE_UPDATE", message)
        newest = max(channel.pins.values(), default=None)
        payload: dict[str, Any] = {
            "channel_id": str(channel.id),
            "last_pin_timestamp": serialise.moment(newest),
        }
        publish(self._state, "CHANNEL_PINS_UPDATE", message, payload)
        if pinned:
            self._posting.write(
                actor, channel, {}, kind=MessageType.PINNED, reference=reference_to(message)
            )

    def typing(self, actor: User, channel: Channel) -> None:
        state = self._state
        state.require(actor.id, channel, sending(channel))
        payload: dict[str, Any] = {
            "channel_id": str(channel.id),
            "user_id": str(actor.id),
            "timestamp": int(state.clock.now().timestamp()),
        }
        only = None
        if channel.guild is not None:
            payload["guild_id"] = str(channel.guild.id)
            payload["member"] = serialise.member(channel.guild.members[actor.id])
        else:
            only = frozenset(user.id for user in channel.recipients)
        state.hub.publish(Event("TYPING_START", payload, channel.guild_id, channel.id, only))

    def _publish_reaction(
        self, name: str, actor: User, message: Message, emoji: dict[str, Any]
    ) -> None:
        guild = message.channel.guild
        payload: dict[str, Any] = {
            "user_id": str(actor.id),
            "channel_id": str(message.channel.id),
            "message_id": str(message.id),
            "emoji": emoji,
            "burst": False,
            "type": 0,
        }
        if name == "MESSAGE_REACTION_ADD":
            payload["message_author_id"] = str(message.author.id)
            if guild is not None and actor.id in guild.members:
                payload["member"] = serialise.member(guild.members[actor.id])
        publish(self._state, name, message, payload)


def emoji_key(emoji: Mapping[str, Any]) -> str:
    return f"{emoji.get('name')}:{emoji.get('id')}" if emoji.get("id") else str(emoji.get("name"))

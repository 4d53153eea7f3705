"""How a change to a message is told: to its channel, to the two of a DM, or to its one owner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sandbox import serialise
from sandbox.hub import Event

if TYPE_CHECKING:
    from sandbox.entities import Message
    from sandbox.state import State


def publish(
    state: State, name: str, message: Message, payload: dict[str, Any] | None = None
) -> None:
    """Publish the message itself, or another payload about it, to those who may see it."""
    channel = message.channel
    only = None
    if message.ephemeral_for is not None:
        only = frozenset({message.ephemeral_for})
    elif channel.guild is None:
        only = frozenset(user.id for user in channel.recipients)
    if payload is None:
        payload = serialise.message_event(message)
    elif channel.guild is not None:
        payload["guild_id"] = str(channel.guild.id)
    concerned = frozenset({message.author.id, *(user.id for user in message.mentions)})
    state.hub.publish(Event(name, payload, channel.guild_id, channel.id, only, concerned))

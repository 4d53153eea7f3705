"""Threads and forum posts: started, changed, joined, left, deleted, and published.

Nothing here asks who may; routes and verbs settle that before they call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sandbox import serialise
from sandbox.entities import Channel, ChannelKind, Message, MessageFlag, Thread, User
from sandbox.hub import Event

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sandbox.state import State


class Threads:
    """Changes to threads. Each publishes what Discord would."""

    def __init__(self, state: State) -> None:
        self._state = state

    def start(
        self,
        parent: Channel,
        owner: User,
        name: str,
        *,
        kind: ChannelKind = ChannelKind.PUBLIC_THREAD,
        message: Message | None = None,
        auto_archive_minutes: int = 1440,
        applied_tags: Iterable[int] = (),
    ) -> Channel:
        """Start a thread; on a message it takes the message's id, as on Discord."""
        guild, state = parent.guild, self._state
        if guild is None:
            raise ValueError("A direct message has no threads.")
        thread_id = message.id if message is not None else state.new_id()
        now = state.clock.now()
        details = Thread(
            owner_id=owner.id,
            parent=parent,
            member_ids={owner.id: now},
            auto_archive_minutes=auto_archive_minutes,
            applied_tags=list(applied_tags),
        )
        channel = Channel(thread_id, kind, name, guild, parent_id=parent.id, thread=details)
        guild.threads[channel.id] = channel
        state.channels[channel.id] = channel
        payload = {**serialise.thread(channel, member_of=owner.id), "newly_created": True}
        self._tell("THREAD_CREATE", channel, payload)
        if message is not None:
            message.thread = channel
            message.flags |= int(MessageFlag.HAS_THREAD)
            update = serialise.message_event(message)
            state.hub.publish(Event("MESSAGE_UPDATE", update, guild.id, parent.id))
        return channel

    def edit(self, channel: Channel, **changes: Any) -> None:
        """Change a thread; `archived`, `locked` and the like as on `Thread`."""
        if channel.thread is None:
            raise ValueError(f"Channel {channel.id} is no thread.")
        for name, value in changes.items():
            setattr(
                channel if name in ("name", "slow_mode_seconds") else channel.thread, name, value
            )
        if "archived" in changes:
            channel.thread.archived_at = self._state.clock.now()
        self._tell("THREAD_UPDATE", channel, serialise.thread(channel))

    def delete(self, channel: Channel) -> None:
        guild = channel.guild
        if guild is None:
            return
        payload = {
            "id": str(channel.id),
            "guild_id": str(guild.id),
            "parent_id": serialise.optional_id(channel.parent_id),
            "type": int(channel.kind),
        }
        self._tell("THREAD_DELETE", channel, payload)
        del guild.threads[channel.id]
        self._state.forget_channel(channel)

    def join(self, channel: Channel, user: User) -> None:
        thread = channel.thread
        if thread is None or user.id in thread.member_ids:
            return
        thread.member_ids[user.id] = self._state.clock.now()
        self._state.forget_permissions()
        payload = serialise.thread(channel, member_of=user.id)
        self._tell("THREAD_CREATE", channel, payload, only=user.id)
        self._tell_members(channel, added=[serialise.thread_member(channel, user.id)], who=user)

    def leave(self, channel: Channel, user: User) -> None:
        thread = channel.thread
        if thread is None or user.id not in thread.member_ids:
            return
        del thread.member_ids[user.id]
        self._state.forget_permissions()
        self._tell_members(channel, removed=[str(user.id)], who=user)

    def _tell_members(
        self,
        channel: Channel,
        *,
        who: User,
        added: list[dict[str, Any]] | None = None,
        removed: list[str] | None = None,
    ) -> None:
        payload: dict[str, Any] = {
            "id": str(channel.id),
            "guild_id": serialise.optional_id(channel.guild_id),
            "member_count": len(channel.thread.member_ids) if channel.thread else 0,
        }
        if added:
            payload["added_members"] = added
        if removed:
            payload["removed_member_ids"] = removed
        self._state.hub.publish(
            Event(
                "THREAD_MEMBERS_UPDATE",
                payload,
                channel.guild_id,
                channel.id,
                concerns_user_ids=frozenset({who.id}),
            )
        )

    def _tell(
        self, name: str, channel: Channel, payload: dict[str, Any], *, only: int | None = None
    ) -> None:
        self._state.hub.publish(
            Event(
                name,
                payload,
                channel.guild_id,
                channel.id,
                None if only is None else frozenset({only}),
            )
        )

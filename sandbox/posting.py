"""Messages: written, changed and removed, by bots and by people, under the same rules."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sandbox import mentions, serialise, uploads
from sandbox.entities import Channel, ChannelKind, Message, MessageFlag, MessageType
from sandbox.hub import Event
from sandbox.permissions import Permission
from sandbox.publishing import publish
from sandbox.rules import errors
from sandbox.rules import messages as rules
from sandbox.rules.errors import ApiError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sandbox.entities import User
    from sandbox.state import State
    from sandbox.uploads import Upload

NONCE_HOLDS = timedelta(minutes=5)
"""How long `enforce_nonce` finds the earlier message; Discord says "in the past few minutes"."""
FLAGS_AUTHORS_SET = int(
    MessageFlag.SUPPRESS_EMBEDS | MessageFlag.SUPPRESS_NOTIFICATIONS | MessageFlag.IS_COMPONENTS_V2
)
EXEMPT_FROM_SLOW_MODE = (
    Permission.MANAGE_MESSAGES | Permission.MANAGE_CHANNELS | Permission.BYPASS_SLOWMODE
)
TOO_OLD_FOR_BULK = timedelta(days=14)


class Posting:
    """What happens to messages. Every method raises `ApiError` where Discord would refuse."""

    def __init__(self, state: State) -> None:
        self._state = state

    # Writing.

    def post(
        self, author: User, channel: Channel, body: Mapping[str, Any], files: Sequence[Upload] = ()
    ) -> Message:
        """Write a message as its author may, and tell everyone who sees the channel."""
        state = self._state
        self._check_may_post(author, channel, body, files)
        nonce = body.get("nonce")
        if nonce is not None and body.get("enforce_nonce"):
            earlier = state.nonces.get((channel.id, author.id, str(nonce)))
            if earlier is not None and state.clock.now() - earlier.sent_at < NONCE_HOLDS:
                return earlier
        reference, referenced = self._reference(author, channel, body)
        return self.write(author, channel, body, files, reference=reference, referenced=referenced)

    def write(
        self,
        author: User,
        channel: Channel,
        body: Mapping[str, Any],
        files: Sequence[Upload] = (),
        *,
        reference: dict[str, Any] | None = None,
        referenced: Message | None = None,
        **extra: Any,
    ) -> Message:
        """Store and publish a message whose right to be there was settled before.

        `extra` are further `Message` fields: `kind`, `flags`, `ephemeral_for`, `application_id`...
        """
        state = self._state
        flags = (int(body.get("flags") or 0) & FLAGS_AUTHORS_SET) | int(extra.pop("flags", 0))
        found = self._mentions(author, channel, body, referenced)
        ephemeral_for = extra.get("ephemeral_for")
        attachments = uploads.store(
            state,
            channel.id,
            files,
            body.get("attachments") or [],
            ephemeral=ephemeral_for is not None,
        )
        kind = MessageType.REPLY if reference is not None else MessageType.DEFAULT
        message = Message(
            id=state.new_id(),
            channel=channel,
            author=author,
            content=str(body.get("content") or "").strip(),
            sent_at=state.clock.now(),
            flags=flags,
            embeds=uploads.place_in_embeds(body.get("embeds") or [], attachments),
            components=uploads.place_in_components(body.get("components") or [], attachments),
            attachments=attachments,
            mentions=found.users,
            mention_roles=found.role_ids,
            mention_everyone=found.everyone,
            nonce=body.get("nonce"),
            reference=reference,
            referenced=referenced,
            poll=body.get("poll"),
            **{"kind": kind, **extra},
        )
        channel.store(message)
        if channel.slow_mode_seconds and not author.bot:
            channel.last_said[author.id] = message.sent_at
        if message.nonce is not None:
            state.remember_nonce(message)
        if channel.thread is not None and ephemeral_for is None:
            channel.thread.message_count += 1
            if author.id not in channel.thread.member_ids:
                channel.thread.member_ids[author.id] = state.clock.now()
        publish(self._state, "MESSAGE_CREATE", message)
        return message

    def _check_may_post(
        self, author: User, channel: Channel, body: Mapping[str, Any], files: Sequence[Upload]
    ) -> None:
        state = self._state
        state.require(author.id, channel)
        if channel.kind is ChannelKind.CATEGORY:
            raise errors.CANNOT_SEND_IN_NON_TEXT
        if channel.kind is ChannelKind.FORUM:
            raise errors.CANNOT_SEND_IN_FORUM
        if channel.guild is None:
            self._check_direct(author, channel)
        needed = sending(channel)
        if body.get("embeds"):
            needed |= Permission.EMBED_LINKS
        if files:
            needed |= Permission.ATTACH_FILES
        state.require(author.id, channel, needed)
        thread = channel.thread
        if thread is not None and thread.locked:
            state.require(author.id, channel, Permission.MANAGE_THREADS)
        self._check_slow_mode(author, channel)
        rules.check_create(body, attachments=len(files))
        if thread is not None and thread.archived:
            thread.archived = False
            state.hub.publish(
                Event("THREAD_UPDATE", serialise.thread(channel), channel.guild_id, channel.id)
            )

    def _check_slow_mode(self, author: User, channel: Channel) -> None:
        """Hold people back who write too soon again; bots and moderators are exempt: 20016."""
        allowed = self._state.permissions(author.id, channel)
        if not channel.slow_mode_seconds or author.bot or allowed & EXEMPT_FROM_SLOW_MODE:
            return
        now, last = self._state.clock.now(), channel.last_said.get(author.id)
        if last is not None and now - last < timedelta(seconds=channel.slow_mode_seconds):
            raise errors.SLOW_MODE

    def check_body(self, body: Mapping[str, Any], files: Sequence[Upload]) -> None:
        """Check only the message itself, for whoever must know before its channel exists."""
        rules.check_create(body, attachments=len(files))

    def _check_direct(self, author: User, channel: Channel) -> None:
        """Refuse a DM to somebody who closed theirs or shares no server: 50007."""
        for other in channel.other_recipients(author.id):
            shared = any(
                other.id in guild.members and author.id in guild.members
                for guild in self._state.guilds.values()
            )
            if not shared or (author.bot and (other.closes_dms or other.bot)):
                raise errors.CANNOT_MESSAGE_USER

    def _reference(
        self, author: User, channel: Channel, body: Mapping[str, Any]
    ) -> tuple[dict[str, Any] | None, Message | None]:
        wanted = body.get("message_reference")
        if not wanted or wanted.get("message_id") is None:
            return None, None
        if not self._state.may(author.id, channel, Permission.READ_MESSAGE_HISTORY):
            raise ApiError(400, 160002, "Cannot reply without permission to read message history")
        message = channel.by_id.get(int(wanted["message_id"]))
        if message is None or message.ephemeral:
            if wanted.get("fail_if_not_exists", True):
                raise errors.unknown_reference()
            return None, None
        return reference_to(message), message

    def _mentions(
        self, author: User, channel: Channel, body: Mapping[str, Any], referenced: Message | None
    ) -> mentions.Mentions:
        return mentions.find(
            body,
            users=self._state.users,
            guild=channel.guild,
            may_mention_everyone=channel.guild is not None
            and self._state.may(author.id, channel, Permission.MENTION_EVERYONE),
            replied_to=referenced.author if referenced is not None else None,
        )

    # Changing.

    def edit(
        self, actor: User, message: Message, body: Mapping[str, Any], files: Sequence[Upload] = ()
    ) -> Message:
        """Change one's own message; moderators may only suppress its embeds."""
        self._state.require(actor.id, message.channel)
        if actor.id != message.author.id:
            if set(body) - {"flags"}:
                raise errors.NOT_THE_AUTHOR
            self._state.require(actor.id, message.channel, Permission.MANAGE_MESSAGES)
        return self.rewrite(message, body, files)

    def rewrite(
        self, message: Message, body: Mapping[str, Any], files: Sequence[Upload] = ()
    ) -> Message:
        """Change the parts of a message that `body` names, and publish it."""
        state = self._state
        is_v2 = bool(message.flags & MessageFlag.IS_COMPONENTS_V2)
        before = serialise.message(message)
        rules.check_edit(body, is_v2=is_v2, attachments=len(files), before=before)
        described = body.get("attachments")
        new = uploads.store(
            state, message.channel.id, files, described or [], ephemeral=message.ephemeral
        )
        kept = message.attachments
        if described is not None:
            staying = {str(entry.get("id")) for entry in described}
            kept = [item for item in kept if str(item.id) in staying]
            for item in message.attachments:
                if item not in kept:
                    state.attachments.pop((message.channel.id, item.id), None)
        message.attachments = [*kept, *new]
        if "content" in body:
            message.content = str(body["content"] or "").strip()
        if "embeds" in body:
            message.embeds = uploads.place_in_embeds(body["embeds"] or [], message.attachments)
        if "components" in body:
            message.components = uploads.place_in_components(
                body["components"] or [], message.attachments
            )
        if body.get("flags") is not None:
            wanted = int(body["flags"]) & FLAGS_AUTHORS_SET
            v2 = message.flags & MessageFlag.IS_COMPONENTS_V2
            message.flags = (message.flags & ~FLAGS_AUTHORS_SET) | wanted | v2
        if "content" in body or "components" in body:
            text = {**body, "content": message.content, "components": message.components}
            found = self._mentions(message.author, message.channel, text, message.referenced)
            message.mentions, message.mention_roles = found.users, found.role_ids
            message.mention_everyone = found.everyone
        message.edited_at = state.clock.now()
        publish(self._state, "MESSAGE_UPDATE", message)
        return message

    def finish_loading(self, message: Message) -> None:
        """Turn the "thinking" message of a deferred answer into a real one before its rewrite."""
        message.flags &= ~int(MessageFlag.LOADING)

    # Removing.

    def delete(self, actor: User, message: Message) -> None:
        self._state.require(actor.id, message.channel)
        if actor.id != message.author.id:
            if message.channel.guild is None:
                raise errors.MISSING_PERMISSIONS
            self._state.require(actor.id, message.channel, Permission.MANAGE_MESSAGES)
        self.remove(message)

    def remove(self, message: Message) -> None:
        channel = message.channel
        message.deleted = True
        channel.drop(message.id)
        for attachment in message.attachments:
            self._state.attachments.pop((channel.id, attachment.id), None)
        payload: dict[str, Any] = {"id": str(message.id), "channel_id": str(channel.id)}
        publish(self._state, "MESSAGE_DELETE", message, payload)

    def bulk_delete(self, actor: User, channel: Channel, message_ids: Iterable[int]) -> None:
        if channel.guild is None:
            raise errors.CANNOT_ON_DM
        self._state.require(actor.id, channel, Permission.MANAGE_MESSAGES)
        wanted = list(dict.fromkeys(message_ids))
        if not 2 <= len(wanted) <= 100:  # noqa: PLR2004 - "Bulk Delete Messages": 2 to 100
            raise errors.BULK_DELETE_COUNT
        found = [channel.by_id[key] for key in wanted if key in channel.by_id]
        found = [message for message in found if not message.ephemeral]
        oldest = self._state.clock.now() - TOO_OLD_FOR_BULK
        if any(message.sent_at < oldest for message in found):
            raise errors.BULK_DELETE_TOO_OLD
        for message in found:
            message.deleted = True
            channel.drop(message.id)
        payload = {
            "ids": [str(message.id) for message in found],
            "channel_id": str(channel.id),
            "guild_id": str(channel.guild.id),
        }
        self._state.hub.publish(Event("MESSAGE_DELETE_BULK", payload, channel.guild.id, channel.id))


def sending(channel: Channel) -> int:
    """Return the permission that writing here needs; threads have one of their own."""
    if channel.thread is not None:
        return int(Permission.SEND_MESSAGES_IN_THREADS)
    return int(Permission.SEND_MESSAGES)


def reference_to(message: Message) -> dict[str, Any]:
    reference: dict[str, Any] = {
        "type": 0,
        "message_id": str(message.id),
        "channel_id": str(message.channel.id),
    }
    if message.channel.guild is not None:
        reference["guild_id"] = str(message.channel.guild.id)
    return reference

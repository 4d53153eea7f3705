"""Records to the JSON objects Discord sends. Pure; the same for gateway, REST and the page.

Source of the shapes: Discord documentation, the resource pages of the same names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sandbox.entities import ChannelKind, MessageType

if TYPE_CHECKING:
    from datetime import datetime

    from sandbox.entities import (
        Application,
        Attachment,
        Channel,
        Command,
        GuildRecord,
        Member,
        Message,
        Role,
        User,
    )

Json = dict[str, Any]


def moment(when: datetime | None) -> str | None:
    return when.isoformat() if when else None


def optional_id(value: int | None) -> str | None:
    return None if value is None else str(value)


def user(who: User) -> Json:
    return {
        "id": str(who.id),
        "username": who.name if who.bot else who.name.lower().replace(" ", "_"),
        "global_name": None if who.bot else who.name,
        "discriminator": f"{who.id % 10_000:04}" if who.bot else "0",
        "avatar": None,
        "bot": who.bot,
        "system": False,
        "public_flags": 0,
        "banner": None,
        "accent_color": None,
        "avatar_decoration_data": None,
    }


def member(entry: Member, *, with_user: bool = True) -> Json:
    payload: Json = {
        "roles": [str(role_id) for role_id in sorted(entry.role_ids)],
        "nick": entry.nick,
        "avatar": None,
        "joined_at": moment(entry.joined_at),
        "premium_since": None,
        "communication_disabled_until": moment(entry.timed_out_until),
        "deaf": False,
        "mute": False,
        "pending": False,
        "flags": 0,
    }
    if with_user:
        payload["user"] = user(entry.user)
    return payload


def role(entry: Role) -> Json:
    payload: Json = {
        "id": str(entry.id),
        "name": entry.name,
        "permissions": str(int(entry.permissions)),
        "position": entry.position,
        "color": entry.colour,
        "colors": {"primary_color": entry.colour, "secondary_color": None, "tertiary_color": None},
        "hoist": entry.hoist,
        "mentionable": entry.mentionable,
        "managed": entry.bot_id is not None,
        "icon": None,
        "unicode_emoji": None,
        "flags": 0,
    }
    if entry.bot_id is not None:
        payload["tags"] = {"bot_id": str(entry.bot_id)}
    return payload


def channel(entry: Channel, *, viewer_id: int | None = None) -> Json:
    """Return a channel, thread or DM; `viewer_id` leaves the viewer out of a DM's recipients."""
    if entry.kind is ChannelKind.DM:
        others = entry.other_recipients(viewer_id or 0)
        return {
            "id": str(entry.id),
            "type": int(entry.kind),
            "recipients": [user(other) for other in others],
            "last_message_id": last_message_id(entry),
            "flags": 0,
        }
    if entry.thread is not None:
        return thread(entry)
    payload: Json = {
        "id": str(entry.id),
        "type": int(entry.kind),
        "guild_id": optional_id(entry.guild_id),
        "name": entry.name,
        "position": entry.position,
        "parent_id": optional_id(entry.parent_id),
        "permission_overwrites": [
            {
                "id": str(overwrite.target_id),
                "type": overwrite.kind,
                "allow": str(int(overwrite.allow)),
                "deny": str(int(overwrite.deny)),
            }
            for overwrite in entry.overwrites.values()
        ],
        "topic": entry.topic,
        "nsfw": entry.nsfw,
        "rate_limit_per_user": entry.slow_mode_seconds,
        "last_message_id": last_message_id(entry),
        "flags": 0,
    }
    if entry.kind is ChannelKind.FORUM:
        payload["default_forum_layout"] = 0
        payload["default_sort_order"] = None
        payload["default_reaction_emoji"] = None
        payload["available_tags"] = [
            {
                "id": str(tag.id),
                "name": tag.name,
                "moderated": tag.moderated,
                "emoji_id": None,
                "emoji_name": None,
            }
            for tag in entry.tags
        ]
    return payload


def last_message_id(entry: Channel) -> str | None:
    """Ephemeral messages do not count: they were never in the channel."""
    newest = next((m for m in entry.newest_first() if m.ephemeral_for is None), None)
    return str(newest.id) if newest else None


def thread(entry: Channel, *, member_of: int | None = None) -> Json:
    details = entry.thread
    if details is None:
        raise ValueError(f"Channel {entry.id} is no thread.")
    payload: Json = {
        "id": str(entry.id),
        "type": int(entry.kind),
        "guild_id": optional_id(entry.guild_id),
        "parent_id": optional_id(entry.parent_id),
        "owner_id": str(details.owner_id),
        "name": entry.name,
        "last_message_id": last_message_id(entry),
        "message_count": details.message_count,
        "total_message_sent": details.message_count,
        "member_count": len(details.member_ids),
        "rate_limit_per_user": entry.slow_mode_seconds,
        "applied_tags": [str(tag) for tag in details.applied_tags],
        "flags": 0,
        "thread_metadata": {
            "archived": details.archived,
            "locked": details.locked,
            "invitable": details.invitable,
            "auto_archive_duration": details.auto_archive_minutes,
            "archive_timestamp": moment(details.archived_at),
            "create_timestamp": moment(details.member_ids.get(details.owner_id)),
        },
    }
    if member_of is not None and member_of in details.member_ids:
        payload["member"] = thread_member(entry, member_of)
    return payload


def thread_member(entry: Channel, user_id: int) -> Json:
    if entry.thread is None:
        raise ValueError(f"Channel {entry.id} is no thread.")
    return {
        "id": str(entry.id),
        "user_id": str(user_id),
        "join_timestamp": moment(entry.thread.member_ids[user_id]),
        "flags": 1,
    }


def attachment(entry: Attachment) -> Json:
    payload: Json = {
        "id": str(entry.id),
        "filename": entry.filename,
        "size": entry.size,
        "url": entry.url,
        "proxy_url": entry.url,
        "content_type": entry.content_type,
        "ephemeral": entry.ephemeral,
    }
    if entry.description is not None:
        payload["description"] = entry.description
    return payload


def message(entry: Message, *, with_reference: bool = True) -> Json:
    """Return a message as REST answers it; MESSAGE_CREATE adds guild and member to it."""
    payload: Json = {
        "id": str(entry.id),
        "channel_id": str(entry.channel.id),
        "author": user(entry.author),
        "content": entry.content,
        "timestamp": moment(entry.sent_at),
        "edited_timestamp": moment(entry.edited_at),
        "tts": False,
        "mention_everyone": entry.mention_everyone,
        "mentions": [user(mentioned) for mentioned in entry.mentions],
        "mention_roles": [str(role_id) for role_id in entry.mention_roles],
        "mention_channels": [],
        "attachments": [attachment(item) for item in entry.attachments],
        "embeds": entry.embeds,
        "components": entry.components,
        "pinned": entry.pinned,
        "type": int(entry.kind),
        "flags": int(entry.flags),
    }
    if entry.nonce is not None:
        payload["nonce"] = entry.nonce
    if entry.reactions:
        payload["reactions"] = reactions(entry)
    if entry.application_id is not None:
        payload["application_id"] = str(entry.application_id)
        payload["webhook_id"] = str(entry.application_id)
    if entry.interaction_metadata is not None:
        payload["interaction_metadata"] = entry.interaction_metadata
    if entry.interaction_summary is not None:
        payload["interaction"] = entry.interaction_summary
    if entry.poll is not None:
        payload["poll"] = entry.poll
    if entry.thread is not None:
        payload["thread"] = thread(entry.thread)
    if entry.reference is not None:
        payload["message_reference"] = entry.reference
        if with_reference and entry.kind in (MessageType.REPLY, MessageType.THREAD_STARTER):
            original = entry.referenced
            gone = original is None or original.deleted
            payload["referenced_message"] = (
                None if gone or original is None else message(original, with_reference=False)
            )
    return payload


def reactions(entry: Message, *, viewer_id: int | None = None) -> list[Json]:
    return [
        {
            "emoji": reaction.emoji,
            "count": len(reaction.user_ids),
            "count_details": {"burst": 0, "normal": len(reaction.user_ids)},
            "me": viewer_id in reaction.user_ids,
            "me_burst": False,
            "burst_colors": [],
        }
        for reaction in entry.reactions.values()
    ]


def message_event(entry: Message) -> Json:
    """Return a message as the gateway sends it: with its guild and the author's member."""
    payload = message(entry)
    guild_record = entry.channel.guild
    if guild_record is not None:
        payload["guild_id"] = str(guild_record.id)
        author = guild_record.members.get(entry.author.id)
        if author is not None:
            payload["member"] = member(author, with_user=False)
        for mentioned, full in zip(payload["mentions"], entry.mentions, strict=True):
            if full.id in guild_record.members:
                mentioned["member"] = member(guild_record.members[full.id], with_user=False)
    return payload


def guild(entry: GuildRecord) -> Json:
    return {
        "id": str(entry.id),
        "name": entry.name,
        "icon": None,
        "splash": None,
        "discovery_splash": None,
        "banner": None,
        "description": None,
        "owner_id": str(entry.owner_id),
        "afk_channel_id": None,
        "afk_timeout": 300,
        "verification_level": 1,
        "default_message_notifications": 1,
        "explicit_content_filter": 0,
        "roles": [role(item) for item in sorted(entry.roles.values(), key=lambda r: r.position)],
        "emojis": [],
        "stickers": [],
        "features": ["COMMUNITY"],
        "mfa_level": 0,
        "application_id": None,
        "system_channel_id": None,
        "system_channel_flags": 0,
        "rules_channel_id": None,
        "public_updates_channel_id": None,
        "safety_alerts_channel_id": None,
        "max_members": 500_000,
        "vanity_url_code": None,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "premium_progress_bar_enabled": False,
        "preferred_locale": "en-US",
        "nsfw_level": 0,
        "approximate_member_count": len(entry.members),
    }


def guild_create(
    entry: GuildRecord, *, viewer_id: int, threads: list[Channel], large_threshold: int
) -> Json:
    """Return a GUILD_CREATE. A large guild comes with the viewer's own member only, as it does
    from Discord without the presence intent; the rest is fetched with opcode 8.
    """
    large = len(entry.members) > large_threshold
    members = [entry.members[viewer_id]] if large else list(entry.members.values())
    return {
        **guild(entry),
        "joined_at": moment(entry.members[viewer_id].joined_at),
        "large": large,
        "unavailable": False,
        "member_count": len(entry.members),
        "voice_states": [],
        "members": [member(item) for item in members],
        "channels": [channel(item) for item in entry.channels.values()],
        "threads": [thread(item, member_of=viewer_id) for item in threads],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def application(entry: Application) -> Json:
    return {
        "id": str(entry.id),
        "name": entry.name,
        "icon": None,
        "description": "",
        "summary": "",
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": f"{entry.id:064x}",
        "owner": user(entry.owner),
        "team": None,
        "bot": user(entry.user),
        "flags": gateway_flags(entry.privileged_intents),
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "approximate_guild_count": None,
    }


def gateway_flags(privileged: int) -> int:
    """Return an application's flags for its privileged intents ("Application Flags", limited)."""
    flags = 0
    for intent, flag in ((1 << 8, 1 << 13), (1 << 1, 1 << 15), (1 << 15, 1 << 19)):
        flags |= flag if privileged & intent else 0
    return flags


def command(entry: Command) -> Json:
    payload = {
        "id": str(entry.id),
        "application_id": str(entry.application_id),
        "version": str(entry.version),
        **entry.body,
    }
    if entry.guild_id is not None:
        payload["guild_id"] = str(entry.guild_id)
    return payload

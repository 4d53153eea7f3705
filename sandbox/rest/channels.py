"""Routes of channels and threads: "Channels Resource"."""

from __future__ import annotations

from typing import Any

from sandbox import serialise
from sandbox.entities import Channel, ChannelKind, Message, MessageType, Overwrite
from sandbox.permissions import Permission
from sandbox.rest.call import Call, Route, invalid
from sandbox.rules import errors

NAME_AT_MOST = 100
TOPIC_AT_MOST = 1024
ARCHIVE_MINUTES = (60, 1440, 4320, 10080)
CHANNEL_FIELDS = {
    "name": "name",
    "topic": "topic",
    "nsfw": "nsfw",
    "position": "position",
    "rate_limit_per_user": "slow_mode_seconds",
}
THREAD_FIELDS = {
    "name": "name",
    "archived": "archived",
    "locked": "locked",
    "invitable": "invitable",
    "auto_archive_duration": "auto_archive_minutes",
    "rate_limit_per_user": "slow_mode_seconds",
}


def check_name(name: Any) -> str:
    if not isinstance(name, str) or not 1 <= len(name) <= NAME_AT_MOST:
        raise invalid("name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.")
    return name


def get(call: Call) -> Any:
    channel = call.channel()
    if channel.thread is not None:
        return serialise.thread(channel, member_of=call.user.id)
    return serialise.channel(channel, viewer_id=call.user.id)


def edit(call: Call) -> Any:
    channel, body = call.channel(), call.details
    if channel.guild is None:
        raise errors.CANNOT_ON_DM
    if "name" in body:
        check_name(body["name"])
    if len(body.get("topic") or "") > TOPIC_AT_MOST:
        raise invalid("topic", "BASE_TYPE_MAX_LENGTH", "Must be 1024 or fewer in length.")
    if channel.thread is not None:
        return edit_thread(call, channel)
    call.state.require(call.user.id, channel, Permission.MANAGE_CHANNELS)
    places = call.engine.places
    if "permission_overwrites" in body:
        call.state.require(call.user.id, channel, Permission.MANAGE_ROLES)
        wanted = body["permission_overwrites"] or []
        checked = [checked_overwrite(call, channel, int(entry["id"]), entry) for entry in wanted]
        channel.overwrites = {entry.target_id: entry for entry in checked}
    if "available_tags" in body and channel.kind is ChannelKind.FORUM:
        places.set_tags(channel, body["available_tags"])
    changes = {CHANNEL_FIELDS[key]: value for key, value in body.items() if key in CHANNEL_FIELDS}
    if "parent_id" in body:
        changes["parent_id"] = int(body["parent_id"]) if body["parent_id"] else None
    places.edit_channel(channel, **changes)
    return serialise.channel(channel)


def edit_thread(call: Call, channel: Channel) -> Any:
    """A thread's owner may rename and archive it; locking is for those who manage threads."""
    details, body = channel.thread, call.details
    if details is None:
        raise errors.WRONG_CHANNEL_TYPE
    owns = details.owner_id == call.user.id and not details.locked
    unarchives = set(body) == {"archived"} and not body["archived"] and not details.locked
    if "locked" in body or "rate_limit_per_user" in body or not (owns or unarchives):
        call.state.require(call.user.id, channel, Permission.MANAGE_THREADS)
    if details.archived and body.get("archived") is not False:
        raise errors.THREAD_ARCHIVED
    changes = {THREAD_FIELDS[key]: value for key, value in body.items() if key in THREAD_FIELDS}
    if "applied_tags" in body:
        changes["applied_tags"] = [int(tag) for tag in body["applied_tags"]]
    call.engine.threads.edit(channel, **changes)
    return serialise.thread(channel)


def delete(call: Call) -> Any:
    """A DM is only closed for the caller: the channel stays, as on Discord."""
    channel = call.channel()
    if channel.guild is None:
        return serialise.channel(channel, viewer_id=call.user.id)
    if channel.thread is not None:
        call.state.require(call.user.id, channel, Permission.MANAGE_THREADS)
        payload = serialise.thread(channel)
        call.engine.threads.delete(channel)
        return payload
    call.state.require(call.user.id, channel, Permission.MANAGE_CHANNELS)
    call.engine.places.delete_channel(channel)
    return serialise.channel(channel)


def checked_overwrite(
    call: Call, channel: Channel, target_id: int, body: dict[str, Any]
) -> Overwrite:
    """Return the overwrite a body describes. Raises where the caller may not set it."""
    kind = int(body.get("type") or 0)
    allow, deny = int(body.get("allow") or 0), int(body.get("deny") or 0)
    own = call.state.permissions(call.user.id, channel)
    if (allow | deny) & ~own:  # nobody gives or takes what they do not have themselves
        raise errors.MISSING_PERMISSIONS
    guild = channel.guild
    if guild is None or target_id not in (guild.members if kind else guild.roles):
        raise errors.UNKNOWN_MEMBER() if kind else errors.UNKNOWN_ROLE()
    return Overwrite(target_id, kind, allow, deny)


def set_overwrite(call: Call) -> None:
    channel = call.channel()
    if channel.guild is None:
        raise errors.CANNOT_ON_DM
    call.state.require(call.user.id, channel, Permission.MANAGE_ROLES)
    checked = checked_overwrite(call, channel, call.id("target_id"), call.details)
    call.engine.places.set_overwrite(channel, checked)


def delete_overwrite(call: Call) -> None:
    channel = call.channel()
    call.state.require(call.user.id, channel, Permission.MANAGE_ROLES)
    if call.id("target_id") not in channel.overwrites:
        raise errors.UNKNOWN_OVERWRITE
    call.engine.places.delete_overwrite(channel, call.id("target_id"))


# Threads.


def archive_minutes(call: Call) -> int:
    minutes = call.details.get("auto_archive_duration") or 1440
    if minutes not in ARCHIVE_MINUTES:
        known = ", ".join(map(str, ARCHIVE_MINUTES))
        message = f"Value must be one of {{{known}}}."
        raise invalid("auto_archive_duration", "BASE_TYPE_CHOICES", message)
    return int(minutes)


def thread_from_message(call: Call) -> Any:
    channel, name = call.channel(), check_name(call.details.get("name"))
    minutes = archive_minutes(call)
    call.state.require(call.user.id, channel, Permission.CREATE_PUBLIC_THREADS)
    if channel.kind not in (ChannelKind.TEXT, ChannelKind.ANNOUNCEMENT):
        raise errors.WRONG_CHANNEL_TYPE
    message = call.state.message(channel, call.id("message_id"), call.user.id)
    if message.thread is not None:
        raise errors.ApiError(400, 160004, "A thread has already been created for this message")
    thread = call.engine.threads.start(
        channel, call.user, name, message=message, auto_archive_minutes=minutes
    )
    return serialise.thread(thread, member_of=call.user.id)


def start_thread(call: Call) -> Any:
    """Start a thread without a message; in a forum, with its first message."""
    channel, body = call.channel(), call.details
    name, minutes = check_name(body.get("name")), archive_minutes(call)
    if channel.kind is ChannelKind.FORUM:
        return start_post(call, channel, name, minutes)
    if channel.kind not in (ChannelKind.TEXT, ChannelKind.ANNOUNCEMENT):
        raise errors.WRONG_CHANNEL_TYPE
    kind = ChannelKind(int(body.get("type") or ChannelKind.PRIVATE_THREAD))
    private = kind is ChannelKind.PRIVATE_THREAD
    needed = Permission.CREATE_PRIVATE_THREADS if private else Permission.CREATE_PUBLIC_THREADS
    call.state.require(call.user.id, channel, needed)
    thread = call.engine.threads.start(
        channel, call.user, name, kind=kind, auto_archive_minutes=minutes
    )
    if not private:
        announce(call, channel, thread)
    return serialise.thread(thread, member_of=call.user.id)


def announce(call: Call, channel: Channel, thread: Channel) -> Message:
    body = {"content": thread.name, "allowed_mentions": {"parse": []}}
    kind = MessageType.THREAD_CREATED
    return call.engine.posting.write(call.user, channel, body, kind=kind, thread=thread)


def start_post(call: Call, channel: Channel, name: str, minutes: int) -> Any:
    message_body = call.details.get("message") or {}
    call.state.require(call.user.id, channel, Permission.SEND_MESSAGES)
    call.engine.posting.check_body(message_body, call.files)
    known = {tag.id for tag in channel.tags}
    tags = [int(tag) for tag in call.details.get("applied_tags") or []]
    if not set(tags) <= known:
        raise invalid("applied_tags", "BASE_TYPE_CHOICES", "Unknown tag.")
    thread = call.engine.threads.start(
        channel, call.user, name, auto_archive_minutes=minutes, applied_tags=tags
    )
    message = call.engine.posting.write(call.user, thread, message_body, call.files)
    payload = serialise.thread(thread, member_of=call.user.id)
    return {**payload, "message": serialise.message(message)}


def active_threads(call: Call) -> Any:
    guild, user_id = call.guild(), call.user.id
    threads = [
        thread
        for thread in guild.threads.values()
        if thread.thread is not None
        and not thread.thread.archived
        and call.state.may(user_id, thread, Permission.VIEW_CHANNEL)
    ]
    return thread_list(threads, user_id)


def archived_threads(call: Call) -> Any:
    channel = call.channel()
    call.state.require(call.user.id, channel, Permission.READ_MESSAGE_HISTORY)
    private = "private" in call.parameters.get("kind", "")
    wanted = ChannelKind.PRIVATE_THREAD if private else ChannelKind.PUBLIC_THREAD
    threads = [
        thread
        for thread in (channel.guild.threads.values() if channel.guild else ())
        if thread.parent_id == channel.id
        and thread.kind is wanted
        and thread.thread is not None
        and thread.thread.archived
        and call.state.may(call.user.id, thread, Permission.VIEW_CHANNEL)
    ]
    return {**thread_list(threads, call.user.id), "has_more": False}


def thread_list(threads: list[Channel], user_id: int) -> dict[str, Any]:
    return {
        "threads": [serialise.thread(thread) for thread in threads],
        "members": [
            serialise.thread_member(thread, user_id)
            for thread in threads
            if thread.thread is not None and user_id in thread.thread.member_ids
        ],
    }


def the_thread(call: Call) -> Channel:
    channel = call.channel()
    if channel.thread is None:
        raise errors.WRONG_CHANNEL_TYPE
    if channel.thread.archived:
        raise errors.THREAD_ARCHIVED
    return channel


def join(call: Call) -> None:
    call.engine.threads.join(the_thread(call), call.user)


def leave(call: Call) -> None:
    call.engine.threads.leave(the_thread(call), call.user)


def add_to_thread(call: Call) -> None:
    thread = the_thread(call)
    call.state.require(call.user.id, thread, Permission.SEND_MESSAGES_IN_THREADS)
    user = call.state.user(call.id("user_id"))
    if thread.guild is None or user.id not in thread.guild.members:
        raise errors.UNKNOWN_MEMBER
    call.engine.threads.join(thread, user)


def remove_from_thread(call: Call) -> None:
    thread = the_thread(call)
    call.state.require(call.user.id, thread, Permission.MANAGE_THREADS)
    call.engine.threads.leave(thread, call.state.user(call.id("user_id")))


def thread_members(call: Call) -> Any:
    thread = the_thread(call)
    ids = thread.thread.member_ids if thread.thread else {}
    return [serialise.thread_member(thread, user_id) for user_id in ids]


ONE = "/channels/{channel_id}"
ROUTES = [
    Route("GET", ONE, get),
    Route("PATCH", ONE, edit),
    Route("DELETE", ONE, delete),
    Route("PUT", ONE + "/permissions/{target_id}", set_overwrite),
    Route("DELETE", ONE + "/permissions/{target_id}", delete_overwrite),
    Route("POST", ONE + "/messages/{message_id}/threads", thread_from_message),
    Route("POST", ONE + "/threads", start_thread),
    Route("GET", ONE + "/threads/archived/{kind}", archived_threads),
    Route("GET", ONE + "/thread-members", thread_members),
    Route("PUT", ONE + "/thread-members/@me", join),
    Route("DELETE", ONE + "/thread-members/@me", leave),
    Route("PUT", ONE + "/thread-members/{user_id}", add_to_thread),
    Route("DELETE", ONE + "/thread-members/{user_id}", remove_from_thread),
    Route("GET", "/guilds/{guild_id}/threads/active", active_threads),
]

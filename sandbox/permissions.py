"""Who may do what: Discord's permission bits and how roles and overwrites add up."""

from __future__ import annotations

from enum import IntFlag
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

ROLE_OVERWRITE = 0
MEMBER_OVERWRITE = 1


class Permission(IntFlag):
    """Discord's permission bits ("Permissions", Bitwise Permission Flags)."""

    CREATE_INSTANT_INVITE = 1 << 0
    KICK_MEMBERS = 1 << 1
    BAN_MEMBERS = 1 << 2
    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_AUDIT_LOG = 1 << 7
    PRIORITY_SPEAKER = 1 << 8
    STREAM = 1 << 9
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    SEND_TTS_MESSAGES = 1 << 12
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    USE_EXTERNAL_EMOJIS = 1 << 18
    VIEW_GUILD_INSIGHTS = 1 << 19
    CONNECT = 1 << 20
    SPEAK = 1 << 21
    MUTE_MEMBERS = 1 << 22
    DEAFEN_MEMBERS = 1 << 23
    MOVE_MEMBERS = 1 << 24
    USE_VAD = 1 << 25
    CHANGE_NICKNAME = 1 << 26
    MANAGE_NICKNAMES = 1 << 27
    MANAGE_ROLES = 1 << 28
    MANAGE_WEBHOOKS = 1 << 29
    MANAGE_GUILD_EXPRESSIONS = 1 << 30
    USE_APPLICATION_COMMANDS = 1 << 31
    REQUEST_TO_SPEAK = 1 << 32
    MANAGE_EVENTS = 1 << 33
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    CREATE_PRIVATE_THREADS = 1 << 36
    USE_EXTERNAL_STICKERS = 1 << 37
    SEND_MESSAGES_IN_THREADS = 1 << 38
    USE_EMBEDDED_ACTIVITIES = 1 << 39
    MODERATE_MEMBERS = 1 << 40
    VIEW_CREATOR_MONETIZATION_ANALYTICS = 1 << 41
    USE_SOUNDBOARD = 1 << 42
    CREATE_GUILD_EXPRESSIONS = 1 << 43
    CREATE_EVENTS = 1 << 44
    USE_EXTERNAL_SOUNDS = 1 << 45
    SEND_VOICE_MESSAGES = 1 << 46
    SET_VOICE_CHANNEL_STATUS = 1 << 48
    SEND_POLLS = 1 << 49
    USE_EXTERNAL_APPS = 1 << 50
    PIN_MESSAGES = 1 << 51
    BYPASS_SLOWMODE = 1 << 52


ALL = Permission(sum(Permission))
"""Every permission there is: what owners and administrators have."""

TIMED_OUT = Permission.VIEW_CHANNEL | Permission.READ_MESSAGE_HISTORY
"""What is left to a timed-out member ("Permissions", Permissions For Timed Out Members)."""

_NEEDS_SENDING = (
    Permission.MENTION_EVERYONE
    | Permission.SEND_TTS_MESSAGES
    | Permission.ATTACH_FILES
    | Permission.EMBED_LINKS
)


def in_guild(
    owner_id: int,
    member_id: int,
    role_ids: Iterable[int],
    roles: Mapping[int, int],
    everyone_id: int,
) -> Permission:
    """Return a member's base permissions; `roles` gives the bits of each role, @everyone included.

    Roles that no longer exist count nothing. Bits Discord has not named yet are dropped.

    Source: Discord documentation, "Permissions" (Permission Overwrites, compute_base_permissions).
    """
    if member_id == owner_id:
        return ALL
    bits = roles.get(everyone_id, 0)
    for role_id in role_ids:
        bits |= roles.get(role_id, 0)
    if bits & Permission.ADMINISTRATOR:
        return ALL
    return Permission(bits & ALL)


def in_channel(
    base: int,
    overwrites: Iterable[Mapping[str, Any]],
    member_id: int,
    role_ids: Collection[int],
    everyone_id: int,
    *,
    timed_out: bool = False,
    thread: bool = False,
) -> Permission:
    """Return what a member may really do in a channel, implicit denials included.

    `base` comes from `in_guild`; `overwrites` are Discord-shaped (`id`, `type`, `allow`, `deny`, as
    strings or integers). For a thread pass its parent's overwrites and `thread=True`: SEND_MESSAGES
    is not inherited there, SEND_MESSAGES_IN_THREADS counts. Without VIEW_CHANNEL nothing is left.

    Source: Discord documentation, "Permissions" (Permission Overwrites, Implicit Permissions,
    Inherited Permissions (Threads), Permissions For Timed Out Members).
    """
    if base & Permission.ADMINISTRATOR:
        return ALL
    bits = _overwritten(base, list(overwrites), member_id, role_ids, everyone_id)
    if timed_out:
        bits &= TIMED_OUT
    if not bits & Permission.VIEW_CHANNEL:
        return Permission(0)
    if thread:
        bits &= ~Permission.SEND_MESSAGES
    sending = Permission.SEND_MESSAGES_IN_THREADS if thread else Permission.SEND_MESSAGES
    if not bits & sending:
        bits &= ~_NEEDS_SENDING
    return Permission(bits & ALL)


def _overwritten(
    base: int,
    overwrites: list[Mapping[str, Any]],
    member_id: int,
    role_ids: Collection[int],
    everyone_id: int,
) -> int:
    """Apply the @everyone overwrite, then those of the roles together, then the member's own."""
    bits = int(base)
    roles = set(role_ids) - {everyone_id}
    for kind, targets in (
        (ROLE_OVERWRITE, {everyone_id}),
        (ROLE_OVERWRITE, roles),
        (MEMBER_OVERWRITE, {member_id}),
    ):
        allow = deny = 0
        for overwrite in overwrites:
            if int(overwrite["type"]) == kind and int(overwrite["id"]) in targets:
                allow |= int(overwrite.get("allow") or 0)
                deny |= int(overwrite.get("deny") or 0)
        bits = (bits & ~deny) | allow
    return bits

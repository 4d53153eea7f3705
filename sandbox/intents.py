"""Which intent an event needs ("Gateway", List of Intents)."""

from __future__ import annotations

from enum import IntFlag
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sandbox.hub import Event


class Intent(IntFlag):
    GUILDS = 1 << 0
    GUILD_MEMBERS = 1 << 1
    GUILD_MODERATION = 1 << 2
    GUILD_EXPRESSIONS = 1 << 3
    GUILD_INTEGRATIONS = 1 << 4
    GUILD_WEBHOOKS = 1 << 5
    GUILD_INVITES = 1 << 6
    GUILD_VOICE_STATES = 1 << 7
    GUILD_PRESENCES = 1 << 8
    GUILD_MESSAGES = 1 << 9
    GUILD_MESSAGE_REACTIONS = 1 << 10
    GUILD_MESSAGE_TYPING = 1 << 11
    DIRECT_MESSAGES = 1 << 12
    DIRECT_MESSAGE_REACTIONS = 1 << 13
    DIRECT_MESSAGE_TYPING = 1 << 14
    MESSAGE_CONTENT = 1 << 15
    GUILD_SCHEDULED_EVENTS = 1 << 16
    AUTO_MODERATION_CONFIGURATION = 1 << 20
    AUTO_MODERATION_EXECUTION = 1 << 21
    GUILD_MESSAGE_POLLS = 1 << 24
    DIRECT_MESSAGE_POLLS = 1 << 25


PRIVILEGED = Intent.GUILD_MEMBERS | Intent.GUILD_PRESENCES | Intent.MESSAGE_CONTENT
KNOWN = sum(Intent)

_MESSAGES = (Intent.GUILD_MESSAGES, Intent.DIRECT_MESSAGES)
_REACTIONS = (Intent.GUILD_MESSAGE_REACTIONS, Intent.DIRECT_MESSAGE_REACTIONS)
_STRUCTURE = (Intent.GUILDS, None)
NEEDED: dict[str, tuple[Intent, Intent | None]] = {
    "MESSAGE_CREATE": _MESSAGES,
    "MESSAGE_UPDATE": _MESSAGES,
    "MESSAGE_DELETE": _MESSAGES,
    "MESSAGE_DELETE_BULK": _MESSAGES,
    "MESSAGE_REACTION_ADD": _REACTIONS,
    "MESSAGE_REACTION_REMOVE": _REACTIONS,
    "TYPING_START": (Intent.GUILD_MESSAGE_TYPING, Intent.DIRECT_MESSAGE_TYPING),
    "CHANNEL_PINS_UPDATE": (Intent.GUILDS, Intent.DIRECT_MESSAGES),
    "GUILD_MEMBER_ADD": (Intent.GUILD_MEMBERS, None),
    "GUILD_MEMBER_UPDATE": (Intent.GUILD_MEMBERS, None),
    "GUILD_MEMBER_REMOVE": (Intent.GUILD_MEMBERS, None),
    "THREAD_MEMBERS_UPDATE": (Intent.GUILD_MEMBERS, None),
    "GUILD_CREATE": _STRUCTURE,
    "GUILD_UPDATE": _STRUCTURE,
    "GUILD_DELETE": _STRUCTURE,
    "GUILD_ROLE_CREATE": _STRUCTURE,
    "GUILD_ROLE_UPDATE": _STRUCTURE,
    "GUILD_ROLE_DELETE": _STRUCTURE,
    "CHANNEL_CREATE": _STRUCTURE,
    "CHANNEL_UPDATE": _STRUCTURE,
    "CHANNEL_DELETE": _STRUCTURE,
    "THREAD_CREATE": _STRUCTURE,
    "THREAD_UPDATE": _STRUCTURE,
    "THREAD_DELETE": _STRUCTURE,
}
"""The intent for an event in a guild, and for the same event in a direct message."""
WITHOUT_INTENT_FOR_ONESELF = frozenset({"GUILD_MEMBER_UPDATE", "THREAD_MEMBERS_UPDATE"})
CARRY_CONTENT = frozenset({"MESSAGE_CREATE", "MESSAGE_UPDATE"})


def receives(intents: int, user_id: int, event: Event) -> bool:
    """Whether a session with these intents is sent an event its user may see."""
    needed = NEEDED.get(event.name)
    if needed is None:
        return True
    if event.name in WITHOUT_INTENT_FOR_ONESELF and user_id in event.concerns_user_ids:
        return bool(intents & Intent.GUILDS)
    intent = needed[0] if event.guild_id is not None else needed[1]
    return intent is None or bool(intents & intent)


def hides_content(intents: int, user_id: int, event: Event) -> bool:
    """Whether the text of a message is blanked: not in DMs, not in what mentions the reader or is
    the reader's own ("Gateway", Message Content Intent).
    """
    return (
        event.name in CARRY_CONTENT
        and not intents & Intent.MESSAGE_CONTENT
        and event.guild_id is not None
        and user_id not in event.concerns_user_ids
    )

"""Opcode 8: the members of a guild, in chunks ("Gateway Events", Request Guild Members)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from sandbox import serialise
from sandbox.intents import Intent
from sandbox.sessions import CloseError

if TYPE_CHECKING:
    from sandbox.entities import GuildRecord, Member
    from sandbox.sessions import Session

CHUNK = 1000
FOUND_AT_MOST = 100


def find(guild: GuildRecord, details: dict[str, Any]) -> tuple[list[Member], list[str]]:
    """Return the members asked for, and the ids of those who are not here."""
    wanted = details.get("user_ids")
    query, limit = str(details.get("query") or "").lower(), int(details.get("limit") or 0)
    if wanted:
        ids = [int(user_id) for user_id in (wanted if isinstance(wanted, list) else [wanted])]
        here = [guild.members[user_id] for user_id in ids if user_id in guild.members]
        return here, [str(user_id) for user_id in ids if user_id not in guild.members]
    if not query and not limit:
        return list(guild.members.values()), []
    found = [
        member
        for member in guild.members.values()
        if member.user.name.lower().startswith(query)
        or (member.nick or "").lower().startswith(query)
    ]
    return found[: min(limit or FOUND_AT_MOST, FOUND_AT_MOST)], []


def asks_for_all(details: dict[str, Any]) -> bool:
    return not (details.get("user_ids") or details.get("query") or details.get("limit"))


def send(session: Session, guild: GuildRecord, details: dict[str, Any]) -> None:
    """Dispatch the chunks. Raises CloseError 4014 for all members without the members intent."""
    if asks_for_all(details) and not session.intents & Intent.GUILD_MEMBERS:
        raise CloseError(4014, "All members need the guild members intent.")
    found, missing = find(guild, details)
    chunks = [found[at : at + CHUNK] for at in range(0, len(found), CHUNK)] or [[]]
    for index, chunk in enumerate(chunks):
        payload: dict[str, Any] = {
            "guild_id": str(guild.id),
            "members": [serialise.member(entry) for entry in chunk],
            "chunk_index": index,
            "chunk_count": len(chunks),
        }
        if missing:
            payload["not_found"] = missing
        if details.get("presences"):
            payload["presences"] = []
        if details.get("nonce") is not None:
            payload["nonce"] = details["nonce"]
        session.dispatch("GUILD_MEMBERS_CHUNK", json.dumps(payload))

"""Whom a message notifies ("Messages Resource", Allowed Mentions Object)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sandbox.entities import all_components

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sandbox.entities import GuildRecord, User

USER = re.compile(r"<@!?(\d{1,20})>")
ROLE = re.compile(r"<@&(\d{1,20})>")
EVERYONE = re.compile(r"@(?:everyone|here)\b")


@dataclass(frozen=True)
class Mentions:
    users: list[User] = field(default_factory=list)
    role_ids: list[int] = field(default_factory=list)
    everyone: bool = False


def written_text(body: Mapping[str, Any]) -> str:
    """Return the text in which Discord looks for mentions: content and V2 text displays."""
    parts = [str(body.get("content") or "")]
    parts += [
        str(c["content"]) for c in all_components(body.get("components") or []) if c.get("content")
    ]
    return "\n".join(parts)


def find(
    body: Mapping[str, Any],
    *,
    users: Mapping[int, User],
    guild: GuildRecord | None,
    may_mention_everyone: bool,
    replied_to: User | None = None,
) -> Mentions:
    """Return whom the text notifies after `allowed_mentions` and the author's permissions."""
    allowed = body.get("allowed_mentions")
    text = written_text(body)
    if "<" not in text and "@" not in text and replied_to is None:
        return Mentions()
    user_ids = list(dict.fromkeys(int(found) for found in USER.findall(text)))
    role_ids = list(dict.fromkeys(int(found) for found in ROLE.findall(text)))
    everyone = bool(EVERYONE.search(text)) and guild is not None and may_mention_everyone
    replies = replied_to is not None
    if allowed is not None:
        parse = allowed.get("parse") or []
        if "users" not in parse:
            named = {int(value) for value in allowed.get("users") or []}
            user_ids = [user_id for user_id in user_ids if user_id in named]
        if "roles" not in parse:
            named = {int(value) for value in allowed.get("roles") or []}
            role_ids = [role_id for role_id in role_ids if role_id in named]
        everyone = everyone and "everyone" in parse
        replies = replies and bool(allowed.get("replied_user"))
    found = [users[user_id] for user_id in user_ids if user_id in users]
    if replies and replied_to is not None and replied_to not in found:
        found.append(replied_to)
    roles = guild.roles if guild else {}
    return Mentions(
        users=found,
        role_ids=[
            role_id
            for role_id in role_ids
            if role_id in roles and (roles[role_id].mentionable or may_mention_everyone)
        ],
        everyone=everyone,
    )

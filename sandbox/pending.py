"""One interaction: what kind it is, what the bot is told of it, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from sandbox import serialise
from sandbox.uploads import LARGEST_UPLOAD

if TYPE_CHECKING:
    import asyncio
    from datetime import datetime

    from sandbox.entities import Application, Channel, Message, User
    from sandbox.state import State


class Kind(IntEnum):
    """Interaction types."""

    COMMAND = 2
    COMPONENT = 3
    AUTOCOMPLETE = 4
    MODAL = 5


class CallbackType(IntEnum):
    """Interaction callback types."""

    PONG = 1
    MESSAGE = 4
    DEFERRED_MESSAGE = 5
    DEFERRED_UPDATE = 6
    UPDATE = 7
    CHOICES = 8
    MODAL = 9


@dataclass(eq=False)
class Pending:
    """One interaction from its start to the end of its token."""

    id: int
    token: str
    kind: Kind
    application: Application
    user: User
    channel: Channel
    data: dict[str, Any]
    started: float
    created_at: datetime
    first: asyncio.Future[CallbackType]
    source: Message | None = None
    command_name: str | None = None
    answered_with: CallbackType | None = None
    original: Message | None = None
    original_edits: int = 0
    followups: list[Message] = field(default_factory=list)
    modal: dict[str, Any] | None = None
    modal_sent: bool = False
    choices: list[dict[str, Any]] | None = None
    metadata: dict[str, Any] = field(default_factory=dict)
    opened_by: Pending | None = None


def metadata(pending: Pending) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": str(pending.id),
        "type": int(pending.kind),
        "user": serialise.user(pending.user),
        "authorizing_integration_owners": owners(pending.channel),
    }
    if pending.command_name is not None:
        found["name"] = pending.command_name
    if pending.kind is Kind.COMPONENT and pending.source is not None:
        found["interacted_message_id"] = str(pending.source.id)
    if pending.opened_by is not None:
        found["triggering_interaction_metadata"] = pending.opened_by.metadata
    return found


def payload(state: State, pending: Pending) -> dict[str, Any]:
    """Return INTERACTION_CREATE as the bot gets it ("Interaction Object")."""
    channel, user = pending.channel, pending.user
    allowed = state.permissions(user.id, channel)
    app_allowed = state.permissions(pending.application.user.id, channel)
    body: dict[str, Any] = {
        "id": str(pending.id),
        "application_id": str(pending.application.id),
        "type": int(pending.kind),
        "token": pending.token,
        "version": 1,
        "data": pending.data,
        "channel_id": str(channel.id),
        "channel": {
            **serialise.channel(channel, viewer_id=pending.application.user.id),
            "permissions": str(allowed),
        },
        "locale": user.locale,
        "entitlements": [],
        "authorizing_integration_owners": owners(channel),
        "app_permissions": str(app_allowed),
        "attachment_size_limit": LARGEST_UPLOAD,
        "context": 1 if channel.guild is None else 0,
    }
    if channel.guild is not None:
        body["guild_id"] = str(channel.guild.id)
        body["guild_locale"] = "en-US"
        body["guild"] = {"id": str(channel.guild.id), "locale": "en-US", "features": []}
        body["member"] = {
            **serialise.member(channel.guild.members[user.id]),
            "permissions": str(allowed),
        }
    else:
        body["user"] = serialise.user(user)
    if pending.source is not None:
        body["message"] = serialise.message(pending.source)
    return body


def owners(channel: Channel) -> dict[str, str]:
    """Return on whose behalf the application is here; "0" stands for the direct message."""
    return {"0": str(channel.guild.id) if channel.guild else "0"}

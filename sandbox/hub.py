"""One place where every change is published once, in Discord's own shape.

Gateway sessions and page sessions subscribe to the same stream; `State.can_see(user_id, event)`
says who may have an event.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

Payload = dict[str, Any]

HIDDEN_WITHOUT_CONTENT_INTENT: dict[str, Any] = {
    "content": "",
    "embeds": [],
    "attachments": [],
    "components": [],
}
"""What Discord blanks without the message content intent ("Gateway", Message Content Intent)."""


@dataclass(frozen=True, eq=False)
class Event:
    """A dispatch: `name` as on the gateway ("MESSAGE_CREATE"), `payload` as sent there.

    `channel_id` is set where seeing the event needs access to that channel. Changes to channels
    themselves (CHANNEL_CREATE, CHANNEL_UPDATE, CHANNEL_DELETE) carry only the guild: like Discord,
    all the guild's bots learn of them. `only_user_ids` narrows an event to those users (ephemeral
    messages, interactions, direct messages). Payloads are shared: read them, never write.
    """

    name: str
    payload: Payload
    guild_id: int | None = None
    channel_id: int | None = None
    only_user_ids: frozenset[int] | None = None
    concerns_user_ids: frozenset[int] = field(default=frozenset())
    """Who receives the event whatever their intents: whom it is about, whom it mentions."""

    @cached_property
    def encoded(self) -> str:
        return json.dumps(self.payload, separators=(",", ":"))

    @cached_property
    def encoded_without_content(self) -> str:
        hidden = {**self.payload, **HIDDEN_WITHOUT_CONTENT_INTENT}
        hidden.pop("poll", None)
        if hidden.get("referenced_message"):
            hidden["referenced_message"] = {
                **hidden["referenced_message"],
                **HIDDEN_WITHOUT_CONTENT_INTENT,
            }
        return json.dumps(hidden, separators=(",", ":"))


Subscriber = Callable[[Event], None]


class Hub:
    """Publishes events to subscribers, in order, and lets others wait for any change."""

    def __init__(self) -> None:
        self._subscribers: dict[object, Subscriber] = {}
        self._waiting: set[asyncio.Event] = set()

    def subscribe(self, callback: Subscriber) -> Callable[[], None]:
        """Call `callback` for every event, at once and in order; returns the way to stop.

        A callback must not block and must not publish.
        """
        key = object()
        self._subscribers[key] = callback
        return lambda: (self._subscribers.pop(key, None), None)[1]

    def publish(self, event: Event) -> None:
        for callback in tuple(self._subscribers.values()):
            callback(event)
        self.touch()

    def touch(self) -> None:
        """Wake those who wait for a condition: something they may look at has changed."""
        for waiting in self._waiting:
            waiting.set()

    async def wait_for(self, condition: Callable[[], object], limit: float = 5.0) -> None:
        """Return once `condition()` is true, looking again after every change.

        Raises TimeoutError after `limit` real seconds.
        """
        changed = asyncio.Event()
        self._waiting.add(changed)
        try:
            async with asyncio.timeout(limit):
                while not condition():
                    changed.clear()
                    await changed.wait()
        finally:
            self._waiting.discard(changed)

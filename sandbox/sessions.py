"""What one shard of one bot was told, kept so that a dropped connection can go on."""

from __future__ import annotations

import secrets
from collections import deque
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sandbox.entities import Application
    from sandbox.sockets import Socket

FRAMES_KEPT = 20_000
"""Dispatches a session keeps for RESUME; whoever missed more starts anew."""
LARGEST_THRESHOLD = 250
DEFAULT_THRESHOLD = 50


class CloseError(Exception):
    """The client did what Discord ends a connection for."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


class Session:
    """What one shard of one bot was told, connected or not."""

    def __init__(self, application: Application, details: dict[str, Any]) -> None:
        self.id = secrets.token_hex(16)
        self.application = application
        self.user_id = application.user.id
        self.intents = int(details["intents"])
        shard: tuple[int, int] = tuple(details.get("shard") or (0, 1))
        self.shard_id, self.shard_count = shard
        threshold = int(details.get("large_threshold") or DEFAULT_THRESHOLD)
        self.large_threshold = min(threshold, LARGEST_THRESHOLD)
        self.sequence = 0
        self.socket: Socket | None = None
        self._kept: deque[tuple[int, str]] = deque(maxlen=FRAMES_KEPT)

    @property
    def connected(self) -> bool:
        return self.socket is not None and not self.socket.closed

    def has_guild(self, guild_id: int | None) -> bool:
        """Whether this shard serves the guild; direct messages reach shard 0 only."""
        if guild_id is None:
            return self.shard_id == 0
        return (guild_id >> 22) % self.shard_count == self.shard_id

    def dispatch(self, name: str, encoded: str) -> None:
        """Number an event, keep it for RESUME and send it if somebody is there."""
        self.sequence += 1
        frame = f'{{"op":0,"s":{self.sequence},"t":"{name}","d":{encoded}}}'
        self._kept.append((self.sequence, frame))
        if self.socket is not None:
            self.socket.send(frame)

    def missed_since(self, sequence: int) -> list[str] | None:
        """Return what came after `sequence`; None when that is no longer known."""
        if sequence > self.sequence or (self._kept and sequence < self._kept[0][0] - 1):
            return None
        if not self._kept and sequence < self.sequence:
            return None
        return [frame for number, frame in self._kept if number > sequence]

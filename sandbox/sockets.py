"""One websocket to a bot: frames go out in order, compressed as one stream where asked."""

from __future__ import annotations

import asyncio
import contextlib
import json
import zlib
from collections import deque
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from aiohttp import web

ZLIB_STREAM = "zlib-stream"
COMMANDS_AT_MOST = 120
COMMANDS_WITHIN = 60.0
"""Frames a client may send, and the seconds they count for ("Gateway", Rate Limiting)."""


class Socket:
    """Sends what it is given in order; `paused()` holds everything back without losing it."""

    def __init__(
        self, websocket: web.WebSocketResponse, request: web.Request, paused: Callable[[], bool]
    ) -> None:
        self._websocket = websocket
        self._request = request
        self._paused = paused
        compress = request.query.get("compress") == ZLIB_STREAM
        self._stream = zlib.compressobj(level=1) if compress else None
        self._waiting: deque[str] = deque()
        self._wake = asyncio.Event()
        self._received: deque[float] = deque(maxlen=COMMANDS_AT_MOST)
        self.closed = False
        self.cut_by_us = False

    def send(self, frame: str) -> None:
        """Queue a frame; it leaves as soon as the loop gets to it."""
        self._waiting.append(frame)
        self._wake.set()

    def send_op(self, op: int, data: Any = None) -> None:
        self.send(json.dumps({"op": op, "d": data, "s": None, "t": None}))

    def wake(self) -> None:
        self._wake.set()

    async def write_all(self) -> None:
        """Write queued frames until the socket closes or the task is cancelled."""
        with contextlib.suppress(ConnectionError, RuntimeError):
            while not self.closed:
                await self._wake.wait()
                self._wake.clear()
                while self._waiting and not self._paused() and not self.closed:
                    await self._write(self._waiting.popleft())

    async def _write(self, frame: str) -> None:
        if self._stream is None:
            await self._websocket.send_str(frame)
            return
        packed = self._stream.compress(frame.encode())
        await self._websocket.send_bytes(packed + self._stream.flush(zlib.Z_SYNC_FLUSH))

    def too_many(self, now: float) -> bool:
        """Count a received frame; whether there were more than Discord takes in a minute."""
        full = len(self._received) == COMMANDS_AT_MOST
        too_many = full and now - self._received[0] < COMMANDS_WITHIN
        self._received.append(now)
        return too_many

    async def close(self, code: int, reason: str = "") -> None:
        self.closed = self.cut_by_us = True
        self.wake()
        with contextlib.suppress(ConnectionError, RuntimeError):
            await self._websocket.close(code=code, message=reason.encode())

    def cut(self) -> None:
        """Break the connection as a dying network does: no close frame, nothing more is sent."""
        self.closed = self.cut_by_us = True
        self.wake()
        if self._request.transport is not None:
            self._request.transport.abort()

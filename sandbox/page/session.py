"""One open page: a websocket, the person it belongs to, and what that person is told.

Frames to the page: `snapshot` (everything; `fresh` on a new connection), `dispatch` (a change,
Discord-shaped), `clock`, `reply`. Frames from it: `{"id", "do", …}`, answered by one `reply`.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
from typing import TYPE_CHECKING, Any

from aiohttp import WSMsgType, web

from sandbox import serialise
from sandbox.answers import InteractionFailed, Refused
from sandbox.page import snapshot
from sandbox.page.requests import Requests
from sandbox.rules.errors import ApiError

if TYPE_CHECKING:
    from collections.abc import Callable

    from sandbox.engine import Engine
    from sandbox.entities import User
    from sandbox.hub import Event
    from sandbox.page.unread import Unread

logger = logging.getLogger(__name__)

LARGEST_FRAME = 40 * 1024 * 1024
"""Bytes: room for the largest upload, which travels in the frame as base64."""
SENT_ON = {
    "MESSAGE_CREATE",
    "MESSAGE_UPDATE",
    "MESSAGE_DELETE",
    "MESSAGE_DELETE_BULK",
    "TYPING_START",
}
REACTIONS = "MESSAGE_REACTION_"
REDRAWN_FOR = ("GUILD_", "CHANNEL_CREATE", "CHANNEL_UPDATE", "CHANNEL_DELETE", "THREAD_")


class PageSession:
    """Subscribed to the hub from its start to the end of its socket."""

    def __init__(
        self,
        engine: Engine,
        unread: Unread,
        me: User,
        websocket: web.WebSocketResponse,
        tell_of_the_clock: Callable[[], None],
    ) -> None:
        self._engine = engine
        self._unread = unread
        self._me = me
        self._websocket = websocket
        self._requests = Requests(
            engine, unread, me, redraw=self.redraw, tell_of_the_clock=tell_of_the_clock
        )
        self._frames: asyncio.Queue[dict[str, Any] | None] = asyncio.Queue()
        self._stale = False
        self._known_channels: set[str] = set()
        self._working: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        stop = self._engine.hub.subscribe(self._on_event)
        writer = asyncio.create_task(self._write())
        self.redraw()
        try:
            async for frame in self._websocket:
                if frame.type is not WSMsgType.TEXT:
                    break
                task = asyncio.create_task(self._take(frame.data))
                self._working.add(task)
                task.add_done_callback(self._working.discard)
        finally:
            stop()
            for task in [*self._working, writer]:
                task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.gather(*self._working, writer, return_exceptions=True)

    # To the page.

    def redraw(self) -> None:
        """Send a new snapshot; several changes in a row make one."""
        if not self._stale:
            self._stale = True
            self._frames.put_nowait(None)

    def send_clock(self) -> None:
        self._frames.put_nowait({"t": "clock", "d": snapshot.clock(self._engine)})

    def _on_event(self, event: Event) -> None:
        if not self._engine.state.can_see(self._me.id, event):
            return
        if event.name.startswith(REDRAWN_FOR):
            self.redraw()
        elif event.name in SENT_ON:
            if event.name == "MESSAGE_CREATE" and str(event.channel_id) not in self._known_channels:
                self.redraw()
            self._dispatch(event.name, event.payload)
        elif event.name.startswith(REACTIONS):
            self._resend_message(event)

    def _dispatch(self, name: str, payload: dict[str, Any]) -> None:
        self._frames.put_nowait({"t": "dispatch", "name": name, "d": payload})

    def _resend_message(self, event: Event) -> None:
        channel = self._engine.state.channels.get(event.channel_id or 0)
        message = channel.by_id.get(int(event.payload["message_id"])) if channel else None
        if message is not None:
            payload = {**serialise.message(message), "reactions": serialise.reactions(message)}
            self._dispatch("MESSAGE_UPDATE", payload)

    async def _write(self) -> None:
        fresh = True
        while True:
            frame = await self._frames.get()
            if frame is None:
                self._stale = False
                data = snapshot.snapshot(self._engine, self._unread, self._me)
                self._known_channels = set(data["rights"])
                frame = {"t": "snapshot", "fresh": fresh, "d": data}
                fresh = False
            with contextlib.suppress(ConnectionError):  # the reader sees the end of the socket
                await self._websocket.send_str(json.dumps(frame, separators=(",", ":")))

    # From the page.

    async def _take(self, text: str) -> None:
        try:
            asked = json.loads(text)
            number, what = int(asked["id"]), str(asked["do"])
        except (ValueError, KeyError, TypeError):
            logger.warning("The page sent a frame nobody understands; it is left out.")
            return
        reply: dict[str, Any] = {"t": "reply", "id": number}
        try:
            reply |= {"ok": True, "d": await self._requests.answer(what, asked)}
        except ApiError as refused:
            reply |= {"ok": False, "error": refused.message}
        except Refused as refused:
            reply |= {"ok": False, "error": str(refused)}
        except InteractionFailed as failed:
            reply |= {"ok": False, "error": str(failed), "failed": True}
        except Exception:
            logger.exception("The sandbox failed at what the page asked: %s.", what)
            reply |= {"ok": False, "error": "The sandbox itself failed here; its log says how."}
        self._frames.put_nowait(reply)

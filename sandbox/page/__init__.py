"""The web page of the sandbox: `/`, `/static/*` and the websocket `/page/socket?as=<person>`."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

from aiohttp import web

from sandbox.page import assets, snapshot
from sandbox.page.session import LARGEST_FRAME, PageSession
from sandbox.page.unread import Unread

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from sandbox.engine import Engine

HEARTBEAT_SECONDS = 20.0
LOOKS_EVERY_SECONDS = 0.5
NOBODY_HERE = 4404
"""Close code of the page's socket while the sandbox has no person to be."""


class Page:
    """All open pages of one sandbox, and what outlives each of them."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._unread = Unread()
        self._sessions: set[PageSession] = set()

    async def socket(self, request: web.Request) -> web.WebSocketResponse:
        websocket = web.WebSocketResponse(heartbeat=HEARTBEAT_SECONDS, max_msg_size=LARGEST_FRAME)
        await websocket.prepare(request)
        me = snapshot.find_person(self._engine, request.query.get("as", ""))
        if me is None:
            await websocket.close(code=NOBODY_HERE, message=b"The sandbox has no people yet.")
            return websocket
        session = PageSession(self._engine, self._unread, me, websocket, self._send_clock)
        self._sessions.add(session)
        try:
            await session.run()
        finally:
            self._sessions.discard(session)
        return websocket

    def _send_clock(self) -> None:
        for session in self._sessions:
            session.send_clock()

    async def watch(self, _app: web.Application) -> AsyncIterator[None]:
        """Tell the pages of what no event announces: bots that come and go, a moved clock."""
        watching = asyncio.create_task(self._watch())
        yield
        watching.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await watching

    async def _watch(self) -> None:
        engine = self._engine
        online, offset = snapshot.online(engine), engine.clock.offset
        while True:
            await asyncio.sleep(LOOKS_EVERY_SECONDS)
            if engine.clock.offset != offset:
                offset = engine.clock.offset
                self._send_clock()
            if snapshot.online(engine) != online:
                online = snapshot.online(engine)
                for session in self._sessions:
                    session.redraw()


def install(app: web.Application, engine: Engine) -> None:
    """Add the page to the sandbox's server. The server's own middleware guards Host and Origin."""
    page = Page(engine)
    app.router.add_get("/", assets.index)
    app.router.add_get("/static/{path:.+}", assets.static)
    app.router.add_get("/page/socket", page.socket)
    app.cleanup_ctx.append(page.watch)

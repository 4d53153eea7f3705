"""Clients for the sandbox's own tests: unpatched discord.py, and a bare websocket."""

from __future__ import annotations

import asyncio
import contextlib
import json
import zlib
from typing import TYPE_CHECKING, Any, ClassVar

import discord
import yarl
from aiohttp import WSMsgType
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

if TYPE_CHECKING:
    from aiohttp import ClientSession, ClientWebSocketResponse

    from sandbox import Application, Sandbox

TOKEN = "sandbox-token"  # noqa: S105 - opens nothing but the sandbox


async def find_gateway(client: discord.Client) -> None:
    gateway = await client.http.request(Route("GET", "/gateway"))
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway["url"])


class Client(discord.Client):
    """An unpatched client; only the address of the API is another."""

    def __init__(self, api_url: str, **options: Any) -> None:
        options.setdefault("intents", discord.Intents.all())
        super().__init__(**options)
        Route.BASE = api_url
        self.tree = app_commands.CommandTree(self)
        self.heard: list[discord.Message] = []
        self.dynamic_items: list[Any] = []

    async def setup_hook(self) -> None:
        await find_gateway(self)
        self.add_dynamic_items(*self.dynamic_items)
        if any(self.tree.get_commands(type=kind) for kind in discord.AppCommandType):
            await self.tree.sync()

    async def on_message(self, message: discord.Message) -> None:
        self.heard.append(message)

    @property
    def texts(self) -> list[str]:
        return [message.content for message in self.heard]


class Running:
    """Starts clients, and closes them when the test is over."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._tasks: dict[discord.Client, asyncio.Task[None]] = {}

    def client(self, **options: Any) -> Client:
        return Client(self._sandbox.api_url, **options)

    async def start(self, client: Any, bot: Application) -> Any:
        begun = self._sandbox.identifies(bot)
        task = asyncio.create_task(client.start(TOKEN))
        self._tasks[client] = task
        greeted = asyncio.create_task(
            self._sandbox.wait_for(lambda: self._sandbox.identifies(bot) > begun, 10)
        )
        await asyncio.wait([task, greeted], return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            greeted.cancel()
            await task
        await greeted
        return client

    async def stop(self, client: Any) -> None:
        task = self._tasks.pop(client)
        await client.close()
        with contextlib.suppress(asyncio.CancelledError):
            await task

    async def stop_all(self) -> None:
        for client in list(self._tasks):
            await self.stop(client)


class Wire:
    """A bare gateway connection: what is on the wire, before a library explains it."""

    opened: ClassVar[dict[ClientSession, list[Wire]]] = {}

    def __init__(self, socket: ClientWebSocketResponse, *, compressed: bool) -> None:
        self.socket = socket
        self._stream = zlib.decompressobj() if compressed else None
        self.sequence: int | None = None
        self.names: list[str] = []

    @classmethod
    async def open(cls, session: ClientSession, sandbox: Sandbox, *, compress: str = "") -> Wire:
        query = {"v": "10", "encoding": "json", **({"compress": compress} if compress else {})}
        socket = await session.ws_connect(f"{sandbox.url}/gateway", params=query)
        wire = cls(socket, compressed=bool(compress))
        cls.opened.setdefault(session, []).append(wire)
        return wire

    @classmethod
    async def close_all(cls, session: ClientSession) -> None:
        for wire in cls.opened.pop(session, []):
            await wire.socket.close()

    async def receive(self) -> dict[str, Any]:
        """Return the next frame; a close comes back as `{"closed": code}`."""
        message = await self.socket.receive(timeout=5)
        if message.type is WSMsgType.BINARY and self._stream is not None:
            assert message.data.endswith(b"\x00\x00\xff\xff")
            frame = json.loads(self._stream.decompress(message.data))
        elif message.type is WSMsgType.TEXT:
            frame = json.loads(message.data)
        else:
            return {"op": None, "t": None, "closed": self.socket.close_code}
        if frame.get("s") is not None:
            self.sequence = frame["s"]
            self.names.append(frame["t"])
        return dict(frame)

    async def until(self, *, op: int | None = None, name: str | None = None) -> dict[str, Any]:
        """Return the first frame with that opcode or event name."""
        while True:
            frame = await self.receive()
            wanted = frame["t"] == name if name is not None else frame["op"] == op
            if wanted or "closed" in frame:
                return frame

    async def send(self, op: int, data: Any) -> None:
        await self.socket.send_str(json.dumps({"op": op, "d": data}))

    async def identify(self, intents: int, **more: Any) -> dict[str, Any]:
        """Say HELLO and IDENTIFY; returns READY, or the close."""
        hello = await self.receive()
        assert hello["op"] == 10
        details = {"token": TOKEN, "intents": intents, "properties": {}, **more}
        await self.send(2, details)
        return await self.receive()

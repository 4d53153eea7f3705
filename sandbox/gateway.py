"""Discord's gateway, version 10: HELLO to RESUME, over real websockets.

Source: Discord documentation, "Gateway" and "Gateway Events"; close codes from "Opcodes and Status
Codes".
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
from typing import TYPE_CHECKING, Any

from aiohttp import WSMsgType, web

from sandbox import chunks, serialise
from sandbox.intents import KNOWN, PRIVILEGED, Intent, hides_content, receives
from sandbox.permissions import Permission
from sandbox.sessions import CloseError, Session
from sandbox.sockets import Socket

if TYPE_CHECKING:
    from sandbox.entities import Application, GuildRecord
    from sandbox.hub import Event
    from sandbox.state import State

logger = logging.getLogger(__name__)

HEARTBEAT_SECONDS = 41.25

DISPATCH, HEARTBEAT, IDENTIFY, PRESENCE, VOICE, RESUME = 0, 1, 2, 3, 4, 6
RECONNECT, REQUEST_MEMBERS, INVALID_SESSION, HELLO, ACKNOWLEDGE = 7, 8, 9, 10, 11
SOUNDBOARD = 31
GOODBYES = (1000, 1001)


class Gateway:
    """All sessions; subscribes to the hub and serves `/gateway`."""

    def __init__(self, state: State, *, heartbeat_seconds: float = HEARTBEAT_SECONDS) -> None:
        self._state = state
        self._heartbeat_seconds = heartbeat_seconds
        self.sessions: dict[str, Session] = {}
        self._sockets: set[Socket] = set()
        self._paused = False
        self.ready_count: dict[int, int] = {}
        self.resumed_count: dict[int, int] = {}
        self._stop = state.hub.subscribe(self._on_event)

    # What tests and the page do to connections.

    def sessions_of(self, application: Application) -> list[Session]:
        return [s for s in self.sessions.values() if s.application is application]

    def is_connected(self, application: Application) -> bool:
        return any(session.connected for session in self.sessions_of(application))

    async def drop(self, application: Application, *, code: int | None, resumable: bool) -> None:
        """End the bot's connections: cut when `code` is None, closed with that code otherwise."""
        for session in self.sessions_of(application):
            if not resumable:
                del self.sessions[session.id]
            if session.socket is None:
                continue
            if code is None:
                session.socket.cut()
            else:
                await session.socket.close(code)
            session.socket = None

    def ask_to_reconnect(self, application: Application) -> None:
        for session in self.sessions_of(application):
            if session.socket is not None:
                session.socket.send_op(RECONNECT)

    def invalidate(self, application: Application, *, resumable: bool) -> None:
        for session in self.sessions_of(application):
            if session.socket is not None:
                session.socket.send_op(INVALID_SESSION, resumable)
            if not resumable:
                session.socket = None
                del self.sessions[session.id]

    def pause(self) -> None:
        """Hold every frame back, heartbeats included, until `resume`."""
        self._paused = True

    def resume(self) -> None:
        self._paused = False
        for socket in self._sockets:
            socket.wake()

    async def close(self) -> None:
        self._stop()
        for socket in list(self._sockets):
            await socket.close(1001)

    # Events out.

    def _on_event(self, event: Event) -> None:
        for session in self.sessions.values():
            if (
                session.has_guild(event.guild_id)
                and receives(session.intents, session.user_id, event)
                and self._state.can_see(session.user_id, event)
            ):
                hidden = hides_content(session.intents, session.user_id, event)
                encoded = event.encoded_without_content if hidden else event.encoded
                session.dispatch(event.name, encoded)

    # Frames in.

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        websocket = web.WebSocketResponse(compress=False, max_msg_size=4096 * 4)
        await websocket.prepare(request)
        socket = Socket(websocket, request, lambda: self._paused)
        self._sockets.add(socket)
        writer = asyncio.create_task(socket.write_all())
        connection = Connection(self, socket)
        hello = {"heartbeat_interval": int(self._heartbeat_seconds * 1000), "_trace": []}
        socket.send_op(HELLO, hello)
        try:
            await self._read(websocket, connection)
        except CloseError as problem:
            logger.info("The gateway closes a connection with %d: %s", problem.code, problem.reason)
            await socket.close(problem.code, problem.reason)
        finally:
            socket.closed = True
            writer.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await writer
            self._sockets.discard(socket)
            self._leave(connection, websocket.close_code)
            self._state.hub.touch()
        return websocket

    def _leave(self, connection: Connection, close_code: int | None) -> None:
        """Keep the session for RESUME unless its client said goodbye with 1000 or 1001."""
        session = connection.session
        if session is None or session.socket is not connection.socket:
            return
        session.socket = None
        if close_code in GOODBYES and not connection.socket.cut_by_us:
            self.sessions.pop(session.id, None)

    async def _read(self, websocket: web.WebSocketResponse, connection: Connection) -> None:
        """Take in frames; a client that sends no heartbeat in time is closed with 4009."""
        loop = asyncio.get_running_loop()
        patience = self._heartbeat_seconds * 1.5
        connection.last_heartbeat = loop.time()
        while True:
            left = connection.last_heartbeat + patience - loop.time()
            try:
                frame = await websocket.receive(timeout=max(left, 0.001))
            except TimeoutError:
                raise CloseError(4009, "Session timed out.") from None
            if frame.type not in (WSMsgType.TEXT, WSMsgType.BINARY):
                return
            if connection.socket.too_many(loop.time()):
                raise CloseError(4008, "Rate limited.")
            try:
                data = json.loads(frame.data)
                op, details = int(data["op"]), data.get("d")
            except (ValueError, KeyError, TypeError):
                raise CloseError(4002, "Error while decoding payload.") from None
            if op == HEARTBEAT:
                connection.last_heartbeat = loop.time()
            await connection.take(op, details)

    # What a connection asks for.

    def identify(self, socket: Socket, details: dict[str, Any]) -> Session:
        state = self._state
        application = state.by_token.get(str(details.get("token", "")).removeprefix("Bot "))
        if application is None:
            raise CloseError(4004, "Authentication failed.")
        intents = details.get("intents")
        if not isinstance(intents, int) or intents < 0 or intents & ~KNOWN:
            raise CloseError(4013, "Invalid intent(s).")
        if intents & PRIVILEGED & ~application.privileged_intents:
            raise CloseError(4014, "Disallowed intent(s).")
        shard = details.get("shard") or [0, 1]
        if len(shard) != 2 or not 0 <= shard[0] < shard[1]:  # noqa: PLR2004 - [id, count]
            raise CloseError(4010, "Invalid shard.")
        session = Session(application, details)
        for earlier in self.sessions_of(application):
            same = (earlier.shard_id, earlier.shard_count) == tuple(shard)
            if same and not earlier.connected:
                del self.sessions[earlier.id]  # whoever identifies anew gave it up
        session.socket = socket
        self.sessions[session.id] = session
        self._greet(session)
        return session

    def _greet(self, session: Session) -> None:
        state, application = self._state, session.application
        guilds = [
            guild
            for guild in state.guilds.values()
            if session.user_id in guild.members and session.has_guild(guild.id)
        ]
        ready = {
            "v": 10,
            "user": {**serialise.user(application.user), "verified": True, "mfa_enabled": False},
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "private_channels": [],
            "session_id": session.id,
            "session_type": "normal",
            "resume_gateway_url": self.url,
            "shard": [session.shard_id, session.shard_count],
            "application": {
                "id": str(application.id),
                "flags": serialise.gateway_flags(application.privileged_intents),
            },
        }
        session.dispatch("READY", json.dumps(ready))
        if session.intents & Intent.GUILDS:
            for guild in guilds:
                session.dispatch("GUILD_CREATE", json.dumps(self.guild_for(session, guild)))
        self.ready_count[application.id] = self.ready_count.get(application.id, 0) + 1
        state.hub.touch()

    def guild_for(self, session: Session, guild: GuildRecord) -> dict[str, Any]:
        threads = [
            thread
            for thread in guild.threads.values()
            if thread.thread is not None
            and not thread.thread.archived
            and self._state.may(session.user_id, thread, Permission.VIEW_CHANNEL)
        ]
        return serialise.guild_create(
            guild,
            viewer_id=session.user_id,
            threads=threads,
            large_threshold=session.large_threshold,
        )

    @property
    def url(self) -> str:
        return self._state.base_url.replace("http", "ws", 1) + "/gateway"

    def resume_session(self, socket: Socket, details: dict[str, Any]) -> Session | None:
        """Return the session to go on with, everything missed already sent; None if it is gone."""
        session = self.sessions.get(str(details.get("session_id")))
        token = str(details.get("token", "")).removeprefix("Bot ")
        if session is None or session.application.token != token:
            return None
        sequence = details.get("seq")
        missed = session.missed_since(sequence) if isinstance(sequence, int) else None
        if missed is None:
            del self.sessions[session.id]
            return None
        if session.socket is not None and session.socket is not socket:
            session.socket.cut()
        for frame in missed:
            socket.send(frame)
        session.socket = socket
        session.dispatch("RESUMED", "{}")
        key = session.application.id
        self.resumed_count[key] = self.resumed_count.get(key, 0) + 1
        self._state.hub.touch()
        return session

    def send_members(self, session: Session, details: Any) -> None:
        """Answer opcode 8; a guild the bot is not in is passed over in silence, as by Discord."""
        try:
            guild = self._state.guilds.get(int(details["guild_id"]))
        except (KeyError, TypeError, ValueError):
            raise CloseError(4002, "Error while decoding payload.") from None
        if guild is not None and session.user_id in guild.members:
            chunks.send(session, guild, details)


class Connection:
    """One connection's side of the talk: who it is, and what each opcode does."""

    def __init__(self, gateway: Gateway, socket: Socket) -> None:
        self._gateway = gateway
        self.socket = socket
        self.session: Session | None = None
        self.last_heartbeat = 0.0

    async def take(self, op: int, details: Any) -> None:
        if op == HEARTBEAT:
            self.socket.send_op(ACKNOWLEDGE)
        elif op in (IDENTIFY, RESUME):
            if self.session is not None and self.session.socket is self.socket:
                raise CloseError(4005, "Already authenticated.")
            if not isinstance(details, dict):
                raise CloseError(4002, "Error while decoding payload.")
            self._begin(op, details)
        elif self.session is None:
            raise CloseError(4003, "Not authenticated.")
        elif op == REQUEST_MEMBERS:
            self._gateway.send_members(self.session, details)
        elif op not in (PRESENCE, VOICE, SOUNDBOARD):
            raise CloseError(4001, f"Unknown opcode {op}.")

    def _begin(self, op: int, details: dict[str, Any]) -> None:
        if op == IDENTIFY:
            self.session = self._gateway.identify(self.socket, details)
            return
        self.session = self._gateway.resume_session(self.socket, details)
        if self.session is None:
            self.socket.send_op(INVALID_SESSION, False)

"""The table of routes, and the road every request takes: faults, token, limits, handler, answer."""

from __future__ import annotations

import json
import logging
import mimetypes
from typing import TYPE_CHECKING, Any

from aiohttp import BodyPartReader, web

from sandbox.engine import Recorded
from sandbox.faults import Effect, Fault
from sandbox.ratelimits import Verdict, refusal
from sandbox.rest import channels, commands, guilds, interactions, messages, users
from sandbox.rest.call import Call, Route, invalid
from sandbox.rules import errors
from sandbox.rules.errors import ApiError
from sandbox.uploads import Upload

if TYPE_CHECKING:
    from sandbox.engine import Engine
    from sandbox.entities import Application

logger = logging.getLogger(__name__)

PREFIX = "/api/v10"
MAJOR = ("channel_id", "guild_id", "token")
"""Parameters that have buckets of their own ("Rate Limits")."""
COUNTED_AS_INVALID = frozenset({401, 403, 429})
ROUTES: list[Route] = [
    *users.ROUTES,
    *channels.ROUTES,
    *messages.ROUTES,
    *guilds.ROUTES,
    *commands.ROUTES,
    *interactions.ROUTES,
]


class CutError(Exception):
    """The connection was closed on purpose; there is nobody to answer."""


def install(app: web.Application, engine: Engine) -> None:
    """Add `/api/v10`, its websocket's address, the attachments and the refusal of all the rest."""
    for route in ROUTES:
        app.router.add_route(route.method, PREFIX + route.path, Road(engine, route).travel)

    async def unknown(request: web.Request) -> web.StreamResponse:
        name = f"{request.method} {request.path}"
        logger.error("The sandbox does not know the route %s", name)
        engine.unknown_routes.append(name)
        error = ApiError(404, 0, f"404: Not Found. The sandbox does not know {name}.")
        engine.requests.append(Recorded(request.method, name, request.path, None, 404))
        engine.hub.touch()
        return answer(error.body(), error.status, {})

    async def attachment(request: web.Request) -> web.StreamResponse:
        key = (int(request.match_info["channel_id"]), int(request.match_info["attachment_id"]))
        found = engine.state.attachments.get(key)
        if found is None:
            raise web.HTTPNotFound(text="This file is not, or no longer, here.")
        headers = {
            "Content-Type": found.content_type,
            "Content-Disposition": "attachment",
            "X-Content-Type-Options": "nosniff",
        }
        if found.content_type.startswith("image/") and "svg" not in found.content_type:
            headers["Content-Disposition"] = "inline"
        return web.Response(body=found.data, headers=headers)

    app.router.add_get("/gateway", engine.gateway.handle)
    app.router.add_get("/gateway/", engine.gateway.handle)
    app.router.add_get(r"/attachments/{channel_id:\d+}/{attachment_id:\d+}/{name}", attachment)
    app.router.add_route("*", "/api/{rest:.*}", unknown)


def answer(payload: Any, status: int, headers: dict[str, str]) -> web.Response:
    """Write JSON with a bare content type: with a charset, clients do not parse it."""
    if status == 204:  # noqa: PLR2004 - No Content
        return web.Response(status=204, headers=headers)
    body = json.dumps(payload, separators=(",", ":")).encode()
    headers = {**headers, "Content-Type": "application/json"}
    return web.Response(body=body, status=status, headers=headers)


class Road:
    """One route with everything a request meets on it."""

    def __init__(self, engine: Engine, route: Route) -> None:
        self._engine = engine
        self._route = route

    async def travel(self, request: web.Request) -> web.StreamResponse:
        engine, route = self._engine, self._route
        body: Any = None
        headers: dict[str, str] = {}
        payload: Any = None
        status, code = 200, 0
        try:
            fault = await self._meet_faults(request)
            body, files = await read_body(request)
            caller = self._caller(request)
            headers = self._limit(caller, request, fault)
            if fault is not None and not fault.processed:
                self._break(request, fault)
            call = Call(engine, caller, request.match_info, request.query, body, files)
            payload = route.handler(call)
            if fault is not None:
                self._break(request, fault)
            status = 204 if payload is None else 200
        except ApiError as error:
            status, code, payload = error.status, error.code, error.body()
            headers = {**headers, **error.headers}
        except CutError:
            status, payload = 0, None
        except Exception:
            logger.exception("The sandbox failed at %s", route.name)
            broken = errors.INTERNAL_SERVER_ERROR()
            status, payload = broken.status, broken.body()
        if status in COUNTED_AS_INVALID and headers.get("X-RateLimit-Scope") != "shared":
            engine.limits.count_invalid()
        engine.requests.append(
            Recorded(request.method, route.name, request.path, body, status, code)
        )
        engine.hub.touch()
        return answer(payload, status or 500, headers)

    async def _meet_faults(self, request: web.Request) -> Fault | None:
        """Wait through planned delays; return the planned failure, if there is one.

        A request whose client left while it was held back takes no effect.
        """
        channel_id = request.match_info.get("channel_id")
        met = self._engine.faults.meet(self._route.name, channel_id)
        if met:
            self._engine.hub.touch()
        for fault in met:
            if fault.effect is not Effect.DELAY:
                return fault
            await fault.hold()
            if request.transport is None:
                raise CutError
        return None

    def _break(self, request: web.Request, fault: Fault) -> None:
        if fault.effect is Effect.CUT:
            if request.transport is not None:
                request.transport.abort()
            raise CutError
        raise ApiError(fault.status, 0, f"{fault.status}: a failure planned in the sandbox")

    def _caller(self, request: web.Request) -> Application | None:
        if not self._route.authorised:
            return None
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        application = self._engine.state.by_token.get(token) if scheme == "Bot" else None
        if application is None:
            raise errors.UNAUTHORIZED
        return application

    def _limit(
        self, caller: Application | None, request: web.Request, fault: Fault | None
    ) -> dict[str, str]:
        """Count the request; returns the headers of its bucket. Raises 429 when it is full."""
        if fault is not None and fault.effect is Effect.RATE_LIMIT:
            raise too_many(refusal(fault.seconds, fault.scope))
        parameters = request.match_info
        major = "/".join(parameters[name] for name in MAJOR if name in parameters)
        who = str(caller.id) if caller else "anyone"
        verdict = self._engine.limits.take(who, self._route.name, major)
        if verdict.refused:
            raise too_many(verdict)
        return verdict.headers


class TooManyError(ApiError):
    """A 429, whose body has fields of its own."""

    def __init__(self, verdict: Verdict) -> None:
        body = verdict.body or {}
        super().__init__(429, 0, str(body.get("message")), headers=verdict.headers)
        self._body = body

    def body(self) -> dict[str, Any]:
        return self._body


def too_many(verdict: Verdict) -> TooManyError:
    return TooManyError(verdict)


async def read_body(request: web.Request) -> tuple[Any, tuple[Upload, ...]]:
    """Return a request's JSON and its files ("API Reference", Uploading Files).

    Raises 50109 for what is not JSON.
    """
    if request.content_type != "multipart/form-data":
        return parse(await request.read()), ()
    payload, files, fields = None, [], {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            raise errors.INVALID_FORM_BODY
        data = bytes(await part.read(decode=True))
        name = part.name or ""
        if name == "payload_json":
            payload = parse(data)
        elif part.filename is not None:
            index = name.removeprefix("files[").removesuffix("]")
            if not index.isdigit():
                raise invalid(name, "FILE_FIELD", "Files are sent as files[n].")
            content_type = part.headers.get("Content-Type") or guess(part.filename)
            if content_type == "application/octet-stream":
                content_type = guess(part.filename)
            files.append(Upload(part.filename, data, content_type, int(index)))
        else:
            fields[name] = data.decode()
    return (fields if payload is None and fields else payload), tuple(files)


def parse(data: bytes) -> Any:
    if not data:
        return None
    try:
        return json.loads(data)
    except ValueError:
        raise errors.INVALID_JSON from None


def guess(filename: str) -> str:
    return mimetypes.guess_type(filename)[0] or "application/octet-stream"

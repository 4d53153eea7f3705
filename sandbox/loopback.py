"""Keeps other web pages out: a name that resolves to this machine is not this machine.

A page elsewhere can make a browser send requests to 127.0.0.1 (DNS rebinding, cross-site
websockets). It cannot forge the Host and Origin headers the browser adds.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiohttp import web

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
NAMES = ("127.0.0.1", "localhost", "[::1]")
REFUSAL = "The sandbox only serves this machine. Open it as http://127.0.0.1:{port}/ instead."


@web.middleware
async def only_this_machine(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer 403 unless Host, and Origin where there is one, name this very server."""
    here = request.get_extra_info("sockname") or ("", 0)
    port = here[1]
    hosts = {f"{name}:{port}" for name in NAMES}
    origin = request.headers.get("Origin")
    foreign = origin is not None and origin not in {f"http://{host}" for host in hosts}
    if request.headers.getall("Host", []) not in [[host] for host in hosts] or foreign:
        return web.Response(status=403, text=REFUSAL.format(port=port))
    return await handler(request)

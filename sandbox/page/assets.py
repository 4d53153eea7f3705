"""The page's files, served with headers that keep it to itself.

Nothing is fetched from outside the machine, no script or style stands inside the HTML, and the
browser refuses to make HTML out of strings (Trusted Types).
"""

from __future__ import annotations

from pathlib import Path

from aiohttp import web

STATIC = Path(__file__).resolve().parent.parent / "static"
CONTENT_TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-cache",
}


async def index(_request: web.Request) -> web.Response:
    return _serve(STATIC / "index.html")


async def static(request: web.Request) -> web.Response:
    """Serve a file of the page by its path below `static/`. Anything else is 404."""
    path = (STATIC / request.match_info["path"]).resolve()
    if not path.is_relative_to(STATIC) or not path.is_file():
        raise web.HTTPNotFound(text="The page has no such file.")
    return _serve(path)


def _serve(path: Path) -> web.Response:
    content_type = CONTENT_TYPES.get(path.suffix)
    if content_type is None:
        raise web.HTTPNotFound(text="The page has no such file.")
    return web.Response(
        body=path.read_bytes(), content_type=content_type, charset="utf-8", headers=HEADERS
    )

"""Rate limits as Discord keeps them: buckets per route and major parameter, and one for all.

The counts are those seen on Discord in practice; Discord documents only the headers and the global
limit ("Rate Limits") and asks clients to read the headers.
"""

from __future__ import annotations

import hashlib
import time
from collections import OrderedDict, deque
from dataclasses import dataclass
from typing import Any

GLOBAL_REQUESTS = 50
GLOBAL_SECONDS = 1.0
INVALID_WINDOW_SECONDS = 600.0
BUCKETS_KEPT = 10_000


@dataclass(frozen=True)
class Limit:
    requests: int
    seconds: float


ANY_OTHER = Limit(30, 5.0)
LIMITS: dict[str, Limit] = {
    "POST /channels/{channel_id}/messages": Limit(5, 5.0),
    "PATCH /channels/{channel_id}/messages/{message_id}": Limit(5, 5.0),
    "DELETE /channels/{channel_id}/messages/{message_id}": Limit(5, 1.0),
    "POST /channels/{channel_id}/messages/bulk-delete": Limit(1, 3.0),
    "POST /channels/{channel_id}/typing": Limit(5, 5.0),
    "PUT /channels/{channel_id}/messages/{message_id}/reactions/{emoji}/@me": Limit(1, 0.25),
    "POST /users/@me/channels": Limit(10, 10.0),
    "POST /webhooks/{application_id}/{token}": Limit(5, 2.0),
}
WITHOUT_LIMIT = frozenset({"POST /interactions/{interaction_id}/{token}/callback"})
OUTSIDE_GLOBAL = ("/interactions/", "/webhooks/")
"""Interaction answers and what follows them do not count towards the bot's global limit."""


@dataclass(frozen=True)
class Verdict:
    """What a request is told: `headers` always, `body` only when it is refused."""

    headers: dict[str, str]
    body: dict[str, Any] | None = None

    @property
    def refused(self) -> bool:
        return self.body is not None


@dataclass(slots=True)
class Window:
    used: int
    ends: float


def refusal(retry_after: float, scope: str, headers: dict[str, str] | None = None) -> Verdict:
    """Return the 429 Discord sends. `Via` is what its proxies add, and clients look for it."""
    text = "The resource is being rate limited."
    if scope != "shared":
        text = "You are being rate limited."
    return Verdict(
        {
            **(headers or {}),
            **({"X-RateLimit-Global": "true"} if scope == "global" else {}),
            "X-RateLimit-Scope": scope,
            "Retry-After": str(max(1, round(retry_after + 0.5))),
            "Via": "1.1 sandbox",
        },
        {"message": text, "retry_after": round(retry_after, 3), "global": scope == "global"},
    )


class RateLimits:
    """Counts requests in real time. Switched off, it lets everything pass and sends no headers."""

    def __init__(self, *, on: bool) -> None:
        self.on = on
        self._windows: OrderedDict[tuple[str, ...], Window] = OrderedDict()
        self._everything: dict[str, Window] = {}
        self._invalid: deque[float] = deque()

    def take(self, who: str, route: str, major: str) -> Verdict:
        """Count one request of `who` to a route; `major` is its channel, guild or webhook."""
        if not self.on or route in WITHOUT_LIMIT:
            return Verdict({})
        now = time.monotonic()
        if not route.split(" ", 1)[1].startswith(OUTSIDE_GLOBAL):
            left = self._take_global(who, now)
            if left > 0:
                return refusal(left, "global")
        limit = LIMITS.get(route, ANY_OTHER)
        key = (who, route, major)
        window = self._windows.get(key)
        if window is None or window.ends <= now:
            window = self._windows[key] = Window(0, now + limit.seconds)
            if len(self._windows) > BUCKETS_KEPT:
                self._windows.popitem(last=False)
        left = window.ends - now
        window.used += 1
        headers = {
            "X-RateLimit-Limit": str(limit.requests),
            "X-RateLimit-Remaining": str(max(0, limit.requests - window.used)),
            "X-RateLimit-Reset": f"{time.time() + left:.3f}",
            "X-RateLimit-Reset-After": f"{left:.3f}",
            "X-RateLimit-Bucket": bucket(route),
        }
        if window.used > limit.requests:
            return refusal(left, "user", headers)
        return Verdict(headers)

    def _take_global(self, who: str, now: float) -> float:
        """Count towards the global limit; returns the seconds to wait, 0 when it passes."""
        window = self._everything.get(who)
        if window is None or window.ends <= now:
            window = self._everything[who] = Window(0, now + GLOBAL_SECONDS)
        window.used += 1
        return window.ends - now if window.used > GLOBAL_REQUESTS else 0.0

    def count_invalid(self) -> None:
        """Count an answer 401, 403 or 429; "Rate Limits", Invalid Request Limit."""
        self._invalid.append(time.monotonic())

    @property
    def invalid_requests(self) -> int:
        """How many there were in the last ten minutes; Discord bans the address at 10,000."""
        oldest = time.monotonic() - INVALID_WINDOW_SECONDS
        while self._invalid and self._invalid[0] < oldest:
            self._invalid.popleft()
        return len(self._invalid)


def bucket(route: str) -> str:
    return hashlib.blake2s(route.encode(), digest_size=16).hexdigest()

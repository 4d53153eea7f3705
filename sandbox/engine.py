"""The parts of a sandbox, wired together once."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sandbox.faults import Faults
from sandbox.gateway import HEARTBEAT_SECONDS, Gateway
from sandbox.hub import Hub
from sandbox.interactions import Interactions
from sandbox.marks import Marks
from sandbox.places import Places
from sandbox.posting import Posting
from sandbox.ratelimits import RateLimits
from sandbox.state import State
from sandbox.threads import Threads

if TYPE_CHECKING:
    from sandbox.clock import SandboxClock

REQUESTS_KEPT = 50_000


@dataclass(frozen=True)
class Recorded:
    """A REST request as it came; `route` is its template, such as "GET /channels/{channel_id}"."""

    method: str
    route: str
    path: str
    body: Any
    status: int
    code: int = 0
    """Discord's JSON error code; 0 where there was none."""


class Engine:
    """State and everything that acts on it. Routes, verbs and the page share one."""

    def __init__(
        self,
        clock: SandboxClock,
        *,
        rate_limits: bool = True,
        heartbeat_seconds: float = HEARTBEAT_SECONDS,
    ) -> None:
        self.clock = clock
        self.hub = Hub()
        self.state = State(clock, self.hub)
        self.threads = Threads(self.state)
        self.places = Places(self.state, self.threads)
        self.posting = Posting(self.state)
        self.marks = Marks(self.state, self.posting)
        self.interactions = Interactions(self.state, self.posting)
        self.gateway = Gateway(self.state, heartbeat_seconds=heartbeat_seconds)
        self.limits = RateLimits(on=rate_limits)
        self.faults = Faults()
        self.requests: deque[Recorded] = deque(maxlen=REQUESTS_KEPT)
        self.unknown_routes: list[str] = []

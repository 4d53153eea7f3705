"""What goes wrong on Discord, on request."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from sandbox.faults import Effect, Fault
from sandbox.rest.routes import ROUTES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sandbox.engine import Engine
    from sandbox.entities import Application, HasId

EVERY_ROUTE = "*"


class Troubles:
    """The verbs that break things. Routes are named "POST /channels/{channel_id}/messages"."""

    engine: Engine

    # The gateway.

    async def drop(
        self, bot: Application, code: int | None = None, *, resumable: bool = True
    ) -> None:
        """End the bot's connections: cut off like a dead network, or closed with a code.

        Not `resumable` forgets the session: a RESUME is then answered with opcode 9.
        """
        await self.engine.gateway.drop(bot, code=code, resumable=resumable)

    def reconnect(self, bot: Application) -> None:
        """Ask the bot to reconnect and resume: opcode 7."""
        self.engine.gateway.ask_to_reconnect(bot)

    def invalidate(self, bot: Application, *, resumable: bool = False) -> None:
        """Tell the bot that its session is invalid: opcode 9."""
        self.engine.gateway.invalidate(bot, resumable=resumable)

    def pause_gateway(self) -> None:
        """Let nothing through to any bot; events wait."""
        self.engine.gateway.pause()

    def resume_gateway(self) -> None:
        self.engine.gateway.resume()

    # REST.

    def fail(
        self,
        route: str,
        status: int = 500,
        *,
        times: int | None = None,
        channel: HasId | None = None,
        processed: bool = False,
    ) -> Fault:
        """Answer a route with an error, `times` times or until the fault's `stop()`.

        `processed` lets the request take effect first.
        """
        return self._plan(
            Fault(
                Effect.FAIL,
                known(route),
                times,
                channel.id if channel else None,
                status=status,
                processed=processed,
            )
        )

    def delay(
        self, route: str, seconds: float, *, times: int | None = None, channel: HasId | None = None
    ) -> Fault:
        """Hold every request to a route back before it takes effect."""
        channel_id = channel.id if channel else None
        return self._plan(Fault(Effect.DELAY, known(route), times, channel_id, seconds=seconds))

    def cut(
        self,
        route: str,
        *,
        times: int | None = None,
        channel: HasId | None = None,
        processed: bool = False,
    ) -> Fault:
        """Close the connection unanswered; `processed` lets the request take effect first."""
        channel_id = channel.id if channel else None
        return self._plan(Fault(Effect.CUT, known(route), times, channel_id, processed=processed))

    def rate_limit(
        self,
        route: str,
        retry_after: float,
        *,
        scope: str = "user",
        times: int | None = 1,
        channel: HasId | None = None,
    ) -> Fault:
        """Answer a route with 429; `scope` is "user", "shared" or "global"."""
        channel_id = channel.id if channel else None
        return self._plan(
            Fault(
                Effect.RATE_LIMIT,
                known(route),
                times,
                channel_id,
                seconds=retry_after,
                scope=scope,
            )
        )

    @contextlib.contextmanager
    def offline(self, status: int = 503) -> Iterator[Fault]:
        """Answer every route with an error for as long as the block lasts."""
        fault = self._plan(Fault(Effect.FAIL, EVERY_ROUTE, status=status))
        try:
            yield fault
        finally:
            fault.stop()

    def _plan(self, fault: Fault) -> Fault:
        return self.engine.faults.add(fault)


def known(route: str) -> str:
    """Return the route. Raises ValueError for one no request could ever meet."""
    if route != EVERY_ROUTE and route not in {entry.name for entry in ROUTES}:
        raise ValueError(f"The sandbox has no route {route!r}.")
    return route

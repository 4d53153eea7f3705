"""The sandbox itself: starts, listens on this machine only, and holds the verbs together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from aiohttp import web

from sandbox import page, rest
from sandbox.clock import SandboxClock
from sandbox.engine import Engine, Recorded
from sandbox.entities import Application, HasId
from sandbox.gateway import HEARTBEAT_SECONDS
from sandbox.guilds import Guild
from sandbox.intents import PRIVILEGED
from sandbox.loopback import only_this_machine
from sandbox.people import Person
from sandbox.places import EVERYONE_MAY
from sandbox.troubles import Troubles

if TYPE_CHECKING:
    from collections import deque
    from collections.abc import Callable, Iterable
    from datetime import timedelta
    from types import TracebackType

    from sandbox.hub import Hub
    from sandbox.state import State

LARGEST_REQUEST = 110 * 1024 * 1024
"""Bytes of a request: ten files of the largest size and the message around them."""
SHUTDOWN_SECONDS = 1.0


class Sandbox(Troubles):
    """Discord on this machine. `async with Sandbox() as discord:` starts and stops it.

    `rate_limits=False` is for load tests; `port=0` takes a free port.
    """

    def __init__(
        self,
        *,
        port: int = 0,
        clock: SandboxClock | None = None,
        rate_limits: bool = True,
        heartbeat_seconds: float = HEARTBEAT_SECONDS,
    ) -> None:
        self.clock = clock if clock is not None else SandboxClock()
        self.engine = Engine(
            self.clock, rate_limits=rate_limits, heartbeat_seconds=heartbeat_seconds
        )
        self._wanted_port = port
        self._runner: web.AppRunner | None = None
        self.port = 0

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop()

    async def start(self) -> None:
        """Listen on 127.0.0.1. Raises OSError when the port is taken."""
        app = web.Application(middlewares=[only_this_machine], client_max_size=LARGEST_REQUEST)
        rest.install(app, self.engine)
        page.install(app, self.engine)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=SHUTDOWN_SECONDS)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", self._wanted_port).start()
        except OSError:
            await runner.cleanup()
            raise
        self._runner = runner
        self.port = int(runner.addresses[0][1])
        self.engine.state.base_url = self.url

    async def stop(self) -> None:
        await self.engine.gateway.close()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def api_url(self) -> str:
        """What `DISCORD_API_URL` is set to."""
        return f"{self.url}/api/v10"

    @property
    def hub(self) -> Hub:
        return self.engine.hub

    @property
    def state(self) -> State:
        return self.engine.state

    # The world.

    def add_person(self, name: str) -> Person:
        """Make somebody who is in no server yet."""
        return Person(self.engine, self.engine.places.add_user(name))

    def add_guild(self, name: str, owner: Person | None = None) -> Guild:
        """Make a server; without an owner, one is made for it."""
        owner = owner or self.add_person("Owner")
        return Guild(self.engine, self.engine.places.add_guild(name, owner.user))

    def add_application(
        self,
        name: str,
        token: str = "sandbox-token",  # noqa: S107 - opens nothing but the sandbox
        *,
        guilds: Iterable[Guild] = (),
        permissions: int = EVERYONE_MAY,
        privileged_intents: int = int(PRIVILEGED),
        owner: Person | None = None,
    ) -> Application:
        """Make a bot and let it join servers, in each with a role of exactly these permissions.

        `privileged_intents` are the ones switched on for it, as in Discord's developer portal.
        """
        state = self.engine.state
        if token in state.by_token:
            raise ValueError("Another application already has this token.")
        user = self.engine.places.add_user(name, bot=True)
        maker = owner or self.add_person("Developer")
        application = Application(
            id=user.id,
            name=name,
            user=user,
            token=token,
            owner=maker.user,
            privileged_intents=privileged_intents,
        )
        user.application_id = application.id
        state.applications[application.id] = application
        state.by_token[token] = application
        for guild in guilds:
            guild.add_bot(application, permissions)
        return application

    def person(self, who: int | str) -> Person:
        """Return somebody by id or by name. Raises LookupError when there is nobody."""
        for user in self.engine.state.users.values():
            if not user.bot and who in (user.id, user.name):
                return Person(self.engine, user)
        raise LookupError(f"There is no person {who!r}.")

    @property
    def people(self) -> list[Person]:
        found = self.engine.state.users.values()
        return [Person(self.engine, user) for user in found if not user.bot]

    @property
    def guilds(self) -> list[Guild]:
        return [Guild(self.engine, record) for record in self.engine.state.guilds.values()]

    @property
    def applications(self) -> list[Application]:
        return list(self.engine.state.applications.values())

    def move_clock(self, ahead: timedelta) -> None:
        self.clock.move(ahead)
        self.engine.hub.touch()

    # Waiting and looking back.

    async def wait_for(self, condition: Callable[[], object], limit: float = 5.0) -> None:
        """Return once `condition()` is true; it is asked again after every change.

        Raises TimeoutError after `limit` real seconds.
        """
        await self.engine.hub.wait_for(condition, limit)

    async def wait_ready(
        self, bot: Application, *, commands: bool = False, limit: float = 15.0
    ) -> None:
        """Wait until the bot is connected and was greeted, and has synced commands if asked for."""
        gateway = self.engine.gateway

        def ready() -> bool:
            synced = bot.commands_synced > 0 or not commands
            return synced and bot.id in gateway.ready_count and gateway.is_connected(bot)

        await self.wait_for(ready, limit)

    def is_connected(self, bot: Application) -> bool:
        return self.engine.gateway.is_connected(bot)

    def resumes(self, bot: Application) -> int:
        """How often the bot has resumed a session."""
        return self.engine.gateway.resumed_count.get(bot.id, 0)

    def identifies(self, bot: Application) -> int:
        """How often the bot has begun a new session."""
        return self.engine.gateway.ready_count.get(bot.id, 0)

    @property
    def requests(self) -> deque[Recorded]:
        """The latest REST requests with their bodies, oldest first."""
        return self.engine.requests

    def requests_to(self, route: str, channel: HasId | None = None) -> list[Recorded]:
        """Return the requests to a route, "POST /channels/{channel_id}/messages"."""
        found = [request for request in self.engine.requests if request.route == route]
        if channel is None:
            return found
        return [request for request in found if str(channel.id) in request.path.split("/")]

    @property
    def unknown_routes(self) -> list[str]:
        """Every request no route was there for; a test asserts that there were none."""
        return self.engine.unknown_routes

    @property
    def invalid_requests(self) -> int:
        """How many answers were 401, 403 or 429 in the last ten minutes."""
        return self.engine.limits.invalid_requests

"""One REST request on its way in, and the table its route comes from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sandbox.rules import errors

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sandbox.engine import Engine
    from sandbox.entities import Application, Channel, GuildRecord, User
    from sandbox.rules.errors import ApiError
    from sandbox.state import State
    from sandbox.uploads import Upload


@dataclass(frozen=True)
class Call:
    """What a handler gets: who asks, for what, with which body."""

    engine: Engine
    caller: Application | None
    parameters: Mapping[str, str]
    query: Mapping[str, str]
    body: Any
    files: tuple[Upload, ...] = field(default=())

    @property
    def state(self) -> State:
        return self.engine.state

    @property
    def application(self) -> Application:
        if self.caller is None:
            raise errors.UNAUTHORIZED
        return self.caller

    @property
    def user(self) -> User:
        return self.application.user

    @property
    def details(self) -> dict[str, Any]:
        """The body as an object. Raises 50035 for anything else."""
        if self.body is None:
            return {}
        if not isinstance(self.body, dict):
            raise errors.INVALID_FORM_BODY
        return self.body

    def id(self, name: str) -> int:
        return snowflake(self.parameters[name], name)

    def channel(self) -> Channel:
        """Return the route's channel if the caller may see it."""
        channel = self.state.channel(self.id("channel_id"))
        self.state.require(self.user.id, channel)
        return channel

    def guild(self, needed: int = 0) -> GuildRecord:
        guild = self.state.guild(self.id("guild_id"))
        self.state.require_in_guild(self.user.id, guild, needed)
        return guild

    def number(self, name: str, default: int, *, low: int, high: int) -> int:
        """Return a number from the query. Raises 50035 outside of its bounds."""
        written = self.query.get(name)
        if written is None:
            return default
        if not written.isdigit() or not low <= int(written) <= high:
            raise invalid(name, "NUMBER_TYPE_MAX", f"int value should be {low} to {high}.")
        return int(written)


def invalid(name: str, code: str, message: str) -> ApiError:
    return errors.invalid_form((name,), code, message)


def snowflake(value: Any, name: str) -> int:
    try:
        number = int(value)
    except (TypeError, ValueError):
        number = -1
    if not 0 <= number < 1 << 64:
        raise invalid(name, "NUMBER_TYPE_COERCE", f'Value "{value}" is not snowflake.')
    return number


Handler = Callable[[Call], Any]
"""Answers a call with what JSON can hold; None is 204 without a body."""


@dataclass(frozen=True)
class Route:
    method: str
    path: str
    handler: Handler
    authorised: bool = True
    """False where the address holds an interaction's token instead of a bot's."""

    @property
    def name(self) -> str:
        return f"{self.method} {self.path}"

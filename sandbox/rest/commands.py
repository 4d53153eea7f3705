"""Routes of application commands: "Application Commands"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sandbox import serialise
from sandbox.entities import Command
from sandbox.rest.call import Call, Route
from sandbox.rules import commands as rules
from sandbox.rules import errors

if TYPE_CHECKING:
    from collections.abc import Mapping

CHAT_INPUT = 1


def complete(body: Mapping[str, Any], guild_id: int | None) -> dict[str, Any]:
    """Return a command as Discord stores it, with the defaults it fills in."""
    stored: dict[str, Any] = {
        "type": body.get("type") or CHAT_INPUT,
        "name": body["name"],
        "name_localizations": body.get("name_localizations"),
        "description": body.get("description") or "",
        "description_localizations": body.get("description_localizations"),
        "default_member_permissions": permission_text(body.get("default_member_permissions")),
        "nsfw": bool(body.get("nsfw")),
        "options": body.get("options") or [],
    }
    if guild_id is None:
        direct = body.get("dm_permission")
        stored["contexts"] = body.get("contexts")
        stored["integration_types"] = body.get("integration_types") or [0]
        stored["dm_permission"] = True if direct is None else bool(direct)
    return stored


def permission_text(value: Any) -> str | None:
    return None if value is None else str(int(value))


def scope(call: Call) -> int | None:
    """Return the guild the route is about, None for global. Raises for another's application."""
    if call.id("application_id") != call.application.id:
        raise errors.MISSING_ACCESS
    if "guild_id" not in call.parameters:
        return None
    guild = call.state.guilds.get(call.id("guild_id"))
    if guild is None or call.user.id not in guild.members:
        raise errors.MISSING_ACCESS
    return guild.id


def registered(call: Call) -> list[Command]:
    guild_id = scope(call)
    return [c for c in call.application.commands.values() if c.guild_id == guild_id]


def one(call: Call) -> Command:
    wanted = call.id("command_id")
    for command in registered(call):
        if command.id == wanted:
            return command
    raise errors.UNKNOWN_COMMAND


def register(call: Call, body: Mapping[str, Any]) -> Command:
    """Create a command, or replace the one of the same kind and name, which keeps its id."""
    guild_id = scope(call)
    stored = complete(body, guild_id)
    for command in registered(call):
        if (command.kind, command.name) == (stored["type"], stored["name"]):
            if command.body != stored:
                command.body, command.version = stored, call.state.new_id()
            return command
    command_id = call.state.new_id()
    command = Command(command_id, call.application.id, guild_id, command_id, stored)
    call.application.commands[command.id] = command
    return command


def synced(call: Call) -> None:
    call.application.commands_synced += 1
    call.state.hub.touch()


def get_all(call: Call) -> Any:
    return [serialise.command(command) for command in registered(call)]


def get_one(call: Call) -> Any:
    return serialise.command(one(call))


def overwrite(call: Call) -> Any:
    """Replace all commands of the scope; those not named are gone."""
    rules.check(call.body)
    kept = [register(call, body) for body in call.body]
    staying = {command.id for command in kept}
    for command in registered(call):
        if command.id not in staying:
            del call.application.commands[command.id]
    synced(call)
    return [serialise.command(command) for command in kept]


def create(call: Call) -> Any:
    rules.check_one(call.details)
    stored = complete(call.details, scope(call))
    kept = [
        command.body
        for command in registered(call)
        if (command.kind, command.name) != (stored["type"], stored["name"])
    ]
    rules.check([*kept, call.details])
    command = register(call, call.details)
    synced(call)
    return serialise.command(command)


def edit(call: Call) -> Any:
    command = one(call)
    body = {**command.body, **call.details}
    rules.check_one(body)
    command.body, command.version = complete(body, command.guild_id), call.state.new_id()
    synced(call)
    return serialise.command(command)


def delete(call: Call) -> None:
    del call.application.commands[one(call).id]
    synced(call)


GLOBAL = "/applications/{application_id}/commands"
GUILD = "/applications/{application_id}/guilds/{guild_id}/commands"
ROUTES = [
    Route(method, path + suffix, handler)
    for path in (GLOBAL, GUILD)
    for method, suffix, handler in (
        ("GET", "", get_all),
        ("PUT", "", overwrite),
        ("POST", "", create),
        ("GET", "/{command_id}", get_one),
        ("PATCH", "/{command_id}", edit),
        ("DELETE", "/{command_id}", delete),
    )
]

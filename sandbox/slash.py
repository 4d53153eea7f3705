"""The client's side of commands: finds a command, checks what was typed, builds the data.

Source: Discord documentation, "Application Commands" and "Receiving and Responding to Interactions"
(Application Command Data, Resolved Data).
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from sandbox import serialise, uploads
from sandbox.answers import Refused
from sandbox.permissions import Permission
from sandbox.uploads import Upload

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sandbox.entities import Application, Channel, Command, Message, User
    from sandbox.state import State

CHAT_INPUT, USER_MENU, MESSAGE_MENU = 1, 2, 3
IN_GUILD, IN_BOT_DM = 0, 1


class OptionKind(IntEnum):
    """Application command option types."""

    SUBCOMMAND = 1
    GROUP = 2
    STRING = 3
    INTEGER = 4
    BOOLEAN = 5
    USER = 6
    CHANNEL = 7
    ROLE = 8
    MENTIONABLE = 9
    NUMBER = 10
    ATTACHMENT = 11


SUB = (OptionKind.SUBCOMMAND, OptionKind.GROUP)


class Resolved:
    """Collects the entities an interaction names, as Discord sends them beside their ids."""

    def __init__(self, state: State, channel: Channel, user_id: int) -> None:
        self._state = state
        self._channel = channel
        self._user_id = user_id
        self.data: dict[str, dict[str, Any]] = {}

    def _put(self, kind: str, key: int, payload: dict[str, Any]) -> str:
        self.data.setdefault(kind, {})[str(key)] = payload
        return str(key)

    def user(self, user_id: int) -> str | None:
        found = self._state.users.get(user_id)
        guild = self._channel.guild
        if found is None:
            return None
        if guild is not None and user_id in guild.members:
            member = serialise.member(guild.members[user_id], with_user=False)
            allowed = self._state.permissions(user_id, self._channel)
            self._put("members", user_id, {**member, "permissions": str(allowed)})
        return self._put("users", user_id, serialise.user(found))

    def role(self, role_id: int) -> str | None:
        roles = self._channel.guild.roles if self._channel.guild else {}
        found = roles.get(role_id)
        return self._put("roles", role_id, serialise.role(found)) if found else None

    def channel(self, channel_id: int, kinds: Sequence[int] = ()) -> str | None:
        """Return None for a channel that does not exist, is hidden or is of another kind."""
        found = self._state.channels.get(channel_id)
        guild = self._channel.guild
        if found is None or guild is None or found.guild is not guild:
            return None
        allowed = self._state.permissions(self._user_id, found)
        if (kinds and int(found.kind) not in kinds) or not allowed & Permission.VIEW_CHANNEL:
            return None
        payload = {**serialise.channel(found), "permissions": str(allowed)}
        return self._put("channels", channel_id, payload)

    def message(self, message: Message) -> str:
        return self._put("messages", message.id, serialise.message(message))

    def file(self, upload: Upload) -> str:
        stored = uploads.store(self._state, self._channel.id, [upload], [], ephemeral=True)[0]
        return self._put("attachments", stored.id, serialise.attachment(stored))


def identity(value: Any) -> int:
    """Return the id of an entity, of a number or of a number in a string; -1 for anything else."""
    found = getattr(value, "id", value)
    if isinstance(found, bool):
        return -1
    if isinstance(found, int):
        return found
    return int(found) if isinstance(found, str) and found.isdecimal() else -1


def may_use(state: State, command: Command, user: User, channel: Channel) -> str | None:
    """Return why a person cannot use a command in a channel; None when they can."""
    if channel.guild is None:
        return why_not_in_dm(state, command, channel)
    contexts = command.body.get("contexts")
    if contexts is not None and IN_GUILD not in contexts:
        return f"/{command.name} can only be used in direct messages."
    bot = state.applications[command.application_id].user
    if bot.id not in channel.guild.members:
        return f"The bot of /{command.name} is not in this server."
    allowed = state.permissions(user.id, channel)
    if not allowed & Permission.USE_APPLICATION_COMMANDS:
        return "You may not use commands here."
    needed = command.body.get("default_member_permissions")
    for_admins = needed is not None and int(needed) == 0
    missing = for_admins or (needed is not None and int(needed) & ~allowed)
    if missing and not allowed & Permission.ADMINISTRATOR:
        return f"You do not have the permissions /{command.name} needs."
    return None


def why_not_in_dm(state: State, command: Command, channel: Channel) -> str | None:
    bot = state.applications[command.application_id].user
    if bot.id not in (recipient.id for recipient in channel.recipients):
        return "This command belongs to a bot that is not in this conversation."
    contexts = command.body.get("contexts")
    allowed = command.body.get("dm_permission", True)
    if contexts is not None:
        allowed = IN_BOT_DM in contexts
    if command.guild_id is not None or not allowed:
        return f"/{command.name} cannot be used in direct messages."
    return None


def find(
    state: State,
    user: User,
    channel: Channel,
    name: str,
    *,
    kind: int,
    of: Application | None = None,
) -> Command:
    """Return the command of that first name. Raises Refused if it is not there for this person."""
    named = [
        command
        for command in state.commands_for(channel.guild)
        if command.kind == kind
        and command.name == name
        and (of is None or command.application_id == of.id)
    ]
    named.sort(key=lambda command: command.guild_id is None)  # a guild's own goes first
    if not named:
        raise Refused(f"There is no command {name!r} here.")
    reasons = [may_use(state, command, user, channel) for command in named]
    for command, reason in zip(named, reasons, strict=True):
        if reason is None:
            return command
    raise Refused(str(reasons[0]))


def split(command: Command, words: Sequence[str]) -> tuple[list[dict[str, Any]], list[Any]]:
    """Walk down to the subcommand; returns the steps down and the options of the last one."""
    steps: list[dict[str, Any]] = []
    options: list[Any] = command.body.get("options") or []
    for word in words:
        found = next((o for o in options if o["type"] in SUB and o["name"] == word), None)
        if found is None:
            raise Refused(f"/{command.name} has no subcommand {word!r}.")
        steps.append(found)
        options = found.get("options") or []
    if any(option["type"] in SUB for option in options):
        known = ", ".join(option["name"] for option in options)
        raise Refused(f"/{command.name} needs one of its subcommands: {known}.")
    return steps, options


def build(
    command: Command,
    words: Sequence[str],
    given: Mapping[str, Any],
    resolved: Resolved,
    *,
    focused: tuple[str, str] | None = None,
) -> dict[str, Any]:
    """Return the data of a command interaction. Raises Refused for what no client would send.

    `focused` is the option being typed and its text so far; then nothing else is required.
    """
    steps, known = split(command, words)
    by_name = {option["name"]: option for option in known}
    typed = [focused[0]] if focused else []
    for name in [*given, *typed]:
        if name not in by_name:
            raise Refused(f"/{command.name} has no option {name!r}; it has: {', '.join(by_name)}.")
    values: list[dict[str, Any]] = []
    for option in known:
        name, kind = option["name"], OptionKind(option["type"])
        if focused is not None and name == focused[0]:
            if not option.get("autocomplete"):
                raise Refused(f"The option {name!r} of /{command.name} does not autocomplete.")
            entry = {"name": name, "type": int(kind), "value": focused[1], "focused": True}
            values.append(entry)
        elif given.get(name) is not None:
            value = convert(option, kind, given[name], resolved)
            values.append({"name": name, "type": int(kind), "value": value})
        elif option.get("required") and focused is None:
            raise Refused(f"/{command.name} needs the option {name!r}.")
    for step in reversed(steps):
        values = [{"name": step["name"], "type": int(step["type"]), "options": values}]
    return outline(command, resolved, options=values)


def outline(command: Command, resolved: Resolved, **more: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        "id": str(command.id),
        "name": command.name,
        "type": command.kind,
        **more,
    }
    if command.guild_id is not None:
        data["guild_id"] = str(command.guild_id)
    if resolved.data:
        data["resolved"] = resolved.data
    return data


def convert(option: Mapping[str, Any], kind: OptionKind, value: Any, resolved: Resolved) -> Any:
    """Return an option's value as it travels. Raises Refused for what does not fit the option."""
    name = option["name"]
    if kind is OptionKind.ATTACHMENT:
        if not isinstance(value, Upload):
            raise Refused(f"The option {name!r} takes a file.")
        return resolved.file(value)
    found: str | None
    if kind is OptionKind.USER:
        found = resolved.user(identity(value))
    elif kind is OptionKind.ROLE:
        found = resolved.role(identity(value))
    elif kind is OptionKind.CHANNEL:
        found = resolved.channel(identity(value), option.get("channel_types") or ())
    elif kind is OptionKind.MENTIONABLE:
        found = resolved.user(identity(value)) or resolved.role(identity(value))
    else:
        return convert_plain(option, kind, value)
    if found is None:
        raise Refused(f"The option {name!r} takes a {kind.name.lower()} of this server, not this.")
    return found


def convert_plain(option: Mapping[str, Any], kind: OptionKind, value: Any) -> Any:
    name = option["name"]
    choices = option.get("choices") or []
    if choices:
        for choice in choices:
            if value in (choice["value"], choice["name"]):
                return choice["value"]
        names = ", ".join(str(choice["name"]) for choice in choices)
        raise Refused(f"The option {name!r} takes one of: {names}.")
    if kind is OptionKind.BOOLEAN:
        if not isinstance(value, bool):
            raise Refused(f"The option {name!r} takes true or false.")
        return value
    if kind is OptionKind.STRING:
        check_length(option, str(value))
        return str(value)
    try:
        number = int(str(value)) if kind is OptionKind.INTEGER else float(str(value))
    except ValueError:
        raise Refused(f"The option {name!r} takes a number.") from None
    low, high = option.get("min_value"), option.get("max_value")
    if (low is not None and number < low) or (high is not None and number > high):
        raise Refused(f"The option {name!r} takes {low} to {high}, not {number}.")
    return number


def check_length(option: Mapping[str, Any], text: str) -> None:
    low, high = option.get("min_length") or 0, option.get("max_length") or 6000
    if not low <= len(text) <= high:
        raise Refused(f"The option {option['name']!r} takes {low} to {high} characters.")

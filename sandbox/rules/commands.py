"""Application commands: what an application may register."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from sandbox.rules.errors import MAXIMUM_COMMANDS
from sandbox.rules.form import Form, Json
from sandbox.rules.naming import described, named, size
from sandbox.rules.options import VALUES, inspect_values

if TYPE_CHECKING:
    from sandbox.rules.errors import Path

CHAT_INPUT: Final = 1
USER: Final = 2
MESSAGE: Final = 3

SUB_COMMAND: Final = 1
SUB_COMMAND_GROUP: Final = 2

MOST_OF_KIND: Final = {CHAT_INPUT: 100, USER: 15, MESSAGE: 15}
MOST_OPTIONS = 25
MOST_CHARACTERS = 8000


def check(commands: Any) -> None:
    """Raise `ApiError` for a set of commands that Discord would not register (bulk overwrite).

    Source: Discord documentation, "Application Commands" (Application Command Object, Registering a
    Command): 100 CHAT_INPUT, 15 USER and 15 MESSAGE commands (30032 past that), names unique for
    each type, and all of `check_one`. Faults stand under the index of their command.
    """
    form = Form()
    most_in_all = sum(MOST_OF_KIND.values())
    listed = form.items({"all": commands}, "all", (), most=most_in_all, required=True)
    seen: set[tuple[Any, Any]] = set()
    count: Counter[int] = Counter()
    for index, value in enumerate(listed):
        command = form.object(value, (index,))
        if command is None:
            continue
        kind = _command(form, command, (index,))
        count[kind] += 1
        identity = (kind, str(command.get("name")))
        if identity in seen:
            message = "Application command names must be unique"
            form.add((index,), "APPLICATION_COMMANDS_DUPLICATE_NAME", message)
        seen.add(identity)
    for kind, most in MOST_OF_KIND.items():
        if count[kind] > most:
            message = f"Maximum number of application commands reached ({most})."
            raise MAXIMUM_COMMANDS(message)
    form.raise_if_wrong()


def check_one(command: Json) -> None:
    """Raise `ApiError` 50035 for a command Discord would not register.

    Source: Discord documentation, "Application Commands": naming pattern and lower case;
    description 1 to 100; 25 options and 25 choices; required options first; subcommands and groups
    one level deep and never beside other options; localisations under the same rules; 8000
    characters in all ("Slash Commands", counting the longest localisation of each field). Empty
    groups are allowed ("Example Walkthrough").
    """
    form = Form()
    _command(form, command, ())
    form.raise_if_wrong()


def _command(form: Form, command: Json, path: Path) -> int:
    """Check one command and return its type (1 when it is missing or wrong)."""
    kind = CHAT_INPUT
    if command.get("type") is not None:
        kind = form.choice(command, "type", path, tuple(MOST_OF_KIND)) or CHAT_INPUT
    named(form, command, path, free=kind != CHAT_INPUT)
    if kind == CHAT_INPUT:
        described(form, command, path)
        given = _named_options(form, command, path)
        _levels(form, given, path)
        if size(command) > MOST_CHARACTERS:
            message = f"Command exceeds maximum size ({MOST_CHARACTERS})"
            form.add(path, "APPLICATION_COMMAND_TOO_LARGE", message)
    else:
        for key in ("description", "options"):
            if command.get(key):
                code = f"APPLICATION_COMMAND_CONTEXT_MENU_{key.upper()}_INVALID"
                form.add((*path, key), code, f"Context menu commands cannot have {key}")
    if command.get("default_member_permissions") is not None:
        form.snowflake(command["default_member_permissions"], (*path, "default_member_permissions"))
    form.boolean(command, "nsfw", path)
    form.boolean(command, "dm_permission", path)
    for key, allowed in (("contexts", (0, 1, 2)), ("integration_types", (0, 1))):
        for index, value in enumerate(form.items(command, key, path, most=len(allowed))):
            form.choice(*form.value(value, (*path, key, index)), allowed)
    return int(kind)


def _levels(form: Form, given: list[tuple[Json, Path]], path: Path) -> None:
    """Check the options of a command and, below it, of its groups and subcommands."""
    if all(option.get("type") in VALUES for option, _ in given):
        inspect_values(form, given)
        return
    for option, place in given:
        kind = option.get("type")
        if kind == SUB_COMMAND:
            inspect_values(form, _named_options(form, option, place))
        elif kind == SUB_COMMAND_GROUP:
            for child, below in _named_options(form, option, place):
                if child.get("type") == SUB_COMMAND:
                    inspect_values(form, _named_options(form, child, below))
                else:
                    form.choice(child, "type", below, (SUB_COMMAND,), required=True)
        elif kind in VALUES:
            message = (
                "Sub-command and sub-command group option types are mutually exclusive to all "
                "other types"
            )
            code = "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"
            form.add((*path, "options"), code, message)
            return
        else:
            form.choice(option, "type", place, tuple(range(1, 12)), required=True)


def _named_options(form: Form, holder: Json, path: Path) -> list[tuple[Json, Path]]:
    given = form.items(holder, "options", path, most=MOST_OPTIONS)
    found = list(form.objects(given, (*path, "options")))
    names: set[Any] = set()
    for option, place in found:
        named(form, option, place, free=False)
        described(form, option, place)
        name = option.get("name")
        if isinstance(name, str) and name in names:
            message = "Option names must be unique"
            form.add((*place, "name"), "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", message)
        names.add(str(name))
    return found

"""One option of a command: its limits, its choices, and what a person may fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sandbox.rules.form import Form, Json
from sandbox.rules.naming import localizations

if TYPE_CHECKING:
    from sandbox.rules.errors import Path

STRING: Final = 3
INTEGER: Final = 4
BOOLEAN: Final = 5
CHANNEL: Final = 7
NUMBER: Final = 10
VALUES: Final = (3, 4, 5, 6, 7, 8, 9, 10, 11)
"""The option types that carry a value: all but subcommands and their groups."""

MOST_CHOICES = 25
MOST_TEXT = 6000
_SAFE = (1 << 53) - 1
_WITH_CHOICES = (STRING, INTEGER, NUMBER)
_ONLY_FOR: Final = {
    "choices": _WITH_CHOICES,
    "autocomplete": _WITH_CHOICES,
    "channel_types": (CHANNEL,),
    "min_value": (INTEGER, NUMBER),
    "max_value": (INTEGER, NUMBER),
    "min_length": (STRING,),
    "max_length": (STRING,),
}


def check_value(option: Json, value: Any) -> None:
    """Raise `ApiError` 50035 for a value that no Discord client would send for this option.

    Covers text, numbers and booleans; users, channels, roles and files are the caller's to find.
    Faults stand under the option's name.

    Source: Discord documentation, "Application Commands" (Application Command Option Structure,
    Option Type): choices are the only values there are; text 0 to 6000 characters.
    """
    form = Form()
    at: Path = (str(option["name"]),)
    kind = option["type"]
    choices = [choice["value"] for choice in option.get("choices") or ()]
    if value is None:
        form.required(at)
    elif kind == BOOLEAN:
        form.boolean(*form.value(value, at))
    elif choices:
        form.choice(*form.value(value, at), choices)
    elif kind == STRING:
        least = option.get("min_length") or 0
        most = option.get("max_length") or MOST_TEXT
        form.text(*form.value(value, at), least=least, most=most)
    elif kind in (INTEGER, NUMBER) and _number(form, value, at, kind):
        _within(form, value, at, option.get("min_value"), option.get("max_value"))
    form.raise_if_wrong()


def inspect_choices(form: Form, holder: Json, path: Path, kind: int | None = None) -> None:
    """Record the faults of `holder["choices"]`: of an option of this kind, or of autocomplete.

    Source: "Application Commands" (Application Command Option Choice Structure), "Receiving and
    Responding to Interactions" (Autocomplete): at most 25; name 1 to 100; text values 100.
    """
    given = form.items(holder, "choices", path, most=MOST_CHOICES, required=kind is None)
    names: set[str] = set()
    for choice, place in form.objects(given, (*path, "choices")):
        name = form.text(choice, "name", place, least=1, most=100, required=True)
        localizations(form, choice, "name", place, most=100)
        if name is not None and name in names and kind is not None:
            message = "Choice names must be unique"
            form.add(
                (*place, "name"), "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS", message
            )
        names.add(name or "")
        value = choice.get("value")
        if kind == STRING or (kind is None and isinstance(value, str)):
            form.text(choice, "value", place, least=1, most=100, required=True)
        elif value is None:
            form.required((*place, "value"))
        else:
            _number(form, value, (*place, "value"), kind or NUMBER)


def inspect_values(form: Form, given: list[tuple[Json, Path]]) -> None:
    """Check options that carry values ("Application Commands", Option Structure)."""
    optional_seen = False
    for option, place in given:
        kind = form.choice(option, "type", place, VALUES, required=True)
        if form.boolean(option, "required", place):
            if optional_seen:
                message = "Required options must be placed before non-required options"
                form.add(place, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message)
        else:
            optional_seen = True
        if kind is not None:
            _option_limits(form, option, place, kind)


def _option_limits(form: Form, option: Json, path: Path, kind: int) -> None:
    for key, kinds in _ONLY_FOR.items():
        if option.get(key) not in (None, False, []) and kind not in kinds:
            code = f"APPLICATION_COMMAND_OPTION_{key.upper()}_INVALID"
            form.add((*path, key), code, f"{key} is not valid for option type {kind}")
    if kind in _WITH_CHOICES:
        inspect_choices(form, option, path, kind)
    if form.boolean(option, "autocomplete", path) and option.get("choices"):
        message = "Choices and autocomplete are mutually exclusive"
        form.add((*path, "choices"), "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE", message)
    if kind == STRING:
        least = form.integer(option, "min_length", path, least=0, most=MOST_TEXT)
        most = form.integer(option, "max_length", path, least=1, most=MOST_TEXT)
        if least is not None:
            _within(form, least, (*path, "min_length"), None, most)
    if kind in (INTEGER, NUMBER):
        low, high = option.get("min_value"), option.get("max_value")
        right = [
            value is None or _number(form, value, (*path, key), kind)
            for key, value in (("min_value", low), ("max_value", high))
        ]
        if low is not None and all(right):
            _within(form, low, (*path, "min_value"), None, high)


def _number(form: Form, value: Any, path: Path, kind: int) -> bool:
    """Check a number against its option type ("Application Commands", Option Type)."""
    right = isinstance(value, int if kind == INTEGER else int | float)
    if isinstance(value, bool) or not right:
        word = "int" if kind == INTEGER else "float"
        form.add(path, "NUMBER_TYPE_COERCE", f'Value "{value}" is not {word}.')
        return False
    farthest = _SAFE + (kind == NUMBER)
    return _within(form, value, path, -farthest, farthest)


def _within(form: Form, value: float, path: Path, least: float | None, most: float | None) -> bool:
    """Record a number outside its bounds; None bounds nothing."""
    if least is not None and value < least:
        message = f"int value should be greater than or equal to {least}."
        form.add(path, "NUMBER_TYPE_MIN", message)
        return False
    if most is not None and value > most:
        form.add(path, "NUMBER_TYPE_MAX", f"int value should be less than or equal to {most}.")
        return False
    return True

"""Options with a list behind them, for whoever picks from it and for whoever types instead."""

from collections.abc import Mapping, Sequence

from discord import app_commands
from rapidfuzz import fuzz, process

from cogs.ui.helplines import listed
from cogs.ui.reader import Reader
from cogs.ui.text import inert
from core.errors import Expected

MOST_CHOICES = 25
"""Discord's limit for autocomplete ("Application Commands")."""

LONGEST_QUERY = 100
"""Characters somebody may type to look for something."""

EXAMPLES = 6

ALIKE = 80.0
"""Likeness (rapidfuzz.fuzz.ratio) from which a misspelt word is taken for one on the list."""

_UNKNOWN: Mapping[str, str] = {
    "topic": "helpline-topic-unknown",
    "audience": "find-audience-unknown",
}


def named(typed: str, family: str, known: Sequence[str], reader: Reader) -> str:
    """Which of `known` somebody means: by its own word, or by its name in the reader's language.

    `family` begins the names of the sentences that name them. Raises Expected with examples.
    """
    asked = typed.strip().casefold()
    names = _names(family, known, reader)
    for value, name in names.items():
        if asked in {value, name.casefold()}:
            return value
    meant = _meant(asked, family, names, reader)
    if meant is not None:
        return meant
    examples = listed(list(names.values())[:EXAMPLES], reader, "or")
    raise Expected(_UNKNOWN[family], typed=inert(typed, 40), known=examples)


def _meant(asked: str, family: str, names: Mapping[str, str], reader: Reader) -> str | None:
    """By another word for it, or with a slip of the finger."""
    said = {name.casefold(): value for value, name in names.items()}
    for value in names:
        for other in _also(family, value, reader).split(","):
            said.setdefault(other.strip(), value)
    found = process.extractOne(asked, [word for word in said if word], scorer=fuzz.ratio)
    return said[found[0]] if found is not None and found[1] >= ALIKE else None


def choices(
    current: str, family: str, known: Sequence[str], reader: Reader
) -> list[app_commands.Choice[str]]:
    """What begins as typed first, then what holds it anywhere, other words for it included."""
    asked = current.strip().casefold()
    fitting = [
        app_commands.Choice(name=name, value=value)
        for value, name in _names(family, known, reader).items()
        if asked in name.casefold() or asked == value or asked in _also(family, value, reader)
    ]
    fitting.sort(key=lambda choice: not choice.name.casefold().startswith(asked))
    return fitting[:MOST_CHOICES]


def _names(family: str, known: Sequence[str], reader: Reader) -> dict[str, str]:
    return {value: reader.say(f"{family}-{value.replace('_', '-')}") for value in known}


def _also(family: str, value: str, reader: Reader) -> str:
    if family != "topic":
        return ""
    return reader.say(f"alias-{value.replace('_', '-')}").casefold()

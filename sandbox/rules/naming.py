"""Names, descriptions, their localisations, and how much text a command holds."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sandbox.rules.errors import Path
    from sandbox.rules.form import Form, Json

LOCALES: Final = frozenset(
    {
        *("bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr", "hi"),
        *("hr", "hu", "id", "it", "ja", "ko", "lt", "nl", "no", "pl", "pt-BR", "ro", "ru"),
        *("sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW"),
    }
)
"""Source: Discord documentation, "API Reference" (Locales)."""

_MARKS: Final = ((0x0900, 0x0963), (0xA8E0, 0xA8FF), (0x0E31, 0x0E3A), (0x0E47, 0x0E4E))
"""Where the scripts Devanagari and Thai keep signs that are neither letters nor numbers."""


def named(form: Form, holder: Json, path: Path, *, free: bool) -> None:
    """Check `name` and its localisations; `free` names (context menus) may be any text.

    Source: "Application Commands" (Application Command Naming).
    """
    name = form.text(holder, "name", path, least=1, most=32, required=True)
    texts = [(("name",), name), *localizations(form, holder, "name", path, most=32)]
    if free:
        return
    for place, text in texts:
        if text and not _well_named(text):
            message = "Command name is invalid"
            form.add((*path, *place), "APPLICATION_COMMAND_INVALID_NAME", message)


def _well_named(name: str) -> bool:
    return (
        all(
            char in "-_'"
            or unicodedata.category(char)[0] in "LN"
            or any(first <= ord(char) <= last for first, last in _MARKS)
            for char in name
        )
        and name == name.lower()
    )


def described(form: Form, holder: Json, path: Path) -> None:
    """Check `description`, 1 to 100 characters ("Application Commands", the two structures)."""
    form.text(holder, "description", path, least=1, most=100, required=True)
    localizations(form, holder, "description", path, most=100)


def localizations(
    form: Form, holder: Json, key: str, path: Path, *, most: int
) -> list[tuple[tuple[str, str], str | None]]:
    """Check a field's localisations ("API Reference", Locales); return each text with its place."""
    name = f"{key}_localizations"
    given = holder.get(name)
    if given is None or (table := form.object(given, (*path, name))) is None:
        return []
    found: list[tuple[tuple[str, str], str | None]] = []
    for locale in table:
        if locale not in LOCALES:
            message = f"Value must be one of {{{', '.join(sorted(LOCALES))}}}."
            form.add((*path, name, locale), "BASE_TYPE_CHOICES", message)
            continue
        text = form.text(table, locale, (*path, name), least=1, most=most)
        found.append(((name, locale), text))
    return found


def size(holder: Json) -> int:
    """Count names, descriptions and values, the longest localisation of each field.

    Source: "Application Commands" (Slash Commands).
    """
    total = sum(
        max((len(text) for text in _texts(holder, key)), default=0)
        for key in ("name", "description", "value")
    )
    for key in ("options", "choices"):
        below = holder.get(key)
        if isinstance(below, list | tuple):
            total += sum(size(one) for one in below if isinstance(one, Mapping))
    return total


def _texts(holder: Json, key: str) -> Iterator[str]:
    table = holder.get(f"{key}_localizations")
    every = [holder.get(key), *(table.values() if isinstance(table, Mapping) else ())]
    yield from (text for text in every if isinstance(text, str))

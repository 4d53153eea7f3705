"""What exercises, facts and call cards share: a page each rests on, and sentences in locales/."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Annotated, TypeVar

from pydantic import StringConstraints

from core.resources.entries import Check, Placed
from core.resources.line import Entry, Link, Text

E = TypeVar("E", bound=Entry)

Month = Annotated[str, StringConstraints(pattern=r"^20\d\d-(0[1-9]|1[0-2])$")]


class Source(Entry):
    """A page that was seen and supports what stands beside it."""

    name: Text
    """Whose page it is; a name, never translated."""
    url: Link


def once_each(name_of: Callable[[E], str]) -> Check[E]:
    """A check that no name is used twice."""

    def check(placed: Sequence[Placed[E]]) -> Iterator[tuple[int, str]]:
        seen: dict[str, int] = {}
        for entry in placed:
            name = name_of(entry.value)
            if name in seen:
                yield entry.line, f"{name}: used twice, first in line {seen[name]}"
            seen.setdefault(name, entry.line)

    return check


def differences(
    promised: Mapping[str, Sequence[str]], path: str, names: Collection[str], prefix: str
) -> list[str]:
    """Say which sentences are promised (by whom) and not written, and which are written under this
    prefix and never shown, as a last step is when `steps` is one too small.

    `names` are those of the source language.
    """
    all_promised = {name for sentences in promised.values() for name in sentences}
    missing = [
        f"{path}: {owner}: {name} is not in the locale files"
        for owner, sentences in promised.items()
        for name in sentences
        if name not in names
    ]
    idle = [
        f"{path}: {name} is in the locale files, but nothing shows it"
        for name in sorted(names)
        if name.startswith(prefix) and name not in all_promised
    ]
    return missing + idle

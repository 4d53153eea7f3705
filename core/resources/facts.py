"""Claims people repeat about mental health: true or not, and who says so.

The file holds structure only; a claim and its reason are in locales/<language>/facts.ftl, under
names made from the id.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Annotated, Literal

from pydantic import Field

from core.resources.entries import Placed, read_entries
from core.resources.exercises import Month, Source
from core.resources.line import Entry, Id

WORDS_PREFIX = "fact-"
"""Begins the name of every sentence that belongs to a fact, and of no other."""

LONGEST_REASON = 300
"""Signs: what somebody reads on a phone without scrolling."""

Topic = Literal[
    "suicide", "self_harm", "supporting_others", "help_seeking", "mental_health", "depression",
    "medication", "anxiety", "ptsd", "psychosis", "ocd", "neurodivergence", "eating_disorders",
    "substance_use", "sleep", "domestic_violence", "sexual_assault", "trafficking", "grief",
    "lgbtq", "child_youth", "veterans", "men", "social_media",
]  # fmt: skip
"""What somebody may look for; spelt as the topic of a helpline wherever it is the same need."""

Verdict = Literal["myth", "fact", "mixed"]
"""mixed: a part of the claim holds, and the reason says which."""


class Fact(Entry):
    """One claim with its verdict."""

    id: Id
    topics: Annotated[tuple[Topic, ...], Field(min_length=1)]
    verdict: Verdict
    source: Source
    checked: Month
    """When the page was seen."""

    @property
    def claim(self) -> str:
        """The name of the sentence, as the name below."""
        return f"{WORDS_PREFIX}{self.id}-claim"

    @property
    def why(self) -> str:
        return f"{WORDS_PREFIX}{self.id}-why"

    @property
    def words(self) -> tuple[str, ...]:
        """The names of all its sentences, in the order they are read."""
        return (self.claim, self.why)


def parse(text: str, path: str) -> Mapping[str, Fact]:
    """Read the facts by id, in the order of the file. Raises FileError with every problem."""
    placed = read_entries(text, path, Fact, _repeated)
    return {fact.value.id: fact.value for fact in placed}


def _repeated(placed: Sequence[Placed[Fact]]) -> Iterator[tuple[int, str]]:
    seen: dict[str, int] = {}
    for fact in placed:
        name = fact.value.id
        if name in seen:
            yield fact.line, f"{name}: the id is used twice, first in line {seen[name]}"
        seen.setdefault(name, fact.line)


def words_missing(facts: Mapping[str, Fact], path: str, names: Collection[str]) -> list[str]:
    """Say which sentences differ from what the file promises: those that are not written, and
    those no fact would ever show. `names` are those of the source language.
    """
    promised = {name for fact in facts.values() for name in fact.words}
    missing = [
        f"{path}: {fact.id}: {name} is not in the locale files"
        for fact in facts.values()
        for name in fact.words
        if name not in names
    ]
    idle = [
        f"{path}: {name} is in the locale files, but no fact shows it"
        for name in sorted(names)
        if name.startswith(WORDS_PREFIX) and name not in promised
    ]
    return missing + idle

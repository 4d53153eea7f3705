"""Claims people repeat about mental health: true or not, and who says so.

The file holds structure only; a claim and its reason are in locales/<language>/facts.ftl, under
names made from the id.
"""

from collections.abc import Collection, Mapping
from typing import Annotated, Literal

from pydantic import Field

from core.resources.entries import read_entries
from core.resources.line import Entry, Id
from core.resources.sourced import Month, Source, differences, once_each

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
    placed = read_entries(text, path, Fact, once_each(lambda fact: fact.id))
    return {fact.value.id: fact.value for fact in placed}


def words_missing(facts: Mapping[str, Fact], path: str, names: Collection[str]) -> list[str]:
    """Which sentences differ from what the file promises."""
    promised = {name: fact.words for name, fact in facts.items()}
    return differences(promised, path, names, WORDS_PREFIX)

"""Guided exercises: their structure and where they come from.

The file holds structure only; every sentence is in `locales/<language>/exercises.ftl`, under names
made from the id. An exercise without a source does not load.
"""

from collections.abc import Collection, Mapping
from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from core.resources.entries import read_entries
from core.resources.line import Entry, Id, fault
from core.resources.sourced import Month, Source, differences, once_each

WORDS_PREFIX = "exercise-"
"""Begins the name of every sentence that belongs to an exercise, and of no other."""

LONGEST_PACE_SECONDS = 5 * 60
"""A paced exercise edits one answer until its end; Discord's token for that lives 15 minutes."""

Topic = Literal[
    "crisis", "suicide", "self_harm", "urges", "panic", "anxiety", "grounding", "breathing",
    "stress", "anger", "depression", "trauma", "grief", "substance_use", "sleep", "thoughts",
    "feelings", "relaxation", "self_care", "social_media",
]  # fmt: skip
"""What somebody may look for; spelt as the topic of a helpline wherever it is the same need."""


class Beat(Entry):
    """One part of a breath."""

    do: Literal["in", "hold", "out"]
    seconds: Annotated[int, Field(ge=3, le=15)]
    """One edit of the message a beat. Discord tells the limit of a route only in its answers (Rate
    Limits), so the edits stay well apart.
    """


class Exercise(Entry):
    """Steps that a person follows alone, at their own pace or at a given one."""

    id: Id
    topics: Annotated[tuple[Topic, ...], Field(min_length=1)]
    steps: Annotated[int, Field(ge=1, le=9)]
    """How many there are. Of a paced exercise: what is read before it starts."""
    caution: bool = False
    """Something must be said before the first step."""
    source: Source
    checked: Month
    """When the page was seen."""
    pace: tuple[Beat, ...] = ()
    """One round of guided breathing; empty when the person sets the pace."""
    rounds: Annotated[int, Field(ge=1, le=30)] | None = None

    @model_validator(mode="after")
    def _pace_can_be_followed(self) -> Self:
        if bool(self.pace) != (self.rounds is not None):
            raise fault("pace", "pace and rounds belong together: give both or neither")
        if not self.pace:
            return self
        order = [beat.do for beat in self.pace]
        if order[0] != "in" or "out" not in order:
            raise fault("pace", "a breath starts with `in` and has an `out`")
        if any(part == following for part, following in pairwise(order)):
            raise fault("pace", "two parts of a breath that follow each other differ")
        if "hold" in order and not self.caution:
            raise fault("caution", "not everybody may hold their breath: add `caution: true`")
        if self.seconds > LONGEST_PACE_SECONDS:
            raise fault(
                "rounds",
                "{seconds} seconds are too long: at most {most}",
                seconds=str(self.seconds),
                most=str(LONGEST_PACE_SECONDS),
            )
        return self

    @property
    def seconds(self) -> int:
        """How long the guided part lasts; 0 when the person sets the pace."""
        return sum(beat.seconds for beat in self.pace) * (self.rounds or 0)

    @property
    def title(self) -> str:
        """The name of the sentence, as the names below."""
        return f"{WORDS_PREFIX}{self.id}-title"

    @property
    def summary(self) -> str:
        return f"{WORDS_PREFIX}{self.id}-summary"

    @property
    def step_words(self) -> tuple[str, ...]:
        return tuple(f"{WORDS_PREFIX}{self.id}-step-{step}" for step in range(1, self.steps + 1))

    @property
    def caution_words(self) -> str | None:
        return f"{WORDS_PREFIX}{self.id}-caution" if self.caution else None

    @property
    def words(self) -> tuple[str, ...]:
        """The names of all its sentences, in the order they are read."""
        caution = (self.caution_words,) if self.caution_words else ()
        return (self.title, self.summary, *caution, *self.step_words)


def parse(text: str, path: str) -> Mapping[str, Exercise]:
    """Read the exercises by id, in the order of the file. Raises FileError with every problem."""
    placed = read_entries(text, path, Exercise, once_each(lambda exercise: exercise.id))
    return {entry.value.id: entry.value for entry in placed}


def words_missing(
    exercises: Mapping[str, Exercise], path: str, names: Collection[str]
) -> list[str]:
    """Which sentences differ from what the file promises."""
    promised = {name: exercise.words for name, exercise in exercises.items()}
    return differences(promised, path, names, WORDS_PREFIX)

"""The pace of a guided breath: what to do when, from the first breath in to the last one out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.resources.exercises import Exercise

SHORTEST_SHOWN = 2.5
"""Seconds. A beat that is nearly over is not shown any more: that would rush. The shortest there
is has three (`core.resources.exercises.Beat`)."""


@dataclass(frozen=True, slots=True)
class Beat:
    """A part of one breath of all the rounds, in seconds since the first breath in."""

    do: str
    place: int
    """The round it belongs to, from 1."""
    starts: float
    ends: float


def beats(exercise: Exercise) -> Sequence[Beat]:
    def all_of_them() -> Iterator[Beat]:
        starts = 0.0
        for place in range(1, (exercise.rounds or 0) + 1):
            for part in exercise.pace:
                yield Beat(part.do, place, starts, starts + part.seconds)
                starts += part.seconds

    return tuple(all_of_them())


def beat_at(plan: Sequence[Beat], since: float) -> Beat | None:
    """The beat to show at that time: the current one, or the next when it is nearly over. None
    after the last. What was missed stays missed.
    """
    for beat in plan:
        if beat.ends - max(since, beat.starts) >= SHORTEST_SHOWN:
            return beat
    return None

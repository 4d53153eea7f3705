"""Things people look for by what they call them: exercises, facts."""

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from core.resources.search import Document, Index

NEAREST = 3
"""How many are offered when nothing fits."""

T = TypeVar("T")


class Catalogue(Generic[T]):
    """Some things by id, in order, and an index of what each can be found by."""

    def __init__(self, things: Mapping[str, T], document: Callable[[T], Document]) -> None:
        self._things = dict(things)
        self._index = Index([document(thing) for thing in things.values()])
        self.all: tuple[T, ...] = tuple(self._things.values())

    def get(self, name: str) -> T | None:
        return self._things.get(name)

    def find(self, typed: str, most: int) -> list[T]:
        """The best first; an id is meant as it stands."""
        if typed in self._things:
            return [self._things[typed]]
        return [self._things[hit.key] for hit in self._index.find(typed, most)]

    def nearest(self, typed: str) -> list[T]:
        return [self._things[hit.key] for hit in self._index.nearest(typed, NEAREST)]

"""What people wrote for the bot, read and ready to be searched: made once, before it starts."""

from dataclasses import dataclass
from typing import Self

from cogs.places import Places
from cogs.resources.search_words import claims_of, guides_of
from core.resources.catalogue import Catalogue
from core.resources.exercises import Exercise
from core.resources.facts import Fact
from core.resources.finding import Shelf
from core.words import Words
from services.library import Library


@dataclass(frozen=True, slots=True)
class Stock:
    library: Library
    shelf: Shelf
    exercises: Catalogue[Exercise]
    facts: Catalogue[Fact]
    places: Places

    @classmethod
    def of(cls, library: Library) -> Self:
        """Takes about a second."""
        words = library.words
        return cls(
            library,
            Shelf.of(library.book.directory, words),
            guides_of(library.exercises, words),
            claims_of(library.facts, words),
            Places(words),
        )

    @property
    def words(self) -> Words:
        return self.library.words

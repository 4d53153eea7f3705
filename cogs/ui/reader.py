"""Whoever reads what is rendered: their language, and the moment they read it at."""

from dataclasses import dataclass
from datetime import datetime

from babel import Locale

from core.resources import countries
from core.words import Words


@dataclass(frozen=True, slots=True)
class Reader:
    words: Words
    language: str
    """A Discord locale, such as `es-419`."""
    now: datetime
    """Aware."""
    lasting: bool = False
    """Many will read it later too: nothing in it may be true only now."""

    def say(self, message: str, /, **values: str | int) -> str:
        return self.words.say(message, self.language, **values)

    @property
    def spoken(self) -> str:
        """The language of the sentences they get."""
        return self.words.language(self.language)

    @property
    def locale(self) -> Locale:
        """For dates, lists and names between those sentences: in their language, and in the
        reader's region where that is a region of it.
        """
        region = countries.region_of(self.language)
        if region is None or self.language.partition("-")[0] != self.spoken:
            return Locale.parse(self.spoken)
        return Locale.parse(f"{self.spoken}_{region}")

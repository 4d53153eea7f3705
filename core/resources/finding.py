"""Finding lines by what people type: names old and new, topics, places, in every language we speak.

Filters compose; what is typed ranks what they leave.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.resources import countries
from core.resources.directory import Directory, urgency
from core.resources.line import INTERNATIONAL, Line
from core.resources.search import Document, Index
from core.words import Words

NEAREST = 3
"""How many near misses are offered when nothing fits."""

MANY = 400
"""Hits that are put in order before the first of them are taken: a common word ("suicide") is in
more lines than anybody is shown, and those at home must be among them.
"""

NEAR = 55.0
"""Score of the best hit below which nothing was found, unless a word of the query stands there as
it was typed. The worst best hit of benchmarks/misspelt.yaml has 71."""

AT_HOME = 30.0
"""Points of a hundred by which a line of the person's own country goes before others when what is
typed names no place: nobody is helped by a better name in another country."""

CLOSED = 40.0
"""Points by which a closed line goes behind: it is for whoever looks for that very name."""

UNCONFIRMED = 5.0
"""Points by which a line of one source alone goes behind."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody looks for. Every part that is given must hold."""

    query: str | None = None
    topic: str | None = None
    country: str | None = None
    audience: str | None = None
    language: str | None = None
    """ISO 639, spoken on the line."""
    home: str | None = None
    """Where the person is, if that is known: orders, never leaves out."""

    def allows(self, line: Line) -> bool:
        return (
            (self.topic is None or self.topic in line.topics)
            and (self.country is None or self.country == line.country)
            and (self.audience is None or self.audience in line.audience)
            and (self.language is None or self.language in line.languages)
        )


@dataclass(frozen=True, slots=True)
class Found:
    lines: tuple[Line, ...]
    nearest: tuple[Line, ...]
    """What comes closest, when no line fits."""


class Finder:
    """An index of some lines, made once for them."""

    def __init__(self, lines: Iterable[Line], words: Words) -> None:
        self._lines = {line.id: line for line in lines}
        self._index = Index([document_of(line, words) for line in self._lines.values()])

    def ranked(
        self, query: str, most: int, within: frozenset[str] | None = None
    ) -> dict[str, float]:
        """Ids of lines with their scores, the best first."""
        hits = self._index.find(query, most, within)
        if not hits or (hits[0].score < NEAR and not self._index.knows(query)):
            return {}
        return {hit.key: hit.score for hit in hits}

    def names_a_place(self, query: str) -> bool:
        return self._index.names_a_place(query)

    def near(self, query: str) -> dict[str, float]:
        return {hit.key: hit.score for hit in self._index.nearest(query, NEAREST)}


@dataclass(frozen=True, slots=True)
class Shelf:
    """The directory as one server sees it, and the ways to search it."""

    directory: Directory
    finders: tuple[Finder, ...]
    """Of the shared lines, and of the server's own where it has some."""

    @classmethod
    def of(cls, directory: Directory, words: Words) -> "Shelf":
        """The whole directory with an index of it; takes a moment."""
        return cls(directory, (Finder(directory.lines, words),))

    def find(self, wanted: Wanted, now: datetime, most: int = 50) -> Found:
        fitting = [
            line for line in self.directory.lines if self._seen(line) and wanted.allows(line)
        ]
        if not wanted.query:
            listed = [line for line in fitting if line.status == "ok"]
            ordered = sorted(listed, key=urgency(wanted.topic, now))
            return Found(tuple(ordered[:most]), () if ordered else self._near(wanted, now))
        allowed = frozenset(line.id for line in fitting)
        scores: dict[str, float] = {}
        for finder in self.finders:
            scores |= finder.ranked(wanted.query, MANY, allowed)
        if scores:
            return Found(self._ordered(wanted.query, scores, wanted.home)[:most], ())
        return Found((), self._near(wanted, now))

    def _near(self, wanted: Wanted, now: datetime) -> tuple[Line, ...]:
        """What comes closest when nothing fits: in the country that was named whom one can call
        there about anything; otherwise what is spelt most like it.
        """
        if wanted.country is not None:
            answer = self.directory.answer(wanted.country, wanted.topic, now)
            return (*answer.lines[:NEAREST], *answer.emergency)
        if not wanted.query:
            rest = replace(wanted, audience=None, language=None)
            return () if rest == wanted else self.find(rest, now).lines[:NEAREST]
        scores: dict[str, float] = {}
        for finder in self.finders:
            scores |= finder.near(wanted.query)
        return self._ordered(wanted.query, scores, wanted.home)[:NEAREST]

    def suggest(self, typed: str, home: str | None, most: int) -> Sequence[Line]:
        """What somebody who types this may mean, for autocomplete."""
        scores: dict[str, float] = {}
        for finder in self.finders:
            scores |= finder.ranked(typed, MANY)
        return self._ordered(typed, scores, home)[:most]

    def _ordered(self, query: str, scores: dict[str, float], home: str | None) -> tuple[Line, ...]:
        found = [line for name in scores if (line := self.directory.get(name)) and self._seen(line)]
        at = None if any(finder.names_a_place(query) for finder in self.finders) else home
        return tuple(sorted(found, key=lambda line: -_weight(line, scores[line.id], at)))

    def _seen(self, line: Line) -> bool:
        return self.directory.findable(line)


def _weight(line: Line, score: float, home: str | None) -> float:
    near = line.local or line.country == home
    behind = UNCONFIRMED * (line.confidence == "low") + CLOSED * (line.status == "closed")
    return score + AT_HOME * near - behind


def document_of(line: Line, words: Words) -> Document:
    """What a line can be found by, in every language we speak."""
    dialled = tuple(channel.value for channel in line.channels if channel.dialled)
    terms: list[str] = []
    for language in words.languages:
        for topic in line.topics:
            terms.append(words.say(f"topic-{topic.replace('_', '-')}", language))
            terms += _several(words.say(f"alias-{topic.replace('_', '-')}", language))
    places = [line.region] if line.region else []
    if line.country != INTERNATIONAL:
        places += countries.names(line.country, words.languages)
        places += countries.short_names(line.country)
    names = (line.name, *line.also, *dialled)
    return Document(line.id, names, tuple(dict.fromkeys(terms)), tuple(dict.fromkeys(places)))


def _several(said: str) -> list[str]:
    return [word.strip() for word in said.split(",") if word.strip()]

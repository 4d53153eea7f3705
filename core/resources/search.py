"""Ranked search over the directory of help, from memory, that forgives how people type at 3 a.m.

A query is taken word by word. Each word is looked up in the vocabulary of all documents: as it
stands, as the beginning of a longer word (somebody is still typing), and as a slip of the finger or
of the ear. A document scores by how many of the query's words it answers, rare words weighing more,
so a typo in one word never loses the others. Where words lead nowhere (run together, broken apart),
whole names are compared by the trigrams they share. Fails towards finding: something near is shown
rather than nothing.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz

from core.resources.vocabulary import Vocabulary, reach_of, trigrams
from core.resources.wording import (
    SAYS_LITTLE,
    acronym_of,
    as_name,
    inner_beginnings,
    run_together,
    words_of,
)

MOST_WORDS = 10
"""Of one query; what follows is not searched, so that the longest query has its bound in time."""

LONGEST = 200
"""Characters of a query that are read; the longest name a document of the directory can have."""


@dataclass(frozen=True, slots=True)
class Document:
    """What one entry can be found by."""

    key: str
    names: tuple[str, ...]
    """Its own names, aliases and dial strings."""
    terms: tuple[str, ...]
    """Topic words, in every language we speak."""
    places: tuple[str, ...] = ()
    """Where it serves, in every language we speak: who names a place wants no other. Names and
    short names (UK), never every country's code: too many of those are words (no, it, so, be).
    """


@dataclass(frozen=True, slots=True)
class Hit:
    key: str
    score: float
    """0 to 100; 100 only for a name as it stands (case, accents, spaces and signs aside)."""


_NAME, _TERM, _PART, _DERIVED = 1.0, 0.95, 0.9, 0.88
"""How much a word counts for where it stands: in a name, as a term, in a term of several words
("Ireland" in "Northern Ireland"), made by us from a name.
"""

_FLOOR = 0.3
"""Of the query answered, below which a document is not near: one of three words is."""

_BESIDE = 0.5
"""Of what the best document answers, below which another is noise beside it."""

_ALIKE = 0.6
"""Of two names alike as wholes, below which they are strangers."""

_SURE = 0.8
"""Of the query answered by the best document, below which whole names are compared as well."""

_AS_NAMED = 10.0
"""Points of a hundred for a name that looks like the whole query; the words earn the others."""

_PLACE = 1.6
"""Weight of a word of a place, above that of the rarest word (1.5)."""

_Filter = Callable[[int], bool]


class Index:
    """Built once from all documents; `find` and `nearest` read only, from any thread."""

    PART = 6
    """Letters from which a part of a name says which name it is."""

    GLUED = 40
    """Letters into which words run together are looked for."""

    GRAMS = 12
    """Trigrams of a query that are looked up, the rarest: the common ones are everywhere."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._keys = [document.key for document in documents]
        self._names: list[tuple[str, ...]] = []
        self._place_words: set[str] = set()
        self._by_first: dict[str, list[int]] = defaultdict(list)
        self._exact: dict[str, list[int]] = defaultdict(list)
        self._by_gram: dict[str, list[int]] = defaultdict(list)
        standing: dict[float, dict[str, set[int]]] = {
            kind: defaultdict(set) for kind in (_NAME, _TERM, _PART, _DERIVED)
        }
        for number, document in enumerate(documents):
            self._add_names(number, document, standing)
            for term in (*document.terms, *document.places):
                words = words_of(term)
                for word in words:
                    standing[_PART if words[1:] else _TERM][word].add(number)
            for place in document.places:
                self._place_words.update(words_of(place))
        self._standing: dict[str, list[tuple[float, tuple[int, ...]]]] = {}
        for kind, words_there in standing.items():
            for word, numbers in words_there.items():
                self._standing.setdefault(word, []).append((kind, tuple(sorted(numbers))))
        self._vocabulary = Vocabulary(self._standing)

    def _add_names(
        self, number: int, document: Document, standing: dict[float, dict[str, set[int]]]
    ) -> None:
        names = []
        for name in document.names:
            words = words_of(name)
            whole = as_name(name, words)
            names.append(whole)
            self._exact[run_together(whole)].append(number)
            self._by_first[whole[:1]].append(number)
            for word in words:
                standing[_NAME][word].add(number)
            for word in _derived(name, words):
                standing[_DERIVED][word].add(number)
        self._names.append(tuple(name for name in dict.fromkeys(names) if not _is_number(name)))
        for gram in {gram for name in names for gram in trigrams(run_together(name))}:
            self._by_gram[gram].append(number)

    def find(self, query: str, most: int = 25, within: Container[str] | None = None) -> list[Hit]:
        """The best first; equals in the order of the documents. Nothing near: nothing."""
        return self._ranked(query, most, within, _FLOOR, _ALIKE)

    def knows(self, query: str) -> bool:
        """Whether any word of it that says something stands in a document as it was typed."""
        return any(word in self._vocabulary for word in words_of(query) if word not in SAYS_LITTLE)

    def names_a_place(self, query: str) -> bool:
        return any(word in self._place_words for word in words_of(query))

    def nearest(self, query: str, most: int = 3) -> list[Hit]:
        """The least bad, for when `find` has nothing: whatever shares a word or three letters."""
        return self._ranked(query, most, None, 0.0, 0.0)

    def _ranked(
        self, query: str, most: int, within: Container[str] | None, floor: float, alike: float
    ) -> list[Hit]:
        query = query[:LONGEST]
        words = words_of(query)
        whole = as_name(query, words)
        asked = list(dict.fromkeys(words))[:MOST_WORDS]
        glued = run_together(whole)
        keys = self._keys
        allowed = None if within is None else (lambda number: keys[number] in within)
        if len(glued) == 1:
            answered = self._begun(glued, allowed)
        else:
            answered = self._answered(asked, allowed)
        if max(answered.values(), default=0.0) < _SURE and not (alike and glued.isdigit()):
            for number, part in self._alike(glued, alike):
                if part > answered.get(number, 0.0) and (allowed is None or allowed(number)):
                    answered[number] = part
        floor = max(floor, _BESIDE * max(answered.values(), default=0.0))
        near = [(-part, number) for number, part in answered.items() if part >= floor]
        best = heapq.nsmallest(most + 15, near)
        scores = {
            n: min(99.0, (99 - _AS_NAMED) * -part + _AS_NAMED * self._named(whole, n))
            for part, n in best
        }
        for number in self._exact.get(glued, ()):
            if allowed is None or allowed(number):
                scores[number] = 100.0
        ranked = sorted(scores.items(), key=lambda scored: (-scored[1], scored[0]))
        return [Hit(keys[number], score) for number, score in ranked[:most]]

    def _begun(self, letter: str, allowed: _Filter | None) -> dict[int, float]:
        """One letter is the beginning of a name and nothing else."""
        numbers = self._by_first.get(letter, ())
        return {number: _SURE for number in numbers if allowed is None or allowed(number)}

    def _answered(self, words: Sequence[str], allowed: _Filter | None) -> dict[int, float]:
        """How much of the query each document answers, 0 to 1.

        Documents that cannot come near the best any more are left out: most of a large directory
        holds one of the common words and nothing else of the query.
        """
        weighed = [(self._weight(word, near), near) for word, near in self._asked(words)]
        weights = sum(weight for weight, _ in weighed)
        asked = [(weight / weights, near) for weight, near in weighed]
        asked.sort(key=lambda weighed: -weighed[0])
        hoped = [weight * reach_of(near) for weight, near in asked]
        total: dict[int, float] = {}
        for place, (weight, near) in enumerate(asked):
            reached = self._reached(near)
            if allowed is not None:
                reached = {n: likeness for n, likeness in reached.items() if allowed(n)}
            if sum(hoped[place:]) < _BESIDE * max(total.values(), default=0.0):
                for number in total.keys() & reached.keys():
                    total[number] += weight * reached[number]
            else:
                for number, likeness in reached.items():
                    total[number] = total.get(number, 0.0) + weight * likeness
        return total

    def _asked(self, words: Sequence[str]) -> list[tuple[str, dict[str, float]]]:
        """Each word with the words it may mean, words run together or broken apart mended."""
        while len(words) > 1 and len(words[-1]) == 1:
            words = words[:-1]  # one letter of a word to come says nothing yet
        last = len(words) - 1
        asked = [
            (word, self._vocabulary.near(word, unfinished=place == last))
            for place, word in enumerate(words)
        ]
        mended = []
        for word, near in asked:
            parts = self._parted(word) if reach_of(near) < _SURE else ()
            mended += parts or [(word, near)]
        for (left, near_left), (right, near_right) in pairwise(asked):
            glued = left + right
            if glued in self._vocabulary or min(reach_of(near_left), reach_of(near_right)) < _SURE:
                for word, likeness in self._vocabulary.near(glued, unfinished=False).items():
                    if likeness >= _SURE:
                        near_left[word] = max(near_left.get(word, 0.0), likeness)
                        near_right[word] = max(near_right.get(word, 0.0), likeness)
        return mended

    def _parted(self, word: str) -> list[tuple[str, dict[str, float]]]:
        """The two words that were run together, one of them perhaps misspelt."""
        best: list[tuple[str, dict[str, float]]] = []
        surest = _SURE - 0.1
        for place in range(3, min(len(word), self.GLUED) - 2):
            left, right = word[:place], word[place:]
            if left not in self._vocabulary and right not in self._vocabulary:
                continue
            near_left = self._vocabulary.near(left, unfinished=False)
            near_right = self._vocabulary.near(right, unfinished=True)
            if (reach := min(reach_of(near_left), reach_of(near_right))) > surest:
                best, surest = [(left, near_left), (right, near_right)], reach
        return best

    def _weight(self, word: str, near: dict[str, float]) -> float:
        """Rare words decide; a word nobody knows weighs as one that half of the documents hold."""
        if word in SAYS_LITTLE:
            return 0.12
        if not near:
            return 0.6
        least = reach_of(near) - 0.1
        meant = [other for other, likeness in near.items() if likeness >= least]
        if not self._place_words.isdisjoint(meant):
            return _PLACE
        there = sum(len(numbers) for other in meant for _, numbers in self._standing[other])
        everything = len(self._keys) + 1
        return 0.5 + max(0.0, math.log(everything / (there + 1)) / math.log(everything))

    def _reached(self, near: dict[str, float]) -> dict[int, float]:
        """Documents with the likeness of their nearest word."""
        places = [
            (likeness * kind, numbers)
            for word, likeness in near.items()
            for kind, numbers in self._standing[word]
        ]
        places.sort(key=lambda place: place[0])
        reached: dict[int, float] = {}
        for likeness, numbers in places:
            reached.update(dict.fromkeys(numbers, likeness))
        return reached

    def _alike(self, glued: str, least: float) -> Iterator[tuple[int, float]]:
        """Documents with a name that shares trigrams with the query, spaces aside."""
        shared = Counter[int]()
        listed = [self._by_gram[gram] for gram in trigrams(glued) if gram in self._by_gram]
        for numbers in sorted(listed, key=len)[: self.GRAMS]:
            shared.update(numbers)
        for number, _ in shared.most_common(40):
            names = map(run_together, self._names[number])
            likeness = 0.0
            for name in names:
                likeness = max(likeness, fuzz.ratio(glued, name))
                if len(name) > len(glued) >= self.PART:
                    likeness = max(
                        likeness, 0.95 * fuzz.partial_ratio(glued, name, score_cutoff=80)
                    )
            if likeness >= 100 * least:
                yield number, 0.9 * likeness / 100

    def _named(self, whole: str, number: int) -> float:
        """How much the query looks like one of the document's names as a whole, 0 to 1."""
        likeness = 0.0
        for name in self._names[number]:
            likeness = max(likeness, fuzz.ratio(whole, name, score_cutoff=60))
            if len(name) > len(whole):
                begun = fuzz.ratio(whole, name[: len(whole)], score_cutoff=60)
                likeness = max(likeness, 0.95 * begun)
        return max(0.0, likeness - 60) / 40


def _derived(name: str, words: Sequence[str]) -> Iterator[str]:
    """Words that a name can be found by although it does not hold them."""
    yield from inner_beginnings(name)
    if acronym := acronym_of(words):
        yield acronym


def _is_number(name: str) -> bool:
    return name.replace(" ", "").isdigit()

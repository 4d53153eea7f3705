"""The words of all documents, and which of them a typed word may mean: as it stands, as the
beginning of a longer one, as a slip of the finger or of the ear.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import OSA

from core.resources.wording import SAYS_LITTLE

_SOUNDS = {
    "ph": "f", "qu": "k", "ck": "k", "ch": "k", "sh": "s", "th": "t", "sc": "s",
    "q": "k", "c": "k", "z": "s", "v": "b", "h": "", "y": "i", "w": "u", "j": "g", "x": "ks",
}  # fmt: skip
_SOUND = re.compile(r"ph|qu|ck|ch|sh|th|sc(?=[eiy])|c(?=[eiy])|[qczvhywjx]")
_DOUBLED = re.compile(r"(.)\1+")


def _sound(word: str) -> str:
    """The word as the ear of an English or Spanish speaker spells it: b is v, h is silent."""
    spelt = _SOUND.sub(_spell, word)
    return _DOUBLED.sub(r"\1", spelt) or word


def _spell(match: re.Match[str]) -> str:
    sound = match[0]
    if sound == "c" and match.string[match.end() : match.end() + 1] in ("e", "i", "y"):
        return "s"
    return _SOUNDS[sound]


def trigrams(text: str) -> set[str]:
    padded = f"^{text}$"
    return {padded[start : start + 3] for start in range(len(padded) - 2)}


def _with_one_less(text: str) -> set[str]:
    return {text, *(text[:place] + text[place + 1 :] for place in range(len(text)))}


def _slips(length: int) -> int:
    """How many slips a word of this length may hold and still be that word."""
    return 0 if length < 4 else 1 if length < 6 else 2 if length < 10 else 3  # noqa: PLR2004  tried on benchmarks/misspelt.yaml


_LAST = "\U0010ffff"
"""Sorts after every letter."""


class Vocabulary:
    """Every word of the documents, and which of them somebody may have meant."""

    SHORT = 8
    """Letters up to which words are found by leaving one out: few trigrams survive a slip."""

    LEAST = 0.6
    """Likeness below which a word is another word."""

    BESIDE = 0.25
    """How much less like than the likest a word may be; further off it was not meant."""

    TAIL = 7
    """Last digits that find a number written with or without its country code."""

    def __init__(self, words: Iterable[str]) -> None:
        self._sorted = sorted(words)
        self._sounds = {word: _sound(word) for word in self._sorted if not word.isdigit()}
        self._known = frozenset(self._sorted)
        by_gram: dict[str, list[str]] = defaultdict(list)
        by_lesser: dict[str, list[str]] = defaultdict(list)
        by_tail: dict[str, list[str]] = defaultdict(list)
        for word, sound in self._sounds.items():
            for gram in trigrams(sound):
                by_gram[gram].append(word)
            if len(sound) <= self.SHORT:
                for lesser in _with_one_less(sound):
                    by_lesser[lesser].append(word)
        for word in self._sorted:
            if word.isdigit() and len(word) > self.TAIL:
                by_tail[word[-self.TAIL :]].append(word)
        self._by_gram = dict(by_gram)
        self._by_lesser = dict(by_lesser)
        self._by_tail = dict(by_tail)

    def __contains__(self, word: str) -> bool:
        return word in self._known

    def near(self, word: str, *, unfinished: bool) -> dict[str, float]:
        """Words and how near each is, 1 for the word itself."""
        if word.isdigit():
            near = dict.fromkeys(self._same_number(word), 0.9)
        elif len(word) >= 4 and len(_sound(word)) >= 3:  # noqa: PLR2004  below, and for keys held down, every word is one slip from another
            near = self._misspelt(word, unfinished=unfinished)
        else:
            near = {}
        base = 0.8 if unfinished else 0.7
        if unfinished or self._may_be_short(word):
            for longer in self._beginning(word):
                likeness = base + 0.18 * len(word) / len(longer)
                if likeness > near.get(longer, 0.0):
                    near[longer] = likeness
        if word in self._known:
            near[word] = 1.0
        least = reach_of(near) - self.BESIDE
        return {other: likeness for other, likeness in near.items() if likeness >= least}

    def _may_be_short(self, word: str) -> bool:
        """Whether people write the beginning of a word for it ("dom violence")."""
        return len(word) >= 3 and word not in SAYS_LITTLE and not word.isdigit()  # noqa: PLR2004  two letters begin every tenth word

    def _same_number(self, number: str) -> Iterator[str]:
        """The number with or without its country code or the 0 that stands in its place."""
        yield from self._by_tail.get(number[-self.TAIL :], ())
        for code in range(1, 4):
            for local in (number[code:], "0" + number[code:]):
                if len(local) >= 3 and local in self._known:  # noqa: PLR2004  shorter ones are keys to press
                    yield local

    def _beginning(self, word: str) -> Sequence[str]:
        start = bisect_left(self._sorted, word)
        return self._sorted[start : bisect_left(self._sorted, word + _LAST, start)]

    def _misspelt(self, word: str, *, unfinished: bool) -> dict[str, float]:
        sound = _sound(word)
        candidates: set[str] = set()
        if len(sound) <= self.SHORT + 1:
            for lesser in _with_one_less(sound):
                candidates.update(self._by_lesser.get(lesser, ()))
        grams = trigrams(sound)
        shared = Counter[str]()
        for gram in grams:
            shared.update(self._by_gram.get(gram, ()))
        least = max(2, len(grams) * 0.3)
        candidates.update(other for other, count in shared.items() if count >= least)
        near = {}
        for other in candidates:
            likeness = self._likeness(word, sound, other, unfinished=unfinished)
            if likeness >= self.LEAST:
                near[other] = likeness
        return near

    def _likeness(self, word: str, sound: str, other: str, *, unfinished: bool) -> float:
        length = max(len(word), len(other))
        allowed = _slips(min(len(word), len(other)))
        slips = OSA.distance(word, other, score_cutoff=allowed)
        likeness = 1 - slips / length if slips <= allowed else 0.0
        heard = self._sounds[other]
        allowed = _slips(min(len(sound), len(heard)) + 1)
        slips = OSA.distance(sound, heard, score_cutoff=allowed)
        if slips <= allowed:
            likeness = max(likeness, 0.96 * (1 - slips / max(len(sound), len(heard))))
        if unfinished and len(other) > len(word) > 4:  # noqa: PLR2004  a beginning of four letters with a slip in it says nothing
            slips = OSA.distance(word, other[: len(word)], score_cutoff=2)
            if slips <= _slips(len(word)) - 1:
                begun = 0.8 + 0.18 * len(word) / len(other)
                likeness = max(likeness, begun * (1 - slips / len(word)))
        return likeness if word[0] == other[0] else likeness - 0.05


def reach_of(near: dict[str, float]) -> float:
    return max(near.values(), default=0.0)

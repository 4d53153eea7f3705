"""Search while typing, beside rapidfuzz's process.extract(WRatio), in one run.

Documents are made of resources.yaml as the bot makes them: names, aliases, dial strings, topics and
countries in English and Spanish. A smaller directory is the first lines of the file; a larger one
is grown by recombining words of real names, topics, countries and numbers. Each keystroke of each
query of misspelt.yaml is a search (a sample of them, the same for both sides, which take turns);
for its speed WRatio gets the names only, which is the least it can be given. All strings are
normalised the same: documents outside of the measurement, queries inside. Figures are medians over
the rounds.

A query is right when its first result is one that misspelt.yaml expects. Among grown documents some
answer a query as well as the real one does; that counts as wrong.

    .venv/bin/python benchmarks/bench_search.py [--rounds 5] [--keystrokes 300]
"""

import argparse
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from rapidfuzz import fuzz, process

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from core.resources import countries, directory
from core.resources.finding import document_of
from core.resources.line import Line
from core.resources.search import Document, Index
from core.resources.wording import words_of
from core.words import LocaleFile, Words

HOME = Path(__file__).resolve().parent.parent
SIZES = (300, 2_000, 20_000)
MOST = 25
"""Choices that Discord shows while somebody types."""

SPOKEN = ("en", "es")

Search = Callable[[str], list[int]]
"""A query to the numbers of documents, best first."""


@dataclass(frozen=True)
class Case:
    """One query of misspelt.yaml."""

    query: str
    language: str
    lines: tuple[str, ...] = ()
    country: str = ""
    topic: str = ""
    slip: str = ""

    def is_hit(self, line: Line) -> bool:
        if self.lines:
            return line.id in self.lines
        return line.country == self.country and self.topic in line.topics


def read_words() -> Words:
    files = sorted((HOME / "locales").glob("*/topics.ftl"))
    return Words(
        [LocaleFile(file.parent.name, file.name, file.read_text("utf-8")) for file in files]
    )


def grown(lines: Sequence[Line], size: int) -> list[Line]:
    """More lines out of parts of the real ones; always the same ones. No name holds a country's,
    as a real line's would not hold another country's.
    """
    chance = random.Random(size)  # noqa: S311  chooses words, guards nothing
    places = {
        word
        for code in countries.codes()
        for name in countries.names(code, SPOKEN)
        for word in words_of(name)
    }
    name_words = [
        word for line in lines for word in line.name.split() if places.isdisjoint(words_of(word))
    ]
    more = list(lines[:size])
    for number in range(size - len(more)):
        shape, there, other = chance.choices(lines, k=3)
        channels = [
            channel.model_copy(
                update={"value": f"{channel.value[:-4]}{chance.randrange(10_000):04}"}
            )
            if channel.dialled and len(channel.value) > 6
            else channel
            for channel in there.channels
        ]
        parts = {
            "id": f"grown-{number}",
            "name": " ".join(chance.choice(name_words) for _ in shape.name.split()),
            "also": (),
            "topics": tuple(dict.fromkeys((*there.topics[:2], *other.topics[:2]))),
            "channels": tuple(channels),
        }
        more.append(there.model_copy(update=parts))
    return more


def keystrokes(cases: Sequence[Case], most: int) -> list[str]:
    """As Discord sends them: the text so far, at every letter."""
    typed = [case.query[:end] for case in cases for end in range(1, len(case.query) + 1)]
    return random.Random(1).sample(typed, min(most, len(typed)))  # noqa: S311  chooses queries, guards nothing


@dataclass(frozen=True)
class Figures:
    median_ms: float
    p99_ms: float


def timed(search: Callable[[str], object], queries: Sequence[str]) -> Figures:
    took = []
    for query in queries:
        begun = time.perf_counter()
        search(query)
        took.append((time.perf_counter() - begun) * 1_000)
    took.sort()
    return Figures(statistics.median(took), took[int(len(took) * 0.99)])


def middle(figures: Sequence[Figures]) -> Figures:
    return Figures(
        statistics.median(figure.median_ms for figure in figures),
        statistics.median(figure.p99_ms for figure in figures),
    )


def ratio_over(choices: Sequence[str]) -> Search:
    """WRatio over strings normalised as ours; what it finds are their numbers, best first."""

    def search(query: str, most: int = MOST) -> list[int]:
        plain = " ".join(words_of(query))
        found = process.extract(plain, choices, scorer=fuzz.WRatio, limit=most)
        return [number for _, _, number in found]

    return search


def joined(documents: Sequence[Document], *, terms: bool) -> list[str]:
    return [
        " ".join(words_of(" ".join(document.names + (document.terms if terms else ()))))
        for document in documents
    ]


def compare_speed(documents: Sequence[Document], typed: Sequence[str], rounds: int) -> None:
    begun = time.perf_counter()
    index = Index(documents)
    build = time.perf_counter() - begun
    sides: dict[str, Callable[[str], object]] = {
        "Index.find": index.find,
        "WRatio": ratio_over(joined(documents, terms=False)),
    }
    taken: dict[str, list[Figures]] = {side: [] for side in sides}
    for _ in range(rounds):
        for side, search in sides.items():
            taken[side].append(timed(search, typed))
    size = f"{len(documents):,}"
    middles = {side: middle(figures) for side, figures in taken.items()}
    for side, figures in middles.items():
        built = f"{build:.2f}" if side == "Index.find" else ""
        print(f"| {size} | {side} | {figures.median_ms:.2f} | {figures.p99_ms:.2f} | {built} |")
    ours, theirs = middles.values()
    median, p99 = theirs.median_ms / ours.median_ms, theirs.p99_ms / ours.p99_ms
    print(f"| {size} | times faster | {median:.1f} | {p99:.1f} | |", flush=True)


def compare_hits(
    cases: Sequence[Case], lines: Sequence[Line], documents: Sequence[Document]
) -> list[str]:
    """Return the queries that ours missed."""
    index = Index(documents)
    numbers = {document.key: number for number, document in enumerate(documents)}
    sides: dict[str, Search] = {
        "Index.find": lambda query: [numbers[hit.key] for hit in index.find(query)],
        "WRatio over names": ratio_over(joined(documents, terms=False)),
        "WRatio over names, topics, countries": ratio_over(joined(documents, terms=True)),
    }
    asked = Counter(case.language for case in cases)
    missed = {}
    for side, search in sides.items():
        found = {case.query: search(case.query)[:1] for case in cases}
        right = {
            case.query for case in cases if any(case.is_hit(lines[n]) for n in found[case.query])
        }
        missed[side] = [case.query for case in cases if case.query not in right]
        each = Counter(case.language for case in cases if case.query in right)
        shares = " | ".join(f"{each[language]}/{asked[language]}" for language in SPOKEN)
        share = each.total() / asked.total()
        size = f"{len(documents):,}"
        print(f"| {size} | {side} | {each.total()}/{asked.total()} ({share:.1%}) | {shares} |")
    return missed["Index.find"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--keystrokes", type=int, default=300)
    given = parser.parse_args()
    words = read_words()
    lines = list(directory.parse((HOME / "resources.yaml").read_text("utf-8"), "").directory.lines)
    queries = yaml.safe_load((HOME / "benchmarks/misspelt.yaml").read_text("utf-8"))
    cases = [Case(**query) for query in queries]
    wanted = {line for case in cases for line in case.lines}
    if unknown := wanted.difference(line.id for line in lines):
        sys.exit(f"misspelt.yaml expects lines that are not there: {', '.join(sorted(unknown))}")

    typed = keystrokes(cases, given.keystrokes)
    print("| documents | how | median ms | p99 ms | built in s |")
    print("|--:|---|--:|--:|--:|")
    for size in SIZES:
        documents = [document_of(line, words) for line in grown(lines, size)]
        compare_speed(documents, typed, given.rounds)

    print("\n| documents | how | right first | English | Spanish |")
    print("|--:|---|--:|--:|--:|")
    missed = {}
    for size in sorted({len(lines), *(size for size in SIZES[:2] if size > len(lines))}):
        more = grown(lines, size)
        missed[size] = compare_hits(cases, more, [document_of(line, words) for line in more])
    for size, wrong in missed.items():
        print(f"\nIndex.find missed among {size:,}: {', '.join(wrong) or 'none'}.")


if __name__ == "__main__":
    main()

"""The directory in numbers: `docs/directory.md`, for whoever looks after resources.yaml."""

from collections import Counter
from collections.abc import Iterable, Sequence

from core.resources import countries
from core.resources.directory import Book
from core.resources.line import INTERNATIONAL, Line

COLUMNS = ("high", "medium", "low", "disputed", "closed")


DISPUTED = (
    "Disputed: sources disagree, so nobody sees these until somebody settles them (the comment "
    "beside the entry says what to look at)."
)
OLD = "Old: kept although no source of the last two years has them (`ageing: accepted`)."


def page(book: Book) -> str:
    """Markdown: what is there, by confidence and by country, and what waits for a person."""
    lines = list(book.directory.lines)
    numbers = [line for line in lines if _is_number(line)]
    helplines = [line for line in lines if not _is_number(line)]
    shown = [line for line in helplines if _shown(line)]
    crisis = {line.country for line in shown if line.crisis}
    dialable = [line for line in numbers if line.status == "ok"]
    behind = sum(line.status == "ok" for line in helplines) - len(shown)
    intro = (
        f"{len(shown)} lines are shown by default, with crisis lines in {len(crisis)} places (the "
        "international directories are one), and the emergency number of "
        f"{len(dialable)} countries and territories. {behind} more stand behind **More** and "
        "in `/resources find`, marked as unconfirmed. No number was checked by calling it."
    )
    parts = [
        "# The directory in numbers",
        "Made from `resources.yaml` by `make pictures` and held by a test; not edited by hand.",
        intro,
        _table("", "lines", "emergency numbers", _by_trust(helplines, numbers)),
        "## By country",
        _by_country(helplines, numbers),
        "## Waiting for a person",
        DISPUTED,
        _listed(line for line in lines if line.status == "conflict"),
        OLD,
        _listed(line for line in lines if line.ageing == "accepted"),
    ]
    return "\n\n".join(parts) + "\n"


def _is_number(line: Line) -> bool:
    return line.id == f"{line.country.lower()}-emergency"


def _shown(line: Line) -> bool:
    return line.status == "ok" and line.confidence != "low"


def _column(line: Line) -> str:
    known = {"conflict": "disputed", "closed": "closed"}
    return known.get(line.status, line.confidence)


def _by_trust(helplines: Sequence[Line], numbers: Sequence[Line]) -> list[tuple[str, ...]]:
    left, right = (Counter(map(_column, some)) for some in (helplines, numbers))
    rows = [(column, str(left[column]), str(right[column])) for column in COLUMNS]
    return [*rows, ("all", str(len(helplines)), str(len(numbers)))]


def _by_country(helplines: Sequence[Line], numbers: Sequence[Line]) -> str:
    counts: dict[str, Counter[str]] = {}
    for line in helplines:
        counts.setdefault(line.country, Counter())[_column(line)] += 1
    emergency = {line.country: _column(line) for line in numbers}
    known = sorted({*counts, *emergency}, key=lambda code: (code != INTERNATIONAL, _name(code)))
    rows = [
        (
            f"{_name(code)} ({code})",
            *(str(counts.get(code, Counter())[column] or "") for column in COLUMNS),
            emergency.get(code, ""),
        )
        for code in known
    ]
    return _table("country", *COLUMNS, "emergency number", rows)


def _name(code: str) -> str:
    return "International" if code == INTERNATIONAL else countries.name(code, "en")


def _table(*parts: "str | list[tuple[str, ...]]") -> str:
    *titles, rows = parts
    return "\n".join(
        [
            f"| {' | '.join(str(title) for title in titles)} |",
            f"|{'---|' * len(titles)}",
            *(f"| {' | '.join(row)} |" for row in rows),
        ]
    )


def _listed(lines: Iterable[Line]) -> str:
    names = ", ".join(f"`{line.id}`" for line in lines)
    return f"{names}." if names else "None."

"""The directory of help: which lines answer a need, in which order.

Fails towards showing nothing wrong: a file with any faulty entry does not load, and lines that are
closed, disputed or unconfirmed are kept out of the answer to "whom can I call now".
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from core.resources.entries import FileError, Placed, read_entries
from core.resources.line import DIRECTORY, INTERNATIONAL, LOCAL_PREFIX, NEEDS, UNKNOWN, Line

FEW_LINES = 3
MOST_LINES = 5
"""A wall of numbers helps nobody (safe-messaging guidance): three lines in one answer, up to five
where lines belong together. The others are one press away."""

A_SET = 3
"""Lines that cover a need between them, as those of a country's parts do. They come first: after a
single line there would not be room for all of them."""

WARN_AFTER = 12
OVERDUE_AFTER = 24
"""Months since a line was seen confirmed: about as often its hours or numbers change."""

END = "# end of the directory"

_TRUST = {"high": 0, "medium": 1, "low": 2}


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom somebody in a country can reach about a need."""

    country: str
    topic: str | None
    lines: tuple[Line, ...]
    """To call now: few."""
    further: tuple[Line, ...]
    """The other confirmed lines of the country, in the same order."""
    unconfirmed: tuple[Line, ...]
    emergency: tuple[Line, ...]
    international: tuple[Line, ...]
    served: bool
    """False: nobody there is known for the topic, or for a crisis when none was named; the lines
    are the nearest there are."""


class Directory:
    """The lines, ready to answer from memory. Never changes; a reload makes another."""

    def __init__(self, lines: Iterable[Line], hidden: Collection[str] = ()) -> None:
        self._lines = {line.id: line for line in lines}
        self._hidden = frozenset(
            line_id
            for line_id in hidden
            if line_id in self._lines and not self._lines[line_id].emergency
        )
        self._by_country: dict[str, list[Line]] = {}
        for line in self._lines.values():
            if line.status == "ok" and line.id not in self._hidden:
                self._by_country.setdefault(line.country, []).append(line)

    @property
    def lines(self) -> Collection[Line]:
        """Every entry, also those that are not shown."""
        return self._lines.values()

    @property
    def countries(self) -> tuple[str, ...]:
        """Countries with a line to call, without those that have only an emergency number."""
        return tuple(
            sorted(
                country
                for country, lines in self._by_country.items()
                if country != INTERNATIONAL and any(not line.emergency for line in lines)
            )
        )

    def get(self, line_id: str) -> Line | None:
        return self._lines.get(line_id)

    def is_hidden(self, line_id: str) -> bool:
        return line_id in self._hidden

    def findable(self, line: Line) -> bool:
        """Whether a search may name it: closed lines too, so that an old name has an answer."""
        return line.status != "conflict" and line.id not in self._hidden

    def with_local(self, lines: Iterable[Line], hidden: Collection[str]) -> "Directory":
        """This directory as one server sees it, with its own lines first."""
        return Directory([*lines, *self._lines.values()], hidden)

    def emergency(self, country: str | None) -> tuple[Line, ...]:
        """Shown also when only one source has the number: the others would be no number at all."""
        return tuple(line for line in self._in(country) if line.emergency)

    def international(self) -> tuple[Line, ...]:
        """Directories of every country's lines."""
        return tuple(
            line
            for line in self._in(INTERNATIONAL)
            if DIRECTORY in line.topics and line.confidence != "low"
        )

    def replacements(self, line: Line) -> tuple[Line, ...]:
        """What can be called instead of a closed line."""
        found = (self._lines[name] for name in line.replaced_by)
        return tuple(other for other in found if self.findable(other))

    def answer(self, country: str, topic: str | None, now: datetime) -> Answer:
        """The lines of a country for a need; with a topic nobody there serves, its crisis lines,
        because an empty answer helps nobody.
        """
        known = [line for line in self._in(country) if not line.emergency]
        confirmed = [line for line in known if line.confirmed]
        fitting = [line for line in confirmed if topic in line.topics] if topic else confirmed
        crisis = [line for line in confirmed if line.crisis and line.for_everyone]
        wanted = fitting or crisis or confirmed
        ordered = sorted(wanted, key=urgency(topic if fitting else None, now))
        if topic and fitting:
            sizes = Counter(line.together for line in fitting if line.together)
            ordered.sort(key=lambda line: sizes[line.together or ""] < A_SET)
        first = _whole_groups(ordered)
        shown = {line.id for line in first}
        rest = sorted((line for line in known if line.id not in shown), key=urgency(topic, now))
        return Answer(
            country=country,
            topic=topic,
            lines=tuple(first),
            further=tuple(line for line in rest if line.confirmed),
            unconfirmed=tuple(line for line in rest if not line.confirmed),
            emergency=self.emergency(country),
            international=self.international(),
            served=bool(fitting) if topic else any(line.crisis for line in first),
        )

    def _in(self, country: str | None) -> Sequence[Line]:
        return self._by_country.get(country or "", ())


def urgency(topic: str | None, now: datetime) -> Callable[[Line], tuple[int, ...]]:
    """What is confirmed first, then the need (crisis lines when none is named: no line for
    something else goes before them), this server's own lines, lines for everyone, what is open
    now, what serves the whole country, what more sources confirm; then the order of the file.
    """

    def key(line: Line) -> tuple[int, ...]:
        return (
            not line.confirmed,
            topic is not None and topic not in line.topics,
            _rank(line) if topic is None else 0,
            not line.local,
            not line.for_everyone,
            _how_open(line, now),
            line.region is not None,
            _TRUST[line.confidence],
        )

    return key


def _rank(line: Line) -> int:
    """For somebody who named no need: crisis lines, then the others from the most urgent need."""
    if line.crisis:
        return 0
    return min(NEEDS.index(topic) for topic in line.topics)


def _how_open(line: Line, now: datetime) -> int:
    """0: something can be reached now; 1: not known; 2: closed now."""
    states = [
        channel.hours.state(now, line.zone) if channel.hours else None for channel in line.channels
    ]
    if any(state is not None and state.open for state in states):
        return 0
    return 1 if None in states else 2


def _whole_groups(ordered: Sequence[Line]) -> list[Line]:
    """The first few lines; of lines that belong together all or none."""
    groups: dict[str, list[Line]] = {}
    for line in ordered:
        groups.setdefault(line.together or line.id, []).append(line)
    chosen: set[str] = set()
    for group in groups.values():  # in the order of their first lines
        if len(chosen) >= FEW_LINES:
            break
        if len(chosen) + len(group) <= MOST_LINES:
            chosen |= {line.id for line in group}
    return [line for line in ordered if line.id in chosen]


@dataclass(frozen=True, slots=True)
class Book:
    """The file as read: the directory, and where each entry stands."""

    directory: Directory
    entries: tuple[Placed[Line], ...]


def parse(text: str, path: str) -> Book:
    """Read the directory. Raises FileError with every problem at once, as `path:line: …`; also for
    a file that was cut off, which nothing else in it would show.
    """
    if not text.rstrip().endswith(END):
        last = text.count("\n") + 1
        raise FileError([f"{path}:{last}: the last line must be `{END}`: is the file cut off?"])
    placed = read_entries(text, path, Line, _across)
    return Book(Directory(entry.value for entry in placed), tuple(placed))


def ageing(book: Book, path: str, today: date) -> tuple[list[str], list[str]]:
    """Warnings and errors for lines nobody has seen confirmed for 12 and for 24 months.

    `check` refuses the errors, the bot itself only logs them: a file does not turn wrong by the
    passing of time while somebody waits for an answer.
    """
    warnings, errors = [], []
    for line, placed in ((entry.value, entry) for entry in book.entries):
        if line.status != "ok" or line.ageing == "accepted":
            continue
        if line.checked_on is not None and line.checked_on > today:
            errors.append(f"{path}:{placed.line}: {line.id}: checked {line.checked} is yet to come")
            continue
        if line.checked_on is None:
            said, months = "no source carries a date", OVERDUE_AFTER + 1
        else:
            months = (today.year - line.checked_on.year) * 12 + today.month - line.checked_on.month
            said = f"last checked {line.checked}, {months} months ago"
        where = f"{path}:{placed.line}: {line.id}: {said}"
        if months > OVERDUE_AFTER:
            errors.append(f"{where}; check it, or write `ageing: accepted`")
        elif months > WARN_AFTER:
            warnings.append(where)
    return warnings, errors


def _across(entries: Sequence[Placed[Line]]) -> Iterator[tuple[int, str]]:
    """Faults between entries: repeated ids, groups of one, replacements that are not there."""
    lines = {entry.value.id: entry.value for entry in entries}
    groups = Counter((entry.value.together, entry.value.country) for entry in entries)
    seen: set[str] = set()
    for line, place in ((entry.value, entry.line) for entry in entries):
        if line.id in seen:
            yield place, f"{line.id}: the id is used twice"
        seen.add(line.id)
        if line.local:
            yield place, f"{line.id}: ids that begin with {LOCAL_PREFIX} are for servers' own lines"
        if line.together and groups[line.together, line.country] < 2:  # noqa: PLR2004  a pair at least
            yield place, f"{line.id}: no other line of {line.country} belongs to {line.together}"
        for name in line.replaced_by:
            if name not in lines or lines[name].status == "closed":
                yield place, f"{line.id}: replaced_by names {name}, which is no open line"
        if line.checked == UNKNOWN and line.confidence == "high":
            yield place, f"{line.id}: high confidence needs a dated source"

"""When a line answers, as data: a small part of the OpenStreetMap `opening_hours` grammar."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

ALWAYS = "24/7"
DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
"""Monday is 0, as `datetime.weekday` counts."""

DAY = 24 * 60
WEEK = 7 * DAY

_ANY_DAY = "|".join(DAYS)
_TIMES = re.compile(r"([0-9]{1,2}):([0-9]{2}) ?- ?([0-9]{1,2}):([0-9]{2})")
_DAYS = re.compile(rf"({_ANY_DAY})(?: ?- ?({_ANY_DAY}))?", re.IGNORECASE)
_RULE = re.compile(r"([^0-9]*)([0-9].*)")
_EXAMPLE = (
    "write 24/7, or days and times such as 'Mo-Fr 09:00-17:00; Sa,Su 10:00-13:00,16:00-00:30'"
)


@dataclass(frozen=True, slots=True)
class Span:
    """Open from `start` to `end` on each of `days`, the days being those on which it starts."""

    days: tuple[int, ...]
    start: int
    """Minutes after midnight, below 24 hours."""
    end: int
    """Minutes after the same midnight, above `start`: more than 24 hours is the next day."""


@dataclass(frozen=True, slots=True)
class OpenState:
    open: bool
    changes_at: datetime | None
    """When a closed line next opens or an open one next closes, in UTC; None: it never closes."""


@dataclass(frozen=True, slots=True)
class Hours:
    """A week of opening hours, by the clock on the line's own wall.

    Rules add up: unlike OpenStreetMap's, a later rule takes nothing back from an earlier one, so
    a slip in a file can show a line that just closed but cannot hide one that is open. When clocks
    change, the wall clock decides: an hour that is skipped is not served, one that repeats is
    served twice.
    """

    text: str
    """As written, with spaces, capitals and leading zeros made even; `parse` reads it back."""
    always: bool
    """Never closed, whether written as 24/7 or as a week without a gap."""
    spans: tuple[Span, ...]
    _turns: tuple[tuple[int, bool], ...] = field(repr=False, compare=False)
    """Minutes after Monday midnight at which it opens (True) or closes; empty when always open."""

    @classmethod
    def parse(cls, text: str) -> "Hours":
        """Raises ValueError with a sentence: what is wrong, and what to write instead."""
        if text.strip() == ALWAYS:
            return cls(ALWAYS, True, (Span(tuple(range(7)), 0, DAY),), ())
        rules = [_rule(rule) for rule in text.split(";")]
        spans = tuple(span for _, spans in rules for span in spans)
        turns = _turns(spans)
        return cls("; ".join(written for written, _ in rules), not turns, spans, turns)

    def state(self, now: datetime, zone: ZoneInfo | None) -> OpenState | None:
        """Say whether it is open at `now`, and until when.

        None when that cannot be known: hours without a time zone. Raises ValueError when `now` is
        not aware.
        """
        if now.utcoffset() is None:
            raise ValueError("now must be aware of its time zone")
        if self.always:
            return OpenState(open=True, changes_at=None)
        if zone is None:
            return None
        moment = now.astimezone(UTC)
        is_open, until = self._at(moment.astimezone(zone))
        while True:
            turn = _same_clock(moment, moment + until, zone)
            open_then, until = self._at(turn.astimezone(zone))
            if open_then != is_open:
                return OpenState(is_open, turn)
            moment = turn

    def _at(self, wall: datetime) -> tuple[bool, timedelta]:
        """Open or not, and how long the clock runs until its next turn, or until Monday."""
        minute = wall.weekday() * DAY + wall.hour * 60 + wall.minute
        following = bisect_right(self._turns, (minute, True))
        is_open = self._turns[following - 1][1]
        turn = self._turns[following][0] if following < len(self._turns) else WEEK
        past = timedelta(seconds=wall.second, microseconds=wall.microsecond)
        return is_open, timedelta(minutes=turn - minute) - past


def _rule(rule: str) -> tuple[str, list[Span]]:
    """Read `[days ]times`; return it as it is best written, and its spans."""
    parts = _RULE.fullmatch(" ".join(rule.split()))
    if parts is None:
        said = f"'{rule.strip()}' has no times" if rule.strip() else "a rule is empty"
        raise ValueError(f"{said}: {_EXAMPLE}")
    named, times = parts[1].strip(), [_time(part.strip()) for part in parts[2].split(",")]
    ranges = [_day_range(part.strip()) for part in named.split(",")] if named else []
    days = sorted({day for _, days in ranges for day in days}) or range(7)
    spans = [Span(tuple(days), start, end) for _, start, end in times]
    written = ",".join(text for text, _, _ in times)
    return f"{','.join(text for text, _ in ranges)} {written}".strip(), spans


def _day_range(part: str) -> tuple[str, list[int]]:
    names = _DAYS.fullmatch(part)
    if names is None:
        raise ValueError(
            f"'{part}' is not a day or a range of days ({', '.join(DAYS)}): {_EXAMPLE}"
        )
    first = DAYS.index(names[1].capitalize())
    if names[2] is None:
        return DAYS[first], [first]
    last = DAYS.index(names[2].capitalize())
    days = [(first + step) % 7 for step in range((last - first) % 7 + 1)]
    return f"{DAYS[first]}-{DAYS[last]}", days


def _time(part: str) -> tuple[str, int, int]:
    numbers = _TIMES.fullmatch(part)
    if numbers is None:
        raise ValueError(f"'{part}' is not a time such as 09:00-17:00: {_EXAMPLE}")
    from_hour, from_minute, to_hour, to_minute = (int(number) for number in numbers.groups())
    start, end = from_hour * 60 + from_minute, to_hour * 60 + to_minute
    if max(from_minute, to_minute) > 59 or start >= DAY or end > DAY:  # noqa: PLR2004 - minutes end at 59
        raise ValueError(f"'{part}' names a time no clock shows (00:00 to 24:00): {_EXAMPLE}")
    written = f"{from_hour:02}:{from_minute:02}-{to_hour:02}:{to_minute:02}"
    return written, start, end if end > start else end + DAY


def _turns(spans: Sequence[Span]) -> tuple[tuple[int, bool], ...]:
    """Join what touches or overlaps, round the week; what stays open all week has no turns."""
    joined: list[list[int]] = []
    for start, end in sorted(_in_week(spans)):
        if joined and start <= joined[-1][1]:
            joined[-1][1] = max(joined[-1][1], end)
        else:
            joined.append([start, end])
    if joined == [[0, WEEK]]:
        return ()
    edges = [(start, True) for start, _ in joined] + [(end % WEEK, False) for _, end in joined]
    return tuple(sorted(edges))  # open from Sunday into Monday: at minute 0 closing sorts first


def _in_week(spans: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Each opening as minutes of one week, cut at its end."""
    for span in spans:
        for day in span.days:
            start, end = day * DAY + span.start, day * DAY + span.end
            yield start, min(end, WEEK)
            if end > WEEK:
                yield 0, end - WEEK


def _same_clock(since: datetime, until: datetime, zone: tzinfo) -> datetime:
    """Return `until`, or the moment before it at which the zone's clocks are changed.

    Clocks change once in a week at most, and on a whole second.
    """
    offset = since.astimezone(zone).utcoffset()
    if until.astimezone(zone).utcoffset() == offset:
        return until
    before, after = int(since.timestamp()), int(until.timestamp())
    while after - before > 1:
        middle = (before + after) // 2
        if datetime.fromtimestamp(middle, UTC).astimezone(zone).utcoffset() == offset:
            before = middle
        else:
            after = middle
    return datetime.fromtimestamp(after, UTC)

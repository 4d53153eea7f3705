"""The time zones of a country, from the CLDR that babel carries and the IANA data of Python."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from babel.core import get_global

_CAPITALS = frozenset({"Asia/Nicosia", "Asia/Tashkent", "Pacific/Majuro"})
"""Named before zones of the same country that keep the same time but come first by letter."""


@lru_cache(maxsize=512)
def of_country(country: str) -> tuple[str, ...]:
    """Its IANA zones as CLDR lists them; none for Kosovo and for places where nobody lives."""
    listed = get_global("territory_zones").get(country, ())
    known = {zone for zone in listed if zone.casefold() in _known()}
    return tuple(sorted(known, key=lambda zone: (zone not in _CAPITALS, zone)))


@lru_cache(maxsize=512)
def only(country: str, today: date) -> str | None:
    """The zone of a country where clocks show one time: its only one, or any of several that agree
    in every week of the coming year (Germany has two). None where they differ.
    """
    first, *others = of_country(country) or [""]
    start = datetime.combine(today, time(), UTC)
    weeks = [start + timedelta(weeks=week) for week in range(53)]
    for zone in others:
        here, there = ZoneInfo(first), ZoneInfo(zone)
        if any(
            when.astimezone(here).utcoffset() != when.astimezone(there).utcoffset()
            for when in weeks
        ):
            return None
    return first or None


def named(typed: str) -> str | None:
    """A zone in any capitals, with spaces or underscores; None when there is none of that name."""
    return _known().get(typed.strip().replace(" ", "_").casefold())


@lru_cache(maxsize=1)
def _known() -> Mapping[str, str]:
    """Python looks for them on disk at every question, which takes 10 ms."""
    return {name.casefold(): name for name in available_timezones()}

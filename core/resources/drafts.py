"""A line of help as somebody types it into a form, and back: read kindly, then held to every rule
of the shared file.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from pydantic import ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from core.resources import typed_hours, zones
from core.resources.entries import own_faults
from core.resources.hours import Hours
from core.resources.line import ChannelKind, Line, https

MOST_WAYS = 8
"""Ways to reach one line; more would not be read by anybody in need (care.md)."""

SAID = frozenset(
    {
        "channels", "ways", "source", "not-dialable", "not-a-number-there",
        "not-a-short-code-there", "email", "https", "hours", "timezone", "timezone-needed",
        "string-too-long", "string-too-short",
    }
)  # fmt: skip
"""Codes of faults with a sentence of their own; any other is `other` and names the field."""

UNLISTED = "unlisted"

_WORDS: Mapping[ChannelKind, str] = {
    "phone": "phone telephone tel call dial teléfono telefono llamar llama llame",
    "sms": "sms text texto mensaje envía envia",
    "chat": "chat",
    "whatsapp": "whatsapp",
    "email": "email e-mail mail mailto correo",
    "web": "web website site página pagina sitio",
}
_KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split()}
_SAID_FIRST: Mapping[ChannelKind, str] = {"sms": "sms ", "chat": "chat ", "whatsapp": "whatsapp "}
"""The words without which a way would be read as another kind."""
_NEVER_CLOSED: frozenset[ChannelKind] = frozenset({"email", "web"})
_FIELDS = {"name": "name", "channels": "reach", "cost": "cost", "sources": "source"}

_WORD_BEFORE = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)?)(?:\s*:\s*|\s+)(\S.*)")
_KEYWORD_AFTER = re.compile(r"([+0-9*#() -]*[0-9#*)])\s+([^\W\d_].*)")
_KEYWORD_BEFORE = re.compile(r"(.+?)\s+(?:to|al|a)\s+([+0-9][+0-9*#() -]*)", re.IGNORECASE)
_ADDRESS = re.compile(r"[a-z]+://.*|[\w-]+(?:\.[\w-]+)*\.[^\W\d]{2,}(?:/.*)?", re.IGNORECASE)
_BULLET = re.compile(r"^(?:[-\u2022\u2013]\s+)+")
_ZONE_AFTER = re.compile(r"[\s(,;]*\b([A-Za-z]\w+(?:/[\w+-]+)+)\)?\s*$")
_NOT_IN_A_LINK = frozenset('<>"\\^`{|}')


@dataclass(frozen=True, slots=True)
class Draft:
    """A line as typed. Nothing in it is known to be right."""

    country: str
    topics: tuple[str, ...]
    name: str
    reach: str
    """One way a line, each perhaps with a word before it that says which: `text 85258 HOME`."""
    hours: str
    """Empty when unknown; may end in a time zone."""
    cost: str
    """free, standard, charged; empty when unknown."""
    source: str
    """The link that shows all this: without one nobody could check it later."""
    timezone: str = ""
    """Empty: the country's own, where it has only one."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, for the sentence `line-fault-<code>`."""

    code: str
    values: Mapping[str, str | int] = field(default_factory=dict)


class DraftError(Exception):
    """Names everything that is wrong with a draft."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(", ".join(fault.code for fault in faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Ready:
    line: Line
    document: Mapping[str, Any]
    """What the line was read from, in the types JSON has."""


def ready(draft: Draft, line_id: str, today: date) -> Ready:
    """Make the line. Raises DraftError with every fault at once.

    `checked` becomes this month: whoever fills in the form has the source before them.
    """
    hours, zone = _hours_and_zone(draft, today)
    document: dict[str, Any] = {
        "id": line_id,
        "name": " ".join(draft.name.split()),
        "country": draft.country,
        "topics": list(draft.topics),
        "audience": ["everyone"],
        "channels": _ways(draft.reach, hours),
        "confidence": "medium",
        "checked": f"{today:%Y-%m}",
        "sources": [draft.source.strip()],
    }
    document |= {"timezone": zone} if zone else {}
    document |= {"cost": draft.cost} if draft.cost else {}
    found: list[Fault] = []
    for fault in _faults(document):
        if fault not in found:
            found.append(fault)
    if found:
        raise DraftError(tuple(found))
    return Ready(Line.model_validate(document), document)


def draft_of(document: Mapping[str, Any]) -> Draft:
    """What to fill a form with so that the same line comes of it, except for the month."""
    ways: Sequence[Mapping[str, Any]] = document.get("channels", ())
    hours = (str(way["hours"]) for way in ways if way.get("hours"))
    return Draft(
        country=str(document.get("country", "")),
        topics=tuple(document.get("topics", ())),
        name=str(document.get("name", "")),
        reach="\n".join(_typed(way) for way in ways),
        hours=next(hours, ""),
        cost=str(document.get("cost", "")),
        source=str(next(iter(document.get("sources", ())), "")),
        timezone=str(document.get("timezone", "")),
    )


def changed(before: Draft, typed: Draft) -> Draft:
    """What is typed, over what was there: country, topics and zone stay where none is chosen.
    Another country brings its own time zone.
    """
    moved = typed.country not in {"", before.country}
    return replace(
        typed,
        country=typed.country or before.country,
        topics=typed.topics or before.topics,
        timezone=typed.timezone or ("" if moved else before.timezone),
    )


def _hours_and_zone(draft: Draft, today: date) -> tuple[str, str | None]:
    """What stands after the hours wins over what was chosen, and that over the country's own."""
    text, zone = draft.hours.strip(), draft.timezone
    after = _ZONE_AFTER.search(text)
    if after is not None:
        text = text[: after.start()]
        zone = zones.named(after[1]) or after[1]
    return typed_hours.plain(text), zone or zones.only(draft.country, today)


def _ways(reach: str, hours: str) -> list[dict[str, Any]]:
    ways = [_way(line) for line in filter(None, map(str.strip, reach.splitlines()))]
    answered = [way for way in ways if way["kind"] not in _NEVER_CLOSED] or ways
    for way in answered if hours else ():
        way["hours"] = hours
    return [way for number, way in enumerate(ways) if way not in ways[:number]]


def _way(typed: str) -> dict[str, Any]:
    text = _BULLET.sub("", typed)
    way: dict[str, Any] = {}
    last = text.rpartition(" ")
    if last[2].casefold() == UNLISTED:
        text, way["unlisted"] = last[0].strip(), True
    named = _WORD_BEFORE.fullmatch(text)
    kind = _KINDS.get(named[1].casefold()) if named else None
    value = named[2] if named and kind else text
    if kind is None and _ADDRESS.fullmatch(value):
        kind = "web"
    elif kind is None:
        kind = "email" if "@" in value else "phone"
    way = {"kind": kind, "value": value, **way}
    if kind == "sms":
        after, before = _KEYWORD_AFTER.fullmatch(value), _KEYWORD_BEFORE.fullmatch(value)
        if after:
            way |= {"value": after[1], "keyword": after[2]}
        elif before:
            way |= {"value": before[2].strip(), "keyword": before[1]}
    return way


def _typed(way: Mapping[str, Any]) -> str:
    kind: ChannelKind = way["kind"]
    keyword = f" {way['keyword']}" if way.get("keyword") else ""
    unlisted = f" {UNLISTED}" if way.get("unlisted") else ""
    return f"{_SAID_FIRST.get(kind, '')}{way['value']}{keyword}{unlisted}"


def _faults(document: Mapping[str, Any]) -> Iterator[Fault]:
    """Each way is tried alone and without its hours: one fault does not hide the next."""
    ways = document["channels"][:MOST_WAYS]
    hours = {way["hours"] for way in ways if "hours" in way}
    bare = [{name: way[name] for name in way if name != "hours"} for way in ways]
    if not ways:
        yield Fault("channels")
    if len(document["channels"]) > MOST_WAYS:
        yield Fault("ways", {"most": MOST_WAYS})
    zone = document.get("timezone")
    if zone and zones.named(zone) != zone:
        yield Fault("timezone", {"zone": zone})
    for channels in [[way] for way in bare] or [[]]:
        try:
            Line.model_validate({**document, "channels": channels, "timezone": None})
        except ValidationError as error:
            yield from map(_said, filter(_is_news, own_faults(error.errors())))
    for written in hours:
        yield from _hours_faults(written, document)
    links = [way["value"] for way in ways if way["kind"] in {"chat", "web"}]
    if document["sources"] == [""]:
        yield Fault("source")
    for link in (*links, *filter(None, document["sources"])):
        if not _is_link(link):
            yield Fault("https", {"link": link})


def _hours_faults(written: str, document: Mapping[str, Any]) -> Iterator[Fault]:
    try:
        hours = Hours.parse(written)
    except ValueError:
        yield Fault("hours", {"value": written})
        return
    if not hours.always and "timezone" not in document:
        yield Fault("timezone-needed", {"country": document["country"]})


def _is_news(problem: ErrorDetails) -> bool:
    """That a source is empty is said in words of its own."""
    return not (problem["loc"][:1] == ("sources",) and problem["type"] == "string_too_short")


def _said(problem: ErrorDetails) -> Fault:
    code, details = str(problem["type"]).replace("_", "-"), problem.get("ctx", {})
    if code not in SAID or code.startswith("string-too-"):
        place = str(next(iter(problem["loc"]), ""))
        known = {"most": details["max_length"]} if "max_length" in details else {}
        return Fault(
            code if code in SAID else "other", {"field": _FIELDS.get(place, "other"), **known}
        )
    return Fault(code, {name: str(value) for name, value in details.items()})


def _is_link(link: str) -> bool:
    """As the shared file wants it, and nothing in it that could make it look like another."""
    try:
        https(link)
        parts = urlsplit(link)
    except (PydanticCustomError, ValueError):
        return False
    plain = all(sign.isprintable() and not sign.isspace() for sign in link)
    return (
        plain
        and _NOT_IN_A_LINK.isdisjoint(link)
        and "@" not in parts.netloc
        and "." in parts.netloc
    )

"""The directory of help: lines and links a person can trust, each with its source and date.

Parsed from YAML that volunteers edit. Fails towards showing nothing wrong: a file with any faulty
entry does not load, and every fault is told with its line.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, Literal, Self

import yaml
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    HttpUrl,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    model_validator,
)
from pydantic_core import ErrorDetails

INTERNATIONAL = "INT"
EMERGENCY = "emergency"
DIRECTORY = "directory"
CRISIS_TOPICS = ("crisis", "suicide", "emotional_support")
"""What somebody needs who asked for no topic: these lines come first."""

MOST_LINES = 5
"""A wall of numbers helps nobody (care.md): at most five lines in one answer."""

Topic = Literal[
    "emergency", "directory", "crisis", "suicide", "self_harm", "emotional_support",
    "mental_health", "depression", "anxiety", "child_youth", "bullying", "lgbtq",
    "substance_use", "grief", "domestic_violence",
]  # fmt: skip

_HTTPS = TypeAdapter(HttpUrl)


def _https(value: str) -> str:
    if not value.startswith("https://"):
        raise ValueError("links start with https://")
    _HTTPS.validate_python(value)
    return value


def _spoken(value: object) -> object:
    """YAML reads 024 as a number: dial strings must be quoted, so that none loses its zero."""
    if isinstance(value, int | float):
        raise ValueError("put quotes around the number, so that it stays as dialled")  # noqa: TRY004  pydantic turns a ValueError into a reported problem
    return value


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
DialString = Annotated[Text, BeforeValidator(_spoken)]
Link = Annotated[Text, BeforeValidator(_spoken)]
Month = Annotated[str, StringConstraints(pattern=r"^20\d\d-(0[1-9]|1[0-2])(-\d\d)?$")]
Country = Annotated[str, StringConstraints(pattern=r"^([A-Z]{2}|INT)$")]


class Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Channel(Entry):
    """One way to reach a line, as dialled."""

    kind: Literal["phone", "sms", "chat", "whatsapp", "email", "web"]
    value: DialString
    keyword: Text | None = None
    """What to text, on a line that asks for a word."""
    hours: Literal["24/7"] | None = None
    """Unknown when unset, which is not the same as always."""
    languages: tuple[str, ...] = ()
    note: Text | None = None

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        if self.kind in {"chat", "web"}:
            _https(self.value)
        elif self.kind in {"phone", "sms", "whatsapp"} and not _dialable(self.value):
            raise ValueError(f"{self.value!r} is not something one can dial")
        if self.keyword and self.kind != "sms":
            raise ValueError("only an sms line has a keyword")
        if self.kind == "email" and "@" not in self.value:
            raise ValueError(f"{self.value!r} is not an e-mail address")
        return self


def _dialable(value: str) -> bool:
    return any(sign.isdecimal() for sign in value) and all(
        sign in "0123456789+*#-() " for sign in value
    )


class Line(Entry):
    """One entry of the directory."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)+$")]
    name: Text
    """Never translated."""
    country: Country
    topics: Annotated[tuple[Topic, ...], Field(min_length=1)]
    audience: Annotated[tuple[Text, ...], Field(min_length=1)]
    channels: Annotated[tuple[Channel, ...], Field(min_length=1)]
    website: Annotated[str, BeforeValidator(_https)] | None = None
    cost: Text | None = None
    checked: Month
    sources: Annotated[tuple[Text, ...], Field(min_length=1)]


class DirectoryError(Exception):
    """Names every faulty entry, with its line."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = tuple(problems)


class Directory:
    """The lines, ready to answer from memory."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._by_country: dict[str, list[Line]] = {}
        for line in lines:
            self._by_country.setdefault(line.country, []).append(line)

    @property
    def countries(self) -> tuple[str, ...]:
        """Every country with a line, without the international directories."""
        return tuple(sorted(country for country in self._by_country if country != INTERNATIONAL))

    @property
    def topics(self) -> tuple[str, ...]:
        """Every topic somebody can ask for, the urgent ones first."""
        known = {
            topic for lines in self._by_country.values() for line in lines for topic in line.topics
        }
        asked = sorted(
            known - {EMERGENCY, DIRECTORY}, key=lambda topic: (topic not in CRISIS_TOPICS, topic)
        )
        return tuple(asked)

    def emergency(self, country: str | None) -> Line | None:
        return next((line for line in self._in(country) if EMERGENCY in line.topics), None)

    def international(self) -> Sequence[Line]:
        return self._in(INTERNATIONAL)

    def helplines(self, country: str, topic: str | None = None) -> Sequence[Line]:
        """At most five lines of a country, those for the need first; with a topic nobody there
        serves, the crisis lines, because an empty answer helps nobody.
        """
        lines = [line for line in self._in(country) if EMERGENCY not in line.topics]
        fitting = [line for line in lines if topic in line.topics] if topic else lines
        wanted = fitting or lines
        return sorted(wanted, key=_urgency)[:MOST_LINES]

    def _in(self, country: str | None) -> Sequence[Line]:
        return self._by_country.get(country or "", ())


def _urgency(line: Line) -> tuple[bool, bool]:
    """Lines for everyone in a crisis first, in the order of the file."""
    return (not set(line.topics) & set(CRISIS_TOPICS), "everyone" not in line.audience)


def parse(text: str, path: str) -> Directory:
    """Read the directory. Raises DirectoryError with every problem at once, as `path:line: …`."""
    try:
        document = yaml.compose(text, Loader=yaml.SafeLoader)
        raw = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{path}:{mark.line + 1}" if mark else path
        raise DirectoryError([f"{where}: not YAML: {getattr(error, 'problem', error)}"]) from error
    if not isinstance(raw, list) or not isinstance(document, yaml.SequenceNode):
        raise DirectoryError(
            [f"{path}:1: the file must be a list of entries, each from `- id:` on"]
        )
    lines, problems = [], []
    for node, entry in zip(document.value, raw, strict=True):
        start = node.start_mark.line + 1
        try:
            lines.append(Line.model_validate(entry))
        except ValidationError as error:
            name = entry.get("id", "?") if isinstance(entry, Mapping) else "?"
            problems += [
                f"{path}:{_line_of(node, problem['loc']) or start}: {name}: "
                f"{_place(problem['loc'])}{problem['msg'].removeprefix('Value error, ')}"
                for problem in _own(error.errors())
            ]
    problems += _repeated(lines, path, document)
    if problems:
        raise DirectoryError(problems)
    return Directory(lines)


def _own(problems: Sequence[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Without "too short" of a list whose items are faulty themselves: one fault is told once."""
    for problem in problems:
        place = problem["loc"]
        inner = any(
            other["loc"][: len(place)] == place and len(other["loc"]) > len(place)
            for other in problems
        )
        if not (problem["type"] == "too_short" and inner):
            yield problem


def _repeated(lines: Sequence[Line], path: str, document: yaml.SequenceNode) -> Iterator[str]:
    seen: set[str] = set()
    for line in lines:
        if line.id in seen:
            yield f"{path}: {line.id}: the id is used twice"
        seen.add(line.id)
    if not document.value:
        yield f"{path}:1: the directory is empty"


def _place(location: tuple[int | str, ...]) -> str:
    return f"{'.'.join(str(part) for part in location)}: " if location else ""


def _line_of(node: yaml.Node, location: tuple[int | str, ...]) -> int | None:
    """The line of the value a problem speaks of, or of the nearest thing around it."""
    found: Any = node
    for part in location:
        if isinstance(found, yaml.MappingNode):
            inner = next((value for key, value in found.value if key.value == part), None)
        elif isinstance(found, yaml.SequenceNode) and isinstance(part, int):
            inner = found.value[part]
        else:
            inner = None
        if inner is None:
            break
        found = inner
    return int(found.start_mark.line) + 1

"""One entry of the directory of help, and what makes it right.

The same rules hold for the file volunteers edit and for the lines a server adds for itself. A
fault has a code (the `type` of a pydantic error) beside its English sentence, so that a form can
say it in the reader's language.
"""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Annotated, Literal, Self, get_args
from zoneinfo import ZoneInfo, available_timezones

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    HttpUrl,
    PlainValidator,
    StringConstraints,
    TypeAdapter,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from core.resources import countries, numbers
from core.resources.hours import Hours
from core.resources.numbers import NumberFault

INTERNATIONAL = "INT"
EMERGENCY = "emergency"
DIRECTORY = "directory"
LOCAL_PREFIX = "local-"
"""Ids of a server's own lines begin with it, ids of the file never do."""

Topic = Literal[
    "crisis", "suicide", "emotional_support", "self_harm", "mental_health", "depression",
    "anxiety", "child_youth", "bullying", "online_safety", "lgbtq", "domestic_violence",
    "sexual_assault", "forced_marriage", "trafficking", "victims_of_crime", "eating_disorders",
    "substance_use", "gambling", "grief", "perinatal", "parents", "families", "carers",
    "missing_children", "students", "older_people", "men", "women", "indigenous", "migrants",
    "refugees", "human_rights", "veterans", "military", "rural", "disaster", "faith",
    "directory", "emergency",
]  # fmt: skip

CRISIS_TOPICS: frozenset[Topic] = frozenset({"crisis", "suicide", "emotional_support"})
"""What somebody needs who asked for no topic: these lines come first."""

NEEDS: tuple[Topic, ...] = get_args(Topic)
"""Every topic, the most urgent needs first."""

TOPICS: tuple[Topic, ...] = tuple(topic for topic in NEEDS if topic not in {DIRECTORY, EMERGENCY})
"""What somebody can ask for."""

Audience = Literal[
    "everyone", "children", "youth", "under_35", "adults", "older_people", "parents", "families",
    "friends", "carers", "women", "men", "lgbtq", "transgender", "survivors", "bereaved",
    "indigenous", "pacific", "asian", "migrants", "muslim", "disabled", "students", "workers",
    "health_workers", "arts_workers", "farmers", "rural", "veterans", "military",
    "english_speakers",
]  # fmt: skip

AUDIENCES: tuple[Audience, ...] = get_args(Audience)
Service = Literal["all", "police", "ambulance", "fire", "traffic_police", "tourist_police"]
ChannelKind = Literal["phone", "sms", "chat", "whatsapp", "email", "web"]
DIALLED: frozenset[ChannelKind] = frozenset({"phone", "sms", "whatsapp"})
Cost = Literal["free", "standard", "charged"]
Confidence = Literal["high", "medium", "low"]
Status = Literal["ok", "conflict", "closed"]

PUBLIC_LISTING = "public-listing"
"""A source that was seen but whose address was not kept: evidence, never shown."""

UNKNOWN = "unknown"

_NUMBER_SAID = {
    NumberFault.NOT_DIALABLE: "{value} is not something one can dial: digits, spaces and "
    "+ * # ( ) -",
    NumberFault.NOT_A_NUMBER_THERE: "{value} is not a telephone number in {country}",
    NumberFault.NOT_A_SHORT_CODE_THERE: "{value} is not a short code known in {country}; when a "
    "source says that it works there, add `unlisted: true` to the channel",
}
_HTTPS = TypeAdapter(HttpUrl)
_PLAIN_LINK = re.compile(r"https://[^\s<>@/]+(/[^\s<>]*)?")
"""Nothing that a chat would cut short, and no name before the host that could pass for it."""


def fault(code: str, said: str, /, **values: str) -> PydanticCustomError:
    """A problem with a code of ours; `values` fill the sentence."""
    return PydanticCustomError(code, said, values)


def https(value: str) -> str:
    wrong = fault("https", "{link} is not a plain link that starts with https://", link=value)
    if not _PLAIN_LINK.fullmatch(value) or any(
        unicodedata.category(sign) == "Cf" for sign in value
    ):
        raise wrong
    try:
        _HTTPS.validate_python(value)
    except ValidationError:
        raise wrong from None
    return value


def _hours(value: object) -> Hours:
    if isinstance(value, Hours):
        return value
    try:
        return Hours.parse(str(value))
    except ValueError as error:
        raise fault("hours", "{said}", said=str(error), value=str(value)) from None


def _in_languages(value: object) -> object:
    return {"en": value} if isinstance(value, str) else value


@lru_cache(maxsize=1)
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _zone(value: str) -> str:
    if value not in _zones():
        raise fault("timezone", "{zone} is not a time zone, such as Europe/London", zone=value)
    return value


def _country(value: str) -> str:
    if value != INTERNATIONAL and value not in countries.codes():
        raise fault(
            "country", "{code} is not a country: two letters of ISO 3166-1, or INT", code=value
        )
    return value


def _month(value: str) -> str:
    if value != UNKNOWN:
        _first_day(value)
    return value


def _first_day(month: str) -> date:
    try:
        year, _, rest = month.partition("-")
        return date.fromisoformat(f"{year}-{rest or '01'}" + ("" if "-" in rest else "-01"))
    except ValueError:
        raise fault("month", "{month} is not a month, such as 2026-10", month=month) from None


def _printable(value: str) -> str:
    """Nothing invisible that could turn a number around, and nothing a database refuses."""
    if any(unicodedata.category(sign) in _UNSEEN or sign in _TURNING for sign in value):
        raise fault("control", "control signs and line breaks do not belong here")
    return value


_TURNING = frozenset(
    map(chr, (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
)
"""Signs that change the direction of text (Unicode, "Bidirectional Algorithm"). The other invisible
ones stay: emoji and Persian need joiners."""

_UNSEEN = {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}
Text = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=200),
    AfterValidator(_printable),
]
Source = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
"""Where it was seen: an address, `owner/repository:path`, or `public-listing`."""
Link = Annotated[Text, AfterValidator(https)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
"""ISO 639."""
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)+$", max_length=60)]


class Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Channel(Entry):
    """One way to reach a line, as dialled."""

    kind: ChannelKind
    value: Text
    keyword: Text | None = None
    """What to text, on a line that asks for a word."""
    hours: Annotated[Hours, PlainValidator(_hours)] | None = None
    """In the line's own time zone. Unknown when unset, which is not the same as always."""
    languages: tuple[Language, ...] = ()
    services: tuple[Service, ...] = ()
    """Whom an emergency number reaches; unknown when empty."""
    note: Annotated[Mapping[Language, Text], BeforeValidator(_in_languages)] | None = None
    """What to press, or whom this number is for; in English and in other languages we speak."""
    unlisted: bool = False
    """A source says that the number works, libphonenumber does not know it."""

    @property
    def dialled(self) -> bool:
        return self.kind in DIALLED

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        if self.kind in {"chat", "web"}:
            https(self.value)
        if self.keyword and self.kind != "sms":
            raise fault("keyword", "only an sms line has a keyword")
        name, at, host = self.value.partition("@")
        if self.kind == "email" and not (name and at and "." in host and " " not in self.value):
            raise fault("email", "{value} is not an e-mail address", value=self.value)
        if self.note is not None and "en" not in self.note:
            raise fault("note", "a note is said in English (en) first")
        return self


class Line(Entry):
    """One line of help."""

    id: Id
    name: Text
    """Never translated."""
    also: tuple[Text, ...] = ()
    """Other and former names people look for."""
    country: Annotated[str, AfterValidator(_country)]
    region: Text | None = None
    """The only part of the country it serves."""
    topics: Annotated[tuple[Topic, ...], Field(min_length=1)]
    audience: Annotated[tuple[Audience, ...], Field(min_length=1)]
    channels: tuple[Channel, ...] = ()
    timezone: Annotated[str, AfterValidator(_zone)] | None = None
    """The IANA zone of its hours; None where the hours are the caller's own or always."""
    website: Link | None = None
    cost: Cost | None = None
    """Unknown when unset."""
    confidence: Confidence
    """high or medium: independent sources agree; low is shown only on request, as unconfirmed."""
    status: Status = "ok"
    """conflict: sources disagree, not shown until a person has settled it."""
    replaced_by: tuple[Id, ...] = ()
    together: Id | None = None
    """Lines with the same word belong together for one need: both are shown, or neither."""
    checked: Annotated[str, AfterValidator(_month)]
    """The newest month at which a source was seen to agree, or `unknown`."""
    ageing: Literal["accepted"] | None = None
    """A person decided to keep it although nobody has seen it confirmed for two years."""
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]

    @field_validator("channels")
    @classmethod
    def _dialled_there(cls, channels: tuple[Channel, ...], info: object) -> tuple[Channel, ...]:
        country = getattr(info, "data", {}).get("country")
        for channel in channels:
            if channel.kind not in DIALLED or country is None:
                continue
            wrong = numbers.fault_of(channel.value, country, unlisted=channel.unlisted)
            if wrong is not None:
                said = _NUMBER_SAID[wrong]
                raise fault(wrong.value, said, value=channel.value, country=country)
        return channels

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.status == "closed":
            if self.channels:
                raise fault("closed", "a closed line has no channels: nobody must dial them")
        elif self.status == "ok" and not self.channels:
            raise fault("channels", "a line needs at least one way to reach it")
        if self.replaced_by and self.status != "closed":
            raise fault("replaced", "only a closed line is replaced by others")
        if any(channel.services for channel in self.channels) and not self.emergency:
            raise fault("services", "only an emergency number names services")
        return self

    @property
    def emergency(self) -> bool:
        return EMERGENCY in self.topics

    @property
    def local(self) -> bool:
        return self.id.startswith(LOCAL_PREFIX)

    @property
    def confirmed(self) -> bool:
        """Independent sources agree, or the server that added it stands for it."""
        return self.local or self.confidence != "low"

    @property
    def crisis(self) -> bool:
        return not CRISIS_TOPICS.isdisjoint(self.topics)

    @property
    def for_everyone(self) -> bool:
        return "everyone" in self.audience

    @property
    def languages(self) -> frozenset[str]:
        return frozenset(spoken for channel in self.channels for spoken in channel.languages)

    @property
    def zone(self) -> ZoneInfo | None:
        return ZoneInfo(self.timezone) if self.timezone else None

    @property
    def checked_on(self) -> date | None:
        """The first day its date can mean; None when no source carries a date."""
        return None if self.checked == UNKNOWN else _first_day(self.checked)

    @property
    def links(self) -> tuple[str, ...]:
        """Sources a person can open."""
        return tuple(source for source in self.sources if source.startswith("https://"))

"""What happens when somebody calls: one card for each kind of line.

A card stands beside lines of many countries: it says only what holds for all of them, and calls
what differs from line to line different. Its sentences are in locales/<language>/calls.ftl.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Annotated, Literal, get_args

from pydantic import Field

from core.resources.entries import Placed, read_entries
from core.resources.line import ChannelKind, Entry, Topic
from core.resources.sourced import Month, Source, differences, once_each

WORDS_PREFIX = "call-"
"""Begins the name of every sentence that belongs to a card, and of no other."""

Kind = Literal[
    "crisis-phone", "crisis-text", "listening", "child", "domestic-violence", "sexual-assault",
    "substance-use", "eating-disorder", "lgbtq", "veterans", "emergency", "directory", "helpline",
]  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)

Part = Literal["title", "who", "cost", "private", "sent", "say"]
PARTS: tuple[Part, ...] = get_args(Part)
"""Who answers, is it free, is it confidential, will somebody be sent, what to say first."""

_CRISIS: frozenset[Topic] = frozenset({"crisis", "suicide"})
_KIND_BY_TOPIC: Mapping[Topic, Kind] = {
    "emotional_support": "listening",
    "grief": "listening",
    "child_youth": "child",
    "domestic_violence": "domestic-violence",
    "sexual_assault": "sexual-assault",
    "substance_use": "substance-use",
    "eating_disorders": "eating-disorder",
    "lgbtq": "lgbtq",
    "veterans": "veterans",
    "military": "veterans",
}


class CallCard(Entry):
    """What one kind of line does, and who says so."""

    kind: Kind
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    checked: Month
    """When the pages were seen."""

    def words_of(self, part: Part) -> str:
        """The name of the sentence."""
        return f"{WORDS_PREFIX}{self.kind}-{part}"

    @property
    def words(self) -> tuple[str, ...]:
        """The names of all its sentences, in the order they are read."""
        return tuple(self.words_of(part) for part in PARTS)


def parse(text: str, path: str) -> Mapping[Kind, CallCard]:
    """Read the cards, one for every kind. Raises FileError with every problem at once."""
    placed = read_entries(text, path, CallCard, _one_of_each)
    return {card.value.kind: card.value for card in placed}


def _kind(card: CallCard) -> str:
    return card.kind


def _one_of_each(placed: Sequence[Placed[CallCard]]) -> Iterator[tuple[int, str]]:
    yield from once_each(_kind)(placed)
    seen = {card.value.kind for card in placed}
    missing = [kind for kind in KINDS if kind not in seen]
    if missing:
        yield 1, f"no card that is right for: {', '.join(missing)}"


def words_missing(cards: Mapping[Kind, CallCard], path: str, names: Collection[str]) -> list[str]:
    """Which sentences differ from what the cards promise."""
    promised = {str(kind): card.words for kind, card in cards.items()}
    return differences(promised, path, names, WORDS_PREFIX)


def kind_of(topics: Sequence[Topic], channels: Collection[ChannelKind]) -> Kind:
    """Which card explains a line.

    A line names what it is for first: its first topic that has a card of its own decides. Only
    emergency numbers and directories are told apart by a topic at any place. A crisis line that
    nobody can phone is explained as one in writing.
    """
    if "emergency" in topics:
        return "emergency"
    if "directory" in topics:
        return "directory"
    for topic in topics:
        if topic in _CRISIS:
            return "crisis-phone" if "phone" in channels else "crisis-text"
        if topic in _KIND_BY_TOPIC:
            return _KIND_BY_TOPIC[topic]
    return "helpline"

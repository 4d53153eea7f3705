"""What the detector says of one message: a level, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Level(IntEnum):
    """How soon a person should look; moderate and above reach a moderator."""

    NONE = 0
    LOW = 1
    MODERATE = 2
    HIGH = 3
    CRITICAL = 4

    @property
    def escalates(self) -> bool:
        return self >= Level.MODERATE

    @property
    def word(self) -> str:
        """The level as `score` and the locale files name it."""
        return self.name.lower()

    @classmethod
    def of(cls, word: str) -> "Level":
        """Raise ValueError on a word that names no level."""
        try:
            return cls[word.upper()]
        except KeyError:
            raise ValueError(f"{word!r} is not a level; use one of {cls.words()}") from None

    @classmethod
    def words(cls) -> str:
        return ", ".join(level.word for level in cls)


class Category(StrEnum):
    SUICIDE = "suicide"
    SELF_HARM = "self-harm"
    THIRD_PARTY = "third-party"
    ABUSE = "abuse"
    EATING_DISORDER = "eating-disorder"
    OVERDOSE = "overdose"
    VIOLENCE = "violence"
    ENCOURAGEMENT = "encouragement"
    HARMFUL_ADVICE = "harmful-advice"


@dataclass(frozen=True, slots=True)
class Reason:
    """One rule that hit, and where: text[start:end] of the message as it was written."""

    rule: str
    category: Category
    level: Level
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Assessment:
    level: Level
    reasons: tuple[Reason, ...] = ()

    @property
    def categories(self) -> tuple[Category, ...]:
        """Every category once, in the order in which the reasons name them."""
        return tuple(dict.fromkeys(reason.category for reason in self.reasons))

    @classmethod
    def of(cls, reasons: Sequence[Reason]) -> "Assessment":
        """The level is that of the strongest reason."""
        level = max((reason.level for reason in reasons), default=Level.NONE)
        return cls(level, tuple(reasons))

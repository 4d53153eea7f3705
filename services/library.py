"""What people write for the bot to say and to look for, read whole at start."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from core.crisis import lexicon
from core.crisis.detector import Detector
from core.resources import calls, directory, exercises, facts
from core.resources.calls import CallCard
from core.resources.entries import FileError
from core.resources.exercises import Exercise
from core.resources.facts import Fact
from core.words import LocaleFile, Words, WordsError

HOME = Path(__file__).resolve().parents[1]
RESOURCES = HOME / "resources.yaml"
EXERCISES = HOME / "selfhelp" / "exercises.yaml"
FACTS = HOME / "selfhelp" / "facts.yaml"
CALLS = HOME / "selfhelp" / "calls.yaml"

Read = TypeVar("Read")


class WrongFiles(Exception):
    """Files people edit that do not load; one sentence a problem, with file and line."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = tuple(problems)


@dataclass(frozen=True)
class Library:
    words: Words
    book: directory.Book
    exercises: Mapping[str, Exercise]
    facts: Mapping[str, Fact]
    calls: Mapping[calls.Kind, CallCard]
    detector: Detector


def read_library(resources_file: Path = RESOURCES) -> Library:
    """Raise WrongFiles with every problem of every file at once."""
    problems: list[str] = []

    def tried(read: Callable[[], Read]) -> Read | None:
        try:
            return read()
        except WrongFiles as error:
            problems.extend(error.problems)
        except (WordsError, FileError) as error:
            problems.extend(error.problems)
        return None

    words = tried(_read_words)
    book = tried(lambda: read_directory(resources_file))
    guides = tried(lambda: exercises.parse(_text(EXERCISES), _name(EXERCISES)))
    claims = tried(lambda: facts.parse(_text(FACTS), _name(FACTS)))
    cards = tried(lambda: calls.parse(_text(CALLS), _name(CALLS)))
    detector = tried(read_detector)
    if words is not None:
        said = words.names
        problems += exercises.words_missing(guides, _name(EXERCISES), said) if guides else []
        problems += facts.words_missing(claims, _name(FACTS), said) if claims else []
        problems += calls.words_missing(cards, _name(CALLS), said) if cards else []
    if words and book and guides and claims and cards and detector and not problems:
        return Library(words, book, guides, claims, cards, detector)
    raise WrongFiles(problems)


def read_directory(resources_file: Path = RESOURCES) -> directory.Book:
    """Raise WrongFiles with every problem of the directory of help."""
    try:
        return directory.parse(_text(resources_file), resources_file.name)
    except FileError as error:
        raise WrongFiles(error.problems) from None


def read_detector() -> Detector:
    """Raise WrongFiles with every problem of the lexicon."""
    files = sorted(HOME.glob("lexicon/*.yaml"))
    try:
        return Detector(lexicon.parse([(_name(file), _text(file)) for file in files]))
    except lexicon.LexiconError as error:
        raise WrongFiles(error.problems) from None


def _read_words() -> Words:
    files = sorted(HOME.glob("locales/*/*.ftl"))
    return Words([LocaleFile(file.parent.name, _name(file), _text(file)) for file in files])


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except OSError as error:
        raise WrongFiles([f"{_name(file)}: {error.strerror}"]) from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise WrongFiles([f"{_name(file)}:{line}: not UTF-8 text"]) from None


def _name(file: Path) -> str:
    """As in the checkout when it is of it, otherwise as it was given."""
    return str(file.relative_to(HOME)) if file.is_relative_to(HOME) else str(file)

"""What people write for the bot to say and to look for, read whole at start."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from core.crisis import lexicon
from core.crisis.detector import Detector
from core.resources import directory
from core.words import LocaleFile, Words, WordsError

HOME = Path(__file__).resolve().parents[1]
RESOURCES = HOME / "resources.yaml"

Read = TypeVar("Read")


class WrongFiles(Exception):
    """Files people edit that do not load; one sentence a problem, with file and line."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = tuple(problems)


@dataclass(frozen=True)
class Library:
    words: Words
    directory: directory.Directory
    detector: Detector


def read_library(resources_file: Path = RESOURCES) -> Library:
    """Raise WrongFiles with every problem of every file at once."""
    problems: list[str] = []

    def tried(read: Callable[[], Read]) -> Read | None:
        try:
            return read()
        except WrongFiles as error:
            problems.extend(error.problems)
        except (WordsError, directory.DirectoryError) as error:
            problems.extend(error.problems)
        return None

    words = tried(_read_words)
    found = tried(lambda: directory.parse(_text(resources_file), resources_file.name))
    detector = tried(read_detector)
    if words is None or found is None or detector is None:
        raise WrongFiles(problems)
    return Library(words, found, detector)


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

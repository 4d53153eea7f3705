"""The phrases a message is read for: data in lexicon/, one YAML file a language."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic import ValidationError as Invalid

from core.crisis.assessment import Category, Level

RuleId = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}-[a-z0-9-]+$")]
Phrase = Annotated[str, StringConstraints(min_length=3, max_length=100)]


def _level(value: object) -> object:
    return Level.of(value) if isinstance(value, str) else value


class Rule(BaseModel):
    """Phrases that mean the same, and how soon a person should look."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: RuleId
    category: Category
    level: Annotated[Level, BeforeValidator(_level)]
    phrases: Annotated[tuple[Phrase, ...], Field(min_length=1)]
    note: str | None = None
    """For the people who review the file."""


class LexiconFile(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    language: str
    reviewed: str
    """Who has read it, in words, or that nobody has yet."""
    rules: Annotated[tuple[Rule, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class Lexicon:
    rules: tuple[Rule, ...]


class LexiconError(Exception):
    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = tuple(problems)


def parse(files: Sequence[tuple[str, str]]) -> Lexicon:
    """Read `(path, text)` files. Raises LexiconError naming every problem."""
    rules: list[Rule] = []
    problems: list[str] = []
    for path, text in files:
        try:
            rules += LexiconFile.model_validate(yaml.safe_load(text)).rules
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            problems.append(f"{path}:{mark.line + 1 if mark else 1}: not YAML")
        except Invalid as error:
            problems += [
                f"{path}: {'.'.join(map(str, problem['loc']))}: {problem['msg']}"
                for problem in error.errors()
            ]
    ids = [rule.id for rule in rules]
    problems += [f"{name}: the rule id is used twice" for name in {*ids} if ids.count(name) > 1]
    if not rules and not problems:
        problems.append("lexicon: there are no rules")
    if problems:
        raise LexiconError(problems)
    return Lexicon(tuple(rules))

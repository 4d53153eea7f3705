"""Reading the YAML lists that people edit: every fault of a file told at once, with its line.

Every value is read as the text it is written as (`024` keeps its zero, `NO` stays Norway), and only
the model gives it a type. What YAML would quietly resolve or drop is refused: a key given twice,
anchors and aliases.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

M = TypeVar("M", bound=BaseModel)

DEEPEST = 20
"""Levels of nesting; an entry has four."""


class FileError(Exception):
    """Names every fault of a file people edit; one sentence a fault, as `path:line: entry: …`."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class Placed(Generic[M]):
    """An entry and the line it starts at."""

    value: M
    line: int


Check = Callable[[Sequence[Placed[M]]], Iterable[tuple[int, str]]]
"""What only the whole list can tell: yields the line and the sentence of each fault."""


def read_entries(
    text: str, path: str, model: type[M], check: Check[M] | None = None
) -> list[Placed[M]]:
    """Read a list of entries. Raises FileError with every problem at once.

    An entry is named in a report by its `id`, or its `kind` where it has none. `check` sees the
    entries that are right in themselves, also when others are not.
    """
    document = _composed(text, path)
    if document is None or not isinstance(document.value, list) or not document.value:
        raise FileError([f"{path}:1: the file must be a list of entries, each from `- ` on"])
    problems: list[str] = []
    placed: list[Placed[M]] = []
    for node in document.value:
        start, entry = node.line + 1, _plain(node)
        try:
            placed.append(Placed(model.model_validate(entry), start))
        except ValidationError as error:
            problems += [
                f"{path}:{_line_of(node, problem['loc'])}: {_name(entry)}: "
                f"{_place(problem['loc'])}{sentence(problem)}"
                for problem in own_faults(error.errors())
            ]
    if check is not None:
        problems += [f"{path}:{line}: {said}" for line, said in check(placed)]
    if problems:
        raise FileError(problems)
    return placed


def own_faults(problems: Sequence[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Without "too short" of a list whose items are faulty themselves: one fault is told once."""
    for problem in problems:
        place = problem["loc"]
        inner = any(
            other["loc"][: len(place)] == place and len(other["loc"]) > len(place)
            for other in problems
        )
        if not (problem["type"] == "too_short" and inner):
            yield problem


def sentence(problem: ErrorDetails) -> str:
    return problem["msg"].removeprefix("Value error, ")


@dataclass(slots=True)
class _Node:
    line: int
    value: "str | list[_Node] | dict[str, _Node]"
    key: str | None = None
    """The key of a mapping under way that has no value yet."""


class _Refused(Exception):
    """YAML that could be read in two ways, or not at all."""

    def __init__(self, line: int, said: str) -> None:
        super().__init__(said)
        self.line = line + 1
        self.said = said


def _composed(text: str, path: str) -> _Node | None:
    try:
        return _tree(yaml.parse(text, Loader=yaml.CBaseLoader))
    except _Refused as refused:
        raise FileError([f"{path}:{refused.line}: {refused.said}"]) from None
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{path}:{mark.line + 1}" if mark else f"{path}:1"
        said = getattr(error, "problem", None) or type(error).__name__
        raise FileError([f"{where}: not YAML: {said}"]) from None


def _tree(events: Iterable[yaml.Event]) -> _Node | None:
    """Build the nodes without recursion, which deep nesting would turn into a crash."""
    root: _Node | None = None
    unfinished: list[_Node] = []
    for event in events:
        line = event.start_mark.line if event.start_mark else 0
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _Refused(
                line, "anchors and aliases (& and *) are not allowed: write it out twice"
            )
        if isinstance(event, yaml.CollectionStartEvent):
            if len(unfinished) >= DEEPEST:
                raise _Refused(line, "nested too deeply")
            unfinished.append(_Node(line, {} if isinstance(event, yaml.MappingStartEvent) else []))
            continue
        if isinstance(event, yaml.ScalarEvent):
            node = _Node(line, event.value)
        elif isinstance(event, yaml.CollectionEndEvent):
            node = unfinished.pop()
        elif isinstance(event, yaml.DocumentStartEvent) and root is not None:
            raise _Refused(line, "a second document (---) in the same file")
        else:
            continue
        if unfinished:
            _attach(unfinished[-1], node)
        else:
            root = node
    return root


def _attach(parent: _Node, node: _Node) -> None:
    if isinstance(parent.value, list):
        parent.value.append(node)
    elif isinstance(parent.value, dict) and parent.key is not None:
        parent.value[parent.key] = node
        parent.key = None
    elif not isinstance(node.value, str):
        raise _Refused(node.line, "a key must be a word")
    elif isinstance(parent.value, dict) and node.value in parent.value:
        raise _Refused(node.line, f"{node.value[:80]}: given twice in the same place")
    else:
        parent.key = node.value


def _plain(node: _Node) -> Any:
    if isinstance(node.value, dict):
        return {key: _plain(value) for key, value in node.value.items()}
    if isinstance(node.value, list):
        return [_plain(item) for item in node.value]
    return node.value


def _name(entry: object) -> str:
    if not isinstance(entry, Mapping):
        return "?"
    return str(entry.get("id") or entry.get("kind") or "?")[:80]


def _place(location: tuple[int | str, ...]) -> str:
    return f"{'.'.join(str(part) for part in location)}: " if location else ""


def _line_of(node: _Node, location: tuple[int | str, ...]) -> int:
    """The line of the value a problem speaks of, or of the nearest thing around it."""
    for part in location:
        inner: _Node | None = None
        if isinstance(node.value, dict) and isinstance(part, str):
            inner = node.value.get(part)
        elif isinstance(node.value, list) and isinstance(part, int):
            inner = node.value[part]
        if inner is None:
            break
        node = inner
    return node.line + 1

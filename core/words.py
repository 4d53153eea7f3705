"""Every sentence a person can read: Fluent files, one folder a language, in locales/."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser
from fluent.syntax.ast import Attribute, Junk, Message, Resource, Term, VariableReference
from fluent.syntax.visitor import Visitor

SOURCE_LANGUAGE = "en"
"""The language every sentence is first written in; the others fall back to it."""


class WordsError(Exception):
    """Names every fault of the locale files, with file and line."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = tuple(problems)


@dataclass(frozen=True)
class LocaleFile:
    language: str
    path: str
    """Only for naming the file in a report."""
    text: str

    @cached_property
    def parsed(self) -> Resource:
        return FluentParser(with_spans=True).parse(self.text)


def problems_in(files: Sequence[LocaleFile]) -> list[str]:
    """Say what is wrong: junk the parser had to skip, names said twice, names the source language
    does not have.
    """
    problems: list[str] = []
    seen: dict[str, dict[str, str]] = {}
    asked: dict[str, dict[str, set[str]]] = {}
    for file in files:
        names = seen.setdefault(file.language, {})
        for entry in file.parsed.body:
            start = entry.span.start if entry.span else 0
            place = f"{file.path}:{file.text.count(chr(10), 0, start) + 1}"
            if isinstance(entry, Junk):
                said = "; ".join(note.message or "" for note in entry.annotations)
                problems.append(f"{place}: not Fluent: {said}")
            elif isinstance(entry, Message | Term):
                name = entry.id.name
                if name in names:
                    problems.append(f"{place}: {name} is already in {names[name]}")
                names[name] = place
                asked.setdefault(file.language, {})[name] = _variables(entry)
                problems += _empty_attributes(entry.attributes, place, name)
    source = seen.get(SOURCE_LANGUAGE, {})
    if not source:
        problems.append(f"locales/{SOURCE_LANGUAGE}: the source language is missing")
    for language, names in seen.items():
        problems += [
            f"{place}: {name} is not in locales/{SOURCE_LANGUAGE}"
            for name, place in names.items()
            if language != SOURCE_LANGUAGE and name not in source
        ]
        problems += [
            f"{names[name]}: {name} asks for {', '.join(sorted(strange))}, which the original lacks"
            for name, variables in asked.get(language, {}).items()
            if name in source and (strange := variables - asked[SOURCE_LANGUAGE].get(name, set()))
        ]
    return problems


def _variables(entry: Message | Term) -> set[str]:
    found: set[str] = set()

    class Finder(Visitor):
        def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802  the library's name
            found.add(f"${node.id.name}")

    Finder().visit(entry)
    return found


def _empty_attributes(attributes: Sequence[Attribute], place: str, name: str) -> list[str]:
    return [
        f"{place}: {name}.{attribute.id.name} says nothing"
        for attribute in attributes
        if not attribute.value.elements
    ]


class Words:
    """Says a sentence by its name in the reader's language.

    Falls back to the language without its region, then to the source language, also when a
    translation cannot be filled in. A name no file has raises KeyError; a test compares the names
    that the code uses with the files.
    """

    def __init__(self, files: Sequence[LocaleFile]) -> None:
        """Raise WordsError when any file is faulty."""
        problems = problems_in(files)
        if problems:
            raise WordsError(problems)
        self._names = frozenset(
            entry.id.name
            for file in files
            if file.language == SOURCE_LANGUAGE
            for entry in file.parsed.body
            if isinstance(entry, Message)
        )
        bundles: dict[str, FluentBundle] = {}
        for file in files:
            # No isolation marks: Discord shows them as boxes beside mentions and dial strings.
            bundle = bundles.setdefault(
                file.language, FluentBundle([file.language], use_isolating=False)
            )
            bundle.add_resource(file.parsed)
        self._bundles: Mapping[str, FluentBundle] = MappingProxyType(bundles)

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(sorted(self._bundles))

    @property
    def names(self) -> frozenset[str]:
        """The name of every sentence, as the source language has them."""
        return self._names

    def language(self, wanted: str | None) -> str:
        """The language we speak that is nearest to a Discord locale such as `es-419`."""
        if wanted is not None and wanted in self._bundles:
            return wanted
        short = (wanted or "").partition("-")[0]
        return short if short in self._bundles else SOURCE_LANGUAGE

    def say(self, name: str, language: str | None = None, /, **values: str | int) -> str:
        spoken = self._bundles[self.language(language)]
        if spoken.has_message(name):
            text, errors = self._format(spoken, name, values)
            if not errors:
                return text
        source = self._bundles[SOURCE_LANGUAGE]
        if not source.has_message(name):
            raise KeyError(name)
        text, errors = self._format(source, name, values)
        if errors:
            raise errors[0]
        return text

    @staticmethod
    def _format(
        bundle: FluentBundle, name: str, values: Mapping[str, str | int]
    ) -> tuple[str, list[Exception]]:
        pattern = bundle.get_message(name).value
        if pattern is None:
            raise KeyError(name)
        text, errors = bundle.format_pattern(pattern, dict(values))
        return str(text), list(errors)

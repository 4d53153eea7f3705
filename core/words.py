"""Every sentence a person can read: Fluent files, one folder a language, in locales/."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import FluentParser
from fluent.syntax.ast import Attribute, Junk, Message, Term

SOURCE_LANGUAGE = "en"
"""The language every sentence is first written in; the others fall back to it."""


class WordsError(Exception):
    """Names every fault of the locale files, with file and line."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = tuple(problems)


@dataclass(frozen=True, slots=True)
class LocaleFile:
    language: str
    path: str
    """Only for naming the file in a report."""
    text: str


def problems_in(files: Sequence[LocaleFile]) -> list[str]:
    """Say what is wrong: junk the parser had to skip, names said twice, names the source language
    does not have.
    """
    problems: list[str] = []
    seen: dict[str, dict[str, str]] = {}
    for file in files:
        names = seen.setdefault(file.language, {})
        for entry in FluentParser(with_spans=True).parse(file.text).body:
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
    return problems


def _empty_attributes(attributes: Sequence[Attribute], place: str, name: str) -> list[str]:
    return [
        f"{place}: {name}.{attribute.id.name} says nothing"
        for attribute in attributes
        if not attribute.value.elements
    ]


class Words:
    """Says a sentence by its name in the reader's language.

    Falls back to the language without its region, then to the source language. A name no file has
    raises KeyError: `python bot.py check` and a test find those before a person can.
    """

    def __init__(self, files: Sequence[LocaleFile]) -> None:
        """Raise WordsError when any file is faulty."""
        problems = problems_in(files)
        if problems:
            raise WordsError(problems)
        bundles: dict[str, FluentBundle] = {}
        for file in files:
            # No isolation marks: Discord shows them as boxes beside mentions and dial strings.
            bundle = bundles.setdefault(
                file.language, FluentBundle([file.language], use_isolating=False)
            )
            bundle.add_resource(FluentResource(file.text))
        self._bundles: Mapping[str, FluentBundle] = MappingProxyType(bundles)

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(sorted(self._bundles))

    def language(self, wanted: str | None) -> str:
        """The language we speak that is nearest to a Discord locale such as `es-419`."""
        if wanted is not None and wanted in self._bundles:
            return wanted
        short = (wanted or "").partition("-")[0]
        return short if short in self._bundles else SOURCE_LANGUAGE

    def say(self, name: str, language: str | None = None, **values: str | int) -> str:
        for spoken in (self.language(language), SOURCE_LANGUAGE):
            bundle = self._bundles[spoken]
            if bundle.has_message(name):
                return self._format(bundle, name, values)
        raise KeyError(name)

    @staticmethod
    def _format(bundle: FluentBundle, name: str, values: Mapping[str, str | int]) -> str:
        pattern = bundle.get_message(name).value
        if pattern is None:
            raise KeyError(name)
        text, errors = bundle.format_pattern(pattern, dict(values))
        if errors:
            raise errors[0]
        return str(text)

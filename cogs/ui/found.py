"""What a search found, a page at a time, or what comes nearest to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from cogs.ui import layout
from cogs.ui.helplines import country_name, line_name, line_text, listed, topic_name
from cogs.ui.layout import View
from cogs.ui.marks import FIND, custom_id
from cogs.ui.reader import Reader
from cogs.ui.text import inert
from core.resources.directory import Directory
from core.resources.finding import Wanted
from core.resources.line import Line

MOST_FOUND = 50
"""Lines a search answers with."""

PAGE = 4
"""Lines on a page, so that each can stand with all its numbers."""


def language_name(code: str, reader: Reader) -> str:
    return str(reader.locale.languages.get(code, code))


def asked_for(wanted: Wanted, reader: Reader) -> str:
    """What was looked for, as one reads it."""
    parts = []
    if wanted.query:
        parts.append(f"“{inert(wanted.query, 80)}”")
    if wanted.topic:
        parts.append(topic_name(wanted.topic, reader))
    if wanted.country:
        parts.append(country_name(wanted.country, reader))
    if wanted.audience:
        parts.append(reader.say(f"audience-{wanted.audience.replace('_', '-')}"))
    if wanted.language:
        parts.append(language_name(wanted.language, reader))
    return " · ".join(parts)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of what a search found."""

    lines: Sequence[Line]
    """Everything found."""
    asked: str
    number: int
    """From 0."""
    token: str
    """Under which the search is kept."""


def found_view(found: Page, directory: Directory, reader: Reader) -> View:
    pages = -(-len(found.lines) // PAGE)
    page = min(found.number, pages - 1)
    parts: list[str | layout.Item] = []
    if found.asked:
        heading = "find-heading-first" if len(found.lines) >= MOST_FOUND else "find-heading"
        parts.append(f"### {reader.say(heading, count=len(found.lines), asked=found.asked)}")
    for line in found.lines[page * PAGE : (page + 1) * PAGE]:
        parts += _shown(line, directory, reader)
    view = [layout.card(*parts)]
    if pages > 1:
        back = layout.button(
            reader.say("helpline-button-back"),
            custom_id(FIND, "page", found.token, max(page - 1, 0)),
            disabled=page == 0,
        )
        forth = layout.button(
            reader.say("helpline-button-next", page=min(page + 2, pages), pages=pages),
            custom_id(FIND, "page", found.token, page + 1),
            disabled=page + 1 >= pages,
        )
        view.append(layout.row([back, forth]))
    return layout.message(*view)


def nothing_view(
    asked: str,
    nearest: Sequence[Line],
    directory: Directory,
    reader: Reader,
) -> View:
    """What was looked for, what comes nearest, and where every country's lines are."""
    parts: list[str | layout.Item] = [reader.say("find-nothing", asked=asked)]
    if nearest:
        parts.append(reader.say("find-nearest"))
        for line in nearest:
            parts += _shown(line, directory, reader)
    parts += [layout.line(), reader.say("find-international")]
    parts += [line_text(line, reader, with_country=True) for line in directory.international()]
    return layout.message(layout.card(*parts))


def _shown(line: Line, directory: Directory, reader: Reader) -> list[str]:
    """A line; of a closed one that it is closed, and what can be called instead."""
    if line.status != "closed":
        return [line_text(line, reader, with_country=True)]
    name, country = line_name(line, reader), country_name(line.country, reader)
    instead = directory.replacements(line)
    if not instead:
        return [reader.say("find-closed", name=name, country=country)]
    others = listed([line_name(other, reader) for other in instead], reader)
    said = reader.say("find-replaced", name=name, country=country, others=others)
    return [said, *(line_text(other, reader, with_country=True) for other in instead)]

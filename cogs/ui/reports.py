"""Telling admins that something is wrong with a line, and what admins see of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import discord

from cogs.ui import layout
from cogs.ui.helplines import country_name, line_name
from cogs.ui.layout import View
from cogs.ui.marks import custom_id
from cogs.ui.reader import Reader
from cogs.ui.text import inert, when
from core.resources.directory import Directory
from core.resources.line import Line
from core.resources.local import Report, ReportReason

REPORTS = "reports"
"""Begins the custom_id of everything here."""

MOST_LINES = 25
"""A select has no more options ("Component Reference", String Select)."""

LONGEST_DETAILS = 1_000
"""Characters; made inert they are at most three times as many, which one message still holds."""

MOST_READ = 25
"""Reports read at once; older ones come up when newer ones are done with."""

PAGE = 5
"""Reports on a page, when their texts leave room for so many."""

ROOM = 3_700
"""Characters for the reports of a page; the rest of a message's 4,000 is for what stands around
them."""


def report_form(lines: Iterable[Line], reader: Reader) -> discord.ui.Modal:
    """Which of these lines, what is wrong, and in the person's own words if they like."""
    offered = list({line.id: line for line in lines}.values())[:MOST_LINES]
    options = [(line.id, _option(line, reader)) for line in offered]
    reasons = [(reason.value, reader.say(f"report-reason-{reason}")) for reason in ReportReason]
    only = options[0][0] if len(options) == 1 else None
    return layout.form(
        reader.say("report-form"),
        custom_id(REPORTS, "file"),
        layout.choice("line", reader.say("report-field-line"), options, chosen=only),
        layout.choice("reason", reader.say("report-field-reason"), reasons),
        layout.field(
            "details",
            reader.say("report-field-details"),
            description=reader.say("report-field-details-help"),
            most=LONGEST_DETAILS,
            required=False,
            long=True,
        ),
    )


def thanks_view(line: Line | None, reader: Reader, *, in_server: bool) -> View:
    """What happens now."""
    name = line_name(line, reader) if line else reader.say("report-line-gone")
    sentence = "report-thanks" if in_server else "report-thanks-elsewhere"
    return layout.message(layout.card(reader.say(sentence, line=name)))


def not_kept_view(details: str, reference: str, reader: Reader) -> View:
    """It was not filed, and here are the words back."""
    return _words_back(reader.say("report-not-kept", reference=reference), details, reader)


def too_many_view(details: str, reader: Reader) -> View:
    """Not now; here are the words back."""
    return _words_back(reader.say("report-too-many"), details, reader)


def _words_back(said: str, details: str, reader: Reader) -> View:
    back = [reader.say("report-not-kept-details"), inert(details)] if details else []
    return layout.message(layout.card(said, *back))


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the reports of a server, the newest first."""

    reports: Sequence[Report]
    """From the newest on, as many as were read."""
    total: int
    """How many are kept, also those that were not read."""
    start: int
    """The first one shown."""


def reports_view(page: Page, directory: Directory, reader: Reader) -> View:
    """Each with what can be done about it; how many are newer and older."""
    shown = _fitting(page, directory, reader)
    if not shown:
        return layout.message(layout.card(reader.say("reports-none")))
    parts: list[str | layout.Item] = [f"### {reader.say('reports-heading', count=page.total)}"]
    for report, text in shown:
        parts += [text, layout.row(_report_buttons(report, page, directory, reader))]
    older = page.total - page.start - len(shown)
    if older:
        parts.append(f"-# {reader.say('reports-older', count=older)}")
    view = [layout.card(*parts)]
    turning = _turning(page, len(shown), reader)
    if turning:
        view.append(layout.row(turning))
    return layout.message(*view)


def _fitting(page: Page, directory: Directory, reader: Reader) -> list[tuple[Report, str]]:
    """As many reports as one message holds whole: at least one, at most a page."""
    shown: list[tuple[Report, str]] = []
    room = ROOM
    for report in page.reports[page.start : page.start + PAGE]:
        text = _report_text(report, directory, reader)
        room -= len(text)
        if shown and room < 0:
            break
        shown.append((report, text))
    return shown


def _report_text(report: Report, directory: Directory, reader: Reader) -> str:
    line = directory.get(report.line_id)
    title = f"**{_described(line, reader)}**" if line else reader.say("report-line-gone")
    reason = reader.say(f"report-reason-{report.reason}")
    said = [title, f"{reason} · {when(report.filed_at)}"]
    if report.details:
        said.append(inert(report.details))
    return "\n".join(said)


def _report_buttons(
    report: Report, page: Page, directory: Directory, reader: Reader
) -> list[discord.ui.Button[View]]:
    done = layout.button(
        reader.say("reports-button-done"),
        custom_id(REPORTS, "done", report.id, page.start),
        discord.ButtonStyle.success,
    )
    line = directory.get(report.line_id)
    if line is None or line.emergency:
        return [done]
    hidden = directory.is_hidden(line.id)
    verb = "show" if hidden else "hide"
    hide = layout.button(
        reader.say(f"reports-button-{verb}"),
        custom_id(REPORTS, verb, report.id, page.start, line.id),
    )
    return [done, hide]


def _turning(page: Page, count: int, reader: Reader) -> list[discord.ui.Button[View]]:
    buttons = []
    if page.start:
        newest = reader.say("reports-button-newest")
        buttons.append(layout.button(newest, custom_id(REPORTS, "from", 0)))
    if page.start + count < len(page.reports):
        older = reader.say("reports-button-older")
        buttons.append(layout.button(older, custom_id(REPORTS, "from", page.start + count)))
    return buttons


def _described(line: Line, reader: Reader) -> str:
    """`Samaritans · 116 123 · United Kingdom`: numbers are other lines in other countries."""
    ways = [channel.value for channel in line.channels[:1]]
    return " · ".join([line_name(line, reader), *ways, country_name(line.country, reader)])


def _option(line: Line, reader: Reader) -> str:
    """The same as plain text, cut so that the country stays."""
    name = reader.say("topic-emergency") if line.emergency else line.name
    ways = [channel.value[:30] for channel in line.channels[:1]]
    return " · ".join([name[:40], *ways, country_name(line.country, reader)])[:100]

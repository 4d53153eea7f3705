"""Helplines as a person in need reads them: what to dial first, then the rest.

The country always stands beside the numbers: the same number is another service elsewhere.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time

import discord
from babel import Locale
from babel.dates import format_skeleton, format_time, get_timezone_location
from babel.lists import format_list

from cogs.ui import layout
from cogs.ui.layout import View
from cogs.ui.marks import HELP, custom_id
from cogs.ui.reader import Reader
from cogs.ui.text import inert
from core.resources import countries
from core.resources.directory import Answer
from core.resources.hours import Hours, OpenState
from core.resources.line import INTERNATIONAL, Channel, Line

PAGE = 5
"""Lines on a page of further ones."""

LONGEST_LINE = 700
"""Characters of one line of help: a page of five stays below what a message holds. Only a line with
very many ways has more; the last of them are left out, its website stays."""

ANY = "-"
"""Stands in a custom_id for no country and for no topic."""

_TO = "\N{EN DASH}"


def topic_name(topic: str, reader: Reader) -> str:
    return reader.say(f"topic-{topic.replace('_', '-')}")


def country_name(country: str, reader: Reader) -> str:
    """In the reader's own language, also where we have no sentences in it yet."""
    if country == INTERNATIONAL:
        return reader.say("helpline-international")
    return countries.name(country, reader.language)


def listed(items: Iterable[str], reader: Reader, style: str = "standard") -> str:
    """`a, b and c`, or with `or`, as the language joins a list."""
    return format_list(list(items), style=style, locale=reader.locale)  # type: ignore[arg-type]  # babel names its styles


def month(checked: str, reader: Reader) -> str:
    """`October 2026`, or the year alone where that is all a source said."""
    year, _, rest = checked.partition("-")
    if not rest:
        return year
    return format_skeleton("yMMMM", date(int(year), int(rest[:2]), 1), locale=reader.locale)


# -------------------------------------------------------------------------------- one line


def line_text(line: Line, reader: Reader, *, with_country: bool = False) -> str:
    """A line of help: its name, each way to reach it with the dial string first, what it costs and
    when it was checked.
    """
    channels = [channel for channel in line.channels if not _is_website(channel, line)]
    hours = {channel.hours for channel in channels}
    shared = len(channels) > 1 and len(hours) == 1 and None not in hours
    ways = [_way(channel, line, reader, with_hours=not shared) for channel in channels]
    title = _title(line, reader, with_country=with_country)
    facts = _facts(line, reader)
    room = LONGEST_LINE - len(title) - len(facts)
    while len(ways) > 1 and len("\n".join(ways)) > room:
        ways.pop()
    if shared:
        ways.append(_hours(channels[0], line, reader))
    return "\n".join([title, *ways, facts])


def _dialled(channel: Channel) -> str:
    """As it is dialled: Discord would take the stars of `*120*` for italics, and links as links."""
    return discord.utils.escape_markdown(channel.value) if channel.dialled else channel.value


def _is_website(channel: Channel, line: Line) -> bool:
    """Its home page stands below the numbers, unless there is no other way to reach it."""
    return channel.kind == "web" and channel.value == line.website and len(line.channels) > 1


def _title(line: Line, reader: Reader, *, with_country: bool) -> str:
    beside = []
    if line.region:
        beside.append(inert(line.region))
    if with_country:
        beside.append(country_name(line.country, reader))
    if line.local:
        beside.append(reader.say("helpline-local"))
    elif line.confidence == "low":
        beside.append(reader.say("helpline-unconfirmed"))
    return " · ".join([f"**{line_name(line, reader)}**", *beside])


def line_name(line: Line, reader: Reader) -> str:
    """The same, as a message shows it: nothing in it is drawn or mentions anybody."""
    return inert(plain_name(line, reader))


def plain_name(line: Line, reader: Reader) -> str:
    """Its own name, never translated; an emergency number has none. Not for messages."""
    if line.emergency and line.id == f"{line.country.lower()}-emergency":
        return reader.say("topic-emergency")
    return line.name


def _way(channel: Channel, line: Line, reader: Reader, *, with_hours: bool) -> str:
    """`988 · call · day and night`: the dial string first, as plain text that phones make
    tappable.
    """
    parts = [_dialled(channel), _kind(channel, reader)]
    if with_hours:
        parts.append(_hours(channel, line, reader))
    if channel.note is not None:
        parts.append(_note(channel.note, reader))
    return " · ".join(filter(None, parts))


def _hours(channel: Channel, line: Line, reader: Reader) -> str:
    if channel.hours is None:
        return ""
    state = None if reader.lasting else channel.hours.state(reader.now, line.zone)
    return hours_text(channel.hours, state, line.timezone, reader)


def _note(note: Mapping[str, str], reader: Reader) -> str:
    """Signs to dial stay as they are: Discord would take the stars of `*120*` for italics."""
    return discord.utils.escape_markdown(note.get(reader.spoken) or note["en"])


def _kind(channel: Channel, reader: Reader) -> str:
    if channel.keyword:
        return reader.say("channel-sms-keyword", keyword=inert(channel.keyword))
    if channel.services:
        named = [reader.say(f"service-{one.replace('_', '-')}") for one in channel.services]
        return listed(named, reader)
    return reader.say(f"channel-{channel.kind}")


def _facts(line: Line, reader: Reader) -> str:
    facts = []
    if line.cost is not None:
        facts.append(reader.say(f"cost-{line.cost}"))
    if not line.for_everyone:
        named = [reader.say(f"audience-{one.replace('_', '-')}") for one in line.audience]
        whom = listed(named, reader)
        facts.append(reader.say("helpline-audience", whom=whom))
    if line.website:
        facts.append(f"<{line.website}>")
    if line.checked_on is None:
        facts.append(reader.say("helpline-undated"))
    else:
        said = month(line.checked, reader)
        facts.append(reader.say("helpline-checked", month=said))
    return f"-# {' · '.join(facts)}"


def hours_text(hours: Hours, state: OpenState | None, timezone: str | None, reader: Reader) -> str:
    """Whether it is open now, by the reader's clock; then its week, by the line's own."""
    if hours.always:
        return reader.say("hours-always")
    week = _week(hours, reader)
    if timezone is None:
        return reader.say("hours-week", week=week)
    where = get_timezone_location(timezone, locale=reader.locale, return_city=True)
    week = reader.say("hours-week-in", week=week, place=where)
    if state is None or state.changes_at is None:
        return week
    if state.open:
        until = discord.utils.format_dt(state.changes_at, "t")
        return reader.say("hours-open", until=until, week=week)
    opens = discord.utils.format_dt(state.changes_at, "R")
    return reader.say("hours-closed", opens=opens, week=week)


def _week(hours: Hours, reader: Reader) -> str:
    locale = reader.locale
    said: dict[tuple[int, ...], list[str]] = {}
    for span in hours.spans:
        start, end = (
            format_time(time(minute // 60 % 24, minute % 60), "short", locale=locale)
            for minute in (span.start, span.end)
        )
        said.setdefault(span.days, []).append(f"{start}{_TO}{end}")
    return "; ".join(
        " ".join(filter(None, [_days(days, locale), ", ".join(times)]))
        for days, times in said.items()
    )


def _days(days: Sequence[int], locale: Locale) -> str:
    """`Mon-Wed, Fri`, with a dash as printed; nothing for every day."""
    if len(days) == 7:  # noqa: PLR2004  days of a week
        return ""
    runs: list[list[int]] = []
    for day in sorted(days):
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    names = locale.days["format"]["abbreviated"]
    return ", ".join(
        names[run[0]] if len(run) == 1 else f"{names[run[0]]}{_TO}{names[run[-1]]}" for run in runs
    )


# -------------------------------------------------------------------------------- whole answers


def answer_view(answer: Answer, reader: Reader, *, guessed: bool, in_server: bool) -> View:
    """The lines to call now, the emergency number, an international directory, and what next."""
    return layout.message(
        layout.card(*_lines_card(answer, reader)),
        layout.row(_buttons(answer, reader, in_server=in_server)),
        *([layout.text(reader.say("helpline-guessed"))] if guessed else []),
    )


def shared_view(answer: Answer, reader: Reader) -> View:
    """The same lines for everybody in a channel; what is personal opens in private."""
    about = (answer.country, answer.topic or ANY)
    label = reader.say("helpline-button-open")
    button = layout.button(label, custom_id(HELP, "open", *about), discord.ButtonStyle.primary)
    return layout.message(layout.card(*_lines_card(answer, reader)), layout.row([button]))


def confirm_share(answer: Answer, reader: Reader, channel: str) -> View:
    about = (answer.country, answer.topic or ANY)
    button = layout.button(
        reader.say("helpline-button-post"),
        custom_id(HELP, "post", *about),
        discord.ButtonStyle.primary,
    )
    question = reader.say("helpline-share-question", channel=channel)
    return layout.message(layout.card(question, layout.row([button])))


def more_lines(answer: Answer, page: int) -> tuple[Sequence[Line], int, int]:
    """The other lines of the country on a page, the page (the last where it is too far), and how
    many there are.
    """
    rest = [*answer.further, *answer.unconfirmed]
    pages = max(1, -(-len(rest) // PAGE))
    page = min(page, pages - 1)
    return rest[page * PAGE : (page + 1) * PAGE], page, pages


def more_view(answer: Answer, reader: Reader, page: int) -> View:
    """The other lines of the country, a page at a time; those one source alone has come last."""
    shown, page, pages = more_lines(answer, page)
    name = country_name(answer.country, reader)
    parts: list[str | layout.Item] = [f"### {reader.say('helpline-more-heading', country=name)}"]
    for line in shown:
        if line in answer.unconfirmed and (line is answer.unconfirmed[0] or line is shown[0]):
            parts += [layout.line(), reader.say("helpline-unconfirmed-below")]
        parts.append(line_text(line, reader))
    if not shown:
        parts.append(reader.say("helpline-no-more"))
    buttons = _pager(answer, reader, page, pages) if pages > 1 else []
    if shown:
        about = (answer.country, answer.topic or ANY, page)
        label = reader.say("helpline-button-wrong")
        buttons.append(layout.button(label, custom_id(HELP, "wrong", *about)))
    card = layout.card(*parts, layout.line(), _elsewhere(answer, reader))
    return layout.message(card, *([layout.row(buttons)] if buttons else []))


def no_country_view(international: Sequence[Line], topic: str | None, reader: Reader) -> View:
    """Where are you? The likeliest countries, any other by name, and directories meanwhile."""
    about = (ANY, topic or ANY)
    likely = countries.likely(reader.language, 25) or countries.likely("en", 25)
    options = [(code, countries.name(code, reader.language)) for code in likely]
    pick = layout.select(custom_id(HELP, "pick", *about), reader.say("helpline-pick"), options)
    other = layout.button(reader.say("helpline-button-country"), custom_id(HELP, "place", *about))
    links = [f"{line.name}: {line.channels[0].value}" for line in international]
    return layout.message(
        layout.card(
            f"### {reader.say('helpline-heading-anywhere')}",
            reader.say("helpline-where"),
            layout.row([pick]),
            layout.row([other]),
            layout.line(),
            "\n".join([reader.say("helpline-meanwhile"), *links]),
        )
    )


def country_form(topic: str, reader: Reader) -> discord.ui.Modal:
    """For any country, typed in any language we speak."""
    return layout.form(
        reader.say("helpline-where-title"),
        custom_id(HELP, "place", ANY, topic),
        layout.field(
            "country",
            reader.say("helpline-where-field"),
            example=reader.say("helpline-where-example"),
            most=60,
        ),
    )


def _lines_card(answer: Answer, reader: Reader) -> list[str | layout.Item]:
    name = country_name(answer.country, reader)
    parts: list[str | layout.Item] = [f"### {reader.say('helpline-heading', country=name)}"]
    if not answer.lines:
        parts.append(reader.say("helpline-none", country=name))
        parts += [line_text(line, reader) for line in answer.international]
    elif not any(line.crisis for line in answer.lines) and not answer.served:
        parts.append(reader.say("helpline-no-crisis", country=name))
        parts += [line_text(line, reader) for line in answer.international]
    elif not answer.served and answer.topic is not None:
        topic = topic_name(answer.topic, reader)
        parts.append(reader.say("helpline-not-served", topic=topic, country=name))
    parts += [line_text(line, reader) for line in answer.lines]
    footer = [_emergency(answer, reader)]
    if answer.lines:
        footer.append(_elsewhere(answer, reader))
    return [*parts, layout.line(), "\n".join(filter(None, footer))]


def _emergency(answer: Answer, reader: Reader) -> str:
    numbers = []
    for line in answer.emergency:
        for channel in line.channels:
            beside = [_kind(channel, reader)] if channel.services else []
            if channel.kind != "phone":
                beside.insert(0, reader.say(f"channel-{channel.kind}"))
            if channel.note is not None:
                beside.append(_note(channel.note, reader))
            value = _dialled(channel)
            numbers.append(f"{value} ({', '.join(beside)})" if beside else value)
    if not numbers:
        name = country_name(answer.country, reader)
        return reader.say("helpline-no-emergency", country=name)
    said = reader.say("helpline-emergency", numbers=" · ".join(numbers))
    if all(line.confidence == "low" for line in answer.emergency):
        said = f"{said} {reader.say('helpline-emergency-unconfirmed')}"
    return said


def _elsewhere(answer: Answer, reader: Reader) -> str:
    links = [line.channels[0].value for line in answer.international]
    return reader.say("helpline-elsewhere", link=links[0]) if links else ""


def _buttons(answer: Answer, reader: Reader, *, in_server: bool) -> list[discord.ui.Button[View]]:
    about = (answer.country, answer.topic or ANY)
    verbs = ["calls", "more", "place", "wrong"]
    if in_server:
        verbs.append("share")
    return [
        layout.button(
            reader.say(f"helpline-button-{verb}"),
            custom_id(HELP, verb, *about),
            discord.ButtonStyle.primary if verb == "calls" else discord.ButtonStyle.secondary,
            disabled=verb == "more" and not (answer.further or answer.unconfirmed),
        )
        for verb in verbs
    ]


def _pager(answer: Answer, reader: Reader, page: int, pages: int) -> list[discord.ui.Button[View]]:
    about = (answer.country, answer.topic or ANY)
    return [
        layout.button(
            reader.say("helpline-button-back"),
            custom_id(HELP, "page", *about, max(page - 1, 0)),
            disabled=page == 0,
        ),
        layout.button(
            reader.say("helpline-button-next", page=min(page + 2, pages), pages=pages),
            custom_id(HELP, "page", *about, page + 1),
            disabled=page + 1 >= pages,
        ),
    ]

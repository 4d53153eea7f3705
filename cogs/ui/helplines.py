"""Helplines as a person in need reads them: what to dial first, then the rest."""

import discord
from babel import Locale, UnknownLocaleError

from core.resources.directory import Channel, Directory, Line
from core.words import Words


def country_name(code: str, locale: str) -> str:
    """In the reader's own language, also where we have no sentences in it yet."""
    try:
        spoken = Locale.parse(locale, sep="-")
    except (ValueError, UnknownLocaleError):
        spoken = Locale("en")
    return str(spoken.territories.get(code, code))


def topic_name(topic: str, words: Words, language: str) -> str:
    return words.say(f"topic-{topic.replace('_', '-')}", language)


def helpline_answer(
    directory: Directory, words: Words, language: str, country: str, topic: str | None
) -> discord.ui.LayoutView:
    """The lines to call now, then the emergency number and an international directory.

    The country stands beside the numbers: the same number is another service elsewhere.
    """
    name = country_name(country, language)
    heading = words.say("helpline-heading", language, country=name)
    lines = [_line(line, words, language) for line in directory.helplines(country, topic)]
    return _view(heading, lines, _footer(directory, words, language, country))


def no_country(directory: Directory, words: Words, language: str) -> discord.ui.LayoutView:
    known = ", ".join(country_name(code, language) for code in directory.countries)
    lines = [words.say("helpline-no-country", language, known=known)]
    return _view(
        words.say("helpline-heading-anywhere", language),
        lines,
        _footer(directory, words, language, None),
    )


def _view(heading: str, lines: list[str], footer: str) -> discord.ui.LayoutView:
    view = discord.ui.LayoutView(timeout=None)
    box: discord.ui.Container[discord.ui.LayoutView] = discord.ui.Container()
    box.add_item(discord.ui.TextDisplay(f"### {heading}"))
    for line in lines:
        box.add_item(discord.ui.TextDisplay(line))
    box.add_item(discord.ui.Separator())
    box.add_item(discord.ui.TextDisplay(footer))
    view.add_item(box)
    view.stop()  # it has no buttons to listen for
    return view


def _line(line: Line, words: Words, language: str) -> str:
    dialled = [_channel(channel, words, language) for channel in line.channels]
    facts = [words.say("helpline-checked", language, month=line.checked)]
    if line.cost == "free":
        facts.insert(0, words.say("helpline-free", language))
    if line.website:
        facts.append(line.website)
    return "\n".join([f"**{line.name}**", *dialled, f"-# {' · '.join(facts)}"])


def _channel(channel: Channel, words: Words, language: str) -> str:
    """`988 · call · day and night`: the dial string first, as plain text that phones make
    tappable.
    """
    if channel.keyword:
        kind = words.say("channel-sms-keyword", language, keyword=channel.keyword)
    else:
        kind = words.say(f"channel-{channel.kind}", language)
    parts = [channel.value, kind]
    if channel.hours == "24/7":
        parts.append(words.say("hours-always", language))
    if channel.note:
        parts.append(channel.note)
    return " · ".join(parts)


def _footer(directory: Directory, words: Words, language: str, country: str | None) -> str:
    said = []
    emergency = directory.emergency(country)
    if emergency is not None:
        numbers = " / ".join(channel.value for channel in emergency.channels)
        said.append(words.say("helpline-emergency", language, numbers=numbers))
    links = [line.website for line in directory.international() if line.website]
    if links:
        said.append(words.say("helpline-elsewhere", language, link=links[0]))
    return "\n".join(said)

"""Asking /helpline, and reading its answer as a person would."""

from cogs.ui import helplines
from cogs.ui.reader import Reader
from db.problems import DatabaseProblem
from tests.clock import ManualClock
from tests.cogs.conftest import LIBRARY, parts_of, said

DIRECTORY = LIBRARY.book.directory
LINK = "https://findahelpline.com"
GONE = DatabaseProblem("the database stayed busy or out of reach")
NOW = ManualClock().now()
V2 = 1 << 15
"""The flag of messages with components ("Message Resource", Message Flags)."""

HARBOUR_LINE = {
    "id": "local-0000beef",
    "name": "Harbour Night Line",
    "country": "GB",
    "topics": ["suicide"],
    "audience": ["everyone"],
    "channels": [{"kind": "phone", "value": "0808 164 0123"}],
    "confidence": "medium",
    "checked": "2026-03",
    "sources": ["https://example.org/contact"],
}


async def ask(harbour, **options):
    return await harbour.member.slash(harbour.general, "helpline", **options)


async def answer_to(harbour, **options):
    return said(await ask(harbour, **options))


async def pressed(harbour, result, label, person=None):
    return await (person or harbour.member).click(result.response, label=label)


async def choices(harbour, option, typed):
    return await harbour.member.autocomplete(harbour.general, "helpline", option, typed)


def heading(country):
    return f"### People to talk to now · {country}"


def numbers_of(line):
    return [
        channel.value
        for channel in line.channels
        if not (channel.kind == "web" and channel.value == line.website and len(line.channels) > 1)
    ]


def names_of(lines):
    return [helplines.line_name(line, reader()) for line in lines]


def reader(locale="en-US"):
    return Reader(LIBRARY.words, locale, NOW)


def buttons_of(message):
    return {part["label"]: part for part in parts_of(message) if part.get("label")}


def select_of(message):
    [found] = [part for part in parts_of(message) if "options" in part]
    return found


def nothing_wrong(log):
    assert not [event for event in log.events if event["event"] == "error"]


async def share(harbour, channel=None, person=None, **options):
    """Ask, press Share here, then Post it; returns what is said to the person."""
    who = person or harbour.member
    chosen = {"country": "GB"} | options
    result = await who.slash(channel or harbour.general, "helpline", **chosen)
    question = await pressed(harbour, result, "Share here", who)
    return await pressed(harbour, question, "Post it", who)

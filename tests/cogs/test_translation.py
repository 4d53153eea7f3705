"""Commands and sentences in the member's language: none missing, none too long for Discord."""

from datetime import UTC, datetime
from typing import get_args

import discord
import pytest
from babel import Locale as BabelLocale
from discord import app_commands

from cogs.translation import Translator
from cogs.ui import helplines
from cogs.ui.calls import call_view
from cogs.ui.reader import Reader
from core.crisis.assessment import Level
from core.resources.calls import KINDS, PARTS
from core.resources.line import AUDIENCES, NEEDS, ChannelKind, Cost, Service
from core.resources.local import ReportReason
from tests.cogs.conftest import LIBRARY, TRANSLATOR, parts_of

WORDS = LIBRARY.words
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
SPANISH = ("es-ES", "es-419")
GROUPS = {1, 2}
"""Option types of subcommands and their groups ("Application Command Object")."""


def described(command):
    """The command, what is in it and its options, however deep."""
    yield command
    for option in command.get("options") or ():
        yield from described(option)


async def told_to_discord(harbour):
    """The commands as they were last synced."""
    request = next(
        one
        for one in reversed(harbour.env.http_requests)
        if one.method == "PUT" and one.path.endswith("/commands")
    )
    return request.json


async def test_every_command_and_option_has_its_spanish(harbour):
    commands = await told_to_discord(harbour)
    assert {"helpline", "my", "resources", "setup"} <= {command["name"] for command in commands}
    missing = []
    for part in (part for command in commands for part in described(command)):
        if part.get("type") == 3 and "description" not in part:  # a right-click command has none
            continue
        english = part["description"]
        assert 1 <= len(english) <= 100
        localized = part.get("description_localizations") or {}
        for locale in SPANISH:
            spanish = localized.get(locale)
            if not spanish or spanish == english:
                missing.append((locale, english))
                continue
            assert 1 <= len(spanish) <= 100, spanish
        assert set(localized) == set(SPANISH), "no other language is spoken yet"
    assert not missing


async def test_names_of_commands_stay_as_the_documentation_quotes_them(harbour):
    for command in await told_to_discord(harbour):
        for part in described(command):
            assert not part.get("name_localizations")


async def test_no_description_of_a_command_lies_idle(harbour):
    """A sentence of commands*.ftl that describes nothing any more is out of date."""
    commands = await told_to_discord(harbour)
    shown = {part["description"] for command in commands for part in described(command)}
    names = [name for name in WORDS.names if name.startswith("command-")]
    assert names
    idle = {name: WORDS.say(name, "en") for name in names if WORDS.say(name, "en") not in shown}
    assert not idle


async def translated(message, locale, location):
    context = app_commands.TranslationContext(location, data=None)
    return await TRANSLATOR.translate(app_commands.locale_str(message), locale, context)


@pytest.mark.parametrize("location", list(app_commands.TranslationContextLocation))
async def test_only_descriptions_are_translated(location):
    described_there = location.name in {
        "command_description",
        "group_description",
        "parameter_description",
    }
    said = await translated("Where you are", discord.Locale.spain_spanish, location)
    assert said == ("Dónde estás" if described_there else None)


async def test_where_there_is_no_translation_english_stays():
    location = app_commands.TranslationContextLocation.command_description
    for locale in (discord.Locale.german, discord.Locale.british_english):
        assert await translated("Where you are", locale, location) is None
    strange = "A description nobody wrote down"
    assert await translated(strange, discord.Locale.spain_spanish, location) is None
    assert isinstance(TRANSLATOR, Translator)


# ----------------------------------------------------- sentences whose names are made from data

FAMILIES = {
    "topic": NEEDS,
    "alias": NEEDS,
    "audience": AUDIENCES,
    "service": get_args(Service),
    "channel": get_args(ChannelKind),
    "cost": get_args(Cost),
    "report-reason": [reason.value for reason in ReportReason],
    "call": [f"{kind}-{part}" for kind in KINDS for part in PARTS],
    "helpline-button": ["calls", "more", "place", "wrong", "share"],
    "helpline-call": [part for part in PARTS if part != "title"],
    "level": [level.word for level in Level if level is not Level.NONE],
}


@pytest.mark.parametrize("family", FAMILIES)
def test_a_sentence_made_from_data_is_there_in_every_language(family):
    for value in FAMILIES[family]:
        name = f"{family}-{value.replace('_', '-')}"
        for language in WORDS.languages:
            assert WORDS._bundles[language].has_message(name), f"{language}: {name}"
            assert WORDS.say(name, language).strip(), f"{language}: {name}"


@pytest.mark.parametrize("language", WORDS.languages)
@pytest.mark.parametrize("family", ["topic", "audience", "cost", "service"])
def test_no_two_choices_are_called_the_same(language, family):
    """What somebody types back would mean either."""
    said = [WORDS.say(f"{family}-{one.replace('_', '-')}", language) for one in FAMILIES[family]]
    assert len({one.casefold() for one in said}) == len(said)


@pytest.mark.parametrize("locale", list(map(str, discord.Locale)))
def test_every_line_reads_in_every_language_of_discord(locale):
    """Months, days, hours and lists are babel's; nothing of them may be missing for a reader."""
    reader = Reader(WORDS, locale, NOW)
    for line in list(LIBRARY.book.directory.lines)[::9]:
        if line.channels:
            said = helplines.line_text(line, reader, with_country=True)
            assert "None" not in said
            assert "Locale." not in said
            for channel in line.channels:
                if channel.dialled:
                    assert channel.value in said


def test_the_month_of_a_check_is_said_as_the_reader_says_it():
    for checked, locale, said in [
        ("2026-10", "en-US", "October 2026"),
        ("2026-10-07", "en-GB", "October 2026"),
        ("2024", "es-ES", "2024"),
        ("2026-01", "es-ES", "enero de 2026"),
        ("2026-01", "de", "January 2026"),
    ]:
        assert helplines.month(checked, Reader(WORDS, locale, NOW)) == said
    for number in range(1, 13):
        for language in WORDS.languages:
            said = helplines.month(f"2026-{number:02}", Reader(WORDS, language, NOW))
            assert BabelLocale.parse(language).months["format"]["wide"][number] in said


@pytest.mark.parametrize("language", WORDS.languages)
def test_the_cards_of_calls_say_everything_they_promise(language):
    reader = Reader(WORDS, language, NOW)
    for card in LIBRARY.calls.values():
        view = call_view(card, [], reader)
        text = "\n".join(str(part.get("content", "")) for part in _parts(view))
        for part in PARTS:
            assert WORDS.say(card.words_of(part), language) in text
        assert card.sources[0].url in text


def _parts(view):
    class Shown:
        components = view.to_components()

    return parts_of(Shown)

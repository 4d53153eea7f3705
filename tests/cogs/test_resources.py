"""Looking up help: right numbers, for everybody, whatever they type."""

import re

import pytest

from cogs.ui.helplines import country_name
from db.problems import DatabaseProblem
from tests.cogs.conftest import LIBRARY, failing, parts_of, said, text_of

DIRECTORY = LIBRARY.directory
LINK = "https://findahelpline.com"


async def ask(harbour, **options):
    return said(await harbour.member.slash(harbour.general, "helpline", **options))


def dialled(country, topic=None):
    return [
        channel.value for line in DIRECTORY.helplines(country, topic) for channel in line.channels
    ]


@pytest.mark.parametrize(
    "typed", ["GB", "gb", " Gb ", "United Kingdom", "united kingdom", "UNITED KINGDOM"]
)
async def test_a_country_by_code_or_by_name(harbour, typed):
    answer = await ask(harbour, country=typed)
    assert "People to talk to now · United Kingdom" in answer
    assert "\n116 123 · call · day and night" in answer


@pytest.mark.parametrize(
    ("locale", "number", "name"),
    [
        ("en-GB", "116 123", "United Kingdom"),
        ("en-US", "988", "United States"),
        ("es-ES", "024", "España"),
    ],
)
async def test_without_a_country_the_language_of_the_app_names_one(
    harbour, reading_in, locale, number, name
):
    reading_in(locale)
    answer = await ask(harbour)
    assert f"\n{number} · " in answer
    assert f"People to talk to now · {name}" in answer
    assert LINK in answer, "whoever is elsewhere finds the way"


@pytest.mark.parametrize("locale", ["es-419", "de", "fr", "ja", "zh-CN", "pt-BR", "sv-SE", "no"])
async def test_a_language_without_a_known_country_asks_for_one(harbour, reading_in, locale):
    reading_in(locale)
    answer = await ask(harbour)
    assert "I do not know yet where you are" in answer
    assert LINK in answer
    assert country_name("GB", locale) in answer


async def test_what_is_chosen_wins_over_the_language(harbour, reading_in):
    reading_in("en-GB")
    assert "\n988 · " in await ask(harbour, country="US")


@pytest.mark.parametrize("typed", ["Atlantis", "XX", "INT", "U", "   ", "44"])
async def test_an_unknown_country_is_said_with_the_known_ones_and_a_way_on(harbour, typed):
    answer = await ask(harbour, country=typed)
    assert "I have no lines for" in answer
    assert "Australia" in answer
    assert LINK in answer


async def test_a_topic_with_a_typo_is_said_with_the_known_ones(harbour):
    answer = await ask(harbour, country="GB", topic="suicde")
    assert "I do not know the topic “suicde”" in answer
    assert "Suicidal thoughts" in answer
    assert "Bullying" in answer


@pytest.mark.parametrize(
    "typed", ["bullying", "Bullying", " BULLYING ", "Children and young people"]
)
async def test_a_topic_by_its_word_or_its_name(harbour, typed):
    assert "Childline" in await ask(harbour, country="GB", topic=typed)


@pytest.mark.parametrize("country", [None, *DIRECTORY.countries])
async def test_every_country_and_topic_fits_and_says_its_numbers(harbour, country):
    asked = country or "US"
    for topic in (None, *DIRECTORY.topics):
        options = {"country": country, "topic": topic}
        result = await harbour.member.slash(
            harbour.general,
            "helpline",
            **{name: value for name, value in options.items() if value is not None},
        )
        answer = said(result)
        numbers = dialled(asked, topic)
        assert numbers
        for number in numbers:
            assert f"\n{number} · " in answer, "plain, first in its line, so that phones see it"
        assert len(DIRECTORY.helplines(asked, topic)) <= 5
        assert result.response.flags.components_v2
        assert len(parts_of(result.response)) <= 40
        assert len(answer) <= 4_000
        for number in DIRECTORY.emergency(asked).channels:
            assert number.value in answer.splitlines()[-2]
        assert LINK in answer.splitlines()[-1]
        assert not result.response.message.mentions


async def test_no_formatting_touches_a_number(harbour):
    """What a phone must see as a number stands outside of bold, links, code and spoilers."""
    for country in DIRECTORY.countries:
        answer = await ask(harbour, country=country)
        for number in dialled(country):
            line = next(one for one in answer.splitlines() if one.startswith(f"{number} · "))
            assert not re.search(r"[*_~`|\\\[\]]", line.partition(" · ")[0])


async def test_it_answers_in_direct_messages(harbour):
    person = harbour.member.user
    assert "helpline" in person.available_commands()
    assert "\n116 123 · " in said(await person.slash("helpline", country="GB"))


async def test_it_answers_before_setup_and_while_the_database_is_down(harbour):
    problem = DatabaseProblem("the database stayed busy or out of reach")
    database = harbour.services.database
    with failing(database, "read", problem), failing(database, "write", problem):
        assert "\n116 123 · " in await ask(harbour, country="GB")


@pytest.mark.parametrize("option", ["country", "topic"])
@pytest.mark.parametrize(
    ("typed", "live"),
    [
        ("@everyone", "@everyone"),
        ("@here", "@here"),
        ("<@123456789012345678>", "<@123456789012345678>"),
        ("<@&123456789012345678>", "<@&123456789012345678>"),
        ("**loud**", "“**"),
        ("||hidden||", "“||"),
        ("`code`", "“`"),
        ("[x](https://evil.example)", "“["),
        ("\n# big", "\n# big"),
        ("{ $typed } %s {0}", None),
        ("x" * 4_000, "x" * 41),
        ("👩‍👩‍👧‍👦" * 800, None),
        ("'; DROP TABLE cases; --", None),
        ("\u202e116 321", None),
    ],
    ids=range(14),
)
async def test_whatever_is_typed_does_nothing(harbour, option, typed, live):
    others = {"country": "GB"} if option == "topic" else {}
    result = await harbour.member.slash(harbour.general, "helpline", **{option: typed}, **others)
    answer = said(result)
    assert len(answer) <= 2_000
    assert "Bullying" in answer or "Australia" in answer
    if live is not None:
        assert live not in answer
    message = result.response.message
    assert not message.mentions
    assert not message.role_mentions
    assert not message.mention_everyone


async def choices(harbour, option, typed, **filled):
    return await harbour.member.autocomplete(harbour.general, "helpline", option, typed, **filled)


async def test_the_whole_list_is_offered_first(harbour):
    countries = await choices(harbour, "country", "")
    assert {choice["value"] for choice in countries} == set(DIRECTORY.countries)
    topics = await choices(harbour, "topic", "")
    assert [choice["value"] for choice in topics] == list(DIRECTORY.topics)[:25]
    for choice in (*countries, *topics):
        assert 1 <= len(choice["name"]) <= 100
        assert 1 <= len(choice["value"]) <= 100


@pytest.mark.parametrize(
    ("option", "typed", "first"),
    [
        ("country", "united k", "GB"),
        ("country", "KINGDOM", "GB"),
        ("country", "gb", "GB"),
        ("country", "  irel", "IE"),
        ("topic", "suic", "suicide"),
        ("topic", "self_harm", "self_harm"),
        ("topic", "young", "child_youth"),
    ],
)
async def test_typing_narrows_the_list(harbour, option, typed, first):
    assert (await choices(harbour, option, typed))[0]["value"] == first


@pytest.mark.parametrize("typed", ["zzz", "*" * 100, "@everyone", "\\", "İ"])
async def test_typing_nonsense_offers_nothing_and_breaks_nothing(harbour, typed):
    for option in ("country", "topic"):
        assert await choices(harbour, option, typed) == []


async def test_every_choice_is_an_answer(harbour):
    for choice in await choices(harbour, "topic", ""):
        by_name = await ask(harbour, country="GB", topic=choice["name"])
        assert by_name == await ask(harbour, country="GB", topic=choice["value"])


async def test_nobody_else_sees_the_answer(harbour):
    await ask(harbour, country="GB")
    others = harbour.general.history(viewer=harbour.other_member)
    assert not [message for message in others if "116 123" in text_of(message)]

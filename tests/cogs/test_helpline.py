"""/helpline: right numbers, for everybody, whatever they type and press, whatever is gone."""

import asyncio
import re
from datetime import timedelta
from types import SimpleNamespace

import discord
import pytest
from discord import Locale
from pydantic import ValidationError
from simcord.components import validate_components

from cogs.helpline import SHARE_EVERY
from cogs.ui import helplines
from cogs.ui.calls import call_view
from cogs.ui.reader import Reader
from core.resources import countries
from core.resources.line import TOPICS, Line
from db.problems import DatabaseProblem
from tests.clock import ManualClock
from tests.cogs.conftest import LIBRARY, custom_ids_of, failing, parts_of, said, text_of
from tests.cogs.test_presses import OF_ANOTHER_VERSION, choose, fill_in, press

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


# ------------------------------------------------------------------------------- which country


async def test_a_country_however_it_is_typed(harbour):
    """A code, a name in any language we speak and in the country's own, with slips."""
    for typed, name in {
        "GB": "United Kingdom",
        " gb ": "United Kingdom",
        "UNITED KINGDOM": "United Kingdom",
        "Untied Kingdom": "United Kingdom",
        "Reino Unido": "United Kingdom",
        "Scotland": "United Kingdom",
        "u.s.a.": "United States",
        "estados unidos": "United States",
        "Deutschland": "Germany",
        "Alemania": "Germany",
        "germny": "Germany",
        "日本": "Japan",
        "مصر": "Egypt",
        "\u202eUruguay": "Uruguay",
        "espana": "Spain",
        "the gambia": "Gambia",
        "niger": "Niger",
        "nigeria": "Nigeria",
        "dominica": "Dominica",
        "dominican republic": "Dominican Republic",
    }.items():
        answer = await answer_to(harbour, country=typed)
        assert heading(name) == answer.strip().splitlines()[0], typed
        assert LINK in answer


NO_COUNTRY = [
    "Atlantis", "XX", "INT", "EU", "U", "   ", "44", "asdf", "Narnia", "london", "home", "help",
    "🫂", "💙💙💙", "x" * 100, "\u202e", "\u200b", "-", "{ $typed } %s {0}", "'; DROP TABLE x; --",
]  # fmt: skip


async def test_what_is_no_country_is_said_with_a_way_on(harbour, log):
    for typed in NO_COUNTRY:
        answer = await answer_to(harbour, country=typed)
        assert "I do not know a country called" in answer, typed
        assert LINK in answer, "nobody is left without a way on"
    assert "Åland" in await answer_to(harbour, country="Atlantis"), "what comes near"
    nothing_wrong(log)


async def test_where_nothing_comes_near_no_dash_is_offered(harbour):
    for typed in ("XX", "🫂", "   "):
        answer = await answer_to(harbour, country=typed)
        assert "Did you mean -?" not in answer


NO_COUNTRY_EITHER = [
    "Africa", "South America", "Asia", "Europe", "Lagos", "Siberia", "Caribbean", "american",
    "islands", "Arctic", "Santa Fe", "city",
]  # fmt: skip


async def test_a_place_that_is_no_country_is_not_taken_for_one(harbour):
    """Somebody in Lagos must not be given the numbers of Laos. A slip is another matter."""
    for typed in ("urugay", "germny", "nigria", "irelnd", "austrailia", "swizerland", "egpyt"):
        assert "People to talk to now" in await answer_to(harbour, country=typed), typed
    taken = [
        typed
        for typed in NO_COUNTRY_EITHER
        if "People to talk to now" in await answer_to(harbour, country=typed)
    ]
    assert not taken


async def test_every_locale_gives_numbers_or_asks_where(harbour, reading_in, log):
    for locale in map(str, Locale):
        reading_in(locale)
        result = await ask(harbour)
        answer, region = said(result), countries.region_of(locale)
        assert LINK in answer, locale
        if region is None:
            asks_where(result)
        else:
            for line in DIRECTORY.answer(region, None, NOW).lines:
                assert f"\n{line.channels[0].value} · " in answer, locale
            assert answer.splitlines()[1].endswith(f" · {countries.name(region, locale)}"), locale
            guessed = text_of(result.response).splitlines()[-1]
            assert "/my country" in guessed, "says that the country was guessed"
    nothing_wrong(log)


def asks_where(result):
    options = select_of(result.response)["options"]
    assert 1 <= len(options) <= 25
    assert len({option["value"] for option in options}) == len(options)


async def test_a_language_discord_adds_one_day_is_asked_where(harbour, reading_in):
    """Also one for which no country is known: a select needs at least one choice."""
    for locale in ("ar", "fil", "ms", "xx"):
        reading_in(locale)
        result = await ask(harbour)
        assert LINK in said(result), locale
        asks_where(result)


async def test_names_of_countries_are_the_readers_own(harbour, reading_in):
    for locale, country, number in [
        ("es-ES", "España", "024"),
        ("pt-BR", "Brasil", "188"),
        ("zh-TW", "台灣", "1925"),
    ]:
        reading_in(locale)
        first, rest = (await answer_to(harbour)).strip().split("\n", 1)
        there = LIBRARY.words.say("helpline-heading", locale, country=country)
        assert first == f"### {there}"
        assert f"\n{number} · " in rest


async def test_what_is_chosen_goes_before_what_is_saved_before_the_language(harbour, reading_in):
    reading_in("en-GB")
    assert heading("United Kingdom") in await answer_to(harbour)
    await harbour.member.slash(harbour.general, "my country", country="US")
    saved = await answer_to(harbour)
    assert heading("United States") in saved
    assert "I took the country from your Discord language" not in saved
    assert heading("Japan") in await answer_to(harbour, country="JP")
    other = await harbour.other_member.slash(harbour.general, "helpline")
    assert heading("United Kingdom") in said(other), "it is their own, nobody else's"


# ----------------------------------------------------------------------- the picker and the form


async def test_the_picker_leads_to_numbers_in_the_same_message(harbour, reading_in):
    reading_in("de")
    result = await ask(harbour, topic="grief")
    offered = [option["value"] for option in select_of(result.response)["options"]]
    assert offered[:2] == ["DE", "AT"]
    chosen = await harbour.member.select(result.response, ["DE"])
    assert chosen.acknowledged
    assert not chosen.followups
    shown = text_of(result.response)
    assert heading("Deutschland") in shown
    assert custom_ids_of(result.response)[0].endswith(":DE:grief"), "and the topic is kept"


async def test_the_form_takes_any_country_in_any_spelling(harbour, reading_in):
    reading_in("de")
    for typed, name in {"Urugay": "Uruguay", "日本": "Japan", " spanien ": "Spanien"}.items():
        result = await ask(harbour)
        shown = await pressed(harbour, result, "Type another country")
        assert shown.modal is not None
        answered = await harbour.member.submit_modal(shown, {"country": typed})
        assert answered.acknowledged
        assert heading(name) in text_of(result.response), "in place of the question"


async def test_the_form_refuses_nonsense_and_loses_nothing(harbour, log):
    result = await ask(harbour, country="GB")
    before = text_of(result.response)
    for typed in ["Atlantis", "🫂🫂", "\u202e116 321", "@everyone", "x" * 60, " . ", "مرحبا بك"]:
        shown = await pressed(harbour, result, "Another country")
        answer = said(await harbour.member.submit_modal(shown, {"country": typed}))
        assert "I do not know a country called" in answer
        assert LINK in answer
        assert "@everyone" not in answer
        assert text_of(result.response) == before
    nothing_wrong(log)


async def test_another_country_keeps_the_topic(harbour):
    result = await ask(harbour, country="GB", topic="grief")
    shown = await pressed(harbour, result, "Another country")
    await harbour.member.submit_modal(shown, {"country": "United States"})
    assert heading("United States") in text_of(result.response)
    about = {name.partition(":")[2].partition(":")[2] for name in custom_ids_of(result.response)}
    assert about == {"US:grief"}


# --------------------------------------------------------------------------------- the answer


async def test_countries_of_every_kind_are_answered(harbour, log):
    """With lines, with directories and an emergency number alone, and with neither."""
    for country in ["AQ", "LA", "UY", *sorted(countries.codes())[::9]]:
        holds_its_numbers(country, await answer_to(harbour, country=country))
    nothing_wrong(log)


def test_every_country_is_answered_with_its_numbers():
    for country in sorted(countries.codes()):
        answer = DIRECTORY.answer(country, None, NOW)
        view = helplines.answer_view(answer, reader(), guessed=False, in_server=True)
        holds_its_numbers(
            country, text_of(SimpleNamespace(content="", components=view.to_components()))
        )


def holds_its_numbers(country, answer):
    expected, drawn = DIRECTORY.answer(country, None, NOW), as_drawn(answer)
    assert answer.strip().splitlines()[0] == heading(countries.name(country, "en-US"))
    assert len(expected.lines) <= 5
    for line in expected.lines or expected.international:
        for number in numbers_of(line):
            assert f"\n{number} · " in drawn, "plain, first in its line, so that phones see it"
    urgent = [c.value for line in expected.emergency for c in line.channels]
    if urgent:
        said_last = next(one for one in answer.splitlines() if one.startswith("In immediate"))
        for number in urgent:
            assert re.search(rf"(?<!\d){re.escape(number)}(?!\d)", said_last), country
    for line in expected.unconfirmed:
        assert f"**{line.name}**" not in answer, "only behind More"
    assert LINK in answer


def as_drawn(text):
    """Discord takes a backslash before a sign away."""
    return re.sub(r"\\([^\w\s])", r"\1", text)


def test_no_dial_string_loses_a_sign_when_discord_draws_it():
    """Between two asterisks everything turns italic, and the asterisks are gone: `*120*7867#`."""
    lost = []
    for line in DIRECTORY.lines:
        text = helplines.line_text(line, reader(), with_country=True)
        live = re.sub(r"\\[^\w\s]", "", re.sub(r"<https://[^>]+>", "", text))
        below = live.partition("\n")[2]
        if re.search(r"\*[^\s*].*?\*|(?<!\w)_\S.*?_(?!\w)|~~|\|\||`", below):
            lost.append(line.id)
    assert not lost


async def test_a_topic_by_its_word_its_name_in_any_case(harbour, reading_in):
    for typed in ("bullying", "Bullying", " BULLYING "):
        assert "Childline" in await answer_to(harbour, country="GB", topic=typed)
    for topic in TOPICS[::5]:
        shown = DIRECTORY.answer("GB", topic, NOW).lines
        by_name = await answer_to(
            harbour, country="GB", topic=helplines.topic_name(topic, reader())
        )
        assert by_name == await answer_to(harbour, country="GB", topic=topic)
        for name in names_of(shown):
            assert f"**{name}**" in by_name
    reading_in("es-ES")
    assert "Childline" in await answer_to(harbour, country="GB", topic="acoso (BULLYING)")


async def test_a_topic_nobody_there_serves_is_said_and_has_crisis_lines(harbour):
    answer = await answer_to(harbour, country="ES", topic="veterans")
    assert "I know no line in Spain that is only about Veterans" in answer
    assert "\n024 · " in answer


async def test_a_topic_that_is_none_is_said_with_some_that_are(harbour, log):
    for typed in ("suicde", "emergency", "directory", "🫂", " ", "x" * 400, "@everyone", "\u202e"):
        answer = await answer_to(harbour, country="GB", topic=typed)
        assert answer.startswith("I do not know the topic"), typed
        assert "Suicidal thoughts" in answer
        assert "@everyone" not in answer
        assert len(answer) <= 2_000
    nothing_wrong(log)


async def test_open_lines_go_before_closed_ones(harbour, reading_in):
    """At four in the morning in London, what is open day and night stands first."""
    reading_in("en-GB")
    lines = DIRECTORY.answer("GB", "child_youth", harbour.services.clock.now()).lines
    states = [
        any(c.hours and c.hours.state(NOW, line.zone) and c.hours.state(NOW, line.zone).open
            for c in line.channels)
        for line in lines
    ]  # fmt: skip
    answer = await answer_to(harbour, topic="child_youth")
    places = [answer.index(f"**{name}**") for name in names_of(lines)]
    assert places == sorted(places)
    assert states == sorted(states, reverse=True)
    if "closed now" in answer:
        assert re.search(r"closed now, opens <t:\d+:R>", answer)


LIVE = {
    "@everyone": "@everyone",
    "<@123456789012345678>": "<@123456789012345678>",
    "<@&123456789012345678>": "<@&",
    "**loud**": "“**",
    "[x](https://evil.example)": "“[",
    "\n# big": "\n# big",
    "x" * 4_000: "x" * 41,
    "👩‍👩‍👧‍👦" * 800: "👩‍👩‍👧‍👦" * 20,
}


async def test_whatever_is_typed_does_nothing(harbour):
    for typed, live in LIVE.items():
        for options in ({"country": typed}, {"country": "GB", "topic": typed}):
            result = await ask(harbour, **options)
            answer = said(result)
            assert answer.startswith("I do not know")
            assert len(answer) <= 2_000
            assert live not in answer
            message = result.response.message
            assert not message.mentions
            assert not message.role_mentions
            assert not message.mention_everyone


async def test_nobody_else_sees_any_of_it(harbour):
    result = await ask(harbour, country="GB")
    for label in ("More", "What happens when I call?", "Share here"):
        said(await pressed(harbour, result, label))
    assert not harbour.general.history(viewer=harbour.other_member)


# -------------------------------------------------------------------------------- autocomplete


async def test_what_is_offered_while_typing(harbour, reading_in):
    for option, typed, first in [
        ("country", "united k", "GB"),
        ("country", "KINGDOM", "GB"),
        ("country", "gb", "GB"),
        ("country", "  irel", "IE"),
        ("country", "urugya", "UY"),
        ("country", "alem", "DE"),
        ("country", "日", "JP"),
        ("topic", "suic", "suicide"),
        ("topic", "self_harm", "self_harm"),
        ("topic", "young", "child_youth"),
        ("topic", "lonely", "emotional_support"),
        ("topic", "panic", "anxiety"),
    ]:
        offered = await choices(harbour, option, typed)
        assert offered[0]["value"] == first, typed
        assert len({one["value"] for one in offered}) == len(offered) <= 25
    topics = await choices(harbour, "topic", "")
    assert [choice["value"] for choice in topics] == list(TOPICS)[:25]
    reading_in("es-ES")
    assert (await choices(harbour, "topic", "ansie"))[0] == {"name": "Ansiedad", "value": "anxiety"}
    assert (await choices(harbour, "country", "esta"))[0]["name"] in {"Estonia", "Estados Unidos"}


async def test_what_is_offered_fits_and_is_an_answer(harbour, reading_in):
    for locale in ("en-US", "es-419", "de", "ja", "th", "uk"):
        reading_in(locale)
        offered = [
            *(("country", one) for one in await choices(harbour, "country", "")),
            *(("topic", one) for one in await choices(harbour, "topic", "")),
        ]
        assert len(offered) >= 26
        for option, choice in offered:
            assert 1 <= len(choice["name"]) <= 100
            assert 1 <= len(choice["value"]) <= 100
            known = TOPICS if option == "topic" else countries.codes()
            assert choice["value"] in known
    for choice in (await choices(harbour, "country", "s"))[:10]:
        by_name = await answer_to(harbour, country=choice["name"])
        assert by_name == await answer_to(harbour, country=choice["value"])


async def test_typing_nonsense_breaks_nothing(harbour, log):
    for typed in (
        "zzzzqq",
        "*" * 100,
        "@everyone",
        "\\",
        "İ",
        "\u202e",
        "🫂" * 50,
        "\x00",
        " " * 90,
    ):
        for option in ("country", "topic"):
            offered = await choices(harbour, option, typed)
            assert len(offered) <= 25
            if typed in {"*" * 100, "\\", "🫂" * 50}:
                assert offered == []
    nothing_wrong(log)


# ---------------------------------------------------------------------------------------- More


async def test_more_turns_through_every_other_line_once(harbour):
    for country in ("GB", "US", "JP"):
        expected = DIRECTORY.answer(country, None, NOW)
        rest = [*expected.further, *expected.unconfirmed]
        result = await ask(harbour, country=country)
        page = await pressed(harbour, result, "More")
        assert page.response.ephemeral
        pages, seen, unconfirmed = -(-len(rest) // helplines.PAGE), [], 0
        for number in range(pages):
            shown = text_of(page.response)
            assert f"### More lines · {countries.name(country, 'en')}" in shown
            seen += [name for name in names_of(rest) if f"**{name}**" in shown]
            unconfirmed += shown.count("· unconfirmed")
            on_page = rest[number * helplines.PAGE :][: helplines.PAGE]
            warned = "-# Unconfirmed: only one source has these" in shown
            assert warned == any(line in expected.unconfirmed for line in on_page)
            assert LINK in shown
            buttons = buttons_of(page.response)
            if pages > 1:
                assert buttons["Back"].get("disabled", False) == (number == 0)
                forth = buttons[f"Next ({min(number + 2, pages)} of {pages})"]
                assert forth.get("disabled", False) == (number == pages - 1)
            if number < pages - 1:
                turned = await harbour.member.click(page.response, custom_id=forth["custom_id"])
                assert turned.acknowledged
        assert sorted(seen) == sorted(names_of(rest)), "each on one page"
        assert unconfirmed == sum(not line.local for line in expected.unconfirmed)
        if pages > 1:
            await pressed(harbour, page, "Back")
            assert f"Next ({pages} of {pages})" in buttons_of(page.response)


async def test_more_cannot_be_pressed_where_there_is_no_more(harbour):
    nothing = await ask(harbour, country="AQ")
    assert buttons_of(nothing.response)["More"]["disabled"] is True
    assert "There are no more lines" in said(await press(harbour, "help:more:AQ:-"))


async def test_a_page_there_is_not_shows_the_last_one(harbour):
    message = (await pressed(harbour, await ask(harbour, country="US"), "More")).response
    name = next(one for one in custom_ids_of(message) if one.endswith(":1"))
    turned = await press(harbour, name.removesuffix(":1") + ":9999")
    assert turned.acknowledged
    shown = harbour.general.history()[-1]
    assert buttons_of(shown)["Back"].get("disabled", False) is False
    assert [label for label, one in buttons_of(shown).items() if one.get("disabled")] != []


# ------------------------------------------------------------------- What happens when I call?


async def test_what_happens_when_i_call_and_the_other_kinds(harbour, reading_in):
    result = await ask(harbour, country="GB")
    card = await pressed(harbour, result, "What happens when I call?")
    shown = said(card)
    for asked in ("Who answers?", "Is it free?", "Is it confidential?", "Will somebody be sent?"):
        assert f"**{asked}**\n" in shown
    assert re.search(r"-# From \[.+\]\(<https://.+>\)", shown), "and who says so"
    kinds = [option["value"] for option in select_of(card.response)["options"]]
    assert len(kinds) == len(LIBRARY.calls) - 1
    reading_in("es-ES")
    for kind in LIBRARY.calls:
        chosen = await choose(harbour, "help:call", kind)
        assert chosen.acknowledged
        title = LIBRARY.words.say(f"call-{kind}-title", "es")
        assert f"### {title}" in text_of(harbour.general.history()[-1])
    await harbour.member.select(card.response, [kinds[0]])
    assert LIBRARY.words.say(f"call-{kinds[0]}-title", "es") in text_of(card.response)


async def test_the_card_is_of_the_first_line_shown(harbour):
    for country, topic, kind in [
        ("GB", None, "crisis-phone"),
        ("US", "veterans", "veterans"),
        ("AQ", None, "directory"),
        ("US", "domestic_violence", "domestic-violence"),
    ]:
        card = said(await press(harbour, f"help:calls:{country}:{topic or '-'}"))
        title = LIBRARY.words.say(f"call-{kind}-title")
        assert card.strip().splitlines()[0] == f"### {title}"


# ------------------------------------------------------------------------------- Wrong number?


async def test_wrong_number_asks_about_the_lines_shown_and_is_filed(harbour):
    result = await ask(harbour, country="GB", topic="suicide")
    form = await pressed(harbour, result, "Wrong number?")
    line, reason, details = (label["component"] for label in form.modal["components"])
    offered = [option["value"] for option in line["options"]]
    expected = DIRECTORY.answer("GB", "suicide", NOW)
    assert offered[: len(expected.lines)] == [one.id for one in expected.lines]
    assert len(offered) <= 25
    assert all("United Kingdom" in option["label"] for option in line["options"])
    filled = await harbour.member.submit_modal(
        form,
        {
            line["custom_id"]: ["gb-samaritans"],
            reason["custom_id"]: ["no-answer"],
            details["custom_id"]: "It rang for ever.",
        },
    )
    assert "Samaritans" in said(filled)
    [kept], total = await harbour.services.directory.reports(harbour.guild.id, 5)
    assert (kept.line_id, kept.details, total) == ("gb-samaritans", "It rang for ever.", 1)


async def test_a_wrong_number_can_be_told_wherever_numbers_are_shown(harbour, log):
    """Also where there are only international directories, and no emergency number either."""
    for country in ("GB", "UY", "AQ", "VA"):
        result = await ask(harbour, country=country)
        form = await pressed(harbour, result, "Wrong number?")
        assert form.modal is not None, country
    nothing_wrong(log)


async def test_every_line_behind_more_can_be_told_of(harbour):
    """Discord lists 25 in one select; what stands behind More is as likely to be wrong."""
    expected = DIRECTORY.answer("GB", None, NOW)
    shown = {line.id for line in [*expected.lines, *expected.further, *expected.unconfirmed]}
    offered = set()
    for source in (await ask(harbour, country="GB"), None):
        result = source or await press(harbour, "help:more:GB:-")
        while True:
            wrong = buttons_of(result.response).get("Wrong number?")
            if wrong:
                form = await harbour.member.click(result.response, custom_id=wrong["custom_id"])
                line = form.modal["components"][0]["component"]
                offered |= {option["value"] for option in line["options"]}
            forth = [
                one
                for label, one in buttons_of(result.response).items()
                if label.startswith("Next") and not one.get("disabled")
            ]
            if not forth:
                break
            await harbour.member.click(result.response, custom_id=forth[0]["custom_id"])
    assert shown <= offered


# ---------------------------------------------------------------------------------- Share here


async def share(harbour, channel=None, person=None, **options):
    """Ask, press Share here, then Post it; returns what is said to the person."""
    who = person or harbour.member
    chosen = {"country": "GB"} | options
    result = await who.slash(channel or harbour.general, "helpline", **chosen)
    question = await pressed(harbour, result, "Share here", who)
    return await pressed(harbour, question, "Post it", who)


async def test_sharing_asks_first_then_posts_without_a_name(harbour):
    result = await ask(harbour, country="GB", topic="suicide")
    question = await pressed(harbour, result, "Share here")
    assert f"Everybody in {harbour.general.mention} will see these lines" in said(question)
    assert not harbour.general.history()
    assert f"the lines are in {harbour.general.mention}" in said(
        await pressed(harbour, question, "Post it")
    )
    [posted] = harbour.general.history()
    assert "\n116 123 · " in text_of(posted)
    assert posted.author.id == harbour.env.bot.user.id
    sent = [one for one in harbour.env.http_requests if one.path.endswith("/messages")]
    for trace in (str(harbour.member.id), harbour.member.name):
        assert trace not in repr([text_of(posted), custom_ids_of(posted), sent[-1].json])
    assert not posted.mentions
    assert posted.reference is None
    assert not hasattr(posted, "interaction_metadata") or posted.interaction_metadata is None
    opened = await harbour.other_member.click(posted, label="Show me, privately")
    assert "\n116 123 · " in said(opened)
    await harbour.restart()
    assert "\n116 123 · " in said(
        await harbour.other_member.click(posted, label="Show me, privately")
    )


async def test_nobody_fills_a_channel_with_it(harbour):
    assert "Done" in said(await share(harbour))
    for person in (harbour.member, harbour.other_member):
        refused = said(await share(harbour, person=person, country="US"))
        assert re.search(r"again in \d+ seconds", refused)
    elsewhere = harbour.guild.create_text_channel("elsewhere")
    assert "Done" in said(await share(harbour, elsewhere))
    harbour.services.clock.move(SHARE_EVERY)
    assert "Done" in said(await share(harbour))
    assert len(harbour.general.history()) == 2


async def test_how_long_to_wait_is_said_right(harbour):
    assert "Done" in said(await share(harbour))
    assert "again in 60 seconds." in said(await share(harbour))
    harbour.services.clock.move(timedelta(seconds=57.5))
    assert "again in 3 seconds." in said(await share(harbour))
    harbour.services.clock.move(timedelta(seconds=1.5))
    assert "again in 1 second." in said(await share(harbour))


async def test_pressing_post_twice_at_once_posts_once(harbour):
    result = await ask(harbour, country="GB")
    question = await pressed(harbour, result, "Share here")
    async with harbour.at_once():
        first = await pressed(harbour, question, "Post it")
        second = await pressed(harbour, question, "Post it")
    assert sorted(said(one)[:4] for one in (first, second)) == ["Done", "Line"]
    assert len(harbour.general.history()) == 1


async def test_who_cannot_write_there_does_not_through_the_bot(harbour):
    silent = discord.PermissionOverwrite(send_messages=False)
    announcements = harbour.guild.create_text_channel(
        "announcements", overwrites={harbour.guild.default_role: silent}
    )
    assert said(await share(harbour, announcements)).startswith("You cannot write in")
    deaf = harbour.guild.create_text_channel("deaf", overwrites={harbour.guild.me: silent})
    assert said(await share(harbour, deaf)).startswith("I may not write in")
    for channel in (announcements, deaf):
        assert not channel.history()


async def test_permission_is_looked_at_when_it_is_posted(harbour):
    result = await ask(harbour, country="GB")
    question = await pressed(harbour, result, "Share here")
    everyone = harbour.env.backend.guilds[harbour.guild.id].roles[harbour.guild.id]
    everyone.permissions &= ~discord.Permissions(send_messages=True).value
    answer = said(await pressed(harbour, question, "Post it"))
    assert answer.startswith("You cannot write in")
    assert not harbour.general.history()


async def test_in_a_thread_its_own_permission_counts(harbour):
    quiet = discord.PermissionOverwrite(send_messages_in_threads=False)
    parent = harbour.guild.create_text_channel(
        "chess", overwrites={harbour.guild.default_role: quiet}
    )
    other = harbour.guild.create_text_channel("talks")
    for channel in (parent, other):
        harbour.env.backend.create_thread(channel.id, "openings", harbour.member.id)
    await harbour.env.settle()
    assert said(await share(harbour, parent.threads[0])).startswith("You cannot write in")
    assert "Done" in said(await share(harbour, other.threads[0]))
    assert len(other.threads[0].history()) == 1


async def test_what_discord_refuses_is_said_and_can_be_tried_again(harbour):
    """The channel was deleted, closed to the bot, or the message was no good."""
    path = f"/channels/{harbour.general.id}/messages"
    for status, code in [(404, 10003), (403, 50001), (403, 50013), (400, 50035)]:
        harbour.env.inject_error("POST", path, status=status, code=code, message="No")
        answer = said(await share(harbour))
        assert answer.startswith("Discord did not take the message")
        assert "Done" in said(await share(harbour)), "at once: nothing was posted"
        harbour.services.clock.move(SHARE_EVERY)


async def test_a_line_to_discord_that_breaks_is_no_reason_to_wait(harbour):
    with failing(discord.TextChannel, "send", OSError("connection reset")):
        said(await share(harbour))
    assert "Done" in said(await share(harbour))


async def test_the_channel_speaks_the_language_of_the_server(harbour, reading_in):
    reading_in("es-ES")
    result = await ask(harbour, country="GB")
    label = LIBRARY.words.say("helpline-button-share", "es")
    question = await pressed(harbour, result, label)
    posted = await pressed(harbour, question, LIBRARY.words.say("helpline-button-post", "es"))
    assert said(posted) == LIBRARY.words.say(
        "helpline-shared", "es", channel=harbour.general.mention
    )


# ------------------------------------------------- old buttons, restarts, messages of one's own

STRANGE = [
    "help:juggle:GB:-", "help:more:XX:-", "help:more:GB:tea", "help:more::", "help:more", "help:-",
    "help:more:gb:-", "help:more:INT:-", "help:more:-:-", "help:open:-:-", "help:share:-:grief",
    "help:post:-:-", "help:calls:-:-", "help:wrong:-:-", "help:page:GB:-", "help:page:GB:-:-1",
    "help:page:GB:-:x", "help:page:GB:-:99999", "help:page:GB:-:1e3", "help:page:GB:-:",
    "help:pick:GB:-", "help:pick:-:tea", "help:place:-:tea", "help:call", "help:call:GB:-",
    "help:more:GB:emergency", "help:more:GB:directory", "help:more:🇬🇧:-", "help:page:GB:-:٣٣٣٣٣",
]  # fmt: skip


async def test_buttons_with_strange_parts_are_told_in_words(harbour, log):
    for name in STRANGE:
        assert said(await press(harbour, name)) == OF_ANOTHER_VERSION, name
    for name, value in [
        ("help:pick:-:-", "XX"),
        ("help:pick:-:-", "INT"),
        ("help:pick:-:-", "gb"),
        ("help:pick:-:tea", "GB"),
        ("help:call", "juggling"),
        ("help:call", "GB"),
        ("help:more:XX:-", "GB"),
    ]:
        assert said(await choose(harbour, name, value)) == OF_ANOTHER_VERSION, name
    assert said(await fill_in(harbour, "help:pick:-:-", country="GB")) == OF_ANOTHER_VERSION
    assert said(await fill_in(harbour, "help:place:-:tea", country="GB")) == OF_ANOTHER_VERSION
    for fields in ({"city": "GB"}, {"country": ""}, {}):
        answer = said(await fill_in(harbour, "help:place:-:-", **fields))
        assert answer.startswith("I do not know a country")
    assert heading("Uruguay") in said(await fill_in(harbour, "help:place:-:-", country="UY"))
    nothing_wrong(log)


async def test_everything_of_an_answer_works_after_a_restart(harbour, reading_in):
    result = await ask(harbour, country="US", topic="suicide")
    more = await pressed(harbour, result, "More")
    question = await pressed(harbour, result, "Share here")
    card = await pressed(harbour, result, "What happens when I call?")
    form = await pressed(harbour, result, "Another country")
    await harbour.restart()
    forth = next(label for label in buttons_of(more.response) if label.startswith("Next"))
    assert (await pressed(harbour, more, forth)).acknowledged
    assert "Next (3 of" in " ".join(buttons_of(more.response))
    assert "Done" in said(await pressed(harbour, question, "Post it"))
    kind = select_of(card.response)["options"][0]["value"]
    assert (await harbour.member.select(card.response, [kind])).acknowledged
    assert (await pressed(harbour, result, "Wrong number?")).modal is not None
    assert "More lines" in said(await pressed(harbour, result, "More"))
    assert (await harbour.member.submit_modal(form, {"country": "Spain"})).acknowledged
    assert heading("Spain") in text_of(result.response)
    reading_in("de")
    picker = await ask(harbour)
    await harbour.restart()
    await harbour.member.select(picker.response, ["AT"])
    assert heading("Österreich") in text_of(picker.response)


async def test_custom_ids_hold_a_country_and_a_need_and_nothing_else(harbour):
    result = await ask(harbour, country="GB", topic="self_harm")
    names = custom_ids_of(result.response)
    assert names == [
        f"help:{verb}:GB:self_harm" for verb in ("calls", "more", "place", "wrong", "share")
    ]


async def test_it_answers_in_direct_messages(harbour, reading_in):
    person = harbour.member.user
    assert {"helpline", "my country", "resources find"} <= set(person.available_commands())
    result = await person.slash("helpline", country="GB")
    assert "\n116 123 · " in said(result)
    assert "Share here" not in buttons_of(result.response)
    assert "More lines" in said(await person.click(result.response, label="More"))
    form = await person.click(result.response, label="Another country")
    await person.submit_modal(form, {"country": "Urugay"})
    assert heading("Uruguay") in text_of(result.response)
    assert (await person.click(result.response, label="Wrong number?")).modal is not None
    assert await person.autocomplete("helpline", "country", "Uru")
    reading_in("de")
    picker = await person.slash("helpline")
    await person.select(picker.response, ["CH"])
    assert heading("Schweiz") in text_of(picker.response)


async def test_sharing_is_refused_in_direct_messages(harbour):
    """The button is not there; one that was carried over says why."""
    channel = await harbour.env.bot.create_dm(discord.Object(harbour.member.id))
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(discord.ui.ActionRow(discord.ui.Button(label="Old", custom_id="help:post:GB:-")))
    view.stop()
    message = await channel.send(view=view)
    answer = said(await harbour.member.user.click(message, label="Old"))
    assert answer == "This works in a server, not in a direct message."


# ------------------------------------------------------------------- the database gone or slow


async def everything_of(harbour, result):
    """Every way on from an answer that shows numbers."""
    shown = [await pressed(harbour, result, "More")]
    shown.append(await pressed(harbour, result, "What happens when I call?"))
    question = await pressed(harbour, result, "Share here")
    shown += [question, await pressed(harbour, question, "Post it")]
    return [said(one) for one in shown]


async def test_numbers_come_also_while_the_database_is_gone(harbour, log):
    await harbour.member.slash(harbour.general, "my country", country="GB")
    await harbour.restart()
    database = harbour.services.database
    with failing(database, "read", GONE), failing(database, "write", GONE):
        result = await ask(harbour)
        assert heading("United Kingdom") in said(result), "what was saved is in memory"
        assert "Done" in (await everything_of(harbour, result))[-1]
        other = await harbour.other_member.slash(harbour.general, "helpline")
        assert heading("United States") in said(other)
        form = await pressed(harbour, result, "Another country")
        await harbour.member.submit_modal(form, {"country": "UY"})
        assert heading("Uruguay") in text_of(result.response)
    nothing_wrong(log)


async def test_a_slow_database_keeps_nobody_waiting(harbour, monkeypatch, log):
    await harbour.member.slash(harbour.general, "my country", country="GB")

    async def hangs(*_args: object, **_options: object) -> None:
        await harbour.env.external_wait(asyncio.Event().wait(), reason="the database is slow")

    monkeypatch.setattr(harbour.services.database, "read", hangs)
    result = await ask(harbour)
    await harbour.env.advance_time(0.3)
    assert not result.deferred
    assert heading("United Kingdom") in said(result), "what is in memory must do"
    nothing_wrong(log)


async def test_it_answers_before_anything_is_set_up_and_for_nobody_known(harbour):
    stranger = harbour.person("Stranger")
    await harbour.env.settle()
    assert "\n988 · " in said(await stranger.slash(harbour.general, "helpline"))


# ------------------------------------------------------------------- one server's own directory


async def add_line(harbour, **changed):
    document = HARBOUR_LINE | changed
    line = Line.model_validate(document)
    await harbour.services.directory.save(harbour.guild.id, line, document)
    return line


async def test_a_servers_own_line_comes_first_and_is_marked_here_alone(harbour):
    await add_line(harbour)
    answer = await answer_to(harbour, country="GB")
    assert "**Harbour Night Line** · added by this server" in answer
    assert answer.index("Harbour Night Line") < answer.index("116 123")
    form = await pressed(harbour, await ask(harbour, country="GB"), "Wrong number?")
    options = form.modal["components"][0]["component"]["options"]
    assert options[0]["value"] == "local-0000beef"
    assert "Harbour Night Line" not in said(
        await harbour.member.user.slash("helpline", country="GB")
    )
    assert "Done" in said(await share(harbour))
    assert "Harbour Night Line" in text_of(harbour.general.history()[-1])
    await harbour.restart()
    assert "Harbour Night Line" in await answer_to(harbour, country="GB")


@pytest.mark.parametrize("sign", ["\u202e", "\u202d", "\u2067", "\u200f"])
def test_a_name_that_would_turn_the_number_beside_it_around_is_refused(sign):
    """In lists and forms it stands in one line with the dial string and the country."""
    with pytest.raises(ValidationError):
        Line.model_validate(HARBOUR_LINE | {"name": f"Night{sign}Line"})


async def test_a_servers_own_line_mentions_and_links_nobody(harbour):
    await add_line(harbour, name="<@123456789012345678> [x](https://evil.example)")
    shown = text_of((await ask(harbour, country="GB")).response)
    assert "evil.example" in shown
    assert "<@123456789012345678>" not in shown
    assert "[x](" not in shown


async def test_what_a_server_hides_is_nowhere_in_its_answers(harbour):
    hidden = DIRECTORY.answer("GB", None, NOW).lines
    for line in hidden:
        await harbour.services.directory.set_hidden(harbour.guild.id, line.id, hidden=True)
    for _ in range(2):
        result = await ask(harbour, country="GB")
        more = await pressed(harbour, result, "More")
        for line in hidden:
            for shown in (said(result), text_of(more.response)):
                assert f"**{line.name}**" not in shown
        await harbour.restart()
    in_private = said(await harbour.member.user.slash("helpline", country="GB"))
    assert f"**{hidden[0].name}**" in in_private


async def test_a_server_that_hides_everything_still_has_the_emergency_number(harbour, log):
    for line in DIRECTORY.lines:
        if line.country in {"ES", "INT"} and not line.emergency and line.status == "ok":
            await harbour.services.directory.set_hidden(harbour.guild.id, line.id, hidden=True)
    result = await ask(harbour, country="ES")
    assert "In immediate danger: 112" in said(result)
    assert (await pressed(harbour, result, "Wrong number?")).modal is not None
    card = said(await pressed(harbour, result, "What happens when I call?"))
    assert LIBRARY.words.say("call-emergency-title") in card
    nothing_wrong(log)


# ----------------------------------------------------------------------------- Discord's limits


def size_of(view):
    """simcord checks every rule of Discord's it knows, this counts again what issue 3 names."""
    parts = view.to_components()
    validate_components(parts, flags=V2)
    every = parts_of(SimpleNamespace(components=parts))
    return len(every), sum(len(part.get("content", "")) for part in every)


@pytest.mark.parametrize("locale", ["en-US", "es-ES"])
def test_every_answer_keeps_within_the_limits(locale):
    reading, sizes = reader(locale), []
    for country in sorted(countries.codes()):
        for topic in (None, "substance_use", "child_youth"):
            answer = DIRECTORY.answer(country, topic, NOW)
            rest = len(answer.further) + len(answer.unconfirmed)
            sizes += [
                size_of(helplines.answer_view(answer, reading, guessed=True, in_server=True)),
                size_of(helplines.shared_view(answer, reading)),
                *(
                    size_of(helplines.more_view(answer, reading, page))
                    for page in range(0, max(rest, 1), helplines.PAGE)
                ),
            ]
    cards = list(LIBRARY.calls.values())
    sizes += [
        size_of(call_view(card, [other for other in cards if other is not card], reading))
        for card in cards
    ]
    assert max(components for components, _ in sizes) <= 40
    assert max(characters for _, characters in sizes) <= 4_000


@pytest.mark.parametrize("topic", [None, *TOPICS])
def test_the_question_where_keeps_within_the_limits(topic):
    for locale in map(str, Locale):
        view = helplines.no_country_view(DIRECTORY.international(), topic, reader(locale))
        components, characters = size_of(view)
        assert components <= 40
        assert characters <= 4_000

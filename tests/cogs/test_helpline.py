"""/helpline: right numbers, for everybody, whatever they type and press."""

import re
from types import SimpleNamespace

from discord import Locale

from cogs.ui import helplines
from core.resources import countries
from core.resources.line import TOPICS
from tests.cogs.acts import choose, press
from tests.cogs.asking import (
    DIRECTORY,
    LINK,
    NOW,
    answer_to,
    ask,
    buttons_of,
    choices,
    heading,
    names_of,
    nothing_wrong,
    numbers_of,
    pressed,
    reader,
    select_of,
)
from tests.cogs.conftest import LIBRARY, custom_ids_of, said, text_of

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

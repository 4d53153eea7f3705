"""/resources find: the right line, however it is typed, and a way on when there is none."""

import re
from types import SimpleNamespace

import pytest
from simcord.components import validate_components

from cogs.resources.finding import KEPT
from cogs.ui import found
from cogs.ui.helplines import line_name, line_text, topic_name
from cogs.ui.reader import Reader
from core.resources.finding import NEAREST
from core.resources.line import AUDIENCES, TOPICS, Line
from db.problems import DatabaseProblem
from tests.clock import ManualClock
from tests.cogs.acts import choose, fill_in, press
from tests.cogs.asking import HARBOUR_LINE
from tests.cogs.conftest import LIBRARY, custom_ids_of, failing, parts_of, said, text_of

DIRECTORY = LIBRARY.book.directory
FINDABLE = [line for line in DIRECTORY.lines if DIRECTORY.findable(line)]
LINK = "https://findahelpline.com"
GONE = DatabaseProblem("the database stayed busy or out of reach")
FORGOTTEN = "I no longer know this search. Please use `/resources find` again."
V2 = 1 << 15
NOW = ManualClock().now()


async def find(harbour, **options):
    return await harbour.member.slash(harbour.general, "resources find", **options)


async def found_by(harbour, **options):
    return said(await find(harbour, **options))


async def choices(harbour, option, typed):
    return await harbour.member.autocomplete(harbour.general, "resources find", option, typed)


def first(answer):
    """The name of the line that stands first."""
    return next(line for line in answer.splitlines() if line.startswith("**")).split("**")[1]


def buttons_of(message):
    return {part["label"]: part for part in parts_of(message) if part.get("label")}


def names_in(answer):
    return [line.split("**")[1] for line in answer.splitlines() if line.startswith("**")]


def nothing_wrong(log):
    assert not [event for event in log.events if event["event"] == "error"]


# ------------------------------------------------------------------------------ what is typed


async def test_a_line_by_whatever_somebody_types(harbour, log):
    for typed, name in {
        "samaritans": "Samaritans",
        "Samaritens": "Samaritans",
        "  SAMARITANS  ": "Samaritans",
        "116123": "Samaritans",
        "116 123": "Samaritans",
        "trevor": "The Trevor Project",
        "treavor proyect": "The Trevor Project",
        "suiside uk": "Samaritans",
    }.items():
        home = {"country": "GB"} if typed[0].isdigit() else {}
        answer = await found_by(harbour, query=typed, **home)
        assert name in first(answer), typed
        assert "lines for “" in answer or "One line for “" in answer
    nothing_wrong(log)


async def test_every_country_stands_beside_its_numbers(harbour):
    answer = await found_by(harbour, query="crisis line")
    for title in (line for line in answer.splitlines() if line.startswith("**")):
        assert " · " in title, "the same number is another line elsewhere"


async def test_an_old_name_leads_to_what_is_there_now(harbour):
    replaced = await found_by(harbour, query="wellness together canada")
    assert "**Wellness Together Canada** (Canada) has closed" in replaced
    assert "Instead, there is" in replaced
    reader = Reader(LIBRARY.words, "en-US", NOW)
    for other in DIRECTORY.replacements(DIRECTORY.get("ca-wellness-together")):
        assert f"**{line_name(other, reader)}** · Canada" in replaced
    gone = await found_by(harbour, query="befrienders cairo")
    assert "has closed. Numbers of it that still go round reach nobody." in gone


def test_no_closed_line_shows_a_number_of_its_own():
    for line in DIRECTORY.lines:
        if line.status == "closed":
            assert not line.channels


async def test_nothing_near_says_what_was_looked_for_and_leads_on(harbour, log):
    for typed in ("asdfghjkl", "🫂🫂🫂", "?!", "\u202e\u202e", "x" * 100, "مرحبا"):
        answer = await found_by(harbour, query=typed)
        assert "I found no line for “" in answer, typed
        assert "These directories list lines in most countries:" in answer
        assert LINK in answer
        assert len(names_in(answer)) <= NEAREST + len(DIRECTORY.international())
    nothing_wrong(log)


async def test_words_of_nothing_here_are_not_said_to_be_found(harbour):
    """A heading that says "3 lines for" promises lines for it; the nearest are another thing."""
    claimed = [
        typed
        for typed in ("weather tomorrow", "lantern street", "pineapple pizza")
        if "I found no line for “" not in await found_by(harbour, query=typed)
    ]
    assert not claimed


async def test_what_was_typed_is_shown_dead(harbour):
    for typed, live in {
        "@everyone qqqq": "@everyone",
        "<@123456789012345678>": "<@1",
        "[x](https://evil.example)": "“[",
        "**loud** zzzz": "“**",
        "\n# big zzzz": "\n# big",
        "<t:0:R> zzz": "<t:0",
    }.items():
        result = await find(harbour, query=typed)
        asked = next(one for one in said(result).splitlines() if "“" in one)
        assert live not in asked.partition("“")[2], typed
        assert live not in said(result)
        assert not result.response.message.mentions
        assert not result.response.message.mention_everyone


async def test_nothing_asked_is_told_what_can_be(harbour):
    for options in ({}, {"query": " "}, {"query": "   \t "}, {"query": "\u3000"}):
        answer = await found_by(harbour, **options)
        assert answer.startswith("Say what you are looking for"), options


async def test_what_is_typed_for_a_choice_and_is_none_is_said(harbour, log):
    for option, start in {
        "topic": "I do not know the topic",
        "audience": "I do not know “",
        "country": "I do not know a country",
        "language": "I know no line that speaks",
    }.items():
        for typed in ("zzzz", "@here", "🫂", "x" * 300, "\u202e", "  "):
            answer = await found_by(harbour, query="crisis", **{option: typed})
            assert answer.startswith(start), (option, typed)
            assert "@here" not in answer
            assert len(answer) <= 2_000
    nothing_wrong(log)


# ----------------------------------------------------------------------------------- filters


async def every_page(harbour, result):
    """The names on all pages, in order."""
    names = names_in(said(result))
    while True:
        forth = [
            one
            for label, one in buttons_of(result.response).items()
            if label.startswith("Next") and not one.get("disabled")
        ]
        if not forth:
            return names
        turned = await harbour.member.click(result.response, custom_id=forth[0]["custom_id"])
        assert turned.acknowledged
        names += names_in(text_of(result.response))


async def test_each_filter_alone_and_all_of_them_together(harbour):
    open_now = [line for line in FINDABLE if line.status == "ok"]
    for options, fits in [
        ({"topic": "gambling"}, lambda line: "gambling" in line.topics),
        ({"country": "Ireland"}, lambda line: line.country == "IE"),
        ({"audience": "trans people"}, lambda line: "transgender" in line.audience),
        ({"language": "spanish"}, lambda line: "es" in line.languages),
        (
            {"topic": "Crisis", "country": "us", "language": "es"},
            lambda line: (
                "crisis" in line.topics and line.country == "US" and "es" in line.languages
            ),
        ),
    ]:
        expected = [line for line in open_now if fits(line)]
        assert expected
        names = await every_page(harbour, await find(harbour, **options))
        assert len(names) == min(len(expected), 50), options
        if len(expected) <= 50:
            reader = Reader(LIBRARY.words, "en-US", NOW)
            assert set(names) == {line_name(line, reader) for line in expected}


async def test_filters_and_words_together(harbour):
    answer = await every_page(harbour, await find(harbour, query="samaritans", country="GB"))
    assert answer[0] == "Samaritans"
    american = await found_by(harbour, query="crisis text", country="US")
    assert first(american) == "Crisis Text Line"
    for title in (line for line in american.splitlines() if line.startswith("**")):
        assert "United States" in title


async def test_filters_nobody_fits_name_them_all(harbour):
    answer = await found_by(
        harbour,
        query="samaritans",
        topic="gambling",
        country="AD",
        audience="farmers",
        language="es",
    )
    assert "no line for “samaritans” · Gambling · Andorra · farmers · Spanish." in answer
    assert LINK in answer


async def test_in_spanish_all_of_it(harbour, reading_in):
    reading_in("es-ES")
    answer = await found_by(harbour, query="ansiedad méxico")
    assert "México" in answer
    assert "líneas para" in answer
    reading_in("es-419")
    chosen = await choices(harbour, "audience", "trans")
    assert chosen[0]["value"] == "transgender"
    assert "líneas para" in await found_by(harbour, audience=chosen[0]["name"])
    spoken = await choices(harbour, "language", "espa")
    assert spoken == [{"name": "español", "value": "es"}]


# ------------------------------------------------------------------------------- autocomplete


async def test_a_suggestion_is_exactly_that_line(harbour):
    offered = await choices(harbour, "query", "samar")
    assert "line:gb-samaritans" in [choice["value"] for choice in offered]
    assert re.fullmatch(r"Samaritans.* · .+ · [0-9 ]+", offered[0]["name"])
    for choice in offered:
        assert 1 <= len(choice["name"]) <= 100
        assert 1 <= len(choice["value"]) <= 100
    answer = await found_by(harbour, query="line:gb-samaritans")
    assert names_in(answer) == ["Samaritans"]
    assert "line:" not in answer
    assert not buttons_of((await find(harbour, query="line:gb-samaritans")).response)


async def test_every_line_fits_where_it_is_offered(harbour):
    for typed in ("a", "line", "crisis", "suicide prevention", "emergency"):
        offered = await choices(harbour, "query", typed)
        assert 1 <= len(offered) <= 25
        assert len({choice["value"] for choice in offered}) == len(offered)
        for choice in offered:
            line = DIRECTORY.get(choice["value"].removeprefix("line:"))
            assert line is not None
            assert DIRECTORY.findable(line)


async def test_an_emergency_number_is_called_so_in_every_language(harbour, reading_in):
    """Its name in the file is English; everywhere else it is said in the reader's words."""
    for locale in ("en-US", "es-ES"):
        reading_in(locale)
        offered = await choices(harbour, "query", "emergency france")
        urgent = [choice for choice in offered if choice["value"] == "line:fr-emergency"]
        assert urgent
        expected = LIBRARY.words.say("topic-emergency", locale)
        assert urgent[0]["name"].startswith(f"{expected} · ")


async def test_what_is_offered_for_each_choice(harbour):
    for option, typed, value in [
        ("topic", "", "crisis"),
        ("topic", "gambl", "gambling"),
        ("audience", "", "everyone"),
        ("audience", "farm", "farmers"),
        ("country", "urugya", "UY"),
        ("language", "span", "es"),
        ("language", "es", "es"),
        ("language", "", None),
    ]:
        offered = await choices(harbour, option, typed)
        assert 1 <= len(offered) <= 25
        if value is not None:
            assert value in [choice["value"] for choice in offered]
        for choice in offered:
            assert 1 <= len(choice["name"]) <= 100
    for option in ("query", "topic", "audience", "country", "language"):
        for typed in ("🫂", "x" * 100, "\u202e", "\x00", "@everyone", "%s{0}"):
            assert len(await choices(harbour, option, typed)) <= 25
    assert await choices(harbour, "query", "   ") == []


async def test_what_is_offered_is_an_answer(harbour):
    for option in ("topic", "audience", "language"):
        for choice in (await choices(harbour, option, ""))[::6]:
            by_value = await found_by(harbour, **{option: choice["value"]})
            assert by_value == await found_by(harbour, **{option: choice["name"]})
            assert "I do not know" not in by_value


async def test_a_query_of_a_line_there_is_not_is_no_error(harbour, log):
    for typed in ("line:", "line:zz-nothing", "line:gb-samaritans-2", "line:gi-emergency"):
        assert "Something went wrong" not in await found_by(harbour, query=typed)
    disputed = DIRECTORY.get("fr-ffab")
    assert disputed.status == "conflict"
    answer = await found_by(harbour, query="line:fr-ffab")
    assert disputed.name not in names_in(answer), "sources disagree: nobody dials it"
    nothing_wrong(log)


# ------------------------------------------------------------------------------------ paging


async def test_pages_turn_there_and_back(harbour):
    result = await find(harbour, country="GB")
    total = min(50, len([one for one in FINDABLE if one.country == "GB" and one.status == "ok"]))
    before = text_of(result.response)
    assert f"{total} lines for United Kingdom" in before
    pages = -(-total // found.PAGE)
    assert buttons_of(result.response)["Back"]["disabled"] is True
    names = await every_page(harbour, result)
    assert len(names) == len(set(names)) == total
    forth = buttons_of(result.response)[f"Next ({pages} of {pages})"]
    assert forth["disabled"] is True
    for _ in range(pages - 1):
        await harbour.member.click(result.response, label="Back")
    assert text_of(result.response) == before


async def test_what_was_typed_stands_in_no_custom_id(harbour):
    result = await find(harbour, query="crisis")
    for name in custom_ids_of(result.response):
        assert "crisis" not in name
        assert len(name) <= 100
        assert str(harbour.member.id) not in name


async def test_a_search_of_before_a_restart_is_forgotten_in_words(harbour):
    result = await find(harbour, country="GB")
    before = text_of(result.response)
    await harbour.restart()
    forth = next(label for label in buttons_of(result.response) if label.startswith("Next"))
    assert said(await harbour.member.click(result.response, label=forth)) == FORGOTTEN
    assert text_of(result.response) == before, "what stood there stays"


async def test_the_oldest_search_is_forgotten_not_the_newest(harbour):
    oldest = await find(harbour, country="GB")
    resources = harbour.env.bot.get_cog("Resources")
    for number in range(KEPT - 1):
        resources._keep(SimpleNamespace(number=number))
    newest = await find(harbour, country="US")
    assert len(resources._searches) == KEPT
    forth = next(label for label in buttons_of(newest.response) if label.startswith("Next"))
    assert (await harbour.member.click(newest.response, label=forth)).acknowledged
    assert "Next (3 of" in " ".join(buttons_of(newest.response))
    forth = next(label for label in buttons_of(oldest.response) if label.startswith("Next"))
    assert said(await harbour.member.click(oldest.response, label=forth)) == FORGOTTEN


async def test_buttons_with_strange_parts_are_told_in_words(harbour, log):
    result = await find(harbour, country="GB")
    token = custom_ids_of(result.response)[0].split(":")[2]
    for name in (
        "find", "find:", "find:page", "find:page:x:0", "find:page:💙:0", f"find:page:{token}",
        f"find:page:{token}:-1", f"find:page:{token}:x", f"find:page:{token}:99999",
        f"find:page:{token}:", f"find:juggle:{token}:0",
    ):  # fmt: skip
        assert said(await press(harbour, name)) == FORGOTTEN, name
    assert said(await choose(harbour, "find:page", "0")) == FORGOTTEN
    assert said(await fill_in(harbour, "find:page", number="0")) == FORGOTTEN
    beyond = await press(harbour, f"find:page:{token}:9999")
    assert beyond.acknowledged
    assert "United Kingdom" in text_of(harbour.general.history()[-1])
    nothing_wrong(log)


# ------------------------------------------------------------ whose directory, and when it is


async def test_a_server_finds_its_own_lines_first_and_nothing_it_hides(harbour):
    directory = harbour.services.directory
    document = HARBOUR_LINE | {"name": "Samaritans of the Harbour"}
    await directory.save(harbour.guild.id, Line.model_validate(document), document)
    await directory.set_hidden(harbour.guild.id, "gb-samaritans", hidden=True)
    answer = await found_by(harbour, query="samaritans")
    assert first(answer) == "Samaritans of the Harbour"
    assert "added by this server" in answer
    assert "Samaritans" not in names_in(answer)
    assert "line:gb-samaritans" not in [
        choice["value"] for choice in await choices(harbour, "query", "samaritans")
    ]
    by_id = await found_by(harbour, query="line:gb-samaritans")
    assert "Samaritans" not in names_in(by_id)
    person = harbour.member.user
    in_private = said(await person.slash("resources find", query="samaritans"))
    assert first(in_private) == "Samaritans"
    assert "Harbour" not in in_private
    assert await person.autocomplete("resources find", "query", "samaritans")
    result = await person.slash("resources find", country="US")
    forth = next(label for label in buttons_of(result.response) if label.startswith("Next"))
    assert (await person.click(result.response, label=forth)).acknowledged


async def test_a_page_turned_after_a_line_was_hidden_shows_the_list_as_it_is(harbour):
    result = await find(harbour, country="GB")
    name = names_in(text_of(result.response))[0]
    line = next(one for one in FINDABLE if one.name == name and one.country == "GB")
    await harbour.services.directory.set_hidden(harbour.guild.id, line.id, hidden=True)
    forth = next(label for label in buttons_of(result.response) if label.startswith("Next"))
    await harbour.member.click(result.response, label=forth)
    await harbour.member.click(result.response, label="Back")
    assert name not in names_in(text_of(result.response))


async def test_everything_hidden_while_somebody_turns_pages_is_no_error(harbour, log):
    result = await find(harbour, country="GB")
    for line in FINDABLE:
        if line.country == "GB" and not line.emergency:
            await harbour.services.directory.set_hidden(harbour.guild.id, line.id, hidden=True)
    forth = next(label for label in buttons_of(result.response) if label.startswith("Next"))
    assert (await harbour.member.click(result.response, label=forth)).acknowledged
    nothing_wrong(log)


async def test_it_finds_while_the_database_is_gone(harbour, log):
    database = harbour.services.database
    with failing(database, "read", GONE), failing(database, "write", GONE):
        assert first(await found_by(harbour, query="samaritans")) == "Samaritans"
        assert await choices(harbour, "query", "samaritans")
    nothing_wrong(log)


async def test_nobody_else_sees_it_and_nothing_typed_is_logged(harbour, log):
    await find(harbour, query="lantern street")
    await choices(harbour, "query", "lantern street")
    assert not harbour.general.history(viewer=harbour.other_member)
    assert "lantern" not in "".join(map(repr, log.events))


# ----------------------------------------------------------------------------- Discord's limits


def size_of(view):
    parts = view.to_components()
    validate_components(parts, flags=V2)
    every = parts_of(SimpleNamespace(components=parts))
    return len(every), sum(len(part.get("content", "")) for part in every)


@pytest.mark.parametrize("locale", ["en-US", "es-ES"])
def test_the_longest_page_there_could_be_keeps_within_the_limits(locale):
    """The longest lines there are on one page, under the longest heading."""
    reader = Reader(LIBRARY.words, locale, NOW)
    sizes = {
        line.id: size_of(found.found_view(found.Page([line], "", 0, "0"), DIRECTORY, reader))[1]
        for line in FINDABLE
    }
    longest = sorted(FINDABLE, key=lambda line: -sizes[line.id])
    asked = " · ".join(
        [
            f"“{'>' * 80}”",
            max((topic_name(topic, reader) for topic in TOPICS), key=len),
            "South Georgia & South Sandwich Islands",
            max((reader.say(f"audience-{one.replace('_', '-')}") for one in AUDIENCES), key=len),
        ]
    )
    page = found.found_view(found.Page(longest, asked, 0, "0" * 16), DIRECTORY, reader)
    nothing = found.nothing_view(asked, longest[:NEAREST], DIRECTORY, reader)
    for view in (page, nothing):
        components, characters = size_of(view)
        assert components <= 40
        assert characters <= 4_000
    assert all(line_text(line, reader, with_country=True) for line in FINDABLE if line.channels)

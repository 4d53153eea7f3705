"""/helpline after a restart, without a database, with lines of a server's own, at every size."""

import asyncio
from types import SimpleNamespace

import discord
import pytest
from discord import Locale
from pydantic import ValidationError
from simcord.components import validate_components

from cogs.ui import helplines
from cogs.ui.calls import call_view
from core.resources import countries
from core.resources.line import TOPICS, Line
from tests.cogs.acts import OF_ANOTHER_VERSION, choose, fill_in, press
from tests.cogs.asking import (
    DIRECTORY,
    GONE,
    HARBOUR_LINE,
    NOW,
    V2,
    answer_to,
    ask,
    buttons_of,
    heading,
    nothing_wrong,
    pressed,
    reader,
    select_of,
    share,
)
from tests.cogs.conftest import LIBRARY, custom_ids_of, failing, parts_of, said, text_of

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

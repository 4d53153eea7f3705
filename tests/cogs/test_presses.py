"""Buttons, selects and forms find their way by their custom_id alone, whatever stands in it."""

import discord
import pytest

from cogs.presses import Press
from cogs.ui.marks import LONGEST, custom_id
from tests.cogs.acts import OF_ANOTHER_VERSION, choose, fill_in, press
from tests.cogs.conftest import said, text_of

STRANGE = ["x", "Help:more:GB", "::::", "helpless", "0" * 100, "💙:more", " "]


@pytest.mark.parametrize("locale", ["en-US", "es-ES"])
async def test_what_nobody_answers_is_told_in_words(harbour, reading_in, log, locale):
    reading_in(locale)
    for name in STRANGE:
        for answer in (
            said(await press(harbour, name)),
            said(await choose(harbour, name, "GB")),
            said(await fill_in(harbour, name, country="Uruguay")),
        ):
            expected = OF_ANOTHER_VERSION if locale == "en-US" else "otra versión"
            assert expected in answer
    assert not [event for event in log.events if event["event"] == "error"]


async def test_every_prefix_survives_a_verb_it_does_not_know(harbour, log):
    """Each of the bot's own prefixes with a verb and parts of no version there was."""
    known = set(harbour.env.bot.presses._handlers)
    assert {"case", "help", "find", "my"} <= known
    for prefix in sorted(known):
        for result in (
            await press(harbour, prefix),
            await press(harbour, f"{prefix}:juggle:1:2:3:4:5:6:7:8:9"),
            await press(harbour, f"{prefix}:💙:{'9' * 40}"),
            await choose(harbour, f"{prefix}:juggle", "💙"),
            await fill_in(harbour, f"{prefix}::", strange="💙"),
        ):
            assert "Something went wrong" not in said(result), prefix
    assert not [event for event in log.events if event["event"] == "error"]


async def test_a_fault_behind_any_press_is_answered_with_a_reference(harbour, log):
    async def fails(_interaction: discord.Interaction, _press: Press) -> None:
        raise ValueError("lantern street")

    harbour.env.bot.presses.answer("faulty", fails)
    for result in (
        await press(harbour, "faulty:go"),
        await choose(harbour, "faulty:go", "lantern street"),
        await fill_in(harbour, "faulty:go", field="lantern street"),
    ):
        assert said(result).startswith("Something went wrong on our side")
    events = [event for event in log.events if event["event"] == "error"]
    assert len({event["reference"] for event in events}) == 3
    assert "lantern" not in log.text


async def test_a_press_brings_what_was_chosen_and_typed(harbour):
    seen: list[Press] = []

    async def notes(interaction: discord.Interaction, press: Press) -> None:
        seen.append(press)
        await interaction.response.send_message("noted", ephemeral=True)

    harbour.env.bot.presses.answer("noted", notes)
    await press(harbour, "noted:button:GB:")
    await choose(harbour, "noted:select", "a b:c")
    await fill_in(harbour, "noted:form:-", one=" typed ", two="")
    assert seen == [
        Press("button", ("GB", "")),
        Press("select", (), chosen=("a b:c",)),
        Press("form", ("-",), fields={"one": (" typed ",), "two": ("",)}),
    ]
    assert [seen[2].field(name) for name in ("one", "two", "three")] == ["typed", "", ""]


async def test_autocomplete_and_commands_are_no_presses(harbour):
    """on_interaction sees them too; each is answered once, by its own command."""
    result = await harbour.member.slash(harbour.general, "helpline", country="GB")
    assert "116 123" in said(result)
    offered = await harbour.member.autocomplete(harbour.general, "helpline", "country", "Uru")
    assert offered
    assert not [m for m in harbour.general.history() if "another version" in text_of(m)]


@pytest.mark.parametrize(
    "parts",
    [
        ("help", "more", "G B"),
        ("help", "more", "a:b"),
        ("help", "more", "É"),
        ("help", "more", "x" * LONGEST),
        ("help", "more", "\u202e"),
        ("help", "", "\n"),
    ],
)
def test_a_custom_id_that_could_not_be_read_back_is_not_made(parts):
    with pytest.raises(ValueError, match="not a custom_id"):
        custom_id(*parts)


def test_a_custom_id_is_read_back_as_it_was_made():
    made = custom_id("help", "page", "GB", "self_harm", 12, "-")
    assert made == "help:page:GB:self_harm:12:-"
    assert len(custom_id("p", "v", "x" * (LONGEST - 4))) == LONGEST

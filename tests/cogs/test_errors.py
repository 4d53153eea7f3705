"""Expected problems are said in words; everything else is logged, with a reference to quote."""

import re

import discord
import pytest
from discord import app_commands

from core.errors import Expected
from db.problems import DatabaseProblem
from tests.cogs.conftest import STOCK, failing, said

REFERENCE = re.compile(r"quote ([0-9a-f]{8}) to")
PLANTED = "lantern street"


class Unforeseen(Exception):
    """Nobody catches this by name."""


def reference_in(answer):
    found = REFERENCE.search(answer)
    assert found, answer
    return found[1]


def foreseen_by_this_test(harbour, kind=Unforeseen):
    """simcord keeps what commands raised; that it was raised at all is part of the test."""
    errors = [getattr(error, "original", error) for error in harbour.env.errors]
    assert any(isinstance(error, kind) for error in errors)


async def test_an_expected_problem_is_said_in_words_and_not_logged(harbour, log):
    answer = said(
        await harbour.member.slash(harbour.general, "helpline", country="GB", topic=PLANTED)
    )
    assert answer.startswith(f"I do not know the topic “{PLANTED}”")
    assert not [event for event in log.events if event["event"] == "error"]
    assert PLANTED not in log.text


async def test_a_fault_in_a_command_gives_a_reference(harbour, log):
    with failing(harbour.services.guilds, "set_watch", Unforeseen("a fault")):
        answer = said(
            await harbour.admin.slash(
                harbour.general, "setup watch", channel=harbour.general, on=True
            )
        )
    foreseen_by_this_test(harbour)
    assert answer.startswith("Something went wrong on our side")
    assert "Unforeseen" not in answer
    assert "a fault" not in answer
    [event] = [event for event in log.events if event["event"] == "error"]
    assert event["reference"] == reference_in(answer)
    assert " watch" in event["at"], "the log says where"
    assert "a fault" not in log.text, "and nothing that was in it"


@pytest.mark.parametrize("label", ["I'm on it", "Show message"])
async def test_a_fault_behind_a_button_gives_a_reference(harbour, log, label):
    await harbour.set_up()
    card = await harbour.alert(f"{PLANTED}, i want to die")
    with failing(harbour.services.database, "write", Unforeseen("a fault")):
        answer = said(await harbour.moderator.click(card, label=label))
    [event] = [event for event in log.events if event["event"] == "error"]
    assert event["reference"] == reference_in(answer)
    assert PLANTED not in answer
    assert PLANTED not in log.text
    assert str(harbour.member.id) not in "".join(map(repr, log.events))


async def test_a_database_that_is_gone_is_answered_too(harbour, log):
    await harbour.set_up()
    card = await harbour.alert()
    problem = DatabaseProblem("the database stayed busy or out of reach")
    with failing(harbour.services.database, "write", problem):
        answer = said(await harbour.moderator.click(card, label="I'm on it"))
    assert reference_in(answer) in log.text
    assert "You have this one" in said(await harbour.moderator.click(card, label="I'm on it"))


async def test_a_fault_while_reading_a_message_is_logged_without_it(harbour, log):
    await harbour.set_up()
    with failing(harbour.services.database, "write", Unforeseen("a fault")):
        await harbour.member.send(harbour.general, f"{PLANTED}, i want to die")
    [event] = [event for event in log.events if event["event"] == "error"]
    assert re.fullmatch("[0-9a-f]{8}", event["reference"])
    assert PLANTED not in log.text
    assert "want to die" not in log.text
    assert str(harbour.member.id) not in repr(event)
    await harbour.alert()


async def test_a_fault_in_a_command_does_not_log_what_was_typed(harbour, log):
    with failing(STOCK.places, "expected", Unforeseen("a fault")):
        answer = said(await harbour.member.slash(harbour.general, "helpline", country=PLANTED))
    foreseen_by_this_test(harbour)
    assert reference_in(answer) in log.text
    assert PLANTED not in answer
    assert PLANTED not in log.text


async def test_a_fault_in_autocomplete_breaks_nothing(harbour):
    with failing(STOCK.places, "choices", Unforeseen("a fault")):
        offered = await harbour.member.autocomplete(
            harbour.general, "helpline", "country", "United"
        )
    assert offered == []
    assert await harbour.member.autocomplete(harbour.general, "helpline", "country", "United")


@pytest.mark.parametrize("code", [10062, 10015])
async def test_an_interaction_that_expired_raises_nothing(harbour, log, code):
    """The command's own answer comes too late, and so does the answer about that."""
    await harbour.set_up()
    card = await harbour.alert()
    harbour.env.inject_error(
        "POST", "/interactions/*", status=404, code=code, message="Unknown", times=None
    )
    command = await harbour.member.slash(harbour.general, "helpline", country="GB")
    button = await harbour.moderator.click(card, label="I'm on it")
    typo = await harbour.member.slash(harbour.general, "helpline", country=PLANTED)
    await harbour.idle()
    for result in (command, button, typo):
        assert not result.acknowledged
    for error in harbour.env.errors:
        cause = getattr(error, "original", error)
        assert isinstance(cause, Expected) or getattr(cause, "code", None) == code
    assert "answering an error" not in log.text
    assert PLANTED not in log.text
    assert (await harbour.case_of(card)).claimed_by == harbour.moderator.id


async def test_a_deferred_answer_that_fails_is_told_in_a_followup(harbour):
    async def slow(interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True)
        raise Unforeseen

    harbour.env.bot.tree.add_command(
        app_commands.Command(name="slow", description="Fails late", callback=slow)
    )
    await harbour.env.bot.tree.sync()
    result = await harbour.member.slash(harbour.general, "slow")
    foreseen_by_this_test(harbour)
    told = [result.response, *result.followups]
    texts = [message.content for message in told if message is not None]
    assert any(REFERENCE.search(text) for text in texts)
    assert all(message.ephemeral for message in told if message is not None)


async def test_an_answer_that_discord_refuses_otherwise_is_logged(harbour, log):
    harbour.env.inject_error(
        "POST", "/interactions/*", status=400, code=50035, message="Invalid", times=None
    )
    await harbour.member.slash(harbour.general, "helpline", country=PLANTED)
    foreseen_by_this_test(harbour, Expected)
    [event] = [event for event in log.events if event["event"] == "error"]
    assert (event["what"], event["where"]) == ("answering an error", "50035")
    assert PLANTED not in log.text


async def test_a_command_of_an_older_version_is_answered(harbour):
    """Discord still offers what this version does not have, until the commands are synced."""
    harbour.env.bot.tree.remove_command("helpline")
    result = await harbour.member.slash(harbour.general, "helpline", country="GB")
    reference_in(said(result))
    foreseen_by_this_test(harbour, app_commands.CommandNotFound)

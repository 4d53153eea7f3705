"""Logs name rows, never people and never what they wrote, at whatever level."""

import pytest

from tests.e2e.process import BotProcess

pytestmark = pytest.mark.process


async def test_a_debug_log_names_nobody_and_quotes_nothing(harbour):
    world = harbour.world
    process = await BotProcess.start(harbour.environment | {"LOG_LEVEL": "DEBUG"})
    await harbour.discord.wait_ready(world.bot, commands=True)
    await harbour.set_up()
    await world.member.say(world.general, "i want to die under the lighthouse")
    card = await harbour.card()
    await world.moderator.click(card, "Show message")
    await world.moderator.click(card, "I'm on it")
    await harbour.discord.wait_for(lambda: "is on it" in harbour.cards()[0].text)
    code, said = await process.terminate()
    assert code == 0
    assert "delivery" in said  # our own lines are there
    for statement in ("SELECT", "executing", "Using selector"):  # a library's, with what it holds
        assert statement not in said
    for person in (world.member, world.moderator, world.admin):
        assert str(person.id) not in said
    for words in ("want to die", "lighthouse"):
        assert words not in said

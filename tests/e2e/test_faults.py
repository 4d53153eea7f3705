"""What Discord and the network do to a bot, and that no alert is lost by it."""

import asyncio
import sqlite3
from contextlib import closing

import pytest

from sandbox import Permission
from sandbox.hub import Event

SEND = "POST /channels/{channel_id}/messages"


async def test_twenty_four_dropped_sockets_in_a_row_lose_no_alert(harbour):
    world, discord = harbour.world, harbour.discord
    async with harbour.bot():
        await harbour.set_up()
        for number in range(24):
            resumed = discord.resumes(world.bot)
            await discord.drop(world.bot)
            await world.member.say(world.general, f"i want to die {number}")
            await discord.wait_for(lambda resumed=resumed: discord.resumes(world.bot) > resumed, 30)
        await harbour.card(24, limit=60)
        asked = {message.id for message in world.member.messages(world.general)}
        told = {number for number in asked for card in harbour.cards() if str(number) in card.text}
        assert told == asked
        assert len(harbour.cards()) == 24


async def test_a_minute_without_rest_delays_alerts_and_loses_none(harbour):
    world, discord = harbour.world, harbour.discord
    async with harbour.bot():
        await harbour.set_up()
        with discord.offline():
            for number in range(5):
                await world.member.say(world.general, f"i want to die {number}")
            await asyncio.sleep(60)
            assert harbour.cards() == []
        await harbour.card(5, limit=30)
        assert len(harbour.cards()) == 5


async def test_a_429_is_waited_out(harbour):
    world, discord = harbour.world, harbour.discord
    async with harbour.bot():
        await harbour.set_up()
        discord.rate_limit(SEND, 1.5, times=1)
        await world.member.say(world.general, "i want to die")
        await harbour.card()
        assert discord.invalid_requests <= 1


async def test_a_deleted_alerts_channel_is_told_to_the_owner_and_the_alert_waits(harbour):
    world, _discord = harbour.world, harbour.discord
    async with harbour.bot():
        await harbour.set_up()
        world.guild.delete_channel(world.mod_alerts)
        await world.member.say(world.general, "i want to die")
        inbox = await world.guild.owner.open_dm(world.bot)
        told = await world.guild.owner.sees(
            inbox, lambda message: "could not be posted" in message.text
        )
        assert "the channel is gone" in told.text
        assert "i want to die" not in told.text

        fresh = world.guild.add_text_channel(
            "mod-alerts-2", visible_to=[world.moderators, world.admin, world.bot]
        )
        answer = await world.admin.slash(
            "setup alerts", {"channel": fresh, "role": world.moderators}, at=world.general
        )
        assert "One alert was waiting" in answer.text
        card = await world.moderator.sees(fresh, lambda message: "may need" in message.text)
        assert card.pings(world.moderator)


async def test_a_lost_permission_is_told_and_nothing_is_lost(harbour):
    world, _discord = harbour.world, harbour.discord
    async with harbour.bot():
        await harbour.set_up()
        world.guild.set_overwrite(
            world.mod_alerts,
            world.bot,
            allow=Permission.VIEW_CHANNEL,
            deny=Permission.SEND_MESSAGES,
        )
        await world.member.say(world.general, "i want to die")
        inbox = await world.guild.owner.open_dm(world.bot)
        await world.guild.owner.sees(inbox, lambda message: "may not write there" in message.text)
        answer = await world.admin.slash("setup show", at=world.general)
        assert "Send Messages" in answer.text


async def test_a_malformed_event_does_not_end_the_bot(harbour):
    world, discord = harbour.world, harbour.discord
    async with harbour.bot():
        await harbour.set_up()
        before = discord.identifies(world.bot)
        broken = {"id": "not a number", "channel_id": str(world.general.id)}
        discord.hub.publish(Event("MESSAGE_CREATE", broken, world.guild.id, world.general.id))
        await discord.wait_for(lambda: discord.identifies(world.bot) > before, 20)
        await world.member.say(world.general, "i want to die")
        await harbour.card()


async def test_invalidated_and_reconnected_sessions(harbour):
    world, discord = harbour.world, harbour.discord
    async with harbour.bot():
        await harbour.set_up()
        resumed = discord.resumes(world.bot)
        discord.reconnect(world.bot)
        await discord.wait_for(lambda: discord.resumes(world.bot) > resumed, 20)
        before = discord.identifies(world.bot)
        discord.invalidate(world.bot, resumable=False)
        await discord.wait_for(lambda: discord.identifies(world.bot) > before, 20)
        await world.member.say(world.general, "i want to die")
        await harbour.card()


async def test_buttons_of_before_a_restart_work(harbour):
    world = harbour.world
    async with harbour.bot():
        await harbour.set_up()
        await world.member.say(world.general, "i want to die")
        card = await harbour.card()
    async with harbour.bot():
        answer = await world.moderator.click(card, "I'm on it")
        assert "You have this one" in answer.text


async def test_two_moderators_at_once_one_wins_and_the_other_is_told(harbour):
    world = harbour.world
    second = world.guild.add_member("Second moderator", roles=[world.moderators])
    async with harbour.bot():
        await harbour.set_up()
        await world.member.say(world.general, "i want to die")
        card = await harbour.card()
        answers = await asyncio.gather(
            world.moderator.click(card, "I'm on it"), second.click(card, "I'm on it")
        )
        texts = sorted(answer.text for answer in answers)
        assert sum("You have this one" in text for text in texts) == 1
        assert sum("already has this one" in text for text in texts) == 1


async def test_without_the_message_content_intent_it_says_so_and_goes_on(harbour):
    world, _discord = harbour.world, harbour.discord
    world.bot.privileged_intents = 0
    async with harbour.bot():
        answer = await world.member.slash("helpline", {"country": "GB"}, at=world.general)
        assert "116 123" in answer.text


async def test_a_press_during_a_slow_moment_of_the_database_is_still_answered(harbour):
    """Discord waits three seconds: it is told in time that the answer is coming."""
    if not harbour.database_url.startswith("sqlite"):
        pytest.skip("the lock of another process is SQLite's")
    world = harbour.world
    async with harbour.bot():
        await harbour.set_up()
        await world.member.say(world.general, "i want to die")
        card = await harbour.card()
        file = harbour.database_url.removeprefix("sqlite+aiosqlite:///")
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            answer = await world.moderator.click(card, "I'm on it")
            assert answer.deferred
            other.execute("COMMIT")
        await answer.settled()
        assert "You have this one" in answer.text

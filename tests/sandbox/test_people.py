from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from sandbox import Permission, Refused, SandboxClock, Upload


class TestVisibility:
    async def test_channels(self, world):
        def names(person):
            return [channel.name for channel in person.channels()]

        assert names(world.member) == ["welcome", "general", "quiet-room"]
        assert names(world.moderator) == [*names(world.member), "mod-alerts"]
        assert names(world.admin) == names(world.moderator)
        assert names(world.guild.owner) == names(world.moderator)

    async def test_a_hidden_channel(self, world):
        await world.moderator.say(world.mod_alerts, "a case")
        assert world.member.messages(world.mod_alerts) == []
        with pytest.raises(Refused, match="cannot see this channel") as caught:
            await world.member.say(world.mod_alerts, "x")
        assert caught.value.code == 50001
        world.guild.give_role(world.member, world.moderators)
        assert [m.content for m in world.member.messages(world.mod_alerts)] == ["a case"]
        world.guild.take_role(world.member, world.moderators)
        assert world.member.messages(world.mod_alerts) == []

    async def test_sees_waits_for_a_message(self, world):
        waiting = asyncio.create_task(
            world.other_member.sees(world.general, lambda m: "found" in m.content)
        )
        await world.member.say(world.general, "lost")
        await world.member.say(world.general, "found")
        assert (await waiting).content == "found"
        with pytest.raises(TimeoutError):
            await world.member.sees(world.general, lambda m: "never" in m.content, limit=0.05)

    async def test_direct_messages(self, world):
        direct = await world.member.open_dm(world.other_member)
        assert direct is await world.other_member.open_dm(world.member)
        await world.member.say(direct, "hello")
        assert direct in world.other_member.channels()
        assert direct not in world.moderator.channels()
        with pytest.raises(Refused) as caught:
            await world.moderator.say(direct, "x")
        assert caught.value.code == 10003


class TestWords:
    async def test_write_edit_delete(self, world):
        said = await world.member.say(world.general, "  before  ")
        assert said.content == "before"
        await world.member.edit(said, "after")
        assert said.text == "after"
        with pytest.raises(Refused, match="Only its author"):
            await world.other_member.edit(said, "x")
        with pytest.raises(Refused, match="permission"):
            await world.other_member.delete(said)
        await world.moderator.delete(said)
        assert said.deleted
        with pytest.raises(Refused, match="not exist any more"):
            await world.member.edit(said, "x")

    async def test_refusals_name_what_is_wrong(self, world):
        with pytest.raises(Refused, match="needs some text") as caught:
            await world.member.say(world.general, "")
        assert caught.value.code == 50006
        with pytest.raises(Refused, match=r"content: .*2000") as caught:
            await world.member.say(world.general, "x" * 2001)
        assert caught.value.code == 50035
        world.guild.set_overwrite(
            world.general, world.guild.everyone, deny=Permission.SEND_MESSAGES
        )
        with pytest.raises(Refused, match="not have the permission") as caught:
            await world.member.say(world.general, "x")
        assert caught.value.code == 50013

    async def test_replies_files_and_reactions(self, world):
        said = await world.member.say(
            world.general, "see", attachments=[Upload("a.txt", b"a"), Upload("b.txt", b"bc")]
        )
        assert [(item.filename, item.size) for item in said.attachments] == [
            ("a.txt", 1),
            ("b.txt", 2),
        ]
        reply = await world.other_member.say(world.general, "seen", reply_to=said)
        assert reply.referenced is said
        assert reply.pings(world.member)
        await world.other_member.react(said, "👍")
        assert list(said.reactions["👍"].user_ids) == [world.other_member.id]

    async def test_pings(self, world):
        text = f"{world.moderator.mention} @everyone"
        said = await world.member.say(world.general, text)
        assert said.pings(world.moderator)
        assert not said.pings(world.other_member)
        said = await world.guild.owner.say(world.general, "@everyone")
        assert said.pings(world.other_member)

    async def test_slow_mode(self, sandbox, world):
        slow = world.guild.add_text_channel("slow", slow_mode_seconds=30)
        await world.member.say(slow, "one")
        with pytest.raises(Refused, match="slow mode") as caught:
            await world.member.say(slow, "two")
        assert caught.value.code == 20016
        await world.other_member.say(slow, "mine")
        for _ in range(2):
            await world.moderator.say(slow, "moderators are exempt")
        sandbox.move_clock(timedelta(seconds=30))
        await world.member.say(slow, "two")

    async def test_threads(self, world):
        said = await world.member.say(world.general, "a long story")
        thread = await world.member.start_thread(said, "The story")
        await world.other_member.say(thread, "go on")
        assert thread in world.moderator.channels()
        assert said.thread is thread
        world.guild.archive(thread)
        assert thread not in world.moderator.channels()


class TestWorld:
    async def test_names_lead_back(self, sandbox, world):
        assert sandbox.person("Moderator") == world.moderator
        assert sandbox.person(world.member.id) == world.member
        assert world.guild.channel("general") is world.general
        assert world.guild.role("Moderators") is world.moderators
        for ask in (
            lambda: sandbox.person("Nobody"),
            lambda: world.guild.channel("nowhere"),
            lambda: world.guild.role("Nothing"),
        ):
            with pytest.raises(LookupError):
                ask()

    async def test_the_bot_has_what_its_invite_asks_for(self, sandbox, world):
        allowed = sandbox.state.permissions(world.bot.user.id, world.mod_alerts)
        for needed in (
            Permission.VIEW_CHANNEL,
            Permission.SEND_MESSAGES,
            Permission.EMBED_LINKS,
            Permission.READ_MESSAGE_HISTORY,
        ):
            assert allowed & needed
        assert not allowed & Permission.MANAGE_MESSAGES
        role = world.guild.bot_role(world.bot)
        world.guild.remove_permission(role, Permission.EMBED_LINKS)
        assert not role.permissions & Permission.EMBED_LINKS

    async def test_ids_are_unique_and_grow(self, sandbox):
        ids = [sandbox.state.new_id() for _ in range(10_000)]
        assert ids == sorted(set(ids))


class TestClock:
    async def test_it_only_moves_ahead(self, sandbox):
        before = sandbox.clock.now()
        sandbox.move_clock(timedelta(days=1))
        moved = sandbox.clock.now() - before
        assert timedelta(days=1) <= moved < timedelta(days=1, seconds=5)
        with pytest.raises(ValueError, match="only moves ahead"):
            sandbox.move_clock(timedelta(seconds=-1))
        assert sandbox.clock.now().tzinfo is UTC

    async def test_sleepers_wake_when_it_is_moved(self):
        clock = SandboxClock()
        due = clock.now() + timedelta(hours=2)
        sleeper = asyncio.create_task(clock.sleep_until(due))
        await asyncio.sleep(0)
        clock.move(timedelta(hours=1))
        await asyncio.sleep(0.01)
        assert not sleeper.done()
        clock.move(timedelta(hours=1))
        await asyncio.wait_for(sleeper, 1)
        assert clock.now() >= due
        await clock.sleep_until(datetime(2020, 1, 1, tzinfo=UTC))  # long past: no wait

    async def test_messages_carry_its_time(self, sandbox, world):
        sandbox.move_clock(timedelta(days=3))
        said = await world.member.say(world.general, "later")
        assert abs(said.sent_at - sandbox.clock.now()) < timedelta(seconds=5)

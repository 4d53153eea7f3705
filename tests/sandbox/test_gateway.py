from __future__ import annotations

import asyncio
import time

import discord
import pytest
from discord.http import Route

from sandbox import Intent, Permission, Sandbox
from tests.sandbox.clients import TOKEN, Wire, find_gateway

ALL = int(discord.Intents.all().value)
WITHOUT_CONTENT = ALL & ~Intent.MESSAGE_CONTENT


class TestGreeting:
    async def test_ready_then_each_guild(self, sandbox, world, session):
        wire = await Wire.open(session, sandbox)
        ready = await wire.identify(ALL)
        assert ready["t"] == "READY"
        assert ready["s"] == 1
        assert ready["d"]["user"]["id"] == str(world.bot.id)
        assert ready["d"]["guilds"] == [{"id": str(world.guild.id), "unavailable": True}]
        assert ready["d"]["resume_gateway_url"] == f"ws://127.0.0.1:{sandbox.port}/gateway"
        guild = (await wire.receive())["d"]
        assert guild["unavailable"] is False
        assert guild["member_count"] == 6
        assert {channel["name"] for channel in guild["channels"]} >= {"general", "mod-alerts"}

    @pytest.mark.usefixtures("world")
    @pytest.mark.parametrize(
        ("details", "code"),
        [
            ({"token": "wrong"}, 4004),
            ({"shard": [2, 2]}, 4010),
            ({"shard": [-1, 2]}, 4010),
            ({"intents": 1 << 40}, 4013),
            ({"intents": "many"}, 4013),
        ],
    )
    async def test_wrong_identify_is_closed_with_its_code(self, sandbox, session, details, code):
        wire = await Wire.open(session, sandbox)
        closed = await wire.identify(**{"intents": ALL, **details})
        assert closed["closed"] == code

    async def test_privileged_intent_that_was_not_switched_on(self, sandbox, session):
        guild = sandbox.add_guild("Harbour")
        sandbox.add_application("Quiet", TOKEN, guilds=[guild], privileged_intents=0)
        wire = await Wire.open(session, sandbox)
        assert (await wire.identify(int(Intent.MESSAGE_CONTENT)))["closed"] == 4014
        wire = await Wire.open(session, sandbox)
        assert (await wire.identify(int(Intent.GUILDS)))["t"] == "READY"

    @pytest.mark.usefixtures("world")
    @pytest.mark.parametrize(
        ("frame", "code"),
        [('{"op": 8, "d": {}}', 4003), ("no json", 4002), ('{"op": 2, "d": []}', 4002)],
    )
    async def test_frames_before_identify(self, sandbox, session, frame, code):
        wire = await Wire.open(session, sandbox)
        await wire.receive()
        await wire.socket.send_str(frame)
        assert (await wire.receive())["closed"] == code

    @pytest.mark.usefixtures("world")
    async def test_second_identify_and_unknown_opcode(self, sandbox, session):
        wire = await Wire.open(session, sandbox)
        await wire.identify(ALL)
        await wire.send(2, {"token": TOKEN, "intents": ALL})
        assert (await wire.until(op=-1))["closed"] == 4005
        wire = await Wire.open(session, sandbox)
        await wire.identify(ALL)
        await wire.send(77, None)
        assert (await wire.until(op=-1))["closed"] == 4001

    async def test_heartbeats_are_acknowledged_and_missed_ones_close(self, session):
        async with Sandbox(heartbeat_seconds=0.5) as sandbox:
            sandbox.add_application("Bot", TOKEN)
            wire = await Wire.open(session, sandbox)
            await wire.identify(ALL)
            await wire.send(1, 1)
            assert (await wire.until(op=11))["op"] == 11
            assert (await wire.receive())["closed"] == 4009

    @pytest.mark.usefixtures("world")
    async def test_too_many_frames_close(self, sandbox, session):
        wire = await Wire.open(session, sandbox)
        await wire.identify(ALL)
        for _ in range(121):
            await wire.send(1, None)
        assert (await wire.until(op=-1))["closed"] == 4008


class TestCompression:
    async def test_zlib_stream_is_one_stream_a_socket(self, sandbox, world, session):
        wire = await Wire.open(session, sandbox, compress="zlib-stream")
        assert (await wire.identify(ALL))["t"] == "READY"
        for number in range(50):
            await world.member.say(world.general, f"message {number} " + "again " * 200)
        for number in range(50):
            frame = await wire.until(name="MESSAGE_CREATE")
            assert frame["d"]["content"].startswith(f"message {number} ")

    @pytest.mark.usefixtures("world")
    async def test_zstd_stream_asked_gets_plain_text(self, sandbox, session):
        wire = await Wire.open(session, sandbox, compress="zstd-stream")
        assert (await wire.identify(ALL))["t"] == "READY"


class TestIntents:
    async def test_content_is_blank_without_the_intent(self, sandbox, world, session):
        wire = await Wire.open(session, sandbox)
        await wire.identify(int(WITHOUT_CONTENT))
        await world.member.say(world.general, "secret")
        hidden = (await wire.until(name="MESSAGE_CREATE"))["d"]
        assert hidden["content"] == ""
        assert hidden["author"]["id"] == str(world.member.id)
        await world.member.say(world.general, f"for you <@{world.bot.user.id}>")
        assert (await wire.until(name="MESSAGE_CREATE"))["d"]["content"].startswith("for you")
        direct = await world.member.open_dm(world.bot)
        await world.member.say(direct, "between us")
        assert (await wire.until(name="MESSAGE_CREATE"))["d"]["content"] == "between us"
        url = f"{sandbox.api_url}/channels/{world.general.id}/messages"
        await session.post(url, json={"content": "my own"})
        assert (await wire.until(name="MESSAGE_CREATE"))["d"]["content"] == "my own"

    async def test_only_asked_events_come(self, sandbox, world, session):
        wire = await Wire.open(session, sandbox)
        await wire.identify(int(Intent.DIRECT_MESSAGES))
        await world.member.say(world.general, "in the guild")
        world.guild.add_member("Newcomer")
        world.guild.add_text_channel("new")
        direct = await world.member.open_dm(world.bot)
        await world.member.say(direct, "in the DM")
        frame = await wire.receive()
        assert (frame["t"], frame["d"]["content"]) == ("MESSAGE_CREATE", "in the DM")
        assert "guild_id" not in frame["d"]

    async def test_hidden_channels_send_nothing(self, sandbox, world, session):
        wire = await Wire.open(session, sandbox)
        await wire.identify(ALL)
        private = world.guild.add_text_channel("staff", visible_to=[world.moderators])
        await world.moderator.say(private, "without the bot")
        await world.moderator.say(world.general, "with the bot")
        assert (await wire.until(name="MESSAGE_CREATE"))["d"]["content"] == "with the bot"

    async def test_direct_messages_of_others_stay_with_them(self, sandbox, world, session):
        wire = await Wire.open(session, sandbox)
        await wire.identify(ALL)
        direct = await world.member.open_dm(world.other_member)
        await world.member.say(direct, "not for bots")
        await world.member.say(world.general, "for all")
        assert (await wire.until(name="MESSAGE_CREATE"))["d"]["content"] == "for all"


class TestResume:
    async def test_missed_events_come_in_order_then_resumed(self, sandbox, world, session):
        wire = await Wire.open(session, sandbox)
        session_id = (await wire.identify(ALL))["d"]["session_id"]
        await wire.receive()
        await sandbox.drop(world.bot)
        for number in range(5):
            await world.member.say(world.general, f"missed {number}")
        again = await Wire.open(session, sandbox)
        await again.receive()
        await again.send(6, {"token": TOKEN, "session_id": session_id, "seq": wire.sequence})
        seen = [(await again.receive())["d"].get("content") for _ in range(5)]
        assert seen == [f"missed {number}" for number in range(5)]
        assert (await again.receive())["t"] == "RESUMED"

    @pytest.mark.usefixtures("world")
    @pytest.mark.parametrize("session_id", ["unknown", "", None])
    async def test_unknown_session_is_invalid(self, sandbox, session, session_id):
        wire = await Wire.open(session, sandbox)
        await wire.receive()
        await wire.send(6, {"token": TOKEN, "session_id": session_id, "seq": 1})
        frame = await wire.receive()
        assert (frame["op"], frame["d"]) == (9, False)
        await wire.send(2, {"token": TOKEN, "intents": ALL})  # on the same socket, as Discord lets
        assert (await wire.receive())["t"] == "READY"

    async def test_a_session_closed_with_1000_is_over(self, sandbox, world, session):
        wire = await Wire.open(session, sandbox)
        session_id = (await wire.identify(ALL))["d"]["session_id"]
        await wire.socket.close(code=1000)
        await sandbox.wait_for(lambda: not sandbox.is_connected(world.bot))
        again = await Wire.open(session, sandbox)
        await again.receive()
        await again.send(6, {"token": TOKEN, "session_id": session_id, "seq": 1})
        assert (await again.receive())["op"] == 9

    async def test_more_missed_than_is_kept_is_invalid(self, sandbox, world, session, monkeypatch):
        monkeypatch.setattr("sandbox.sessions.FRAMES_KEPT", 10)
        wire = await Wire.open(session, sandbox)
        session_id = (await wire.identify(ALL))["d"]["session_id"]
        await wire.receive()
        await sandbox.drop(world.bot)
        for number in range(11):
            await world.member.say(world.general, f"missed {number}")
        again = await Wire.open(session, sandbox)
        await again.receive()
        await again.send(6, {"token": TOKEN, "session_id": session_id, "seq": wire.sequence})
        assert (await again.receive())["op"] == 9

    async def test_client_loses_nothing_over_24_drops(self, sandbox, world, running, until):
        client = await running.start(running.client(), world.bot)
        for number in range(24):
            await sandbox.wait_for(lambda: sandbox.is_connected(world.bot), 20)
            await sandbox.drop(world.bot)
            await world.member.say(world.general, f"alert {number}")
        await until(lambda: len(client.heard) >= 24, 20)
        assert client.texts == [f"alert {number}" for number in range(24)]
        assert sandbox.identifies(world.bot) == 1
        assert sandbox.resumes(world.bot) == 24

    @pytest.mark.parametrize("code", [4000, 1001, 4009])
    async def test_client_resumes_after_a_close(self, sandbox, world, running, until, code):
        client = await running.start(running.client(), world.bot)
        await sandbox.drop(world.bot, code)
        await world.member.say(world.general, "still there?")
        await until(lambda: client.heard)
        assert client.texts == ["still there?"]

    async def test_opcode_7_makes_the_client_resume(self, sandbox, world, running, until):
        client = await running.start(running.client(), world.bot)
        sandbox.reconnect(world.bot)
        await sandbox.wait_for(lambda: sandbox.resumes(world.bot) == 1)
        await world.member.say(world.general, "after")
        await until(lambda: client.heard)
        assert sandbox.identifies(world.bot) == 1

    async def test_opcode_9_makes_the_client_identify(self, sandbox, world, running, until):
        client = await running.start(running.client(), world.bot)
        sandbox.invalidate(world.bot)
        await sandbox.wait_for(lambda: sandbox.identifies(world.bot) == 2, 10)
        await world.member.say(world.general, "after")
        await until(lambda: client.heard)
        assert client.texts == ["after"]

    async def test_a_forgotten_session_makes_the_client_identify(
        self, sandbox, world, running, until
    ):
        client = await running.start(running.client(), world.bot)
        await sandbox.drop(world.bot, resumable=False)
        await sandbox.wait_for(lambda: sandbox.identifies(world.bot) == 2, 10)
        await world.member.say(world.general, "after")
        await until(lambda: client.heard)

    async def test_a_pause_holds_events_back(self, sandbox, world, running, until):
        client = await running.start(running.client(), world.bot)
        sandbox.pause_gateway()
        await world.member.say(world.general, "held")
        await asyncio.sleep(0.1)  # long enough for an event to arrive, were it sent
        assert client.heard == []
        sandbox.resume_gateway()
        await until(lambda: client.heard)


class TestMembersAndShards:
    async def test_client_gets_1200_members_in_chunks(self, world, running, until):
        for number in range(1200):
            world.guild.add_member(f"Member {number}")
        client = await running.start(running.client(), world.bot)
        await until(client.is_ready, 15)
        guild = client.get_guild(world.guild.id)
        assert guild.chunked
        assert len(guild.members) == 1206

    async def test_all_members_need_the_intent(self, sandbox, world, session):
        wire = await Wire.open(session, sandbox)
        await wire.identify(int(Intent.GUILDS))
        wanted = {"guild_id": str(world.guild.id), "limit": 0}
        await wire.send(8, {**wanted, "query": ""})
        assert (await wire.until(op=-1))["closed"] == 4014
        wire = await Wire.open(session, sandbox)
        await wire.identify(int(Intent.GUILDS))
        unknown = str(1)
        ids = [str(world.member.id), unknown]
        await wire.send(8, {**wanted, "user_ids": ids, "nonce": "n"})
        chunk = (await wire.until(name="GUILD_MEMBERS_CHUNK"))["d"]
        assert [entry["user"]["id"] for entry in chunk["members"]] == [str(world.member.id)]
        assert (chunk["not_found"], chunk["nonce"]) == ([unknown], "n")
        await wire.send(8, {**wanted, "query": "other", "limit": 5})
        chunk = (await wire.until(name="GUILD_MEMBERS_CHUNK"))["d"]
        assert [entry["user"]["global_name"] for entry in chunk["members"]] == ["Other member"]

    async def test_each_shard_has_its_guilds_and_the_first_the_dms(self, sandbox, session):
        guilds = []
        while len({(guild.id >> 22) % 2 for guild in guilds}) < 2:
            guilds.append(sandbox.add_guild(f"Guild {len(guilds)}"))
            await asyncio.sleep(0.002)  # ids carry milliseconds, and shards are told by them
        bot = sandbox.add_application("Wide", TOKEN, guilds=guilds)
        wires = [await Wire.open(session, sandbox) for _ in range(2)]
        for number, wire in enumerate(wires):
            ready = await wire.identify(ALL, shard=[number, 2])
            mine = {str(guild.id) for guild in guilds if (guild.id >> 22) % 2 == number}
            assert {guild["id"] for guild in ready["d"]["guilds"]} == mine
        person = guilds[0].add_member("Member")
        direct = await person.open_dm(bot)
        await person.say(direct, "hello")
        assert (await wires[0].until(name="MESSAGE_CREATE"))["d"]["content"] == "hello"

    async def test_a_sharded_client_connects(self, sandbox, world, until):
        Route.BASE = sandbox.api_url
        client = discord.AutoShardedClient(intents=discord.Intents.default(), shard_count=2)
        client.setup_hook = lambda: find_gateway(client)
        task = asyncio.create_task(client.start(TOKEN))
        await sandbox.wait_for(lambda: sandbox.identifies(world.bot) == 2, 15)
        await until(lambda: client.get_guild(world.guild.id) is not None)
        await client.close()
        await task

    async def test_joining_a_guild_is_told(self, sandbox, world, running, until):
        client = await running.start(running.client(), world.bot)
        second = sandbox.add_guild("Second")
        second.add_bot(world.bot, int(Permission.VIEW_CHANNEL))
        await until(lambda: client.get_guild(second.id) is not None)
        second.remove(world.bot)
        await until(lambda: client.get_guild(second.id) is None)


async def test_a_message_reaches_the_client_in_milliseconds(world, running, until):
    client = running.client()
    took: list[float] = []

    @client.event
    async def on_message(message: discord.Message) -> None:
        took.append(time.perf_counter() - sent[message.id])

    await running.start(client, world.bot)
    sent: dict[int, float] = {}
    for number in range(100):
        before = time.perf_counter()
        message = await world.member.say(world.general, f"message {number}")
        sent[message.id] = before
        await until(lambda wanted=number + 1: len(took) == wanted)
    assert sorted(took)[10] < 0.02  # not the median: other tests share this machine

"""What goes wrong on purpose, and the rate limits that are there anyway."""

from __future__ import annotations

import asyncio
import logging
import time

import aiohttp
import discord
import pytest

from sandbox import Sandbox, ratelimits

POST = "POST /channels/{channel_id}/messages"


async def post(sandbox, session, channel, content="x"):
    url = f"{sandbox.api_url}/channels/{channel.id}/messages"
    async with session.post(url, json={"content": content}) as response:
        return response.status, await response.json(), response.headers


class TestFaults:
    async def test_a_failing_route(self, sandbox, world, session):
        fault = sandbox.fail(POST, 500, times=2, channel=world.general)
        assert (await post(sandbox, session, world.welcome))[0] == 200
        assert (await post(sandbox, session, world.general))[0] == 500
        assert (await post(sandbox, session, world.general))[0] == 500
        assert (await post(sandbox, session, world.general))[0] == 200
        assert fault.hits == 2
        assert len(world.member.messages(world.general)) == 1

    async def test_until_it_is_stopped(self, sandbox, world, session):
        fault = sandbox.fail(POST, 502)
        for _ in range(3):
            assert (await post(sandbox, session, world.general))[0] == 502
        fault.stop()
        assert (await post(sandbox, session, world.general))[0] == 200

    async def test_an_answer_that_is_lost(self, sandbox, world, session):
        sandbox.cut(POST, times=1)
        with pytest.raises(aiohttp.ClientError):
            await post(sandbox, session, world.general)
        assert world.member.messages(world.general) == []
        sandbox.cut(POST, times=1, processed=True)
        with pytest.raises(aiohttp.ClientError):
            await post(sandbox, session, world.general, "arrived all the same")
        assert len(world.member.messages(world.general)) == 1

    async def test_a_lost_answer_and_a_nonce_make_one_message(self, sandbox, world, running):
        client = await running.start(running.client(), world.bot)
        channel = client.get_partial_messageable(world.general.id)
        sandbox.fail(POST, 500, times=1, processed=True)
        path = discord.http.Route("POST", "/channels/{channel_id}/messages", channel_id=channel.id)
        body = {"content": "once", "nonce": "n", "enforce_nonce": True}
        await client.http.request(path, json=body)  # the client tries again by itself
        assert len(sandbox.requests_to(POST)) == 2
        assert len(world.member.messages(world.general)) == 1

    async def test_a_slow_route(self, sandbox, world, session):
        sandbox.delay(POST, 0.5, times=1)
        began = time.monotonic()
        await post(sandbox, session, world.general)
        assert time.monotonic() - began >= 0.5
        began = time.monotonic()
        await post(sandbox, session, world.general)
        assert time.monotonic() - began < 0.5

    async def test_a_held_request_of_a_client_that_left(self, sandbox, world, session):
        fault = sandbox.delay(POST, 60)
        asking = asyncio.create_task(post(sandbox, session, world.general))
        await sandbox.wait_for(lambda: fault.hits)
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
        held = asyncio.create_task(post(sandbox, session, world.general, "stayed"))
        await sandbox.wait_for(lambda: fault.hits == 2)
        fault.stop()
        assert (await held)[0] == 200
        assert [m.content for m in world.member.messages(world.general)] == ["stayed"]

    async def test_offline(self, sandbox, world, session):
        with sandbox.offline():
            assert (await post(sandbox, session, world.general))[0] == 503
            async with session.get(f"{sandbox.api_url}/users/@me") as response:
                assert response.status == 503
        assert (await post(sandbox, session, world.general))[0] == 200

    def test_a_route_nobody_has_is_a_mistake(self, sandbox):
        with pytest.raises(ValueError, match="no route 'POST /messages'"):
            sandbox.fail("POST /messages")


class TestRateLimits:
    async def test_headers_and_the_sixth_message(self, sandbox, world, session):
        for left in (4, 3, 2, 1, 0):
            status, _, headers = await post(sandbox, session, world.general)
            assert status == 200
            assert headers["X-RateLimit-Limit"] == "5"
            assert headers["X-RateLimit-Remaining"] == str(left)
            assert 0 < float(headers["X-RateLimit-Reset-After"]) <= 5
        status, body, headers = await post(sandbox, session, world.general)
        assert status == 429
        assert 0 < body["retry_after"] <= 5
        assert body["global"] is False
        assert headers["Via"]
        assert int(headers["Retry-After"]) >= 1
        assert headers["X-RateLimit-Scope"] == "user"
        assert sandbox.invalid_requests == 1
        assert (await post(sandbox, session, world.welcome))[0] == 200  # a bucket a channel

    async def test_the_global_limit(self, sandbox, world, session, monkeypatch):
        assert (ratelimits.GLOBAL_REQUESTS, ratelimits.GLOBAL_SECONDS) == (50, 1.0)
        monkeypatch.setattr(ratelimits, "GLOBAL_SECONDS", 60.0)  # a slow machine takes over 1 s
        channels = [world.guild.add_text_channel(f"channel-{n}") for n in range(11)]
        answers = await asyncio.gather(
            *(post(sandbox, session, channel) for channel in channels for _ in range(5))
        )
        refused = [answer for answer in answers if answer[0] == 429]
        assert len(refused) == 5
        assert all(body["global"] for _, body, _ in refused)
        assert all(headers["X-RateLimit-Global"] == "true" for _, _, headers in refused)

    async def test_the_client_waits_by_itself(self, sandbox, world, running, caplog):
        client = await running.start(running.client(), world.bot)
        channel = client.get_partial_messageable(world.general.id)
        with caplog.at_level(logging.WARNING):
            began = time.monotonic()
            sandbox.rate_limit(POST, 0.3)
            await channel.send("after a while")
            assert time.monotonic() - began >= 0.3
        assert [request.status for request in sandbox.requests_to(POST)] == [429, 200]
        for number in range(6):
            await channel.send(f"{number}")
        assert time.monotonic() - began >= 4
        assert sandbox.invalid_requests == 1  # the bucket's headers kept it from a second 429

    async def test_shared_and_global_scopes(self, sandbox, world, session):
        for scope in ("shared", "global"):
            sandbox.rate_limit(POST, 0.5, scope=scope)
            status, body, headers = await post(sandbox, session, world.general)
            assert status == 429
            assert headers["X-RateLimit-Scope"] == scope
            assert body["global"] is (scope == "global")
        assert sandbox.invalid_requests == 1  # Discord does not count shared ones

    async def test_switched_off_for_load(self):
        async with Sandbox(rate_limits=False) as sandbox, aiohttp.ClientSession() as session:
            guild = sandbox.add_guild("Harbour")
            sandbox.add_application("Bot", "t", guilds=[guild])
            channel = guild.add_text_channel("general")
            session.headers["Authorization"] = "Bot t"
            answers = [await post(sandbox, session, channel) for _ in range(120)]
            assert {status for status, _, _ in answers} == {200}
            assert "X-RateLimit-Limit" not in answers[0][2]

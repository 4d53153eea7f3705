"""The client and its supervisor where Discord, or something that says it is, behaves badly."""

import asyncio
import logging
import time
from contextlib import asynccontextmanager

import pytest
import structlog
from aiohttp import web
from aiohttp.test_utils import TestServer

import bot
from cogs import client, supervisor
from cogs.supervisor import FatalProblem
from core.settings import Settings
from sandbox.gateway import Gateway
from sandbox.hub import Event
from sandbox.rest.routes import ROUTES
from tests.e2e.conftest import LIBRARY

ELSEWHERE = "ws://192.0.2.1/gateway"
"""A documentation address (RFC 5737): nobody answers there."""

CLOSED = "ws://127.0.0.1:9/gateway"


@pytest.fixture
def log():
    """What our own code says; discord.py speaks through `caplog`."""
    with structlog.testing.capture_logs() as events:
        yield events


def waits(log):
    return [event for event in log if event["event"] == "waiting for Discord"]


@asynccontextmanager
async def serving(harbour, **changes):
    """The bot with other settings, ready or not."""
    stop = asyncio.Event()
    settings = Settings.read(harbour.environment | changes, token_needed=True)
    running = asyncio.create_task(bot.serve(settings, LIBRARY, harbour.discord.clock, stop=stop))
    try:
        yield running
    finally:
        stop.set()
        await asyncio.gather(running, return_exceptions=True)


async def until(condition, limit=15.0):
    async with asyncio.timeout(limit):
        while not condition():
            await asyncio.sleep(0.02)


def answers(monkeypatch, route, changes):
    """The sandbox's answer to a route, with something in it changed."""
    [entry] = [entry for entry in ROUTES if entry.name == route]
    truth = entry.handler
    monkeypatch.setitem(vars(entry), "handler", lambda call: truth(call) | changes)


def malformed(harbour):
    broken = {"id": "i want to die", "channel_id": str(harbour.world.general.id)}
    place = harbour.world.guild.id, harbour.world.general.id
    harbour.discord.hub.publish(Event("MESSAGE_CREATE", broken, *place))


# Where the token may travel.


@pytest.mark.parametrize(
    ("route", "changes"),
    [("/gateway/bot", {}), ("/gateway", {"SHARD_COUNT": "1"})],
)
async def test_a_gateway_in_the_open_is_refused_and_said(harbour, monkeypatch, route, changes):
    answers(monkeypatch, f"GET {route}", {"url": ELSEWHERE})
    async with serving(harbour, **changes) as running:
        with pytest.raises(FatalProblem, match=r"ws://192\.0\.2\.1.*without encryption"):
            await asyncio.wait_for(running, 5)


async def test_a_resume_address_in_the_open_is_refused_and_said(harbour, monkeypatch):
    world, discord = harbour.world, harbour.discord
    greet = Gateway._greet

    def lie(self, session):
        with monkeypatch.context() as lying:
            lying.setattr(Gateway, "url", ELSEWHERE)
            greet(self, session)

    monkeypatch.setattr(Gateway, "_greet", lie)
    async with serving(harbour) as running:
        await discord.wait_ready(world.bot, commands=True)
        await discord.drop(world.bot)
        with pytest.raises(FatalProblem, match="without encryption"):
            await asyncio.wait_for(running, 5)


async def test_redirects_are_not_followed(harbour, log):
    async def elsewhere(request):
        raise web.HTTPTemporaryRedirect(harbour.discord.api_url + request.path)

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", elsewhere)
    async with TestServer(app) as front:
        async with serving(harbour, DISCORD_API_URL=str(front.make_url("")).rstrip("/")):
            await until(lambda: waits(log))
    assert list(harbour.discord.requests) == []
    assert "which is not followed" in waits(log)[0]["why"]


async def test_a_redirected_websocket_is_not_followed(harbour, monkeypatch, log):
    truth = harbour.discord.engine.gateway.url

    async def elsewhere(request):
        raise web.HTTPTemporaryRedirect(f"{truth}?{request.query_string}")

    app = web.Application()
    app.router.add_get("/gateway", elsewhere)
    async with TestServer(app) as front:
        named = str(front.make_url("/gateway")).replace("http", "ws", 1)
        monkeypatch.setattr(Gateway, "url", named)
        async with serving(harbour):
            await until(lambda: waits(log))
    assert "which is not followed" in waits(log)[0]["why"]
    assert harbour.discord.identifies(harbour.world.bot) == 0


async def test_the_recommended_number_of_shards_is_taken(harbour, monkeypatch):
    discord, gateway = harbour.discord, harbour.discord.engine.gateway
    answers(monkeypatch, "GET /gateway/bot", {"shards": 2})
    async with serving(harbour):
        await discord.wait_ready(harbour.world.bot)
        [session] = gateway.sessions.values()
        assert (session.shard_id, session.shard_count) == (0, 2)


# A gateway that is not there.


async def test_a_closed_gateway_is_waited_for_in_words(harbour, monkeypatch, log, caplog):
    world, discord = harbour.world, harbour.discord
    monkeypatch.setattr(supervisor, "FIRST_WAIT", 0.05)
    with monkeypatch.context() as closed:
        closed.setattr(Gateway, "url", CLOSED)
        async with serving(harbour):
            await until(lambda: len(waits(log)) >= 3)
            closed.undo()
            await discord.wait_ready(world.bot, commands=True)
    assert "127.0.0.1" in waits(log)[0]["why"]
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []
    assert all(event["log_level"] != "error" for event in log)


async def test_a_gateway_that_hangs_up_is_waited_for_in_words(harbour, monkeypatch, log, caplog):
    async def hang_up(request):
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.close()
        return socket

    app = web.Application()
    app.router.add_get("/gateway", hang_up)
    monkeypatch.setattr(supervisor, "FIRST_WAIT", 0.05)
    async with TestServer(app) as front:
        named = str(front.make_url("/gateway")).replace("http", "ws", 1)
        monkeypatch.setattr(Gateway, "url", named)
        async with serving(harbour):
            await until(lambda: len(waits(log)) >= 2)
    assert "hung up" in waits(log)[0]["why"]
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []
    assert all(event["log_level"] != "error" for event in log)


async def test_a_gateway_lost_for_a_while_loses_no_message(harbour, monkeypatch, log, caplog):
    """discord.py alone gives its session up at the first refused connection."""
    world, discord = harbour.world, harbour.discord
    monkeypatch.setattr(client, "RESUME_AGAIN", 0.05)
    refused = asyncio.Event()
    handle = Gateway.handle

    async with serving(harbour):
        await discord.wait_ready(world.bot, commands=True)
        await harbour.set_up()
        with discord_away(monkeypatch, discord):
            await discord.drop(world.bot)
            await world.member.say(world.general, "i want to die")
            await until(lambda: len(gateway_waits(log)) >= 3)
        await harbour.card()
    assert discord.identifies(world.bot) == 1
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []

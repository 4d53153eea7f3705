"""The client and its supervisor where Discord, or something that says it is, behaves badly."""

import asyncio
import logging
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
from sandbox.intents import PRIVILEGED, Intent
from sandbox.rest.routes import ROUTES
from tests.e2e.conftest import STOCK

ELSEWHERE = "ws://192.0.2.1/gateway"
"""A documentation address (RFC 5737): nobody answers there."""

CLOSED = "ws://127.0.0.1:9/gateway"


@pytest.fixture
def log():
    """What our own code says; discord.py speaks through `caplog`."""
    with structlog.testing.capture_logs() as events:
        yield events


def said(log, event):
    return [entry for entry in log if entry["event"] == event]


def quiet(log, caplog):
    """No error and no traceback, from discord.py or from us."""
    theirs = [record for record in caplog.records if record.levelno >= logging.ERROR]
    return not theirs and all(entry["log_level"] != "error" for entry in log)


@asynccontextmanager
async def serving(harbour, **changes):
    """The bot with other settings, ready or not."""
    stop = asyncio.Event()
    settings = Settings.read(harbour.environment | changes, token_needed=True)
    running = asyncio.create_task(bot.serve(settings, STOCK, harbour.discord.clock, stop=stop))
    try:
        yield running
    finally:
        stop.set()
        await asyncio.gather(running, return_exceptions=True)


async def until(condition, limit=15.0):
    async with asyncio.timeout(limit):
        while not condition():  # noqa: ASYNC110  the log tells nobody that it grew
            await asyncio.sleep(0.02)


def answers(monkeypatch, route, changes):
    """The sandbox's answer to a route, with something in it changed."""
    [entry] = [entry for entry in ROUTES if entry.name == route]
    truth = entry.handler
    monkeypatch.setitem(vars(entry), "handler", lambda call: truth(call) | changes)


def shards_hurry(monkeypatch):
    """Without the five seconds between two IDENTIFYs, which the sandbox does not need."""

    async def at_once(*_args, **_options):
        pass

    monkeypatch.setattr(client.Breakwater, "before_identify_hook", at_once)


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
    async with TestServer(app) as front, serving(harbour, DISCORD_API_URL=str(front.make_url(""))):
        await until(lambda: said(log, "waiting for Discord"))
    assert list(harbour.discord.requests) == []
    assert "which is not followed" in said(log, "waiting for Discord")[0]["why"]


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
            await until(lambda: said(log, "waiting for Discord"))
    assert "which is not followed" in said(log, "waiting for Discord")[0]["why"]
    assert harbour.discord.identifies(harbour.world.bot) == 0


async def test_the_recommended_number_of_shards_is_taken(harbour, monkeypatch):
    shards_hurry(monkeypatch)
    answers(monkeypatch, "GET /gateway/bot", {"shards": 2})
    discord = harbour.discord
    async with serving(harbour):
        await discord.wait_for(lambda: discord.identifies(harbour.world.bot) == 2, 15)
        sessions = discord.engine.gateway.sessions.values()
        shards = {(session.shard_id, session.shard_count) for session in sessions}
        assert shards == {(0, 2), (1, 2)}


# A gateway that is not there.


async def test_a_closed_gateway_is_waited_for_in_words(harbour, monkeypatch, log, caplog):
    world, discord = harbour.world, harbour.discord
    monkeypatch.setattr(supervisor, "FIRST_WAIT", 0.05)
    with monkeypatch.context() as closed:
        closed.setattr(Gateway, "url", CLOSED)
        async with serving(harbour):
            await until(lambda: len(said(log, "waiting for Discord")) >= 3)
            closed.undo()
            await discord.wait_ready(world.bot, commands=True)
    assert "127.0.0.1" in said(log, "waiting for Discord")[0]["why"]
    assert quiet(log, caplog)


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
            await until(lambda: len(said(log, "waiting for Discord")) >= 2)
    assert "hung up" in said(log, "waiting for Discord")[0]["why"]
    assert quiet(log, caplog)


@asynccontextmanager
async def nobody_listens(discord):
    """Every connection is cut, and new ones are refused."""
    runner = discord._runner
    [listening] = runner.sites
    listening._server.close()
    runner._unreg_site(listening)
    for connection in runner.server.connections:
        connection.transport.abort()
    yield
    await web.TCPSite(runner, "127.0.0.1", discord.port).start()


async def test_a_gateway_lost_for_a_while_is_resumed_and_no_message_is_lost(
    harbour, monkeypatch, log, caplog
):
    """discord.py alone gives its session up at the first refused connection."""
    world, discord = harbour.world, harbour.discord
    monkeypatch.setattr(client, "RESUME_AGAIN", 0.05)
    async with serving(harbour):
        await discord.wait_ready(world.bot, commands=True)
        await harbour.set_up()
        async with nobody_listens(discord):
            await world.member.say(world.general, "i want to die")
            await until(lambda: said(log, "waiting for the gateway"))
        await harbour.card()
    assert discord.identifies(world.bot) == 1
    assert quiet(log, caplog)


async def test_a_gateway_lost_for_long_is_left_to_the_supervisor(harbour, monkeypatch, log, caplog):
    world, discord = harbour.world, harbour.discord
    monkeypatch.setattr(client, "RESUME_AGAIN", 0.05)
    monkeypatch.setattr(client, "RESUME_FOR", 0.2)
    async with serving(harbour):
        await discord.wait_ready(world.bot, commands=True)
        async with nobody_listens(discord):
            await until(lambda: said(log, "waiting for Discord"))
        await discord.wait_for(lambda: discord.identifies(world.bot) == 2, 15)
    assert "the gateway cannot be reached" in said(log, "waiting for Discord")[0]["why"]
    assert quiet(log, caplog)


async def test_a_client_ends_soon_although_the_gateway_says_no_goodbye(harbour, monkeypatch):
    world, discord = harbour.world, harbour.discord
    monkeypatch.setattr(client, "GOODBYE", 0.2)
    for_ever = asyncio.Event()

    async def mute(*_args, **_options):
        await for_ever.wait()

    async with serving(harbour):
        await discord.wait_ready(world.bot, commands=True)
        with monkeypatch.context() as muted:
            muted.setattr(web.WebSocketResponse, "close", mute)
            malformed(harbour)
            await discord.wait_for(lambda: discord.identifies(world.bot) == 2, 10)
        for_ever.set()


async def test_what_a_malformed_event_held_is_not_in_the_log(harbour, log):
    world, discord = harbour.world, harbour.discord
    async with serving(harbour):
        await discord.wait_ready(world.bot, commands=True)
        malformed(harbour)
        await until(lambda: said(log, "waiting for Discord"))
    assert said(log, "the Discord client ended on a fault")[0]["error"] == "ValueError"
    assert "want to die" not in str(log)


async def test_the_commands_are_told_again_after_a_dropped_connection(harbour, monkeypatch, log):
    world, discord = harbour.world, harbour.discord
    monkeypatch.setattr(client, "SYNC_AGAIN", 0.05)
    discord.cut("PUT /applications/{application_id}/commands", times=3)
    async with serving(harbour):
        await discord.wait_ready(world.bot, commands=True)
    assert said(log, "commands: Discord did not take them, trying again")


# The message-content intent.


async def test_the_missing_intent_is_a_fault_in_setup_and_is_gone_when_it_is_on(
    harbour, monkeypatch, log
):
    world, discord = harbour.world, harbour.discord
    monkeypatch.setattr(supervisor, "FIRST_WAIT", 0.05)
    monkeypatch.setattr(supervisor, "LOOK_AGAIN", 0.1)
    world.bot.privileged_intents = 0
    async with serving(harbour):
        await discord.wait_ready(world.bot, commands=True)
        assert "messages are not read" in said(log, "waiting for Discord")[0]["why"]
        options = {"channel": world.mod_alerts, "role": world.moderators}
        answer = await world.admin.slash("setup alerts", options, at=world.mod_alerts)
        assert "⚠️ Messages are not read" in answer.text
        assert "Message Content Intent" in answer.text
        answer = await world.admin.slash("setup show", at=world.mod_alerts)
        assert "⚠️ Messages are not read" in answer.text

        synced = world.bot.commands_synced
        world.bot.privileged_intents = int(PRIVILEGED)
        await discord.wait_for(lambda: discord.identifies(world.bot) == 2, 15)
        await discord.wait_for(lambda: world.bot.commands_synced > synced, 15)
        answer = await world.admin.slash("setup show", at=world.mod_alerts)
        assert "⚠️" not in answer.text
        await world.member.say(world.general, "i want to die")
        await harbour.card()


async def test_a_later_life_asks_for_the_intent_again(harbour, monkeypatch):
    world, discord = harbour.world, harbour.discord
    monkeypatch.setattr(supervisor, "FIRST_WAIT", 0.05)
    world.bot.privileged_intents = 0
    async with serving(harbour):
        await discord.wait_ready(world.bot, commands=True)
        world.bot.privileged_intents = int(PRIVILEGED)
        malformed(harbour)
        await discord.wait_for(lambda: discord.identifies(world.bot) == 2, 15)
        [session] = harbour.discord.engine.gateway.sessions.values()
        assert session.intents & Intent.MESSAGE_CONTENT


async def test_the_intent_is_looked_for_again_after_trouble(harbour, monkeypatch, log):
    world, discord = harbour.world, harbour.discord
    monkeypatch.setattr(supervisor, "FIRST_WAIT", 0.05)
    monkeypatch.setattr(supervisor, "LOOK_AGAIN", 0.05)
    world.bot.privileged_intents = 0
    async with serving(harbour):
        await discord.wait_ready(world.bot, commands=True)
        discord.cut("GET /oauth2/applications/@me", times=2)
        await until(lambda: said(log, "whether messages may be read is not known"))
        world.bot.privileged_intents = int(PRIVILEGED)
        await discord.wait_for(lambda: discord.identifies(world.bot) == 2, 15)


# The pace of tries: no more IDENTIFYs in a day than Discord gives.


async def test_the_longest_wait_is_taken_once_for_every_shard_that_identified(
    harbour, monkeypatch, log
):
    discord = harbour.discord
    monkeypatch.setattr(supervisor, "FIRST_WAIT", 0.05)
    monkeypatch.setattr(supervisor, "LONGEST_WAIT", 0.05)
    shards_hurry(monkeypatch)
    async with serving(harbour, SHARD_COUNT="2"):
        for life in (1, 2, 3):
            await discord.wait_for(
                lambda life=life: discord.identifies(harbour.world.bot) == 2 * life, 15
            )
            malformed(harbour)
        await until(lambda: len(said(log, "waiting for Discord")) == 3)
    assert [entry["next_try_s"] for entry in said(log, "waiting for Discord")] == [0.05, 0.1, 0.1]


async def test_tries_that_cost_no_identify_wait_no_longer(harbour, monkeypatch, log):
    monkeypatch.setattr(supervisor, "FIRST_WAIT", 0.05)
    monkeypatch.setattr(supervisor, "LONGEST_WAIT", 0.05)
    monkeypatch.setattr(Gateway, "url", CLOSED)
    async with serving(harbour, SHARD_COUNT="2"):
        await until(lambda: len(said(log, "waiting for Discord")) >= 3)
    assert {entry["next_try_s"] for entry in said(log, "waiting for Discord")} == {0.05}

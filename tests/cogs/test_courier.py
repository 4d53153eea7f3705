"""What an answer of Discord, or none, means for a delivery; and the same on the road."""

from datetime import timedelta
from types import SimpleNamespace

import aiohttp
import discord
import pytest

from cogs.courier import REFUSALS, outcome_of
from core.delivery import Permanent, Reason, Transient
from tests.cogs.conftest import said, text_of

SEND = "/channels/*/messages"


def refused(status, code=0, text="why", kind=None):
    """As discord.py builds it from an answer."""
    kind = kind or {403: discord.Forbidden, 404: discord.NotFound}.get(
        status, discord.DiscordServerError if status >= 500 else discord.HTTPException
    )
    return kind(
        SimpleNamespace(headers={}, status=status, reason=text), {"code": code, "message": text}
    )


def in_html(status):
    """An answer of something between us and Discord, which speaks no JSON."""
    return discord.HTTPException(
        SimpleNamespace(headers={}, status=status, reason=""), "<html>no</html>"
    )


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (refused(404, 10003), Permanent(Reason.CHANNEL_GONE)),
        (refused(404, 10004), Permanent(Reason.GUILD_GONE)),
        (refused(404, 10008), Permanent(Reason.MESSAGE_GONE)),
        (refused(404, 10013), Permanent(Reason.INBOX_CLOSED)),
        (refused(403, 50001), Permanent(Reason.NO_ACCESS)),
        (refused(403, 50007), Permanent(Reason.INBOX_CLOSED)),
        (refused(403, 50013), Permanent(Reason.NO_PERMISSION)),
        (refused(403, 50278), Permanent(Reason.INBOX_CLOSED)),
        (refused(400, 50035), Permanent(Reason.REFUSED)),
        (refused(400, 50006), Permanent(Reason.REFUSED)),
        (refused(403, 20009), Permanent(Reason.REFUSED)),
        (refused(404, 99999), Permanent(Reason.REFUSED)),
        (refused(405), Transient(Reason.SERVER_ERROR)),
        (refused(401), Transient(Reason.NOT_READY, timedelta(seconds=30))),
        (refused(401, 40001), Transient(Reason.NOT_READY, timedelta(seconds=30))),
        (refused(429), Transient(Reason.RATE_LIMITED)),
        (refused(429, 20028), Transient(Reason.RATE_LIMITED)),
        (refused(429, 10003), Transient(Reason.RATE_LIMITED)),
        (discord.RateLimited(2.5), Transient(Reason.RATE_LIMITED, timedelta(seconds=2.5))),
        (discord.RateLimited(0.0), Transient(Reason.RATE_LIMITED, timedelta(0))),
        (refused(500), Transient(Reason.SERVER_ERROR)),
        (refused(502), Transient(Reason.SERVER_ERROR)),
        (refused(503, 10003), Transient(Reason.SERVER_ERROR)),
        (refused(524), Transient(Reason.SERVER_ERROR)),
        (in_html(502), Transient(Reason.SERVER_ERROR)),
        (in_html(429), Transient(Reason.RATE_LIMITED)),
        (TimeoutError(), Transient(Reason.TIMEOUT)),
        (aiohttp.ServerTimeoutError(), Transient(Reason.TIMEOUT)),
        (ConnectionResetError(), Transient(Reason.CONNECTION)),
        (BrokenPipeError(), Transient(Reason.CONNECTION)),
        (OSError("no route"), Transient(Reason.CONNECTION)),
        (aiohttp.ServerDisconnectedError(), Transient(Reason.CONNECTION)),
        (aiohttp.ClientPayloadError(), Transient(Reason.CONNECTION)),
        (
            aiohttp.ClientConnectorError(SimpleNamespace(host="h", port=1, ssl=True), OSError()),
            Transient(Reason.CONNECTION),
        ),
    ],
    ids=lambda value: (
        f"{getattr(value, 'status', '')}-{getattr(value, 'code', '')}-{type(value).__name__}"
        if isinstance(value, Exception)
        else value.reason.value
    ),
)
def test_every_answer_has_its_outcome(error, outcome):
    assert outcome_of(error) == outcome


@pytest.mark.parametrize(("code", "reason"), REFUSALS.items())
@pytest.mark.parametrize("status", [500, 503])
def test_a_broken_server_ends_no_delivery(status, code, reason):
    assert outcome_of(refused(status, code)) == Transient(Reason.SERVER_ERROR), reason


def test_an_unknown_refusal_is_logged_as_a_fault_of_ours(log):
    outcome_of(refused(400, 50035, "In content: lantern street"))
    [event] = log.events
    assert event["log_level"] == "error"
    assert (event["status"], event["code"]) == (400, 50035)
    assert "lantern" not in log.text


def test_a_429_that_only_a_proxy_explains_is_waited_out():
    response = SimpleNamespace(headers={"Retry-After": "77"}, status=429, reason="")
    error = discord.HTTPException(response, "<html>slow down</html>")
    assert outcome_of(error) == Transient(Reason.RATE_LIMITED, timedelta(seconds=77))


@pytest.mark.parametrize(("status", "code"), [(500, 0), (503, 0), (429, 0), (401, 0)], ids=str)
async def test_what_may_pass_is_tried_again(harbour, status, code):
    await harbour.set_up()
    harbour.env.inject_error("POST", SEND, status=status, code=code, times=3)
    await harbour.member.send(harbour.general, "i want to die")
    for _ in range(3):
        await harbour.idle()
        assert harbour.cards() == []
        harbour.services.clock.move(timedelta(seconds=31))
    await harbour.until(lambda: len(harbour.cards()) == 1)
    await harbour.idle()
    posts = [one for one in harbour.env.http_requests if one.path.endswith("/messages")]
    assert len(posts) == 4
    assert len({post.json["nonce"] for post in posts}) == 1, "Discord can drop a repeat"


@pytest.mark.parametrize(
    ("status", "code", "why"),
    [
        (404, 10003, "the channel is gone"),
        (403, 50001, "I cannot see the channel"),
        (403, 50013, "I may not write there"),
        (400, 50035, "Discord refused the card"),
    ],
)
async def test_what_will_not_pass_is_told_to_the_owner_once(harbour, status, code, why):
    await harbour.set_up()
    harbour.env.inject_error(
        "POST", f"/channels/{harbour.mod_alerts.id}/messages", status=status, code=code, times=None
    )
    for number in range(3):
        await harbour.member.send(harbour.general, f"lantern street, i want to die {number}")
    await harbour.idle()
    inbox = harbour.guild.owner.dm_channel
    await harbour.until(lambda: bool(inbox.history()))
    await harbour.idle()
    [told] = inbox.history()
    assert why in text_of(told)
    assert "Harbour" in text_of(told)
    assert "`/setup alerts`" in text_of(told)
    assert "lantern" not in text_of(told)
    assert harbour.member.mention not in text_of(told)

    harbour.env.backend.faults.clear()
    answer = said(await harbour.set_up())
    assert "3 alerts were waiting" in answer
    await harbour.until(lambda: len(harbour.cards()) == 3)


async def test_a_closed_inbox_of_the_owner_ends_the_notice_and_not_the_loop(harbour):
    await harbour.set_up()
    owner = harbour.guild.owner.dm_channel
    harbour.env.inject_error(
        "POST", f"/channels/{harbour.mod_alerts.id}/messages", status=403, code=50013
    )
    harbour.env.inject_error(
        "POST", f"/channels/{owner.id}/messages", status=403, code=50007, times=None
    )
    await harbour.member.send(harbour.general, "i want to die")
    await harbour.idle()
    assert owner.history() == []
    await harbour.alert("i want to die, again")


async def test_an_alert_whose_channel_is_really_gone(harbour):
    """Discord's own refusal, not an injected one."""
    await harbour.set_up()
    harbour.env.backend.delete_channel(harbour.mod_alerts.id)
    await harbour.member.send(harbour.general, "i want to die")
    inbox = harbour.guild.owner.dm_channel
    await harbour.until(lambda: bool(inbox.history()))
    assert "the channel is gone" in text_of(inbox.history()[0])


async def test_an_alert_where_the_bot_may_not_write(harbour):
    me = harbour.guild.me
    silent = discord.PermissionOverwrite(view_channel=True, send_messages=False)
    channel = harbour.private_channel("quiet", plus={me: silent})
    await harbour.set_up(channel=channel)
    await harbour.member.send(harbour.general, "i want to die")
    inbox = harbour.guild.owner.dm_channel
    await harbour.until(lambda: bool(inbox.history()))
    assert "I may not write there" in text_of(inbox.history()[0])


async def test_a_case_that_is_forgotten_before_it_is_sent_is_not_sent(harbour):
    await harbour.set_up()
    harbour.env.inject_error("POST", SEND, status=500)
    await harbour.member.send(harbour.general, "i want to die")
    await harbour.idle()
    database = harbour.services.database
    later = harbour.services.clock.now() + timedelta(days=31)
    await database.write(lambda tx: tx.cases.forget_due(later, 10))
    harbour.services.clock.move(timedelta(seconds=31))
    await harbour.idle()
    assert harbour.cards() == []


async def test_an_alert_that_was_not_sent_is_sent_after_a_restart(harbour):
    await harbour.set_up()
    harbour.env.inject_error("POST", SEND, status=500, times=None)
    await harbour.member.send(harbour.general, "i want to die")
    await harbour.idle()
    await harbour.restart()
    harbour.env.backend.faults.clear()
    assert harbour.cards() == []
    harbour.services.clock.move(timedelta(seconds=31))
    await harbour.until(lambda: len(harbour.cards()) == 1)
    await harbour.idle()
    assert len(harbour.cards()) == 1


async def test_a_card_that_was_deleted_does_not_stop_the_claim(harbour):
    await harbour.set_up()
    card = await harbour.alert()
    harbour.env.inject_error("PATCH", "/channels/*", status=404, code=10008)
    answer = said(await harbour.moderator.click(card, label="I'm on it"))
    assert "You have this one" in answer
    await harbour.idle()
    await harbour.alert("i want to die, again")


async def test_the_servers_language_is_not_needed(harbour):
    """A language nobody has translated yet falls back to English."""
    harbour.env.backend.get_guild(harbour.guild.id).preferred_locale = "fi"
    await harbour.set_up()
    await harbour.restart()
    card = await harbour.alert()
    assert "A message may need a person" in text_of(card)

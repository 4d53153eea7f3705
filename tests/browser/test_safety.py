"""User text is never HTML, nothing comes from elsewhere, and no other page can drive this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import aiohttp
import pytest
from playwright.async_api import expect

from tests.browser.screen import message

if TYPE_CHECKING:
    from playwright.async_api import Request

    from tests.browser.conftest import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

HOSTILE = [
    "<img src=x onerror=window.hurt=1>",
    "<script>window.hurt=1</script>",
    "[press me](javascript:window.hurt=1)",
    "[press me](<javascript:window.hurt=1>)",
    "<javascript:window.hurt=1>",
    "**<svg onload=window.hurt=1>**",
    "||<iframe srcdoc='<script>parent.hurt=1</script>'>||",
    "`<b onmouseover=window.hurt=1>`",
    '[x](https://example.org "<img src=x onerror=window.hurt=1>")',
    "[x](data:text/html,<script>window.hurt=1</script>)",
]


async def test_hostile_text_stays_text(stage: Stage) -> None:
    page = await stage.open_as("other_member")
    for text in HOSTILE:
        await stage.world.member.say(stage.world.general, text)
    await expect(message(page, "data:text/html")).to_be_visible()
    assert await page.evaluate("window.hurt") is None
    body = page.locator("#message-list .text")
    for tag in ("img", "script", "svg", "iframe", "b"):
        await expect(body.locator(tag)).to_have_count(0)
    await expect(message(page, "<img src=x")).to_contain_text("<img src=x onerror=window.hurt=1>")
    links = await body.locator("a").evaluate_all("(all) => all.map((one) => one.href)")
    assert links == ["https://example.org/"]


async def test_hostile_names_and_hostile_embeds_stay_text(stage: Stage) -> None:
    evil = "<img src=x onerror=window.hurt=1>"
    page = await stage.open_as("member")
    stage.world.guild.add_text_channel(evil, topic=evil)
    stage.world.guild.add_member(evil)
    embed = {"title": evil, "url": "javascript:window.hurt=1", "description": evil}
    embed["author"] = {"name": evil, "url": "javascript:window.hurt=1"}  # type: ignore[assignment]  # Discord's own shape nests
    engine = stage.discord.engine
    engine.posting.write(stage.world.bot.user, stage.world.general, {"embeds": [embed]})
    await expect(page.locator(".embed-title")).to_have_text(evil)
    await expect(page.locator(".channel-name", has_text="onerror")).to_be_visible()
    await expect(page.locator(".member-name", has_text="onerror")).to_be_visible()
    await expect(page.locator(".embed a")).to_have_count(0)
    assert await page.evaluate("window.hurt") is None


async def test_the_browser_itself_refuses_html_from_strings(stage: Stage) -> None:
    page = await stage.open_as("member")
    refused = await page.evaluate(
        "(() => { try { document.body.innerHTML = '<i>x</i>'; return false; }"
        " catch (error) { return error instanceof TypeError; } })()"
    )
    assert refused
    stage.problems.clear()  # the browser also says it in the console, which is the point here


async def test_everything_the_page_loads_comes_from_the_sandbox(stage: Stage) -> None:
    asked: list[str] = []
    page = await stage.open_as("member")

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    engine = stage.discord.engine
    elsewhere = {"image": {"url": "https://example.org/picture.png"}, "title": "Elsewhere"}
    engine.posting.write(stage.world.bot.user, stage.world.general, {"embeds": [elsewhere]})
    await expect(page.locator(".picture-elsewhere")).to_be_visible()
    await page.reload()
    await expect(page.locator(".picture-elsewhere")).to_be_visible()
    assert asked
    assert [url for url in asked if not url.startswith(stage.discord.url)] == []


async def test_the_policy_allows_nothing_inline_and_nothing_from_outside(stage: Stage) -> None:
    async with aiohttp.ClientSession() as session, session.get(stage.discord.url) as response:
        policy = response.headers["Content-Security-Policy"]
        html = await response.text()
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "require-trusted-types-for 'script'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert " style=" not in html
    assert "<style" not in html
    assert " on" not in [part[:3] for part in html.split('"')]


@pytest.mark.parametrize(
    ("headers", "path"),
    [
        ({"Origin": "http://elsewhere.example"}, "/page/socket?as=admin"),
        ({"Origin": "null"}, "/page/socket?as=admin"),
        ({"Host": "elsewhere.example"}, "/page/socket?as=admin"),
        ({"Host": "elsewhere.example"}, "/"),
        ({"Host": "elsewhere.example"}, "/static/app.js"),
    ],
)
async def test_other_pages_cannot_reach_it(
    stage: Stage, headers: dict[str, str], path: str
) -> None:
    upgrade = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    }
    sent = {**(upgrade if "socket" in path else {}), **headers}
    url = f"{stage.discord.url}{path}"
    async with aiohttp.ClientSession() as session, session.get(url, headers=sent) as response:
        assert response.status == 403


async def test_only_the_pages_own_files_are_served(stage: Stage) -> None:
    async with aiohttp.ClientSession() as session:
        for path in ("..%2fserver.py", "%2e%2e/server.py", "nothing.js", "style"):
            async with session.get(f"{stage.discord.url}/static/{path}") as response:
                assert response.status == 404, path


async def test_a_page_sees_and_does_only_what_its_person_may(stage: Stage) -> None:
    secret = await stage.world.moderator.say(stage.world.mod_alerts, "between us")
    asks = [
        {"do": "history", "channel": str(stage.world.mod_alerts.id)},
        {"do": "say", "channel": str(stage.world.mod_alerts.id), "text": "let me in"},
        {"do": "delete", "channel": str(stage.world.mod_alerts.id), "message": str(secret.id)},
        {"do": "click", "channel": str(stage.world.mod_alerts.id), "message": str(secret.id)},
        {"do": "no such thing"},
        {"do": "slash"},
    ]
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{stage.discord.url}/page/socket?as=member") as socket,
    ):
        first = await socket.receive_json()
        assert first["t"] == "snapshot"
        assert "mod-alerts" not in str(first)
        for number, ask in enumerate(asks):
            await socket.send_json({"id": number, **ask})
            reply = await socket.receive_json(timeout=5)
            assert (reply["t"], reply["id"], reply["ok"]) == ("reply", number, False)
    assert secret.channel.order == [secret.id]

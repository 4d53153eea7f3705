"""Breakwater itself on the page: a member speaks, a moderator takes the case, help is found.

These make the pictures in docs/pictures (`make pictures`), so that they cannot go stale.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio
from playwright.async_api import expect

import bot
from core.settings import Settings
from sandbox import Sandbox, SandboxClock, harbour
from tests.browser.conftest import Stage
from tests.browser.screen import become, choose_command, composer, go_to, message, say

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from playwright.async_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

LIBRARY = bot.read_library(Path(bot.__file__).parent / "resources.yaml")
STOCK = bot.Stock.of(LIBRARY)


@pytest_asyncio.fixture(loop_scope="session")
async def breakwater(chromium: Browser, tmp_path: Path) -> AsyncIterator[Stage]:
    """What `make sandbox` starts."""
    async with Sandbox(port=0, clock=SandboxClock()) as discord:
        world = harbour.build(discord)
        environment = {
            "DISCORD_TOKEN": world.bot.token,
            "DISCORD_API_URL": discord.api_url,
            "DATA_DIR": str(tmp_path),
        }
        stop = asyncio.Event()
        settings = Settings.read(environment, token_needed=True)
        serving = asyncio.create_task(bot.serve(settings, STOCK, discord.clock, stop=stop))
        await discord.wait_ready(world.bot, commands=True)
        await world.admin.slash(
            "setup alerts",
            {"channel": world.mod_alerts, "role": world.moderators},
            at=world.mod_alerts,
        )
        stage = Stage(discord=discord, world=world, chromium=chromium)
        try:
            yield stage
        finally:
            for context in stage.contexts:
                await context.close()
            stop.set()
            await serving
        assert stage.problems == []
        assert list(discord.unknown_routes) == []


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("light", {"color_scheme": "light"}),
        ("dark", {"color_scheme": "dark"}),
        ("phone", {"viewport": {"width": 360, "height": 740}, "color_scheme": "light"}),
    ],
)
async def test_from_a_message_to_a_moderator_who_takes_it(
    breakwater: Stage, picture: Any, name: str, options: dict[str, Any]
) -> None:
    world = breakwater.world
    await world.other_member.say(world.general, "Evening, all. Tea is on, if anybody wants to sit.")
    page = await breakwater.open_as("member", **options)
    await go_to_on_any_screen(page, "general")
    await say(page, "long week. honestly i want to die")
    await expect(message(page, "long week")).to_be_visible()

    await open_drawer(page)
    await become(page, "Moderator")
    await go_to_on_any_screen(page, "mod-alerts")
    card = page.locator("#message-list .message", has=page.get_by_role("button", name="I'm on it"))
    await expect(card).to_contain_text("en-suicide-intent")
    await expect(card).to_contain_text("Nobody has it yet")
    await picture(page, f"alert-{name}")

    await card.get_by_role("button", name="Show message").click()
    shown = message(page, "They wrote")
    await expect(shown).to_contain_text("long week. honestly i want to die")
    await expect(shown).to_contain_text("Only you can see this")

    await card.get_by_role("button", name="I'm on it").click()
    await expect(message(page, "You have this one")).to_be_visible()
    await expect(card).to_contain_text("is on it ·")
    await picture(page, f"claimed-{name}")


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("light", {"color_scheme": "light"}),
        ("phone", {"viewport": {"width": 360, "height": 740}, "color_scheme": "dark"}),
    ],
)
async def test_a_member_finds_a_line(
    breakwater: Stage, picture: Any, name: str, options: dict[str, Any]
) -> None:
    page = await breakwater.open_as("member", **options)
    await go_to_on_any_screen(page, "general")
    await choose_command(page, "helpline")
    await page.keyboard.type("ire")
    await expect(page.locator(".choices-list .option").first).to_have_text("Ireland")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    answer = message(page, "People to talk to now")
    await expect(answer).to_contain_text("116 123")
    await expect(answer).to_contain_text("In immediate danger: 112 (all services)")
    await expect(answer).to_contain_text("Only you can see this")
    await picture(page, f"helpline-{name}")


async def test_on_a_phone_three_taps_lead_to_a_number(breakwater: Stage) -> None:
    """From the open page: the slash, the command, send. The number is on the screen, as text."""
    phone = {"viewport": {"width": 360, "height": 740}, "has_touch": True}
    page = await breakwater.open_as("member", **phone)
    await page.get_by_role("button", name="Commands").tap()
    await page.locator("#suggestions .option:has(.option-label:text-is('/helpline'))").tap()
    await page.get_by_role("button", name="Send").tap()
    answer = message(page, "People to talk to now")
    await expect(answer).to_contain_text("988")
    await expect(answer.get_by_text("In immediate danger: 911")).to_be_in_viewport()


@pytest.mark.parametrize("locale", ["en-GB", "es-ES"])
async def test_what_stands_behind_the_buttons(breakwater: Stage, picture: Any, locale: str) -> None:
    breakwater.world.member.locale = locale
    words, number = LIBRARY.words, "024" if locale == "es-ES" else "116 123"
    page = await breakwater.open_as("member", viewport={"width": 700, "height": 900})
    await go_to_on_any_screen(page, "general")
    await choose_command(page, "helpline")
    await page.keyboard.press("Enter")
    answer = message(page, words.say("helpline-heading-anywhere", locale))
    await expect(answer).to_contain_text(number)
    await picture(page, f"helpline-{locale}")
    ask = words.say("helpline-button-calls", locale)
    await answer.get_by_role("button", name=ask).click()
    await expect(message(page, words.say("helpline-call-who", locale))).to_be_visible()
    await picture(page, f"calls-{locale}")


async def test_a_breathing_exercise_moves_by_itself(breakwater: Stage, picture: Any) -> None:
    page = await breakwater.open_as("member", viewport={"width": 700, "height": 700})
    await go_to_on_any_screen(page, "general")
    await choose_command(page, "resources exercise")
    await page.keyboard.type("box")
    await page.locator(".choices-list .option", has_text="Box breathing").click()
    await page.keyboard.press("Enter")
    card = message(page, "Box breathing")
    await card.get_by_role("button", name="Start").click()
    await expect(message(page, "Breathe in")).to_be_visible()
    await picture(page, "breathing")
    await expect(message(page, "Hold")).to_be_visible(timeout=8_000)
    await message(page, "Hold").get_by_role("button", name="Stop").click()
    await expect(message(page, "Hold")).to_have_count(0)


async def test_an_admin_sets_it_up(breakwater: Stage) -> None:
    page = await breakwater.open_as("admin")
    await go_to_on_any_screen(page, "general")
    await choose_command(page, "setup show")
    await page.keyboard.press("Enter")
    await expect(message(page, "Alerts go to")).to_contain_text("Every channel I can read")


async def test_a_member_is_offered_no_setup(breakwater: Stage) -> None:
    page = await breakwater.open_as("member")
    await go_to_on_any_screen(page, "general")
    await composer(page).press_sequentially("/")
    await page.locator("#suggestions .option").first.wait_for()
    offered = await page.locator("#suggestions .option").all_inner_texts()
    assert any("/helpline" in text for text in offered)
    assert not any("setup" in text for text in offered)


async def open_drawer(page: Any) -> None:
    """Where the screen is narrow, channels and people are behind a button."""
    opener = page.get_by_role("button", name="Channels and people")
    if await opener.is_visible() and not await page.locator("#identity").is_visible():
        await opener.click()


async def go_to_on_any_screen(page: Any, name: str) -> None:
    await open_drawer(page)
    await go_to(page, name)

"""Phone width, light and dark, the clock, the hint, a lost connection, screen readers."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from playwright.async_api import expect

from sandbox import Sandbox, harbour
from tests.browser.screen import become, channel, composer, go_to, message, say

if TYPE_CHECKING:
    from tests.browser.conftest import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

PHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 720},
    "has_touch": True,
    "is_mobile": True,
}


async def test_on_a_phone_the_lists_are_drawers(stage: Stage) -> None:
    page = await stage.open_as("moderator", **PHONE)
    await expect(page.locator("#sidebar")).not_to_be_in_viewport()
    await expect(page.locator("#members")).not_to_be_in_viewport()
    await stage.world.member.say(stage.world.general, "a " * 400)
    await say(page, "w" * 200)
    await expect(message(page, "www")).to_be_visible()
    wide = await page.evaluate("document.documentElement.scrollWidth")
    assert wide == 360
    await page.get_by_role("button", name="Channels and people").click()
    await expect(channel(page, "mod-alerts")).to_be_in_viewport()
    await go_to(page, "mod-alerts")
    await expect(page.locator("#sidebar")).not_to_be_in_viewport()
    await page.get_by_role("button", name="Members").click()
    await expect(page.locator(".member", has_text="Admin")).to_be_in_viewport()
    await page.keyboard.press("Escape")
    await expect(page.locator("#members")).not_to_be_in_viewport()


async def test_a_card_fits_a_phone_and_can_be_pressed(stage: Stage) -> None:
    page = await stage.open_as("moderator", "#mod-alerts", **PHONE)
    await say(page, "card")
    button = page.get_by_role("button", name="I'm on it")
    await button.tap()
    await expect(message(page, "Claimed by")).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") == 360


async def test_a_long_press_opens_the_menu_of_a_message(stage: Stage) -> None:
    page = await stage.open_as("member", **PHONE)
    await stage.world.other_member.say(stage.world.general, "hold me")
    text = message(page, "hold me").locator(".text")
    box = await text.bounding_box()
    assert box is not None
    at = {"clientX": box["x"] + 5, "clientY": box["y"] + 5, "pointerType": "touch"}
    await text.dispatch_event("pointerdown", {**at, "bubbles": True})
    await expect(page.get_by_role("menuitem", name="Reply")).to_be_visible()


async def test_light_and_dark_follow_the_system_until_one_chooses(stage: Stage) -> None:
    page = await stage.open_as("member", color_scheme="dark")
    root = page.locator("html")
    await expect(root).to_have_attribute("data-theme", "dark")
    await page.emulate_media(color_scheme="light")
    await expect(root).to_have_attribute("data-theme", "light")
    await page.get_by_role("button", name="Switch to dark").click()
    await page.reload()
    await expect(root).to_have_attribute("data-theme", "dark")


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_text_can_be_read_on_its_ground(stage: Stage, theme: str) -> None:
    page = await stage.open_as("member", color_scheme=theme)
    ratios = await page.evaluate(
        """() => {
            const style = getComputedStyle(document.documentElement);
            const light = (name) => {
                const hex = style.getPropertyValue(name).trim().slice(1);
                const parts = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
                    .map((one) => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
                return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
            };
            const pairs = [];
            for (const text of ["--text", "--soft", "--faint", "--sea", "--danger"]) {
                for (const ground of ["--ground", "--side", "--raised", "--ping", "--whisper"]) {
                    const [dark, bright] = [light(text), light(ground)].sort((a, b) => a - b);
                    pairs.push([text, ground, (bright + 0.05) / (dark + 0.05)]);
                }
            }
            return pairs;
        }"""
    )
    too_faint = [pair for pair in ratios if pair[2] < 4.5]  # WCAG 2.2, 1.4.3 (AA)
    assert too_faint == []


async def test_the_clock_moves_ahead_for_everybody(stage: Stage) -> None:
    page = await stage.open_as("member")
    other = await stage.open_as("moderator")
    await say(page, f"since <t:{int(stage.discord.clock.now().timestamp())}:R>")
    await page.locator("#clock").click()
    await page.get_by_role("menuitem", name="+ 8 hours").click()
    await expect(page.locator("#clock-moved")).to_have_text("+8 h")
    await expect(other.locator("#clock-moved")).to_have_text("+8 h")
    await expect(message(other, "since").locator("time[data-style]")).to_have_text("8 hours ago")
    assert stage.discord.clock.offset == timedelta(hours=8)
    await page.locator("#clock").click()
    await page.get_by_role("menuitem", name="+ 1 day").click()
    await expect(other.locator("#clock-moved")).to_have_text("+1 d 8 h")


async def test_a_clock_moved_elsewhere_is_shown_too(stage: Stage) -> None:
    page = await stage.open_as("member")
    stage.discord.move_clock(timedelta(minutes=10))
    await expect(page.locator("#clock-moved")).to_have_text("+10 min")


async def test_the_hint_comes_once_and_can_be_called_back(stage: Stage) -> None:
    page = await stage.open_as("member", hint=True)
    hint = page.get_by_role("complementary", name="What to try")
    await expect(hint).to_contain_text("Speak as a member in #general.")
    await page.get_by_role("button", name="Close the hint").click()
    await page.reload()
    await page.locator("html[data-ready]").wait_for(state="attached")
    await expect(hint).to_be_hidden()
    await page.get_by_role("button", name="What to try").click()
    await expect(hint).to_be_visible()


async def test_a_lost_connection_is_said_and_comes_back_by_itself(stage: Stage) -> None:
    page = await stage.open_as("member")
    await say(page, "before")
    await expect(message(page, "before")).to_be_visible()
    port = stage.discord.port
    await stage.discord.stop()
    await expect(page.locator("#connection")).to_contain_text("Trying again")
    async with Sandbox(port=port) as fresh:
        world = harbour.build(fresh)
        await world.member.say(world.general, "a new world")
        await expect(message(page, "a new world")).to_be_visible()
        await expect(page.locator("#connection")).to_be_hidden()
        await expect(message(page, "before")).to_have_count(0)
        await say(page, "and on we go")
        await expect(message(page, "and on we go")).to_be_visible()
        await page.close()
    stage.problems.clear()  # what Chromium says of refused connections is the point here


async def test_new_messages_are_read_aloud_and_the_page_has_landmarks(stage: Stage) -> None:
    page = await stage.open_as("member")
    await stage.world.other_member.say(stage.world.general, "**kettle** ||on||")
    log = page.get_by_role("log", name="New messages")
    await expect(log).to_have_text("Other member: kettle (hidden)")
    for role, name in (("navigation", "Channels and people"), ("complementary", "Members")):
        await expect(page.get_by_role(role, name=name)).to_be_visible()  # type: ignore[arg-type]  # roles are a Literal there
    await expect(page.get_by_role("list", name="Messages in general")).to_be_visible()
    nameless = await page.evaluate(
        "[...document.querySelectorAll('button, input, textarea')].filter((one) =>"
        " !one.hidden && !one.closest('[hidden]') && !one.ariaLabel && !one.textContent.trim()"
        " && !one.labels?.length).map((one) => one.outerHTML)"
    )
    assert nameless == []


async def test_lists_are_one_stop_each_for_the_tab_key(stage: Stage) -> None:
    for number in range(8):
        await stage.world.member.say(stage.world.general, f"line {number}")
    page = await stage.open_as("other_member")
    await expect(message(page, "line 7")).to_be_visible()
    await channel(page, "general").focus()
    await page.keyboard.press("ArrowDown")
    await expect(channel(page, "quiet-room")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.locator("#channel-title")).to_have_text("quiet-room")
    await expect(composer(page)).to_be_focused()
    await go_to(page, "general")
    await page.locator(".channel[tabindex='0']").first.focus()
    stops = 0
    while not await composer(page).evaluate("(node) => node === document.activeElement"):
        await page.keyboard.press("Tab")
        stops += 1
        assert stops < 15
    outline = await composer(page).evaluate("(node) => node.matches(':focus-visible')")
    assert outline


async def test_a_change_of_rights_is_seen_at_once(stage: Stage) -> None:
    page = await stage.open_as("member")
    world = stage.world
    await expect(channel(page, "mod-alerts")).to_have_count(0)
    world.guild.give_role(world.member, world.moderators)
    await expect(channel(page, "mod-alerts")).to_be_visible()
    await go_to(page, "mod-alerts")
    world.guild.take_role(world.member, world.moderators)
    await expect(channel(page, "mod-alerts")).to_have_count(0)
    await expect(page.locator("#channel-title")).not_to_have_text("mod-alerts")


async def test_a_channel_one_may_not_write_in_says_so(stage: Stage) -> None:
    world = stage.world
    everyone = world.guild.everyone
    world.guild.set_overwrite(world.general, everyone, deny=1 << 11)
    page = await stage.open_as("member", "#general")
    await expect(composer(page)).to_be_disabled()
    await expect(composer(page)).to_have_attribute(
        "placeholder", "You cannot write in this channel."
    )


async def test_the_newcomers_way(stage: Stage) -> None:
    page = await stage.open_as("member")
    await say(page, "Tonight is hard.")
    world = stage.world
    card = {"content": f"<@&{world.moderators.id}> a card"}
    stage.discord.engine.posting.write(world.bot.user, world.mod_alerts, card)
    await become(page, "Moderator")
    await expect(channel(page, "mod-alerts").locator(".pings")).to_have_text("1")
    await go_to(page, "mod-alerts")
    await expect(message(page, "a card")).to_have_class("message pings-me")

"""Pictures of the page in light, dark and at phone width: each shows something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.async_api import expect

from tests.browser.screen import become, choose_command, composer, go_to, message, say

if TYPE_CHECKING:
    from tests.browser.conftest import Stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def furnish(stage: Stage) -> None:
    """A short, ordinary evening in the harbour."""
    world = stage.world
    await world.member.say(world.general, "Evening, all. Long week over here.")
    await world.other_member.say(world.general, "Same. Tea is on, if anybody wants to sit a while.")
    first = world.general.by_id[world.general.order[0]]
    await world.moderator.say(
        world.general,
        f"Glad you're both here. <#{world.quiet_room.id}> is open **all night**, "
        "and `/helpline` knows who to call.\n> One thing at a time.",
        reply_to=first,
    )
    await world.member.say(world.general, "Thank you. ||It was the exam.||")
    await world.moderator.say(world.mod_alerts, "card")


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("light", {"color_scheme": "light"}),
        ("dark", {"color_scheme": "dark"}),
        ("phone", {"viewport": {"width": 360, "height": 740}, "color_scheme": "light"}),
    ],
)
async def test_pictures(stage: Stage, shoot: Any, name: str, options: dict[str, Any]) -> None:
    await furnish(stage)
    page = await stage.open_as("member", hint=True, **options)
    await expect(message(page, "It was the exam")).to_be_visible()
    pictures = [await shoot(page, f"page-{name}")]
    await page.locator("#help").click()
    await composer(page).press_sequentially("/")
    await page.locator("#suggestions .option").first.wait_for()
    pictures.append(await shoot(page, f"page-{name}-palette"))
    await composer(page).fill("")
    await choose_command(page, "helpline")
    await page.keyboard.type("n")
    await page.locator(".choices-list .option", has_text="Norway").wait_for()
    pictures.append(await shoot(page, f"page-{name}-command"))
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    await expect(message(page, "Lines in")).to_be_visible()
    pictures.append(await shoot(page, f"page-{name}-whisper"))
    opener = page.get_by_role("button", name="Channels and people")
    if await opener.is_visible():
        await opener.click()
        pictures.append(await shoot(page, f"page-{name}-drawer"))
    await page.locator("#identity").click()
    pictures.append(await shoot(page, f"page-{name}-identity"))
    await page.keyboard.press("Escape")
    await become(page, "Moderator")
    await go_to(page, "mod-alerts")
    card = message(page, "A message that may need a person")
    await expect(card).to_be_visible()
    pictures.append(await shoot(page, f"page-{name}-card"))
    await card.get_by_role("button", name="Who takes over?").click()
    pictures.append(await shoot(page, f"page-{name}-select"))
    await page.keyboard.press("Escape")
    await card.get_by_role("button", name="Form").click()
    await page.get_by_role("dialog").wait_for()
    pictures.append(await shoot(page, f"page-{name}-form"))
    await page.keyboard.press("Escape")
    await say(page, "embed")
    await expect(page.locator(".embed")).to_be_visible()
    await message(page, "Helplines").click(button="right")
    await page.get_by_role("menu").wait_for()
    pictures.append(await shoot(page, f"page-{name}-menu"))
    assert len({picture.read_bytes() for picture in pictures}) == len(pictures)

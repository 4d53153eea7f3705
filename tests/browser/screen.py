"""Words for what a person sees and does on the page, so that tests read like a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.async_api import Locator, Page


def composer(page: Page) -> Locator:
    return page.locator("#composer-text")


def messages(page: Page) -> Locator:
    return page.locator("#message-list .message")


def message(page: Page, text: str) -> Locator:
    """Return the newest message that shows `text`."""
    return page.locator("#message-list .message", has_text=text).last


def channel(page: Page, name: str) -> Locator:
    return page.locator(".channel", has=page.locator(f".channel-name:text-is('{name}')"))


async def say(page: Page, text: str) -> None:
    await composer(page).fill(text)
    await page.keyboard.press("Enter")


async def go_to(page: Page, name: str) -> None:
    await channel(page, name).click()
    await page.locator(f"#channel-title:text-is('{name}')").wait_for()


async def become(page: Page, name: str) -> None:
    await page.locator("#identity").click()
    await page.get_by_role("menuitemradio", name=name, exact=False).click()
    await page.locator(f".identity-name:text-is('{name}')").wait_for()


async def choose_command(page: Page, path: str) -> None:
    """Type a command and take it from the palette with the keyboard."""
    await composer(page).press_sequentially(f"/{path}")
    option = page.locator(f"#suggestions .option:has(.option-label:text-is('/{path}'))")
    await option.wait_for()
    await page.keyboard.press("Enter")
    await page.locator(f".command-card[aria-label='Command /{path}']").wait_for()

"""A real Chromium, a real sandbox, and the page's own test bot connected to it."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio
from discord.http import Route
from playwright.async_api import Browser, ConsoleMessage, Page, async_playwright

from sandbox import Sandbox, SandboxClock, harbour
from tests.browser.page_bot import PageBot

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from sandbox.harbour import World

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
TOKEN = "page-bot-token"  # noqa: S105 - it opens nothing but this test's own sandbox
PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures"
EXPECTED_NOISE = ("WebSocket connection to",)
"""What Chromium itself writes while the sandbox is away on purpose."""


def find_chromium() -> str | None:
    """Return the browser named by BREAKWATER_CHROMIUM, else the first one on PATH."""
    named = os.environ.get("BREAKWATER_CHROMIUM")
    found = [shutil.which(name) for name in ([named] if named else NAMES)]
    return next((path for path in found if path), None)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> AsyncIterator[Browser]:
    path = find_chromium()
    if path is None:
        reason = f"no browser found: install one of {', '.join(NAMES)} or set BREAKWATER_CHROMIUM"
        if os.environ.get("BREAKWATER_REQUIRE_BROWSER") == "1":
            pytest.fail(f"BROWSER TESTS ARE REQUIRED HERE, AND {reason}")
        pytest.skip(f"NOT TESTED IN A BROWSER: {reason}")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        await browser.close()


@dataclass
class Stage:
    """The sandbox with its people, and a way to open the page as one of them."""

    discord: Sandbox
    world: World
    chromium: Browser
    page_bot: PageBot | None = None
    problems: list[str] = field(default_factory=list)
    contexts: list[Any] = field(default_factory=list)

    async def open_as(self, name: str, at: str = "", *, hint: bool = False, **options: Any) -> Page:
        """Open the page in a browser of its own as `name`; `at` is "#channel"."""
        settings = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce"}
        context = await self.chromium.new_context(**{**settings, **options})
        self.contexts.append(context)
        if not hint:
            await context.add_init_script("localStorage.setItem('hint', 'seen')")
        page = await context.new_page()
        self.listen(page)
        await page.goto(f"{self.discord.url}/?as={name}{at}")
        await page.locator("html[data-ready]").wait_for(state="attached")
        return page

    def listen(self, page: Page) -> None:
        """Remember every error and refused resource: a test with one fails at its end."""

        def note(message: ConsoleMessage) -> None:
            noise = message.text.startswith(EXPECTED_NOISE)
            if message.type in ("error", "warning") and not noise:
                self.problems.append(message.text)

        page.on("console", note)
        page.on("pageerror", lambda error: self.problems.append(str(error)))


@pytest_asyncio.fixture(loop_scope="session")
async def stage(chromium: Browser, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Stage]:
    async with Sandbox(port=0, clock=SandboxClock()) as discord:
        world = harbour.build(discord, token=TOKEN)
        monkeypatch.setattr(Route, "BASE", discord.api_url)
        bot = PageBot()
        running = asyncio.create_task(bot.start(TOKEN))
        await discord.wait_ready(world.bot, commands=True)
        stage = Stage(discord=discord, world=world, chromium=chromium, page_bot=bot)
        try:
            yield stage
        finally:
            for context in stage.contexts:
                await context.close()
            bot.let_go.set()
            await bot.close()
            running.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await running
        assert stage.problems == []


@pytest.fixture
def shoot(tmp_path: Path) -> Any:
    """Take a picture into the test's own folder."""
    return _camera(tmp_path)


@pytest.fixture
def picture(tmp_path: Path) -> Any:
    """Take a picture for the docs when BREAKWATER_PICTURES=1, else as `shoot` does."""
    return _camera(PICTURES if os.environ.get("BREAKWATER_PICTURES") == "1" else tmp_path)


def _camera(folder: Path) -> Any:
    folder.mkdir(parents=True, exist_ok=True)

    async def shoot_page(page: Page, name: str) -> Path:
        path = folder / f"{name}.png"
        await page.evaluate("document.fonts.ready.then(() => true)")
        await page.screenshot(path=path)
        return path

    return shoot_page

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp import ClientSession

from sandbox import Sandbox, harbour
from tests.sandbox.clients import TOKEN, Running, Wire

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from sandbox.harbour import World


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox() as started:
        yield started


@pytest.fixture
def world(sandbox: Sandbox) -> World:
    return harbour.build(sandbox)


@pytest.fixture
async def running(sandbox: Sandbox) -> AsyncIterator[Running]:
    clients = Running(sandbox)
    yield clients
    await clients.stop_all()


@pytest.fixture
def until() -> Callable[..., Any]:
    """Wait for a condition on the client's side, where no event of the sandbox announces it."""

    async def wait(condition: Callable[[], object], limit: float = 8.0) -> None:
        async with asyncio.timeout(limit):
            while not condition():  # noqa: ASYNC110 - the condition lives in the client
                await asyncio.sleep(0.005)

    return wait


@pytest.fixture
async def session() -> AsyncIterator[ClientSession]:
    """HTTP as it is on the wire, with the bot's token."""
    async with ClientSession(headers={"Authorization": f"Bot {TOKEN}"}) as opened:
        yield opened
        await Wire.close_all(opened)

"""No web page elsewhere can drive the sandbox."""

from __future__ import annotations

import socket

import aiohttp
import pytest
from aiohttp import WSServerHandshakeError

PATHS = ["/", "/api/v10/gateway", "/gateway", "/page/socket", "/attachments/1/2/x"]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "host",
    [
        "example.org",
        "example.org:{port}",
        "127.0.0.1",
        "127.0.0.1:1",
        "localhost.example.org:{port}",
    ],
)
async def test_a_foreign_host_is_refused(sandbox, session, path, host):
    headers = {"Host": host.format(port=sandbox.port)}
    async with session.get(sandbox.url + path, headers=headers) as response:
        assert response.status == 403
        assert "only serves this machine" in await response.text()


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "origin", ["http://example.org", "null", "http://127.0.0.1:1", "https://127.0.0.1:{port}"]
)
async def test_a_foreign_origin_is_refused(sandbox, session, path, origin):
    headers = {"Origin": origin.format(port=sandbox.port)}
    async with session.get(sandbox.url + path, headers=headers) as response:
        assert response.status == 403


@pytest.mark.parametrize("path", ["/gateway", "/page/socket"])
async def test_websockets_are_refused_before_they_open(sandbox, session, path):
    with pytest.raises(WSServerHandshakeError) as caught:
        await session.ws_connect(sandbox.url + path, origin="http://example.org")
    assert caught.value.status == 403


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "[::1]"])
async def test_its_own_names_are_served(sandbox, session, name):
    here = f"{name}:{sandbox.port}"
    headers = {"Host": here, "Origin": f"http://{here}"}
    async with session.get(f"{sandbox.api_url}/gateway", headers=headers) as response:
        assert response.status == 200


async def test_it_listens_on_this_machine_only(sandbox):
    others = {
        info[4][0]
        for info in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)
        if not info[4][0].startswith("127.")
    }
    assert sandbox.engine.state.base_url == f"http://127.0.0.1:{sandbox.port}"
    for address in others:
        with pytest.raises(OSError, match=r"Connect call failed|refused"):
            async with aiohttp.ClientSession() as session:
                await session.get(f"http://{address}:{sandbox.port}/")


async def test_a_taken_port_is_said(sandbox):
    other = type(sandbox)(port=sandbox.port)
    with pytest.raises(OSError, match="address already in use"):
        await other.start()
    await other.stop()

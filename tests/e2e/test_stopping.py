"""SIGTERM and Ctrl+C: within ten seconds and quietly, whatever does not answer."""

import asyncio
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import asynccontextmanager

import pytest

from db.migrate import _ONE_AT_A_TIME
from tests.e2e.process import ROOT, BotProcess

pytestmark = pytest.mark.process

SEND = "POST /channels/{channel_id}/messages"


async def stopped_in_time(process):
    started = time.monotonic()
    code, said = await process.terminate()
    assert time.monotonic() - started < 10
    assert code == 0, said
    assert "Traceback" not in said
    return said


@asynccontextmanager
async def postgres_session(url, *statements):
    asyncpg = pytest.importorskip("asyncpg")
    session = await asyncpg.connect(url.replace("+asyncpg", ""))
    try:
        await session.execute("BEGIN")
        for statement in statements:
            await session.execute(statement)
        yield session
    finally:
        await session.close()


@asynccontextmanager
async def locked(harbour):
    """Somebody else holds the database: a backup, an operator's shell."""
    if not harbour.database_url.startswith("sqlite"):
        lock = "LOCK TABLE cases, deliveries IN ACCESS EXCLUSIVE MODE"
        async with postgres_session(harbour.database_url, lock):
            yield
        return
    file = harbour.database_url.removeprefix("sqlite+aiosqlite:///")
    other = sqlite3.connect(file, isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
        yield
    finally:
        other.close()


async def test_a_locked_database_does_not_hold_it_up_and_what_was_recorded_is_sent(harbour):
    process = await harbour.process()
    await harbour.set_up()
    fault = harbour.discord.delay(SEND, 60)
    await harbour.world.member.say(harbour.world.general, "i want to die")
    await harbour.discord.wait_for(lambda: fault.hits > 0, 10)
    async with locked(harbour):
        await stopped_in_time(process)
    fault.stop()
    if harbour.database_url.startswith("sqlite"):  # on PostgreSQL the lease must first run out
        process = await harbour.process()
        await harbour.card()
        await process.terminate()
        assert len(harbour.cards()) == 1


async def test_it_stops_while_another_process_migrates(harbour):
    if harbour.database_url.startswith("sqlite"):
        pytest.skip("one process a file: nobody else migrates it")
    lock = f"SELECT pg_advisory_xact_lock({_ONE_AT_A_TIME})"
    async with postgres_session(harbour.database_url, lock) as session:
        process = await BotProcess.start(harbour.environment)
        waits = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
        async with asyncio.timeout(30):
            while not await session.fetchval(waits):  # noqa: ASYNC110  only the server knows
                await asyncio.sleep(0.02)
        await stopped_in_time(process)


async def test_a_discord_that_went_silent_does_not_hold_it_up(harbour):
    """This process is the sandbox: while it waits without its event loop, nobody answers."""
    process = await harbour.process()
    started = time.monotonic()
    process._process.send_signal(signal.SIGTERM)
    while time.monotonic() - started < 20 and not has_ended(process._process.pid):
        time.sleep(0.02)  # noqa: ASYNC251  the silence is what is tested
    assert time.monotonic() - started < 10
    code, said = await process.ended()
    assert code == 0, said
    assert "Traceback" not in said


def has_ended(pid):
    try:
        return os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT | os.WNOHANG) is not None
    except ChildProcessError:  # asyncio has noticed already
        return True


def test_what_blocks_everything_is_ended_all_the_same():
    program = """
import bot, services.stopping, time
services.stopping.LAST_RESORT = 0.3
async def stuck(stop):
    print("ready", flush=True)
    await stop.wait()
    time.sleep(60)
bot.main_loop(stuck)
"""
    with subprocess.Popen(  # noqa: S603  our own program
        [sys.executable, "-c", program], cwd=ROOT, stdout=-1, stderr=-2, text=True
    ) as process:
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGTERM)
        said, _ = process.communicate(timeout=30)
    assert process.returncode == 1
    assert "what was recorded is kept" in said


async def test_ctrl_c_while_it_is_still_importing_is_quiet(tmp_path):
    process = await BotProcess.start({"PYTHONPROFILEIMPORTTIME": "1", "DATA_DIR": str(tmp_path)})
    await process.logged("discord.enums")
    process._process.send_signal(signal.SIGINT)
    code, said = await process.ended()
    assert code == -signal.SIGINT
    assert "Traceback" not in said


async def test_ctrl_c_in_the_first_second_of_the_sandbox_is_quiet(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = {"DATA_DIR": str(tmp_path)}
    process = await BotProcess.start(environment, "sandbox", "--port", str(port))
    async with asyncio.timeout(30):
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except ConnectionError:
                await asyncio.sleep(0.02)  # between two looks at a condition
            else:
                writer.close()
                break
    process._process.send_signal(signal.SIGINT)
    code, said = await process.ended(10)
    assert code == 0, said
    assert "Traceback" not in said

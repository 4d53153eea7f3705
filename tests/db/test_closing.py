"""Closing a database that does not answer, and opening one that cannot be."""

import asyncio
import sqlite3
import time

import pytest
from sqlalchemy.exc import OperationalError

from db.engine import open_database
from db.lock import hold
from db.problems import DatabaseProblem
from db.writer import Writer


async def never_free(_works):
    error = sqlite3.OperationalError("database is locked")
    error.sqlite_errorcode = sqlite3.SQLITE_BUSY
    raise OperationalError("BEGIN", None, error)


async def test_a_writer_closes_in_time_though_the_database_stays_busy(caplog):
    writer = Writer(never_free, waits=[60])
    waiting = [asyncio.create_task(writer.write(lambda _: None)) for _ in range(3)]
    await asyncio.sleep(0)
    started = time.monotonic()
    await writer.close(within=0.2)
    assert time.monotonic() - started < 2
    for told in await asyncio.gather(*waiting, return_exceptions=True):
        assert isinstance(told, DatabaseProblem)
    assert "3 writes were given up" in caplog.text


async def test_a_writer_that_can_finish_does_so_before_it_closes():
    kept = []

    async def slow(works):
        await asyncio.sleep(0.05)
        kept.extend(work(None) for work in works)
        return kept[-len(works) :]

    writer = Writer(slow)
    waiting = [asyncio.create_task(writer.write(lambda _, n=n: n)) for n in range(3)]
    await asyncio.sleep(0)
    await writer.close(within=30)
    assert await asyncio.gather(*waiting) == kept == [0, 1, 2]


async def test_a_locked_file_does_not_hold_up_the_end(sqlite_url, keyring):
    database = open_database(sqlite_url, keyring=keyring)
    await database.migrate()
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite+aiosqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    waiting = asyncio.create_task(database.write(lambda tx: tx.deliveries.release_all_leases()))
    await asyncio.sleep(0)
    started = time.monotonic()
    await database.close(within=0.2)
    assert time.monotonic() - started < 4
    with pytest.raises(DatabaseProblem):
        await waiting
    other.close()


def test_one_file_has_one_lock_by_whatever_name(tmp_path):
    (tmp_path / "real").mkdir()
    linked = tmp_path / "linked.db"
    linked.symlink_to(tmp_path / "real" / "breakwater.db")
    folder = tmp_path / "folder"
    folder.symlink_to(tmp_path / "real")
    with hold(tmp_path / "real" / "breakwater.db"):
        for other_name in (linked, folder / "breakwater.db"):
            with pytest.raises(DatabaseProblem, match="another process"), hold(other_name):
                pass


@pytest.mark.parametrize(
    "address",
    [
        "postgresql+asyncpg://bot:hunter2@127.0.0.1:9/db?sslmode=hunter3",
        "postgresql+asyncpg://bot:hunter2@127.0.0.1:9/db?prepared_statement_cache_size=hunter3",
        "postgresql+asyncpg://bot:hunter2:x@host:hunter3/db",
        "postgresql+asyncpg://bot:hunter2@" + "hunter3" * 20 + ".example/db",
    ],
)
async def test_an_address_that_cannot_be_followed_is_said_in_words(address, keyring):
    pytest.importorskip("asyncpg")
    with pytest.raises(DatabaseProblem, match="DATABASE_URL") as caught:
        await open_database(address, keyring=keyring).migrate()
    assert "hunter" not in str(caught.value)

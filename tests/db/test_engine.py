import asyncio
import json
import multiprocessing
import os
import stat
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import Column, MetaData, Table, insert, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import StatementError

from core.keyring import Keyring
from db.engine import open_database, sqlite_file
from db.lock import hold
from db.problems import DatabaseProblem, WrongKey
from db.types import UtcDateTime
from tests.db.samples import LATER, MEMBER, NOW, add, beside, claim, record

moments = Table("moments", MetaData(), Column("at", UtcDateTime))


PRAGMAS = {
    "journal_mode": "wal",
    "foreign_keys": 1,
    "secure_delete": 1,
    "busy_timeout": 1_000,
    "synchronous": 2,
}


async def test_pragmas_on_every_connection(sqlite_url, keyring):
    database = open_database(sqlite_url, keyring=keyring)
    await database.migrate()
    connections = [await database._reading.connect() for _ in range(database._reading.pool.size())]
    try:
        for connection in connections:
            for pragma, value in (PRAGMAS | {"query_only": 1}).items():
                found = await connection.exec_driver_sql(f"PRAGMA {pragma}")
                assert (pragma, found.scalar_one()) == (pragma, value)
    finally:
        for connection in connections:
            await connection.close()

    def of_the_writer(session):
        ask = session.connection().exec_driver_sql
        return {pragma: ask(f"PRAGMA {pragma}").scalar_one() for pragma in [*PRAGMAS, "query_only"]}

    assert await database._writing.run(of_the_writer) == PRAGMAS | {"query_only": 0}
    await database.close()


async def test_files_and_folder_are_the_owners_alone(sqlite_url, keyring):
    file = Path(make_url(sqlite_url).database)
    database = open_database(sqlite_url, keyring=keyring)
    await database.migrate()
    await record(database)
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    files = list(file.parent.iterdir())
    assert {path.name for path in files} > {file.name, f"{file.name}-wal"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    await database.close()


async def test_an_existing_file_is_made_private(tmp_path, keyring):
    file = tmp_path / "open.db"
    file.touch(mode=0o644)
    await open_database(f"sqlite+aiosqlite:///{file}", keyring=keyring).close()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("not an address", "not an address"),
        ("sqlite:///x.db", r"sqlite\+aiosqlite"),
        ("postgresql://host/name", r"postgresql\+asyncpg"),
        ("mysql://host/name", "mysql"),
        ("sqlite+aiosqlite://", "must name a file"),
        ("sqlite+aiosqlite:///:memory:", "must name a file"),
        ("sqlite+aiosqlite:////proc/no/such.db", "cannot write the database"),
    ],
)
def test_a_wrong_address_is_said_in_words(url, words, keyring):
    with pytest.raises(DatabaseProblem, match=words):
        open_database(url, keyring=keyring)


def test_a_password_is_not_repeated(keyring):
    with pytest.raises(DatabaseProblem) as caught:
        open_database("postgresql://me:hidden-word@host/name", keyring=keyring)
    assert "hidden-word" not in str(caught.value)


async def test_a_file_that_is_no_database_is_said_in_words(tmp_path, keyring):
    file = tmp_path / "text.db"
    file.write_text("this is a letter, not a database" * 50)
    database = open_database(f"sqlite+aiosqlite:///{file}", keyring=keyring)
    with pytest.raises(DatabaseProblem, match="not a database"):
        await database.migrate()
    await database.close()


def test_the_file_behind_an_address():
    assert sqlite_file("sqlite+aiosqlite:///data/x.db") == Path("data/x.db")
    assert sqlite_file("postgresql+asyncpg://host/name") is None


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 8, 1),  # noqa: DTZ001 - the naive time is what must be refused
        datetime(2026, 8, 1, tzinfo=timezone(timedelta(hours=2))),
    ],
)
async def test_only_aware_utc_times_are_kept(database, moment):
    with pytest.raises(StatementError, match=r"without a zone|only UTC"):
        await add(database, due_at=moment)
    assert await claim(database, now=LATER) == []


async def test_times_come_back_aware_utc_and_whole(database):
    no_name = NOW.astimezone(timezone(timedelta(0), "Z"))
    async with beside(database).begin() as connection:
        await connection.run_sync(moments.create)
        await connection.execute(insert(moments), [{"at": no_name}, {"at": None}])
        found = (await connection.execute(select(moments.c.at))).scalars().all()
    assert found == [NOW, None]
    assert found[0].tzinfo is UTC


async def test_another_secret_is_a_clear_error_at_start(database_url, keyring):
    database = open_database(database_url, keyring=keyring)
    await database.migrate()
    case = await record(database)
    await database.close()
    wrong = open_database(database_url, keyring=Keyring([b"w" * 32], os.urandom))
    with pytest.raises(WrongKey, match="SECRET_KEY"):
        await wrong.migrate()
    await wrong.close()
    right = open_database(database_url, keyring=keyring)
    await right.migrate()
    assert await right.read(lambda tx: tx.cases.get(case.id)) == case
    await right.close()


async def test_a_newer_secret_beside_the_old_one_is_noted(database_url):
    old, new = b"o" * 32, b"n" * 32

    async def starts_with(*secrets):
        database = open_database(database_url, keyring=Keyring(secrets, os.urandom))
        try:
            await database.migrate()
            await record(database)
            return len(await database.read(lambda tx: tx.cases.of_person(MEMBER)))
        finally:
            await database.close()

    assert await starts_with(old) == 1
    assert await starts_with(new, old) == 2
    assert await starts_with(new, old) == 3
    for secrets in ([new], [old]):
        with pytest.raises(WrongKey):
            await starts_with(*secrets)


async def test_a_healthy_database_says_so(database):
    assert await database.healthy()


async def test_reading_goes_on_while_a_write_is_slow(database):
    """The readers have connections of their own."""
    await asyncio.gather(
        *(record(database) for _ in range(30)),
        *(database.read(lambda tx: tx.cases.of_person(MEMBER)) for _ in range(30)),
    )
    assert len(await database.read(lambda tx: tx.cases.of_person(MEMBER))) == 30


async def test_ids_can_be_given(sqlite_url, keyring):
    numbers = iter(range(5, 9))
    database = open_database(sqlite_url, keyring=keyring, new_id=lambda: next(numbers))
    await database.migrate()
    assert [(await record(database)).id for _ in range(2)] == [5, 6]
    await database.close()


def _try_to_hold(path, answers):
    try:
        with hold(path):
            answers.put("held")
    except DatabaseProblem as problem:
        answers.put(str(problem))


def test_a_second_process_on_the_same_file_is_refused(tmp_path):
    path = tmp_path / "new" / "breakwater.db"
    context = multiprocessing.get_context("spawn")
    answers = context.Queue()

    def from_another_process():
        process = context.Process(target=_try_to_hold, args=(path, answers))
        process.start()
        answer = answers.get(timeout=60)
        process.join()
        return answer

    with hold(path):
        assert "another process" in from_another_process()
        with pytest.raises(DatabaseProblem, match="another process"), hold(path):
            pass
    assert from_another_process() == "held"
    with hold(path):
        pass
    answers.close()
    answers.join_thread()


def test_a_lock_that_cannot_be_written_is_said_in_words():
    with pytest.raises(DatabaseProblem, match="cannot write"), hold(Path("/proc/no/such.db")):
        pass


async def test_details_of_any_shape_come_back(database):
    payload = {"words": "ünï🌊", "number": 2**62, "empty": ""}
    made = await add(database, payload=payload)
    [found] = await claim(database)
    assert json.dumps(found.payload) == json.dumps(made.payload) == json.dumps(payload)

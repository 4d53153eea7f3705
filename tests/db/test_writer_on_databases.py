import asyncio
import signal
import sqlite3
from contextlib import closing

import pytest
from sqlalchemy.exc import DBAPIError

from core.cases import AlreadyClaimed, claim
from core.guilds import GuildSettings
from db.engine import open_database
from db.problems import DatabaseProblem
from tests.db.samples import MEMBER, MODERATOR, NOW, logged, new_case, record

OTHER_MODERATOR = MODERATOR + 1


def open_case(tx):
    return tx.cases.record(new_case())


def log_of_nothing(tx):
    """Fails when it is flushed, not when it runs."""
    tx.cases.log(logged(5))


def raise_after_writing(tx):
    tx.cases.record(new_case())
    raise ValueError("a bad work")


async def count_cases(database):
    return len(await database.read(lambda tx: tx.cases.of_person(MEMBER)))


@pytest.mark.parametrize(
    ("bad", "error"), [(raise_after_writing, ValueError), (log_of_nothing, DBAPIError)]
)
async def test_one_bad_work_among_many_fails_only_itself(database, bad, error):
    works = [open_case] * 7 + [bad] + [open_case] * 5
    results = await asyncio.gather(*map(database.write, works), return_exceptions=True)
    assert isinstance(results.pop(7), error)
    assert all(case is not None for case in results)
    assert await count_cases(database) == 12


async def test_a_failed_work_leaves_nothing(database):
    with pytest.raises(ValueError, match="bad work"):
        await database.write(raise_after_writing)
    assert await count_cases(database) == 0


async def test_errors_name_no_person_and_no_text(database):
    with pytest.raises(DBAPIError) as caught:
        await database.write(lambda tx: tx.cases.log(logged(5, actor_id=123456789)))
    assert "INSERT INTO case_events" in str(caught.value)
    assert "123456789" not in str(caught.value)


async def test_a_read_cannot_write(database):
    with pytest.raises(DBAPIError):
        await database.read(lambda tx: tx.guilds.save(GuildSettings(1), NOW))
    assert await database.read(lambda tx: tx.guilds.all()) == []


async def test_close_finishes_what_was_handed_over(database_url, keyring):
    database = open_database(database_url, keyring=keyring)
    await database.migrate()
    writes = [asyncio.create_task(database.write(open_case)) for _ in range(20)]
    await asyncio.sleep(0)
    await database.close()
    assert len(await asyncio.gather(*writes)) == 20
    with pytest.raises(DatabaseProblem, match="closed"):
        await database.write(open_case)
    with pytest.raises(DatabaseProblem, match="closed"):
        await count_cases(database)
    assert not await database.healthy()
    again = open_database(database_url, keyring=keyring)
    assert await count_cases(again) == 20
    await again.close()


async def test_two_moderators_on_two_processes_and_one_claim(database_url, database, keyring):
    """On PostgreSQL the row is held from the reading to the commit; SQLite has one writer."""
    other = open_database(database_url, keyring=keyring)

    def take(case, moderator):
        def work(tx):
            tx.cases.save(claim(tx.cases.get(case.id), moderator, NOW))

        return work

    for _ in range(10):
        case = await record(database)
        results = await asyncio.gather(
            database.write(take(case, MODERATOR)),
            other.write(take(case, OTHER_MODERATOR)),
            return_exceptions=True,
        )
        kept = await database.read(lambda tx, case=case: tx.cases.get(case.id))
        lost = results.index(None) ^ 1
        assert isinstance(results[lost], AlreadyClaimed)
        assert kept.claimed_by == (OTHER_MODERATOR, MODERATOR)[lost]
    await other.close()


@pytest.mark.postgres
async def test_works_that_hold_rows_against_each_other_all_end(postgres_url, keyring):
    """A deadlock ends one of the two transactions; its works run again."""
    processes = [open_database(postgres_url, keyring=keyring) for _ in range(2)]
    await processes[0].migrate()
    first, second = [await record(processes[0]) for _ in range(2)]

    def both(*cases):
        def work(tx):
            for case in cases:
                assert tx.cases.get(case.id) is not None

        return work

    orders = [both(first, second), both(second, first)]
    for _ in range(10):
        writes = [
            process.write(order)
            for process, order in zip(processes, orders, strict=True)
            for _ in range(3)
        ]
        await asyncio.gather(*writes)
    for process in processes:
        await process.close()


@pytest.fixture
async def on_sqlite(sqlite_url, keyring):
    database = open_database(sqlite_url, keyring=keyring)
    await database.migrate()
    database._writer._waits = (0.01,) * 3
    yield database
    await database.close()


def outside(pragma):
    """A pragma on the writer's own connection, outside any transaction."""

    def run(session):
        session.connection().rollback()
        session.connection().connection.execute(pragma)

    return run


@pytest.fixture
def elsewhere(on_sqlite):
    """Another process's connection to the same file."""
    file = on_sqlite._reading.url.database
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        yield connection


async def test_a_locked_database_is_waited_for(on_sqlite, elsewhere):
    elsewhere.execute("BEGIN IMMEDIATE")
    write = asyncio.create_task(on_sqlite.write(open_case))
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(asyncio.shield(write), timeout=0.1)
    elsewhere.execute("COMMIT")
    assert await write is not None


async def test_a_database_locked_for_good_is_a_problem_in_words(on_sqlite, elsewhere):
    await on_sqlite._writing.run(outside("PRAGMA busy_timeout = 1"))
    elsewhere.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseProblem, match="busy"):
        await on_sqlite.write(open_case)
    assert not await on_sqlite.healthy()
    assert await count_cases(on_sqlite) == 0, "reading does not wait for the writer"
    elsewhere.execute("COMMIT")
    assert await on_sqlite.healthy()
    assert await on_sqlite.write(open_case) is not None


async def test_a_full_disk_is_a_problem_in_words_and_passes(on_sqlite):
    async def limit_pages(pages):
        await on_sqlite._writing.run(outside(f"PRAGMA max_page_count = {pages}"))

    await limit_pages(1)  # SQLite takes the present size for less than that
    large = new_case(excerpt="x" * 40_000)
    results = await asyncio.gather(
        on_sqlite.write(lambda tx: tx.cases.record(large)),
        on_sqlite.write(open_case),
        return_exceptions=True,
    )
    assert [type(result) for result in results] == [DatabaseProblem] * 2
    assert "room" in str(results[0])
    await limit_pages(1_000_000)
    assert await on_sqlite.write(lambda tx: tx.cases.record(large)) is not None


@pytest.mark.postgres
async def test_a_restart_of_postgresql_is_survived(postgres, postgres_url, keyring):
    database = open_database(postgres_url, keyring=keyring)
    await database.migrate()
    database._writer._waits = (0.05,) * 600  # however slow this machine starts one
    await database.write(open_case)
    assert await count_cases(database) == 1
    await asyncio.to_thread(postgres.stop, signal.SIGQUIT)
    try:
        writes = [asyncio.create_task(database.write(open_case)) for _ in range(5)]
        await asyncio.sleep(0)
    finally:
        await asyncio.to_thread(postgres.start)
    assert None not in await asyncio.gather(*writes)
    assert await count_cases(database) == 6
    await database.close()


@pytest.mark.postgres
async def test_postgresql_out_of_reach_is_a_problem_in_words(postgres, postgres_url, keyring):
    database = open_database(postgres_url, keyring=keyring)
    await database.migrate()
    database._writer._waits = (0.01,)
    await asyncio.to_thread(postgres.stop)
    try:
        with pytest.raises(DatabaseProblem, match="out of reach"):
            await database.write(open_case)
        with pytest.raises(DatabaseProblem, match="out of reach"):
            await count_cases(database)
        assert not await database.healthy()
        with pytest.raises(DatabaseProblem, match="cannot open"):
            await open_database(postgres_url, keyring=keyring).migrate()
    finally:
        await asyncio.to_thread(postgres.start)
    assert await database.healthy()
    await database.close()

"""An old database comes up to this version, rows and all; a newer one is refused."""

import asyncio
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text
from sqlalchemy.engine import make_url

from core.cases import CaseState
from core.crisis.assessment import Level
from core.guilds import GuildSettings
from core.keyring import Keyring
from db.engine import open_database
from db.migrate import alembic_config
from db.problems import DatabaseProblem
from db.tables import Row
from tests.db.samples import MEMBER, NOW, beside, claim

OLD = Path(__file__).parent / "old_databases"


def differences(connection):
    options = {"compare_type": True, "compare_server_default": True}
    return compare_metadata(MigrationContext.configure(connection, opts=options), Row.metadata)


async def test_the_migrations_make_exactly_the_tables(database):
    async with database._reading.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_a_difference_would_be_seen(database):
    """The comparison above can fail."""
    async with beside(database).begin() as connection:
        await connection.execute(text("DROP INDEX ix_cases_forget_at"))
        await connection.execute(text("ALTER TABLE people ADD COLUMN extra VARCHAR(3)"))
        assert len(await connection.run_sync(differences)) == 2


async def test_names_and_partial_index_are_the_same_on_both(database):
    def names(connection):
        seen = inspect(connection)
        return {
            index["name"] for table in seen.get_table_names() for index in seen.get_indexes(table)
        }

    async with database._reading.connect() as connection:
        made = await connection.run_sync(names)
    named = {index.name for table in Row.metadata.sorted_tables for index in table.indexes}
    assert made - {"uq_cases_message_id"} == named  # PostgreSQL lists a constraint's index too


async def test_migrating_again_changes_nothing(database):
    await database.migrate()
    assert await database.healthy()


async def test_processes_that_start_at_once_do_not_collide(database_url, keyring):
    processes = [open_database(database_url, keyring=keyring) for _ in range(3)]
    await asyncio.gather(*(process.migrate() for process in processes))
    for process in processes:
        assert await process.healthy()
        await process.close()


async def test_there_is_one_line_of_migrations(database):
    async with database._reading.connect() as connection:
        config = await connection.run_sync(alembic_config)
    assert len(ScriptDirectory.from_config(config).get_heads()) == 1


@pytest.fixture
def old_database(request, database_url):
    """The address of a database that was left by revision 0001: dumps made at that revision with
    sqlite3's iterdump and with pg_dump --inserts, and never touched since."""
    url = make_url(database_url)
    dump = (OLD / f"0001_{url.get_backend_name()}.sql").read_text()
    if url.get_backend_name() == "sqlite":
        Path(url.database).parent.mkdir()
        with closing(sqlite3.connect(url.database)) as connection:
            connection.executescript(dump)
    else:
        request.getfixturevalue("postgres").load(dump, database=url.database)
    return database_url


async def test_a_database_of_revision_0001_comes_up_with_its_rows(old_database):
    keyring = Keyring([b"the secret of the old databases, 0001"], os.urandom)
    database = open_database(old_database, keyring=keyring)
    await database.migrate()
    async with database._reading.connect() as connection:
        assert await connection.run_sync(differences) == []
    [case] = await database.read(lambda tx: tx.cases.of_person(MEMBER))
    assert (case.state, case.level, case.excerpt) == (CaseState.OPEN, Level.HIGH, "old words 🌊")
    assert [reason.rule for reason in case.reasons] == ["first-rule", "second-rule"]
    [event] = await database.read(lambda tx: tx.cases.events(case.id))
    assert (event.at, event.detail) == (NOW, {"count": 1})
    settings = await database.read(lambda tx: tx.guilds.get(10))
    assert settings == GuildSettings(10, 1, 2, 3, 20, "de", frozenset({4, 5}))
    assert await database.read(lambda tx: tx.people.country(MEMBER)) == "DE"
    [delivery] = await claim(database)
    assert (delivery.id, delivery.payload) == (5_003, {"sentence": "old-words"})
    await database.close()


async def test_a_newer_database_is_refused_in_words(database):
    async with beside(database).begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseProblem, match=r"newer version.*9999"):
        await database.migrate()


async def test_a_failed_migration_leaves_nothing_half_done(database_url, keyring):
    """A table in the way of the first migration's last step."""
    database = open_database(database_url, keyring=keyring)
    async with beside(database).begin() as connection:
        await connection.execute(text("CREATE TABLE deliveries (id INTEGER)"))
    with pytest.raises(DatabaseProblem, match="cannot open"):
        await database.migrate()
    async with database._reading.connect() as connection:
        tables = await connection.run_sync(lambda inner: inspect(inner).get_table_names())
    assert tables == ["deliveries"]
    await database.close()

"""An old database comes up to this version, rows and all; a newer one is refused."""

import asyncio
import os
import sqlite3
from contextlib import closing
from datetime import timedelta
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
from core.resources.local import LocalLine, NewReport, ReportReason
from db.engine import open_database
from db.migrate import alembic_config
from db.problems import DatabaseProblem
from db.tables import Row
from tests.db.samples import GUILD, LATER, MEMBER, NOW, beside, claim

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


def load_old(revision, database_url, request):
    """Load a database as that revision left it: dumps made at that revision with sqlite3's
    iterdump and with pg_dump --inserts, and never touched since. Return it, not yet migrated."""
    url = make_url(database_url)
    dump = (OLD / f"{revision}_{url.get_backend_name()}.sql").read_text()
    if url.get_backend_name() == "sqlite":
        Path(url.database).parent.mkdir()
        with closing(sqlite3.connect(url.database)) as connection:
            connection.executescript(dump)
    else:
        request.getfixturevalue("postgres").load(dump, database=url.database)
    secret = f"the secret of the old databases, {revision}".encode()
    return open_database(database_url, keyring=Keyring([secret], os.urandom))


@pytest.fixture(params=["0001", "0002"])
async def old_database(request, database_url):
    """A database of every revision there was, brought up to this one."""
    database = load_old(request.param, database_url, request)
    await database.migrate()
    yield database
    await database.close()


async def test_an_old_database_comes_up_with_its_rows(old_database):
    """What was there since 0001."""
    database = old_database
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


@pytest.mark.parametrize("old_database", ["0001"], indirect=True)
async def test_what_0002_brought_is_empty_in_a_database_of_0001_and_can_be_used(old_database):
    def kept(tx):
        return tx.local_lines.all(), tx.local_lines.all_hidden(), tx.reports.of_guild(GUILD)

    def use(tx):
        line = LocalLine(GUILD, "local-0000002a", {"name": "New line"}, NOW)
        new = NewReport(GUILD, "de-new-line", ReportReason.OTHER, "new details")
        tx.local_lines.hide(GUILD, "de-new-line")
        return [tx.local_lines.save(line, NOW)], [tx.reports.file(new, NOW)]

    assert await old_database.read(kept) == ([], {}, [])
    lines, reports = await old_database.write(use)
    assert await old_database.read(kept) == (lines, {GUILD: {"de-new-line"}}, reports)


@pytest.mark.parametrize("old_database", ["0002"], indirect=True)
async def test_what_0002_brought_comes_up_with_its_rows(old_database):
    document = {"name": "Old line é", "topics": ["crisis"]}
    assert await old_database.read(lambda tx: tx.local_lines.all()) == [
        LocalLine(GUILD, "local-0000002a", document, NOW)
    ]
    hidden = await old_database.read(lambda tx: tx.local_lines.all_hidden())
    assert hidden == {GUILD: {"de-old-line"}}
    [here] = await old_database.read(lambda tx: tx.reports.of_guild(GUILD))
    assert (here.id, here.line_id, here.reason) == (5_004, "de-old-line", ReportReason.CLOSED)
    assert (here.details, here.filed_at) == ("old details 🌊", NOW)
    assert here.forget_at == NOW + timedelta(days=90)
    [alone] = await old_database.read(lambda tx: tx.reports.of_guild(None))
    assert (alone.id, alone.reason, alone.details) == (5_005, ReportReason.OTHER, "")
    assert alone.filed_at == LATER


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

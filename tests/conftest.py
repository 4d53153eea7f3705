"""What every test may ask for: a keyring, and a database of each kind."""

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from core.keyring import Keyring
from db.engine import Database, open_database
from tests.postgres_server import NoPostgres, PostgresServer, running


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """One real PostgreSQL a test process. Without one these tests are skipped aloud, or fail when
    BREAKWATER_REQUIRE_POSTGRES=1."""
    try:
        with running() as started:
            yield started
    except NoPostgres as problem:
        if os.environ.get("BREAKWATER_REQUIRE_POSTGRES") == "1":
            pytest.fail(f"PostgreSQL is required here and did not start: {problem}")
        pytest.skip(f"NOT TESTED ON POSTGRESQL: it did not start: {problem}")


@pytest.fixture
def postgres_url(postgres: PostgresServer) -> str:
    """An empty database on it. Emptied, not made anew: PostgreSQL writes everything out whenever
    a database goes, which takes longer than most tests."""
    postgres.sql(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid();"
        " DROP SCHEMA public CASCADE; CREATE SCHEMA public"
    )
    return postgres.url("postgres")


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite+aiosqlite:///{tmp_path / 'data' / 'breakwater.db'}"


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database_url(request: pytest.FixtureRequest) -> str:
    """An empty database of each kind: the test runs once on either."""
    name = "sqlite_url" if request.param == "sqlite" else "postgres_url"
    return str(request.getfixturevalue(name))


@pytest.fixture
def keyring() -> Keyring:
    return Keyring([b"a secret of thirty-two characters"], os.urandom)


@pytest.fixture
async def database(database_url: str, keyring: Keyring) -> AsyncIterator[Database]:
    """A migrated database of each kind."""
    opened = open_database(database_url, keyring=keyring)
    await opened.migrate()
    yield opened
    await opened.close()

"""The way in: `open_database`, and the `Database` it returns."""

import asyncio
import logging
import secrets
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy.engine import URL, Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from core.keyring import Keyring
from db import sqlite
from db.keys import check_keys
from db.migrate import upgrade
from db.problems import DatabaseProblem, Fault, fault_of
from db.statements import Statements
from db.transaction import Transaction
from db.writer import Result, Work, Writer

_log = logging.getLogger(__name__)

READERS = 4
"""Connections that read beside the writer; the message path itself reads from memory."""

LOCK_MILLISECONDS = 2_000
"""PostgreSQL: how long the writer waits for rows that another process holds."""

CONNECT_SECONDS = 5
"""PostgreSQL: how long one attempt to connect may take."""

CANNOT_BE_FOLLOWED = (
    "DATABASE_URL names a host that cannot be one, or an option after the ? that asyncpg does not "
    "take (it writes ssl=require where others write sslmode=require)"
)

READ_AGAIN_AFTER = (0.05, 0.5)
"""Seconds before another attempt at a read whose connection was lost."""


def random_id() -> int:
    """A new row's id: positive, below 2**63, and telling nothing."""
    return 1 + secrets.randbelow(2**63 - 1)


def sqlite_file(url: str) -> Path | None:
    """The file behind a DATABASE_URL, for `db.lock.hold`; None when it is PostgreSQL's."""
    parsed = _parse(url)
    return sqlite.file_of(parsed) if parsed.get_backend_name() == "sqlite" else None


def open_database(
    url: str, *, keyring: Keyring, new_id: Callable[[], int] = random_id
) -> "Database":
    """Accepts `sqlite+aiosqlite:///path` and `postgresql+asyncpg://…`; a DatabaseProblem says
    what is wrong with any other. An SQLite file is created here; nothing connects yet.
    """
    parsed = _parse(url)
    if parsed.get_backend_name() == "sqlite":
        sqlite.make_private_file(sqlite.file_of(parsed))
        writing: Committer = sqlite.WriterThread(parsed)
        reading = _engine(parsed, READERS)
        migrating = create_async_engine(parsed, hide_parameters=True, poolclass=NullPool)
        sqlite.set_up(reading.sync_engine, writes=False)
        # Alembic's batch mode rebuilds tables, and a DROP would cascade to what refers to them.
        sqlite.set_up(migrating.sync_engine, writes=True, foreign_keys=False)
    else:
        writing = WriterConnection(_engine(parsed, 1, {"lock_timeout": str(LOCK_MILLISECONDS)}))
        reading = _engine(parsed, READERS, {"default_transaction_read_only": "on"})
        migrating = _engine(parsed, 1, {})  # it waits for another's migration, however long
    return Database(writing, reading, migrating, keyring, new_id)


class Committer(Protocol):
    """The one connection that writes."""

    engine: Engine

    async def run(self, work: Callable[[Session], Result]) -> Result:
        """Run `work`, which commits, in a session of its own."""

    async def dispose(self) -> None:
        """Let go of the connection."""


class WriterConnection:
    """PostgreSQL: the driver is asynchronous, every statement is awaited."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self.engine = engine.sync_engine

    async def run(self, work: Callable[[Session], Result]) -> Result:
        async with AsyncSession(self._engine) as session:
            return await session.run_sync(work)

    async def dispose(self) -> None:
        await self._engine.dispose()


class Database:
    """Everything kept. `work` is a plain function of a `Transaction`.

    A work may run more than once before it counts (another work in its group failed, the
    connection broke), so it has no effect outside its transaction: it neither sends, logs, nor
    appends to a list of its caller's. It awaits nothing and does no input or output of its own.
    On SQLite what is written runs in the writer's thread, beside the event loop: a work touches
    nothing that is the loop's (a future, an event, what other tasks change meanwhile).
    """

    def __init__(
        self,
        writing: Committer,
        reading: AsyncEngine,
        migrating: AsyncEngine,
        keyring: Keyring,
        new_id: Callable[[], int],
    ) -> None:
        self._writing = writing
        self._reading = reading
        self._migrating = migrating
        self._keyring = keyring
        self._new_id = new_id
        self._writer = Writer(self._commit)
        self._closed = False

    @property
    def waiting_writes(self) -> int:
        """How many works wait for the writer, for the metrics."""
        return self._writer.waiting

    async def migrate(self) -> None:
        """Bring the tables up to this version and prove the secret; call it before anything else.

        Raise DatabaseProblem when the database is out of reach or newer than this program,
        WrongKey when it was sealed with another secret.
        """
        try:
            connection = await self._connect()
            try:
                async with connection.begin():
                    await connection.run_sync(self._prepare)
            finally:
                await connection.close()
        except (SQLAlchemyError, OSError) as error:
            cause = error.orig if isinstance(error, DBAPIError) else error
            why = str(cause) or type(cause).__name__
            raise DatabaseProblem(f"cannot open the database: {why}") from error
        finally:
            await self._migrating.dispose()

    async def write(self, work: Work[Result]) -> Result:
        """Run `work` in a transaction and return its result once that is committed.

        Raise what `work` raised, with nothing of it kept, or DatabaseProblem. When the caller is
        cancelled the work is written all the same.
        """
        return await self._writer.write(work)

    async def read(self, work: Work[Result]) -> Result:
        """Run `work` on what is committed now; it cannot write. Does not wait for the writer."""
        if self._closed:
            raise DatabaseProblem("the database is closed")
        for wait in READ_AGAIN_AFTER:
            try:
                return await self._read(work)
            except Exception as error:
                if fault_of(error) is not Fault.PASSING:
                    raise
                _log.warning("read again in %s s: %s", wait, error)
            await asyncio.sleep(wait)
        try:
            return await self._read(work)
        except Exception as error:
            if fault_of(error) is not Fault.PASSING:
                raise
            raise DatabaseProblem(f"the database is busy or out of reach: {error}") from error

    async def healthy(self) -> bool:
        """Whether it can be read and written now. May take as long as the writer's attempts."""
        try:
            await self.read(Transaction.ping)
            await self.write(Transaction.ping)
        except (DatabaseProblem, SQLAlchemyError, OSError) as error:
            _log.warning("the database does not answer: %s", error)
            return False
        return True

    async def close(self, within: float | None = None) -> None:
        """Finish every write that was handed over, then let go of the connections.

        What cannot be written `within` so many seconds is given up (`Writer.close`).
        """
        self._closed = True
        await self._writer.close(within)
        await self._reading.dispose()
        await self._writing.dispose()

    async def _connect(self) -> AsyncConnection:
        try:
            return await self._migrating.connect()
        except (TypeError, ValueError) as error:
            raise DatabaseProblem(CANNOT_BE_FOLLOWED) from error

    async def _read(self, work: Work[Result]) -> Result:
        def run(session: Session) -> Result:
            return work(self._transaction(Statements(session)))

        async with AsyncSession(self._reading) as session:
            return await session.run_sync(run)

    async def _commit(self, works: Sequence[Work[Any]]) -> list[Any]:
        def run(session: Session) -> list[Any]:
            statements = Statements(session, works=len(works))
            transaction = self._transaction(statements)
            results = [work(transaction) for work in works]
            statements.send_added()
            session.commit()
            return results

        return await self._writing.run(run)

    def _prepare(self, connection: Connection) -> None:
        """In one transaction: with the wrong secret nothing is migrated either."""
        upgrade(connection)
        with Session(connection) as session, session.begin():
            check_keys(Statements(session, works=1), self._keyring)

    def _transaction(self, statements: Statements) -> Transaction:
        return Transaction(statements, self._keyring, self._new_id)


def _parse(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):  # whose words quote the password
        raise DatabaseProblem(
            "DATABASE_URL is not an address of a database; use sqlite+aiosqlite:///path or "
            "postgresql+asyncpg://user:password@host/name"
        ) from None
    if parsed.drivername not in ("sqlite+aiosqlite", "postgresql+asyncpg"):
        raise DatabaseProblem(
            f"DATABASE_URL begins with {parsed.drivername}; use sqlite+aiosqlite or "
            "postgresql+asyncpg"
        )
    return parsed


def _engine(url: URL, size: int, settings: dict[str, str] | None = None) -> AsyncEngine:
    arguments: dict[str, Any] = {}
    if settings is not None:
        arguments["server_settings"] = {"application_name": "breakwater", **settings}
        arguments["timeout"] = CONNECT_SECONDS
    try:
        return create_async_engine(
            url,
            hide_parameters=True,  # a log names rows, never people
            pool_size=size,
            max_overflow=0,
            connect_args=arguments,
        )
    except ValueError as error:
        raise DatabaseProblem(CANNOT_BE_FOLLOWED) from error
    except ModuleNotFoundError as error:
        raise DatabaseProblem(
            f"PostgreSQL needs the package {error.name}: pip install 'breakwater[postgres]'"
        ) from error

"""How every connection to an SQLite file is set up."""

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.orm import Session

from db.problems import DatabaseProblem

Result = TypeVar("Result")

BUSY_MILLISECONDS = 1_000
"""How long one attempt waits for another process (a backup, an operator's shell)."""


def file_of(url: URL) -> Path:
    """Raise DatabaseProblem for an in-memory database: each connection would see its own."""
    if not url.database or url.database == ":memory:" or url.database.startswith("file:"):
        raise DatabaseProblem(
            "DATABASE_URL must name a file for SQLite, e.g. sqlite+aiosqlite:///data/breakwater.db"
        )
    return Path(url.database)


def make_private_file(path: Path) -> None:
    """Create the file for its owner alone, and its folder when that is missing. SQLite gives its
    -wal and -shm files the rights of the database itself.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        path.chmod(0o600)
    except OSError as error:
        raise DatabaseProblem(f"cannot write the database {path}: {error.strerror}") from error


class WriterThread:
    """The one connection that writes, in a thread of its own.

    A whole group of works is one trip to the thread, and its commit's fsync holds up nobody. Over
    aiosqlite every statement takes several trips: one alert takes 1.6 times as long
    (benchmarks/bench_commit.py).
    """

    def __init__(self, url: URL) -> None:
        self.engine = create_engine(
            url.set(drivername="sqlite"), hide_parameters=True, pool_size=1, max_overflow=0
        )
        set_up(self.engine, writes=True)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="database writer")

    async def run(self, work: Callable[[Session], Result]) -> Result:
        """Run `work` there; when the caller is cancelled it runs to its end all the same."""

        def in_session() -> Result:
            with Session(self.engine) as session:
                return work(session)

        return await asyncio.get_running_loop().run_in_executor(self._thread, in_session)

    async def dispose(self) -> None:
        await asyncio.get_running_loop().run_in_executor(self._thread, self.engine.dispose)
        self._thread.shutdown(wait=False)


def set_up(engine: Engine, *, writes: bool, foreign_keys: bool = True) -> None:
    """Set the pragmas on each new connection and begin every transaction ourselves.

    The driver's own transactions start too late for DDL and reads (SQLAlchemy, "SQLite:
    Transactions with SQLite and the sqlite3 driver"). A writer takes its lock when it begins, so
    that what it reads is still true when it writes; a reader may not write at all.
    """
    pragmas = [
        f"busy_timeout = {BUSY_MILLISECONDS}",
        "journal_mode = WAL",
        "synchronous = FULL",  # an alert survives a power cut; 0.12 ms more a commit than NORMAL
        f"foreign_keys = {'ON' if foreign_keys else 'OFF'}",
        "secure_delete = ON",
        f"query_only = {'OFF' if writes else 'ON'}",
    ]

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def began(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

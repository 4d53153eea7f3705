"""One process a SQLite file."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.problems import DatabaseProblem


@contextmanager
def hold(path: Path) -> Iterator[None]:
    """Keep a database file for this process; DatabaseProblem when another one has it.

    The lock is the operating system's and ends with the process, however it ends. The file beside
    the database stays: to remove it would let two processes lock two different files.
    """
    real = path.resolve()  # one file has one lock, by whatever link it is named
    beside = real.with_name(real.name + ".lock")
    try:
        real.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(beside, os.O_CREAT | os.O_RDWR, 0o600)
    except OSError as error:
        raise DatabaseProblem(f"cannot write {beside}: {error.strerror}") from error
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise DatabaseProblem(
                f"another process is already using {path}. Stop it first; to run several "
                "processes, use PostgreSQL (DATABASE_URL)."
            ) from None
        yield
    finally:
        os.close(descriptor)

"""What can go wrong with a database, in words for the operator."""

import sqlite3
from enum import Enum

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError


class DatabaseProblem(Exception):
    """The database cannot do what was asked; the message says why, for the operator."""


class WrongKey(DatabaseProblem):
    """The secret given is not the one this database was sealed with."""


class Fault(Enum):
    """What an error of the driver means for whoever waits for the work."""

    PASSING = "passing"
    """Busy or out of reach: worth another attempt, and the same for every work that waits."""
    CONTENDED = "contended"
    """Two processes wanted the same rows: worth another attempt, and no other work's business."""
    FULL = "full"
    """No room left: every work would fail the same way."""
    OTHER = "other"


_SQLITE_PASSING = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_SQLITE_FULL = {sqlite3.SQLITE_FULL}

_POSTGRES_CONTENDED = {
    "40001",  # serialization_failure
    "40P01",  # deadlock_detected
    "55P03",  # lock_not_available
}
_POSTGRES_PASSING = {
    "57P01",  # admin_shutdown
    "57P02",  # crash_shutdown
    "57P03",  # cannot_connect_now
    "53300",  # too_many_connections
}
_POSTGRES_CONNECTION_CLASS = "08"
_POSTGRES_FULL = {"53100"}  # disk_full


def fault_of(error: BaseException) -> Fault:
    """Sort an error by the driver's own code.

    Sources: SQLite, "Result and Error Codes" (the low byte is the primary code); PostgreSQL,
    appendix "PostgreSQL Error Codes".
    """
    if isinstance(error, OSError | PoolTimeoutError):
        return Fault.PASSING  # asyncpg raises what connecting raised, unwrapped
    if not isinstance(error, DBAPIError):
        return Fault.OTHER
    code = _sqlite_code(error)
    state = _postgres_state(error)
    if code in _SQLITE_FULL or state in _POSTGRES_FULL:
        return Fault.FULL
    if state in _POSTGRES_CONTENDED:
        return Fault.CONTENDED
    lost = error.connection_invalidated or state.startswith(_POSTGRES_CONNECTION_CLASS)
    if lost or code in _SQLITE_PASSING or state in _POSTGRES_PASSING:
        return Fault.PASSING
    return Fault.OTHER


def _sqlite_code(error: DBAPIError) -> int:
    code = getattr(error.orig, "sqlite_errorcode", 0)
    return code & 0xFF if isinstance(code, int) else 0


def _postgres_state(error: DBAPIError) -> str:
    state = getattr(error.orig, "sqlstate", None)
    return state if isinstance(state, str) else ""

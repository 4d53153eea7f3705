"""Bringing the tables of any earlier version up to this one."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from db.problems import DatabaseProblem

_ONE_AT_A_TIME = 0x62726B77
"""The advisory lock under which one of several starting processes migrates; only ours uses it."""


def upgrade(connection: Connection) -> None:
    """Run every migration that is missing, in the transaction the connection is in.

    Raise DatabaseProblem when the database was migrated by a newer version of the program.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_ONE_AT_A_TIME})"))
    config = alembic_config(connection)
    _refuse_newer(connection, ScriptDirectory.from_config(config))
    command.upgrade(config, "head")
    if connection.dialect.name == "sqlite":
        broken = connection.execute(text("PRAGMA foreign_key_check")).first()
        if broken is not None:
            raise DatabaseProblem(
                f"a migration would leave rows of {broken[0]} without their owner"
            )


def alembic_config(connection: Connection) -> Config:
    config = Config()
    folder = Path(__file__).parent / "migrations"
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _refuse_newer(connection: Connection, scripts: ScriptDirectory) -> None:
    known = {revision.revision for revision in scripts.walk_revisions()}
    newer = set(MigrationContext.configure(connection).get_current_heads()) - known
    if newer:
        raise DatabaseProblem(
            f"this database was written by a newer version (revision {', '.join(sorted(newer))}); "
            "update the program, or restore the backup made before the update"
        )

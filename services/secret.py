"""The secret kept beside the data: made once, and never half."""

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path

from core.keyring import SHORTEST_SECRET
from core.settings import SettingsError


def secret_in(file: Path) -> bytes:
    """The secret in `file`, made first when there is none.

    Raise SettingsError when what is there cannot be one, OSError when it cannot be read or kept.
    """
    if not file.exists():
        _make(file)
    return read_secret(file)


def read_secret(file: Path) -> bytes:
    """Raise SettingsError, which says how to mend it, or OSError."""
    secret = file.read_bytes().strip()
    if len(secret) < SHORTEST_SECRET or not secret.isascii():
        problem = (
            f"{file} holds no key: one has at least {SHORTEST_SECRET} plain characters. Put back "
            "the key the database was made with; if there is no database yet, remove the file and "
            "a new one is made"
        )
        raise SettingsError([problem])
    return secret


def _make(file: Path) -> None:
    """Written whole before it has its name: a crash leaves either no key or a good one. Of several
    processes that start at once, the first one's stays.
    """
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, unnamed = tempfile.mkstemp(prefix=f"{file.name}.", dir=file.parent)  # mode 0600
    try:
        with os.fdopen(descriptor, "w", encoding="ascii") as made:
            made.write(secrets.token_hex(32))
            made.flush()
            os.fsync(made.fileno())
        with suppress(FileExistsError):
            os.link(unnamed, file)
    finally:
        Path(unnamed).unlink()
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)

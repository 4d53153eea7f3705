"""The key on disk: made once, whole or not at all, and refused in words when it cannot be one."""

import errno
import os
import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from core.settings import SettingsError
from services.secret import secret_in


def test_it_is_made_once_for_its_owner_alone(tmp_path):
    file = tmp_path / "data" / "secret.key"
    made = secret_in(file)
    assert len(made) >= 32
    assert secret_in(file) == made
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(file.parent.iterdir()) == [file]


def test_a_crash_while_it_is_made_leaves_no_half_of_it(tmp_path, monkeypatch):
    def full(_descriptor):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    file = tmp_path / "secret.key"
    with monkeypatch.context() as crashing:
        crashing.setattr(os, "fsync", full)
        with pytest.raises(OSError, match="No space left"):
            secret_in(file)
    assert not file.exists()
    assert len(secret_in(file)) >= 32


def test_processes_that_start_at_once_agree_on_one(tmp_path):
    with ThreadPoolExecutor(8) as processes:
        found = set(processes.map(secret_in, [tmp_path / "secret.key"] * 8))
    assert len(found) == 1


@pytest.mark.parametrize("held", [b"", b"short", b"\xff" * 40, "ключ".encode() * 10, b" " * 64])
def test_what_cannot_be_a_key_is_refused_in_words(tmp_path, held):
    file = tmp_path / "secret.key"
    file.write_bytes(held)
    with pytest.raises(SettingsError, match="holds no key"):
        secret_in(file)
    assert file.read_bytes() == held

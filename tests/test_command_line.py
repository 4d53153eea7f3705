"""`python bot.py check`, `score` and `--help`, as people and programs call them."""

import asyncio
import json
import os
import shutil
import socket
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.keyring import Keyring
from core.resources.local import NewReport, ReportReason
from db.engine import open_database

ROOT = Path(__file__).resolve().parent.parent


def bot(*arguments, said="", home=ROOT, cwd=None, **environment):
    """`said` may hold bytes that are no UTF-8, as Python writes them ("\\udcff" for 0xff)."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(  # noqa: S603  our own program
        [sys.executable, str(home / "bot.py"), *arguments],
        input=said,
        capture_output=True,
        encoding="utf-8",
        errors="surrogateescape",
        env=kept | environment,
        cwd=cwd or home,
        timeout=60,
        check=False,
    )


def test_help_names_every_command():
    done = bot("--help")
    assert done.returncode == 0
    for command in ("run", "sandbox", "check", "reports", "score"):
        assert command in done.stdout


def test_check_finds_this_checkout_in_order():
    done = bot("check")
    assert done.returncode == 0, done.stderr
    assert "Everything is in order" in done.stdout


@pytest.fixture
def copy(tmp_path):
    """A checkout somebody has edited."""
    for name in ("core", "services", "db", "cogs", "sandbox", "lexicon", "locales", "selfhelp"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("bot.py", "resources.yaml"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def test_check_tells_every_fault_of_every_file_with_its_line(copy):
    resources = copy / "resources.yaml"
    resources.write_text(resources.read_text("utf-8").replace("value: '988'", "value: nine", 1))
    words = copy / "locales" / "en" / "general.ftl"
    words.write_text(words.read_text("utf-8") + "\nthis is not a sentence\n")
    phrases = copy / "lexicon" / "en.yaml"
    phrases.write_text(phrases.read_text("utf-8").replace("level: critical", "level: loud", 1))
    done = bot("check", home=copy, LOG_FORMAT="xml")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    for said in ("LOG_FORMAT", "resources.yaml:", "general.ftl:", "lexicon/en.yaml", "loud"):
        assert said in done.stderr


async def test_reports_of_every_server_and_of_none_are_read_beside_a_running_bot(tmp_path):
    secret, url = "s" * 32, f"sqlite+aiosqlite:///{tmp_path / 'breakwater.db'}"
    settings = {"DATABASE_URL": url, "SECRET_KEY": secret, "DATA_DIR": str(tmp_path)}
    nothing = bot("reports", cwd=tmp_path, **settings)
    assert (nothing.returncode, "no database yet" in nothing.stderr) == (2, True)
    database = open_database(url, keyring=Keyring([secret.encode()], os.urandom))
    await database.migrate()
    now = datetime(2026, 11, 22, tzinfo=UTC)
    for guild, line, details in ((7, "gb-one", "rang,\nno answer"), (None, "gb-two", "")):
        new = NewReport(guild, line, ReportReason.NO_ANSWER, details)
        await database.write(lambda tx, new=new: tx.reports.file(new, now))
    try:
        done = await asyncio.to_thread(bot, "reports", cwd=tmp_path, **settings)
    finally:
        await database.close()
    assert done.returncode == 0, done.stderr
    assert "2026-11-22 gb-one no-answer rang, no answer\n" in done.stdout
    assert "2026-11-22 gb-two no-answer\n" in done.stdout
    assert done.stdout.endswith("2 reports.\n")


def test_score_answers_line_by_line():
    lines = [{"id": "a", "text": "i want to die"}, {"id": "b", "text": "a lovely evening"}]
    done = bot("score", said="\n".join(json.dumps(line) for line in lines))
    first, second = [json.loads(line) for line in done.stdout.splitlines()]
    assert first == {
        "id": "a",
        "level": "high",
        "categories": ["suicide"],
        "reasons": [{"rule": "en-suicide-intent", "start": 2, "end": 13}],
    }
    assert (second["id"], second["level"], second["reasons"]) == ("b", "none", [])


@pytest.mark.parametrize("line", ["not json", "[]", '{"id": 1}', '"text"'])
def test_score_refuses_a_bad_line_in_words(line):
    done = bot("score", said='{"id": "a", "text": "x"}\n' + line)
    assert done.returncode == 2
    assert "line 2" in done.stderr
    assert "Traceback" not in done.stderr


def test_score_refuses_what_is_not_utf8_in_words():
    done = bot("score", said='{"id": "a", "text": "\udcff"}\n')
    assert done.returncode == 2
    assert "line 1" in done.stderr
    assert "Traceback" not in done.stderr


def test_score_needs_only_the_lexicon(copy):
    (copy / "resources.yaml").write_text("no directory at all")
    done = bot("score", said='{"id": "a", "text": "i want to die"}', home=copy)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["level"] == "high"


@pytest.mark.parametrize("command", ["check", "run"])
def test_a_broken_database_address_is_told_without_its_password(command, tmp_path):
    address = "postgresql+asyncpg://bot:hunter2:x@host:pw9/db"
    done = bot(command, cwd=tmp_path, DISCORD_TOKEN="t", DATABASE_URL=address)
    assert done.returncode == (1 if command == "check" else 2)
    assert "DATABASE_URL" in done.stderr
    assert "Everything is in order" not in done.stdout
    for secret in ("hunter2", "pw9", "Traceback"):
        assert secret not in done.stderr + done.stdout


@pytest.mark.parametrize("command", ["check", "run"])
@pytest.mark.parametrize("held", [b"", b"short", b"\xff" * 40])
def test_a_broken_key_is_told_in_words(command, held, tmp_path):
    (tmp_path / "secret.key").write_bytes(held)
    done = bot(command, cwd=tmp_path, DISCORD_TOKEN="t", DATA_DIR=".")
    assert done.returncode == (1 if command == "check" else 2)
    assert "secret.key" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_empty_variable_does_not_hide_what_the_file_says(tmp_path):
    (tmp_path / ".env").write_text("LOG_FORMAT=xml\n")
    assert "LOG_FORMAT" in bot("check", cwd=tmp_path, LOG_FORMAT="").stderr
    assert bot("check", cwd=tmp_path, LOG_FORMAT="json").returncode == 0


def test_a_settings_file_that_is_no_text_is_told_in_words(tmp_path):
    (tmp_path / ".env").write_bytes(b"LOG_FORMAT=\xff\n")
    done = bot("check", cwd=tmp_path)
    assert done.returncode == 1
    assert ".env" in done.stderr
    assert "Traceback" not in done.stderr


def test_files_that_are_named_are_looked_for_where_one_stands(tmp_path):
    assert bot("check", cwd=tmp_path).returncode == 0
    done = bot("check", cwd=tmp_path, RESOURCES_FILE="resources.yaml")
    assert done.returncode == 1
    assert "resources.yaml: No such file" in done.stderr
    (tmp_path / "mine.yaml").write_bytes((ROOT / "resources.yaml").read_bytes() + b"\n# \xff\n")
    done = bot("check", cwd=tmp_path, RESOURCES_FILE="mine.yaml")
    assert done.returncode == 1
    assert "mine.yaml:" in done.stderr
    assert "not UTF-8" in done.stderr


def test_a_taken_port_is_told_in_words():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = bot("sandbox", "--port", str(port))
    assert done.returncode == 2
    assert str(port) in done.stderr
    assert "--port" in done.stderr
    assert "Traceback" not in done.stderr

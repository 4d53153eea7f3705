"""`python bot.py check`, `score` and `--help`, as people and programs call them."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def bot(*arguments, said="", cwd=ROOT, **environment):
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(  # noqa: S603  our own program
        [sys.executable, str(Path(cwd) / "bot.py"), *arguments],
        input=said,
        capture_output=True,
        text=True,
        env=kept | environment,
        cwd=cwd,
        timeout=60,
        check=False,
    )


def test_help_names_every_command():
    done = bot("--help")
    assert done.returncode == 0
    for command in ("run", "sandbox", "check", "score"):
        assert command in done.stdout


def test_check_finds_this_checkout_in_order():
    done = bot("check")
    assert done.returncode == 0, done.stderr
    assert "Everything is in order" in done.stdout


@pytest.fixture
def copy(tmp_path):
    """A checkout somebody has edited."""
    for name in ("core", "services", "db", "cogs", "sandbox", "lexicon", "locales"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("bot.py", "resources.yaml"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def test_check_tells_every_fault_of_every_file_with_its_line(copy):
    resources = copy / "resources.yaml"
    resources.write_text(resources.read_text("utf-8").replace("value: '988'", "value: 988", 1))
    words = copy / "locales" / "en" / "general.ftl"
    words.write_text(words.read_text("utf-8") + "\nthis is not a sentence\n")
    phrases = copy / "lexicon" / "en.yaml"
    phrases.write_text(phrases.read_text("utf-8").replace("level: critical", "level: loud", 1))
    done = bot("check", cwd=copy, LOG_FORMAT="xml")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    for said in ("LOG_FORMAT", "resources.yaml:", "general.ftl:", "lexicon/en.yaml", "loud"):
        assert said in done.stderr


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

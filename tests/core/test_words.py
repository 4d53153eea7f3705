"""The sentences: they all load, they all say something, and code asks for none that is missing."""

import re
from pathlib import Path

import pytest

from core.words import LocaleFile, Words, WordsError, problems_in

FILES = [
    LocaleFile(path.parent.name, str(path), path.read_text("utf-8"))
    for path in sorted(Path("locales").glob("*/*.ftl"))
]
CODE = "\n".join(
    path.read_text("utf-8")
    for room in ("cogs", "services", "core")
    for path in Path(room).rglob("*.py")
)

SAID = (
    "error", "case", "card", "setup", "helpline", "hours", "notice", "find", "my", "calm", "local",
    "report", "reports",
)  # fmt: skip
"""Sentences the code asks for by their whole name."""

FAMILIES = (
    "level", "topic", "alias", "audience", "channel", "service", "cost", "exercise", "fact", "call",
    "command", "helpline-button", "helpline-call", "calm-topic", "calm-alias", "calm-do",
    "calm-verdict", "line-fault", "local-field", "local-cost", "local-button", "report-reason",
    "reports-button",
)  # fmt: skip
"""Sentences asked for by a name made from data; other tests hold that none is missing."""


def test_the_files_are_in_order():
    assert problems_in(FILES) == []


def test_no_sentence_is_unused_and_none_that_is_used_is_missing():
    names = set(re.findall(r"^([a-z][a-z0-9-]*) =", "\n".join(f.text for f in FILES), re.MULTILINE))
    families = tuple(f"{family}-" for family in FAMILIES)
    spoken = rf"[\"']((?:{'|'.join(SAID)})-[a-z0-9-]+)[\"']"
    used = set(re.findall(spoken, CODE))
    assert used <= names
    assert {name for name in names if not name.startswith(families)} <= used


def test_a_name_nobody_wrote_is_a_clear_error():
    with pytest.raises(KeyError):
        Words(FILES).say("no-such-sentence")


def test_the_nearest_language_is_spoken():
    words = Words(
        [*FILES, LocaleFile("de", "de/x.ftl", "error-server-only = Nur auf einem Server.")]
    )
    assert words.say("error-server-only", "de-AT").startswith("Nur")
    assert words.say("error-server-only", "es-419") == words.say("error-server-only", "es")
    assert words.say("error-server-only", "fr") == words.say("error-server-only", "en")
    assert words.say("error-not-admin", "de") == words.say("error-not-admin", "en")


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "hello = Hi\nhello = Hi", "already"),
        ("en", "this is not fluent", "not Fluent"),
        ("es", "nowhere = Nada", "is not in locales/en"),
        ("es", "base = Hola { $who }", "asks for \\$who"),
    ],
)
def test_faulty_files_do_not_load(language, text, said):
    base = LocaleFile("en", "en/base.ftl", "base = x")
    with pytest.raises(WordsError, match=said):
        Words([base, LocaleFile(language, "x.ftl", text)])


def test_numbers_and_mentions_stay_as_they_are():
    said = Words(FILES).say("helpline-emergency", "en", numbers="999 / 112")
    assert "999 / 112" in said
    assert "\u2068" not in said

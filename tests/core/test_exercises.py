"""Guided exercises: what is in them, that every sentence is there, and that nothing wrong loads."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message
from fluent.syntax.serializer import serialize_pattern
from hypothesis import given
from hypothesis import strategies as st

from core.resources.entries import FileError
from core.resources.exercises import LONGEST_PACE_SECONDS, parse, words_missing

FILE = Path("selfhelp/exercises.yaml")
EXERCISES = parse(FILE.read_text("utf-8"), str(FILE))
SENTENCES = {
    entry.id.name: serialize_pattern(entry.value).strip()
    for entry in FluentParser().parse(Path("locales/en/exercises.ftl").read_text("utf-8")).body
    if isinstance(entry, Message) and entry.value is not None
}

PACED = """
- id: breath-four
  topics: [breathing]
  steps: 2
  caution: true
  source:
    name: A clinic
    url: https://example.org/breath
  checked: 2026-11
  pace:
  - {do: in, seconds: 4}
  - {do: hold, seconds: 7}
  - {do: out, seconds: 8}
  rounds: 3
"""
PLAIN = PACED.partition("  pace:")[0].replace("breath-four", "feet-floor")


def paces(name):
    return [(beat.do, beat.seconds) for beat in EXERCISES[name].pace]


def test_the_promised_exercises_are_there():
    assert {
        "ground-54321",
        "breath-box",
        "breath-478",
        "muscle-relaxation",
        "urge-surf",
        "sleep-wind-down",
        "safety-plan",
        "next-ten-minutes",
    } <= set(EXERCISES)


def test_guided_breaths_keep_their_pace():
    assert paces("breath-box") == [("in", 4), ("hold", 4), ("out", 4), ("hold", 4)]
    assert paces("breath-478") == [("in", 4), ("hold", 7), ("out", 8)]
    assert EXERCISES["breath-478"].seconds == 19 * 3
    assert EXERCISES["ground-54321"].seconds == 0


def test_what_a_paced_exercise_says_is_what_it_does():
    numbers = {3: "three", 4: "four", 5: "five", 7: "seven", 8: "eight", 18: "eighteen"}
    for exercise in EXERCISES.values():
        if exercise.pace:
            said = " ".join(SENTENCES[name] for name in exercise.words)
            assert f"{numbers[exercise.rounds]} times round" in said
            for beat in exercise.pace:
                assert numbers[beat.seconds] in said


def test_every_sentence_is_written_and_none_is_left_over():
    assert words_missing(EXERCISES, str(FILE), SENTENCES) == []


def test_a_missing_and_a_left_over_sentence_are_told():
    names = set(SENTENCES) - {"exercise-breath-box-step-3"} | {"exercise-breath-box-step-4"}
    missing, idle = words_missing(EXERCISES, str(FILE), names)
    assert missing.startswith("selfhelp/exercises.yaml: breath-box: exercise-breath-box-step-3 ")
    assert "exercise-breath-box-step-4" in idle


def test_a_sentence_is_short_enough_to_follow():
    for name, text in SENTENCES.items():
        assert 0 < len(text) <= (60 if name.endswith("-title") else 200), name


def test_titles_differ():
    titles = [SENTENCES[exercise.title] for exercise in EXERCISES.values()]
    assert len(set(titles)) == len(titles)


def test_whoever_may_be_in_danger_is_told_first_where_to_turn():
    for exercise in EXERCISES.values():
        if {"suicide", "crisis"} & set(exercise.topics):
            assert exercise.caution_words is not None
            assert "emergency number" in SENTENCES[exercise.caution_words]


@pytest.mark.parametrize(
    "never",
    [
        r"\bpills?\b", r"\btablets?\b", r"\boverdos", r"\bblades?\b", r"\bknif",
        r"\bcut(s|ting)?\b", r"\bguns?\b", r"\bropes?\b", r"\bice\b", r"\bcold (water|shower)",
        r"\belastic", r"\bcalorie", r"\bweigh(s|ed)?\b", r"\d+ ?mg\b", r"\bcommit",
        r"\bgets better\b", r"[\U0001F300-\U0001FAFF]",
    ],
)  # fmt: skip
def test_no_sentence_names_a_method_a_dose_or_a_promise(never):
    sign = re.compile(never, re.IGNORECASE)
    assert [name for name, text in SENTENCES.items() if sign.search(text)] == []


def test_the_order_of_the_file_and_of_the_steps_is_kept():
    exercises = parse(PACED + PLAIN, "x.yaml")
    assert list(exercises) == ["breath-four", "feet-floor"]
    assert exercises["feet-floor"].words == (
        "exercise-feet-floor-title",
        "exercise-feet-floor-summary",
        "exercise-feet-floor-caution",
        "exercise-feet-floor-step-1",
        "exercise-feet-floor-step-2",
    )
    without = parse(PLAIN.replace("  caution: true\n", ""), "x.yaml")["feet-floor"]
    assert without.caution_words is None
    assert "exercise-feet-floor-caution" not in without.words


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("steps: 2", "steps: 0", 4, "greater"),
        ("steps: 2", "steps: many", 4, "integer"),
        ("[breathing]", "[breathin]", 3, "topics"),
        ("[breathing]", "[]", 3, "topics"),
        ("https://", "http://", 8, "https"),
        ("  source:\n    name: A clinic\n    url: https://example.org/breath\n", "", 2, "source"),
        ("2026-11", "last week", 9, "checked"),
        ("2026-11", "2026-13", 9, "checked"),
        ("breath-four", "Breath Four", 2, "id"),
        ("  rounds: 3\n", "", 2, "together"),
        ("rounds: 3", "rounds: 0", 14, "greater"),
        ("rounds: 3", "rounds: 30", 2, str(LONGEST_PACE_SECONDS)),
        ("seconds: 7", "seconds: 1", 12, "greater"),
        ("do: in", "do: out", 2, "`in`"),
        ("do: out", "do: hold", 2, "`out`"),
        ("do: hold", "do: out", 2, "differ"),
        ("do: hold", "do: rest", 12, "hold"),
        ("  caution: true\n", "", 2, "caution"),
        ("  rounds", "  surprise: 1\n  rounds", 14, "surprise"),
        (PACED, PACED + PACED, 16, "twice"),
        (PACED, "", 1, "list"),
        (PACED, "- id: [", 2, "YAML"),
    ],
)
def test_a_fault_is_told_with_its_line_and_nothing_loads(old, new, line, said):
    assert old in PACED
    with pytest.raises(FileError) as caught:
        parse(PACED.replace(old, new), "x.yaml")
    assert any(
        problem.startswith(f"x.yaml:{line}:") and said in problem
        for problem in caught.value.problems
    ), caught.value.problems


def test_every_fault_is_told_at_once():
    text = PACED.replace("https://", "http://").replace("2026-11", "soon") + PACED
    with pytest.raises(FileError) as caught:
        parse(text + PLAIN.replace("steps: 2", "steps: 99"), "x.yaml")
    assert len(caught.value.problems) == 3


@given(st.integers(0, len(PACED) - 1), st.characters(codec="utf-8"))
def test_one_wrong_sign_is_a_told_fault_or_still_a_whole_exercise(place, sign):
    try:
        exercises = parse(PACED[:place] + sign + PACED[place + 1 :], "x.yaml")
    except FileError as error:
        assert error.problems
    else:
        for exercise in exercises.values():
            assert exercise.source.url.startswith("https://")
            assert exercise.step_words
            assert exercise.seconds <= LONGEST_PACE_SECONDS

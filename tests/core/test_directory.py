"""The directory of help: what is in it, and that nothing wrong gets in."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.resources.directory import DirectoryError, parse

FILE = Path("resources.yaml")
DIRECTORY = parse(FILE.read_text("utf-8"), FILE.name)

GOOD = """
- id: us-line
  name: 'A line'
  country: US
  topics: [crisis]
  audience: [everyone]
  channels:
  - {kind: phone, value: '988', hours: 24/7}
  checked: 2026-10
  sources: [https://example.org/]
"""


def test_five_countries_each_with_an_emergency_number_and_a_crisis_line():
    assert DIRECTORY.countries == ("AU", "ES", "GB", "IE", "US")
    for country in DIRECTORY.countries:
        assert DIRECTORY.emergency(country) is not None
        assert DIRECTORY.helplines(country)


def test_short_codes_stay_as_dialled():
    values = {channel.value for channel in DIRECTORY.helplines("US")[0].channels}
    assert "988" in values
    assert DIRECTORY.helplines("ES")[0].channels[0].value == "024"


def test_the_need_comes_first_and_never_answers_with_nothing():
    assert DIRECTORY.helplines("GB", "child_youth")[0].id == "gb-childline"
    assert DIRECTORY.helplines("ES", "bullying") == DIRECTORY.helplines("ES")


def test_lines_for_everyone_come_before_lines_for_some():
    assert "everyone" in DIRECTORY.helplines("US")[0].audience


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("value: '988'", "value: 988", 8, "quotes"),
        ("'988'", "'nine'", 8, "dial"),
        ("  sources: [https://example.org/]\n", "", 2, "sources"),
        ("[https://example.org/]", "[]", 10, "sources"),
        ("  checked: 2026-10\n", "", 2, "checked"),
        ("2026-10", "'last week'", 9, "checked"),
        ("country: US", "country: usa", 4, "country"),
        ("[crisis]", "[magic]", 5, "topics"),
        ("  checked", "  surprise: 1\n  checked", 9, "surprise"),
        ("kind: phone, value: '988'", "kind: web, value: 'http://x.org'", 8, "https"),
        (GOOD, GOOD + GOOD, None, "twice"),
        (GOOD, "id: us-line", 1, "list"),
        (GOOD, "", 1, "list"),
        (GOOD, "- id: [", 1, "YAML"),
        (GOOD, "[]", 1, "empty"),
    ],
)
def test_a_fault_is_told_with_its_line_and_nothing_loads(old, new, line, said):
    assert old in GOOD
    with pytest.raises(DirectoryError) as caught:
        parse(GOOD.replace(old, new), "resources.yaml")
    first = caught.value.problems[0]
    assert said in first
    assert first.startswith(f"resources.yaml:{line}:" if line else "resources.yaml: ")


def test_every_fault_is_told_at_once():
    text = GOOD.replace("US", "usa").replace("'988'", "'nine'")
    with pytest.raises(DirectoryError) as caught:
        parse(text, "resources.yaml")
    assert len(caught.value.problems) == 2


@given(st.text())
def test_no_file_crashes_the_reader(text):
    try:
        parse(text, "resources.yaml")
    except DirectoryError as error:
        assert error.problems


@given(st.integers(0, len(GOOD) - 1), st.characters(codec="utf-8"))
def test_one_wrong_sign_is_a_told_fault_or_still_a_whole_entry(place, sign):
    try:
        directory = parse(GOOD[:place] + sign + GOOD[place + 1 :], "resources.yaml")
    except DirectoryError as error:
        assert error.problems
    else:
        for country in directory.countries:
            for line in directory.helplines(country):
                assert line.sources
                assert line.channels

"""The phrases of the first lexicon, and what no string may do."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.crisis.assessment import Level
from core.crisis.detector import Detector
from core.crisis.lexicon import LexiconError, parse

ENGLISH = Path("lexicon/en.yaml")
DETECTOR = Detector(parse([(ENGLISH.name, ENGLISH.read_text("utf-8"))]))


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("I want to die", Level.HIGH),
        ("honestly I WANT  TO\nDIE.", Level.HIGH),
        ("i don\u2019t want to be alive", Level.MODERATE),
        ("i don't want to be alive", Level.MODERATE),
        ("I'm going to kill myself tonight", Level.CRITICAL),
        ("KMS", Level.HIGH),
        ("i took all my pills", Level.CRITICAL),
        ("i want to diet", Level.NONE),
        ("skillkms", Level.NONE),
        ("what a lovely evening", Level.NONE),
        ("", Level.NONE),
    ],
)
def test_levels(text, level):
    assert DETECTOR.assess(text).level is level


def test_reasons_point_into_the_message_as_it_was_written():
    text = "\u0130 think i DON\u2019T want to  be alive, and i want to die"
    found = [text[reason.start : reason.end] for reason in DETECTOR.assess(text).reasons]
    assert found == ["DON\u2019T want to  be alive", "want to die"]


@given(st.text())
def test_no_string_raises_and_spans_lie_inside(text):
    for reason in DETECTOR.assess(text).reasons:
        assert 0 <= reason.start < reason.end <= len(text)


@given(st.text(alphabet=st.characters(blacklist_categories=["L", "N", "M", "Pc"]), max_size=20))
def test_what_stands_around_a_phrase_does_not_hide_it(noise):
    assert DETECTOR.assess(f"{noise} i want to die {noise}").level >= Level.HIGH


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("rules: [", "not YAML"),
        ("{}", "language"),
        (
            (
                "language: en\nreviewed: x\nrules:\n"
                "- {id: en-x, category: nope, level: high, phrases: [abc]}"
            ),
            "category",
        ),
        (
            (
                "language: en\nreviewed: x\nrules:\n"
                "- {id: en-x, category: suicide, level: loud, phrases: [abc]}"
            ),
            "loud",
        ),
        (
            (
                "language: en\nreviewed: x\nrules:\n"
                "- {id: en-x, category: suicide, level: high, phrases: [abc]}\n"
                "- {id: en-x, category: suicide, level: high, phrases: [def]}"
            ),
            "twice",
        ),
    ],
)
def test_a_faulty_lexicon_does_not_load(text, said):
    with pytest.raises(LexiconError, match=said):
        parse([("en.yaml", text)])

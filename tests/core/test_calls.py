"""What happens when somebody calls: every kind of line has a card, and every card is honest."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.resources.calls import KINDS, PARTS, CallCard, kind_of, parse, words_missing
from core.resources.entries import FileError
from core.words import LocaleFile, Words

PATH = "selfhelp/calls.yaml"
TEXT = Path(PATH).read_text("utf-8")
CARDS = parse(TEXT, PATH)
SENTENCES = Path("locales/en/calls.ftl").read_text("utf-8")
NAMES = frozenset(re.findall(r"^([a-z][a-z-]*) =", SENTENCES, re.MULTILINE))
WORDS = Words([LocaleFile("en", "locales/en/calls.ftl", SENTENCES)])
CARD = """
- kind: listening
  checked: 2026-11
  sources:
  - {name: 'A line', url: 'https://example.org/what-happens'}
"""


def test_every_kind_of_line_has_a_card_with_a_source():
    assert set(CARDS) == set(KINDS)
    assert all(card.sources for card in CARDS.values())


def test_every_sentence_is_written_and_none_is_idle():
    assert words_missing(CARDS, PATH, NAMES) == []


def test_a_sentence_that_is_not_written_or_not_shown_is_named_with_its_file():
    wrong = words_missing(CARDS, PATH, (NAMES - {"call-child-sent"}) | {"call-child-when"})
    assert wrong == [
        f"{PATH}: child: call-child-sent is not in the locale files",
        f"{PATH}: call-child-when is in the locale files, but nothing shows it",
    ]


@pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)
def test_a_card_is_short_enough_to_read_on_a_bad_night(card: CallCard):
    said = {part: WORDS.say(card.words_of(part)) for part in PARTS}
    assert len(said["title"]) <= 60
    assert max(map(len, said.values())) <= 300
    assert sum(map(len, said.values())) <= 1_000


@pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)
def test_a_card_promises_no_more_than_holds_everywhere(card: CallCard):
    for part in ("cost", "private", "sent"):
        said = WORDS.say(card.words_of(part)).casefold()
        if (card.kind, part) in {("emergency", "private"), ("emergency", "sent")}:
            continue
        assert re.search(r"\b(usually|most|many|some|differs)\b", said), part
        assert not re.search(r"\b(all|every) (these |crisis )?lines\b", said), part


def test_only_the_emergency_number_says_that_somebody_comes():
    comes = {kind for kind in KINDS if WORDS.say(f"call-{kind}-sent").startswith("Yes")}
    assert comes == {"emergency"}


@pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)
def test_a_card_names_no_number_and_no_line_because_it_is_read_in_every_country(card: CallCard):
    said = " ".join(WORDS.say(name) for name in card.words)
    assert not re.search(r"\d", said)
    for source in card.sources:
        assert source.name.split(":")[0] not in said


def test_what_to_say_first_is_given_as_words_one_can_read_out():
    for card in CARDS.values():
        assert re.search(r"“[^”]{8,}”", WORDS.say(card.words_of("say"))), card.kind


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("listening", "magic", 2, "listening"),
        ("  checked: 2026-11\n", "", 2, "checked: Field required"),
        ("2026-11", "November", 3, "checked"),
        ("https:", "http:", 5, "https://"),
        ("name: 'A line', ", "", 5, "name"),
        ("  checked", "  surprise: 1\n  checked", 3, "surprise"),
    ],
)
def test_a_faulty_card_is_told_with_its_line(old: str, new: str, line: int, said: str):
    with pytest.raises(FileError) as told:
        parse(CARD.replace(old, new, 1), "calls.yaml")
    assert any(
        problem.startswith(f"calls.yaml:{line}: ") and said in problem
        for problem in told.value.problems
    ), told.value.problems


def test_a_card_without_sources_does_not_load():
    with pytest.raises(FileError, match="sources"):
        parse(CARD.split("  sources:", maxsplit=1)[0], "calls.yaml")


def test_a_kind_with_two_cards_and_kinds_with_none_are_told_together():
    with pytest.raises(FileError) as told:
        parse(CARD + CARD.lstrip(), "calls.yaml")
    twice, missing = told.value.problems
    assert twice == "calls.yaml:6: listening: used twice, first in line 2"
    assert "crisis-phone" in missing
    assert "listening" not in missing


@given(st.text() | st.text().map(lambda text: TEXT.replace("checked", text, 1)))
def test_a_broken_file_is_an_error_in_words_and_never_a_crash(text: str):
    try:
        cards = parse(text, "calls.yaml")
    except FileError as told:
        assert all(problem.startswith("calls.yaml:") for problem in told.problems)
    else:
        assert set(cards) == set(KINDS)


@pytest.mark.parametrize(
    ("topics", "channels", "kind"),
    [
        (["suicide", "crisis", "mental_health", "substance_use"], ["phone", "sms"], "crisis-phone"),
        (["crisis", "suicide", "child_youth"], ["sms", "web"], "crisis-text"),
        (["suicide"], ["chat"], "crisis-text"),
        (["lgbtq", "suicide", "crisis", "child_youth"], ["phone", "chat"], "lgbtq"),
        (["veterans", "suicide", "crisis"], ["phone", "sms", "chat"], "veterans"),
        (["military", "mental_health"], ["phone"], "veterans"),
        (["suicide", "crisis", "veterans"], ["phone"], "crisis-phone"),
        (["child_youth", "self_harm", "suicide"], ["phone", "chat"], "child"),
        (["emotional_support", "crisis"], ["phone"], "listening"),
        (["grief"], ["phone"], "listening"),
        (["mental_health", "crisis", "suicide"], ["phone"], "crisis-phone"),
        (["men", "emotional_support", "domestic_violence"], ["phone"], "listening"),
        (["domestic_violence", "sexual_assault"], ["phone"], "domestic-violence"),
        (["sexual_assault", "child_youth"], ["phone"], "sexual-assault"),
        (["substance_use", "mental_health"], ["phone", "sms"], "substance-use"),
        (["eating_disorders"], ["chat"], "eating-disorder"),
        (["domestic_violence", "directory"], ["web"], "directory"),
        (["directory", "suicide"], ["web"], "directory"),
        (["emergency"], ["phone"], "emergency"),
        (["gambling"], ["phone"], "helpline"),
        (["mental_health", "depression"], ["phone"], "helpline"),
    ],
)
def test_the_card_explains_what_the_line_is_for_first(topics, channels, kind):
    assert kind_of(topics, channels) == kind

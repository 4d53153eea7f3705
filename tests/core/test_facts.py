"""Claims and myths: each has a verdict, a reason that fits on a phone, and a page that says so."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.resources.entries import FileError
from core.resources.facts import LONGEST_REASON, parse, words_missing
from core.words import LocaleFile, Words

PATH = "selfhelp/facts.yaml"
TEXT = Path(PATH).read_text("utf-8")
FACTS = parse(TEXT, PATH)
SENTENCES = Path("locales/en/facts.ftl").read_text("utf-8")
NAMES = frozenset(re.findall(r"^([a-z][a-z0-9-]*) =", SENTENCES, re.MULTILINE))
WORDS = Words([LocaleFile("en", "locales/en/facts.ftl", SENTENCES)])
FACT = """
- id: a-claim
  topics: [suicide]
  verdict: myth
  source: {name: 'A body', url: 'https://example.org/myths'}
  checked: 2026-11
"""


def test_there_is_something_to_find_and_every_verdict_is_used():
    assert len(FACTS) >= 60
    assert {fact.verdict for fact in FACTS.values()} == {"myth", "fact", "mixed"}


def test_every_sentence_is_written_and_none_is_idle():
    assert words_missing(FACTS, PATH, NAMES) == []


def test_a_sentence_that_is_not_written_or_not_shown_is_named_with_its_file():
    wrong = words_missing(FACTS, PATH, (NAMES - {"fact-da-men-why"}) | {"fact-da-men-how"})
    assert wrong == [
        f"{PATH}: da-men: fact-da-men-why is not in the locale files",
        f"{PATH}: fact-da-men-how is in the locale files, but nothing shows it",
    ]


def test_a_reason_is_short_and_a_claim_is_one_sentence():
    for fact in FACTS.values():
        assert 40 <= len(WORDS.say(fact.why)) <= LONGEST_REASON, fact.id
        assert len(WORDS.say(fact.claim)) <= 100, fact.id
        assert WORDS.say(fact.claim).endswith("."), fact.id


def test_claims_differ_so_that_a_search_can_tell_them_apart():
    claims = [WORDS.say(fact.claim).casefold() for fact in FACTS.values()]
    assert len(set(claims)) == len(claims)


def test_no_reason_uses_the_words_that_hurt():
    hurtful = r"cry for help|it gets better|committed suicide|commits? suicide|failed attempt"
    for fact in FACTS.values():
        assert not re.search(hurtful, WORDS.say(fact.why), re.IGNORECASE), fact.id


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("myth", "lie", 4, "verdict"),
        ("[suicide]", "[astrology]", 3, "topics"),
        ("[suicide]", "[]", 3, "topics"),
        ("https:", "http:", 5, "https://"),
        ("name: 'A body', ", "", 5, "name"),
        ("2026-11", "last year", 6, "checked"),
        ("  checked: 2026-11\n", "", 2, "checked: Field required"),
        ("a-claim", "A claim", 2, "id"),
        ("  verdict", "  surprise: 1\n  verdict", 4, "surprise"),
    ],
)
def test_a_faulty_fact_is_told_with_its_line(old: str, new: str, line: int, said: str):
    with pytest.raises(FileError) as told:
        parse(FACT.replace(old, new, 1), "facts.yaml")
    (problem,) = told.value.problems
    assert problem.startswith(f"facts.yaml:{line}: ")
    assert said in problem


def test_a_fact_without_a_source_does_not_load():
    without = "\n".join(line for line in FACT.splitlines() if "source" not in line)
    with pytest.raises(FileError, match=r"facts\.yaml:2: a-claim: source: Field required"):
        parse(without, "facts.yaml")


def test_an_id_given_twice_names_both_lines():
    with pytest.raises(FileError) as told:
        parse(FACT + FACT.lstrip(), "facts.yaml")
    assert told.value.problems == ("facts.yaml:7: a-claim: used twice, first in line 2",)


@given(st.text() | st.text().map(lambda text: TEXT.replace("verdict", text, 1)))
def test_a_broken_file_is_an_error_in_words_and_never_a_crash(text: str):
    try:
        facts = parse(text, "facts.yaml")
    except FileError as told:
        assert all(problem.startswith("facts.yaml:") for problem in told.problems)
    else:
        assert facts.keys() == FACTS.keys()

"""The words of a text, made alike however they were typed, in every script."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

_UNDECOMPOSED = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "\N{ARABIC TATWEEL}": None, "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    }
)  # fmt: skip
"""Letters that Unicode's NFKD leaves whole although people type them plain."""

_WORD = re.compile(r"\d+(?:[\s().+/-]+\d+)*|[^\W\d_]+")
_POSSESSIVE = re.compile(r"(?<=[^\W\d_])'(?=s\b)")
_NOT_A_DIGIT = re.compile(r"\D+")

_FUNCTION_WORDS = frozenset(
    {"a", "an", "and", "at", "by", "for", "from", "i", "in", "is", "me", "my", "of", "on", "or"}
    | {"the", "to", "with"}
    | {"al", "con", "de", "del", "e", "el", "en", "es", "la", "las", "lo", "los", "mi", "o"}
    | {"para", "por", "se", "su", "un", "una", "y"}
)
"""English and Spanish words that say little: they weigh little and never make an acronym."""

_ASKING = frozenset(
    {"ayuda", "help", "necesito", "need", "number", "numero", "please", "quiero", "want"}
)
"""What people say around what they look for; in names too, so it weighs a little."""


SAYS_LITTLE = _FUNCTION_WORDS | _ASKING


def plain(text: str) -> str:
    """Lower case without marks; Korean falls into its letters, so half a syllable is a beginning.

    Other scripts stay as they are; digits of any script become 0 to 9.
    """
    text = text.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).casefold()
        text = unicodedata.normalize("NFKD", text)
        text = "".join(map(_bare, text)).translate(_UNDECOMPOSED)
    return _POSSESSIVE.sub("", text)


def _bare(sign: str) -> str:
    if unicodedata.combining(sign):
        return ""
    if sign.isdecimal():
        return str(unicodedata.decimal(sign))
    return sign


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """Plain words in order. Groups of digits are one word: "116 123" and "116-123" are "116123"."""
    return tuple(
        _NOT_A_DIGIT.sub("", word) if word[0].isdigit() else word
        for word in _WORD.findall(plain(text))
    )


def as_name(text: str, words: Sequence[str]) -> str:
    """What two texts share that are the same name; a name of nothing but signs is itself."""
    return " ".join(words) or plain(text).strip()


def run_together(whole: str) -> str:
    return whole.replace(" ", "")


_UNSPACED = re.compile(
    r"[\N{THAI CHARACTER KO KAI}-\N{THAI CHARACTER KHOMUT}"
    r"\N{HIRAGANA LETTER SMALL A}-\N{KATAKANA DIGRAPH KOTO}"
    r"\N{CJK UNIFIED IDEOGRAPH-3400}-\N{CJK UNIFIED IDEOGRAPH-9FFF}"
    r"\N{HANGUL SYLLABLE GA}-\N{HANGUL SYLLABLE HIH}]+"
)
"""Runs of scripts that put several words into one (Thai, Japanese, Chinese, Korean compounds)."""


def inner_beginnings(text: str) -> Iterator[str]:
    """Every place inside an unspaced run where a word of it may begin."""
    for run in _UNSPACED.findall(unicodedata.normalize("NFKC", text)):
        for start in range(1, len(run) - 1):
            yield from words_of(run[start:])[:1]


def acronym_of(words: Sequence[str]) -> str | None:
    initials = "".join(word[0] for word in words if word.isalpha() and word not in _FUNCTION_WORDS)
    return initials if len(initials) >= 3 else None  # noqa: PLR2004  two letters are a country more often than a name

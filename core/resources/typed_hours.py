"""Opening hours as people type them, in English and Spanish, into the grammar of `hours`.

What cannot be read for certain is left as it is, so that `Hours.parse` says what to write: nine to
five without minutes may be a day or a night.
"""

import re
import unicodedata

from core.resources.hours import ALWAYS, DAYS

_ALWAYS = frozenset(
    {
        "24/7", "24h", "24 h", "24 hours", "24 hours a day", "always", "always open",
        "day and night", "around the clock", "24 horas", "las 24 horas", "siempre", "dia y noche",
    }
)  # fmt: skip
_NAMED_DAYS = (
    "mo mon monday mondays lu lun lunes",
    "tu tue tues tuesday tuesdays ma mar martes",
    "we wed weds wednesday wednesdays mi mie miercoles",
    "th thu thur thurs thursday thursdays ju jue jueves",
    "fr fri friday fridays vi vie viernes",
    "sa sat saturday saturdays sab sabado sabados",
    "su sun sunday sundays do dom domingo domingos",
)
_WORDS = {
    name: day for day, names in zip(DAYS, _NAMED_DAYS, strict=True) for name in names.split()
} | {
    "weekdays": "Mo-Fr", "weekends": "Sa,Su", "to": "-", "until": "-", "till": "-", "a": "-",
    "hasta": "-", "and": ",", "y": ",", "e": ",", "from": "", "on": "", "at": "", "de": "",
    "desde": "", "los": "", "las": "", "el": "", "la": "", "daily": "", "h": "", "hs": "",
    "hrs": "",
}  # fmt: skip
_PHRASES = {
    "every day": "",
    "todos los dias": "",
    "cada dia": "",
    "entre semana": "Mo-Fr",
    "fines de semana": "Sa,Su",
    "fin de semana": "Sa,Su",
}

_MARKS = re.compile("[\u0300-\u036f]")
_LETTERS = re.compile(r"[a-z]+")
_MERIDIEM = re.compile(r"\b(1[0-2]|0?[1-9])(?:[:.]([0-5][0-9]))? ?([ap])\.? ?m\b\.?")
_AFTER_A_DAY = re.compile(r"(?<=[a-z])[:,](?= ?[0-9])")
_DOTTED = re.compile(r"\b([0-9]{1,2})[.h]([0-9]{2})\b")
_NEXT_RULE = re.compile(r"(?<=[0-9]) ?(?:,|\n| ) ?(?=[A-Z])")
_NOON = 12


def plain(typed: str) -> str:
    """What `typed` means, as `Hours.parse` reads it; unchanged where that is not certain."""
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", typed)).casefold()
    text = " ".join(re.sub("[\u2010-\u2015\u2212]", "-", bare).split())
    if text.strip(" .") in _ALWAYS:
        return ALWAYS
    text = _DOTTED.sub(r"\1:\2", _MERIDIEM.sub(_by_24, text))
    text = _AFTER_A_DAY.sub(" ", text)
    for phrase, meaning in _PHRASES.items():
        text = re.sub(rf"\b{phrase}\b", meaning, text)
    words = set(_LETTERS.findall(text.replace("Mo-Fr", "").replace("Sa,Su", "")))
    if not words <= _WORDS.keys():
        return typed
    text = re.sub(r"\b[a-z]+\b", lambda word: _WORDS[word[0]], text)
    return _NEXT_RULE.sub("; ", re.sub(r" ?([-,:;]) ?", r"\1", " ".join(text.split())))


def _by_24(found: re.Match[str]) -> str:
    hour = int(found[1]) % _NOON + (_NOON if found[3] == "p" else 0)
    return f"{hour:02}:{found[2] or '00'}"

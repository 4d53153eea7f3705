"""Text in, Assessment out. Pure and total: no string raises."""

import re

from core.crisis.assessment import Assessment, Reason
from core.crisis.lexicon import Lexicon, Rule

_PLAIN = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'", "`": "'"})
"""Signs that stand for an apostrophe; one for one, so that spans stay true."""


def _folded(text: str) -> str:
    """Lower case, one character for one character: str.lower may make two of one, which would
    move every span behind it.
    """
    return "".join(
        low if len(low := sign.lower()) == 1 else sign for sign in text.translate(_PLAIN)
    )


class Detector:
    """Finds the phrases of a lexicon on word boundaries, in one pass over the text."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._rules: dict[str, Rule] = {
            " ".join(_folded(phrase).split()): rule
            for rule in lexicon.rules
            for phrase in rule.phrases
        }
        longest_first = sorted(self._rules, key=len, reverse=True)
        spoken = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in longest_first)
        self._pattern = re.compile(rf"(?<!\w)(?:{spoken})(?!\w)")

    def assess(self, text: str) -> Assessment:
        reasons = []
        for hit in self._pattern.finditer(_folded(text)):
            rule = self._rules[" ".join(hit.group().split())]
            reasons.append(Reason(rule.id, rule.category, rule.level, hit.start(), hit.end()))
        return Assessment.of(reasons)

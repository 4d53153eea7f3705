"""Naming a country: what somebody typed, and what they may mean while they type."""

from discord import Locale, app_commands
from rapidfuzz import fuzz

from cogs.options import MOST_CHOICES
from cogs.ui.text import inert
from core.errors import Expected
from core.resources import countries
from core.resources.search import Document, Index
from core.words import Words

NEAREST = 3


SURE = 75.0
ALIKE = 80.0
"""Score, and likeness to a whole name (rapidfuzz.fuzz.ratio), from which a misspelt name is taken
for the country: the answer names it, and another is one press away. Tried on slips people make."""

NO_COUNTRY = frozenset(
    {"lagos", "siberia", "south america", "sudamérica", "sudamerica", "congo"}
    | {"portland", "iberia", "salvador", "virgin islands", "st martin", "islas vírgenes"}
)
"""Places spelt like a country that they are not, or like two: nobody gets another's numbers."""

_FLAG = {sign: sign - 0x1F1E6 + ord("A") for sign in range(0x1F1E6, 0x1F200)}
"""A flag is two regional indicators (Unicode, "Emoji Flag Sequences"): the letters of its code."""


class Places:
    """Every country there is, by its names in every language we speak and in the asker's own."""

    def __init__(self, words: Words) -> None:
        self._languages = words.languages
        self._index = Index(
            [
                Document(code, (code, *countries.names(code, self._languages)), ())
                for code in sorted(countries.codes())
            ]
        )
        for locale in Locale:
            countries.find("", str(locale), self._languages)  # the first look reads the names

    def named(self, typed: str, locale: str) -> str | None:
        """The country somebody means, also with a slip; None when it could be several or none."""
        typed = typed.translate(_FLAG)
        asked = typed.strip().casefold()
        exact = countries.find(typed, locale, self._languages)
        if asked in NO_COUNTRY:
            return None
        if exact is not None:
            return exact
        near = self._index.find(typed, 2)
        if not near or near[0].score < SURE or (near[1:] and near[1].score == near[0].score):
            return None
        names = countries.names(near[0].key, self._languages)
        alike = max(fuzz.ratio(asked, name.casefold()) for name in names)
        return near[0].key if alike >= ALIKE else None

    def expected(self, typed: str, locale: str) -> str:
        """The same; raises Expected with what comes near when it is no country."""
        code = self.named(typed, locale)
        if code is not None:
            return code
        near = [countries.name(hit.key, locale) for hit in self._index.nearest(typed, NEAREST)]
        shown = inert(typed, 40)
        if not near:
            raise Expected("helpline-country-strange", typed=shown)
        raise Expected("helpline-country-unknown", typed=shown, meant=", ".join(near))

    def choices(self, typed: str, locale: str) -> list[app_commands.Choice[str]]:
        """For autocomplete: what begins so in the asker's language, then what is near."""
        asked = typed.strip().casefold()
        if not asked:
            codes = list(countries.likely(locale, MOST_CHOICES))
        else:
            named = {code: countries.name(code, locale).casefold() for code in countries.codes()}
            begins = sorted(code for code, name in named.items() if name.startswith(asked))
            exact = countries.find(typed, locale, self._languages)
            near = [hit.key for hit in self._index.find(typed, MOST_CHOICES)]
            codes = [*([exact] if exact else []), *begins, *near]
        return [
            app_commands.Choice(name=countries.name(code, locale)[:100], value=code)
            for code in list(dict.fromkeys(codes))[:MOST_CHOICES]
        ]

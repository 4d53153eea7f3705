"""Countries by name, in any language people type them in, from the Unicode CLDR that babel carries.

The first call for a language reads its data from disk (milliseconds); after that every answer is a
look-up in memory. Whoever must answer at once calls `find` once at start.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from babel import Locale, UnknownLocaleError, localedata
from babel.core import get_global

ENGLISH = "en"

_NOT_IN_ISO_3166_1 = frozenset({"AC", "CP", "CQ", "DG", "EA", "IC", "TA", "ZZ"})
"""CLDR has these too: reserved for parts of other countries, and ZZ, which stands for unknown.

What CLDR has above the 249 codes of ISO 3166-1 that remains is XK, Kosovo.
"""

_OFFICIAL = frozenset({"official", "de_facto_official"})
_COMBINING = re.compile("[\u0300-\u036f]")  # the marks of Latin, Greek and Cyrillic letters
_BRACKETS = re.compile(r"[(\uff08].*?[)\uff09]")  # Chinese and Japanese have wide ones
_ARTICLE = re.compile(r"^(?:the|el|la|los|las|le|les) ")

_INITIALS: Mapping[str, tuple[str, ...]] = MappingProxyType({"US": ("usa",), "GB": ("uk",)})
"""Codes that people write instead of the name."""

_ALSO_CALLED: Mapping[str, str] = MappingProxyType(
    {
        "US": "america, united states of america, estados unidos de america, eeuu, ee uu",
        "GB": (
            "britain, great britain, england, scotland, wales, northern ireland, gran bretana, "
            "inglaterra, escocia, gales, irlanda del norte"
        ),
        "AE": "uae, emirates, eau, emiratos",
        "BA": "bosnia",
        "CD": (
            "congo, drc, dr congo, congo kinshasa, democratic republic of congo, "
            "democratic republic of the congo"
        ),
        "CG": "congo, congo brazzaville, republic of the congo, congo republic",
        "CI": "ivory coast",
        "CN": "prc, mainland china",
        "CV": "cabo verde",
        "CZ": "czech republic, republica checa",
        "FM": "micronesia",
        "HK": "hong kong",
        "IE": "republic of ireland, eire",
        "KR": "korea, corea, republic of korea, 한국",
        "MK": "macedonia",
        "MM": "myanmar, burma, birmania",
        "MO": "macao, macau",
        "MX": "mejico",
        "NL": "holland, holanda",
        "PS": "palestine, palestina",
        "RU": "russian federation",
        "SZ": "swaziland, swazilandia",
        "TL": "east timor",
        "TR": "turkey",
        "TT": "trinidad",
        "VA": "vatican, holy see",
        "VN": "viet nam",
    }
)
"""Names people type that CLDR's standard ones are not: short, former, or of a part that has the
same lines. What stands with two countries tells nothing: better asked again than sent wrong.
"""

_PEOPLE = """
CN:1416040 IN:1409130 US:341963 ID:281562 PK:252364 NG:236747 BR:220052 BD:168697 RU:140821
MX:130740 JP:123202 ET:118550 PH:118277 CD:115403 EG:111247 VN:105759 IR:88387 TR:84120 DE:84119
TH:69921 GB:68459 FR:68375 TZ:67462 IT:60965 ZA:60443 KE:58246 MM:57527 KR:52082 SD:50467 CO:49588
UG:49283 ES:47280 DZ:47022 AR:46994 IQ:42083 AF:40122 CA:38795 PL:38746 MA:37388 AO:37202 SA:36544
UZ:36521 UA:35662 GH:34589 MY:34565 MZ:33351 PE:32600 YE:32140 VE:31250 NP:31122 CM:30966 CI:29982
MG:29453 AU:26769 NE:26343 KP:26299 SY:23865 TW:23595 BF:23042 ML:21991 LK:21983 MW:21763 ZM:20799
KZ:20260 TD:19094 SN:18848 CL:18665 EC:18310 GT:18255 RO:18148 NL:17772 ZW:17150 KH:17064 BJ:14697
GN:13986 RW:13623 BI:13590 SO:13017 SS:12704 BO:12312 TN:12049 BE:11978 HT:11754 JO:11174 CU:10966
CZ:10838 DO:10816 AZ:10650 SE:10590 GR:10461 TJ:10394 PT:10207 PG:10046 AE:10032 HU:9856 HN:9529
BY:9501 IL:9403 SL:9121 AT:8968 TG:8918 CH:8861 LA:7954 PY:7523 LY:7361 HK:7298 BG:6783 NI:6677
RS:6652 SV:6629 ER:6344 KG:6172 CG:6098 SG:6028 DK:5973 TM:5744 CF:5651 FI:5626 SK:5564 NO:5510
LR:5437 PS:5385 LB:5364 CR:5266 IE:5233 NZ:5161 GE:4901 PA:4470 MR:4328 HR:4150 OM:3902 BA:3799
MD:3600 UY:3425 MN:3282 KW:3138 AL:3107 PR:3019 AM:2977 JM:2824 NA:2804 LT:2628 QA:2552 GM:2523
GA:2455 BW:2451 LS:2228 MK:2136 GW:2132 SI:2098 XK:1977 LV:1801 GQ:1796 BH:1567 TL:1507 TT:1409
CY:1321 MU:1310 EE:1194 SZ:1138 DJ:995 FJ:952 KM:900 BT:885 GY:794 RE:788 SB:727 LU:671 EH:652
SR:647 MO:644 CV:611 ME:600 BN:492 MT:470 GP:453 MQ:436 BZ:416 BS:411 MV:389 IS:364 VU:318 BB:304
NC:304 PF:304 ST:224 WS:209 GF:200 YT:194 GU:170 LC:168 CW:153 AW:125 KI:117 GD:115 TO:105 VI:104
AG:103 JE:103 VC:101 FM:100 SC:98 IM:92 AD:85 MH:82 DM:75 BM:73 GG:68 KY:67 TC:60 GL:58 KN:55 FO:53
MP:51 SX:46 AS:44 LI:40 VG:40 SM:35 MF:33 MC:32 GI:30 AX:26 PW:22 BQ:20 AI:19 WF:16 TV:12 NR:10 CK:8
SH:8 BL:7 MS:5 PM:5 FK:4 IO:4 SJ:3 CX:2 NF:2 NU:2 TK:2 CC:1 VA:1
"""
"""Thousands of people, where anyone lives: CLDR 47, supplemental data, territory info. babel
carries the share of speakers in each country, and not how many people it is a share of.
"""


@lru_cache(maxsize=1)
def codes() -> frozenset[str]:
    """ISO 3166-1 alpha-2 codes, and XK."""
    return frozenset(get_global("territory_languages")) - _NOT_IN_ISO_3166_1


def name(code: str, locale: str) -> str:
    """Name a country for somebody with that Discord locale; in English where CLDR cannot.

    Raises KeyError for what is not in `codes`.
    """
    return _territories(locale)[code]


def names(code: str, locales: Sequence[str]) -> tuple[str, ...]:
    """Every different name of it in these languages, in their order, then in its own official ones.

    Raises KeyError for what is not in `codes`.
    """
    return _names(code, tuple(locales))


@lru_cache(maxsize=1024)
def _names(code: str, locales: tuple[str, ...]) -> tuple[str, ...]:
    theirs = (name(code, locale) for locale in locales)
    return tuple(dict.fromkeys((*theirs, *_own_names().get(code, ()))))


def short_names(code: str) -> tuple[str, ...]:
    """What people call it for short, in plain letters; none for most countries. Codes of three
    letters are left out: too many are words (ARE, CAN, PER).
    """
    said = (*_ALSO_CALLED.get(code, "").split(","), *_INITIALS.get(code, ()))
    return tuple(text.strip() for text in said if text.strip())


def find(typed: str, locale: str, locales: Sequence[str]) -> str | None:
    """Read a country as somebody typed it: its code of two or three letters, its whole name in
    their own language, or its name in one of `locales` or in a language of that country.

    A code in capitals is always that code; in small letters a name in their own language comes
    first ("nga" is Russia in Vietnamese, NGA is Nigeria). Other capitals, accents, dots and a
    leading article do not matter; slips of the finger do. None when nothing fits, and when a name
    means one country in one language and another in the next.
    """
    code = typed.replace(".", "").strip()
    if code in _codes_typed():
        return _codes_typed()[code]
    plain, theirs = _plain(typed), _read_in(locale)
    if plain in theirs:
        return theirs[plain]
    return _codes_typed().get(code.upper()) or _read_anywhere(tuple(locales)).get(plain)


@lru_cache(maxsize=256)
def likely(locale: str, most: int) -> tuple[str, ...]:
    """The countries with most speakers of that language: first those where it is an official one,
    then the others. Empty for a language CLDR does not know.
    """
    spoken = _parsed(locale)
    if spoken is None:
        return ()
    tags = _tags(spoken)
    found = []
    for code, thousands in _people().items():
        shares = [get_global("territory_languages")[code].get(tag) for tag in tags]
        for share in filter(None, shares):
            official = share["official_status"] is not None
            found.append((not official, -thousands * share["population_percent"], code))
    return tuple(dict.fromkeys(code for *_, code in sorted(found)))[:most]


def region_of(locale: str) -> str | None:
    """The country in a Discord locale, if it names one: it says what a person's language is like,
    and only perhaps where they are (everybody who never chose has en-US).
    """
    parts = [part.upper() for part in locale.replace("_", "-").split("-")[1:]]
    return next((part for part in parts if part in codes()), None)


@lru_cache(maxsize=64)
def _territories(locale: str) -> Mapping[str, str]:
    """Every code with its name, whole for any locale."""
    return _known(locale) if locale == ENGLISH else {**_territories(ENGLISH), **_known(locale)}


def _known(locale: str) -> dict[str, str]:
    """The names CLDR has in a language.

    babel keeps all of every language it ever reads, most of a megabyte each. Of a hundred and
    thirty only these names are wanted, so what was read for them alone is let go again: 90 MB.
    """
    held = localedata._cache  # type: ignore[attr-defined]  # noqa: SLF001 - no public way to let go
    before = {*held, "root"}  # the root is read for each
    parsed = _parsed(locale)
    territories = parsed.territories if parsed else {}
    known = {code: str(territories[code]) for code in codes() if territories.get(code)}
    for read in set(held) - before:
        held.pop(read, None)
    return known


def _parsed(locale: str) -> Locale | None:
    try:
        return Locale.parse(locale.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return None


def _tags(locale: Locale) -> set[str]:
    """How CLDR's territory info writes this language: with its script when that is not the usual
    one (zh is simplified Chinese, zh_Hant traditional).
    """
    usual = str(get_global("likely_subtags").get(locale.language, "")).split("_")
    if locale.script and locale.script not in usual:
        return {f"{locale.language}_{locale.script}"}
    return {locale.language}


@lru_cache(maxsize=1)
def _own_names() -> Mapping[str, Sequence[str]]:
    """Code to its names in the official languages of that country, as far as CLDR has them."""
    spoken: dict[str, list[str]] = {}
    for code in sorted(codes()):
        for language, facts in get_global("territory_languages")[code].items():
            if facts["official_status"] in _OFFICIAL:
                spoken.setdefault(language, []).append(code)
    found: dict[str, list[str]] = {}
    for language, places in spoken.items():
        known = _known(language)
        for code in places:
            if code in known:
                found.setdefault(code, []).append(known[code])
    return found


@lru_cache(maxsize=1)
def _people() -> Mapping[str, int]:
    pairs = (pair.split(":") for pair in _PEOPLE.split())
    return {code: int(thousands) for code, thousands in pairs}


@lru_cache(maxsize=1)
def _codes_typed() -> Mapping[str, str]:
    """Codes of two letters, of three, and UK; of the retired ones only those of three letters,
    because two letters such as CT or MI now mean something else to people.
    """
    aliases = get_global("territory_aliases")
    longer = {
        alias: now[0]
        for alias, now in aliases.items()
        if len(now) == 1 and now[0] in codes() and (len(alias) == 3 or alias == "UK")  # noqa: PLR2004 - ISO 3166-1 alpha-3
    }
    return {code: code for code in codes()} | longer


@lru_cache(maxsize=64)
def _read_in(locale: str) -> Mapping[str, str | None]:
    """What somebody may type in their own language."""
    theirs = [(name(code, locale), code) for code in codes()]
    return _meant(_outside_brackets(theirs), theirs)


@lru_cache(maxsize=8)
def _read_anywhere(locales: tuple[str, ...]) -> Mapping[str, str | None]:
    """What may be typed in any of these languages, in a country's own, or by habit."""
    theirs = [(text, code) for code in codes() for text in names(code, (*locales, ENGLISH))]
    also = [(text, code) for code, texts in _ALSO_CALLED.items() for text in texts.split(",")]
    return _meant(_outside_brackets(theirs), theirs, also)


def _outside_brackets(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Myanmar, of "Myanmar (Burma)". What stands inside is no name: often it says China."""
    return [(_BRACKETS.sub("", text), code) for text, code in pairs]


def _meant(*layers: Iterable[tuple[str, str]]) -> dict[str, str | None]:
    """Plain name to the code it stands for, None when it stands for several. A later layer decides
    over an earlier one.
    """
    known: dict[str, str | None] = {}
    for pairs in layers:
        found: dict[str, set[str]] = {}
        for text, code in pairs:
            found.setdefault(_plain(text), set()).add(code)
        known |= {text: min(those) if len(those) == 1 else None for text, those in found.items()}
    known.pop("", None)
    return known


def _plain(text: str) -> str:
    """Without capitals, accents, signs, a leading article, and with saint as "st"."""
    bare = _COMBINING.sub("", unicodedata.normalize("NFKD", text)).casefold()
    spaced = "".join(_spaced(sign) for sign in bare.replace("&", " and "))
    words = ("st" if word == "saint" else word for word in spaced.split())
    return _ARTICLE.sub("", " ".join(words))


def _spaced(sign: str) -> str:
    if sign == ".":
        return ""
    return " " if unicodedata.category(sign)[0] in "PSZC" else sign

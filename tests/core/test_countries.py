"""Countries by name: in the member's language, as somebody types them, and which come first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.resources import countries

SPOKEN = ("en", "es")
LOCALES = (
    "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru "
    "uk hi th zh-CN ja zh-TW ko"
)
"""Every locale of Discord (its reference, page "Locales")."""
DISCORD_LOCALES = LOCALES.split()


def test_the_codes_are_those_of_iso_3166_1_and_kosovo():
    assert len(countries.codes()) == 249 + 1
    assert {"GB", "US", "ES", "TW", "AX", "XK"} <= countries.codes()
    assert not {"EU", "UN", "ZZ", "XA", "XB", "QO", "EZ", "AC", "IC", "UK"} & countries.codes()


@pytest.mark.parametrize(
    ("code", "locale", "expected"),
    [
        ("GB", "en-US", "United Kingdom"),
        ("GB", "es-419", "Reino Unido"),
        ("US", "es-ES", "Estados Unidos"),
        ("DE", "no", "Tyskland"),
        ("SE", "sv-SE", "Sverige"),
        ("BR", "pt-BR", "Brasil"),
        ("TW", "zh-TW", "台灣"),
        ("TW", "zh-CN", "台湾"),
        ("XK", "ru", "Косово"),
        ("GB", "tlh", "United Kingdom"),
        ("GB", "", "United Kingdom"),
        ("GB", "not a locale", "United Kingdom"),
    ],
)
def test_a_country_is_named_in_the_members_language_else_in_english(code, locale, expected):
    assert countries.name(code, locale) == expected


@pytest.mark.parametrize("locale", DISCORD_LOCALES)
def test_every_country_has_a_name_in_every_language_of_discord(locale):
    assert all(countries.name(code, locale) for code in countries.codes())


def test_what_is_no_country_has_no_name():
    with pytest.raises(KeyError):
        countries.name("ZZ", "en")
    with pytest.raises(KeyError):
        countries.names("EU", SPOKEN)


def test_names_are_in_our_languages_then_in_its_own_and_each_once():
    assert countries.names("DE", SPOKEN) == ("Germany", "Alemania", "Deutschland")
    assert countries.names("GB", SPOKEN) == ("United Kingdom", "Reino Unido")
    assert countries.names("ES", ("en",)) == ("Spain", "España")
    assert set(countries.names("CH", ("en",))) >= {"Switzerland", "Schweiz", "Suisse", "Svizzera"}


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("GB", "GB"),
        ("gb", "GB"),
        (" gbr ", "GB"),
        ("uk", "GB"),
        ("U.K.", "GB"),
        ("USA", "US"),
        ("u.s.a.", "US"),
        ("america", "US"),
        ("EE. UU.", "US"),
        ("EEUU", "US"),
        ("UAE", "AE"),
        ("Holland", "NL"),
        ("the Netherlands", "NL"),
        ("scotland", "GB"),
        ("xk", "XK"),
        ("united   kingdom", "GB"),
        ("UNITED KINGDOM", "GB"),
        ("Reino Unido", "GB"),
        ("los Estados Unidos", "US"),
        ("espana", "ES"),
        ("España", "ES"),
        ("mexico", "MX"),
        ("Méjico", "MX"),
        ("cote d'ivoire", "CI"),
        ("Ivory Coast", "CI"),
        ("turkey", "TR"),
        ("Türkiye", "TR"),
        ("Saint Lucia", "LC"),
        ("st lucia", "LC"),
        ("Trinidad and Tobago", "TT"),
        ("Trinidad & Tobago", "TT"),
        ("salvador", "SV"),
        ("burma", "MM"),
        ("Myanmar", "MM"),
        ("Hong Kong", "HK"),
        ("China", "CN"),
        ("deutschland", "DE"),
        ("日本", "JP"),
        ("россия", "RU"),
        ("대한민국", "KR"),
        ("Niger", "NE"),
        ("Nigeria", "NG"),
        ("Guinea", "GN"),
        ("Dominica", "DM"),
        ("Dominican Republic", "DO"),
    ],
)
def test_a_country_is_found_as_people_type_it(typed, code):
    assert countries.find(typed, "en-US", SPOKEN) == code


@pytest.mark.parametrize("typed", ["", "  ", ".", "&", "the", "Atlantis", "ZZ", "EU", "CT", "SUN"])
def test_what_is_no_country_finds_none(typed):
    assert countries.find(typed, "en-US", SPOKEN) is None


def test_a_name_of_two_countries_is_asked_again_rather_than_guessed():
    assert countries.find("Congo", "en-US", SPOKEN) is None
    assert countries.find("Kongo", "en-US", ("de", "en")) is None
    assert countries.find("Congo - Kinshasa", "en-US", SPOKEN) == "CD"
    assert countries.find("Congo", "es-ES", SPOKEN) == "CG"


def test_a_code_in_capitals_is_that_code_and_else_the_members_own_language_decides():
    assert countries.find("NGA", "vi", SPOKEN) == "NG"
    assert countries.find("Nga", "vi", SPOKEN) == "RU"
    assert countries.find("Nga", "en-US", SPOKEN) == "NG"


@pytest.mark.parametrize("locale", DISCORD_LOCALES)
def test_every_code_and_every_name_we_show_is_found_again(locale):
    for code in countries.codes():
        assert countries.find(code, locale, SPOKEN) == code
        assert countries.find(countries.name(code, locale), locale, SPOKEN) == code


def test_the_likely_countries_are_those_with_most_speakers():
    assert set(countries.likely("es-419", 5)) == {"MX", "AR", "ES", "CO", "US"}
    assert countries.likely("de", 2) == ("DE", "AT")
    assert countries.likely("pt-BR", 1) == ("BR",)
    assert countries.likely("zh-CN", 1) == ("CN",)
    assert countries.likely("zh-TW", 2) == ("TW", "HK")
    assert countries.likely("no", 5) == ("NO",)
    assert countries.likely("not a locale", 5) == ()


def test_where_a_language_is_official_comes_before_where_it_is_only_spoken():
    english = countries.likely("en-US", 25)
    assert english[0] == "US"
    assert "GB" in english
    assert "DE" not in english
    german = countries.likely("de", 25)
    assert german.index("LI") < german.index("FR")


@pytest.mark.parametrize("locale", DISCORD_LOCALES)
def test_likely_countries_are_real_and_each_named_once(locale):
    found = countries.likely(locale, 25)
    assert 1 <= len(found) <= 25
    assert len(set(found)) == len(found)
    assert set(found) <= countries.codes()


@pytest.mark.parametrize(
    ("locale", "region"),
    [
        ("en-GB", "GB"),
        ("en-US", "US"),
        ("sv-SE", "SE"),
        ("pt_BR", "BR"),
        ("zh-CN", "CN"),
        ("zh-Hant-TW", "TW"),
        ("es-419", None),
        ("en", None),
        ("no", None),
        ("en-EU", None),
        ("", None),
    ],
)
def test_the_region_of_a_locale(locale, region):
    assert countries.region_of(locale) == region


@given(st.text(max_size=40), st.sampled_from(DISCORD_LOCALES[:3]))
def test_nothing_typed_crashes_and_only_countries_are_found(typed, locale):
    assert countries.find(typed, locale, SPOKEN) in countries.codes() | {None}


@given(st.text(max_size=12))
def test_no_locale_crashes(locale):
    assert countries.name("GB", locale)
    assert countries.region_of(locale) in countries.codes() | {None}
    assert isinstance(countries.likely(locale, 3), tuple)

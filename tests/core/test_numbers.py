"""Dial strings: what is let into the directory, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.resources.numbers import NumberFault, digits, fault_of

NOT_DIALABLE = NumberFault.NOT_DIALABLE
NOT_A_NUMBER = NumberFault.NOT_A_NUMBER_THERE
NOT_A_SHORT_CODE = NumberFault.NOT_A_SHORT_CODE_THERE


@pytest.mark.parametrize(
    ("value", "country"),
    [
        ("988", "US"),
        ("988", "CA"),
        ("741741", "US"),
        ("1-800-273-8255", "US"),
        ("116 123", "GB"),
        ("85258", "GB"),
        ("0808 164 0123", "GB"),
        ("(020) 7946 0018", "GB"),
        ("024", "ES"),
        ("000", "AU"),
        ("13 11 14", "AU"),
        ("45 45 45", "LU"),
        ("800 111", "AE"),
        ("+44 808 164 0123", "GB"),
        ("+44 808 164 0123", "INT"),
        ("+44 808 164 0123", "IE"),
        ("*4141", "CL"),
        ("#8008", "JP"),
        ("116 111", "INT"),
        ("112", "AQ"),
        ("112", "XK"),
        ("999", "IO"),
    ],
)
def test_what_one_can_dial_there_has_no_fault(value, country):
    assert fault_of(value, country) is None


@pytest.mark.parametrize(
    ("value", "country", "fault"),
    [
        ("1-800-SUICIDE", "US", NOT_DIALABLE),
        ("119 ext. 8", "ID", NOT_DIALABLE),
        ("988.", "US", NOT_DIALABLE),
        ("00+44", "GB", NOT_DIALABLE),
        ("988\n", "US", NOT_DIALABLE),
        ("٩٨٨", "US", NOT_DIALABLE),
        ("", "US", NOT_DIALABLE),
        ("+", "US", NOT_DIALABLE),
        ("* #", "CL", NOT_DIALABLE),
        ("12345678901234567", "INT", NOT_DIALABLE),
        ("+1 800 988", "US", NOT_A_NUMBER),
        ("+1 800 988", "INT", NOT_A_NUMBER),
        ("0808 164 01234", "GB", NOT_A_NUMBER),
        ("0808 164 0123", "US", NOT_A_NUMBER),
        ("1-800-273-8255", "ES", NOT_A_NUMBER),
        ("1111111", "AU", NOT_A_NUMBER),
        ("1564", "LB", NOT_A_SHORT_CODE),
        ("12", "US", NOT_A_SHORT_CODE),
        ("116 123", "XK", NOT_A_SHORT_CODE),
    ],
)
def test_a_fault_has_its_kind(value, country, fault):
    assert fault_of(value, country) is fault


def test_a_short_code_keeps_its_leading_zero():
    """Parsed as an ordinary number the 0 would fall, and 24 is no Spanish number."""
    assert fault_of("024", "ES") is None
    assert fault_of("24", "ES") is NOT_A_SHORT_CODE


@pytest.mark.parametrize(("value", "country"), [("1564", "LB"), ("+55 61 9610-0180", "BR")])
def test_what_the_library_does_not_list_passes_only_when_the_file_says_so(value, country):
    assert fault_of(value, country) is not None
    assert fault_of(value, country, unlisted=True) is None


def test_letters_are_refused_even_unlisted():
    assert fault_of("1-800-HOPE", "US", unlisted=True) is NOT_DIALABLE


@pytest.mark.parametrize(
    ("value", "expected"),
    [("116 123", "116123"), ("+55 (61) 9610-0180", "556196100180"), ("١١٦", "116"), ("Help!", "")],
)
def test_digits_compare_however_a_number_is_written(value, expected):
    assert digits(value) == expected


@given(st.text(), st.sampled_from(["US", "GB", "INT", "XK", "AQ", "", "us", "ZZ"]), st.booleans())
def test_nothing_crashes_and_nothing_without_a_digit_passes(value, country, unlisted):
    if fault_of(value, country, unlisted=unlisted) is None:
        assert digits(value)
        assert value.isascii()


@given(
    st.text("0123456789 -()+*#", min_size=1, max_size=18), st.sampled_from(["US", "ES", "NG", "TA"])
)
def test_no_dial_string_crashes_and_unlisted_only_ever_allows_more(value, country):
    if fault_of(value, country, unlisted=True) is not None:
        assert fault_of(value, country) is NOT_DIALABLE

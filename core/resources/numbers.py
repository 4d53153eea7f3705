"""What one can dial, checked as it stands in the file and never rewritten."""

import re
import unicodedata
from enum import StrEnum

import phonenumbers
from phonenumbers import (
    SUPPORTED_REGIONS,
    SUPPORTED_SHORT_REGIONS,
    NumberParseException,
    PhoneNumber,
    is_possible_short_number_for_region,
    is_valid_number,
)

LONGEST_SHORT = 6
"""Digits. 116 123 and 741741 are as long as short codes in this field become."""

LONGEST = 15
"""Digits of a number with its country code (ITU-T E.164)."""

_DIALABLE = re.compile(r"\+?[0-9*#() -]+")


class NumberFault(StrEnum):
    NOT_DIALABLE = "not-dialable"
    """Letters, other signs, no digit, or more digits than a number has."""
    NOT_A_NUMBER_THERE = "not-a-number-there"
    NOT_A_SHORT_CODE_THERE = "not-a-short-code-there"


def fault_of(value: str, country: str, *, unlisted: bool = False) -> NumberFault | None:
    """Say what is wrong with a number as a person in that country would dial it.

    By Google's libphonenumber: short codes only by length, because its lists of them are not
    whole. Service codes (with * or #) and places it has nothing on are checked for dialable signs
    alone, as is everything when `unlisted` (a source has the number, the library does not).
    """
    count = len(digits(value))
    if not _DIALABLE.fullmatch(value) or not 0 < count <= LONGEST:
        return NumberFault.NOT_DIALABLE
    if unlisted or "*" in value or "#" in value:
        return None
    if value.startswith("+"):
        return None if _is_full(value, None) else NumberFault.NOT_A_NUMBER_THERE
    if country not in SUPPORTED_REGIONS or _is_full(value, country) or _is_short(value, country):
        return None
    if count <= LONGEST_SHORT:
        return NumberFault.NOT_A_SHORT_CODE_THERE
    return NumberFault.NOT_A_NUMBER_THERE


def digits(value: str) -> str:
    """Only the digits, in any script: for comparing and searching, never for showing."""
    return "".join(
        str(unicodedata.decimal(sign))
        for sign in value
        if unicodedata.decimal(sign, None) is not None
    )


def _is_full(value: str, region: str | None) -> bool:
    """A valid number, parsed in that region; with a plus it may be a number of any country."""
    try:
        return is_valid_number(phonenumbers.parse(value, region))
    except NumberParseException:
        return False


def _is_short(value: str, region: str) -> bool:
    """As long as short numbers there are. Not parsed: that would take a leading 0 or 1 off."""
    code = digits(value)
    if len(code) > LONGEST_SHORT:
        return False
    if region not in SUPPORTED_SHORT_REGIONS:
        return True
    zeros = len(code) - len(code.lstrip("0"))
    number = PhoneNumber(
        country_code=phonenumbers.country_code_for_region(region),
        national_number=int(code),
        italian_leading_zero=zeros > 0 or None,
        number_of_leading_zeros=min(zeros, len(code) - 1) or None,
    )
    return is_possible_short_number_for_region(number, region)

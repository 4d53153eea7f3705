"""The directory of help: nothing wrong gets in, and the right lines come first."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.resources import countries
from core.resources.directory import END, MOST_LINES, Directory, ageing, parse
from core.resources.entries import FileError
from core.resources.line import TOPICS, Line

FILE = Path("resources.yaml")
BOOK = parse(FILE.read_text("utf-8"), FILE.name)
DIRECTORY = BOOK.directory
NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)  # a Wednesday

GOOD = """
- id: us-line
  name: 'A line'
  country: US
  topics: [crisis]
  audience: [everyone]
  channels:
  - {kind: phone, value: 988, hours: 24/7}
  confidence: high
  checked: 2026-10
  sources: [https://example.org/]
# end of the directory
"""


def line(name="xx-line", **changed):
    entry = {
        "id": name,
        "name": "A line",
        "country": "GB",
        "topics": ["crisis"],
        "audience": ["everyone"],
        "channels": [{"kind": "phone", "value": "116 123"}],
        "confidence": "high",
        "checked": "2026-10",
        "sources": ["https://example.org/"],
    }
    return Line.model_validate(entry | changed)


def at(*hours):
    return [{"kind": "phone", "value": "116 123", "hours": one} for one in hours]


def ids(lines):
    return [one.id for one in lines]


def answer(*lines, topic=None, now=NOON):
    return Directory(lines).answer("GB", topic, now)


def test_the_file_has_what_the_facts_have():
    shown = [one for one in DIRECTORY.lines if one.status == "ok"]
    confirmed = [one for one in shown if one.confidence != "low"]
    crisis = {one.country for one in confirmed if one.crisis and one.country != "INT"}
    assert len([one for one in confirmed if not one.id.endswith("-emergency")]) == 337
    assert len(crisis) == 70  # and the international directories
    numbers = [country for country in countries.codes() if DIRECTORY.emergency(country)]
    assert len(numbers) == 218


def test_short_codes_stay_as_dialled():
    values = [channel.value for channel in DIRECTORY.get("us-988-lifeline").channels]
    assert values[:2] == ["988", "988"]
    assert DIRECTORY.get("es-024").channels[0].value == "024"
    assert {channel.value for channel in DIRECTORY.get("uz-emergency").channels} == {
        "01",
        "02",
        "03",
    }


def test_every_country_has_an_answer_for_every_need_and_never_too_long_a_one():
    for country in countries.codes():
        for topic in (None, *TOPICS):
            found = DIRECTORY.answer(country, topic, NOON)
            assert len(found.lines) <= MOST_LINES
            assert found.lines or found.international
            assert all(one.status == "ok" and one.confidence != "low" for one in found.lines)
            assert all(one.country == country and not one.emergency for one in found.lines)
            shown = [*found.lines, *found.further, *found.unconfirmed]
            assert len(shown) == len(set(ids(shown)))
            for one in found.lines:
                if one.together:
                    there = [
                        other
                        for other in DIRECTORY.lines
                        if other.together == one.together
                        and (topic is None or not found.served or topic in other.topics)
                    ]
                    assert set(ids(there)) <= set(ids(found.lines))


def test_a_country_without_lines_still_has_its_emergency_number_and_the_directories():
    found = DIRECTORY.answer("UZ", None, NOON)
    assert found.lines == ()
    assert ids(found.emergency) == ["uz-emergency"]
    assert "int-findahelpline" in ids(found.international)


def test_crisis_lines_come_first_then_what_is_open():
    found = answer(
        line("gb-debt", topics=["gambling"], channels=at("24/7")),
        line("gb-night", channels=at("22:00-23:00"), timezone="Europe/London"),
        line("gb-unknown"),
        line("gb-day", channels=at("09:00-17:00"), timezone="Europe/London"),
        line("gb-youth", audience=["youth"], channels=at("24/7")),
    )
    assert ids(found.lines) == ["gb-day", "gb-unknown", "gb-night"]
    assert ids(found.further) == ["gb-youth", "gb-debt"]


def test_what_serves_a_part_of_the_country_comes_after_what_serves_all_of_it():
    found = answer(line("gb-part", region="Wales"), line("gb-all"))
    assert ids(found.lines) == ["gb-all", "gb-part"]


def test_a_topic_nobody_serves_is_answered_with_the_crisis_lines_and_said_so():
    found = answer(line("gb-crisis"), line("gb-bet", topics=["gambling"]), topic="grief")
    assert ids(found.lines) == ["gb-crisis"]
    assert not found.served
    assert ids(found.further) == ["gb-bet"]


def test_lines_that_belong_together_are_both_shown_or_neither():
    women = line("gb-women", together="gb-pair", audience=["women"])
    men = line("gb-men", together="gb-pair", audience=["men"])
    alone = [line(f"gb-{number}x") for number in range(4)]
    found = answer(women, *alone[:2], men)
    assert ids(found.lines) == ["gb-0x", "gb-1x", "gb-women", "gb-men"]
    crowded = answer(women, *alone, men)
    assert ids(crowded.lines) == ["gb-0x", "gb-1x", "gb-2x"]
    assert ids(crowded.further) == ["gb-3x", "gb-women", "gb-men"]
    four = [line(f"gb-{number}y", together="gb-four", audience=["men"]) for number in range(4)]
    assert ids(answer(*alone[:2], *four).lines) == ["gb-0x", "gb-1x"]


def test_unconfirmed_disputed_and_closed_lines_are_not_called_now():
    found = answer(
        line("gb-good"),
        line("gb-low", confidence="low"),
        line("gb-disputed", status="conflict"),
        line("gb-gone", status="closed", channels=[]),
    )
    assert ids(found.lines) == ["gb-good"]
    assert ids(found.unconfirmed) == ["gb-low"]
    assert found.further == ()


def test_a_server_sees_its_own_lines_first_and_not_what_it_hides():
    shared = Directory(
        [line("gb-shared"), line("gb-other"), line("gb-emergency", topics=["emergency"])]
    )
    own = line("local-00000001", confidence="medium")
    seen = shared.with_local([own], {"gb-other", "gb-emergency", "gb-unknown"})
    found = seen.answer("GB", None, NOON)
    assert ids(found.lines) == ["local-00000001", "gb-shared"]
    assert ids(found.emergency) == ["gb-emergency"]
    assert ids(shared.answer("GB", None, NOON).lines) == ["gb-shared", "gb-other"]


def test_an_old_name_leads_to_what_replaced_it():
    gone = DIRECTORY.get("kr-1393")
    assert gone.status == "closed"
    assert DIRECTORY.findable(gone)
    assert ids(DIRECTORY.replacements(gone)) == ["kr-109"]


@pytest.mark.parametrize(
    ("old", "new", "place", "said"),
    [
        ("988", "'nine'", 8, "dial"),
        ("988", "98812345", 8, "not a telephone number in US"),
        ("  sources: [https://example.org/]\n", "", 2, "sources"),
        ("[https://example.org/]", "[]", 11, "sources"),
        ("  checked: 2026-10\n", "", 2, "checked"),
        ("2026-10", "last week", 10, "not a month"),
        ("2026-10", "2026-13", 10, "not a month"),
        ("country: US", "country: UK", 4, "UK is not a country"),
        ("country: US", "country: usa", 4, "usa is not a country"),
        ("[crisis]", "[magic]", 5, "topics"),
        ("[everyone]", "[wizards]", 6, "audience"),
        ("  checked", "  surprise: 1\n  checked", 10, "surprise"),
        ("  checked", "  checked: 2026-09\n  checked", 11, "twice"),
        ("24/7", "sometimes", 8, "has no times"),
        ("24/7", "'25:00-26:00'", 8, "no clock shows"),
        ("  checked", "  website: http://example.org/\n  checked", 10, "https://"),
        ("  checked", "  timezone: London\n  checked", 10, "not a time zone"),
        ("kind: phone", "kind: chat", 8, "https://"),
        ("kind: phone", "kind: email", 8, "e-mail"),
        ("kind: phone", "keyword: HI, kind: phone", 8, "only an sms"),
        ("id: us-line", "id: local-line", 2, "servers' own"),
        ("  checked", "  replaced_by: [us-line]\n  checked", 2, "only a closed line"),
        ("  checked", "  together: us-pair\n  checked", 2, "belongs to us-pair"),
        ("  checked", "  status: closed\n  checked", 2, "no channels"),
        ("24/7", "24/7, services: [police]", 2, "only an emergency"),
        ("- id: us-line", "- &a\n  id: us-line", 2, "anchors"),
        ("name: 'A line'", 'name: "A \\u0007 line"', 3, "control"),
    ],
)
def test_every_fault_is_told_with_its_line(old, new, place, said):
    assert GOOD.count(old) >= 1
    with pytest.raises(FileError) as refused:
        parse(GOOD.replace(old, new, 1), "r.yaml")
    told = refused.value.problems
    assert any(said in problem for problem in told), told
    assert told[0].startswith(f"r.yaml:{place}:"), told


def test_all_faults_of_a_file_are_told_at_once():
    other = GOOD.replace("us-line", "us-other").replace("crisis", "magic")
    with pytest.raises(FileError) as refused:
        parse(GOOD.replace("2026-10", "soon") + other, "r.yaml")
    assert len(refused.value.problems) == 2
    with pytest.raises(FileError, match="used twice"):
        parse(GOOD + GOOD, "r.yaml")


def test_a_number_no_library_knows_needs_the_word_of_a_source():
    odd = GOOD.replace("US", "FJ").replace("988", "1325")
    with pytest.raises(FileError):
        parse(odd, "r.yaml")
    parse(odd.replace("24/7", "24/7, unlisted: true"), "r.yaml")


@pytest.mark.parametrize(
    ("checked", "warned", "refused"),
    [("2025-11", 0, 0), ("2025-10", 1, 0), ("2024-11", 1, 0), ("2024-10", 0, 1), ("unknown", 0, 1)],
)
def test_lines_age(checked, warned, refused):
    book = parse(GOOD.replace("2026-10", checked).replace("high", "medium"), "r.yaml")
    warnings, errors = ageing(book, "r.yaml", date(2026, 11, 22))
    assert (len(warnings), len(errors)) == (warned, refused)
    kept = parse(
        GOOD.replace("checked: 2026-10", f"ageing: accepted\n  checked: {checked}").replace(
            "high", "medium"
        ),
        "r.yaml",
    )
    assert ageing(kept, "r.yaml", date(2026, 11, 22)) == ([], [])


def test_the_file_is_of_age():
    _, overdue = ageing(BOOK, FILE.name, date(2026, 11, 22))
    assert overdue == []


ENTRY = st.text(
    st.sampled_from("-:{}[]'\"&*!|>#%@`, \n\tab01idnamecountry\x00\x07é😀"), max_size=200
)


@given(ENTRY)
def test_no_text_crashes_it(text):
    try:
        parse(f"{text}\n{END}", "r.yaml")
    except FileError as error:
        assert error.problems


@settings(max_examples=300)
@given(st.data())
def test_a_damaged_file_loads_whole_or_not_at_all(data):
    """One place changed: either it is refused, or what it says is what the text now says."""
    start = data.draw(st.integers(0, len(GOOD) - 1))
    end = data.draw(st.integers(start, min(len(GOOD), start + 12)))
    damaged = GOOD[:start] + data.draw(ENTRY) + GOOD[end:]
    try:
        book = parse(f"{damaged}\n{END}", "r.yaml")
    except FileError as error:
        assert error.problems
        return
    for entry in book.directory.lines:
        assert entry.sources
        for channel in entry.channels:
            assert channel.value in damaged
        assert entry.name in damaged or "\n" in damaged


@pytest.mark.parametrize("text", ["[" * 100_000, "{" * 100_000, "- " * 5_000, "? " * 5_000])
def test_deep_nesting_is_refused_and_crashes_nothing(text):
    with pytest.raises(FileError):
        parse(f"{text}\n{END}", "r.yaml")


@pytest.mark.parametrize(
    "field", ["name", "country", "timezone", "website", "checked", "confidence", "cost"]
)
@pytest.mark.parametrize("value", ["[US]", "{US: US}", "''", "'  '"])
def test_a_value_of_another_shape_is_a_fault_of_its_line(field, value):
    kept = [line for line in GOOD.splitlines() if f"{field}:" not in line]
    with pytest.raises(FileError) as refused:
        parse("\n".join([*kept, f"  {field}: {value}", END]), "r.yaml")
    assert any(field in problem for problem in refused.value.problems)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.999])
def test_a_file_that_was_cut_off_does_not_load(share):
    whole = FILE.read_text("utf-8")
    with pytest.raises(FileError):
        parse(whole[: int(len(whole) * share)], FILE.name)


def test_a_date_to_come_is_refused():
    book = parse(GOOD.replace("2026-10", "2031-10"), "r.yaml")
    _, errors = ageing(book, "r.yaml", date(2026, 11, 22))
    assert "yet to come" in errors[0]


def test_a_country_without_a_crisis_line_is_said_to_have_none():
    found = answer(line("gb-bet", topics=["gambling"]))
    assert (ids(found.lines), found.served) == (["gb-bet"], False)
    assert answer(line("gb-crisis")).served


def test_no_group_jumps_the_queue():
    parents = [line(f"gb-{name}", topics=["parents"], together="gb-parents") for name in "ab"]
    crisis = [line(f"gb-crisis-{number}") for number in range(4)]
    assert ids(answer(*parents, *crisis).lines) == ["gb-crisis-0", "gb-crisis-1", "gb-crisis-2"]


def test_violence_at_home_in_britain_has_all_its_nations_at_any_hour():
    for hour in range(24):
        for day in range(16, 23):
            now = datetime(2026, 11, day, hour, 30, tzinfo=UTC)
            found = DIRECTORY.answer("GB", "domestic_violence", now)
            assert {one.together for one in found.lines} == {"gb-domestic-abuse"}
            assert len(found.lines) == MOST_LINES

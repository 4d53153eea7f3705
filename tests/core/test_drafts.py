"""A line as somebody types it: read kindly, refused in words, never guessed."""

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.resources import countries, typed_hours, zones
from core.resources.drafts import (
    MOST_WAYS,
    SAID,
    Draft,
    DraftError,
    changed,
    draft_of,
    ready,
)
from core.resources.hours import Hours
from core.resources.line import NEEDS, Line

TODAY = date(2026, 11, 22)
SENTENCES = Path(__file__).parents[2] / "locales" / "en" / "local.ftl"
ID = "local-0000abcd"


def draft(**changes):
    values = {
        "country": "GB",
        "topics": ("suicide",),
        "name": "Night Line",
        "reach": "116 123",
        "hours": "",
        "cost": "free",
        "source": "https://example.org/contact",
    }
    return Draft(**values | changes)


def made(**changes):
    return ready(draft(**changes), ID, TODAY)


def faults(**changes):
    with pytest.raises(DraftError) as caught:
        made(**changes)
    return [(fault.code, dict(fault.values)) for fault in caught.value.faults]


def ways(reach, **changes):
    channels = made(reach=reach, **changes).line.channels
    return [(channel.kind, channel.value, channel.keyword) for channel in channels]


def test_a_line_is_made_as_the_file_would_hold_it():
    result = made(hours="24/7")
    assert result.document == {
        "id": ID,
        "name": "Night Line",
        "country": "GB",
        "topics": ["suicide"],
        "audience": ["everyone"],
        "channels": [{"kind": "phone", "value": "116 123", "hours": "24/7"}],
        "timezone": "Europe/London",
        "cost": "free",
        "confidence": "medium",
        "checked": "2026-11",
        "sources": ["https://example.org/contact"],
    }
    assert result.line == Line.model_validate(result.document)
    assert result.line.local


# ------------------------------------------------------------------------ ways to reach it


@pytest.mark.parametrize(
    ("typed", "kind", "value", "keyword"),
    [
        ("116 123", "phone", "116 123", None),
        ("  - 116 123  ", "phone", "116 123", None),
        ("• call: 0808 164 0123", "phone", "0808 164 0123", None),
        ("Phone 0808 164 0123", "phone", "0808 164 0123", None),
        ("TEL:116123", "phone", "116123", None),
        ("llamar 116 123", "phone", "116 123", None),
        ("teléfono: 116 123", "phone", "116 123", None),
        ("*4141", "phone", "*4141", None),
        ("(0808) 164-0123", "phone", "(0808) 164-0123", None),
        ("+44 808 164 0123", "phone", "+44 808 164 0123", None),
        ("sms 85258 HOME", "sms", "85258", "HOME"),
        ("text 85258", "sms", "85258", None),
        ("text SHOUT to 85258", "sms", "85258", "SHOUT"),
        ("Text: crisis line to 85258", "sms", "85258", "crisis line"),
        ("mensaje HOLA al 85258", "sms", "85258", "HOLA"),
        ("whatsapp +44 808 164 0123", "whatsapp", "+44 808 164 0123", None),
        ("https://example.org/help", "web", "https://example.org/help", None),
        ("chat https://example.org/chat", "chat", "https://example.org/chat", None),
        ("web: https://example.org", "web", "https://example.org", None),
        ("help@example.org", "email", "help@example.org", None),
        ("e-mail help@example.org", "email", "help@example.org", None),
        ("mailto:help@example.org", "email", "help@example.org", None),
        ("correo help@example.org", "email", "help@example.org", None),
    ],
)
def test_a_way_is_read_as_people_write_it(typed, kind, value, keyword):
    assert ways(typed) == [(kind, value, keyword)]


def test_one_way_a_row_in_the_order_typed_each_once():
    typed = "116 123\n\nsms 85258 HOME\n  116 123\nhelp@example.org\n"
    assert ways(typed) == [
        ("phone", "116 123", None),
        ("sms", "85258", "HOME"),
        ("email", "help@example.org", None),
    ]


@pytest.mark.parametrize(
    ("typed", "code", "value"),
    [
        ("0800 HELP", "not-dialable", "0800 HELP"),
        ("116 123 free", "not-dialable", "116 123 free"),
        ("85258 HOME", "not-dialable", "85258 HOME"),
        ("call us on 116 123", "not-dialable", "us on 116 123"),
        ("call", "not-dialable", "call"),
        ("12345678", "not-a-number-there", "12345678"),
        ("whatsapp https://wa.me/44", "not-dialable", "https://wa.me/44"),
        ("9", "not-a-short-code-there", "9"),
        ("sms 85258 \N{INVERTED EXCLAMATION MARK}HOLA!", "not-dialable", "85258 ¡HOLA!"),
        ("foo@bar", "email", "foo@bar"),
    ],
)
def test_what_cannot_be_reached_is_a_fault_and_never_guessed(typed, code, value):
    [(said, values)] = faults(reach=typed)
    assert (said, values["value"]) == (code, value)


@pytest.mark.parametrize(
    "typed",
    [
        "www.example.org",
        "example.org/help",
        "http://example.org",
        "HTTPS://example.org",
        "chat on our site",
        "https://",
        "https://localhost",
        "https://example.org/a b",
        "https://example.org@else.org/",
        "https://example.org/<x>",
    ],
)
def test_what_is_no_plain_link_is_a_fault(typed):
    assert {code for code, _ in faults(reach=typed)} == {"https"}
    assert {code for code, _ in faults(source=typed)} == {"https"}


def test_a_link_that_reads_backwards_is_a_fault():
    assert {code for code, _ in faults(source="https://example.org/\u202egro")} & {
        "https",
        "control",
    }


def test_a_number_a_source_has_may_be_unlisted():
    assert [code for code, _ in faults(reach="12345678")] == ["not-a-number-there"]
    [channel] = made(reach="12345678 Unlisted").line.channels
    assert (channel.value, channel.unlisted) == ("12345678", True)
    assert [code for code, _ in faults(reach="0800 HELP unlisted")] == ["not-dialable"]


def test_no_way_and_too_many_ways():
    assert ("channels", {}) in faults(reach=" \n ")
    numbers = "\n".join(f"11600{number}" for number in range(MOST_WAYS))
    assert len(ways(numbers)) == MOST_WAYS
    assert faults(reach=numbers + "\n116123") == [("ways", {"most": MOST_WAYS})]


# ------------------------------------------------------------------------ everything else


def test_every_fault_is_told_at_once():
    told = faults(
        name="  ", reach="0800 HELP\n12345678\nfoo@bar", hours="9-5", source="none", cost="free"
    )
    assert [code for code, _ in told] == [
        "string-too-short",
        "not-dialable",
        "not-a-number-there",
        "email",
        "hours",
        "https",
    ]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"name": ""}, ("string-too-short", {"field": "name"})),
        ({"name": "n" * 201}, ("string-too-long", {"field": "name", "most": 200})),
        ({"source": "   "}, ("source", {})),
        ({"hours": "late"}, ("hours", {"value": "late"})),
        ({"cost": "cheap"}, ("other", {"field": "cost"})),
        ({"country": "ZZ"}, ("other", {"field": "other"})),
        ({"topics": ("tea",)}, ("other", {"field": "other"})),
        ({"timezone": "Europe/Nowhere"}, ("timezone", {"zone": "Europe/Nowhere"})),
    ],
)
def test_what_else_can_be_wrong(changes, expected):
    assert faults(**changes) == [expected]


def test_every_fault_has_its_sentence():
    sentences = SENTENCES.read_text("utf-8")
    for code in (*SAID, "other"):
        assert f"\nline-fault-{code} = " in sentences


@given(st.text(max_size=40), st.text(max_size=120), st.text(max_size=40), st.text(max_size=60))
def test_whatever_is_typed_becomes_a_right_line_or_faults_with_words(name, reach, hours, source):
    try:
        result = made(name=name, reach=reach, hours=hours, source=source, cost="")
    except DraftError as error:
        assert error.faults
        assert {fault.code for fault in error.faults} <= {*SAID, "other"}
    else:
        assert Line.model_validate(dict(result.document)) == result.line


# ------------------------------------------------------------------------ hours and time zones


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("24/7", "24/7"),
        ("24 h", "24/7"),
        ("Always.", "24/7"),
        ("Día y noche", "24/7"),
        ("siempre", "24/7"),
        ("Mo-Fr 09:00-17:00; Sa 10:00-12:00", "Mo-Fr 09:00-17:00; Sa 10:00-12:00"),
        ("Monday to Friday, 9am-5pm", "Mo-Fr 09:00-17:00"),
        ("Monday: 9am - 5 p.m.", "Mo 09:00-17:00"),
        (
            "Mon\N{EN DASH}Fri 9am\N{EN DASH}5pm, Sat 10am\N{EN DASH}1pm",
            "Mo-Fr 09:00-17:00; Sa 10:00-13:00",
        ),
        ("de lunes a viernes de 9:00 a 17:00", "Mo-Fr 09:00-17:00"),
        ("lunes a viernes 9h30 a 17h00 y sábados 10.00-13.00", "Mo-Fr 09:30-17:00; Sa 10:00-13:00"),
        ("weekdays 9:00 to 17:00; weekends 10:30am-2pm", "Mo-Fr 09:00-17:00; Sa,Su 10:30-14:00"),
        ("Mon and Wed 10:00-12:00 and 14:00-15:00", "Mo,We 10:00-12:00,14:00-15:00"),
        ("every day 6pm to 12am", "18:00-00:00"),
        ("12am-12pm", "00:00-12:00"),
        ("todos los días 10:00-22:00", "10:00-22:00"),
    ],
)
def test_hours_as_people_type_them(typed, meant):
    assert Hours.parse(typed_hours.plain(typed)).text == meant


@pytest.mark.parametrize(
    "typed",
    ["9-5", "9-5pm", "Mo-Fr 9-17", "13pm-14pm", "24/7 except holidays", "office hours", "Mo-Fr"],
)
def test_hours_that_may_mean_two_things_are_not_guessed(typed):
    [(code, values)] = faults(hours=typed)
    assert code == "hours"
    assert values["value"] in {typed, typed_hours.plain(typed)}


@given(st.text(max_size=60))
def test_reading_hours_never_fails(typed):
    assert isinstance(typed_hours.plain(typed), str)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "Mo", "Mo-Fr", "Sa,Su", "Fr-Mo", "Mo,We,Su"]),
            st.integers(0, 23),
            st.integers(0, 59),
            st.integers(0, 24),
        ),
        min_size=1,
        max_size=3,
    )
)
def test_hours_that_are_right_already_keep_their_meaning(rules):
    text = "; ".join(
        f"{days} {start:02}:{minute:02}-{end:02}:00".strip() for days, start, minute, end in rules
    )
    assert Hours.parse(typed_hours.plain(text)) == Hours.parse(text)


def test_hours_belong_to_whatever_is_answered_by_somebody_at_a_time():
    reach = "116 123\nchat https://example.org/c\nhelp@example.org\nhttps://example.org"
    channels = made(reach=reach, hours="24/7").line.channels
    assert [channel.hours is not None for channel in channels] == [True, True, False, False]
    [only] = made(reach="help@example.org", hours="24/7").line.channels
    assert only.hours is not None


def test_the_only_zone_of_a_country_needs_no_saying():
    assert made(hours="Mo-Fr 09:00-17:00").line.timezone == "Europe/London"
    assert made(country="US", reach="988", hours="24/7").line.timezone is None


def test_several_zones_with_the_same_time_are_one():
    assert zones.only("DE", TODAY) == "Europe/Berlin"
    assert zones.only("CY", TODAY) == "Asia/Nicosia"
    for country in ("US", "ES", "MX", "CN", "NZ"):
        assert zones.only(country, TODAY) is None


@pytest.mark.parametrize("country", sorted(countries.codes()))
def test_zones_that_are_taken_for_one_agree_all_year(country):
    only = zones.only(country, TODAY)
    if only is None:
        assert len(zones.of_country(country)) != 1
        return
    assert only in zones.of_country(country)
    for month in range(1, 13):
        when = datetime(2027, month, 1, 12, tzinfo=UTC)
        offsets = {
            when.astimezone(ZoneInfo(zone)).utcoffset() for zone in zones.of_country(country)
        }
        assert len(offsets) == 1


def test_hours_in_a_country_of_several_zones_need_one():
    options = {"country": "US", "reach": "988", "hours": "Mo-Fr 09:00-17:00"}
    assert faults(**options) == [("timezone-needed", {"country": "US"})]
    assert made(**options, timezone="America/Chicago").line.timezone == "America/Chicago"


@pytest.mark.parametrize(
    "after",
    [" America/Denver", " america/denver", " (America/Denver)", ", America/Denver "],
)
def test_a_zone_after_the_hours_wins(after):
    options = {"country": "US", "reach": "988", "timezone": "America/Chicago"}
    line = made(**options, hours=f"Mo-Fr 9am-5pm{after}").line
    assert line.timezone == "America/Denver"
    assert line.channels[0].hours.text == "Mo-Fr 09:00-17:00"


def test_an_unknown_zone_after_the_hours_is_a_fault():
    told = faults(hours="Mo-Fr 09:00-17:00 Europe/Londn")
    assert told == [("timezone", {"zone": "Europe/Londn"})]


def test_zones_by_name_in_any_capitals():
    assert zones.named(" europe/MADRID ") == "Europe/Madrid"
    assert zones.named("america/new york") == "America/New_York"
    assert zones.named("") is None
    assert zones.named("Europe/Nowhere") is None


# ------------------------------------------------------------------------ and back


REACHES = st.lists(
    st.sampled_from(
        [
            "116 123", "0808 164 0123", "*4141", "12345678 unlisted", "sms 85258 HOME",
            "sms 85258", "text SHOUT to 85258", "whatsapp +44 808 164 0123",
            "https://example.org/help", "chat https://example.org/chat", "help@example.org",
        ]
    ),
    min_size=1,
    max_size=MOST_WAYS,
)  # fmt: skip


@settings(deadline=None)
@given(
    reach=REACHES,
    hours=st.sampled_from(["", "24/7", "mon-fri 9am-5pm", "Mo 23:00-01:00 Europe/Paris"]),
    cost=st.sampled_from(["", "free", "standard", "charged"]),
    topic=st.sampled_from(NEEDS),
)
def test_a_line_survives_the_form_it_is_edited_in(reach, hours, cost, topic):
    first = made(reach="\n".join(reach), hours=hours, cost=cost, topics=(topic,))
    again = ready(draft_of(first.document), ID, TODAY)
    assert again == first


def test_a_change_keeps_what_is_not_chosen():
    before = draft(country="US", topics=("grief", "crisis"), timezone="America/Chicago")
    typed = draft(country="", topics=(), timezone="", name="New name")
    assert changed(before, typed) == draft(
        country="US", topics=("grief", "crisis"), timezone="America/Chicago", name="New name"
    )


def test_another_country_or_zone_replaces_the_zone():
    before = draft(country="US", timezone="America/Chicago")
    assert changed(before, draft(country="GB")).timezone == ""
    assert changed(before, draft(country="US")).timezone == "America/Chicago"
    typed = draft(country="", timezone="America/Denver")
    assert changed(before, typed).timezone == "America/Denver"

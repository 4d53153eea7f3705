"""Opening hours: what is read, what is refused, and when a line is open."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.resources.hours import DAY, DAYS, Hours, OpenState, Span

LONDON = ZoneInfo("Europe/London")
NEW_YORK = ZoneInfo("America/New_York")
LORD_HOWE = ZoneInfo("Australia/Lord_Howe")  # its clocks change by half an hour
WHOLE_WEEK = tuple(range(7))
MINUTE = timedelta(minutes=1)


def at(text, zone=UTC, fold=0):
    return datetime.fromisoformat(text).replace(tzinfo=zone, fold=fold).astimezone(UTC)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("24/7", (Span(WHOLE_WEEK, 0, DAY),)),
        ("10:00-20:00", (Span(WHOLE_WEEK, 600, 1200),)),
        ("15:30-00:30", (Span(WHOLE_WEEK, 930, 1470),)),
        ("16:00-24:00", (Span(WHOLE_WEEK, 960, DAY),)),
        ("10:00-10:00", (Span(WHOLE_WEEK, 600, 600 + DAY),)),
        ("Mo-We,Fr 09:00-17:00", (Span((0, 1, 2, 4), 540, 1020),)),
        ("Sa-Mo 09:00-17:00", (Span((0, 5, 6), 540, 1020),)),
        (
            "Mo-Fr 10:00-13:00,16:00-19:00; Su 20:00-02:00",
            (
                Span((0, 1, 2, 3, 4), 600, 780),
                Span((0, 1, 2, 3, 4), 960, 1140),
                Span((6,), 1200, 1560),
            ),
        ),
    ],
)
def test_what_is_written_is_what_is_read(text, spans):
    assert Hours.parse(text).spans == spans
    assert Hours.parse(text).text == text


@pytest.mark.parametrize(
    ("written", "even"),
    [
        (" 24/7 ", "24/7"),
        ("mo - fr 9:00 - 17:00;SA,su 0:00-1:00", "Mo-Fr 09:00-17:00; Sa,Su 00:00-01:00"),
        ("Mo, We  10:00-12:00,\n13:00-14:00", "Mo,We 10:00-12:00,13:00-14:00"),
    ],
)
def test_spaces_capitals_and_zeros_are_made_even(written, even):
    assert Hours.parse(written).text == even


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "empty"),
        ("10:00-12:00;", "empty"),
        ("Mo-Fr", "no times"),
        ("PH off", "no times"),
        ("daily", "no times"),
        ("Xx 10:00-12:00", "'Xx' is not a day"),
        ("PH 10:00-12:00", "'PH' is not a day"),
        ("Jan-Mar Mo 10:00-12:00", "not a day"),
        ("Mo-We-Fr 10:00-12:00", "not a day"),
        ("Mo,, 10:00-12:00", "not a day"),
        ("Mo 9-17", "'9-17' is not a time"),
        ("Mo 10:00-12:00 Tu 10:00-12:00", "not a time"),
        ("10:00-12:00,", "not a time"),
        ("10:00+", "not a time"),
        ("24/7 except holidays", "not a time"),
        ("४:४४-५:५५", "no times"),
        ("24:00-02:00", "no clock shows"),
        ("10:00-24:30", "no clock shows"),
        ("10:60-12:00", "no clock shows"),
    ],
)
def test_what_is_wrong_is_said_with_what_to_write(text, said):
    with pytest.raises(ValueError, match=r"write 24/7, or days and times such as") as caught:
        Hours.parse(text)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "24/7",
        "00:00-24:00",
        "00:00-00:00",
        "07:00-07:00",
        "Mo-Sa 00:00-24:00; Su 00:00-12:00,12:00-24:00",
    ],
)
def test_a_week_without_a_gap_never_closes_wherever_it_is(text):
    hours = Hours.parse(text)
    assert hours.always
    assert hours.state(at("2026-11-22 03:00"), None) == OpenState(open=True, changes_at=None)
    assert hours.state(at("2026-11-22 03:00"), LONDON) == OpenState(open=True, changes_at=None)


def test_hours_without_a_zone_tell_nothing():
    assert Hours.parse("Mo-Fr 09:00-17:00").state(at("2026-11-23 12:00"), None) is None


def test_a_naive_moment_is_refused():
    with pytest.raises(ValueError, match="aware"):
        Hours.parse("24/7").state(datetime(2026, 11, 22), UTC)  # noqa: DTZ001 - the refused thing


@pytest.mark.parametrize(
    ("text", "now", "is_open", "changes"),
    [
        ("Mo-Fr 09:00-17:00", "2026-11-23 08:59:59", False, "2026-11-23 09:00"),
        ("Mo-Fr 09:00-17:00", "2026-11-23 09:00", True, "2026-11-23 17:00"),
        ("Mo-Fr 09:00-17:00", "2026-11-23 16:59:59.5", True, "2026-11-23 17:00"),
        ("Mo-Fr 09:00-17:00", "2026-11-23 17:00", False, "2026-11-24 09:00"),
        ("Mo-Fr 09:00-17:00", "2026-11-27 17:00", False, "2026-11-30 09:00"),
        ("Su 20:00-02:00", "2026-11-23 01:30", True, "2026-11-23 02:00"),
        ("Su 20:00-02:00", "2026-11-24 01:30", False, "2026-11-29 20:00"),
        ("Mo 16:00-24:00; Tu 00:00-02:00", "2026-11-23 18:00", True, "2026-11-24 02:00"),
        ("Su 16:00-24:00; Mo 00:00-02:00", "2026-11-22 18:00", True, "2026-11-23 02:00"),
        ("Su 16:00-24:00", "2026-11-22 18:00", True, "2026-11-23 00:00"),
        ("Mo 00:00-02:00", "2026-11-22 18:00", False, "2026-11-23 00:00"),
        ("Mo-Fr 09:00-17:00; Mo 12:00-20:00", "2026-11-23 10:00", True, "2026-11-23 20:00"),
        ("Mo-Fr 09:00-17:00; Sa 10:00-12:00", "2026-11-27 18:00", False, "2026-11-28 10:00"),
        ("Mo-Fr 00:00-24:00", "2026-11-24 18:00", True, "2026-11-28 00:00"),
        ("Mo 10:00-10:00", "2026-11-24 09:59", True, "2026-11-24 10:00"),
        ("Mo-Sa 00:00-24:00; Su 00:00-23:59", "2026-11-23 00:00", True, "2026-11-29 23:59"),
    ],
)
def test_open_until_and_closed_until(text, now, is_open, changes):
    state = Hours.parse(text).state(at(now), ZoneInfo("UTC"))
    assert state == OpenState(is_open, at(changes))


def test_the_clock_is_the_one_where_the_line_is():
    hours = Hours.parse("Mo-Fr 09:00-17:00")
    assert hours.state(at("2026-11-23 13:59"), NEW_YORK) == OpenState(False, at("2026-11-23 14:00"))
    tokyo = ZoneInfo("Asia/Tokyo")
    assert hours.state(at("2026-11-23 09:00", tokyo), tokyo).open


@pytest.mark.parametrize(
    ("text", "zone", "now", "is_open", "changes"),
    [
        # Clocks go forward: 01:00 is 02:00 in London, 02:00 is 03:00 in New York.
        ("Su 00:00-06:00", LONDON, "2026-03-29 00:30", True, "2026-03-29 05:00"),
        ("22:00-06:00", LONDON, "2026-03-28 22:00", True, "2026-03-29 05:00"),
        ("Su 01:30-03:00", LONDON, "2026-03-29 00:30", False, "2026-03-29 01:00"),
        ("Su 00:00-01:30", LONDON, "2026-03-29 00:30", True, "2026-03-29 01:00"),
        ("Su 01:10-01:50", LONDON, "2026-03-29 00:30", False, "2026-04-05 00:10"),
        ("Su 02:30-04:00", NEW_YORK, "2026-03-08 06:00", False, "2026-03-08 07:00"),
        ("Sa 20:00-04:00", NEW_YORK, "2026-03-08 02:00", True, "2026-03-08 08:00"),
        # Clocks go back: 02:00 is 01:00 again.
        ("Sa 22:00-06:00", LONDON, "2026-10-24 23:00", True, "2026-10-25 06:00"),
        ("Su 01:00-02:00", LONDON, "2026-10-25 00:00", True, "2026-10-25 02:00"),
        ("Su 00:00-01:30", LONDON, "2026-10-25 00:10", True, "2026-10-25 00:30"),
        ("Su 00:00-01:30", LONDON, "2026-10-25 00:40", False, "2026-10-25 01:00"),
        ("Su 00:00-01:30", LONDON, "2026-10-25 01:10", True, "2026-10-25 01:30"),
        ("Su 01:30-04:00", NEW_YORK, "2026-11-01 05:45", True, "2026-11-01 06:00"),
        ("Su 01:30-04:00", NEW_YORK, "2026-11-01 06:15", False, "2026-11-01 06:30"),
        ("Mo 09:00-17:00", NEW_YORK, "2026-10-31 12:00", False, "2026-11-02 14:00"),
    ],
)
def test_when_clocks_change_the_wall_clock_decides(text, zone, now, is_open, changes):
    assert Hours.parse(text).state(at(now), zone) == OpenState(is_open, at(changes))


MINUTES = [0, 1, 15, 30, 59]
CLOCKS = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.sampled_from(MINUTES))
TIMES = st.builds("{}-{}".format, CLOCKS, CLOCKS | st.just("24:00"))
DAY_RANGES = st.sampled_from(DAYS) | st.builds(
    "{}-{}".format, st.sampled_from(DAYS), st.sampled_from(DAYS)
)
RULES = st.builds(
    "{} {}".format,
    st.lists(DAY_RANGES, max_size=3).map(",".join),
    st.lists(TIMES, min_size=1, max_size=3).map(",".join),
)
TEXTS = st.lists(RULES, min_size=1, max_size=4).map(";".join) | st.just("24/7")
ZONES = st.sampled_from([LONDON, NEW_YORK, LORD_HOWE, ZoneInfo("Asia/Kolkata"), ZoneInfo("UTC")])
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)) | (  # noqa: DTZ001 - bounds carry the zone beside them
    st.sampled_from(
        [
            "2026-03-08 07:00",
            "2026-03-29 01:00",
            "2026-10-25 01:00",
            "2026-11-01 06:00",
            "2026-04-04 15:00",
            "2026-10-03 15:30",
        ]
    )
    .map(at)
    .flatmap(
        lambda change: st.timedeltas(timedelta(days=-2), timedelta(days=1)).map(change.__add__)
    )
)


def open_by_the_wall(spans, moment, zone):
    """What a person would say: look at the clock there, then at the sign on the door."""
    wall = moment.astimezone(zone)
    minute = wall.hour * 60 + wall.minute
    return any(
        (wall.weekday() in span.days and span.start <= minute < span.end)
        or ((wall.weekday() - 1) % 7 in span.days and minute + DAY < span.end)
        for span in spans
    )


@given(TEXTS)
def test_the_text_reads_back_as_itself(text):
    hours = Hours.parse(text)
    assert Hours.parse(hours.text) == hours


@given(TEXTS, MOMENTS, ZONES)
def test_it_agrees_with_the_clock_minute_by_minute(text, now, zone):
    hours = Hours.parse(text)
    state = hours.state(now, zone)
    assert state.open == open_by_the_wall(hours.spans, now, zone)
    end = now + timedelta(hours=26)
    if state.changes_at is not None:
        assert state.changes_at > now
        assert open_by_the_wall(hours.spans, state.changes_at, zone) != state.open
        last = state.changes_at - timedelta(microseconds=1)
        assert open_by_the_wall(hours.spans, max(last, now), zone) == state.open
        end = min(end, state.changes_at)
    moment = now
    while moment < end:
        assert open_by_the_wall(hours.spans, moment, zone) == state.open
        moment += MINUTE


@given(TEXTS, MOMENTS, ZONES)
def test_only_a_week_without_a_gap_never_changes(text, now, zone):
    hours = Hours.parse(text)
    monday = datetime(2026, 6, 1, tzinfo=UTC)
    starts = (minute for minute in range(7 * DAY) if minute % 60 in MINUTES)
    gap = any(not open_by_the_wall(hours.spans, monday + start * MINUTE, UTC) for start in starts)
    assert hours.always is not gap
    assert (hours.state(now, zone).changes_at is None) is not gap


@given(st.text() | st.text("MoTuWeThFrSaSu0123456789:-,;/ ", max_size=30))
def test_no_text_crashes_the_reader(text):
    try:
        hours = Hours.parse(text)
    except ValueError as error:
        assert "24/7" in str(error)
    else:
        assert Hours.parse(hours.text) == hours

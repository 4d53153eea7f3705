"""What is wrong with a line, as people say it, on both databases."""

import json
import logging
from datetime import timedelta

import pytest
from sqlalchemy import inspect, text

from core.resources.local import REPORT_KEPT, NewReport, ReportReason
from db.tables import ReportRow
from tests.db.samples import GUILD, LATER, NOW, beside

OTHER_GUILD = GUILD + 1
LINE = "gb-some-line"


async def file(database, guild_id=GUILD, now=NOW, **changes):
    values = {"line_id": LINE, "reason": ReportReason.NO_ANSWER, "details": "rang for an hour 🌊"}
    new = NewReport(guild_id, **(values | changes))
    return await database.write(lambda tx: tx.reports.file(new, now))


async def of_guild(database, guild_id=GUILD, **options):
    return await database.read(lambda tx: tx.reports.of_guild(guild_id, **options))


@pytest.mark.parametrize("reason", ReportReason)
async def test_a_report_comes_back_as_it_was_filed(database, reason):
    report = await file(database, reason=reason)
    assert (report.guild_id, report.line_id, report.reason) == (GUILD, LINE, reason)
    assert (report.filed_at, report.forget_at) == (NOW, NOW + REPORT_KEPT)
    assert report.details == "rang for an hour 🌊"
    assert await of_guild(database) == [report]


@pytest.mark.parametrize(
    "details",
    ["", "half of a sign \ud83c", "zero \0 sign", "x" * 4_000],
    ids=["nothing", "half a sign", "zero sign", "much"],
)
async def test_whatever_somebody_sends_is_kept(database, details):
    report = await file(database, details=details)
    assert report.details == details
    assert await of_guild(database) == [report]


async def test_the_newest_come_first_and_no_more_than_asked_for(database):
    middle = await file(database, now=NOW + timedelta(1))
    oldest = await file(database, now=NOW)
    newest = await file(database, now=NOW + timedelta(2))
    await file(database, OTHER_GUILD)
    assert await of_guild(database) == [newest, middle, oldest]
    assert await of_guild(database, most=2) == [newest, middle]
    assert await database.read(lambda tx: tx.reports.count(GUILD)) == 3


async def test_no_more_than_a_select_holds_unless_asked_for(database):
    def crowd(tx):
        for _ in range(30):
            tx.reports.file(NewReport(GUILD, LINE, ReportReason.OTHER, ""), NOW)

    await database.write(crowd)
    assert len(await of_guild(database)) == 25
    assert len(await of_guild(database, most=100)) == 30
    assert await database.read(lambda tx: tx.reports.count(GUILD)) == 30


async def test_reports_from_outside_any_server_stand_for_themselves(database):
    alone = await file(database, None)
    here = await file(database)
    assert await of_guild(database, None) == [alone]
    assert await of_guild(database) == [here]
    assert await database.read(lambda tx: tx.reports.count(None)) == 1
    assert not await database.write(lambda tx: tx.reports.close(GUILD, alone.id))
    assert not await database.write(lambda tx: tx.reports.close(None, here.id))
    assert await database.write(lambda tx: tx.reports.close(None, alone.id))
    assert await of_guild(database) == [here]


async def test_a_report_is_closed_in_its_own_server_only(database):
    report, another = await file(database), await file(database, now=LATER)
    other = await file(database, OTHER_GUILD)
    assert not await database.write(lambda tx: tx.reports.close(OTHER_GUILD, report.id))
    assert not await database.write(lambda tx: tx.reports.close(GUILD, other.id))
    assert await of_guild(database) == [another, report]
    assert await database.write(lambda tx: tx.reports.close(GUILD, report.id))
    assert not await database.write(lambda tx: tx.reports.close(GUILD, report.id))
    assert await of_guild(database) == [another]
    assert await of_guild(database, OTHER_GUILD) == [other]


async def test_reports_are_forgotten_when_their_time_is_over(database):
    for _ in range(3):
        await file(database, now=NOW - REPORT_KEPT)
    young = await file(database, now=NOW - REPORT_KEPT + timedelta(seconds=1))
    assert await database.write(lambda tx: tx.reports.forget_due(NOW, 2)) == 2
    assert await database.write(lambda tx: tx.reports.forget_due(NOW, 2)) == 1
    assert await database.write(lambda tx: tx.reports.forget_due(NOW, 2)) == 0
    assert await of_guild(database) == [young]


async def test_an_export_holds_everything_of_one_server(database):
    later = await file(database, now=LATER, reason=ReportReason.CLOSED, details="")
    report = await file(database)
    await file(database, OTHER_GUILD)
    exported = await database.read(lambda tx: tx.reports.export_guild(GUILD))
    assert json.loads(json.dumps(exported)) == [
        {
            "id": kept.id,
            "line_id": LINE,
            "reason": kept.reason.value,
            "details": kept.details,
            "filed_at": kept.filed_at.isoformat(),
            "forget_at": kept.forget_at.isoformat(),
        }
        for kept in (report, later)
    ]


async def test_forgetting_one_server_leaves_the_others(database):
    for guild_id in (GUILD, OTHER_GUILD, None):
        await file(database, guild_id)
        await file(database, guild_id, now=LATER)
    assert await database.write(lambda tx: tx.reports.forget_guild(GUILD)) == 2
    assert await database.write(lambda tx: tx.reports.forget_guild(GUILD)) == 0
    counts = [
        await database.read(lambda tx, guild_id=guild_id: tx.reports.count(guild_id))
        for guild_id in (GUILD, OTHER_GUILD, None)
    ]
    assert counts == [0, 2, 2]


async def test_nothing_kept_can_name_a_person(database):
    """A column more wants a second thought about who it tells of, and an export of theirs."""

    def columns(connection):
        return {column["name"] for column in inspect(connection).get_columns("reports")}

    allowed = {"id", "guild_id", "line_id", "reason", "sealed", "filed_at", "forget_at"}
    async with database._reading.connect() as connection:
        assert await connection.run_sync(columns) == allowed


async def test_the_details_are_not_readable_in_the_database(database):
    await file(database, details="very private words")
    async with database._reading.connect() as connection:
        sealed = (await connection.execute(text("SELECT sealed FROM reports"))).scalar_one()
    assert b"private" not in bytes(sealed)


async def test_details_moved_to_another_row_do_not_open_and_the_report_stays(database, caplog):
    """Fails towards help: admins still see which line is wrong, and how."""
    first = await file(database, details="private words")
    second = await file(database, details="other words")
    async with beside(database).begin() as connection:
        table = ReportRow.__table__
        moved = (await connection.execute(table.select().where(table.c.id == first.id))).one()
        await connection.execute(
            table.update().where(table.c.id == second.id).values(sealed=moved.sealed)
        )
    with caplog.at_level(logging.ERROR):
        kept = await of_guild(database)
    details = {report.id: report.details for report in kept}
    assert details == {
        first.id: "private words",
        second.id: "",
    }
    assert {report.reason for report in kept} == {ReportReason.NO_ANSWER}
    assert str(second.id) in caplog.text
    assert "words" not in caplog.text

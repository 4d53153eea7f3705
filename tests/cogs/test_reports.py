"""Wrong number? What a member says about a line, and what admins see of it."""

from datetime import timedelta

import discord
import pytest
from sqlalchemy import select

from cogs.ui.reports import LONGEST_DETAILS, PAGE, report_form
from core.resources.local import REPORT_KEPT, ReportReason
from db.problems import DatabaseProblem
from db.tables import ReportRow
from tests.cogs.acts import press, slow
from tests.cogs.conftest import LIBRARY, custom_ids_of, failing, parts_of, said, text_of

SAMARITANS = "gb-samaritans"
SAID = {"line": [SAMARITANS], "reason": ["no-answer"], "details": "I let it ring for ten minutes"}


async def form(harbour, who=None):
    """The form behind "Wrong number?" of an answer."""
    person = who or harbour.member
    answer = await person.slash(harbour.general, "helpline", country="GB")
    return await person.click(answer.response, label="Wrong number?")


async def file(harbour, who=None, **fields):
    person = who or harbour.member
    return await person.submit_modal(await form(harbour, person), SAID | fields)


async def listed(harbour, who=None):
    return await (who or harbour.admin).slash(harbour.general, "resources reports")


async def kept(harbour, guild_id=None):
    reports, total = await harbour.services.directory.reports(guild_id or harbour.guild.id, 100)
    assert total == len(reports)
    return reports


async def file_many(harbour, count, **changes):
    """As members would, without the clicks."""
    for number in range(count):
        harbour.services.clock.move(timedelta(minutes=1))
        values = {"line_id": SAMARITANS, "reason": ReportReason.OTHER, "details": f"no. {number}"}
        await harbour.services.directory.file_report(harbour.guild.id, **values | changes)


async def test_the_form_names_the_lines_that_were_shown(harbour):
    fields = {
        label["component"]["custom_id"]: label["component"]
        for label in (await form(harbour)).modal["components"]
    }
    options = {one["value"]: one["label"] for one in fields["line"]["options"]}
    assert options[SAMARITANS].startswith("Samaritans · 116 123")
    assert options[SAMARITANS].endswith("United Kingdom")
    assert len(fields["reason"]["options"]) == len(ReportReason)
    assert fields["details"]["required"] is False
    assert fields["details"]["max_length"] == LONGEST_DETAILS


async def test_a_form_offers_as_many_lines_as_discord_allows_each_once(harbour):
    reader = harbour.env.bot.get_cog("Resources").reader
    lines = list(LIBRARY.book.directory.lines)

    class AskedInEnglish:
        locale = "en-GB"

    shown = report_form([*lines[:3], *lines], reader(AskedInEnglish())).to_dict()
    options = shown["components"][0]["component"]["options"]
    assert [one["value"] for one in options] == [line.id for line in lines[:25]]
    assert all(1 <= len(one["label"]) <= 100 for one in options)


async def test_what_was_filed_reaches_the_admins_and_nobody_else(harbour):
    answer = said(await file(harbour))
    assert answer.startswith("\nThank you. This is kept for the admins of this server")
    assert "Samaritans" in answer
    assert "The number stays until a person has checked it" in answer
    shown = said(await listed(harbour))
    assert "Samaritans · 116 123 · United Kingdom" in shown
    assert "Nobody answers" in shown
    assert "I let it ring for ten minutes" in shown
    assert said(await listed(harbour, harbour.member)) == "This needs the Manage Server permission."
    others = harbour.general.history(viewer=harbour.other_member)
    assert not [message for message in others if "ring" in text_of(message)]
    assert "Samaritans" in text_of(
        (await harbour.member.slash(harbour.general, "helpline", country="GB")).response
    ), "the number stays"


async def test_nothing_tells_who_filed_it(harbour, log):
    await file(harbour)
    [report] = await kept(harbour)
    rows = await harbour.services.database.read(
        lambda tx: [
            {column.name: getattr(row, column.name) for column in ReportRow.__table__.columns}
            for row in tx._statements.rows(select(ReportRow))
        ]
    )
    assert str(harbour.member.id) not in f"{report!r} {rows!r}"
    assert "ring" not in repr(rows), "the words are sealed"
    assert "ring" not in log.text
    for custom_id in custom_ids_of((await listed(harbour)).response):
        assert str(harbour.member.id) not in custom_id


async def test_the_card_the_form_was_opened_from_stays(harbour):
    answer = await harbour.member.slash(harbour.general, "helpline", country="GB")
    shown = await harbour.member.click(answer.response, label="Wrong number?")
    await harbour.member.submit_modal(shown, SAID)
    assert "116 123" in text_of(answer.response)


async def test_in_a_direct_message_it_is_kept_for_no_server(harbour):
    await harbour.env.bot.create_dm(discord.Object(harbour.member.id))
    person = harbour.member.user
    answer = await person.slash("helpline", country="GB")
    shown = await person.click(answer.response, label="Wrong number?")
    thanks = said(await person.submit_modal(shown, SAID))
    assert "whoever runs this bot" in thanks
    assert await kept(harbour) == []
    reports = await harbour.services.database.read(lambda tx: tx.reports.of_guild(None))
    assert [report.details for report in reports] == [SAID["details"]]


async def test_only_line_and_reason_are_needed(harbour):
    await file(harbour, details="")
    [report] = await kept(harbour)
    assert (report.line_id, report.reason) == (SAMARITANS, ReportReason.NO_ANSWER)
    assert report.details == ""
    assert "Nobody answers" in said(await listed(harbour))


async def test_a_database_that_refuses_gives_the_words_back(harbour, log):
    shown = await form(harbour)
    with failing(harbour.services.database, "write", DatabaseProblem("planted")):
        answer = said(await harbour.member.submit_modal(shown, SAID))
    assert "this could not be kept" in answer
    assert "I let it ring for ten minutes" in answer
    [event] = [event for event in log.events if event["event"] == "error"]
    assert event["reference"] in answer
    assert "ring" not in log.text
    assert await kept(harbour) == []


async def test_the_longest_words_come_back_whole(harbour):
    shown = await form(harbour)
    longest = "@" * LONGEST_DETAILS
    with failing(harbour.services.database, "write", DatabaseProblem("planted")):
        answer = said(await harbour.member.submit_modal(shown, SAID | {"details": longest}))
    assert answer.count("@") == LONGEST_DETAILS
    assert len(answer) <= 4_000


async def test_what_members_write_is_shown_as_it_is_and_pings_nobody(harbour):
    await file(harbour, details="@everyone **look** https://example.org [here](https://x.org)")
    shown = said(await listed(harbour))
    assert "\\@\u2060everyone" in shown
    assert "\\*\\*look\\*\\*" in shown
    assert "https://" not in shown


async def test_every_report_is_shown_whole_however_long(harbour):
    await file_many(harbour, 4, details="@" * LONGEST_DETAILS)
    result = await listed(harbour)
    text = said(result)
    assert len(text) <= 4_000
    assert text.count("@") == LONGEST_DETAILS, "whole or not on this page"
    assert "3 older reports are waiting" in text
    await harbour.admin.click(result.response, label="Older ones")
    assert "2 older reports are waiting" in text_of(result.response)


async def test_newest_first_and_the_older_ones_behind_a_button(harbour):
    await file_many(harbour, PAGE + 2)
    result = await listed(harbour)
    text = said(result)
    assert "7 reports about lines" in text
    assert text.index("no. 6") < text.index("no. 2")
    assert "no. 1" not in text
    assert "2 older reports are waiting" in text
    await harbour.restart()
    await harbour.admin.click(result.response, label="Older ones")
    text = text_of(result.response)
    assert "no. 1" in text
    assert "no. 0" in text
    assert "waiting" not in text
    await harbour.admin.click(result.response, label="Newest")
    assert "no. 6" in text_of(result.response)


async def test_reports_that_are_not_read_yet_are_counted(harbour):
    await file_many(harbour, 30)
    result = await listed(harbour)
    for _ in range(4):
        await harbour.admin.click(result.response, label="Older ones")
    text = text_of(result.response)
    assert "no. 5" in text
    assert "5 older reports are waiting" in text
    assert "Older ones" not in str(parts_of(result.response))


async def test_done_erases_that_report_and_shows_the_rest(harbour):
    await file_many(harbour, 2)
    result = await listed(harbour)
    done = next(name for name in custom_ids_of(result.response) if ":done:" in name)
    await harbour.admin.click(result.response, custom_id=done)
    assert [report.details for report in await kept(harbour)] == ["no. 0"]
    assert "no. 1" not in text_of(result.response)
    last = next(name for name in custom_ids_of(result.response) if ":done:" in name)
    await harbour.admin.click(result.response, custom_id=last)
    assert "No reports" in text_of(result.response)
    assert await kept(harbour) == []


async def test_two_admins_are_done_with_the_same_report(harbour):
    await file_many(harbour, 1)
    first, second = await listed(harbour), await listed(harbour, harbour.other_admin)
    await harbour.admin.click(first.response, label="Done")
    result = await harbour.other_admin.click(second.response, label="Done")
    assert "This report is no longer kept" in text_of(result.followups[0])
    assert "No reports" in text_of(second.response)


async def test_hide_here_hides_the_line_and_keeps_the_report(harbour):
    await file_many(harbour, 1)
    result = await listed(harbour)
    await harbour.admin.click(result.response, label="Hide here")
    answer = await harbour.member.slash(harbour.general, "helpline", country="GB")
    assert "116 123" not in said(answer)
    assert "Samaritans" in text_of(result.response), "admins still see which line it was"
    assert len(await kept(harbour)) == 1
    await harbour.admin.click(result.response, label="Show again")
    answer = await harbour.member.slash(harbour.general, "helpline", country="GB")
    assert "116 123" in said(answer)


async def test_an_emergency_number_is_reported_but_not_hidden(harbour):
    emergency = LIBRARY.book.directory.emergency("GB")[0]
    await file_many(harbour, 1, line_id=emergency.id)
    result = await listed(harbour)
    assert "999" in said(result)
    assert "Hide here" not in str(parts_of(result.response))


async def test_a_line_that_is_gone_is_said_to_be(harbour):
    await file_many(harbour, 1, line_id="local-0badcafe")
    result = await listed(harbour)
    assert "A line that is no longer here" in said(result)
    assert "Hide here" not in str(parts_of(result.response))
    await harbour.admin.click(result.response, label="Done")
    assert await kept(harbour) == []


async def test_reports_are_forgotten_after_their_time(harbour):
    await file_many(harbour, 1)
    harbour.services.clock.move(REPORT_KEPT + timedelta(seconds=1))
    await harbour.services.retention.forget_due()
    assert "No reports" in said(await listed(harbour))


async def test_members_press_none_of_the_buttons(harbour):
    await file_many(harbour, 1)
    for custom_id in custom_ids_of((await listed(harbour)).response):
        result = await press(harbour, custom_id, harbour.member)
        assert said(result) == "This needs the Manage Server permission."
    result = await press(harbour, "reports:from:0", harbour.member)
    assert said(result) == "This needs the Manage Server permission."
    assert len(await kept(harbour)) == 1


async def test_another_server_neither_sees_nor_erases_it(harbour):
    await file(harbour)
    elsewhere = harbour.env.create_guild("Elsewhere")
    role = elsewhere.create_role("Crew", permissions=discord.Permissions(manage_guild=True))
    lobby = elsewhere.create_text_channel("lobby")
    outsider = elsewhere.add_member(harbour.env.create_user("Outsider"), roles=[role])
    await harbour.env.settle()
    assert "No reports" in said(await outsider.slash(lobby, "resources reports"))
    done = next(
        name for name in custom_ids_of((await listed(harbour)).response) if ":done:" in name
    )
    await press(harbour, done, outsider, lobby)
    assert len(await kept(harbour)) == 1


@pytest.mark.parametrize(
    "custom_id",
    [
        "reports:juggle:1", "reports:done:x:0", "reports:done:99999999999999999999:0",
        "reports:done:9223372036854775808:0", "reports:from:", "reports:from:x", "reports:file",
        "reports:done:1",
    ],
)  # fmt: skip
async def test_a_button_of_another_version_is_told(harbour, custom_id):
    result = await press(harbour, custom_id, harbour.admin)
    assert said(result).startswith("This button belongs to another version")


async def test_a_page_that_is_no_more_shows_the_newest(harbour):
    await file_many(harbour, 1)
    result = await press(harbour, "reports:from:9223372036854775807", harbour.admin)
    assert "no. 0" in text_of(result.response)


async def test_whatever_takes_long_is_announced_and_then_answered(harbour):
    shown = await form(harbour)
    with slow(harbour, "write"):
        filed = await harbour.member.submit_modal(shown, SAID)
    assert filed.deferred
    [answer] = filed.followups
    assert answer.ephemeral
    assert "Thank you" in text_of(answer)
    with slow(harbour, "read"):
        result = await listed(harbour)
    card = result.response
    assert card.ephemeral
    assert "Nobody answers" in text_of(card)
    with slow(harbour, "write"):
        await harbour.admin.click(card, label="Done")
    assert "No reports" in text_of(card)

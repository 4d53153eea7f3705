"""The directory as each server sees it, on both databases; two servers with lines of their own."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.errors import Expected
from core.resources.directory import Directory
from core.resources.finding import Shelf, Wanted
from core.resources.line import Line
from core.resources.local import REPORT_KEPT, LocalLine, ReportReason, local_id
from core.words import LocaleFile, Words
from db.problems import DatabaseProblem
from services.directory import MOST_LOCAL, DirectoryService
from tests.clock import ManualClock
from tests.db.samples import GUILD, NOW
from tests.troubled import TroubledDatabase

TOPICS = Path(__file__).parents[2] / "locales" / "en" / "topics.ftl"
WORDS = Words([LocaleFile("en", "topics.ftl", TOPICS.read_text("utf-8"))])
OTHER_GUILD = GUILD + 1
MINUTE = timedelta(minutes=1)


def document(line_id="local-0000000a", **changes):
    values = {
        "id": line_id,
        "name": "Night Line",
        "country": "GB",
        "topics": ["suicide"],
        "audience": ["everyone"],
        "channels": [{"kind": "phone", "value": "0808 164 0123", "hours": "24/7"}],
        "confidence": "medium",
        "checked": "2026-03",
        "sources": ["https://example.org/contact"],
    }
    return values | changes


def line(line_id, **changes):
    return Line.model_validate(document(line_id, **changes))


SHARED = line("gb-shared", name="Shared Line", confidence="high")
ANOTHER = line("gb-another", name="Another Line", confidence="high")
EMERGENCY = line("gb-emergency", name="Emergency", topics=["emergency"])


class Stage:
    def __init__(self, database):
        self.database = TroubledDatabase(database)
        self.clock = ManualClock()
        self.service = self.next_life()

    def next_life(self, *lines):
        shelf = Shelf.of(Directory(lines or (SHARED, ANOTHER, EMERGENCY)), WORDS)
        return DirectoryService(self.database, self.clock, WORDS, shelf)

    async def restart(self):
        self.service = self.next_life()
        await self.service.load()

    async def save(self, guild_id=GUILD, **changes):
        written = document(**changes)
        await self.service.save(guild_id, Line.model_validate(written), written)
        return written["id"]

    def shown(self, guild_id):
        """What a member there is answered, in that order."""
        answer = self.service.shelf(guild_id).directory.answer("GB", "suicide", self.clock.now())
        return [line.name for line in answer.lines]


@pytest.fixture
async def stage(database):
    made = Stage(database)
    await made.service.load()
    return made


async def test_a_servers_own_line_is_shown_first_there_and_nowhere_else(stage):
    await stage.save(name="Night Line")
    await stage.save(OTHER_GUILD, line_id=local_id(11), name="Other server's line")
    for _ in range(2):
        assert stage.shown(GUILD) == ["Night Line", "Shared Line", "Another Line"]
        assert stage.shown(OTHER_GUILD)[0] == "Other server's line"
        assert stage.shown(GUILD + 2) == ["Shared Line", "Another Line"]
        assert stage.shown(None) == ["Shared Line", "Another Line"]
        await stage.restart()


async def test_it_is_found_by_name_at_once(stage):
    assert stage.service.shelf(GUILD).find(Wanted("nigth"), NOW).lines == ()
    await stage.save(name="Night Line")
    found = stage.service.shelf(GUILD).find(Wanted("nigth line"), NOW).lines
    assert found[0].name == "Night Line"
    await stage.save(name="Morning Call")
    shelf = stage.service.shelf(GUILD)
    assert shelf.find(Wanted("mornin call"), NOW).lines[0].name == "Morning Call"
    assert all(line.name != "Night Line" for line in shelf.find(Wanted("night"), NOW).lines)


async def test_saving_again_changes_that_line_alone(stage):
    await stage.save(line_id=local_id(10))
    await stage.save(line_id=local_id(11), name="Day Line")
    await stage.save(line_id=local_id(10), name="Late Line")
    for _ in range(2):
        assert set(stage.shown(GUILD)[:2]) == {"Late Line", "Day Line"}
        written = stage.service.documents(GUILD)
        assert written == {
            local_id(10): document(local_id(10), name="Late Line"),
            local_id(11): document(local_id(11), name="Day Line"),
        }
        await stage.restart()


async def test_as_many_as_a_server_may_have(stage):
    for number in range(MOST_LOCAL):
        await stage.save(line_id=local_id(number))
    with pytest.raises(Expected) as refused:
        await stage.save(line_id=local_id(MOST_LOCAL))
    assert refused.value.message == "local-too-many"
    assert refused.value.values == {"most": MOST_LOCAL}
    assert len(stage.service.documents(GUILD)) == MOST_LOCAL
    await stage.save(line_id=local_id(0), name="Changed")
    await stage.save(OTHER_GUILD, line_id=local_id(MOST_LOCAL))
    await stage.restart()
    assert len(stage.service.documents(GUILD)) == MOST_LOCAL
    assert len(stage.service.documents(OTHER_GUILD)) == 1


async def test_what_the_database_refuses_is_not_shown(stage):
    stage.database.refusals = 1
    with pytest.raises(DatabaseProblem):
        await stage.save()
    assert stage.shown(GUILD) == ["Shared Line", "Another Line"]
    assert stage.service.documents(GUILD) == {}
    await stage.save()
    stage.database.refusals = 2
    with pytest.raises(DatabaseProblem):
        await stage.service.forget(GUILD, local_id(10))
    with pytest.raises(DatabaseProblem):
        await stage.service.set_hidden(GUILD, SHARED.id, hidden=True)
    assert stage.shown(GUILD) == ["Night Line", "Shared Line", "Another Line"]


async def test_a_forgotten_line_is_gone_for_good(stage):
    await stage.save(line_id=local_id(10))
    await stage.save(line_id=local_id(11), name="Day Line")
    await stage.service.set_hidden(GUILD, local_id(10), hidden=True)
    assert await stage.service.forget(OTHER_GUILD, local_id(10)) is False
    assert await stage.service.forget(GUILD, local_id(10)) is True
    assert await stage.service.forget(GUILD, local_id(10)) is False
    for _ in range(2):
        assert list(stage.service.documents(GUILD)) == [local_id(11)]
        assert stage.service.hidden_lines(GUILD) == []
        assert stage.shown(GUILD) == ["Day Line", "Shared Line", "Another Line"]
        await stage.restart()
    await stage.save(line_id=local_id(10))
    assert "Night Line" in stage.shown(GUILD), "a new line of the same id is not hidden"


# ------------------------------------------------------------------------ hiding


async def test_a_hidden_line_is_hidden_there_alone_until_it_is_shown(stage):
    for _ in range(2):
        hidden = await stage.service.set_hidden(GUILD, SHARED.id, hidden=True)
        assert hidden == SHARED
    for _ in range(2):
        assert stage.shown(GUILD) == ["Another Line"]
        assert stage.service.hidden_lines(GUILD) == [SHARED]
        assert stage.shown(OTHER_GUILD) == ["Shared Line", "Another Line"]
        await stage.restart()
    for _ in range(2):
        await stage.service.set_hidden(GUILD, SHARED.id, hidden=False)
    for _ in range(2):
        assert stage.shown(GUILD) == ["Shared Line", "Another Line"]
        assert stage.service.hidden_lines(GUILD) == []
        await stage.restart()


async def test_a_hidden_line_is_not_found_by_name_either(stage):
    await stage.service.set_hidden(GUILD, SHARED.id, hidden=True)
    shelf = stage.service.shelf(GUILD)
    assert SHARED not in shelf.find(Wanted("shared line"), NOW).lines
    assert SHARED not in shelf.suggest("shared line", "GB", 25)
    assert SHARED in stage.service.shelf(OTHER_GUILD).suggest("shared line", "GB", 25)


@pytest.mark.parametrize(
    ("line_id", "message"), [("gb-emergency", "local-emergency"), ("gb-nobody", "local-gone")]
)
async def test_what_cannot_be_hidden(stage, line_id, message):
    with pytest.raises(Expected) as refused:
        await stage.service.set_hidden(GUILD, line_id, hidden=True)
    assert refused.value.message == message
    assert stage.service.shelf(GUILD).directory.emergency("GB") == (EMERGENCY,)


async def test_a_line_of_another_server_cannot_be_hidden(stage):
    line_id = await stage.save()
    with pytest.raises(Expected):
        await stage.service.set_hidden(OTHER_GUILD, line_id, hidden=True)
    assert "Night Line" in stage.shown(GUILD)


# ------------------------------------------------------------------------ other files, other rules


async def test_another_file_keeps_what_servers_added_and_hid(stage):
    await stage.save()
    await stage.service.set_hidden(GUILD, SHARED.id, hidden=True)
    later = line("gb-later", name="Later Line")
    await stage.service.replace(Directory([later]))
    assert stage.shown(GUILD) == ["Night Line", "Later Line"]
    assert stage.shown(None) == ["Later Line"]
    assert stage.service.shelf(None).suggest("later lin", None, 5) == (later,)
    await stage.service.replace(Directory([SHARED, later]))
    assert stage.shown(GUILD) == ["Night Line", "Later Line"], "still hidden when it is back"
    assert "Shared Line" in stage.shown(None)


async def test_a_line_that_breaks_todays_rules_can_be_mended(stage):
    broken = document(local_id(10), topics=["a topic of another time"])
    kept = LocalLine(GUILD, local_id(10), broken, NOW)
    other = replace(kept, id=local_id(11), document=document(local_id(11), name="Day Line"))
    for each in (kept, other):
        await stage.database.write(lambda tx, each=each: tx.local_lines.save(each, NOW))
    await stage.restart()
    assert stage.shown(GUILD) == ["Day Line", "Shared Line", "Another Line"]
    assert stage.service.documents(GUILD)[local_id(10)] == broken
    await stage.save(line_id=local_id(10), name="Mended Line")
    assert "Mended Line" in stage.shown(GUILD)


async def test_what_is_given_out_changes_nothing(stage):
    await stage.save()
    stage.service.documents(GUILD).clear()
    assert list(stage.service.documents(GUILD)) == ["local-0000000a"]


# ------------------------------------------------------------------------ reports


async def test_reports_newest_first_and_how_many_there_are(stage):
    for number in range(3):
        stage.clock.move(MINUTE)
        await stage.service.file_report(GUILD, SHARED.id, ReportReason.CLOSED, f"no. {number}")
    await stage.service.file_report(OTHER_GUILD, SHARED.id, ReportReason.OTHER, "elsewhere")
    await stage.service.file_report(None, SHARED.id, ReportReason.OTHER, "nowhere")
    newest, total = await stage.service.reports(GUILD, 2)
    assert [report.details for report in newest] == ["no. 2", "no. 1"]
    assert total == 3
    assert newest[0].filed_at == datetime(2026, 3, 1, 4, 3, tzinfo=UTC)
    assert newest[0].forget_at == newest[0].filed_at + REPORT_KEPT


async def test_a_report_is_closed_once_and_by_its_own_server(stage):
    for guild_id in (GUILD, OTHER_GUILD):
        await stage.service.file_report(guild_id, SHARED.id, ReportReason.CLOSED, "")
    [report], _ = await stage.service.reports(GUILD, 5)
    assert await stage.service.close_report(OTHER_GUILD, report.id) is False
    assert await stage.service.close_report(GUILD, report.id) is True
    assert await stage.service.close_report(GUILD, report.id) is False
    assert (await stage.service.reports(GUILD, 5)) == ([], 0)
    assert (await stage.service.reports(OTHER_GUILD, 5))[1] == 1


async def test_a_report_that_is_not_kept_is_told_to_the_caller(stage):
    stage.database.refuse_all()
    with pytest.raises(DatabaseProblem):
        await stage.service.file_report(GUILD, SHARED.id, ReportReason.CLOSED, "words")

"""Wrong number? What people say about lines, and /resources reports, where admins see it."""

from datetime import datetime, timedelta

from discord import app_commands
from discord.ui import LayoutView

from cogs.answers import in_time, redraw, show
from cogs.presses import Press, number
from cogs.resources.part import Interaction, Part, admin_of
from cogs.ui import reports as ui
from cogs.ui.reports import MOST_READ, REPORTS
from core.errors import Expected
from core.resources.local import ReportReason

MOST_FILED = 5
FILED_WITHIN = timedelta(minutes=10)
"""Reports of one person in so long; more would be no help to whoever checks the numbers."""


class Reports(Part):
    _filed: dict[int, list[datetime]]
    """When each person filed, for these minutes alone and only in memory."""

    @app_commands.command(description="What members say is wrong with lines (Manage Server).")
    async def reports(self, interaction: Interaction) -> None:
        guild_id = admin_of(interaction)
        view = await in_time(interaction, self._reports_from(interaction, guild_id, 0))
        await show(interaction, view)

    async def start_reports(self) -> None:
        self._filed = {}
        self._bot.presses.answer(REPORTS, self._report_pressed)

    async def _report_pressed(self, interaction: Interaction, press: Press) -> None:
        match (press.verb, press.about):
            case "file", () if press.fields is not None:
                await self._file(interaction, press)
            case "from", (start,):
                guild_id = admin_of(interaction)
                await self._redraw(interaction, guild_id, _number(start))
            case "done", (report_id, start):
                guild_id = admin_of(interaction)
                closing = self._directory.close_report(guild_id, _number(report_id))
                gone = not await in_time(interaction, closing)
                await self._redraw(interaction, guild_id, _number(start))
                if gone:
                    raise Expected("reports-gone")
            case ("hide" | "show") as verb, (_, start, line_id):
                guild_id = admin_of(interaction)
                hiding = self._directory.set_hidden(guild_id, line_id, hidden=verb == "hide")
                await in_time(interaction, hiding)
                await self._redraw(interaction, guild_id, _number(start))
            case _:
                raise Expected("error-button-unknown")

    async def _file(self, interaction: Interaction, press: Press) -> None:
        """Keep it, and say so; or say that it is not kept, and give the words back."""
        reader, guild_id = self.reader(interaction), interaction.guild_id
        line_id, details = press.field("line"), press.field("details")
        try:
            reason = ReportReason(press.field("reason"))
        except ValueError:
            raise Expected("error-button-unknown") from None
        if self._too_often(interaction.user.id):
            await show(interaction, ui.too_many_view(details, reader))
            return
        try:
            filing = self._directory.file_report(guild_id, line_id, reason, details)
            await in_time(interaction, filing)
        except Exception as error:  # noqa: BLE001  whatever it was, the person is told and loses no word
            reference = self._bot.errors.note("report", "filing", error)
            view = ui.not_kept_view(details, reference, reader)
        else:
            self._filed.setdefault(interaction.user.id, []).append(self._clock.now())
            line = self._directory.shelf(guild_id).directory.get(line_id)
            view = ui.thanks_view(line, reader, in_server=guild_id is not None)
        await show(interaction, view)

    def _too_often(self, person_id: int) -> bool:
        now = self._clock.now()
        for person, times in list(self._filed.items()):
            self._filed[person] = [at for at in times if now - at < FILED_WITHIN]
            if not self._filed[person]:
                del self._filed[person]
        return len(self._filed.get(person_id, ())) >= MOST_FILED

    async def _redraw(self, interaction: Interaction, guild_id: int, start: int) -> None:
        """The same list as it is now, in place of the one that was pressed."""
        view = await in_time(interaction, self._reports_from(interaction, guild_id, start))
        await redraw(interaction, view)

    async def _reports_from(
        self, interaction: Interaction, guild_id: int, start: int
    ) -> LayoutView:
        reports, total = await self._directory.reports(guild_id, MOST_READ)
        directory = self._directory.shelf(guild_id).directory
        first = start if start < len(reports) else 0
        return ui.reports_view(ui.Page(reports, total, first), directory, self.reader(interaction))


def _number(said: str) -> int:
    """Raises Expected for what is none: anything may stand in a custom_id."""
    found = number(said)
    if found is None:
        raise Expected("error-button-unknown")
    return found

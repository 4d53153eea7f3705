"""/resources add, edit and hide: the lines of one server alone, and those it does not show."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from discord import app_commands

from cogs import options
from cogs.answers import in_time, put
from cogs.presses import Press, ask
from cogs.resources.part import Interaction, Part, admin_of
from cogs.ui import local_lines as ui
from cogs.ui.local_lines import LOCAL, Aim
from cogs.ui.reader import Reader
from cogs.ui.text import inert
from core.errors import Expected
from core.resources import countries, drafts, zones
from core.resources.drafts import Draft, DraftError, draft_of
from core.resources.line import TOPICS, Line
from core.resources.local import local_id
from services.directory import MOST_LOCAL

KEPT_FOR = timedelta(minutes=15)
"""As long as the message with the draft can be answered ("Receiving and Responding")."""

MOST_KEPT = 200
"""Drafts with a fault in memory; the oldest is dropped."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What somebody typed that is not right yet."""

    guild_id: int
    aim: Aim
    draft: Draft
    until: datetime


class LocalLines(Part):
    _drafts: dict[str, Kept]
    """By an opaque token: what somebody typed stands in no custom_id."""

    @app_commands.command(description="Add a line of help for this server only (Manage Server).")
    @app_commands.describe(
        country="Where it is",
        topic="What it is about",
        timezone="Of its hours, if the country has several",
    )
    async def add(
        self, interaction: Interaction, country: str, topic: str, timezone: str | None = None
    ) -> None:
        guild_id, reader = admin_of(interaction), self.reader(interaction)
        if len(self._directory.documents(guild_id)) >= MOST_LOCAL:
            raise Expected("local-too-many", most=MOST_LOCAL)
        aim = self._aim("", country, topic, timezone, reader)
        await ask(interaction, ui.line_form(aim, None, reader))

    @app_commands.command(description="Change a line of this server (Manage Server).")
    @app_commands.describe(
        line="One of this server's own lines",
        country="Where it is, if that changes",
        topic="What it is about, if that changes",
        timezone="Of its hours, if that changes",
    )
    async def edit(
        self,
        interaction: Interaction,
        line: str,
        country: str | None = None,
        topic: str | None = None,
        timezone: str | None = None,
    ) -> None:
        guild_id, reader = admin_of(interaction), self.reader(interaction)
        line_id = self._own_line(guild_id, line)
        aim = self._aim(line_id, country, topic, timezone, reader)
        await ask(interaction, ui.line_form(aim, self._stored(guild_id, line_id), reader))

    @app_commands.command(description="Stop or start showing a line here (Manage Server).")
    @app_commands.describe(
        line="Any line; this server's own come first",
        hidden="True: not shown on this server. False: shown again",
    )
    async def hide(self, interaction: Interaction, line: str, hidden: bool = True) -> None:
        guild_id = admin_of(interaction)
        await self._set_hidden(interaction, self._any_line(guild_id, line), hidden=hidden)

    @add.autocomplete("country")
    @edit.autocomplete("country")
    async def _local_countries(
        self, interaction: Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        return self._shared.stock.places.choices(current, str(interaction.locale))

    @add.autocomplete("topic")
    @edit.autocomplete("topic")
    async def _local_topics(
        self, interaction: Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        reader = self.reader(interaction)
        return options.choices(current, "topic", TOPICS, reader)

    @add.autocomplete("timezone")
    @edit.autocomplete("timezone")
    async def _local_timezones(
        self, interaction: Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        """Of the country that was chosen; of every one while none is."""
        typed = str(interaction.namespace.country or "")
        code = self._shared.stock.places.named(typed, str(interaction.locale)) if typed else None
        codes = [code] if code else sorted(countries.codes())
        known = dict.fromkeys(zone for each in codes for zone in zones.of_country(each))
        return _fitting([(zone, zone.replace("_", " ")) for zone in known], current)

    @edit.autocomplete("line")
    async def _local_own(
        self, interaction: Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        if interaction.guild_id is None or not interaction.permissions.manage_guild:
            return []
        documents = self._directory.documents(interaction.guild_id)
        named = [(line_id, str(document.get("name"))) for line_id, document in documents.items()]
        return _fitting(named, current)

    @hide.autocomplete("line")
    async def _local_any(
        self, interaction: Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        """Those that are shown, or with `hidden: False` those that are not."""
        if interaction.guild_id is None or not interaction.permissions.manage_guild:
            return []
        reader = self.reader(interaction)
        if interaction.namespace.hidden is False:
            hidden = self._directory.hidden_lines(interaction.guild_id)
            return _fitting([(line.id, ui.line_label(line, reader)) for line in hidden], current)
        return [
            app_commands.Choice(name=ui.line_label(line, reader), value=line.id)
            for line in self._to_hide(interaction.guild_id, current, reader)
        ]

    async def start_local_lines(self) -> None:
        self._drafts = {}
        self._bot.presses.answer(LOCAL, self._local_pressed)

    async def _local_pressed(self, interaction: Interaction, press: Press) -> None:
        guild_id, reader = admin_of(interaction), self.reader(interaction)
        match (press.verb, press.about):
            case "new", (country, topic, zone) if press.fields is not None:
                await self._filled_in(interaction, press, Aim.of_new(country, topic, zone))
            case "edit", (line_id, country, topic, zone) if press.fields is not None:
                aim = Aim.of_edit(line_id, country, topic, zone)
                await self._filled_in(interaction, press, aim)
            case "change", (token,):
                kept = self._drafts.get(token)
                if kept is None or kept.guild_id != guild_id or kept.until <= reader.now:
                    raise Expected("local-draft-forgotten")
                await ask(interaction, ui.line_form(kept.aim, kept.draft, reader))
            case ("hide" | "show") as verb, (line_id,):
                await self._set_hidden(interaction, line_id, hidden=verb == "hide")
            case ("delete" | "erase" | "keep") as verb, (line_id,):
                await self._delete(interaction, verb, line_id)
            case _:
                raise Expected("error-button-unknown")

    async def _filled_in(self, interaction: Interaction, press: Press, aim: Aim) -> None:
        """Save the line, or say everything that is wrong with it and lose nothing of it."""
        guild_id, reader = admin_of(interaction), self.reader(interaction)
        before, draft = None, _draft(press, aim, None)
        line_id = aim.line_id or self._new_id(guild_id)
        try:
            if aim.line_id:
                before = self._stored(guild_id, aim.line_id)
                draft = _draft(press, aim, before)
            ready = drafts.ready(draft, line_id, reader.now.date())
            work = self._directory.save(guild_id, ready.line, ready.document)
            await in_time(interaction, work)
        except DraftError as wrong:
            problems = [ui.fault_text(fault, reader) for fault in wrong.faults]
        except Expected as refused:
            problems = [reader.say(refused.message, **refused.values)]
        except Exception as error:  # noqa: BLE001  whatever it was, what was typed is not lost
            reference = self._bot.errors.note("local line", "saving", error)
            problems = [reader.say("local-unsaved-error", reference=reference)]
        else:
            hidden = self._directory.shelf(guild_id).directory.is_hidden(line_id)
            view = ui.saved_view(ready.line, reader, is_new=before is None, hidden=hidden)
            await put(interaction, view)
            return
        token = self._keep_draft(Kept(guild_id, aim, draft, reader.now + KEPT_FOR))
        await put(interaction, ui.unsaved_view(problems, draft, token, reader))

    def _keep_draft(self, kept: Kept) -> str:
        token = secrets.token_hex(8)
        self._drafts[token] = kept
        while len(self._drafts) > MOST_KEPT:
            del self._drafts[next(iter(self._drafts))]
        return token

    async def _set_hidden(self, interaction: Interaction, line_id: str, *, hidden: bool) -> None:
        guild_id, reader = admin_of(interaction), self.reader(interaction)
        work = self._directory.set_hidden(guild_id, line_id, hidden=hidden)
        line = await in_time(interaction, work)
        await put(interaction, ui.hidden_view(line, reader, hidden=hidden))

    async def _delete(self, interaction: Interaction, verb: str, line_id: str) -> None:
        guild_id, reader = admin_of(interaction), self.reader(interaction)
        document = self._directory.documents(guild_id).get(line_id)
        if document is None:
            raise Expected("local-gone")
        name = str(document.get("name"))
        if verb == "delete":
            view = ui.confirm_delete_view(line_id, name, reader)
        elif verb == "keep":
            view = ui.said_view(reader.say("local-kept", line=inert(name)))
        else:
            await in_time(interaction, self._directory.forget(guild_id, line_id))
            view = ui.said_view(reader.say("local-deleted", line=inert(name)))
        await put(interaction, view)

    def _aim(
        self,
        line_id: str,
        country: str | None,
        topic: str | None,
        timezone: str | None,
        reader: Reader,
    ) -> Aim:
        """Raises Expected for what is no country, no topic, no time zone."""
        return Aim(
            line_id,
            self._shared.stock.places.expected(country, reader.language) if country else "",
            options.named(topic, "topic", TOPICS, reader) if topic else "",
            _zone(timezone) if timezone else "",
        )

    def _stored(self, guild_id: int, line_id: str) -> Draft:
        document = self._directory.documents(guild_id).get(line_id)
        if document is None:
            raise Expected("local-gone")
        return draft_of(document)

    def _own_line(self, guild_id: int, typed: str) -> str:
        """The id of a line of the server's own, picked from the list or typed by name."""
        documents = self._directory.documents(guild_id)
        if not documents:
            raise Expected("local-none")
        asked = typed.strip().casefold()
        for line_id, document in documents.items():
            if asked in {line_id, str(document.get("name")).casefold()}:
                return line_id
        raise Expected("local-line-unknown", typed=inert(typed, 40))

    def _any_line(self, guild_id: int, typed: str) -> str:
        """The same for any line. A name that several have could hide the wrong one: none then."""
        directory = self._directory.shelf(guild_id).directory
        asked = typed.strip().casefold()
        if directory.get(asked) is not None:
            return asked
        named = [line.id for line in directory.lines if line.name.casefold() == asked]
        if len(named) != 1:
            raise Expected("local-line-unknown", typed=inert(typed, 40))
        return named[0]

    def _to_hide(self, guild_id: int, typed: str, reader: Reader) -> list[Line]:
        shelf = self._directory.shelf(guild_id)
        home = countries.region_of(reader.language)
        if typed.strip():
            found = list(shelf.suggest(typed[:100], home, options.MOST_CHOICES * 2))
        else:
            found = [line for line in shelf.directory.lines if shelf.directory.findable(line)]
            found.sort(key=lambda line: line.country != home)
        shown = [line for line in found if not line.emergency and line.status == "ok"]
        return sorted(shown, key=lambda line: not line.local)[: options.MOST_CHOICES]

    def _new_id(self, guild_id: int) -> str:
        taken = self._directory.documents(guild_id)
        while (made := local_id(self._shared.chance.getrandbits(32))) in taken:
            pass
        return made


def _draft(press: Press, aim: Aim, before: Draft | None) -> Draft:
    cost = press.field("cost")
    typed = Draft(
        country=aim.country,
        topics=(aim.topic,) if aim.topic else (),
        name=press.field("name"),
        reach=press.field("reach"),
        hours=press.field("hours"),
        cost="" if cost == ui.NO_COST else cost,
        source=press.field("source"),
        timezone=aim.timezone,
    )
    return typed if before is None else drafts.changed(before, typed)


def _zone(typed: str) -> str:
    zone = zones.named(typed)
    if zone is None or "+" in zone:
        raise Expected("local-timezone-unknown", typed=inert(typed, 40))
    return zone


def _fitting(named: list[tuple[str, str]], typed: str) -> list[app_commands.Choice[str]]:
    """What has in its name what is typed, first what begins with it."""
    asked = typed.strip().casefold()
    found = [pair for pair in named if asked in pair[1].casefold() or asked == pair[0]]
    found.sort(key=lambda pair: not pair[1].casefold().startswith(asked))
    return [
        app_commands.Choice(name=name[:100], value=value)
        for value, name in found[: options.MOST_CHOICES]
    ]

"""The directory of help at work: what every server sees, what it adds, what people report."""

import asyncio
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import structlog
from pydantic import ValidationError

from core.errors import Expected
from core.resources.directory import Directory
from core.resources.finding import Finder, Shelf
from core.resources.line import Line
from core.resources.local import LocalLine, NewReport, Report, ReportReason
from core.words import Words
from db.engine import Database
from db.transaction import Transaction
from services.clock import Clock

MOST_LOCAL = 25
"""A server's own lines; as many as one select can list ("Component Reference")."""

_ID = re.compile(r"[a-z0-9-]{1,60}")
"""What an id of a line can be; any other stands in no log."""

log = structlog.get_logger(__name__)


class DirectoryService:
    """Answers from memory; only changes and reports need the database."""

    def __init__(self, database: Database, clock: Clock, words: Words, shared: Shelf) -> None:
        self._database = database
        self._clock = clock
        self._words = words
        self._shared = shared
        self._local: dict[int, dict[str, Line]] = {}
        self._documents: dict[int, dict[str, Mapping[str, Any]]] = {}
        self._hidden: dict[int, frozenset[str]] = {}
        self._shelves: dict[int, Shelf] = {}

    async def load(self) -> None:
        """Read what servers added and hid. Call once, before the first command arrives."""

        def everything(
            tx: Transaction,
        ) -> tuple[Sequence[LocalLine], Mapping[int, frozenset[str]]]:
            return tx.local_lines.all(), tx.local_lines.all_hidden()

        lines, hidden = await self._database.read(everything)
        self._hidden = dict(hidden)
        for kept in lines:
            self._documents.setdefault(kept.guild_id, {})[kept.id] = kept.document
            line = _valid(kept)
            if line is not None:
                self._local.setdefault(kept.guild_id, {})[line.id] = line

    async def replace(self, directory: Directory) -> None:
        """Answer from another reading of the file from now on, without a pause in between."""
        self._shared = await asyncio.to_thread(Shelf.of, directory, self._words)
        self._shelves.clear()

    def shelf(self, guild_id: int | None) -> Shelf:
        """The directory as that server sees it; the shared one outside of servers."""
        if guild_id is None or not (guild_id in self._local or guild_id in self._hidden):
            return self._shared
        if guild_id not in self._shelves:
            mine = self._local.get(guild_id, {}).values()
            directory = self._shared.directory.with_local(
                mine, self._hidden.get(guild_id, frozenset())
            )
            own = (Finder(mine, self._words),) if mine else ()
            self._shelves[guild_id] = replace(
                self._shared, directory=directory, finders=(*own, *self._shared.finders)
            )
        return self._shelves[guild_id]

    def hidden_lines(self, guild_id: int) -> Sequence[Line]:
        """What the server does not show, as far as it is still in the directory."""
        directory = self.shelf(guild_id).directory
        return [line for line in directory.lines if directory.is_hidden(line.id)]

    def documents(self, guild_id: int) -> Mapping[str, Mapping[str, Any]]:
        """The server's own lines as they were written, by their ids: also those that today's rules
        no longer let be shown, so that they can be edited.
        """
        return dict(self._documents.get(guild_id, {}))

    async def save(self, guild_id: int, line: Line, document: Mapping[str, Any]) -> None:
        """Keep a line of the server's own, new or changed: `document` is what `line` was read from.

        Raises Expected when the server has as many as it may have.
        """
        kept = LocalLine(guild_id, line.id, document, self._clock.now())

        def work(tx: Transaction) -> None:
            is_new = tx.local_lines.get(guild_id, line.id) is None
            if is_new and tx.local_lines.count(guild_id) >= MOST_LOCAL:
                raise Expected("local-too-many", most=MOST_LOCAL)
            tx.local_lines.save(kept, kept.updated_at)

        await self._database.write(work)
        self._local.setdefault(guild_id, {})[line.id] = line
        self._documents.setdefault(guild_id, {})[line.id] = document
        self._shelves.pop(guild_id, None)

    async def forget(self, guild_id: int, line_id: str) -> bool:
        """Erase a line of the server's own; False when there is none."""

        def work(tx: Transaction) -> bool:
            tx.local_lines.show(guild_id, line_id)
            return tx.local_lines.forget(guild_id, line_id)

        gone = await self._database.write(work)
        self._local.get(guild_id, {}).pop(line_id, None)
        self._documents.get(guild_id, {}).pop(line_id, None)
        self._set_hidden(guild_id, self._hidden.get(guild_id, frozenset()) - {line_id})
        return gone

    async def set_hidden(self, guild_id: int, line_id: str, *, hidden: bool) -> Line:
        """Stop or start showing a line on this server. Raises Expected for a line that is not
        there, and for emergency numbers, which nobody hides.
        """
        line = self.shelf(guild_id).directory.get(line_id)
        if line is None:
            raise Expected("local-gone")
        if line.emergency and hidden:
            raise Expected("local-emergency")
        if hidden:
            await self._database.write(lambda tx: tx.local_lines.hide(guild_id, line_id))
        else:
            await self._database.write(lambda tx: tx.local_lines.show(guild_id, line_id))
        before = self._hidden.get(guild_id, frozenset())
        self._set_hidden(guild_id, before | {line_id} if hidden else before - {line_id})
        return line

    async def file_report(
        self, guild_id: int | None, line_id: str, reason: ReportReason, details: str
    ) -> None:
        """Keep what somebody says is wrong with a line, and nothing of who said it. Raises what
        the database raises: the person is told that it was not kept, and has their words back.
        """
        if not _ID.fullmatch(line_id):
            raise Expected("local-gone")
        new = NewReport(guild_id, line_id, reason, details)
        await self._database.write(lambda tx: tx.reports.file(new, self._clock.now()))
        log.info("a line was reported", line=line_id, reason=reason.value)

    async def reports(self, guild_id: int, most: int) -> tuple[Sequence[Report], int]:
        """The newest reports of a server, and how many there are in all."""
        return await self._database.read(
            lambda tx: (tx.reports.of_guild(guild_id, most), tx.reports.count(guild_id))
        )

    async def close_report(self, guild_id: int, report_id: int) -> bool:
        """Erase a report somebody has dealt with; False when it is gone already."""
        return await self._database.write(lambda tx: tx.reports.close(guild_id, report_id))

    def _set_hidden(self, guild_id: int, hidden: Iterable[str]) -> None:
        kept = frozenset(hidden)
        if kept:
            self._hidden[guild_id] = kept
        else:
            self._hidden.pop(guild_id, None)
        self._shelves.pop(guild_id, None)


def _valid(kept: LocalLine) -> Line | None:
    """A line kept under older rules may break today's: it stays, and is shown once it is edited."""
    try:
        return Line.model_validate(dict(kept.document))
    except ValidationError as error:
        problems = [str(problem["type"]) for problem in error.errors()]
        log.warning("a server's own line is not shown: edit it", line=kept.id, problems=problems)
        return None

"""What servers have added to the directory of help, and what of it they do not show."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, func, select, update

from core.resources.local import LocalLine
from db.statements import Statements
from db.tables import HiddenLineRow, LocalLineRow


class LocalLineRepository:
    """A server is served by one process, the one with its shard: two that insert the same row at
    the same moment are not expected, and the later one would get the constraint's error.
    """

    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    def save(self, line: LocalLine, now: datetime) -> LocalLine:
        """Add a line, or replace the one of its server that has its id; returns it as it is kept:
        updated now.
        """
        values = {"document": dict(line.document), "updated_at": now}
        where = _line(line.guild_id, line.id)
        if not self._statements.change(update(LocalLineRow).where(*where).values(values)):
            row = {"guild_id": line.guild_id, "id": line.id, **values}
            self._statements.add(LocalLineRow, row)
        return replace(line, updated_at=now)

    def get(self, guild_id: int, line_id: str) -> LocalLine | None:
        """Inside a write the row is held until the commit: change the line, then `save`."""
        query = select(LocalLineRow).where(*_line(guild_id, line_id))
        found = self._statements.rows_to_change(query)
        return _local_line(found[0]) if found else None

    def all(self) -> list[LocalLine]:
        """Every server's lines, for the memory that answers are made from."""
        return self._lines()

    def of_guild(self, guild_id: int) -> list[LocalLine]:
        return self._lines(LocalLineRow.guild_id == guild_id)

    def count(self, guild_id: int) -> int:
        query = select(func.count()).where(LocalLineRow.guild_id == guild_id)
        return self._statements.value(query) or 0

    def forget(self, guild_id: int, line_id: str) -> bool:
        """Erase a line; False when that server has none of this id."""
        return self._statements.change(delete(LocalLineRow).where(*_line(guild_id, line_id))) > 0

    def hide(self, guild_id: int, line_id: str) -> bool:
        """No longer show a line there; False when it was hidden already. Whether there is such a
        line is not asked: the shared file may lose one and get it back.
        """
        query = select(HiddenLineRow.line_id).where(*_hidden(guild_id, line_id))
        if self._statements.value(query) is not None:
            return False
        self._statements.add(HiddenLineRow, {"guild_id": guild_id, "line_id": line_id})
        return True

    def show(self, guild_id: int, line_id: str) -> bool:
        """Show a line again; False when it was not hidden."""
        return self._statements.change(delete(HiddenLineRow).where(*_hidden(guild_id, line_id))) > 0

    def hidden(self, guild_id: int) -> frozenset[str]:
        query = select(HiddenLineRow.line_id).where(HiddenLineRow.guild_id == guild_id)
        return frozenset(self._statements.values(query))

    def all_hidden(self) -> Mapping[int, frozenset[str]]:
        """What each server hides; a server that hides nothing is not named."""
        hidden: defaultdict[int, set[str]] = defaultdict(set)
        for row in self._statements.rows(select(HiddenLineRow)):
            hidden[row.guild_id].add(row.line_id)
        return {guild_id: frozenset(line_ids) for guild_id, line_ids in hidden.items()}

    def export_guild(self, guild_id: int) -> dict[str, list[Any]]:
        """Everything kept for a server, in the types JSON has."""
        return {
            "lines": [
                {
                    "id": line.id,
                    "document": dict(line.document),
                    "updated_at": line.updated_at.isoformat(),
                }
                for line in self.of_guild(guild_id)
            ],
            "hidden": sorted(self.hidden(guild_id)),
        }

    def forget_guild(self, guild_id: int) -> int:
        """Erase the server's lines and what it hides; returns how many rows went."""
        lines = delete(LocalLineRow).where(LocalLineRow.guild_id == guild_id)
        hidden = delete(HiddenLineRow).where(HiddenLineRow.guild_id == guild_id)
        return self._statements.change(lines) + self._statements.change(hidden)

    def _lines(self, *conditions: ColumnElement[bool]) -> list[LocalLine]:
        query = select(LocalLineRow).where(*conditions)
        query = query.order_by(LocalLineRow.guild_id, LocalLineRow.id)
        return [_local_line(row) for row in self._statements.rows(query)]


def _line(guild_id: int, line_id: str) -> tuple[ColumnElement[bool], ...]:
    return LocalLineRow.guild_id == guild_id, LocalLineRow.id == line_id


def _hidden(guild_id: int, line_id: str) -> tuple[ColumnElement[bool], ...]:
    return HiddenLineRow.guild_id == guild_id, HiddenLineRow.line_id == line_id


def _local_line(row: LocalLineRow) -> LocalLine:
    return LocalLine(
        guild_id=row.guild_id, id=row.id, document=row.document, updated_at=row.updated_at
    )

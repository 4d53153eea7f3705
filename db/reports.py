"""What people say is wrong with a line of the directory; nobody's id is kept with it."""

import json
import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select

from core.keyring import CannotOpen, Keyring
from core.resources.local import REPORT_KEPT, NewReport, Report, ReportReason
from db.statements import Statements
from db.tables import ReportRow

_log = logging.getLogger(__name__)

_PURPOSE = "report"

MOST = 25
"""As many as a select of Discord's offers (Discord, "Component Reference": String Select)."""


class ReportRepository:
    """Where a guild is asked for, None means the reports that were filed outside any server."""

    def __init__(self, statements: Statements, keyring: Keyring, new_id: Callable[[], int]) -> None:
        self._statements = statements
        self._keyring = keyring
        self._new_id = new_id

    def file(self, new: NewReport, now: datetime) -> Report:
        report = Report(
            id=self._new_id(),
            guild_id=new.guild_id,
            line_id=new.line_id,
            reason=new.reason,
            details=new.details,
            filed_at=now,
            forget_at=now + REPORT_KEPT,
        )
        self._statements.add(
            ReportRow,
            {
                "id": report.id,
                "guild_id": report.guild_id,
                "line_id": report.line_id,
                "reason": report.reason.value,
                "sealed": self._keyring.seal(
                    _PURPOSE, json.dumps(report.details).encode(), _context(report.id)
                ),
                "filed_at": report.filed_at,
                "forget_at": report.forget_at,
            },
        )
        return report

    def of_guild(self, guild_id: int | None, most: int = MOST) -> list[Report]:
        """Newest first."""
        query = select(ReportRow).where(ReportRow.guild_id == guild_id)
        query = query.order_by(ReportRow.filed_at.desc(), ReportRow.id.desc()).limit(most)
        return [self._report(row) for row in self._statements.rows(query)]

    def everything(self) -> list[Report]:
        """Of every server and none, newest first, for whoever looks after the shared file."""
        query = select(ReportRow).order_by(ReportRow.filed_at.desc(), ReportRow.id.desc())
        return [self._report(row) for row in self._statements.rows(query)]

    def count(self, guild_id: int | None) -> int:
        query = select(func.count()).where(ReportRow.guild_id == guild_id)
        return self._statements.value(query) or 0

    def close(self, guild_id: int | None, report_id: int) -> bool:
        """Erase a report that was dealt with; False when it is gone or another server's."""
        where = ReportRow.id == report_id, ReportRow.guild_id == guild_id
        return self._statements.change(delete(ReportRow).where(*where)) > 0

    def forget_due(self, now: datetime, limit: int) -> int:
        """Erase up to `limit` reports whose time is over; returns how many went."""
        due = select(ReportRow.id).where(ReportRow.forget_at <= now)
        due = due.order_by(ReportRow.forget_at).limit(limit)
        where = ReportRow.id.in_(due.scalar_subquery())
        return self._statements.change(delete(ReportRow).where(where))

    def export_guild(self, guild_id: int) -> list[dict[str, Any]]:
        """Everything kept for a server, oldest first, in the types JSON has."""
        query = select(ReportRow).where(ReportRow.guild_id == guild_id)
        query = query.order_by(ReportRow.filed_at, ReportRow.id)
        return [
            {
                "id": report.id,
                "line_id": report.line_id,
                "reason": report.reason.value,
                "details": report.details,
                "filed_at": report.filed_at.isoformat(),
                "forget_at": report.forget_at.isoformat(),
            }
            for report in map(self._report, self._statements.rows(query))
        ]

    def forget_guild(self, guild_id: int) -> int:
        return self._statements.change(delete(ReportRow).where(ReportRow.guild_id == guild_id))

    def _report(self, row: ReportRow) -> Report:
        return Report(
            id=row.id,
            guild_id=row.guild_id,
            line_id=row.line_id,
            reason=ReportReason(row.reason),
            details=self._details(row),
            filed_at=row.filed_at,
            forget_at=row.forget_at,
        )

    def _details(self, row: ReportRow) -> str:
        """Fails towards help: without its text a report still says which line is wrong, and how."""
        try:
            details = json.loads(self._keyring.open(_PURPOSE, row.sealed, _context(row.id)))
        except CannotOpen as problem:
            _log.error("report %d goes on without its details: %s", row.id, problem)
            return ""
        return str(details)


def _context(report_id: int) -> bytes:
    return f"reports {report_id}".encode()

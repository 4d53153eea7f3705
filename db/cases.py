"""Cases and their append-only log."""

import json
import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, select, update

from core.cases import KEEP_FOR, CardPlace, Case, CaseAction, CaseEvent, CaseState, NewCase
from core.crisis.assessment import Category, Level, Reason
from core.keyring import CannotOpen, Keyring
from db.statements import Statements
from db.tables import CaseEventRow, CaseRow

_log = logging.getLogger(__name__)

_PURPOSE = "case"


class CaseRepository:
    def __init__(self, statements: Statements, keyring: Keyring, new_id: Callable[[], int]) -> None:
        self._statements = statements
        self._recorded: set[int] = set()
        self._keyring = keyring
        self._new_id = new_id

    def record(self, new: NewCase) -> Case | None:
        """Open a case, or None when that message already has one: it is never alerted twice."""
        case = Case(
            id=self._new_id(),
            guild_id=new.guild_id,
            channel_id=new.channel_id,
            message_id=new.message_id,
            person_id=new.person_id,
            level=new.level,
            reasons=new.reasons,
            excerpt=new.excerpt,
            state=CaseState.OPEN,
            opened_at=new.opened_at,
            forget_at=new.opened_at + KEEP_FOR,
        )
        return case if self._insert(case) else None

    def get(self, case_id: int) -> Case | None:
        """Inside a write the row is held until the commit: decide on it, then `save`."""
        found = self._statements.rows_to_change(select(CaseRow).where(CaseRow.id == case_id))
        return self._case(found[0]) if found else None

    def save(self, case: Case) -> bool:
        """Replace what is kept of a case; False when it has been forgotten meanwhile."""
        where = CaseRow.id == case.id
        return self._statements.change(update(CaseRow).where(where).values(self._values(case))) > 0

    def place_card(self, case_id: int, card: CardPlace) -> bool:
        """Note where the card stands; False when the case has been forgotten meanwhile."""
        values = {"card_channel_id": card.channel_id, "card_message_id": card.message_id}
        where = CaseRow.id == case_id
        return self._statements.change(update(CaseRow).where(where).values(values)) > 0

    def without_card(self, guild_id: int) -> list[Case]:
        """Cases somebody still has to be shown, oldest first."""
        return self._all(
            CaseRow.guild_id == guild_id,
            CaseRow.state == CaseState.OPEN,
            CaseRow.card_message_id.is_(None),
        )

    def log(self, event: CaseEvent) -> None:
        self._statements.add(
            CaseEventRow,
            {
                "id": self._new_id(),
                "case_id": event.case_id,
                "at": event.at,
                "action": event.action.value,
                "actor_id": event.actor_id,
                "detail": dict(event.detail) if event.detail is not None else None,
            },
        )

    def events(self, case_id: int) -> list[CaseEvent]:
        """Oldest first."""
        query = select(CaseEventRow).where(CaseEventRow.case_id == case_id)
        return [
            CaseEvent(
                case_id=row.case_id,
                at=row.at,
                action=CaseAction(row.action),
                actor_id=row.actor_id,
                detail=row.detail,
            )
            for row in self._statements.rows(query.order_by(CaseEventRow.at, CaseEventRow.id))
        ]

    def of_person(self, person_id: int) -> list[Case]:
        """What `/privacy export` shows: the cases that person's own messages opened."""
        return self._all(CaseRow.person_id == person_id)

    def forget_person(self, person_id: int) -> int:
        """Erase that person's cases, and that person's name from what they did as a moderator.

        Returns how many cases went.
        """
        acted = CaseEventRow.actor_id == person_id
        self._statements.change(update(CaseEventRow).where(acted).values(actor_id=None))
        claimed = CaseRow.claimed_by == person_id
        free = {"claimed_by": None, "claimed_at": None, "state": CaseState.OPEN.value}
        held = claimed, CaseRow.state == CaseState.CLAIMED.value
        self._statements.change(update(CaseRow).where(*held).values(free))
        self._statements.change(update(CaseRow).where(claimed).values(claimed_by=None))
        return self._statements.change(delete(CaseRow).where(CaseRow.person_id == person_id))

    def forget_guild(self, guild_id: int) -> int:
        return self._statements.change(delete(CaseRow).where(CaseRow.guild_id == guild_id))

    def forget_due(self, now: datetime, limit: int) -> int:
        """Erase up to `limit` cases whose time is over; returns how many went."""
        due = select(CaseRow.id).where(CaseRow.forget_at <= now)
        due = due.order_by(CaseRow.forget_at).limit(limit)
        return self._statements.change(delete(CaseRow).where(CaseRow.id.in_(due.scalar_subquery())))

    def _insert(self, case: Case) -> bool:
        """False when its message has a case. In a group the unique constraint is left to say so
        at the end: cases then go out together, and messages that come twice are rare.
        """
        values = {"id": case.id, **self._values(case)}
        if not self._statements.grouped:
            return self._statements.add_if_new(CaseRow, values, key="message_id")
        if case.message_id in self._recorded:
            return False
        self._recorded.add(case.message_id)
        self._statements.add(CaseRow, values)
        return True

    def _all(self, *conditions: ColumnElement[bool]) -> list[Case]:
        query = select(CaseRow).where(*conditions).order_by(CaseRow.opened_at, CaseRow.id)
        return [self._case(row) for row in self._statements.rows(query)]

    def _values(self, case: Case) -> dict[str, Any]:
        return {
            "guild_id": case.guild_id,
            "channel_id": case.channel_id,
            "message_id": case.message_id,
            "person_id": case.person_id,
            "level": int(case.level),
            "sealed": self._keyring.seal(
                _PURPOSE, _pack(case.excerpt, case.reasons), _context(case.id)
            ),
            "state": case.state.value,
            "opened_at": case.opened_at,
            "forget_at": case.forget_at,
            "claimed_by": case.claimed_by,
            "claimed_at": case.claimed_at,
            "card_channel_id": case.card.channel_id if case.card else None,
            "card_message_id": case.card.message_id if case.card else None,
        }

    def _case(self, row: CaseRow) -> Case:
        excerpt, reasons = self._open(row)
        card = None
        if row.card_channel_id is not None and row.card_message_id is not None:
            card = CardPlace(row.card_channel_id, row.card_message_id)
        return Case(
            id=row.id,
            guild_id=row.guild_id,
            channel_id=row.channel_id,
            message_id=row.message_id,
            person_id=row.person_id,
            level=Level(row.level),
            reasons=reasons,
            excerpt=excerpt,
            state=CaseState(row.state),
            opened_at=row.opened_at,
            forget_at=row.forget_at,
            claimed_by=row.claimed_by,
            claimed_at=row.claimed_at,
            card=card,
        )

    def _open(self, row: CaseRow) -> tuple[str, tuple[Reason, ...]]:
        """Fails towards help: a text that was damaged leaves a case with its level and its jump
        link, which moderators must still see.
        """
        try:
            return _unpack(self._keyring.open(_PURPOSE, row.sealed, _context(row.id)))
        except CannotOpen as problem:
            _log.error("case %d goes on without its text: %s", row.id, problem)
            return "", ()


def _context(case_id: int) -> bytes:
    return f"cases {case_id}".encode()


def _pack(excerpt: str, reasons: Sequence[Reason]) -> bytes:
    found = [[r.rule, r.category.value, int(r.level), r.start, r.end] for r in reasons]
    return json.dumps({"excerpt": excerpt, "reasons": found}, separators=(",", ":")).encode()


def _unpack(plaintext: bytes) -> tuple[str, tuple[Reason, ...]]:
    kept = json.loads(plaintext)
    reasons = tuple(
        Reason(rule, Category(category), Level(level), start, end)
        for rule, category, level, start, end in kept["reasons"]
    )
    return kept["excerpt"], reasons

"""Promises to send something: the queue that outlives a crash."""

import json
import logging
from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from types import MappingProxyType

from sqlalchemy import ColumnElement, and_, delete, func, or_, select, update

from core.delivery import (
    Delivery,
    DeliveryKind,
    DeliveryState,
    NewDelivery,
    Priority,
    Target,
    TargetType,
    Verdict,
)
from core.keyring import CannotOpen, Keyring
from db.statements import Statements
from db.tables import IS_PENDING, DeliveryRow

_log = logging.getLogger(__name__)

_PURPOSE = "delivery"


class DeliveryRepository:
    """A lease says which process is sending a delivery now; when it runs out, another may."""

    def __init__(self, statements: Statements, keyring: Keyring, new_id: Callable[[], int]) -> None:
        self._statements = statements
        self._keyring = keyring
        self._new_id = new_id

    def add(
        self,
        new: NewDelivery,
        *,
        now: datetime,
        leased_until: datetime | None = None,
        owner: str | None = None,
    ) -> Delivery:
        """Promise a delivery. With `leased_until` and `owner` it is born leased: the process that
        made it sends it as soon as this is committed, without a claim.
        """
        if (leased_until is None) != (owner is None):
            raise ValueError("a lease has both an owner and an end")
        delivery = Delivery(
            id=self._new_id(),
            kind=new.kind,
            target=new.target,
            priority=new.priority,
            due_at=new.due_at,
            created_at=now,
            first_due_at=new.due_at,
            guild_id=new.guild_id,
            subject_id=new.subject_id,
            payload=new.payload,
        )
        self._statements.add(
            DeliveryRow,
            {
                "id": delivery.id,
                "kind": delivery.kind.value,
                "target_type": delivery.target.type.value,
                "target_id": delivery.target.id,
                "priority": int(delivery.priority),
                "guild_id": delivery.guild_id,
                "subject_id": delivery.subject_id,
                "payload": self._sealed(delivery),
                "state": DeliveryState.PENDING.value,
                "reason": None,
                "due_at": delivery.due_at,
                "first_due_at": delivery.first_due_at,
                "created_at": delivery.created_at,
                "attempts": 0,
                "lease_until": leased_until,
                "lease_owner": owner,
                "sent_at": None,
                "message_id": None,
            },
        )
        return delivery

    def claim(
        self,
        owner: str,
        now: datetime,
        lease_until: datetime,
        limits: Mapping[Priority, int],
        *,
        without: Mapping[Target, Priority] = MappingProxyType({}),
    ) -> list[Delivery]:
        """Lease what is due and nobody holds, at most `limits` of each priority; the most urgent
        first, then the longest due. What another process is claiming right now is passed over,
        and so is, for a target in `without`, what is no more urgent than the priority given there.
        """
        claimed: list[DeliveryRow] = []
        for priority in sorted(limits):
            if limits[priority] > 0:
                query = (
                    select(DeliveryRow)
                    .where(
                        IS_PENDING,
                        DeliveryRow.priority == int(priority),
                        DeliveryRow.due_at <= now,
                        or_(DeliveryRow.lease_until.is_(None), DeliveryRow.lease_until <= now),
                        *_elsewhere(priority, without),
                    )
                    .order_by(DeliveryRow.due_at, DeliveryRow.id)
                    .limit(limits[priority])
                    .with_for_update(skip_locked=True)
                )
                claimed.extend(self._statements.rows(query))
        if claimed:
            ids = [row.id for row in claimed]
            lease = {"lease_owner": owner, "lease_until": lease_until}
            self._statements.change(
                update(DeliveryRow).where(DeliveryRow.id.in_(ids)).values(lease),
            )
        return [self._delivery(row) for row in claimed]

    def settle(self, delivery: Delivery, verdict: Verdict, now: datetime, owner: str) -> bool:
        """Record what became of an attempt and give the lease back.

        False, and nothing is changed, when `owner` no longer holds it: the lease ran out and
        another process took it, or it was cancelled.
        """
        sent = verdict.state is DeliveryState.SENT
        statement = (
            update(DeliveryRow)
            .where(DeliveryRow.id == delivery.id, IS_PENDING, DeliveryRow.lease_owner == owner)
            .values(
                state=verdict.state.value,
                attempts=verdict.attempts,
                due_at=verdict.due_at,
                reason=verdict.reason.value if verdict.reason else None,
                message_id=verdict.message_id,
                sent_at=now if sent else None,
                lease_owner=None,
                lease_until=None,
            )
        )
        # Nothing that is settled can still be kept back: it was committed before it was sent.
        return self._statements.change(statement, send_added=False) > 0

    def extend(self, delivery_ids: Collection[int], owner: str, lease_until: datetime) -> int:
        """Hold on for longer to what `owner` still holds of these; returns how many."""
        held = DeliveryRow.id.in_(delivery_ids), IS_PENDING, DeliveryRow.lease_owner == owner
        return self._statements.change(
            update(DeliveryRow).where(*held).values(lease_until=lease_until)
        )

    def release(self, owner: str) -> int:
        """Give back everything `owner` holds, at a clean stop."""
        return self._release(DeliveryRow.lease_owner == owner)

    def release_all_leases(self) -> int:
        """For SQLite at start: it serves one process, so every lease is a dead one's."""
        return self._release(DeliveryRow.lease_owner.is_not(None))

    def next_due(
        self,
        priorities: Collection[Priority] = tuple(Priority),
        *,
        without: Mapping[Target, Priority] = MappingProxyType({}),
    ) -> datetime | None:
        """When `claim` would next find something: the earliest pending delivery that nobody holds,
        or the earliest end of a lease. None when nothing of these priorities is pending.
        """
        moments = []
        for priority in priorities:
            wanted = (
                IS_PENDING,
                DeliveryRow.priority == int(priority),
                *_elsewhere(priority, without),
            )
            free = select(func.min(DeliveryRow.due_at)).where(
                *wanted, DeliveryRow.lease_until.is_(None)
            )
            held = select(func.min(DeliveryRow.lease_until)).where(*wanted)
            moments += [self._statements.value(free), self._statements.value(held)]
        return min((moment for moment in moments if moment is not None), default=None)

    def waiting(self, kind: DeliveryKind, subject_id: int) -> bool:
        """Whether one that nobody has begun to send is pending: it will show the latest state,
        so another is not needed. A lease that ran out counts as begun, and so does one that
        another process is claiming at this moment.
        """
        query = select(DeliveryRow.id).where(
            IS_PENDING,
            DeliveryRow.kind == kind.value,
            DeliveryRow.subject_id == subject_id,
            DeliveryRow.lease_until.is_(None),
        )
        if self._statements.writing:
            query = query.with_for_update(skip_locked=True)
        return self._statements.value(query.limit(1)) is not None

    def pending(self, kind: DeliveryKind, subject_id: int) -> bool:
        """Whether one is still to be sent for that subject, begun or not."""
        return self._any(
            IS_PENDING, DeliveryRow.kind == kind.value, DeliveryRow.subject_id == subject_id
        )

    def recent(self, kind: DeliveryKind, target: Target, since: datetime) -> bool:
        """Whether one of this kind was promised to this target at or after `since`."""
        return self._any(
            DeliveryRow.kind == kind.value,
            DeliveryRow.target_type == target.type.value,
            DeliveryRow.target_id == target.id,
            DeliveryRow.created_at >= since,
        )

    def cancel(self, subject_id: int, kinds: Collection[DeliveryKind]) -> int:
        """End what is still pending for a subject. One that is being sent right now may still
        arrive; its settling then finds the lease gone.
        """
        where = (
            IS_PENDING,
            DeliveryRow.subject_id == subject_id,
            DeliveryRow.kind.in_([kind.value for kind in kinds]),
        )
        values = {
            "state": DeliveryState.CANCELLED.value,
            "lease_owner": None,
            "lease_until": None,
        }
        return self._statements.change(update(DeliveryRow).where(*where).values(values))

    def counts_by_priority(self) -> dict[Priority, int]:
        """Pending deliveries; every priority is named, with 0 when nothing waits."""
        query = select(DeliveryRow.priority, func.count()).where(IS_PENDING)
        waiting = self._statements.mapping(query.group_by(DeliveryRow.priority))
        return {priority: waiting.get(int(priority), 0) for priority in Priority}

    def prune(self, before: datetime, limit: int) -> int:
        """Erase up to `limit` ended deliveries promised before `before`; returns how many went."""
        old = select(DeliveryRow.id).where(
            DeliveryRow.state != DeliveryState.PENDING.value, DeliveryRow.created_at < before
        )
        old = old.order_by(DeliveryRow.created_at).limit(limit)
        where = DeliveryRow.id.in_(old.scalar_subquery())
        return self._statements.change(delete(DeliveryRow).where(where))

    def of_person(self, person_id: int) -> list[Delivery]:
        """What was or will be sent to that person, oldest first."""
        query = select(DeliveryRow).where(*_to(person_id))
        query = query.order_by(DeliveryRow.created_at, DeliveryRow.id)
        return [self._delivery(row) for row in self._statements.rows(query)]

    def forget_person(self, person_id: int) -> int:
        return self._statements.change(delete(DeliveryRow).where(*_to(person_id)))

    def forget_guild(self, guild_id: int) -> int:
        return self._statements.change(delete(DeliveryRow).where(DeliveryRow.guild_id == guild_id))

    def _any(self, *conditions: ColumnElement[bool]) -> bool:
        query = select(DeliveryRow.id).where(*conditions).limit(1)
        return self._statements.value(query) is not None

    def _release(self, held: ColumnElement[bool]) -> int:
        free = {"lease_owner": None, "lease_until": None}
        return self._statements.change(update(DeliveryRow).where(IS_PENDING, held).values(free))

    def _sealed(self, delivery: Delivery) -> bytes | None:
        if delivery.payload is None:
            return None
        plaintext = json.dumps(dict(delivery.payload), separators=(",", ":")).encode()
        return self._keyring.seal(_PURPOSE, plaintext, _context(delivery.id))

    def _payload(self, row: DeliveryRow) -> Mapping[str, str | int] | None:
        """A damaged payload stops that one delivery (its renderer misses it), not the queue."""
        if row.payload is None:
            return None
        try:
            plaintext = self._keyring.open(_PURPOSE, row.payload, _context(row.id))
        except CannotOpen as problem:
            _log.error("delivery %d goes on without its payload: %s", row.id, problem)
            return None
        payload: Mapping[str, str | int] = json.loads(plaintext)
        return payload

    def _delivery(self, row: DeliveryRow) -> Delivery:
        return Delivery(
            id=row.id,
            kind=DeliveryKind(row.kind),
            target=Target(TargetType(row.target_type), row.target_id),
            priority=Priority(row.priority),
            due_at=row.due_at,
            created_at=row.created_at,
            first_due_at=row.first_due_at,
            attempts=row.attempts,
            guild_id=row.guild_id,
            subject_id=row.subject_id,
            payload=self._payload(row),
        )


def _context(delivery_id: int) -> bytes:
    return f"deliveries {delivery_id}".encode()


def _to(person_id: int) -> tuple[ColumnElement[bool], ...]:
    return (
        DeliveryRow.target_type == TargetType.USER.value,
        DeliveryRow.target_id == person_id,
    )


def _elsewhere(priority: Priority, without: Mapping[Target, Priority]) -> list[ColumnElement[bool]]:
    """Not to these targets, unless it is more urgent than what holds the target back."""
    return [
        ~and_(DeliveryRow.target_type == target.type.value, DeliveryRow.target_id == target.id)
        for target, held_back in without.items()
        if priority >= held_back
    ]

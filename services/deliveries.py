"""The one loop that sends everything (architecture, ideas 1 and 2).

Rows are claimed in strict priority, sent by an attached sender, and settled in one transaction
with what follows from the outcome. Claimed rows are held under a lease, so that a process that
dies gives them back. One message at a time goes to one target: order is kept, and a target that
Discord holds back holds back nobody else.
"""

import asyncio
import secrets
from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta

import structlog

from core.delivery import (
    Delivery,
    DeliveryState,
    NewDelivery,
    Outcome,
    Priority,
    Reason,
    Target,
    Transient,
    Verdict,
    judge,
)
from db.engine import Database
from db.problems import DatabaseProblem
from db.transaction import Transaction
from services.clock import Clock
from services.outbox import Consequences, Sender

LEASE = timedelta(seconds=30)
"""How long a dead process keeps its rows from the others; a living one renews in time."""

RENEW_EVERY = timedelta(seconds=10)

SLOTS = {Priority.CRISIS: 64, Priority.RELAY: 16, Priority.REMINDER: 16}
"""How many may be under way at once. Each priority has slots of its own: however slow Discord
takes reminders, an alert finds a free one."""

MOST_PARKED = 512
"""Claimed rows that wait in memory behind another one to the same target."""

PACE = 40
"""Sends a second below crisis: Discord allows 50 requests a second in all ("Rate Limits"), and
the rest stays free for alerts and answers."""

ATTEMPT_PATIENCE = 30.0
"""Seconds after which an attempt without an answer is given up for a new one. It is not cancelled:
discord.py 2.7.1 would keep its global rate limit locked for good if it were cancelled while it
sleeps one off. Should the old attempt still arrive, the nonce drops it."""

FAULT_WAIT = timedelta(minutes=1)

log = structlog.get_logger(__name__)


class _Pace:
    """Hands out turns evenly, `rate` a second, in the order they are asked for."""

    def __init__(self, rate: float) -> None:
        self._gap = 1 / rate
        self._next = 0.0

    async def turn(self) -> None:
        loop = asyncio.get_running_loop()
        mine = max(self._next, loop.time())
        self._next = mine + self._gap
        await asyncio.sleep(mine - loop.time())


class DeliveryService:
    """Promise with `promise` inside a transaction, `send` after it; `run` does the rest."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        *,
        owner: str,
        chance: Callable[[], float],
        poll: timedelta,
    ) -> None:
        """`owner` names this process in leases; `chance` gives 0..1 for the spread of retries;
        `poll` is how long rows of other processes may go unseen (PostgreSQL), or how long a
        missed wake-up could last (SQLite).
        """
        self._database = database
        self._clock = clock
        self._owner = owner
        self._chance = chance
        self._poll = poll
        self._consequences: Consequences = {}
        self._sender: Sender | None = None
        self._wake = asyncio.Event()
        self._held: dict[int, Delivery] = {}
        self._attempts: dict[Target, asyncio.Task[None]] = {}
        self._abandoned: set[asyncio.Task[Outcome]] = set()
        self._parked: dict[Target, deque[Delivery]] = {}
        self._busy: Counter[Priority] = Counter()
        self._crowded = False
        """Whether rows that are due may have been left behind for want of room: only then is it
        worth looking again whenever a send ends."""
        self._pace = _Pace(PACE)

    def when_settled(self, consequences: Consequences) -> None:
        self._consequences = consequences

    def attach(self, sender: Sender) -> None:
        """Begin to send. Until a sender is attached everything waits in the database."""
        self._sender = sender
        self._start_parked()
        self.wake()

    def detach(self, sender: Sender) -> None:
        """Stop sending through this sender; another may already be attached."""
        if self._sender is sender:
            self._sender = None

    def wake(self) -> None:
        """Look for due rows now."""
        self._wake.set()

    def promise(self, tx: Transaction, new: NewDelivery, now: datetime) -> Delivery:
        return tx.deliveries.add(new, now=now, leased_until=now + LEASE, owner=self._owner)

    def send(self, promised: Iterable[Delivery]) -> None:
        self._hold(promised)
        self._start_parked()

    @property
    def at_work(self) -> bool:
        """Whether anything is being sent or waits in memory to be."""
        return bool(self._held)

    async def run(self) -> None:
        """Claim, send, settle, for ever; returns only by cancellation. No fault ends it."""
        while True:
            try:
                due = await self._take()
                await self._rest(due)
            except asyncio.CancelledError:
                raise
            except Exception:
                reference = secrets.token_hex(4)
                log.exception("delivery loop: going on after a fault", reference=reference)
                await asyncio.sleep(1)

    async def close(self, within: float) -> None:
        """Give what is under way some seconds to finish, then give the rest back."""
        self._parked.clear()
        self._sender = None
        if self._attempts:
            await asyncio.wait(self._attempts.values(), timeout=within)
        for task in (*self._attempts.values(), *self._abandoned):
            task.cancel()
        with suppress(DatabaseProblem):
            await self._database.write(lambda tx: tx.deliveries.release(self._owner))

    async def _take(self) -> datetime | None:
        """Claim what is due and there is room for; return when to look again, if that is known."""
        self._wake.clear()
        self._crowded = True
        if self._sender is None:
            return None
        now = self._clock.now()
        room = {
            priority: slots - self._busy[priority]
            for priority, slots in SLOTS.items()
            if slots > self._busy[priority]
        }
        parked = sum(map(len, self._parked.values()))
        if not room or parked >= MOST_PARKED:
            return None

        without = tuple(self._parked)

        def work(tx: Transaction) -> tuple[list[Delivery], datetime | None]:
            claimed = tx.deliveries.claim(self._owner, now, now + LEASE, room, without=without)
            return claimed, now if claimed else tx.deliveries.next_due()

        claimed, due = await self._database.write(work)
        self._crowded = bool(claimed) or len(room) < len(SLOTS) or bool(without)
        self._hold(claimed)
        self._start_parked()
        return due

    async def _rest(self, due: datetime | None) -> None:
        """Sleep until something is due, somebody wakes us, or leases must be renewed."""
        now = self._clock.now()
        longest = RENEW_EVERY if self._held else self._poll
        until = min(due or now + longest, now + longest)
        if until > now:
            waits = {
                asyncio.create_task(self._wake.wait()),
                asyncio.create_task(self._clock.sleep_until(until)),
            }
            try:
                await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for wait in waits:
                    wait.cancel()
        if self._held:
            await self._renew()

    async def _renew(self) -> None:
        held, until = tuple(self._held), self._clock.now() + LEASE

        def work(tx: Transaction) -> None:
            for delivery_id in held:
                tx.deliveries.extend(delivery_id, self._owner, until)

        await self._database.write(work)

    def _hold(self, deliveries: Iterable[Delivery]) -> None:
        """Queue behind their targets. What is held already is not held twice, which a clock moved
        past our own leases would otherwise cause.
        """
        for delivery in deliveries:
            if delivery.id not in self._held:
                self._held[delivery.id] = delivery
                self._parked.setdefault(delivery.target, deque()).append(delivery)

    def _start_parked(self) -> None:
        for target in tuple(self._parked):
            self._start_next(target)

    def _start_next(self, target: Target) -> None:
        queue = self._parked.get(target)
        sender = self._sender
        if target in self._attempts or not queue or sender is None:
            return
        delivery = queue.popleft()
        if not queue:
            del self._parked[target]
        self._busy[delivery.priority] += 1
        self._attempts[target] = asyncio.create_task(self._carry(delivery, sender))

    async def _carry(self, delivery: Delivery, sender: Sender) -> None:
        try:
            if delivery.priority is not Priority.CRISIS:
                await self._pace.turn()
            outcome = await self._attempt(delivery, sender)
            await self._settle(delivery, outcome)
        finally:
            self._busy[delivery.priority] -= 1
            self._held.pop(delivery.id, None)
            self._attempts.pop(delivery.target, None)
            self._start_next(delivery.target)
            if self._crowded:
                self.wake()

    async def _attempt(self, delivery: Delivery, sender: Sender) -> Outcome:
        attempt = asyncio.create_task(sender.send(delivery))
        done, _ = await asyncio.wait({attempt}, timeout=ATTEMPT_PATIENCE)
        if not done:
            self._abandoned.add(attempt)
            attempt.add_done_callback(self._abandoned.discard)
            return Transient(Reason.TIMEOUT)
        try:
            return attempt.result()
        except Exception:
            reference = secrets.token_hex(4)
            log.exception(
                "delivery: a fault of ours, trying again later",
                reference=reference,
                delivery=delivery.id,
                kind=delivery.kind.value,
            )
            return Transient(Reason.FAULT, FAULT_WAIT)

    async def _settle(self, delivery: Delivery, outcome: Outcome) -> None:
        """Record what became of it, and what follows, in one transaction. While the database
        refuses, the row stays held and this is tried again: settling late beats sending twice.
        """
        now = self._clock.now()
        verdict = judge(delivery, outcome, now, self._chance())
        while True:
            try:
                promised = await self._database.write(
                    lambda tx: self._record(tx, delivery, verdict, now)
                )
            except DatabaseProblem as problem:
                why = str(problem)
                log.error("delivery: not marked yet, trying on", delivery=delivery.id, why=why)  # noqa: TRY400  the problem is in words
                await asyncio.sleep(1)
            else:
                break
        log.info(
            "delivery",
            delivery=delivery.id,
            kind=delivery.kind.value,
            state=verdict.state.value,
            reason=verdict.reason.value if verdict.reason else None,
            attempts=verdict.attempts,
        )
        self.send(promised)
        if verdict.state is DeliveryState.PENDING:
            self.wake()

    def _record(
        self, tx: Transaction, delivery: Delivery, verdict: Verdict, now: datetime
    ) -> Sequence[Delivery]:
        if not tx.deliveries.settle(delivery, verdict, now, self._owner):
            return ()
        consequence = self._consequences.get(delivery.kind)
        follows = consequence(tx, delivery, verdict, now) if consequence else ()
        return [self.promise(tx, new, now) for new in follows]

"""The one loop that sends everything (architecture, ideas 1 and 2).

Rows are claimed in strict priority, sent by an attached sender, and settled in one transaction
with what follows from the outcome. Claimed rows are held under a lease, so that a process that
dies gives them back. One message at a time goes to one target, the most urgent first; a target
that Discord holds back holds back nobody else.
"""

import asyncio
import itertools
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
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
from core.faults import told
from core.parked import Parked
from db.engine import Database
from db.problems import DatabaseProblem
from db.transaction import Transaction
from services.clock import Clock
from services.outbox import Consequences, Sender

LEASE = timedelta(seconds=30)
"""How long a dead process keeps its rows from the others; a living one renews in time."""

RENEW_EVERY = timedelta(seconds=10)

SLOTS: Mapping[Priority, int] = {
    Priority.CRISIS: 64,
    Priority.RELAY: 16,
    Priority.REMINDER: 16,
}
"""How many may be under way at once. Each priority has slots of its own: however slow Discord
takes reminders, an alert finds a free one."""

MOST_PARKED = 512
"""Claimed rows that wait in memory behind another one to the same target, crisis not counted."""

PACE = 40
"""Sends a second below crisis: Discord allows 50 requests a second in all ("Rate Limits"), and
the rest stays free for alerts and answers."""

ATTEMPT_PATIENCE = 30.0
"""Seconds after which an attempt without an answer is given up for a new one. It is not cancelled:
discord.py 2.7.1 would keep its global rate limit locked for good if it were cancelled while it
sleeps one off. Should the old attempt still arrive, the nonce drops it."""

SETTLE_AGAIN = (0.2, 1.0, 5.0)
"""Seconds between tries to record an outcome; the last one repeats."""

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
        self._closed = False
        self._wake = asyncio.Event()
        self._held: dict[int, Delivery] = {}
        self._parked = Parked()
        self._carrying: dict[Target, asyncio.Task[None]] = {}
        self._attempts: set[asyncio.Task[Outcome]] = set()
        self._busy: Counter[Priority] = Counter()
        self._left_behind = True
        """Whether rows that are due may wait for room: only then is it worth looking again
        whenever a send ends."""
        self._renew_at = clock.now() + RENEW_EVERY
        self._pace = _Pace(PACE)

    def when_settled(self, consequences: Consequences) -> None:
        self._consequences = consequences

    def attach(self, sender: Sender) -> None:
        """Begin to send. Until a sender is attached everything waits in the database."""
        if not self._closed:
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
                await self._rest(await self._take())
                await self._renew()
            except DatabaseProblem as problem:
                log.warning("delivery loop: waiting for the database", why=str(problem))
                await asyncio.sleep(1)
            except Exception as error:  # noqa: BLE001  the loop outlives whatever it was
                log.error("delivery loop: going on after a fault", **told(error))  # noqa: TRY400  a traceback may quote people
                await asyncio.sleep(1)

    async def close(self, within: float) -> None:
        """Give what is under way some seconds to finish, then give the rest back. For good."""
        self._closed = True
        self._sender = None
        self._parked.clear()
        try:
            if self._carrying:
                await asyncio.wait(self._carrying.values(), timeout=within)
        finally:
            for task in (*self._carrying.values(), *self._attempts):
                task.cancel()
        with suppress(DatabaseProblem):
            await self._database.write(lambda tx: tx.deliveries.release(self._owner))

    async def _take(self) -> datetime | None:
        """Claim what is due and there is room for; return when to look again, None when only a
        wake-up can bring something.
        """
        self._wake.clear()
        self._left_behind = True
        room = self._room()
        if self._sender is None or not room:
            return None
        now, without = self._clock.now(), self._parked.most_urgent

        def work(tx: Transaction) -> tuple[list[Delivery], datetime | None]:
            claimed = tx.deliveries.claim(self._owner, now, now + LEASE, room, without=without)
            due = now if claimed else tx.deliveries.next_due(tuple(room), without=without)
            return claimed, due

        claimed, due = await self._database.write(work)
        self._left_behind = bool(claimed or without) or len(room) < len(SLOTS)
        self._hold(claimed)
        self._start_parked()
        return due

    def _room(self) -> dict[Priority, int]:
        """How many more of each priority may be claimed now."""
        crowded = self._parked.below_crisis >= MOST_PARKED
        return {
            priority: slots - self._busy[priority]
            for priority, slots in SLOTS.items()
            if slots > self._busy[priority] and (priority is Priority.CRISIS or not crowded)
        }

    async def _rest(self, due: datetime | None) -> None:
        """Sleep until something is due, somebody wakes us, or leases must be renewed."""
        now = self._clock.now()
        until = now + self._poll
        if due is not None:
            until = min(until, due)
        if self._held:
            until = min(until, self._renew_at)
        if until <= now:
            return
        waits = {
            asyncio.create_task(self._wake.wait()),
            asyncio.create_task(self._clock.sleep_until(until)),
        }
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()

    async def _renew(self) -> None:
        now = self._clock.now()
        if now < self._renew_at:
            return
        self._renew_at = now + RENEW_EVERY
        if held := tuple(self._held):
            until = now + LEASE
            await self._database.write(lambda tx: tx.deliveries.extend(held, self._owner, until))

    def _hold(self, deliveries: Iterable[Delivery]) -> None:
        """Queue behind their targets. What is held already is not held twice, which a clock moved
        past our own leases would otherwise cause.
        """
        for delivery in deliveries:
            if delivery.id not in self._held:
                self._held[delivery.id] = delivery
                self._parked.add(delivery)

    def _start_parked(self) -> None:
        for target in self._parked.targets:
            self._start_next(target)

    def _start_next(self, target: Target) -> None:
        sender = self._sender
        if sender is None or target in self._carrying:
            return
        delivery = self._parked.take(target)
        if delivery is not None:
            self._busy[delivery.priority] += 1
            self._carrying[target] = asyncio.create_task(self._carry(delivery, sender))

    async def _carry(self, delivery: Delivery, sender: Sender) -> None:
        try:
            if delivery.priority is not Priority.CRISIS:
                await self._pace.turn()
            outcome = await self._attempt(delivery, sender)
            await self._settle(delivery, outcome)
        finally:
            self._busy[delivery.priority] -= 1
            self._held.pop(delivery.id, None)
            self._carrying.pop(delivery.target, None)
            self._start_next(delivery.target)
            if self._left_behind:
                self.wake()

    async def _attempt(self, delivery: Delivery, sender: Sender) -> Outcome:
        attempt = asyncio.create_task(sender.send(delivery))
        self._attempts.add(attempt)
        attempt.add_done_callback(self._forget_attempt)
        done, _ = await asyncio.wait({attempt}, timeout=ATTEMPT_PATIENCE)
        if not done:
            return Transient(Reason.TIMEOUT)
        try:
            return attempt.result()
        except DatabaseProblem:
            return Transient(Reason.NOT_READY)
        except Exception as error:  # noqa: BLE001  a renderer's fault must not lose the row
            log.error(  # noqa: TRY400  a traceback may quote people
                "delivery: a fault of ours, trying again", delivery=delivery.id, **told(error)
            )
            return Transient(Reason.FAULT)

    def _forget_attempt(self, attempt: asyncio.Task[Outcome]) -> None:
        self._attempts.discard(attempt)
        if not attempt.cancelled():
            attempt.exception()  # of one given up long ago: nobody else asks for it

    async def _settle(self, delivery: Delivery, outcome: Outcome) -> None:
        """Record what became of it, and what follows, in one transaction. While the database
        refuses, the row stays held and this is tried again: settling late beats sending twice.
        """
        now = self._clock.now()
        verdict = judge(delivery, outcome, now, self._chance())
        for wait in itertools.chain(SETTLE_AGAIN, itertools.repeat(SETTLE_AGAIN[-1])):
            try:
                promised = await self._database.write(
                    lambda tx: self._record(tx, delivery, verdict, now)
                )
            except DatabaseProblem as problem:
                log.warning("delivery: not recorded yet", delivery=delivery.id, why=str(problem))
            except Exception as error:  # noqa: BLE001  whatever it was, the outcome is not lost
                log.error("delivery: not recorded yet", delivery=delivery.id, **told(error))  # noqa: TRY400  a traceback may quote people
            else:
                break
            await asyncio.sleep(wait)
        self._tell(delivery, verdict)
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

    @staticmethod
    def _tell(delivery: Delivery, verdict: Verdict) -> None:
        """The log names rows, never people. A crisis delivery that failed is an error."""
        failed = verdict.state is DeliveryState.FAILED
        tell = log.error if failed and delivery.priority is Priority.CRISIS else log.info
        tell(
            "delivery",
            delivery=delivery.id,
            kind=delivery.kind.value,
            state=verdict.state.value,
            reason=verdict.reason.value if verdict.reason else None,
            attempts=verdict.attempts,
        )

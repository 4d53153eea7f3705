"""The loop is killed at every step it takes, again and again, and nothing is lost.

A message may be sent again, then always with the nonce by which Discord drops the repeat. A crash
is a step that never returns, after which the whole service is thrown away and a new one is built
on the same database file, as a restarted process would.
"""

import asyncio
import os
import shutil
import sqlite3
import tempfile
from collections import Counter
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from core.delivery import (
    DeliveryKind,
    DeliveryState,
    NewDelivery,
    Permanent,
    Priority,
    Reason,
    Sent,
    Target,
    TargetType,
    Transient,
)
from core.keyring import Keyring
from db.engine import open_database
from services.deliveries import DeliveryService
from tests.clock import ManualClock

KEYRING = Keyring([b"a secret of thirty-two characters"], os.urandom)
TARGETS = [Target(TargetType.CHANNEL, number) for number in (1, 2, 3)]


class Crash:
    """Counts the steps of a life; at the chosen one it stops everything."""

    def __init__(self, after=None):
        self.left = after
        self.happened = asyncio.Event()

    async def step(self):
        if self.left is None:
            return
        if self.left == 0 or self.happened.is_set():
            self.happened.set()
            await asyncio.Event().wait()
        self.left -= 1


class CrashingDatabase:
    """The real database; a life may end before a commit, or after it and before its answer."""

    def __init__(self, database, crash):
        self._database = database
        self._crash = crash

    async def write(self, work):
        await self._crash.step()
        result = await self._database.write(work)
        await self._crash.step()
        return result

    async def read(self, work):
        return await self._database.read(work)


class Discord:
    """What has arrived, by nonce, and what each delivery will meet before it arrives."""

    def __init__(self):
        self.arrived = Counter()
        self.order = []
        self.fates = {}

    def sender(self, crash):
        return _Sender(self, crash)


class _Sender:
    def __init__(self, discord, crash):
        self._discord = discord
        self._crash = crash

    async def send(self, delivery):
        await self._crash.step()
        fates = self._discord.fates.get(delivery.id, [])
        fate = fates.pop(0) if fates else "ok"
        match fate:
            case "500":
                return Transient(Reason.SERVER_ERROR)
            case "429":
                return Transient(Reason.RATE_LIMITED, timedelta(seconds=20))
            case "closed":
                fates.insert(0, "closed")
                return Permanent(Reason.INBOX_CLOSED)
            case "fault":
                raise RuntimeError("a renderer that fails")
        self._discord.arrived[delivery.nonce] += 1
        if fate == "answer lost":
            return Transient(Reason.CONNECTION)
        await self._crash.step()
        return Sent(1)


class DeliveryMachine(RuleBasedStateMachine):
    @initialize()
    def start(self):
        self.runner = asyncio.Runner()
        self.folder = Path(tempfile.mkdtemp())
        shutil.copy(template(), self.folder / "b.db")
        self.url = f"sqlite+aiosqlite:///{self.folder / 'b.db'}"
        self.clock = ManualClock()
        self.discord = Discord()
        self.all = {}

    @rule(
        priority=st.sampled_from(Priority),
        to=st.sampled_from(TARGETS),
        later=st.integers(0, 90),
        fates=st.lists(
            st.sampled_from(["ok", "500", "429", "answer lost", "fault", "closed"]), max_size=3
        ),
    )
    def promise(self, priority, to, later, fates):
        async def work():
            database = open_database(self.url, keyring=KEYRING)
            now = self.clock.now()
            due = now + timedelta(seconds=later)
            new = NewDelivery(DeliveryKind.NOTICE, to, priority, due)
            made = await database.write(lambda tx: tx.deliveries.add(new, now=now))
            await database.close()
            return made

        made = self.runner.run(work())
        self.all[made.id] = list(fates)
        self.discord.fates[made.id] = list(fates)

    @rule(
        seconds=st.integers(0, 45),
        crash_after=st.one_of(st.none(), st.integers(0, 12)),
        at_once=st.booleans(),
    )
    def live(self, seconds, crash_after, at_once):
        """One life of the process, which may end in the middle of anything."""
        self.runner.run(self.life(Crash(crash_after), [seconds], at_once=at_once))

    async def life(self, crash, moves, *, at_once=False):
        database = open_database(self.url, keyring=KEYRING)
        await database.write(lambda tx: tx.deliveries.release_all_leases())
        service = DeliveryService(
            CrashingDatabase(database, crash),
            self.clock,
            owner=os.urandom(4).hex(),
            chance=lambda: 0.5,
            poll=timedelta(seconds=5),
        )
        service.attach(self.discord.sender(crash))
        running = asyncio.create_task(service.run())
        if at_once:
            asyncio.create_task(self.promise_at_once(service, crash)).add_done_callback(
                lambda task: task.cancelled() or task.exception()
            )
        for seconds in moves:
            await self.quiet(database, service, crash)
            self.clock.move(timedelta(seconds=seconds))
            service.wake()
            await self.quiet(database, service, crash)
        closing = asyncio.create_task(service.close(5))
        ended = asyncio.create_task(crash.happened.wait())
        await asyncio.wait({closing, ended}, return_when=asyncio.FIRST_COMPLETED)
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            if task.get_name() != "database writer":
                task.cancel()
        await asyncio.wait({running})
        await database.close()

    async def promise_at_once(self, service, crash):
        """What a use case does: record, commit, hand over; the life may end between the two."""
        now = self.clock.now()
        new = NewDelivery(DeliveryKind.NOTICE, TARGETS[0], Priority.CRISIS, now)
        made = []

        def work(tx):
            delivery = service.promise(tx, new, now)
            made[:] = [delivery]
            return delivery

        await service._database.write(work)
        self.all[made[0].id] = []
        await crash.step()
        service.send(made)

    async def quiet(self, database, service, crash):
        """Until nothing that is due is left to do, or the life has ended."""
        for _ in range(4_000):
            if crash.happened.is_set():
                return
            now = self.clock.now()
            due = await database.read(lambda tx: tx.deliveries.next_due())
            if not service.at_work and (due is None or due > now):
                return
            await asyncio.sleep(0.001)
        raise AssertionError("the loop did not come to rest")

    def teardown(self):
        if not hasattr(self, "runner"):
            return
        self.runner.run(self.life(Crash(), [30] * 12))
        with sqlite3.connect(self.folder / "b.db") as file:
            states = {
                row[0]: row[1:] for row in file.execute("SELECT id, state, reason FROM deliveries")
            }
        file.close()
        for delivery_id, fates in self.all.items():
            state, reason = states[delivery_id]
            arrived = self.discord.arrived[str(delivery_id)]
            if "closed" in fates and state == DeliveryState.FAILED:
                assert reason == Reason.INBOX_CLOSED
            else:
                assert state == DeliveryState.SENT, (fates, state, reason)
                assert arrived >= 1
        assert set(self.discord.arrived) <= {str(delivery_id) for delivery_id in states}
        self.runner.close()
        shutil.rmtree(self.folder)


_template = []


def template():
    """An empty migrated database, made once: every example copies it."""
    if not _template:
        path = Path(tempfile.mkdtemp()) / "template.db"

        async def make():
            database = open_database(f"sqlite+aiosqlite:///{path}", keyring=KEYRING)
            await database.migrate()
            await database.close()

        asyncio.run(make())
        _template.append(path)
    return _template[0]


DeliveryMachine.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
test_nothing_is_lost_however_often_the_loop_is_killed = DeliveryMachine.TestCase

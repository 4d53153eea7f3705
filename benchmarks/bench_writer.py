"""One writer that groups, beside one transaction a write, on both databases and in one run.

Fifty tasks compete, either as fast as they can (writes a second) or at 300 writes a second in all
(how long one waits, from the moment it was due). A write is a delivery with a sealed payload
("delivery"), or a case and its delivery ("alert": two INSERTs).
The figures are medians over the rounds; both ways take turns within each round.

    .venv/bin/python benchmarks/bench_writer.py [--rounds 5] [--seconds 2]
"""

import argparse
import asyncio
import itertools
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.orm import Session

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from core.cases import NewCase
from core.crisis.assessment import Category, Level, Reason
from core.delivery import DeliveryKind, NewDelivery, Priority, Target, TargetType
from core.keyring import Keyring
from db import sqlite
from db.engine import open_database, random_id
from db.statements import Statements
from db.transaction import Transaction
from tests.postgres_server import NoPostgres, running

TASKS = 50
PACE = 300
"""Writes a second in all, as the issue measured them."""

POSTGRES_CONNECTIONS = 10
"""For the one-transaction-each way; SQLite has one, as only one can write."""

Work = Callable[[Transaction], Any]
Write = Callable[[Work], Awaitable[Any]]

_message_ids = itertools.count(1)


def delivery(transaction: Transaction) -> None:
    now = datetime.now(UTC)
    transaction.deliveries.add(_new_delivery(now, None), now=now)


def alert(transaction: Transaction) -> None:
    now = datetime.now(UTC)
    reason = Reason("rule", Category.SUICIDE, Level.HIGH, 0, 7)
    new = NewCase(1, 2, next(_message_ids), 4, Level.HIGH, (reason,), "a message" * 20, now)
    case = transaction.cases.record(new)
    assert case is not None
    transaction.deliveries.add(_new_delivery(now, case.id), now=now)


def _new_delivery(now: datetime, subject_id: int | None) -> NewDelivery:
    target = Target(TargetType.CHANNEL, 5)
    payload = {"sentence": "a-sentence"}
    return NewDelivery(DeliveryKind.ALERT, target, Priority.CRISIS, now, 1, subject_id, payload)


@dataclass(frozen=True)
class Figures:
    per_second: float
    median_ms: float
    p99_ms: float


async def flat_out(write: Write, work: Work, seconds: float) -> float:
    written = 0
    end = time.perf_counter() + seconds

    async def one() -> None:
        nonlocal written
        while time.perf_counter() < end:
            await write(work)
            written += 1

    begun = time.perf_counter()
    await asyncio.gather(*(one() for _ in range(TASKS)))
    return written / (time.perf_counter() - begun)


async def paced(write: Write, work: Work, seconds: float) -> list[float]:
    """Milliseconds from when each write was due until it was committed."""
    begun = time.perf_counter()
    waited: list[float] = []

    async def one(first: int) -> None:
        for number in range(first, int(PACE * seconds), TASKS):
            due = begun + number / PACE
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            await write(work)
            waited.append((time.perf_counter() - due) * 1_000)

    await asyncio.gather(*(one(number) for number in range(TASKS)))
    return waited


async def measure(write: Write, work: Work, seconds: float) -> Figures:
    waited = sorted(await paced(write, work, seconds))
    per_second = await flat_out(write, work, seconds)
    return Figures(per_second, statistics.median(waited), waited[int(len(waited) * 0.99)])


def one_each(engine: AsyncEngine, keyring: Keyring) -> Write:
    async def write(work: Work) -> None:
        def run(session: Session) -> None:
            statements = Statements(session, works=1)
            work(Transaction(statements, keyring, random_id))
            statements.send_added()

        async with AsyncSession(engine) as session, session.begin():
            await session.run_sync(run)

    return write


async def compare(name: str, url: str, rounds: int, seconds: float) -> None:
    keyring = Keyring([os.urandom(32)], os.urandom)
    database = open_database(url, keyring=keyring)
    await database.migrate()
    is_sqlite = make_url(url).get_backend_name() == "sqlite"
    size = 1 if is_sqlite else POSTGRES_CONNECTIONS
    engine = create_async_engine(url, pool_size=size, max_overflow=0, pool_timeout=120)
    if is_sqlite:
        sqlite.set_up(engine.sync_engine, writes=True)
    ways: dict[str, Write] = {
        "one transaction each": one_each(engine, keyring),
        "one writer": database.write,
    }
    for work in (delivery, alert):
        found: dict[str, list[Figures]] = {way: [] for way in ways}
        for _ in range(rounds):
            for way, write in ways.items():
                found[way].append(await measure(write, work, seconds))
        report(f"{name}, {work.__name__}", found)
    await engine.dispose()
    await database.close()


def report(title: str, found: dict[str, list[Figures]]) -> None:
    rates = {}
    for way, figures in found.items():
        rates[way] = statistics.median(figure.per_second for figure in figures)
        median = statistics.median(figure.median_ms for figure in figures)
        p99 = statistics.median(figure.p99_ms for figure in figures)
        print(f"| {title} | {way} | {rates[way]:,.0f} | {median:.1f} | {p99:.1f} |")
    slow, fast = rates.values()
    print(f"| {title} | ratio | {fast / slow:.1f} | | |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=2.0)
    given = parser.parse_args()
    print(f"| what | how | writes/s | median ms at {PACE}/s | p99 ms at {PACE}/s |")
    print("|---|---|--:|--:|--:|")
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/bench.db"
        asyncio.run(compare("SQLite", url, given.rounds, given.seconds))
    try:
        with running() as server:
            server.sql("CREATE DATABASE bench")
            asyncio.run(compare("PostgreSQL", server.url("bench"), given.rounds, given.seconds))
    except NoPostgres as problem:
        print(f"PostgreSQL was not measured: {problem}")


if __name__ == "__main__":
    main()

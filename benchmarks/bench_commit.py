"""One alert at a time to SQLite: the writer's own thread beside the same works over aiosqlite.

An alert is a case and its delivery, committed with synchronous=FULL. Both ways take turns in one
run, on one file.

    .venv/bin/python benchmarks/bench_commit.py [--alerts 400]
"""

import argparse
import asyncio
import secrets
import statistics
import tempfile
import time

from bench_writer import alert
from sqlalchemy.ext.asyncio import create_async_engine

from core.keyring import Keyring
from db import sqlite
from db.engine import Database, WriterConnection, open_database, random_id


async def measure(alerts: int) -> dict[str, list[float]]:
    took: dict[str, list[float]] = {"own thread": [], "aiosqlite": []}
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/breakwater.db"
        keyring = Keyring([secrets.token_bytes(32)], secrets.token_bytes)
        own = open_database(url, keyring=keyring)
        await own.migrate()
        engine = create_async_engine(url, pool_size=1, max_overflow=0)
        sqlite.set_up(engine.sync_engine, writes=True)
        over_aiosqlite = Database(WriterConnection(engine), engine, engine, keyring, random_id)
        for _ in range(alerts):
            for name, database in (("own thread", own), ("aiosqlite", over_aiosqlite)):
                started = time.perf_counter()
                await database.write(alert)
                took[name].append((time.perf_counter() - started) * 1000)
        await own.close()
        await over_aiosqlite.close()
    return took


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--alerts", type=int, default=400)
    took = asyncio.run(measure(parser.parse_args().alerts))
    print("one alert, ms     median     p99")
    for name, times in took.items():
        p99 = statistics.quantiles(times, n=100)[98]
        print(f"{name:<16} {statistics.median(times):>7.2f} {p99:>7.2f}")
    ratio = statistics.median(took["aiosqlite"]) / statistics.median(took["own thread"])
    print(f"aiosqlite / own thread: {ratio:.1f}")


if __name__ == "__main__":
    main()

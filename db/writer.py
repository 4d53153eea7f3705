"""One writer for everything: what waits together is committed together.

A commit costs the same for one work as for two hundred, and on SQLite only one can run at a time;
fifty tasks that each commit for themselves mostly wait for each other.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from db.problems import DatabaseProblem, Fault, fault_of
from db.transaction import Transaction

_log = logging.getLogger(__name__)

Result = TypeVar("Result")
Work = Callable[[Transaction], Result]

LARGEST_GROUP = 200
"""Works in one commit. The flush of a group holds the event loop for as long as it takes to build
its statements (benchmarks/bench_writer.py), so the group is bounded."""

WAITS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.6)
"""Seconds before each further attempt when the database is busy or out of reach: three in all.
Each of the seven attempts also takes its own time, so that a write gives up after about ten seconds
on a busy SQLite (one second an attempt, `db.sqlite`) and seventeen on a PostgreSQL whose rows are
held (two, `db.engine`). Whoever must answer sooner waits for less."""


@dataclass(frozen=True, slots=True)
class _Job:
    work: Work[Any]
    done: asyncio.Future[Any]

    def succeed(self, result: Any) -> None:
        if not self.done.done():
            self.done.set_result(result)

    def fail(self, error: Exception) -> None:
        if not self.done.done():
            self.done.set_exception(error)


class Writer:
    """`commit` runs the works it is given in one transaction and returns their results in order;
    when it raises, nothing of it was kept.
    """

    def __init__(
        self,
        commit: Callable[[Sequence[Work[Any]]], Awaitable[list[Any]]],
        *,
        largest_group: int = LARGEST_GROUP,
        waits: Sequence[float] = WAITS,
    ) -> None:
        self._commit = commit
        self._largest_group = largest_group
        self._waits = waits
        self._queue: asyncio.Queue[_Job | None] = asyncio.Queue()
        self._task: asyncio.Task[None] | None = None
        self._closed = False

    @property
    def waiting(self) -> int:
        return self._queue.qsize()

    async def write(self, work: Work[Result]) -> Result:
        """Return what `work` returned, once it is committed; raise what it raised.

        What was handed over is written even when its caller is cancelled meanwhile. Raise
        DatabaseProblem when the database stays busy, out of reach or full, or is closed.
        """
        if self._closed:
            raise DatabaseProblem("the database is closed")
        if self._task is None:
            self._task = asyncio.create_task(self._serve(), name="database writer")
        done: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._queue.put_nowait(_Job(work, done))
        return await done

    async def close(self, within: float | None = None) -> None:
        """Take nothing new and finish what was handed over.

        What the database still refuses after `within` seconds is given up: its callers get a
        DatabaseProblem, and the log says how much it was.
        """
        if not self._closed:
            self._closed = True
            self._queue.put_nowait(None)
        if self._task is not None:
            _, late = await asyncio.wait({self._task}, timeout=within)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _serve(self) -> None:
        group: list[_Job] = []
        try:
            while group := await self._next_group():
                await self._settle(group)
        finally:  # only when the loop itself ends early: nobody is left waiting for ever
            self._closed = True
            while not self._queue.empty():
                group.extend(filter(None, [self._queue.get_nowait()]))
            given_up = [job for job in group if not job.done.done()]
            if given_up:
                _log.error("%d writes were given up when the writer stopped", len(given_up))
            for job in given_up:
                job.fail(DatabaseProblem("the writer was stopped before this was written"))

    async def _next_group(self) -> list[_Job]:
        """Everything that waits now, bounded; empty at the end."""
        group: list[_Job] = []
        job = await self._queue.get()
        while job is not None:
            group.append(job)
            if len(group) == self._largest_group or self._queue.empty():
                return group
            job = self._queue.get_nowait()
        if group:
            self._queue.put_nowait(None)
        return group

    async def _settle(self, group: Sequence[_Job]) -> None:
        """Halve a group that fails until the work at fault is alone: it fails only itself."""
        try:
            results = await self._attempt(group)
        except DatabaseProblem as problem:
            _log.error("%d writes failed, the writer goes on: %s", len(group), problem)
            for job in group:
                job.fail(problem)
        except Exception as error:  # noqa: BLE001 - whatever a work raises belongs to its caller
            if len(group) == 1:
                group[0].fail(error)
                return
            middle = len(group) // 2
            await self._settle(group[:middle])
            await self._settle(group[middle:])
        else:
            for job, result in zip(group, results, strict=True):
                job.succeed(result)

    async def _attempt(self, group: Sequence[_Job]) -> list[Any]:
        """Commit the group, again after each of the waits while its error may pass.

        When the connection broke during the commit itself, nobody can know whether it was kept;
        the works then run again, which may repeat but never loses them.
        """
        works = [job.work for job in group]
        for wait in (*self._waits, None):
            try:
                return await self._commit(works)
            except Exception as error:
                fault = fault_of(error)
                if fault is Fault.FULL:
                    raise DatabaseProblem(
                        "the database has no room left on its disk; nothing more can be kept "
                        "until there is"
                    ) from error
                if fault is Fault.OTHER or (fault is Fault.CONTENDED and len(group) > 1):
                    raise
                if wait is None:
                    raise DatabaseProblem(
                        f"the database stayed busy or out of reach: {error}"
                    ) from error
                _log.warning("write of %d works again in %s s: %s", len(group), wait, error)
            await asyncio.sleep(wait)
        raise AssertionError("the last wait is None")  # pragma: no cover

"""The writer's own promises, with a commit that can be made to fail at will; what a real database
makes of them is in test_writer_on_databases."""

import asyncio
import contextlib
import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import OperationalError

from db.problems import DatabaseProblem
from db.writer import Writer


class Kept:
    """Commits by appending: all results of a group, or none."""

    def __init__(self, errors=()):
        self.results = []
        self.groups = []
        self.errors = list(errors)

    async def commit(self, works):
        self.groups.append(len(works))
        results = [work(None) for work in works]
        await asyncio.sleep(0)
        if self.errors:
            raise self.errors.pop(0)
        self.results.extend(results)
        return results


def driver_error(code):
    error = sqlite3.OperationalError("from the driver")
    error.sqlite_errorcode = code
    return OperationalError("COMMIT", None, error)


def busy():
    return driver_error(sqlite3.SQLITE_BUSY)


def number(value):
    return lambda _: value


def broken(_):
    raise ValueError("a bad work")


async def all_of(writer, works):
    return await asyncio.gather(*(writer.write(work) for work in works), return_exceptions=True)


async def test_what_waits_together_is_committed_together():
    kept = Kept()
    writer = Writer(kept.commit)
    assert await all_of(writer, map(number, range(50))) == list(range(50))
    assert kept.results == list(range(50))
    assert kept.groups == [50]
    await writer.close()


async def test_a_group_is_bounded():
    kept = Kept()
    writer = Writer(kept.commit, largest_group=20)
    await all_of(writer, map(number, range(50)))
    assert kept.groups == [20, 20, 10]
    await writer.close()


@given(good=st.lists(st.booleans(), max_size=40), largest=st.integers(1, 20))
def test_a_bad_work_fails_only_itself(good, largest):
    async def run():
        kept = Kept()
        writer = Writer(kept.commit, largest_group=largest)
        works = [number(place) if is_good else broken for place, is_good in enumerate(good)]
        results = await all_of(writer, works)
        await writer.close()
        return kept, results

    kept, results = asyncio.run(run())
    assert kept.results == [place for place, is_good in enumerate(good) if is_good]
    for place, is_good in enumerate(good):
        assert results[place] == place if is_good else isinstance(results[place], ValueError)


async def test_a_passing_fault_is_tried_again():
    kept = Kept([busy(), busy()])
    writer = Writer(kept.commit, waits=(0, 0))
    assert await all_of(writer, [number(1), number(2)]) == [1, 2]
    assert kept.groups == [2, 2, 2]
    await writer.close()


async def test_a_fault_that_stays_becomes_a_problem_and_the_writer_goes_on():
    kept = Kept([busy(), busy(), busy()])
    writer = Writer(kept.commit, waits=(0, 0))
    problems = await all_of(writer, [number(1), number(2)])
    assert [type(problem) for problem in problems] == [DatabaseProblem] * 2
    assert "busy" in str(problems[0])
    assert await writer.write(number(3)) == 3
    assert kept.results == [3]
    await writer.close()


async def test_a_full_disk_is_said_at_once_and_the_writer_goes_on():
    kept = Kept([driver_error(sqlite3.SQLITE_FULL)])
    writer = Writer(kept.commit)
    with pytest.raises(DatabaseProblem, match="no room"):
        await writer.write(number(1))
    assert await writer.write(number(2)) == 2
    assert kept.groups == [1, 1]
    await writer.close()


async def test_an_error_of_the_commit_itself_reaches_its_only_caller():
    kept = Kept([RuntimeError("commit")])
    writer = Writer(kept.commit)
    with pytest.raises(RuntimeError, match="commit"):
        await writer.write(number(1))
    assert kept.results == []
    await writer.close()


async def test_a_cancelled_caller_cancels_nobody_and_its_work_is_kept():
    kept = Kept()
    writer = Writer(kept.commit)
    leaving = asyncio.create_task(writer.write(number(1)))
    staying = asyncio.create_task(writer.write(number(2)))
    await asyncio.sleep(0)
    leaving.cancel()
    assert await staying == 2
    with pytest.raises(asyncio.CancelledError):
        await leaving
    assert kept.results == [1, 2]
    await writer.close()


async def test_close_finishes_what_was_handed_over_and_takes_nothing_new():
    kept = Kept()
    writer = Writer(kept.commit, largest_group=2)
    writes = [asyncio.create_task(writer.write(number(value))) for value in range(5)]
    await asyncio.sleep(0)
    await writer.close()
    assert await asyncio.gather(*writes) == [0, 1, 2, 3, 4]
    with pytest.raises(DatabaseProblem, match="closed"):
        await writer.write(number(9))
    await writer.close()


async def test_closing_an_unused_writer():
    await Writer(Kept().commit).close()


async def test_nobody_waits_for_ever_when_the_writer_is_stopped():
    """As at the end of an event loop, which cancels every task."""
    begun = asyncio.Event()

    async def never(_):
        begun.set()
        await asyncio.Event().wait()

    writer = Writer(never, largest_group=1)
    writes = [asyncio.create_task(writer.write(number(value))) for value in range(3)]
    await begun.wait()
    writer._task.cancel()
    for write in writes:
        with pytest.raises(DatabaseProblem, match="stopped"):
            await write
    with pytest.raises(DatabaseProblem, match="closed"):
        await writer.write(number(9))
    with contextlib.suppress(asyncio.CancelledError):
        await writer.close()


async def test_waiting_is_counted():
    kept = Kept()
    writer = Writer(kept.commit)
    writes = [asyncio.create_task(writer.write(number(value))) for value in range(3)]
    await asyncio.sleep(0)
    assert writer.waiting == 3
    await asyncio.gather(*writes)
    assert writer.waiting == 0
    await writer.close()

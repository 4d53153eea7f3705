"""Guiding a breath: a message that edits itself at the pace, and can be stopped at any moment."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from enum import Enum, auto

import aiohttp
import discord

from core.resources.pace import Beat, beat_at
from services.clock import Clock

READY = timedelta(seconds=4)
"""Between the press of Start and the first breath in."""

LET_GO = 1.0
"""Seconds an edit under way has to arrive once its run was ended, so that it cannot come after what
is shown instead. The press itself must be answered within three ("Receiving and Responding")."""

LAST_TRIES = 3
LAST_PATIENCE = timedelta(seconds=5)
"""How often the last card is tried, and how long each try may take."""


class Fate(Enum):
    """What became of an edit."""

    SHOWN = auto()
    MISSED = auto()
    """Not this time; the next one may arrive."""
    GONE = auto()
    """The message was dismissed, or may not be edited any more."""


class Run:
    """One person's breath being guided: a message that is edited at each beat, once.

    The clock decides what is shown, never how many edits have arrived. An edit lives no longer
    than its beat, so that none comes late with what is over. Nothing is raised: where Discord does
    not take an edit, the next beat tries again, and where the message is gone, the run is over.
    """

    def __init__(
        self,
        clock: Clock,
        plan: Sequence[Beat],
        *,
        message_id: int,
        show: Callable[[Beat | None, int], Awaitable[None]],
        note: Callable[[Exception], None],
        over: Callable[[], None],
    ) -> None:
        """`show` edits the message: to a beat and its seconds, or to the last card. `note` logs
        what nobody foresaw; `over` is called once at the end.
        """
        self.message_id = message_id
        self.whole = False
        """It was followed to its end."""
        self._clock = clock
        self._plan = plan
        self._show = show
        self._note = note
        self._over = over
        self._ended = False
        self._task: asyncio.Task[None] | None = None
        self._edit: asyncio.Task[Fate] | None = None

    def begin(self) -> None:
        """Nothing when it was ended before it began."""
        if not self._ended:
            self._task = asyncio.create_task(self._follow())
            self._task.add_done_callback(lambda _: self._over())

    async def end(self) -> None:
        """Once this returns, no edit of the run is under way and none will be."""
        self._ended = True
        if self._task is not None:
            self._task.cancel()
        if self._edit is not None and not self._edit.done():
            await asyncio.wait({self._edit}, timeout=LET_GO)
            self._edit.cancel()
        self._over()

    async def drop(self) -> None:
        """End it at once; the message stays as it is, and its Stop still works."""
        self._ended = True
        tasks = [task for task in (self._task, self._edit) if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def show_end(self) -> None:
        """Say on its message that it is over; quietly nothing when that cannot be said."""
        await self._tried(None, 0)

    async def _follow(self) -> None:
        first = self._clock.now() + READY
        await self._clock.sleep_until(first)
        while True:
            since = (self._clock.now() - first).total_seconds()
            beat = beat_at(self._plan, since)
            if beat is None:
                break
            await self._clock.sleep_until(first + timedelta(seconds=beat.starts))
            seconds = round(beat.ends - max(since, beat.starts))
            ends = first + timedelta(seconds=beat.ends)
            if await self._shown_until(ends, beat, seconds) is Fate.GONE:
                return
            await self._clock.sleep_until(ends)
        self.whole = True
        for _ in range(LAST_TRIES):
            again = self._clock.now() + LAST_PATIENCE
            if await self._shown_until(again, None, 0) is not Fate.MISSED:
                return
            await self._clock.sleep_until(again)

    async def _shown_until(self, ends: datetime, beat: Beat | None, seconds: int) -> Fate:
        """Edit the message, as long as that makes sense."""
        edit = self._edit = asyncio.create_task(self._tried(beat, seconds))
        late = asyncio.create_task(self._clock.sleep_until(ends))
        try:
            await asyncio.wait({edit, late}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            late.cancel()
        if edit.done():
            return edit.result()
        edit.cancel()
        return Fate.MISSED

    async def _tried(self, beat: Beat | None, seconds: int) -> Fate:
        try:
            await self._show(beat, seconds)
        except discord.HTTPException as error:
            passing = error.status == 429 or error.status >= 500  # noqa: PLR2004  as HTTP numbers them
            return Fate.MISSED if passing else Fate.GONE
        except (discord.DiscordException, OSError, aiohttp.ClientError):
            return Fate.MISSED
        except Exception as error:  # noqa: BLE001  nobody waits for this task; the log has it
            self._note(error)
            return Fate.GONE
        return Fate.SHOWN

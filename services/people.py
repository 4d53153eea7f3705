"""What people told the bot about themselves, once, for every server."""

import asyncio
from typing import Any

import structlog

from core.faults import told
from db.engine import Database
from db.transaction import Transaction
from services.clock import Clock

ASK_FOR = 0.25
"""Seconds the database may take to say where somebody is, before what is in memory must do: the
answer with the numbers does not wait for it."""

log = structlog.get_logger(__name__)


class PeopleService:
    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._countries: dict[int, str] = {}

    async def load(self) -> None:
        """Read every saved country, so that a helpline is found also while the database is gone."""
        self._countries = dict(await self._database.read(lambda tx: tx.people.all_countries()))

    async def country(self, person_id: int) -> str | None:
        """The saved country. From the database, because another process may have saved it; from
        memory when that is slow or gone.
        """
        try:
            async with asyncio.timeout(ASK_FOR):
                saved = await self._database.read(lambda tx: tx.people.country(person_id))
        except Exception as error:  # noqa: BLE001  whatever it was, a person waits for a number
            log.warning("saved countries are read from memory", **told(error))
            return self._countries.get(person_id)
        self._remember(person_id, saved)
        return saved

    def known_country(self, person_id: int) -> str | None:
        """The same from memory alone, for what is asked at every keystroke."""
        return self._countries.get(person_id)

    async def save_country(self, person_id: int, country: str | None) -> None:
        """Keep where somebody is, or nothing of it. Raises what the database raises: they are
        told that it was not saved.
        """
        now = self._clock.now()

        def work(tx: Transaction) -> None:
            if country is None and tx.people.language(person_id) is None:
                tx.people.forget(person_id)
            else:
                tx.people.save_country(person_id, country, now)

        await self._database.write(work)
        self._remember(person_id, country)

    async def export(self, person_id: int) -> dict[str, Any] | None:
        return await self._database.read(lambda tx: tx.people.export(person_id))

    async def forget(self, person_id: int) -> bool:
        """Erase all of it; False when nothing was kept."""
        gone = await self._database.write(lambda tx: tx.people.forget(person_id))
        self._countries.pop(person_id, None)
        return gone

    def _remember(self, person_id: int, country: str | None) -> None:
        if country is None:
            self._countries.pop(person_id, None)
        else:
            self._countries[person_id] = country

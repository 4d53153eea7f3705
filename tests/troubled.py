"""A real database that can be told to refuse."""

import math

from db.problems import DatabaseProblem


class TroubledDatabase:
    """Counts the writes it is asked for, and refuses as many as `refusals` says."""

    def __init__(self, database):
        self._database = database
        self.writes = 0
        self.refusals = 0

    def refuse_all(self):
        self.refusals = math.inf

    async def write(self, work):
        self.writes += 1
        if self.refusals:
            self.refusals -= 1
            raise DatabaseProblem("planted")
        return await self._database.write(work)

    async def read(self, work):
        return await self._database.read(work)

"""What a piece of work is handed: every repository, in one transaction."""

from collections.abc import Callable

from sqlalchemy import literal, select

from core.keyring import Keyring
from db.cases import CaseRepository
from db.deliveries import DeliveryRepository
from db.guilds import GuildRepository
from db.local_lines import LocalLineRepository
from db.people import PersonRepository
from db.reports import ReportRepository
from db.statements import Statements


class Transaction:
    """Lives as long as the works it is handed to; whatever raises undoes all of it."""

    def __init__(self, statements: Statements, keyring: Keyring, new_id: Callable[[], int]) -> None:
        self._statements = statements
        self.cases = CaseRepository(statements, keyring, new_id)
        self.deliveries = DeliveryRepository(statements, keyring, new_id)
        self.guilds = GuildRepository(statements)
        self.local_lines = LocalLineRepository(statements)
        self.people = PersonRepository(statements)
        self.reports = ReportRepository(statements, keyring, new_id)

    def ping(self) -> None:
        """Ask the database for nothing, to see that it answers."""
        self._statements.value(select(literal(1)))

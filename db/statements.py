"""How repositories read and change rows.

One transaction serves a whole group of works. What they add is kept back and goes out together,
one statement a table, when somebody asks the database or the group commits: on either database
most of the cost of a small insert is its way there and back. Nothing is read from a session's
memory of an earlier work: every change is a statement, every read asks the database.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import CursorResult, Delete, Insert, Select, Update, insert
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from db.tables import Row

Found = TypeVar("Found", bound=Row)
Value = TypeVar("Value")


@cache
def _inserts() -> Mapping[str, Insert]:
    """One INSERT a table, a table before those that refer to it."""
    return {table.name: insert(table) for table in Row.metadata.sorted_tables}


class Statements:
    """What repositories hold instead of a session, so that none of them can ask the database past
    the rows that are still kept back.
    """

    def __init__(self, session: Session, *, works: int = 0) -> None:
        """`works` is how many write in this transaction; 0 is a read."""
        self._session = session
        self._works = works
        self._added: dict[str, list[Mapping[str, Any]]] = {}

    @property
    def grouped(self) -> bool:
        """Whether other works share this transaction. When a constraint fails, each of them runs
        once more alone; a question that a constraint answers too may be left until then.
        """
        return self._works > 1

    @property
    def writing(self) -> bool:
        """Whether rows may be held and changed here."""
        return self._works > 0

    def add(self, table: type[Row], values: Mapping[str, Any]) -> None:
        """Insert a row, no later than the next statement; `values` names every column."""
        self._added.setdefault(table.__tablename__, []).append(values)

    def send_added(self) -> None:
        """Insert what is kept back, a table before those that refer to it."""
        if self._added:
            added, self._added = self._added, {}
            connection = self._session.connection()
            for name, statement in _inserts().items():
                if name in added:
                    connection.execute(statement, added[name])

    def add_if_new(self, table: type[Row], values: Mapping[str, Any], *, key: str) -> bool:
        """Insert a row now; False when one with this unique key is there already."""
        self.send_added()
        connection = self._session.connection()
        if connection.dialect.name == "sqlite":
            lite = sqlite.insert(table).on_conflict_do_nothing(index_elements=[key])
            result = connection.execute(lite, values)
        else:
            full = postgresql.insert(table).on_conflict_do_nothing(index_elements=[key])
            result = connection.execute(full, values)
        return result.rowcount > 0

    def rows(self, query: Select[Found]) -> Sequence[Found]:
        self.send_added()
        return self._session.scalars(query.execution_options(populate_existing=True)).all()

    def rows_to_change(self, query: Select[Found]) -> Sequence[Found]:
        """As `rows`, and inside a write the rows are held until the commit.

        What is decided on them is then still true when it is saved, whichever process asks.
        SQLite needs no more than its one writer.
        """
        return self.rows(query.with_for_update() if self.writing else query)

    def values(self, query: Select[Value]) -> Sequence[Value]:
        """The first column of every row."""
        self.send_added()
        return self._session.scalars(query).all()

    def value(self, query: Select[Value]) -> Value | None:
        """The first column of the first row; None when there is no row."""
        self.send_added()
        return self._session.scalar(query)

    def mapping(self, query: Select[Any, Any]) -> dict[Any, Any]:
        """The second column by the first."""
        self.send_added()
        return {row[0]: row[1] for row in self._session.execute(query)}

    def change(self, statement: Update | Delete, *, send_added: bool = True) -> int:
        """Return how many rows the statement met. Without `send_added` it does not meet those
        that are kept back, and need not wait for them.
        """
        if send_added:
            self.send_added()
        result = self._session.connection().execute(statement)
        assert isinstance(result, CursorResult)  # noqa: S101 - tells mypy what an UPDATE returns
        return result.rowcount

    def put(self, table: type[Row], key: str, values: Mapping[str, Any]) -> None:
        """Insert, or update the row that already has this key, in one statement: two processes
        that do it at once do not collide.
        """
        self.send_added()
        rest = {name: value for name, value in values.items() if name != key}
        connection = self._session.connection()
        if connection.dialect.name == "sqlite":
            lite = sqlite.insert(table).values(values)
            connection.execute(lite.on_conflict_do_update(index_elements=[key], set_=rest))
        else:
            full = postgresql.insert(table).values(values)
            connection.execute(full.on_conflict_do_update(index_elements=[key], set_=rest))

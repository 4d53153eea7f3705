"""What a person has told the bot about themselves, once, for every server."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import delete, select

from db.statements import Statements
from db.tables import PersonRow


class PersonRepository:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    def country(self, person_id: int) -> str | None:
        """The country as it was saved (ISO 3166-1, two letters)."""
        query = select(PersonRow.country).where(PersonRow.person_id == person_id)
        return self._statements.value(query)

    def all_countries(self) -> Mapping[int, str]:
        """Everybody who saved one, for the memory that answers are made from."""
        query = select(PersonRow.person_id, PersonRow.country)
        return self._statements.mapping(query.where(PersonRow.country.is_not(None)))

    def language(self, person_id: int) -> str | None:
        query = select(PersonRow.language).where(PersonRow.person_id == person_id)
        return self._statements.value(query)

    def save_country(self, person_id: int, country: str | None, now: datetime) -> None:
        values = {"person_id": person_id, "country": country, "updated_at": now}
        self._statements.put(PersonRow, "person_id", values)

    def save_language(self, person_id: int, language: str | None, now: datetime) -> None:
        values = {"person_id": person_id, "language": language, "updated_at": now}
        self._statements.put(PersonRow, "person_id", values)

    def export(self, person_id: int) -> dict[str, str | None] | None:
        """What `/privacy export` shows; None when nothing is kept."""
        found = self._statements.rows(select(PersonRow).where(PersonRow.person_id == person_id))
        if not found:
            return None
        person = found[0]
        return {
            "country": person.country,
            "language": person.language,
            "updated_at": person.updated_at.isoformat(),
        }

    def forget(self, person_id: int) -> bool:
        where = PersonRow.person_id == person_id
        return self._statements.change(delete(PersonRow).where(where)) > 0

"""The state of the bot: rows in SQLite or PostgreSQL, spoken to through `Database`."""

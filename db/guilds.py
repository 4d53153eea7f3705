"""What servers have chosen."""

from collections import defaultdict
from datetime import datetime

from sqlalchemy import delete, select

from core.guilds import GuildSettings
from db.statements import Statements
from db.tables import GuildRow, UnwatchedChannelRow


class GuildRepository:
    def __init__(self, statements: Statements) -> None:
        self._statements = statements

    def get(self, guild_id: int) -> GuildSettings | None:
        """None for a server that never chose anything. Inside a write the row is held until the
        commit: change the settings, then `save`.
        """
        mine = UnwatchedChannelRow.guild_id == guild_id
        found = self._statements.rows_to_change(
            select(GuildRow).where(GuildRow.guild_id == guild_id)
        )
        if not found:
            return None
        channels = self._statements.values(select(UnwatchedChannelRow.channel_id).where(mine))
        return _settings(found[0], frozenset(channels))

    def all(self) -> list[GuildSettings]:
        """Every server, for the memory that the message path reads."""
        unwatched: defaultdict[int, set[int]] = defaultdict(set)
        for row in self._statements.rows(select(UnwatchedChannelRow)):
            unwatched[row.guild_id].add(row.channel_id)
        guilds = self._statements.rows(select(GuildRow).order_by(GuildRow.guild_id))
        return [_settings(row, frozenset(unwatched[row.guild_id])) for row in guilds]

    def save(self, settings: GuildSettings, now: datetime) -> None:
        """Replace everything the server has chosen."""
        values = {
            "guild_id": settings.guild_id,
            "alerts_channel_id": settings.alerts_channel_id,
            "alerts_role_id": settings.alerts_role_id,
            "backup_role_id": settings.backup_role_id,
            "minutes": settings.minutes,
            "language": settings.language,
            "updated_at": now,
        }
        self._statements.put(GuildRow, "guild_id", values)
        mine = UnwatchedChannelRow.guild_id == settings.guild_id
        self._statements.change(delete(UnwatchedChannelRow).where(mine))
        for channel_id in sorted(settings.unwatched):
            channel = {"guild_id": settings.guild_id, "channel_id": channel_id}
            self._statements.add(UnwatchedChannelRow, channel)

    def forget(self, guild_id: int) -> bool:
        """Erase the choices; cases and deliveries have their own `forget_guild`."""
        return self._statements.change(delete(GuildRow).where(GuildRow.guild_id == guild_id)) > 0


def _settings(row: GuildRow, unwatched: frozenset[int]) -> GuildSettings:
    return GuildSettings(
        guild_id=row.guild_id,
        alerts_channel_id=row.alerts_channel_id,
        alerts_role_id=row.alerts_role_id,
        backup_role_id=row.backup_role_id,
        minutes=row.minutes,
        language=row.language,
        unwatched=unwatched,
    )

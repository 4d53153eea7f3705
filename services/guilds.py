"""What servers have chosen: changed in the database, read from memory on the message path."""

from collections.abc import Callable
from dataclasses import replace

from core.errors import Expected
from core.guilds import MINUTES_ALLOWED, GuildSettings
from db.engine import Database
from db.transaction import Transaction
from services.clock import Clock


class GuildService:
    """One process serves a guild's shard, so its memory is the only copy that is read."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._settings: dict[int, GuildSettings] = {}

    async def load(self) -> None:
        """Read every server's settings. Call once, before the first message arrives."""
        everything = await self._database.read(lambda tx: tx.guilds.all())
        self._settings = {settings.guild_id: settings for settings in everything}

    def settings(self, guild_id: int) -> GuildSettings:
        """From memory: no message waits for the database to learn that nobody watches here."""
        return self._settings.get(guild_id) or GuildSettings(guild_id)

    async def set_alerts(
        self,
        guild_id: int,
        *,
        channel_id: int,
        role_id: int,
        backup_role_id: int | None = None,
        minutes: int | None = None,
    ) -> GuildSettings:
        """Name the moderators' channel and role. What is not given stays as it was."""
        if minutes is not None and minutes not in MINUTES_ALLOWED:
            raise Expected(
                "setup-minutes-range", least=MINUTES_ALLOWED[0], most=MINUTES_ALLOWED[-1]
            )
        if guild_id in {role_id, backup_role_id}:  # the id of @everyone is the server's own
            raise Expected("setup-role-everyone")
        return await self._change(
            guild_id,
            lambda old: replace(
                old,
                alerts_channel_id=channel_id,
                alerts_role_id=role_id,
                backup_role_id=backup_role_id or old.backup_role_id,
                minutes=minutes or old.minutes,
            ),
        )

    async def set_watch(self, guild_id: int, channel_id: int, *, on: bool) -> GuildSettings:
        return await self._change(
            guild_id,
            lambda old: replace(
                old,
                unwatched=old.unwatched - {channel_id} if on else old.unwatched | {channel_id},
            ),
        )

    async def _change(
        self, guild_id: int, change: Callable[[GuildSettings], GuildSettings]
    ) -> GuildSettings:
        """Read, change and write in one transaction: two admins at once lose nothing."""

        def work(tx: Transaction) -> GuildSettings:
            changed = change(tx.guilds.get(guild_id) or GuildSettings(guild_id))
            tx.guilds.save(changed, self._clock.now())
            return changed

        changed = await self._database.write(work)
        self._settings[guild_id] = changed
        return changed

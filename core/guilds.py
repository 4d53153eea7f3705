"""What a server has chosen."""

from dataclasses import dataclass

DEFAULT_MINUTES = 15
"""How long a case may stand unclaimed before the backup is called; care.md asks for people who
may be asleep, so a server shortens it only when somebody really is awake."""

MINUTES_ALLOWED = range(1, 241)


@dataclass(frozen=True, slots=True)
class GuildSettings:
    """Alerts are off until an admin has named a channel and a role (care.md)."""

    guild_id: int
    alerts_channel_id: int | None = None
    alerts_role_id: int | None = None
    backup_role_id: int | None = None
    minutes: int = DEFAULT_MINUTES
    language: str | None = None
    unwatched: frozenset[int] = frozenset()
    """Channels (or categories, or threads' parents) whose messages are not read for signs."""

    @property
    def alerts_on(self) -> bool:
        return self.alerts_channel_id is not None and self.alerts_role_id is not None

    def watches(self, *channel_ids: int | None) -> bool:
        """Whether a message in this place is read: give the channel, its parent and its category.

        The alerts channel itself never is.
        """
        return self.alerts_on and not any(
            place == self.alerts_channel_id or place in self.unwatched
            for place in channel_ids
            if place is not None
        )

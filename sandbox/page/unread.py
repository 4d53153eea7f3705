"""What each person has not looked at yet, kept while the sandbox runs.

It outlives a reload and a change of person, so that whoever speaks as a member and then becomes
the moderator sees where something happened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sandbox.entities import ChannelKind
from sandbox.state import visible

if TYPE_CHECKING:
    from sandbox.entities import Channel, User

COUNTED_AT_MOST = 200


class Unread:
    """Read marks by person and channel; before the first look everything is unread."""

    def __init__(self) -> None:
        self._read: dict[tuple[int, int], int] = {}

    def mark(self, user: User, channel: Channel) -> None:
        if channel.order:
            self._read[user.id, channel.id] = channel.order[-1]

    def count(self, user: User, channel: Channel) -> dict[str, int]:
        """Return how many messages by others are new, and how many of them are for this person."""
        mark = self._read.get((user.id, channel.id), 0)
        count = pings = 0
        for message in channel.newest_first():
            if message.id <= mark or count >= COUNTED_AT_MOST:
                break
            if message.author is user or not visible(message, user.id):
                continue
            count += 1
            pings += channel.kind is ChannelKind.DM or message.pings(user)
        return {"count": count, "pings": pings}

"""A server in a test's or a person's hands: the verbs that furnish it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sandbox.entities import Application, Channel, ChannelKind, Overwrite, Role
from sandbox.people import Person
from sandbox.permissions import Permission

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from sandbox.engine import Engine
    from sandbox.entities import GuildRecord

Seer = Role | Person | Application
"""Who a channel can be shown to."""


def target_of(who: Seer) -> tuple[int, int]:
    """Return the id and the kind (0 role, 1 member) an overwrite for somebody has."""
    if isinstance(who, Role):
        return who.id, 0
    return who.user.id, 1


class Guild:
    """A server. Two `Guild` of the same id are the same server."""

    def __init__(self, engine: Engine, record: GuildRecord) -> None:
        self._engine = engine
        self.record = record

    def __repr__(self) -> str:
        return f"<Guild {self.record.name} {self.record.id}>"

    @property
    def id(self) -> int:
        return self.record.id

    @property
    def name(self) -> str:
        return self.record.name

    @property
    def owner(self) -> Person:
        return Person(self._engine, self._engine.state.users[self.record.owner_id])

    @property
    def everyone(self) -> Role:
        return self.record.roles[self.record.id]

    @property
    def members(self) -> list[Person]:
        """Everybody here who is no bot, in the order they joined."""
        found = self.record.members.values()
        return [Person(self._engine, member.user) for member in found if not member.user.bot]

    def channel(self, name: str) -> Channel:
        """Return a channel by its name. Raises LookupError when there is none."""
        for channel in self.record.channels.values():
            if channel.name == name:
                return channel
        raise LookupError(f"{self.name} has no channel {name!r}.")

    def role(self, name: str) -> Role:
        """Return a role by its name. Raises LookupError when there is none."""
        for role in self.record.roles.values():
            if role.name == name:
                return role
        raise LookupError(f"{self.name} has no role {name!r}.")

    # People.

    def add_role(
        self, name: str, permissions: int = 0, *, mentionable: bool = False, colour: int = 0
    ) -> Role:
        return self._engine.places.add_role(
            self.record, name, permissions, mentionable=mentionable, colour=colour
        )

    def add_member(
        self, who: str | Person, *, roles: Iterable[Role] = (), permissions: int = 0
    ) -> Person:
        """Let somebody join: a new person by name, or one who is elsewhere already.

        `permissions` come through a role of this person's own.
        """
        places = self._engine.places
        user = places.add_user(who) if isinstance(who, str) else who.user
        given = list(roles)
        if permissions:
            given.append(places.add_role(self.record, user.name, permissions))
        places.add_member(self.record, user, given)
        return Person(self._engine, user)

    def add_bot(self, bot: Application, permissions: int) -> None:
        """Invite a bot: it joins with a role of its own that has exactly these permissions."""
        places = self._engine.places
        role = places.add_role(self.record, bot.name, permissions, bot_id=bot.user.id)
        places.add_member(self.record, bot.user, [role])

    def remove(self, who: Person | Application) -> None:
        self._engine.places.remove_member(self.record, who.user)

    def give_role(self, who: Person | Application, role: Role) -> None:
        member = self.record.members[who.user.id]
        changed = member.role_ids | {role.id}
        self._engine.places.edit_member(self.record, member, role_ids=changed)

    def take_role(self, who: Person | Application, role: Role) -> None:
        member = self.record.members[who.user.id]
        changed = member.role_ids - {role.id}
        self._engine.places.edit_member(self.record, member, role_ids=changed)

    def time_out(self, who: Person, until: datetime | None) -> None:
        member = self.record.members[who.user.id]
        self._engine.places.edit_member(self.record, member, timed_out_until=until)

    def bot_role(self, bot: Application) -> Role:
        """Return the role a bot brought along. Raises LookupError when it is not here."""
        for role in self.record.roles.values():
            if role.bot_id == bot.user.id:
                return role
        raise LookupError(f"{bot.name} is not in {self.name}.")

    def edit_role(self, role: Role, **changes: Any) -> None:
        """Change a role; `changes` are `Role` fields such as `permissions`."""
        self._engine.places.edit_role(self.record, role, **changes)

    def delete_role(self, role: Role) -> None:
        self._engine.places.delete_role(self.record, role)

    # Channels.

    def add_text_channel(
        self, name: str, *, visible_to: Sequence[Seer] | None = None, **details: Any
    ) -> Channel:
        """Make a text channel, for everybody or for some. `details` are `Channel` fields."""
        return self._add(name, ChannelKind.TEXT, visible_to, details)

    def add_forum(
        self, name: str, *, visible_to: Sequence[Seer] | None = None, **details: Any
    ) -> Channel:
        return self._add(name, ChannelKind.FORUM, visible_to, details)

    def add_category(self, name: str, *, visible_to: Sequence[Seer] | None = None) -> Channel:
        return self._add(name, ChannelKind.CATEGORY, visible_to, {})

    def _add(
        self,
        name: str,
        kind: ChannelKind,
        visible_to: Sequence[Seer] | None,
        details: dict[str, Any],
    ) -> Channel:
        overwrites: dict[int, Overwrite] = {}
        if visible_to is not None:
            hidden = int(Permission.VIEW_CHANNEL)
            overwrites[self.id] = Overwrite(self.id, 0, allow=0, deny=hidden)
            for target_id, target_kind in map(target_of, visible_to):
                overwrites[target_id] = Overwrite(target_id, target_kind, allow=hidden, deny=0)
        return self._engine.places.add_channel(
            self.record, name, kind, overwrites=overwrites, **details
        )

    def delete_channel(self, channel: Channel) -> None:
        if channel.thread is not None:
            self._engine.threads.delete(channel)
        else:
            self._engine.places.delete_channel(channel)

    def set_overwrite(self, channel: Channel, who: Seer, *, allow: int = 0, deny: int = 0) -> None:
        """Replace what a channel says about a role, a person or a bot."""
        target_id, kind = target_of(who)
        overwrite = Overwrite(target_id, kind, int(allow), int(deny))
        self._engine.places.set_overwrite(channel, overwrite)

    def remove_permission(self, role: Role, permission: int) -> None:
        self.edit_role(role, permissions=role.permissions & ~int(permission))

    def archive(self, thread: Channel, *, locked: bool = False) -> None:
        self._engine.threads.edit(thread, archived=True, locked=locked)

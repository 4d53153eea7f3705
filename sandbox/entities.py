"""What exists in the sandbox. Records to read; only the verbs and routes change them.

Every record is also what a test gets in its hands: `message.text`, `message.pings(member)`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import IntEnum, IntFlag
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

DISCORD_EPOCH_MS = 1_420_070_400_000


def created_at(snowflake: int) -> datetime:
    """Return the moment an id was made ("API Reference", Snowflakes)."""
    return datetime.fromtimestamp(((snowflake >> 22) + DISCORD_EPOCH_MS) / 1000, UTC)


class HasId(Protocol):
    """Anything Discord knows by an id: a person, a role, a channel, an application."""

    @property
    def id(self) -> int: ...


class ChannelKind(IntEnum):
    """Discord's channel types ("Channels Resource", Channel Types)."""

    TEXT = 0
    DM = 1
    VOICE = 2
    CATEGORY = 4
    ANNOUNCEMENT = 5
    ANNOUNCEMENT_THREAD = 10
    PUBLIC_THREAD = 11
    PRIVATE_THREAD = 12
    FORUM = 15


THREAD_KINDS = frozenset(
    {ChannelKind.ANNOUNCEMENT_THREAD, ChannelKind.PUBLIC_THREAD, ChannelKind.PRIVATE_THREAD}
)
NOT_FOR_MESSAGES = frozenset({ChannelKind.CATEGORY, ChannelKind.FORUM})


class MessageFlag(IntFlag):
    """The message flags the sandbox gives or reads ("Messages Resource", Message Flags)."""

    SUPPRESS_EMBEDS = 1 << 2
    HAS_THREAD = 1 << 5
    EPHEMERAL = 1 << 6
    LOADING = 1 << 7
    SUPPRESS_NOTIFICATIONS = 1 << 12
    IS_COMPONENTS_V2 = 1 << 15


class MessageType(IntEnum):
    """The message types the sandbox makes ("Messages Resource", Message Types)."""

    DEFAULT = 0
    PINNED = 6
    THREAD_CREATED = 18
    REPLY = 19
    CHAT_INPUT_COMMAND = 20
    THREAD_STARTER = 21
    CONTEXT_MENU_COMMAND = 23


@dataclass(eq=False, slots=True)
class User:
    id: int
    name: str
    bot: bool = False
    closes_dms: bool = False
    locale: str = "en-US"
    """The language of their Discord client ("Locales")."""
    application_id: int | None = None


@dataclass(eq=False, slots=True)
class Role:
    id: int
    name: str
    permissions: int
    position: int
    colour: int = 0
    hoist: bool = False
    mentionable: bool = False
    bot_id: int | None = None
    """The bot whose own role this is: Discord makes it, and nobody can give it away."""


@dataclass(eq=False, slots=True)
class Member:
    user: User
    joined_at: datetime
    role_ids: set[int] = field(default_factory=set)
    nick: str | None = None
    timed_out_until: datetime | None = None


@dataclass(eq=False, slots=True)
class Overwrite:
    """`kind` 0 stands for a role, 1 for a member; `allow` and `deny` are permission bits."""

    target_id: int
    kind: int
    allow: int
    deny: int


@dataclass(eq=False)
class GuildRecord:
    """A server. Roles, members, channels and threads by id; the id is also @everyone's."""

    id: int
    name: str
    owner_id: int
    joined: dict[int, datetime] = field(default_factory=dict)
    roles: dict[int, Role] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    threads: dict[int, Channel] = field(default_factory=dict)


@dataclass(eq=False, slots=True)
class ForumTag:
    id: int
    name: str
    moderated: bool = False


@dataclass(eq=False)
class Thread:
    """What a thread has beyond a channel."""

    owner_id: int
    parent: Channel
    member_ids: dict[int, datetime] = field(default_factory=dict)
    archived: bool = False
    locked: bool = False
    invitable: bool = True
    auto_archive_minutes: int = 1440
    archived_at: datetime | None = None
    message_count: int = 0
    applied_tags: list[int] = field(default_factory=list)


@dataclass(eq=False)
class Channel:
    """A text channel, category, forum, thread or DM with its messages in order of their ids."""

    id: int
    kind: ChannelKind
    name: str = ""
    guild: GuildRecord | None = None
    topic: str | None = None
    parent_id: int | None = None
    position: int = 0
    nsfw: bool = False
    slow_mode_seconds: int = 0
    overwrites: dict[int, Overwrite] = field(default_factory=dict)
    recipients: tuple[User, ...] = ()
    thread: Thread | None = None
    tags: list[ForumTag] = field(default_factory=list)
    by_id: dict[int, Message] = field(default_factory=dict, repr=False)
    order: list[int] = field(default_factory=list, repr=False)
    pins: dict[int, datetime] = field(default_factory=dict)
    last_said: dict[int, datetime] = field(default_factory=dict, repr=False)
    """When each person last wrote here, where slow mode is on."""

    @property
    def guild_id(self) -> int | None:
        return self.guild.id if self.guild else None

    @property
    def mention(self) -> str:
        return f"<#{self.id}>"

    def other_recipients(self, user_id: int) -> tuple[User, ...]:
        return tuple(user for user in self.recipients if user.id != user_id)

    def store(self, message: Message) -> None:
        self.by_id[message.id] = message
        insort(self.order, message.id)

    def drop(self, message_id: int) -> None:
        del self.by_id[message_id]
        del self.order[bisect_left(self.order, message_id)]
        self.pins.pop(message_id, None)

    def newest_first(self, *, before: int | None = None) -> Iterator[Message]:
        stop = len(self.order) if before is None else bisect_left(self.order, before)
        return (self.by_id[self.order[index]] for index in range(stop - 1, -1, -1))

    def oldest_first(self, *, after: int = 0) -> Iterator[Message]:
        start = bisect_right(self.order, after)
        return (self.by_id[self.order[index]] for index in range(start, len(self.order)))


@dataclass(eq=False, slots=True)
class Attachment:
    id: int
    filename: str
    content_type: str
    data: bytes = field(repr=False)
    url: str = ""
    description: str | None = None
    ephemeral: bool = False

    @property
    def size(self) -> int:
        return len(self.data)


@dataclass(eq=False, slots=True)
class Reaction:
    emoji: dict[str, Any]
    user_ids: dict[int, None] = field(default_factory=dict)


@dataclass(eq=False)
class Message:
    """A message as it stands now; `components` and `embeds` are Discord-shaped."""

    id: int
    channel: Channel
    author: User
    content: str
    sent_at: datetime
    kind: MessageType = MessageType.DEFAULT
    flags: int = 0
    edited_at: datetime | None = None
    embeds: list[dict[str, Any]] = field(default_factory=list)
    components: list[dict[str, Any]] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    mentions: list[User] = field(default_factory=list)
    mention_roles: list[int] = field(default_factory=list)
    mention_everyone: bool = False
    nonce: str | int | None = None
    reference: dict[str, Any] | None = None
    referenced: Message | None = None
    application_id: int | None = None
    interaction_metadata: dict[str, Any] | None = None
    interaction_summary: dict[str, Any] | None = None
    ephemeral_for: int | None = None
    reactions: dict[str, Reaction] = field(default_factory=dict)
    thread: Channel | None = None
    pinned: bool = False
    poll: dict[str, Any] | None = None
    deleted: bool = False

    @property
    def ephemeral(self) -> bool:
        return self.ephemeral_for is not None

    @property
    def loading(self) -> bool:
        return bool(self.flags & MessageFlag.LOADING)

    @property
    def text(self) -> str:
        """Everything a reader sees as text, in order: content, embeds, V2 displays, labels."""
        parts = [self.content]
        for embed in self.embeds:
            parts += embed_texts(embed)
        parts += component_texts(self.components)
        return "\n".join(part for part in parts if part)

    def pings(self, who: HasId) -> bool:
        """Whether this message notifies that person: by name, by a role of theirs, by everyone."""
        if self.mention_everyone or any(user.id == who.id for user in self.mentions):
            return True
        member = self.channel.guild.members.get(who.id) if self.channel.guild else None
        return member is not None and not member.role_ids.isdisjoint(self.mention_roles)


def embed_texts(embed: dict[str, Any]) -> list[str]:
    texts = [embed.get("author", {}).get("name", ""), embed.get("title", "")]
    texts.append(embed.get("description", ""))
    for item in embed.get("fields", []):
        texts += [item["name"], item["value"]]
    return [*texts, embed.get("footer", {}).get("text", "")]


def component_texts(components: list[dict[str, Any]]) -> list[str]:
    texts: list[str] = []
    for component in components:
        texts += [component.get("content", ""), component.get("label", "")]
        texts.append(component.get("placeholder", ""))
        texts += component_texts(component.get("components", []))
        if "accessory" in component:
            texts += component_texts([component["accessory"]])
    return texts


def all_components(components: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield every component in reading order, children after their parent."""
    for component in components:
        yield component
        yield from all_components(component.get("components", []))
        for key in ("accessory", "component"):
            if isinstance(component.get(key), dict):
                yield from all_components([component[key]])


@dataclass(eq=False)
class Command:
    """A registered application command; `body` is what was registered, with defaults filled in."""

    id: int
    application_id: int
    guild_id: int | None
    version: int
    body: dict[str, Any]

    @property
    def name(self) -> str:
        return str(self.body["name"])

    @property
    def kind(self) -> int:
        return int(self.body["type"])


@dataclass(eq=False)
class Application:
    """A bot: its application, its user, its token and the commands it registered."""

    id: int
    name: str
    user: User
    token: str = field(repr=False)
    owner: User
    privileged_intents: int
    commands: dict[int, Command] = field(default_factory=dict)
    commands_synced: int = 0
    """How many times the commands were written, for whoever waits for a sync."""

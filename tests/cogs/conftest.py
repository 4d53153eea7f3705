"""The real client, cogs, services and a real SQLite file, on an in-memory Discord (simcord).

simcord settles the event loop after every action of a person. What the delivery loop does by itself
(an edit of a card, a notice to the owner) belongs to no action: wait for it with `until`.
"""

import asyncio
import secrets
import traceback
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import discord
import pytest
import simcord
import structlog
from discord import app_commands
from sqlalchemy import func, select

import bot
from cogs.answers import ErrorAnswers
from cogs.client import Breakwater
from cogs.resources.stock import Stock
from cogs.translation import Translator
from core.cases import Case
from core.delivery import DeliveryKind, DeliveryState
from core.errors import Expected
from core.keyring import Keyring
from db.engine import Database, open_database
from db.tables import DeliveryRow
from services.cases import CaseService
from services.deliveries import DeliveryService
from services.directory import DirectoryService
from services.guilds import GuildService
from services.people import PeopleService
from services.retention import RetentionService
from tests.clock import ManualClock

LIBRARY = bot.read_library(Path(bot.__file__).parent / "resources.yaml")
STOCK = Stock.of(LIBRARY)
TRANSLATOR = Translator(LIBRARY.words)
SECRET = b"a secret of thirty-two characters"
HIDDEN = discord.PermissionOverwrite(view_channel=False)
SEEN = discord.PermissionOverwrite(view_channel=True)
IN_WORDS = (Expected, app_commands.MissingPermissions, app_commands.NoPrivateMessage)
"""Errors that are answers; simcord would fail a test for any that a command raised."""


class Services:
    """One life of the process: everything `bot.serve` builds around its client."""

    def __init__(self, url: str, clock: ManualClock) -> None:
        self.database: Database = open_database(url, keyring=Keyring([SECRET], secrets.token_bytes))
        self.clock = clock
        self.guilds = GuildService(self.database, clock)
        self.deliveries = DeliveryService(
            self.database,
            clock,
            owner=secrets.token_hex(8),
            chance=lambda: 0.5,
            poll=timedelta(seconds=30),
        )
        self.cases = CaseService(
            self.database, clock, LIBRARY.detector, self.deliveries, self.guilds.settings
        )
        self.deliveries.when_settled({DeliveryKind.ALERT: self.cases.settled})
        self.people = PeopleService(self.database, clock)
        self.directory = DirectoryService(self.database, clock, LIBRARY.words, STOCK.shelf)
        self.house = bot.House(
            STOCK,
            clock,
            self.guilds,
            self.people,
            self.directory,
            self.cases,
            self.deliveries,
        )
        self.retention = RetentionService(self.database, clock)
        self.errors = ErrorAnswers(LIBRARY.words)
        self._loop: asyncio.Task[None] | None = None

    async def start(self) -> None:
        await self.database.migrate()
        await self.database.write(lambda tx: tx.deliveries.release_all_leases())
        await self.guilds.load()
        await self.people.load()
        await self.directory.load()
        self._loop = asyncio.create_task(self.deliveries.run())

    async def stop(self) -> None:
        await self.deliveries.close(1)
        if self._loop is not None:
            self._loop.cancel()
            await asyncio.gather(self._loop, return_exceptions=True)
        await self.database.close()

    def client(self) -> Breakwater:
        return Breakwater(
            self.house.cogs,
            self.errors,
            TRANSLATOR,
            shard_count=1,
        )


class Harbour:
    """The server "Harbour", its people, and the bot in it."""

    def __init__(self, env: simcord.Env, services: Services, url: str) -> None:
        self.env = env
        self.services = services
        self._url = url
        self.guild = guild = env.create_guild("Harbour")
        self.moderators = guild.create_role("Moderators", mentionable=True)
        self.general = guild.create_text_channel("general")
        self.mod_alerts = self.private_channel("mod-alerts")
        manage = guild.create_role(
            "Admins", permissions=discord.Permissions(manage_guild=True, view_channel=True)
        )
        timeout = guild.create_role(
            "Helpers", permissions=discord.Permissions(moderate_members=True)
        )
        self.admin = self.person("Admin", self.moderators, manage)
        self.other_admin = self.person("Other admin", self.moderators, manage)
        self.moderator = self.person("Moderator", self.moderators)
        self.second_moderator = self.person("Second moderator", self.moderators)
        self.helper = self.person("Helper", timeout)
        self.member = self.person("Member")
        self.other_member = self.person("Other member")

    def person(self, name: str, *roles: simcord.RoleHandle) -> simcord.MemberActor:
        return self.guild.add_member(self.env.create_user(name), roles=roles)

    def private_channel(self, name: str, **also: Any) -> simcord.ChannelHandle:
        """Read by moderators and the bot alone."""
        me = self.guild.me
        assert me is not None
        overwrites = {self.guild.default_role: HIDDEN, self.moderators: SEEN, me: SEEN}
        return self.guild.create_text_channel(name, overwrites=overwrites | also.get("plus", {}))

    async def set_up(self, **options: Any) -> simcord.InteractionResult:
        chosen = {"channel": self.mod_alerts, "role": self.moderators} | options
        return await self.admin.slash(self.mod_alerts, "setup alerts", **chosen)

    async def alert(self, text: str = "i want to die") -> discord.Message:
        """A member writes it in #general; the card that comes of it."""
        before = len(self.cards())
        if len(text) <= 2_000:
            await self.member.send(self.general, text)
        else:
            await self.event_again(await self.member.send(self.general, "so long"), text)
        await self.until(lambda: len(self.cards()) == before + 1)
        await self.idle()
        return self.cards()[-1]

    async def event_again(self, message: discord.Message, text: str | None = None) -> None:
        """The gateway tells of a message once more; with a text, of one as long as only Nitro
        allows (4,000 characters), which simcord's people cannot write."""
        backend = self.env.backend
        stored = backend.get_message(message.channel.id, message.id)
        event = dict(simcord.backend.serializers.message_payload(backend, stored))
        if text is not None:
            event |= {"id": str(backend.snowflake()), "content": text}
        backend.emit("MESSAGE_CREATE", event)
        await self.env.settle()

    def cards(self, channel: simcord.ChannelHandle | None = None) -> list[discord.Message]:
        return [
            message
            for message in (channel or self.mod_alerts).history()
            if "may need a person" in text_of(message)
        ]

    async def case_of(self, card: discord.Message) -> Case:
        case = await self.services.cases.get(case_id_of(card))
        assert case is not None
        return case

    async def until(self, condition: Callable[[], bool], seconds: float = 5.0) -> None:
        async with asyncio.timeout(seconds):
            while not condition():  # noqa: ASYNC110  what is waited for happens in an in-memory Discord
                await asyncio.sleep(0.002)

    async def idle(self) -> None:
        """Wait until every delivery that is due has been tried and its outcome recorded."""
        async with asyncio.timeout(5):
            while self.services.deliveries.at_work or await self._due():  # noqa: ASYNC110  as in `until`
                await asyncio.sleep(0.002)

    async def _due(self) -> bool:
        """Also while it is under way: until its outcome is recorded, its due time has passed."""
        pending = DeliveryRow.state == DeliveryState.PENDING.value
        earliest = select(func.min(DeliveryRow.due_at)).where(pending)
        due = await self.services.database.read(lambda tx: tx._statements.value(earliest))
        return due is not None and due <= self.services.clock.now()

    async def restart(self) -> None:
        """Another process on the same file, and another client on the same Discord."""
        await self.env.settle()
        await self.services.stop()
        self.services = Services(self._url, self.services.clock)
        await self.services.start()
        await self.env.restart_bot(self.services.client())

    @asynccontextmanager
    async def at_once(self) -> AsyncIterator[None]:
        """What people do inside happens before the bot has answered any of it."""
        settle = self.env._settle_internal

        async def later(**_options: object) -> None:
            """Leave it to the end of the block."""

        self.env._settle_internal = later  # type: ignore[method-assign]  # simcord lets nobody overlap
        try:
            yield
        finally:
            self.env._settle_internal = settle  # type: ignore[method-assign]  # as it was
        await self.env.settle()


def _parts(components: Any) -> Iterator[dict[str, Any]]:
    for component in components:
        found = component if isinstance(component, dict) else component.to_dict()
        yield found
        yield from _parts(found.get("components", ()))
        if found.get("accessory"):
            yield from _parts([found["accessory"]])


def parts_of(message: Any) -> list[dict[str, Any]]:
    """Every component of a message or an answer, however deep."""
    return list(_parts(message.components))


def text_of(message: Any) -> str:
    """Everything written in a message or an answer."""
    shown = [str(part["content"]) for part in parts_of(message) if "content" in part]
    return "\n".join([message.content or "", *shown])


def custom_ids_of(message: Any) -> list[str]:
    return [str(part["custom_id"]) for part in parts_of(message) if "custom_id" in part]


def case_id_of(card: discord.Message) -> int:
    return int(custom_ids_of(card)[0].rpartition(":")[2])


def said(result: simcord.InteractionResult) -> str:
    """The answer to a person, which is theirs alone and comes at once."""
    assert result.acknowledged
    assert result.response is not None
    assert result.response.ephemeral
    assert not result.followups
    return text_of(result.response)


@pytest.fixture
async def harbour(sqlite_url: str) -> AsyncIterator[Harbour]:
    services = Services(sqlite_url, ManualClock())
    await services.start()
    env = simcord.Env(services.client())
    await env.start()
    world = Harbour(env, services, sqlite_url)
    await env.settle()
    yield world
    await world.services.stop()
    await env.shutdown()
    unseen = env.errors_since(env._errors_acknowledged)
    wrong = [error for error in unseen if not isinstance(_cause(error), IN_WORDS)]
    if wrong:
        raise BaseExceptionGroup("the bot raised what no test foresaw", wrong)


def _cause(error: BaseException) -> BaseException:
    return error.original if isinstance(error, app_commands.CommandInvokeError) else error


class Log:
    """Everything written to a log, as an operator would read it."""

    def __init__(self, events: list[Any], caplog: pytest.LogCaptureFixture) -> None:
        self._events = events
        self._caplog = caplog

    @property
    def events(self) -> list[Any]:
        return self._events

    @property
    def text(self) -> str:
        lines = [self._caplog.text]
        for event in self._events:
            lines.append(repr({key: event[key] for key in event if key != "exc_info"}))
            error = event.get("exc_info")
            if isinstance(error, BaseException):
                lines += traceback.format_exception(error)
        return "\n".join(lines)


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> Iterator[Log]:
    caplog.set_level("DEBUG")
    with structlog.testing.capture_logs() as events:
        yield Log(events, caplog)


@pytest.fixture
def reading_in(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Set the Discord language of whoever acts from now on; simcord knows only en-US."""
    payload = simcord.interactions.base_payload

    def choose(locale: str) -> None:
        def in_locale(*args: Any, **options: Any) -> Any:
            record, made = payload(*args, **options)
            return record, made | {"locale": locale}

        monkeypatch.setattr("simcord.interactions.base_payload", in_locale)

    return choose


@contextmanager
def failing(target: Any, name: str, error: Exception) -> Iterator[None]:
    """A fault of ours that nobody foresaw, planted where it could happen."""

    def fail(*_args: object, **_options: object) -> None:
        raise error

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(target, name, fail)
        yield

"""Breakwater's composition root and command line: settings, database, services, cogs.

Nothing is built elsewhere, and importing this module does nothing.
"""

import asyncio
import json
import logging
import os
import random
import secrets
import signal
import sys
import tempfile
from collections.abc import Callable, Coroutine, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, NoReturn, TypeVar

import structlog
import typer
from discord.ext import commands
from dotenv import dotenv_values

from cogs.alerts import Alerts
from cogs.client import Breakwater
from cogs.courier import Courier
from cogs.errors import ErrorAnswers
from cogs.resources import Resources
from cogs.setup import Setup
from cogs.supervisor import FatalProblem, Supervisor
from core.crisis import lexicon
from core.crisis.detector import Detector
from core.delivery import DeliveryKind
from core.keyring import Keyring
from core.resources import directory
from core.settings import Settings, SettingsError
from core.words import LocaleFile, Words, WordsError
from db.engine import open_database, sqlite_file
from db.lock import hold
from db.problems import DatabaseProblem
from sandbox import Sandbox, SandboxClock
from sandbox.harbour import build as build_harbour
from services.cases import CaseService
from services.clock import Clock, SystemClock
from services.deliveries import DeliveryService
from services.guilds import GuildService
from services.retention import RetentionService

HOME = Path(__file__).resolve().parent

SEND_ON_STOP = 5.0
"""Seconds that messages under way may take after SIGTERM; all ends within 10 (contract)."""

POLL = {True: timedelta(seconds=30), False: timedelta(seconds=1)}
"""How often the delivery loop looks although nobody woke it: on SQLite (True) this process makes
every row itself; on PostgreSQL other processes make and lose some."""

T = TypeVar("T")
log = structlog.get_logger("breakwater")
command_line = typer.Typer(
    help="Breakwater, a support bot for Discord communities.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


class WrongFiles(Exception):
    """Files people edit that do not load; one sentence a problem, with file and line."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = tuple(problems)


@dataclass(frozen=True)
class Library:
    """Everything people write for the bot to say and to look for, read whole at start."""

    words: Words
    directory: directory.Directory
    detector: Detector


def read_library(resources_file: Path) -> Library:
    """Raise WrongFiles with every problem of every file at once."""
    problems: list[str] = []

    def tried(read: Callable[[], T]) -> T | None:
        try:
            return read()
        except (WordsError, directory.DirectoryError, lexicon.LexiconError) as error:
            problems.extend(error.problems)
        except OSError as error:
            problems.append(f"{error.filename}: {error.strerror}")
        except UnicodeDecodeError as error:
            problems.append(f"{resources_file.name}, lexicon or locales: not UTF-8: {error.reason}")
        return None

    words = tried(
        lambda: Words(
            [
                LocaleFile(path.parent.name, _name(path), path.read_text("utf-8"))
                for path in sorted(HOME.glob("locales/*/*.ftl"))
            ]
        )
    )
    found = tried(lambda: directory.parse(resources_file.read_text("utf-8"), resources_file.name))
    phrases = tried(
        lambda: lexicon.parse(
            [(_name(path), path.read_text("utf-8")) for path in sorted(HOME.glob("lexicon/*.yaml"))]
        )
    )
    if words is None or found is None or phrases is None:
        raise WrongFiles(problems)
    return Library(words, found, Detector(phrases))


async def serve(settings: Settings, library: Library, clock: Clock, *, stop: asyncio.Event) -> None:
    """Run the whole bot until `stop` is set; finish what is under way, then return.

    Raises DatabaseProblem or FatalProblem, in words, when a person has to act first.
    """
    async with AsyncExitStack() as stack:
        file = sqlite_file(settings.database)
        if file is not None:
            stack.enter_context(hold(file))
        keyring = Keyring([_secret(settings)], secrets.token_bytes)
        database = open_database(settings.database, keyring=keyring)
        stack.push_async_callback(database.close)
        await database.migrate()
        if file is not None:
            await database.write(lambda tx: tx.deliveries.release_all_leases())

        guilds = GuildService(database, clock)
        await guilds.load()
        deliveries = DeliveryService(
            database,
            clock,
            owner=secrets.token_hex(8),
            chance=random.random,
            poll=POLL[file is not None],
        )
        cases = CaseService(database, clock, library.detector, deliveries, guilds.settings)
        deliveries.when_settled({DeliveryKind.ALERT: cases.settled})
        errors = ErrorAnswers(library.words)

        def cogs(bot: Breakwater) -> Sequence[commands.Cog]:
            return (
                Courier(bot, library.words, deliveries, cases.for_card, guilds.settings),
                Alerts(bot, library.words, cases, guilds),
                Setup(library.words, guilds, cases),
                Resources(library.words, library.directory),
            )

        def client(message_content: bool) -> Breakwater:
            return Breakwater(
                cogs,
                errors,
                message_content=message_content,
                api_url=settings.discord_api_url,
                shard_ids=settings.shard_ids,
                shard_count=settings.shard_count,
            )

        assert settings.discord_token is not None  # noqa: S101  read with token_needed
        supervisor = Supervisor(
            client,
            settings.discord_token.get_secret_value(),
            discord_is=settings.discord_api_url or "Discord",
        )
        retention = RetentionService(database, clock)
        loops: list[asyncio.Task[Any]] = [
            asyncio.create_task(work)
            for work in (supervisor.run(), deliveries.run(), retention.run())
        ]
        loops.append(asyncio.create_task(stop.wait()))
        try:
            ended, _ = await asyncio.wait(loops, return_when=asyncio.FIRST_COMPLETED)
        finally:
            await deliveries.close(SEND_ON_STOP)
            for task in loops:
                task.cancel()
            await asyncio.gather(*loops, return_exceptions=True)
        for task in ended:
            task.result()


async def play(port: int, stop: asyncio.Event) -> None:
    """The same bot on the local stand-in for Discord, set up as an admin would."""
    library = read_library(HOME / "resources.yaml")
    clock = SandboxClock()
    with tempfile.TemporaryDirectory(prefix="breakwater-") as folder:
        async with Sandbox(port=port, clock=clock) as discord:
            world = build_harbour(discord)
            settings = Settings.read(
                {
                    "DISCORD_TOKEN": world.bot.token,
                    "DISCORD_API_URL": discord.api_url,
                    "DATA_DIR": folder,
                },
                token_needed=True,
            )
            serving = asyncio.create_task(serve(settings, library, clock, stop=stop))
            try:
                await discord.wait_ready(world.bot, commands=True)
                await world.admin.slash(
                    "setup alerts",
                    {"channel": world.mod_alerts, "role": world.moderators},
                    at=world.mod_alerts,
                )
                typer.echo(f"\n  Open {discord.url} in a browser. Ctrl+C ends it.\n")
                await serving
            finally:
                stop.set()
                await serving


def main_loop(work: Callable[[asyncio.Event], Coroutine[Any, Any, None]]) -> None:
    """Run until SIGTERM or Ctrl+C; problems a person must mend are said in words, exit 2."""

    async def run() -> None:
        stop = asyncio.Event()
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, stop.set)
        await work(stop)

    try:
        asyncio.run(run())
    except (WrongFiles, SettingsError) as error:
        _refuse(error.problems)
    except (DatabaseProblem, FatalProblem, OSError) as error:
        _refuse([str(error)])


@command_line.command("run")
def run_command() -> None:
    """Run the bot on Discord (needs DISCORD_TOKEN)."""
    settings = _settings(token_needed=True)
    _set_up_logs(settings)

    async def work(stop: asyncio.Event) -> None:
        library = read_library(_resources_file(settings))
        await serve(settings, library, SystemClock(), stop=stop)

    main_loop(work)


@command_line.command("sandbox")
def sandbox_command(
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port on 127.0.0.1.")] = 8780,
) -> None:
    """Try the bot without Discord: a stand-in on this machine, with a page."""
    _set_up_logs(Settings())
    main_loop(lambda stop: play(port, stop))


@command_line.command("check")
def check_command() -> None:
    """Read settings, resources, lexicon and locales and say everything that is wrong; exit 1."""
    problems: list[str] = []
    settings = Settings()
    try:
        settings = Settings.read(_environment())
    except SettingsError as error:
        problems += error.problems
    try:
        library = read_library(_resources_file(settings))
    except WrongFiles as error:
        problems += error.problems
    else:
        languages = ", ".join(library.words.languages)
        countries = len(library.directory.countries)
        typer.echo(f"Read: sentences in {languages}; helplines in {countries} countries; lexicon.")
    if problems:
        _refuse(problems, code=1)
    typer.echo("Everything is in order.")


@command_line.command("score")
def score_command() -> None:
    """Read {"id", "text"} JSON lines, write {"id", "level", "categories", "reasons"} lines."""
    try:
        detector = read_library(HOME / "resources.yaml").detector
    except WrongFiles as error:
        _refuse(error.problems)
    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            asked = json.loads(line)
            name, text = asked["id"], str(asked["text"])
        except (ValueError, KeyError, TypeError):
            _refuse([f'line {number}: expected {{"id": ..., "text": ...}}'])
        assessment = detector.assess(text)
        answer = {
            "id": name,
            "level": assessment.level.word,
            "categories": list(assessment.categories),
            "reasons": [
                {"rule": reason.rule, "start": reason.start, "end": reason.end}
                for reason in assessment.reasons
            ],
        }
        typer.echo(json.dumps(answer))


def _environment() -> dict[str, str]:
    from_file = {name: value for name, value in dotenv_values(".env").items() if value}
    return from_file | dict(os.environ)


def _settings(*, token_needed: bool) -> Settings:
    try:
        return Settings.read(_environment(), token_needed=token_needed)
    except SettingsError as error:
        _refuse(error.problems)


def _resources_file(settings: Settings) -> Path:
    return HOME / settings.resources_file


def _secret(settings: Settings) -> bytes:
    """SECRET_KEY, or the key made once into DATA_DIR. Raises OSError when it cannot be kept."""
    if settings.secret_key is not None:
        return settings.secret_key.get_secret_value().encode()
    file = settings.secret_file
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        descriptor = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return file.read_text("ascii").strip().encode()
    with os.fdopen(descriptor, "w") as made:
        made.write(secrets.token_hex(32))
        made.flush()
        os.fsync(made.fileno())
    return file.read_text("ascii").encode()


def _name(path: Path) -> str:
    return str(path.relative_to(HOME))


def _refuse(problems: Sequence[str], *, code: int = 2) -> NoReturn:
    for problem in problems:
        typer.echo(f"breakwater: {problem}", err=True)
    raise typer.Exit(code)


def _set_up_logs(settings: Settings) -> None:
    """One line an event, for people or for machines. Tracebacks show no variables, and discord.py
    says nothing of addresses, which hold ids of people and tokens of interactions.
    """
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    machine = settings.log_format == "json"
    last: list[Any] = (
        [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
        if machine
        else [
            structlog.dev.ConsoleRenderer(
                exception_formatter=structlog.dev.plain_traceback, colors=sys.stderr.isatty()
            )
        ]
    )
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *last],
        )
    )
    logging.basicConfig(handlers=[handler], level=settings.log_level, force=True)
    logging.getLogger("discord").setLevel(logging.WARNING)
    logging.getLogger("discord.http").setLevel(logging.ERROR)
    for name in ("aiohttp", "alembic"):
        logging.getLogger(name).setLevel(logging.WARNING)


if __name__ == "__main__":
    command_line()

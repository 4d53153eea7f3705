"""Breakwater's composition root and command line: settings, database, services, cogs.

Nothing is built elsewhere, and importing this module does nothing.
"""

import signal

if __name__ == "__main__":  # before the imports, which take a second: Ctrl+C ends them quietly
    signal.signal(signal.SIGINT, signal.SIG_DFL)

import asyncio
import json
import os
import random
import secrets
import sys
import tempfile
from collections.abc import Callable, Coroutine, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, NoReturn

import typer
from discord.ext import commands
from dotenv import dotenv_values

from cogs.alerts import Alerts
from cogs.answers import ErrorAnswers
from cogs.client import Breakwater
from cogs.courier import Courier
from cogs.helpline import Helpline
from cogs.my import My
from cogs.resources.group import Resources
from cogs.resources.part import Shared
from cogs.resources.stock import Stock
from cogs.setup import Setup
from cogs.supervisor import FatalProblem, Supervisor
from cogs.translation import Translator
from core.delivery import DeliveryKind
from core.keyring import Keyring
from core.resources.directory import ageing
from core.resources.local import Report
from core.settings import Settings, SettingsError
from db.engine import open_database, sqlite_file
from db.lock import hold
from db.problems import DatabaseProblem
from sandbox import Sandbox, SandboxClock
from sandbox.harbour import build as build_harbour
from services.cases import CaseService
from services.clock import Clock, SystemClock
from services.deliveries import DeliveryService
from services.directory import DirectoryService
from services.guilds import GuildService
from services.library import (
    RESOURCES,
    WrongFiles,
    read_detector,
    read_directory,
    read_library,
)
from services.logs import set_up as set_up_logs
from services.people import PeopleService
from services.reloading import Reloading
from services.retention import RetentionService
from services.secret import read_secret, secret_in
from services.stopping import Closing, at_most, done_before, run_until_asked

SEND_ON_STOP = 4.0
"""Seconds that messages under way may take when it stops. These four are parts of the ten seconds
SIGTERM has (`services.stopping`)."""

MARK_ON_STOP = 1.0
"""Seconds more to give back what was not sent; the writer goes on with that meanwhile."""

CLIENT_ON_STOP = 1.0
"""Seconds to say goodbye to Discord, which may not answer."""

CONNECTIONS_ON_STOP = 1.0
"""Seconds to let go of the database."""

POLL_ALONE = timedelta(seconds=30)
"""How often the delivery loop looks although nobody woke it, on SQLite: this process makes every
row itself."""

POLL_SHARED = timedelta(seconds=1)
"""The same on PostgreSQL: other processes make rows, and lose some."""

command_line = typer.Typer(
    help="Breakwater, a support bot for Discord communities.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


async def serve(settings: Settings, stock: Stock, clock: Clock, *, stop: asyncio.Event) -> None:
    """Run the whole bot until `stop` is set, which may be while it still starts; then finish what
    is under way and return, in less than `services.stopping.LAST_RESORT`.

    Raises SettingsError, DatabaseProblem or FatalProblem, in words, when a person must act first.
    """
    closing = Closing()
    async with AsyncExitStack() as stack:
        file = sqlite_file(settings.database)
        if file is not None:
            stack.enter_context(hold(file))
        keyring = Keyring([_secret(settings)], secrets.token_bytes)
        database = open_database(settings.database, keyring=keyring)

        async def close_database() -> None:
            left = closing.begin()
            await at_most(left + CONNECTIONS_ON_STOP, database.close(left))

        stack.push_async_callback(close_database)
        guilds = GuildService(database, clock)
        people = PeopleService(database, clock)
        directory = DirectoryService(database, clock, stock.words, stock.shelf)

        async def start() -> None:
            await database.migrate()
            if file is not None:
                await database.write(lambda tx: tx.deliveries.release_all_leases())
            await guilds.load()
            await people.load()
            await directory.load()

        if not await done_before(stop, start()):
            return
        deliveries = DeliveryService(
            database,
            clock,
            owner=secrets.token_hex(8),
            chance=random.random,
            poll=POLL_SHARED if file is None else POLL_ALONE,
        )
        cases = CaseService(database, clock, stock.library.detector, deliveries, guilds.settings)
        deliveries.when_settled({DeliveryKind.ALERT: cases.settled})
        house = House(stock, clock, guilds, people, directory, cases, deliveries)
        supervisor = _supervisor(settings, house)
        retention = RetentionService(database, clock)
        file_of_lines = settings.resources_file or RESOURCES
        reloading = Reloading(lambda: read_directory(file_of_lines).directory, directory.replace)
        loops: list[asyncio.Task[Any]] = [
            asyncio.create_task(work)
            for work in (
                supervisor.run(),
                deliveries.run(),
                retention.run(),
                reloading.run(),
                stop.wait(),
            )
        ]
        try:
            ended, _ = await asyncio.wait(loops, return_when=asyncio.FIRST_COMPLETED)
        finally:
            closing.begin()
            await at_most(SEND_ON_STOP + MARK_ON_STOP, deliveries.close(SEND_ON_STOP))
            for task in loops:
                task.cancel()
            await at_most(CLIENT_ON_STOP, *loops)
        for task in ended:
            task.result()


@dataclass(frozen=True, slots=True)
class House:
    """What the cogs are built with."""

    stock: Stock
    clock: Clock
    guilds: GuildService
    people: PeopleService
    directory: DirectoryService
    cases: CaseService
    deliveries: DeliveryService

    def cogs(self, bot: Breakwater) -> Sequence[commands.Cog]:
        words, clock, places = self.stock.words, self.clock, self.stock.places
        directory, people, guilds = self.directory, self.people, self.guilds
        chance = random.SystemRandom()
        shared = Shared(self.stock, directory, people, clock, chance)
        return (
            Courier(bot, words, self.deliveries, self.cases.for_card),
            Alerts(bot, words, self.cases, guilds),
            Setup(words, guilds, self.cases),
            Helpline(
                bot,
                self.stock.library,
                directory=directory,
                people=people,
                guilds=guilds,
                places=places,
                clock=clock,
            ),
            Resources(bot, shared),
            My(bot, words, people, places),
        )


def _supervisor(settings: Settings, house: House) -> Supervisor:
    words = house.stock.words
    errors, translator = ErrorAnswers(words), Translator(words)

    def client(message_content: bool) -> Breakwater:
        return Breakwater(
            house.cogs,
            errors,
            translator,
            message_content=message_content,
            api_url=settings.discord_api_url,
            shard_ids=settings.shard_ids,
            shard_count=settings.shard_count,
        )

    assert settings.discord_token is not None  # noqa: S101  read with token_needed
    return Supervisor(
        client,
        settings.discord_token.get_secret_value(),
        discord_is=settings.discord_api_url or "Discord",
    )


async def play(port: int, stop: asyncio.Event) -> None:
    """The same bot on the local stand-in for Discord, set up as an admin would."""
    stock = Stock.of(read_library())
    clock = SandboxClock()
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="breakwater-"))
        try:
            discord = await stack.enter_async_context(Sandbox(port=port, clock=clock))
        except OSError as error:
            why = os.strerror(error.errno) if error.errno else str(error)
            raise FatalProblem(
                f"port {port} of 127.0.0.1: {why}; choose another: "
                "python bot.py sandbox --port NUMBER"
            ) from None
        world = build_harbour(discord)
        settings = Settings.read(
            {
                "DISCORD_TOKEN": world.bot.token,
                "DISCORD_API_URL": discord.api_url,
                "DATA_DIR": folder,
            },
            token_needed=True,
        )
        end = asyncio.Event()
        serving = asyncio.create_task(serve(settings, stock, clock, stop=end))
        serving.add_done_callback(lambda _: stop.set())
        try:
            if await done_before(stop, discord.wait_ready(world.bot, commands=True)):
                await world.admin.slash(
                    "setup alerts",
                    {"channel": world.mod_alerts, "role": world.moderators},
                    at=world.mod_alerts,
                )
                typer.echo(f"\n  Open {discord.url} in a browser. Ctrl+C ends it.\n")
                await stop.wait()
        finally:
            end.set()
            await serving


def main_loop(work: Callable[[asyncio.Event], Coroutine[Any, Any, None]]) -> None:
    """Run until asked to stop; problems a person must mend are said in words, exit 2."""
    try:
        run_until_asked(work)
    except (WrongFiles, SettingsError) as error:
        _refuse(error.problems)
    except (DatabaseProblem, FatalProblem, OSError) as error:
        _refuse([str(error)])


@command_line.command("run")
def run_command() -> None:
    """Run the bot on Discord (needs DISCORD_TOKEN)."""
    settings = _settings(token_needed=True)
    set_up_logs(level=settings.log_level, machine=settings.log_format == "json")

    async def work(stop: asyncio.Event) -> None:
        stock = Stock.of(read_library(settings.resources_file or RESOURCES))
        await serve(settings, stock, SystemClock(), stop=stop)

    main_loop(work)


@command_line.command("sandbox")
def sandbox_command(
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port on 127.0.0.1.")] = 8780,
) -> None:
    """Try the bot without Discord: a stand-in on this machine, with a page."""
    set_up_logs(level="INFO", machine=False)
    main_loop(lambda stop: play(port, stop))


@command_line.command("check")
def check_command() -> None:
    """Read settings, resources, lexicon and locales and say everything that is wrong; exit 1."""
    problems: list[str] = []
    settings = Settings()
    try:
        settings = Settings.read(_environment())
        if settings.secret_key is None and settings.secret_file.exists():
            read_secret(settings.secret_file)
    except SettingsError as error:
        problems += error.problems
    except OSError as error:
        problems.append(str(error))
    try:
        library = read_library(settings.resources_file or RESOURCES)
    except WrongFiles as error:
        problems += error.problems
    else:
        languages = ", ".join(library.words.languages)
        countries = len(library.book.directory.countries)
        typer.echo(f"Read: sentences in {languages}; helplines in {countries} countries; lexicon.")
        name = (settings.resources_file or RESOURCES).name
        warnings, overdue = ageing(library.book, name, datetime.now(UTC).date())
        for warning in warnings:
            typer.echo(f"warning: {warning}", err=True)
        problems += overdue
    if problems:
        _refuse(problems, code=1)
    typer.echo("Everything is in order.")


@command_line.command("reports")
def reports_command() -> None:
    """What people say is wrong with lines of help, newest first: for who mends resources.yaml."""
    settings = _settings(token_needed=False)
    file = sqlite_file(settings.database)
    if file is not None and not file.exists():
        _refuse([f"{file}: there is no database yet"])

    async def read() -> list[Report]:
        keyring = Keyring([_secret(settings)], secrets.token_bytes)
        database = open_database(settings.database, keyring=keyring)
        try:
            return await database.read(lambda tx: tx.reports.everything())
        finally:
            await database.close()

    try:
        reports = asyncio.run(read())
    except (SettingsError, DatabaseProblem) as error:
        _refuse([str(error)])
    for report in reports:
        said = "".join(filter(str.isprintable, " ".join(report.details.split())))
        typer.echo(
            f"{report.filed_at:%Y-%m-%d} {report.line_id} {report.reason.value} {said}".rstrip()
        )
    typer.echo(f"{len(reports)} reports.")


@command_line.command("score")
def score_command() -> None:
    """Read {"id", "text"} JSON lines, write {"id", "level", "categories", "reasons"} lines."""
    try:
        detector = read_detector()
    except WrongFiles as error:
        _refuse(error.problems)
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        try:
            asked = json.loads(line.decode("utf-8"))
            name, text = asked["id"], str(asked["text"])
        except (ValueError, KeyError, TypeError, RecursionError):
            _refuse([f'line {number}: expected {{"id": ..., "text": ...}} in UTF-8'])
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
    """`.env` and over it the environment; what is empty in either is unset."""
    try:
        from_file = dotenv_values(".env")
    except UnicodeDecodeError:
        raise SettingsError([".env: not UTF-8 text"]) from None
    return {
        name: value for source in (from_file, os.environ) for name, value in source.items() if value
    }


def _settings(*, token_needed: bool) -> Settings:
    try:
        return Settings.read(_environment(), token_needed=token_needed)
    except SettingsError as error:
        _refuse(error.problems)


def _secret(settings: Settings) -> bytes:
    if settings.secret_key is not None:
        return settings.secret_key.get_secret_value().encode()
    return secret_in(settings.secret_file)


def _refuse(problems: Sequence[str], *, code: int = 2) -> NoReturn:
    for problem in problems:
        typer.echo(f"breakwater: {problem}", err=True)
    raise typer.Exit(code)


if __name__ == "__main__":
    command_line()

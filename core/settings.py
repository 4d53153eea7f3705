"""Settings, checked whole: every problem is told at once and in words."""

import ipaddress
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import SplitResult, urlsplit

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)

from core.keyring import SHORTEST_SECRET

SQLITE = "sqlite+aiosqlite://"
POSTGRESQL = "postgresql+asyncpg://"
MOST_SHARDS = 16_000


class SettingsError(Exception):
    """Names every problem, one sentence each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


def is_this_machine(host: str | None) -> bool:
    """Whether a host can only be this machine. A name other than localhost never counts: it may
    resolve to anywhere.
    """
    if host is None:
        return False
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def carries_secrets_safely(url: str) -> bool:
    """Whether a token may travel to this address: encrypted, or never leaving this machine."""
    parts = _split(url)
    if parts is None:
        return False
    return parts.scheme in {"https", "wss"} or is_this_machine(parts.hostname)


def _split(url: str) -> SplitResult | None:
    """None when it cannot be read; why is not told, because Python's own words quote it."""
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018  is only read when asked for, and may be none
    except ValueError:
        return None
    return parts


def _is_postgresql_address(url: str) -> bool:
    """Whether every reader of addresses finds the same user, password and host in it: whatever
    stands raw in a password and could end it is asked to be written with %.
    """
    parts = _split(url)
    if parts is None or "#" in url:
        return False
    return url.count("@") == parts.netloc.count("@") <= 1


def _shards(value: object) -> object:
    """`0,1,2` or `0-3`, as operators write them."""
    if not isinstance(value, str):
        return value
    shards: list[int] = []
    for part in value.split(","):
        named = re.fullmatch(r"\s*([0-9]{1,5})(?:-([0-9]{1,5}))?\s*", part)
        if named is None:
            raise ValueError("write shard numbers like 0,1 or 0-3")
        first, last = int(named[1]), int(named[2] or named[1])
        if last < first:
            raise ValueError("a range runs upwards, like 0-3")
        shards.extend(range(first, last + 1))
    return tuple(dict.fromkeys(shards))


class Settings(BaseModel):
    """What the environment or `.env` says; names as in the contract, in lower case."""

    model_config = ConfigDict(frozen=True, extra="ignore", str_strip_whitespace=True)

    discord_token: SecretStr | None = None
    discord_api_url: str | None = None
    database_url: str | None = None
    data_dir: Path = Path("data")
    secret_key: SecretStr | None = None
    resources_file: Path | None = None
    shard_count: Annotated[int, Field(ge=1, le=MOST_SHARDS)] | None = None
    shard_ids: Annotated[tuple[int, ...] | None, BeforeValidator(_shards)] = None
    log_format: Literal["console", "json"] = "console"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @field_validator("discord_api_url")
    @classmethod
    def _api_url(cls, value: str | None) -> str | None:
        if value is None:
            return None
        parts = _split(value)
        if parts is None or parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError("write an http(s) address, for example http://127.0.0.1:8780/api/v10")
        if not carries_secrets_safely(value):
            raise ValueError(
                "a token is never sent over plain http to another machine; use https, "
                "or a proxy on 127.0.0.1"
            )
        return value.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _database_url(cls, value: str | None) -> str | None:
        if value is None:
            return None
        if value.startswith(SQLITE):
            if re.fullmatch(r"/(?!:memory:|file:|\?).+", value.removeprefix(SQLITE)) is None:
                raise ValueError("must name a file, like sqlite+aiosqlite:///data/breakwater.db")
        elif not value.startswith(POSTGRESQL):
            raise ValueError(
                "write sqlite+aiosqlite:///data/breakwater.db or "
                "postgresql+asyncpg://user:password@host/database"
            )
        elif not _is_postgresql_address(value):
            raise ValueError(
                "cannot be read; write postgresql+asyncpg://user:password@host:port/database, and "
                "in the password %40 for @, %2F for /, %23 for #, %3F for ?"
            )
        return value

    @field_validator("secret_key")
    @classmethod
    def _secret_key(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and len(value.get_secret_value()) < SHORTEST_SECRET:
            raise ValueError(
                f"needs at least {SHORTEST_SECRET} characters; make one with: "
                'python -c "import secrets; print(secrets.token_hex(32))"'
            )
        return value

    @field_validator("log_level", mode="before")
    @classmethod
    def _log_level(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    @field_validator("shard_ids")
    @classmethod
    def _shards_fit(
        cls, value: tuple[int, ...] | None, info: ValidationInfo
    ) -> tuple[int, ...] | None:
        if value is None or "shard_count" not in info.data:  # whose own fault is told already
            return value
        count = info.data["shard_count"]
        if count is None:
            raise ValueError("needs SHARD_COUNT, the number of shards in all")
        if max(value) >= count:
            raise ValueError(f"must lie between 0 and {count - 1}: SHARD_COUNT less one")
        return value

    @property
    def database(self) -> str:
        """Where the state is; a SQLite file under DATA_DIR unless DATABASE_URL says otherwise."""
        return self.database_url or f"sqlite+aiosqlite:///{self.data_dir / 'breakwater.db'}"

    @property
    def secret_file(self) -> Path:
        return self.data_dir / "secret.key"

    @classmethod
    def read(cls, environment: Mapping[str, str], *, token_needed: bool = False) -> "Settings":
        """Read the settings. An empty value counts as unset, as in a copied `.env.example`.

        Raises SettingsError with all problems at once; no value is repeated in them, because a
        value may be a secret in the wrong place.
        """
        named = {name.upper() for name in cls.model_fields}
        given = {
            name.lower(): value
            for name, value in environment.items()
            if name in named and value.strip()
        }
        problems = []
        if token_needed and "discord_token" not in given:
            problems.append(
                "DISCORD_TOKEN is not set: copy the bot's token from the Developer Portal into "
                ".env (to try the bot without Discord: make sandbox)"
            )
        try:
            settings = cls.model_validate(given)
        except ValidationError as error:
            problems += [_in_words(problem["loc"], problem["msg"]) for problem in error.errors()]
        else:
            if not problems:
                return settings
        raise SettingsError(problems)


def _in_words(location: tuple[int | str, ...], message: str) -> str:
    said = message.removeprefix("Value error, ").replace("Input should be ", "must be ")
    return f"{str(location[0]).upper()}: {said}"

"""Settings, checked whole: every problem is told at once and in words."""

import ipaddress
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)

DATABASES = ("sqlite+aiosqlite", "postgresql+asyncpg")
SHORTEST_SECRET = 32
"""Characters of SECRET_KEY: 256 bits when it is hexadecimal twice over, and no less than 128."""


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
    parts = urlsplit(url)
    return parts.scheme in {"https", "wss"} or is_this_machine(parts.hostname)


def _shards(value: object) -> object:
    """`0,1,2` or `0-3`, as operators write them."""
    if not isinstance(value, str):
        return value
    shards: list[int] = []
    for part in value.split(","):
        first, dash, last = part.strip().partition("-")
        if not first.isdecimal() or (dash and not last.isdecimal()):
            raise ValueError("write shard numbers like 0,1 or 0-3")
        shards.extend(range(int(first), int(last if dash else first) + 1))
    return tuple(shards)


class Settings(BaseModel):
    """What the environment or `.env` says; names as in the contract, in lower case."""

    model_config = ConfigDict(frozen=True, extra="ignore", str_strip_whitespace=True)

    discord_token: SecretStr | None = None
    discord_api_url: str | None = None
    database_url: str | None = None
    data_dir: Path = Path("data")
    secret_key: SecretStr | None = None
    resources_file: Path = Path("resources.yaml")
    shard_ids: Annotated[tuple[int, ...] | None, BeforeValidator(_shards)] = None
    shard_count: Annotated[int, Field(ge=1, le=16_000)] | None = None
    log_format: Literal["console", "json"] = "console"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @field_validator("discord_api_url")
    @classmethod
    def _api_url(cls, value: str | None) -> str | None:
        if value is None:
            return None
        parts = urlsplit(value)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
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
        if value is not None and not value.startswith(tuple(f"{name}://" for name in DATABASES)):
            raise ValueError(
                "write sqlite+aiosqlite:///data/breakwater.db or "
                "postgresql+asyncpg://user:password@host/database"
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

    @model_validator(mode="after")
    def _shards_fit(self) -> Self:
        if self.shard_ids is None:
            return self
        if self.shard_count is None:
            raise ValueError("SHARD_IDS needs SHARD_COUNT, the number of shards in all")
        if not self.shard_ids or max(self.shard_ids) >= self.shard_count:
            raise ValueError(
                f"SHARD_IDS must lie between 0 and {self.shard_count - 1}: SHARD_COUNT less one"
            )
        return self

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
            name.lower(): value for name, value in environment.items() if name in named and value
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
    name = str(location[0]).upper() if location else ""
    return f"{name}: {said}" if name else said

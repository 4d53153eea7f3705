"""Settings: every problem at once, in words, and no token in the open."""

import pytest

from core.settings import Settings, SettingsError, carries_secrets_safely


def problems(**environment):
    with pytest.raises(SettingsError) as caught:
        Settings.read(environment, token_needed=True)
    return caught.value.problems


def test_defaults():
    settings = Settings.read({"DISCORD_TOKEN": "t"}, token_needed=True)
    assert settings.database == "sqlite+aiosqlite:///data/breakwater.db"
    assert settings.discord_api_url is None


def test_every_problem_is_told_at_once_and_names_its_setting():
    said = problems(
        DISCORD_API_URL="http://example.org/api/v10",
        DATABASE_URL="mysql://x",
        SECRET_KEY="short",
        SHARD_IDS="1-x",
        LOG_FORMAT="xml",
    )
    for name in (
        "DISCORD_TOKEN", "DISCORD_API_URL", "DATABASE_URL", "SECRET_KEY", "SHARD_IDS", "LOG_FORMAT",
    ):  # fmt: skip
        assert any(problem.startswith(name) for problem in said), (name, said)
    assert len(said) == 6


def test_no_problem_repeats_a_value():
    said = " ".join(problems(SECRET_KEY="my-secret", DATABASE_URL="postgres://me:pw@host/db"))
    assert "my-secret" not in said
    assert "pw@host" not in said


def test_the_token_is_in_no_text_of_the_settings():
    settings = Settings.read({"DISCORD_TOKEN": "very-secret-token"})
    assert "very-secret-token" not in repr(settings) + str(settings)


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://discord.com/api/v10", True),
        ("http://127.0.0.1:8780/api/v10", True),
        ("http://[::1]:8780/api/v10", True),
        ("http://localhost:8780", True),
        ("ws://127.0.0.9:1", True),
        ("http://example.org/api", False),
        ("ws://gateway.discord.gg", False),
        ("http://10.0.0.4:8780", False),
        ("http://127.0.0.1.example.org", False),
        ("http://localhost.example.org", False),
        ("http://127.0.0.1@example.org/", False),
        ("http://0.0.0.0:8780", False),
    ],
)
def test_secrets_leave_this_machine_only_encrypted(url, safe):
    assert carries_secrets_safely(url) is safe


def test_shards_are_written_as_operators_do():
    settings = Settings.read({"SHARD_IDS": "0,2-3", "SHARD_COUNT": "4"})
    assert settings.shard_ids == (0, 2, 3)


@pytest.mark.parametrize(
    "given",
    [
        {"SHARD_IDS": "0"},
        {"SHARD_IDS": "4", "SHARD_COUNT": "4"},
        {"SHARD_IDS": "0,,1", "SHARD_COUNT": "4"},
        {"SHARD_IDS": "0,3-1", "SHARD_COUNT": "4"},
        {"SHARD_IDS": "0-9999999999", "SHARD_COUNT": "4"},
        {"SHARD_IDS": "0-99999", "SHARD_COUNT": "4"},
        {"SHARD_IDS": ",", "SHARD_COUNT": "4"},
        {"SHARD_COUNT": "0"},
    ],
)
def test_shards_that_cannot_be(given):
    with pytest.raises(SettingsError):
        Settings.read(given)


@pytest.mark.parametrize(
    ("ids", "count", "named"),
    [
        ("0", "", "SHARD_IDS: needs SHARD_COUNT"),
        ("0-4", "4", "SHARD_IDS: must lie"),
        ("0", "x", "SHARD_COUNT"),
    ],
)
def test_faults_of_shards_are_told_beside_the_others(ids, count, named):
    said = problems(SHARD_IDS=ids, SHARD_COUNT=count, LOG_FORMAT="xml")
    for name in ("DISCORD_TOKEN", "LOG_FORMAT", named):
        assert any(problem.startswith(name) for problem in said), (name, said)
    assert len(said) == 3


def test_a_shard_named_twice_runs_once():
    assert Settings.read({"SHARD_IDS": "0-2,1", "SHARD_COUNT": "4"}).shard_ids == (0, 1, 2)


@pytest.mark.parametrize(
    "address",
    [
        "postgresql+asyncpg://bot:hunter2:x@host:pw9/db",
        "postgresql+asyncpg://bot:hun@ter2@host/db",
        "postgresql+asyncpg://bot:12/hunter2@host/db",
        "postgresql+asyncpg://bot:12#hunter2@host/db",
        "postgresql+asyncpg://bot:12?hunter2@host/db",
        "postgresql+asyncpg://bot:hunter2@[host/db",
        "postgresql+asyncpg://bot:hunter2@[host]/db",
        "postgresql+asyncpg://bot:hunter2@host:99999/db",
        "postgres://bot:hunter2@host/db",
        "sqlite+aiosqlite://hunter2/x.db",
        "sqlite+aiosqlite://",
        "sqlite+aiosqlite:///",
        "sqlite+aiosqlite:///:memory:",
        "sqlite+aiosqlite:///?hunter2",
    ],
)
def test_an_address_of_no_database_is_refused_without_repeating_it(address):
    said = problems(DATABASE_URL=address, DISCORD_TOKEN="t")
    assert len(said) == 1
    assert said[0].startswith("DATABASE_URL: ")
    for part in ("hunter", "pw9", "hun@", "99999"):
        assert part not in said[0]


@pytest.mark.parametrize(
    "address",
    [
        "postgresql+asyncpg://bot:p%40ss%2Fword@db.example:5432/breakwater?ssl=require",
        "postgresql+asyncpg://bot:with:colon@db.example/breakwater",
        "postgresql+asyncpg://postgres@/name?host=/run/postgresql",
        "postgresql+asyncpg://[::1]:5432/name",
        "sqlite+aiosqlite:///data/breakwater.db",
        "sqlite+aiosqlite:////srv/breakwater.db",
    ],
)
def test_addresses_of_databases(address):
    assert Settings.read({"DATABASE_URL": address}).database == address


@pytest.mark.parametrize("address", ["http://[x", "https://[hunter2]/api", "http://h:port/"])
def test_an_address_of_discord_that_cannot_be_read_is_refused_without_repeating_it(address):
    (said,) = problems(DISCORD_API_URL=address, DISCORD_TOKEN="t")
    assert said.startswith("DISCORD_API_URL: write an http(s) address")
    assert not carries_secrets_safely(address)


def test_an_empty_value_is_unset_as_in_a_copied_example():
    assert Settings.read({"DATABASE_URL": "", "DISCORD_TOKEN": ""}).discord_token is None
    assert Settings.read({"DISCORD_TOKEN": "  "}).discord_token is None

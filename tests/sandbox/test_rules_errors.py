"""A refusal as the client reads it: discord.py's own exceptions are built from our bodies."""

from types import SimpleNamespace

import discord
import pytest

from sandbox.rules import errors, messages
from sandbox.rules.errors import ApiError, KnownError
from sandbox.rules.form import Form

ROWS = {
    name: row
    for name, row in vars(errors).items()
    if isinstance(row, type) and issubclass(row, KnownError) and row is not KnownError
}
EXCEPTIONS = {403: discord.Forbidden, 404: discord.NotFound, 500: discord.DiscordServerError}


def as_client_reads(error: ApiError) -> discord.HTTPException:
    response = SimpleNamespace(status=error.status, reason="")
    kind = EXCEPTIONS.get(error.status, discord.HTTPException)
    return kind(response, error.body())


@pytest.mark.parametrize("name", sorted(ROWS))
def test_every_row_becomes_the_clients_exception(name):
    error = ROWS[name]()
    read = as_client_reads(error)
    assert (read.status, read.code, read.text) == (error.status, error.code, error.message)


def test_codes_are_in_the_table_once():
    codes = [row.row[1] for row in ROWS.values() if row.row[1]]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(
    ("code", "status"),
    [
        (10003, 404),
        (10004, 404),
        (10007, 404),
        (10008, 404),
        (10011, 404),
        (10013, 404),
        (10015, 404),
        (10062, 404),
        (20028, 429),
        (30046, 429),
        (40004, 403),
        (40041, 400),
        (40060, 400),
        (40061, 400),
        (50001, 403),
        (50006, 400),
        (50007, 403),
        (50013, 403),
        (50021, 403),
        (50035, 400),
    ],
)
def test_known_codes_and_their_status(code, status):
    error = errors.known(code)
    assert (error.status, error.code) == (status, code)


def test_an_unknown_code_is_never_made_up():
    with pytest.raises(KeyError):
        errors.known(12345)


def test_body_carries_errors_only_when_there_are_some():
    assert errors.UNKNOWN_CHANNEL().body() == {"message": "Unknown Channel", "code": 10003}
    body = errors.unknown_reference().body()
    assert body["errors"]["message_reference"]["_errors"][0]["message"] == "Unknown message"


def test_a_row_takes_headers_and_other_words():
    error = errors.CHANNEL_WRITE_RATE_LIMIT("Slow down", headers={"Retry-After": "2"})
    assert error.headers == {"Retry-After": "2"}
    assert error.message == "Slow down"
    assert errors.CHANNEL_WRITE_RATE_LIMIT().headers == {}


def test_every_fault_of_a_body_is_named_at_once_where_the_client_looks():
    body = {"content": "x" * 2001, "embeds": [{"title": "fine"}, {"title": "x" * 257}]}
    with pytest.raises(ApiError) as refused:
        messages.check_create(body)
    read = as_client_reads(refused.value)
    assert read.code == 50035
    assert "In content: Must be 2000 or fewer in length." in read.text
    assert "In embeds.1.title: Must be 256 or fewer in length." in read.text
    assert "embeds.1.title: Must be 256 or fewer in length." in str(refused.value)


def test_a_right_form_raises_nothing():
    Form().raise_if_wrong()

"""Whom to call, on every road there is to the answer, also while the database is gone."""

from pathlib import Path

import discord
import pytest

from core.resources import countries
from tests.e2e.conftest import LIBRARY
from tests.postgres_server import running

DIRECTORY = LIBRARY.book.directory
LOCALES = [str(locale) for locale in discord.Locale]
PICKER = {"en": "Where are you?", "es": "¿Dónde estás?"}


def first_numbers(country):
    answer = DIRECTORY.answer(country, None, discord.utils.utcnow())
    lines = answer.lines or answer.international
    return {channel.value for line in lines for channel in line.channels}


async def in_every_locale(world, *, saved):
    """The answer each Discord language gets, as whoever reads it would check it."""
    for locale in LOCALES:
        world.member.locale = locale
        answer = await world.member.slash("helpline", at=world.general)
        country = saved or countries.region_of(locale)
        assert answer.ephemeral, locale
        if country is None:
            spoken = LIBRARY.words.language(locale)
            assert PICKER[spoken] in answer.text, locale
            assert "findahelpline.com" in answer.text, locale
        else:
            assert f"· {countries.name(country, locale)}" in answer.text, locale
            assert any(number in answer.text for number in first_numbers(country)), locale


async def test_every_locale_with_and_without_a_saved_country(harbour):
    world = harbour.world
    async with harbour.bot():
        await in_every_locale(world, saved=None)
        world.member.locale = "en-US"
        saved = await world.member.slash("my country", {"country": "Irelnad"}, at=world.general)
        assert "Ireland" in saved.text
        await in_every_locale(world, saved="IE")
    async with harbour.bot():
        await in_every_locale(world, saved="IE")


def destroy(url):
    """Every page is noise, and so is the index (only zeroed: cutting it ends the process)."""
    file = Path(url.removeprefix("sqlite+aiosqlite:///"))
    file.write_bytes(b"noise" * 100_000)
    Path(f"{file}-wal").write_bytes(b"noise" * 100_000)
    with Path(f"{file}-shm").open("r+b") as shared:
        shared.write(b"\0" * 136)


async def test_the_answers_stay_when_the_file_of_the_database_is_destroyed(harbour):
    if not harbour.database_url.startswith("sqlite"):
        pytest.skip("the other database has a test of its own")
    world = harbour.world
    async with harbour.bot():
        await world.member.slash("my country", {"country": "ES"}, at=world.general)
        destroy(harbour.database_url)
        await in_every_locale(world, saved="ES")
        world.other_member.locale = "en-GB"
        answer = await world.other_member.slash("helpline", at=world.general)
        assert "116 123" in answer.text
        refused = await world.other_member.slash("my country", {"country": "ES"}, at=world.general)
        assert "quote" in refused.text, "what was not saved is said"
        found = await world.other_member.slash(
            "resources find", {"query": "samaritens"}, at=world.general
        )
        assert "116 123" in found.text


@pytest.mark.postgres
async def test_the_answers_stay_when_the_server_of_the_database_is_gone(harbour):
    if harbour.database_url.startswith("sqlite"):
        pytest.skip("the other database has a test of its own")
    world = harbour.world
    with running() as server:
        harbour.database_url = server.url("postgres")
        async with harbour.bot():
            await world.member.slash("my country", {"country": "ES"}, at=world.general)
            server.stop()
            await in_every_locale(world, saved="ES")
            world.other_member.locale = "en-GB"
            answer = await world.other_member.slash("helpline", at=world.general)
            assert "116 123" in answer.text


async def test_a_file_read_again_while_it_runs(harbour, tmp_path):
    """SIGHUP: a right file is used, a wrong one changes nothing and the log says why."""
    world = harbour.world
    file = tmp_path / "lines.yaml"
    text = (Path(__file__).parents[2] / "resources.yaml").read_text("utf-8")
    file.write_text(text, "utf-8")
    process = await harbour.process(RESOURCES_FILE=str(file))

    async def answer():
        world.member.locale = "en-GB"
        return (await world.member.slash("helpline", at=world.general)).text

    assert "**Samaritans**" in await answer()
    file.write_text(text.replace("name: 'Samaritans'", "name: 'Samaritans, renamed'", 1), "utf-8")
    process.hang_up()
    await process.logged("resources: read again")
    assert "**Samaritans, renamed**" in await answer()
    file.write_text(text.replace("kind: phone", "kind: telegraph", 1), "utf-8")
    process.hang_up()
    await process.logged("resources: not read again")
    assert "telegraph" not in await answer()
    assert "**Samaritans, renamed**" in await answer()
    assert "lines.yaml:" in process.log

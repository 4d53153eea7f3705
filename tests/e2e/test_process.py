"""The bot as a process: killed between the record and the send, stopped, started wrongly."""

import time

import pytest

from tests.e2e.process import BotProcess

pytestmark = pytest.mark.process

SEND = "POST /channels/{channel_id}/messages"


async def test_killed_between_the_recorded_alert_and_its_send(harbour):
    """The card is recorded, Discord's answer is held back, the process is killed with -9; the next
    process delivers it. PostgreSQL waits for the dead process's lease to run out."""
    process = await harbour.process()
    await harbour.set_up()
    fault = harbour.discord.delay(SEND, 60)
    await harbour.world.member.say(harbour.world.general, "i want to die")
    await harbour.discord.wait_for(lambda: fault.hits > 0, 10)
    assert harbour.cards() == []
    await process.kill()
    fault.stop()

    process = await harbour.process()
    card = await harbour.card(limit=60)
    answer = await harbour.world.moderator.click(card, "I'm on it")
    assert "You have this one" in answer.text
    code, _ = await process.terminate()
    assert code == 0
    assert len(harbour.cards()) == 1


async def test_killed_after_discord_took_the_card_and_before_it_was_marked(harbour):
    """The repeat carries the same nonce, and Discord drops it: one card, whose button works."""
    process = await harbour.process()
    await harbour.set_up()
    harbour.discord.cut(SEND, processed=True, times=1)
    await harbour.world.member.say(harbour.world.general, "i want to die")
    await harbour.card()
    await process.kill()

    process = await harbour.process()
    await harbour.discord.wait_for(lambda: len(harbour.discord.requests_to(SEND)) >= 2, 60)
    await process.terminate()
    assert len(harbour.cards()) == 1


async def test_sigterm_ends_it_cleanly_within_ten_seconds(harbour):
    process = await harbour.process()
    started = time.monotonic()
    code, said = await process.terminate()
    assert code == 0
    assert time.monotonic() - started < 10
    assert "Traceback" not in said


async def test_a_second_process_on_the_same_file_is_refused(harbour):
    if not harbour.database_url.startswith("sqlite"):
        pytest.skip("several processes may share a PostgreSQL")
    process = await harbour.process()
    second = await BotProcess.start(harbour.environment)
    code, said = await second.ended()
    assert code == 2
    assert "another process is already using" in said
    assert "Traceback" not in said
    await process.terminate()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"DISCORD_TOKEN": ""}, "DISCORD_TOKEN"),
        ({"DISCORD_API_URL": "http://example.org/api/v10"}, "never sent over plain http"),
        ({"SECRET_KEY": "short", "DATABASE_URL": "mysql://"}, "SECRET_KEY"),
        ({"DISCORD_TOKEN": "wrong"}, "does not accept DISCORD_TOKEN"),
        ({"RESOURCES_FILE": "nowhere.yaml"}, "nowhere.yaml"),
    ],
)
async def test_wrong_settings_are_told_in_words(harbour, changes, said):
    process = await BotProcess.start(harbour.environment | changes)
    code, output = await process.ended()
    assert code == 2
    assert said in output
    assert "Traceback" not in output


async def test_a_lost_key_is_a_clear_error_at_start(harbour):
    process = await harbour.process()
    await process.terminate()
    (harbour.folder / "secret.key").unlink()
    process = await BotProcess.start(harbour.environment)
    code, said = await process.ended()
    assert code == 2
    assert "sealed with another SECRET_KEY" in said


async def test_it_waits_for_a_discord_that_is_not_there_and_says_so(harbour):
    environment = harbour.environment | {"DISCORD_API_URL": "http://127.0.0.1:9/api/v10"}
    process = await BotProcess.start(environment)
    await process.logged("waiting for Discord", times=2)
    code, said = await process.terminate()
    assert code == 0
    assert "Traceback" not in said


async def test_the_key_is_made_once_and_only_for_its_owner(harbour):
    process = await harbour.process()
    await process.terminate()
    assert (harbour.folder / "secret.key").stat().st_mode & 0o777 == 0o600

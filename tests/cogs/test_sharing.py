"""Share here: lines for a whole channel, asked twice, in nobody's name."""

import re
from datetime import timedelta

import discord

from cogs.helpline import SHARE_EVERY
from tests.cogs.asking import ask, pressed, share
from tests.cogs.conftest import LIBRARY, custom_ids_of, failing, said, text_of


async def test_sharing_asks_first_then_posts_without_a_name(harbour):
    result = await ask(harbour, country="GB", topic="suicide")
    question = await pressed(harbour, result, "Share here")
    assert f"Everybody in {harbour.general.mention} will see these lines" in said(question)
    assert not harbour.general.history()
    assert f"the lines are in {harbour.general.mention}" in said(
        await pressed(harbour, question, "Post it")
    )
    [posted] = harbour.general.history()
    assert "\n116 123 · " in text_of(posted)
    assert posted.author.id == harbour.env.bot.user.id
    sent = [one for one in harbour.env.http_requests if one.path.endswith("/messages")]
    for trace in (str(harbour.member.id), harbour.member.name):
        assert trace not in repr([text_of(posted), custom_ids_of(posted), sent[-1].json])
    assert not posted.mentions
    assert posted.reference is None
    assert not hasattr(posted, "interaction_metadata") or posted.interaction_metadata is None
    opened = await harbour.other_member.click(posted, label="Show me, privately")
    assert "\n116 123 · " in said(opened)
    await harbour.restart()
    assert "\n116 123 · " in said(
        await harbour.other_member.click(posted, label="Show me, privately")
    )


async def test_nobody_fills_a_channel_with_it(harbour):
    assert "Done" in said(await share(harbour))
    for person in (harbour.member, harbour.other_member):
        refused = said(await share(harbour, person=person, country="US"))
        assert re.search(r"again in \d+ seconds", refused)
    elsewhere = harbour.guild.create_text_channel("elsewhere")
    assert "Done" in said(await share(harbour, elsewhere))
    harbour.services.clock.move(SHARE_EVERY)
    assert "Done" in said(await share(harbour))
    assert len(harbour.general.history()) == 2


async def test_how_long_to_wait_is_said_right(harbour):
    assert "Done" in said(await share(harbour))
    assert "again in 60 seconds." in said(await share(harbour))
    harbour.services.clock.move(timedelta(seconds=57.5))
    assert "again in 3 seconds." in said(await share(harbour))
    harbour.services.clock.move(timedelta(seconds=1.5))
    assert "again in 1 second." in said(await share(harbour))


async def test_pressing_post_twice_at_once_posts_once(harbour):
    result = await ask(harbour, country="GB")
    question = await pressed(harbour, result, "Share here")
    async with harbour.at_once():
        first = await pressed(harbour, question, "Post it")
        second = await pressed(harbour, question, "Post it")
    assert sorted(said(one)[:4] for one in (first, second)) == ["Done", "Line"]
    assert len(harbour.general.history()) == 1


async def test_who_cannot_write_there_does_not_through_the_bot(harbour):
    silent = discord.PermissionOverwrite(send_messages=False)
    announcements = harbour.guild.create_text_channel(
        "announcements", overwrites={harbour.guild.default_role: silent}
    )
    assert said(await share(harbour, announcements)).startswith("You cannot write in")
    deaf = harbour.guild.create_text_channel("deaf", overwrites={harbour.guild.me: silent})
    assert said(await share(harbour, deaf)).startswith("I may not write in")
    for channel in (announcements, deaf):
        assert not channel.history()


async def test_permission_is_looked_at_when_it_is_posted(harbour):
    result = await ask(harbour, country="GB")
    question = await pressed(harbour, result, "Share here")
    everyone = harbour.env.backend.guilds[harbour.guild.id].roles[harbour.guild.id]
    everyone.permissions &= ~discord.Permissions(send_messages=True).value
    answer = said(await pressed(harbour, question, "Post it"))
    assert answer.startswith("You cannot write in")
    assert not harbour.general.history()


async def test_in_a_thread_its_own_permission_counts(harbour):
    quiet = discord.PermissionOverwrite(send_messages_in_threads=False)
    parent = harbour.guild.create_text_channel(
        "chess", overwrites={harbour.guild.default_role: quiet}
    )
    other = harbour.guild.create_text_channel("talks")
    for channel in (parent, other):
        harbour.env.backend.create_thread(channel.id, "openings", harbour.member.id)
    await harbour.env.settle()
    assert said(await share(harbour, parent.threads[0])).startswith("You cannot write in")
    assert "Done" in said(await share(harbour, other.threads[0]))
    assert len(other.threads[0].history()) == 1


async def test_what_discord_refuses_is_said_and_can_be_tried_again(harbour):
    """The channel was deleted, closed to the bot, or the message was no good."""
    path = f"/channels/{harbour.general.id}/messages"
    for status, code in [(404, 10003), (403, 50001), (403, 50013), (400, 50035)]:
        harbour.env.inject_error("POST", path, status=status, code=code, message="No")
        answer = said(await share(harbour))
        assert answer.startswith("Discord did not take the message")
        assert "Done" in said(await share(harbour)), "at once: nothing was posted"
        harbour.services.clock.move(SHARE_EVERY)


async def test_a_line_to_discord_that_breaks_is_no_reason_to_wait(harbour):
    with failing(discord.TextChannel, "send", OSError("connection reset")):
        said(await share(harbour))
    assert "Done" in said(await share(harbour))


async def test_the_channel_speaks_the_language_of_the_server(harbour, reading_in):
    reading_in("es-ES")
    result = await ask(harbour, country="GB")
    label = LIBRARY.words.say("helpline-button-share", "es")
    question = await pressed(harbour, result, label)
    posted = await pressed(harbour, question, LIBRARY.words.say("helpline-button-post", "es"))
    assert said(posted) == LIBRARY.words.say(
        "helpline-shared", "es", channel=harbour.general.mention
    )

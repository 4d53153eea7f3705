"""The buttons of the alert card: who may press them, and what comes of it."""

from datetime import timedelta

import discord
import pytest

from core.cases import KEEP_FOR, CaseState
from tests.cogs.conftest import case_id_of, custom_ids_of, parts_of, said, text_of


async def replay(harbour, channel, person, custom_id):
    """A button of the bot, with this custom_id, stands in a channel, and somebody presses it."""
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(discord.ui.ActionRow(discord.ui.Button(label="I'm on it", custom_id=custom_id)))
    view.stop()
    message = await harbour.env.bot.get_channel(channel.id).send(view=view)
    return await person.click(message, label="I'm on it")


async def test_a_moderator_takes_the_case_and_the_card_says_so(harbour):
    await harbour.set_up()
    card = await harbour.alert()
    answer = said(await harbour.moderator.click(card, label="I'm on it"))
    assert "You have this one" in answer
    assert harbour.general.mention in answer
    await harbour.until(lambda: "is on it" in text_of(harbour.cards()[0]))
    [card] = harbour.cards()
    assert harbour.moderator.mention in text_of(card)
    claim = next(part for part in parts_of(card) if part.get("label") == "I'm on it")
    assert claim["disabled"] is True
    case = await harbour.case_of(card)
    assert (case.state, case.claimed_by) == (CaseState.CLAIMED, harbour.moderator.id)
    edits = [request for request in harbour.env.http_requests if request.method == "PATCH"]
    assert edits
    assert all(edit.json["allowed_mentions"] == {"parse": []} for edit in edits)


async def test_moderate_members_is_enough_without_the_role(harbour):
    helper = harbour.helper
    channel = harbour.private_channel(
        "team", plus={harbour.helper: discord.PermissionOverwrite(view_channel=True)}
    )
    await harbour.set_up(channel=channel)
    await harbour.member.send(harbour.general, "i want to die")
    await harbour.until(lambda: len(harbour.cards(channel)) == 1)
    await harbour.idle()
    [card] = harbour.cards(channel)
    assert "You have this one" in said(await helper.click(card, label="I'm on it"))


@pytest.mark.parametrize("label", ["I'm on it", "Show message"])
async def test_a_stranger_is_refused_in_words(harbour, label):
    public = harbour.guild.create_text_channel("open-alerts")
    await harbour.set_up(channel=public)
    await harbour.member.send(harbour.general, "lantern street, i want to die")
    await harbour.until(lambda: len(harbour.cards(public)) == 1)
    await harbour.idle()
    [card] = harbour.cards(public)
    answer = said(await harbour.other_member.click(card, label=label))
    assert answer.startswith("Only moderators of this server")
    assert "lantern" not in answer
    assert (await harbour.case_of(card)).state is CaseState.OPEN


async def test_who_lost_the_role_is_refused_at_the_click(harbour):
    public = harbour.guild.create_text_channel("open-alerts")
    await harbour.set_up(channel=public)
    await harbour.member.send(harbour.general, "i want to die")
    await harbour.until(lambda: len(harbour.cards(public)) == 1)
    await harbour.idle()
    [card] = harbour.cards(public)
    await harbour.set_up(channel=public, role=harbour.guild.create_role("Night watch"))
    answer = said(await harbour.moderator.click(card, label="I'm on it"))
    assert answer.startswith("Only moderators")


async def test_a_second_moderator_is_told_who_has_it(harbour):
    await harbour.set_up()
    card = await harbour.alert()
    async with harbour.at_once():
        first = await harbour.moderator.click(card, label="I'm on it")
        second = await harbour.second_moderator.click(card, label="I'm on it")
    answers = [said(first), said(second)]
    assert sum("You have this one" in answer for answer in answers) == 1
    [told] = [answer for answer in answers if "already has this one" in answer]
    winner = (await harbour.case_of(card)).claimed_by
    assert f"<@{winner}>" in told


async def test_pressing_twice_at_once_is_no_error(harbour):
    await harbour.set_up()
    card = await harbour.alert()
    async with harbour.at_once():
        first = await harbour.moderator.click(card, label="I'm on it")
        second = await harbour.moderator.click(card, label="I'm on it")
    assert "You have this one" in said(first)
    assert "You have this one" in said(second)


async def test_buttons_work_after_a_restart(harbour):
    await harbour.set_up()
    first = await harbour.alert()
    await harbour.restart()
    assert "i want to die" in said(await harbour.moderator.click(first, label="Show message"))
    assert "You have this one" in said(await harbour.moderator.click(first, label="I'm on it"))
    await harbour.until(lambda: "is on it" in text_of(harbour.cards()[0]))
    await harbour.alert("i want to die, again")
    assert len(harbour.cards()) == 2


async def test_a_case_of_another_server_is_refused(harbour):
    await harbour.set_up()
    card = await harbour.alert()
    elsewhere = harbour.env.create_guild("Elsewhere")
    role = elsewhere.create_role("Crew", permissions=discord.Permissions(moderate_members=True))
    lobby = elsewhere.create_text_channel("lobby")
    outsider = elsewhere.add_member(harbour.env.create_user("Outsider"), roles=[role])
    await harbour.env.settle()
    for custom_id in custom_ids_of(card):
        answer = said(await replay(harbour, lobby, outsider, custom_id))
        assert answer.startswith("Only moderators of this server")
        assert "want to die" not in answer
    assert (await harbour.case_of(card)).state is CaseState.OPEN


async def test_a_forgotten_case_is_told(harbour):
    await harbour.set_up()
    card = await harbour.alert()
    harbour.services.clock.move(KEEP_FOR + timedelta(seconds=1))
    assert await harbour.services.retention.forget_due() >= 1
    for label in ("I'm on it", "Show message"):
        answer = said(await harbour.moderator.click(card, label=label))
        assert answer == ("This case is no longer kept: cases are forgotten after 30 days.")


async def test_a_button_of_another_version_is_told(harbour):
    await harbour.set_up()
    card = await harbour.alert()
    answer = said(
        await replay(
            harbour, harbour.mod_alerts, harbour.moderator, f"case:juggle:{case_id_of(card)}"
        )
    )
    assert answer == ("This button belongs to another version of the bot. Please ask for it again.")


async def test_custom_ids_tell_nothing_of_who_and_where(harbour):
    await harbour.set_up()
    card = await harbour.alert()
    backend = harbour.env.backend
    known = {
        *backend.users,
        *backend.channels,
        *backend.guilds,
        *backend.guilds[harbour.guild.id].roles,
        *(message for channel in backend.messages.values() for message in channel),
    }
    case = await harbour.case_of(card)
    assert {case.person_id, case.channel_id, case.message_id, case.guild_id, card.id} <= known
    for custom_id in custom_ids_of(card):
        assert len(custom_id) <= 100
        for number in known:
            assert str(number) not in custom_id
            assert f"{number:x}" not in custom_id
    assert case.id not in known


async def test_two_cases_share_no_custom_id(harbour):
    await harbour.set_up()
    first = await harbour.alert()
    second = await harbour.alert()
    assert not set(custom_ids_of(first)) & set(custom_ids_of(second))

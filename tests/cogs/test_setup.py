"""What admins choose, what they are warned of, and who is refused."""

import discord
import pytest
import simcord

from core.guilds import DEFAULT_MINUTES
from tests.cogs.conftest import HIDDEN, SEEN, said

WARNING = "⚠️"


def settings_of(harbour):
    return harbour.services.guilds.settings(harbour.guild.id)


async def show(harbour):
    return said(await harbour.admin.slash(harbour.general, "setup show"))


async def test_alerts_are_set_up_without_a_warning(harbour):
    answer = said(await harbour.set_up())
    assert f"Alerts now go to {harbour.mod_alerts.mention}" in answer
    assert harbour.moderators.mention in answer
    assert "not a crisis service" in answer
    assert WARNING not in answer
    settings = settings_of(harbour)
    assert settings.alerts_channel_id == harbour.mod_alerts.id
    assert settings.alerts_role_id == harbour.moderators.id
    assert settings.minutes == DEFAULT_MINUTES


async def test_what_is_not_given_stays_as_it_was(harbour):
    backup = harbour.guild.create_role("Backup", mentionable=True)
    await harbour.set_up(backup_role=backup, minutes=30)
    await harbour.set_up()
    settings = settings_of(harbour)
    assert (settings.backup_role_id, settings.minutes) == (backup.id, 30)
    await harbour.restart()
    assert settings_of(harbour) == settings


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("setup show", {}),
        ("setup alerts", {"channel": "general", "role": "moderators"}),
        ("setup watch", {"channel": "general", "on": False}),
    ],
)
async def test_members_cannot_set_up(harbour, command, options):
    options = {
        name: getattr(harbour, value) if isinstance(value, str) else value
        for name, value in options.items()
    }
    before = settings_of(harbour)
    for person in (harbour.member, harbour.moderator):
        with pytest.raises(simcord.SetupError, match="not visible"):
            await person.slash(harbour.general, command, **options)

    setup = harbour.env.backend.find_command("setup", harbour.guild.id)
    harbour.guild.set_command_permissions(int(setup["id"]), {harbour.member: True})
    result = await harbour.member.slash(harbour.general, command, **options)
    assert said(result) == "This needs the Manage Server permission."
    assert settings_of(harbour) == before


@pytest.mark.parametrize("minutes", [0, 241, -1])
async def test_minutes_out_of_range_are_refused_by_discord_itself(harbour, minutes):
    with pytest.raises(simcord.OptionError):
        await harbour.set_up(minutes=minutes)
    assert not settings_of(harbour).alerts_on


@pytest.mark.parametrize("minutes", [1, 240])
async def test_the_ends_of_the_range_are_allowed(harbour, minutes):
    await harbour.set_up(minutes=minutes)
    assert settings_of(harbour).minutes == minutes
    assert f"Unclaimed after {minutes} minutes" in await show(harbour)


async def test_alerts_cannot_call_everyone(harbour):
    answer = said(await harbour.set_up(role=harbour.guild.default_role))
    assert answer == "Alerts cannot call everyone. Choose the role your moderators have."
    assert not settings_of(harbour).alerts_on


async def test_a_public_channel_is_warned_of(harbour):
    answer = said(await harbour.set_up(channel=harbour.general))
    assert f"{WARNING} Everyone can read {harbour.general.mention}" in answer
    assert answer.count(WARNING) == 1


def bot_without(harbour, *names):
    """The bot's own role loses permissions in the whole server."""
    me = harbour.guild.me
    [role_id] = [role.id for role in me.roles if not role.is_default()]
    allowed = discord.Permissions.all()
    allowed.update(administrator=False, **dict.fromkeys(names, False))
    harbour.env.backend.edit_role(harbour.guild.id, role_id, {"permissions": allowed.value})


async def test_an_unmentionable_role_is_warned_of_only_when_the_bot_cannot_ping_it(harbour):
    quiet = harbour.guild.create_role("Quiet", mentionable=False)
    assert WARNING not in said(await harbour.set_up(role=quiet))
    bot_without(harbour, "mention_everyone")
    await harbour.env.settle()
    answer = said(await harbour.set_up(role=quiet))
    assert f"{WARNING} I may not ping {quiet.mention}" in answer
    assert answer.count(WARNING) == 1
    assert WARNING not in said(await harbour.set_up())


@pytest.mark.parametrize(
    ("lost", "named"),
    [
        ({"send_messages": False}, "Send Messages"),
        ({"view_channel": False}, "View Channel"),
    ],
)
async def test_a_missing_permission_is_named(harbour, lost, named):
    me = harbour.guild.me
    channel = harbour.guild.create_text_channel(
        "half-open",
        overwrites={
            harbour.guild.default_role: HIDDEN,
            harbour.moderators: SEEN,
            me: discord.PermissionOverwrite(**({"view_channel": True} | lost)),
        },
    )
    answer = said(await harbour.set_up(channel=channel))
    assert f"{WARNING} In {channel.mention} I am missing: " in answer
    assert named in answer


async def test_a_gone_channel_and_a_gone_role_are_said_with_their_cure(harbour):
    await harbour.set_up()
    harbour.env.backend.delete_channel(harbour.mod_alerts.id)
    harbour.env.backend.delete_role(harbour.guild.id, harbour.moderators.id)
    await harbour.env.settle()
    answer = await show(harbour)
    assert f"{WARNING} The alerts channel is gone" in answer
    assert f"{WARNING} The alerts role is gone" in answer
    assert answer.count("`/setup alerts`") == 2


async def test_show_while_alerts_are_off(harbour):
    answer = await show(harbour)
    assert answer.startswith("Alerts are off.")
    assert "`/setup alerts`" in answer
    assert WARNING not in answer


async def test_show_while_alerts_are_on(harbour):
    await harbour.set_up()
    answer = await show(harbour)
    assert harbour.mod_alerts.mention in answer
    assert harbour.moderators.mention in answer
    assert f"Unclaimed after {DEFAULT_MINUTES} minutes: no backup role is set." in answer
    assert "Every channel I can read is watched" in answer

    backup = harbour.guild.create_role("Backup", mentionable=True)
    await harbour.set_up(backup_role=backup)
    assert f"{backup.mention} is called" in await show(harbour)


async def test_watch_off_and_on_again(harbour):
    await harbour.set_up()
    answer = said(
        await harbour.admin.slash(harbour.general, "setup watch", channel=harbour.general, on=False)
    )
    assert f"Messages in {harbour.general.mention} are left alone." in answer
    assert f"Left alone: {harbour.general.mention}." in await show(harbour)
    answer = said(
        await harbour.admin.slash(harbour.general, "setup watch", channel=harbour.general, on=True)
    )
    assert f"Messages in {harbour.general.mention} are read for signs." in answer
    assert "Left alone" not in await show(harbour)


@pytest.mark.parametrize("kind", ["category", "voice_channel", "stage_channel", "forum_channel"])
async def test_every_kind_of_channel_can_be_left_alone(harbour, kind):
    await harbour.set_up()
    place = getattr(harbour.guild, f"create_{kind}")("Place")
    await harbour.admin.slash(harbour.general, "setup watch", channel=place, on=False)
    assert settings_of(harbour).unwatched == {place.id}
    assert place.mention in await show(harbour)


async def test_watching_twice_is_no_error(harbour):
    await harbour.set_up()
    for on in (True, False, False):
        await harbour.admin.slash(harbour.general, "setup watch", channel=harbour.general, on=on)
    assert settings_of(harbour).unwatched == {harbour.general.id}


async def test_commands_at_once_lose_nothing(harbour):
    rooms = [harbour.guild.create_text_channel(f"room-{number}") for number in range(6)]
    async with harbour.at_once():
        answers = [
            await person.slash(harbour.general, "setup watch", channel=room, on=False)
            for room, person in zip(rooms, [harbour.admin, harbour.other_admin] * 3, strict=True)
        ]
        answers.append(await harbour.set_up(minutes=45))
    for answer in answers:
        said(answer)
    expected = settings_of(harbour)
    assert expected.unwatched == {room.id for room in rooms}
    assert expected.minutes == 45
    assert expected.alerts_on
    await harbour.restart()
    assert settings_of(harbour) == expected


async def test_servers_share_no_settings(harbour):
    await harbour.set_up()
    owner = harbour.env.create_user("Another owner")
    elsewhere = harbour.env.create_guild("Elsewhere", owner=owner)
    lobby = elsewhere.create_text_channel("lobby")
    await harbour.env.settle()
    admin = elsewhere.add_member(owner)
    assert said(await admin.slash(lobby, "setup show")).startswith("Alerts are off.")


async def test_setup_is_not_offered_in_direct_messages(harbour):
    assert "setup show" not in harbour.member.user.available_commands()

from itertools import product

import discord
import pytest

from sandbox.permissions import ALL, Permission, in_channel, in_guild

EVERYONE, HELPERS, MODERATORS, MEMBER, OWNER = 1, 2, 3, 10, 99
VIEW, SEND, HISTORY = (
    Permission.VIEW_CHANNEL,
    Permission.SEND_MESSAGES,
    Permission.READ_MESSAGE_HISTORY,
)
BASE = VIEW | SEND | HISTORY | Permission.EMBED_LINKS | Permission.MENTION_EVERYONE


def overwrite(target, kind, allow=0, deny=0):
    return {"id": str(target), "type": kind, "allow": str(int(allow)), "deny": str(int(deny))}


def seen(*overwrites, base=BASE, roles=(HELPERS, MODERATORS), **more):
    return in_channel(base, overwrites, MEMBER, roles, EVERYONE, **more)


def test_the_bits_are_discords():
    otherwise_named = {
        "MANAGE_GUILD_EXPRESSIONS": "manage_expressions",
        "CREATE_GUILD_EXPRESSIONS": "create_expressions",
        "USE_VAD": "use_voice_activation",
    }
    known = dict(discord.Permissions.VALID_FLAGS)
    names = {one: otherwise_named.get(one.name, one.name.lower()) for one in Permission}
    assert {one.name: known[name] for one, name in names.items() if name in known} == {
        one.name: one.value for one, name in names.items() if name in known
    }
    assert [one.name for one, name in names.items() if name not in known] == []
    assert discord.Permissions.all().value & ~ALL == 0


def test_roles_add_up():
    roles = {EVERYONE: VIEW, HELPERS: SEND, MODERATORS: Permission.MODERATE_MEMBERS}
    assert in_guild(OWNER, MEMBER, [HELPERS], roles, EVERYONE) == VIEW | SEND
    assert in_guild(OWNER, MEMBER, [HELPERS, 777], roles, EVERYONE) == VIEW | SEND
    assert in_guild(OWNER, MEMBER, [], roles, EVERYONE) == VIEW


def test_owner_and_administrator_have_everything():
    roles = {EVERYONE: 0, MODERATORS: Permission.ADMINISTRATOR}
    assert in_guild(MEMBER, MEMBER, [], roles, EVERYONE) == ALL
    assert in_guild(OWNER, MEMBER, [MODERATORS], roles, EVERYONE) == ALL
    denied = overwrite(MEMBER, 1, deny=ALL)
    assert seen(denied, base=ALL, timed_out=True) == ALL


@pytest.mark.parametrize(
    ("overwrites", "may_send"),
    [
        ([], True),
        ([overwrite(EVERYONE, 0, deny=SEND)], False),
        ([overwrite(EVERYONE, 0, deny=SEND), overwrite(HELPERS, 0, allow=SEND)], True),
        ([overwrite(HELPERS, 0, allow=SEND), overwrite(EVERYONE, 0, deny=SEND)], True),
        ([overwrite(HELPERS, 0, deny=SEND), overwrite(MODERATORS, 0, allow=SEND)], True),
        ([overwrite(MODERATORS, 0, allow=SEND), overwrite(HELPERS, 0, deny=SEND)], True),
        ([overwrite(HELPERS, 0, deny=SEND), overwrite(EVERYONE, 0, allow=SEND)], False),
        ([overwrite(MEMBER, 1, deny=SEND), overwrite(MODERATORS, 0, allow=SEND)], False),
        ([overwrite(MEMBER, 1, allow=SEND), overwrite(HELPERS, 0, deny=SEND)], True),
        ([overwrite(11, 1, deny=SEND), overwrite(4, 0, deny=SEND)], True),
        ([overwrite(MEMBER, 0, deny=SEND), overwrite(HELPERS, 1, deny=SEND)], True),
        ([overwrite(MEMBER, 1, allow=SEND, deny=SEND)], True),
    ],
)
def test_the_order_of_overwrites(overwrites, may_send):
    assert bool(seen(*overwrites) & SEND) is may_send


def test_numbers_do_as_well_as_strings():
    assert not seen({"id": EVERYONE, "type": 0, "allow": 0, "deny": int(SEND)}) & SEND


def test_who_cannot_view_can_do_nothing():
    assert seen(overwrite(EVERYONE, 0, deny=VIEW)) == Permission(0)
    assert seen(base=SEND | HISTORY) == Permission(0)
    assert seen(overwrite(MODERATORS, 0, allow=VIEW), base=SEND) == VIEW | SEND


def test_who_cannot_send_cannot_embed_attach_or_ping():
    without = seen(
        overwrite(EVERYONE, 0, deny=SEND),
        base=BASE | Permission.ATTACH_FILES | Permission.SEND_TTS_MESSAGES,
    )
    assert without == VIEW | HISTORY


def test_timed_out_members_only_look_and_read():
    assert seen(timed_out=True) == VIEW | HISTORY
    allowed = overwrite(MEMBER, 1, allow=SEND | Permission.ADD_REACTIONS)
    assert seen(allowed, timed_out=True) == VIEW | HISTORY
    assert seen(overwrite(MEMBER, 1, deny=VIEW), timed_out=True) == Permission(0)


def test_threads_ask_for_their_own_permission_to_send():
    inside = Permission.SEND_MESSAGES_IN_THREADS
    assert seen(thread=True) == VIEW | HISTORY
    allowed = seen(base=BASE | inside, thread=True)
    assert allowed == (BASE | inside) & ~SEND
    denied = overwrite(EVERYONE, 0, deny=SEND)
    assert seen(denied, base=BASE | inside, thread=True) & Permission.EMBED_LINKS
    assert not seen(overwrite(EVERYONE, 0, deny=VIEW), base=BASE | inside, thread=True)


@pytest.mark.parametrize("states", list(product([0, 1, 2], repeat=3)))
def test_the_most_particular_overwrite_decides(states):
    """Every mix of no word (0), allowed (1), denied (2) for everyone, a role and the member."""
    targets = [(EVERYONE, 0), (MODERATORS, 0), (MEMBER, 1)]
    given = [
        overwrite(target, kind, allow=SEND if state == 1 else 0, deny=SEND if state == 2 else 0)
        for (target, kind), state in zip(targets, states, strict=True)
    ]
    expected = next((state == 1 for state in reversed(states) if state), True)
    assert bool(seen(*given, roles=(MODERATORS,)) & SEND) is expected

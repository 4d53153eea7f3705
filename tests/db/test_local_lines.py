"""What a server adds and hides, on both databases; two servers with several rows each."""

import asyncio
import json
from dataclasses import replace

import pytest

from core.resources.local import LocalLine, local_id
from tests.db.samples import GUILD, LATER, NOW

OTHER_GUILD = GUILD + 1
DOCUMENT = {
    "name": "Línea de ayuda 🌊",
    "country": "ES",
    "topics": ["crisis", "anxiety"],
    "channels": [{"kind": "phone", "value": "024", "hours": None, "free": True}],
}


def local_line(number, guild_id=GUILD, **changes):
    return LocalLine(guild_id, local_id(number), DOCUMENT | changes, NOW)


async def save(database, *lines, now=NOW):
    for line in lines:
        await database.write(lambda tx, line=line: tx.local_lines.save(line, now))


async def hide(database, guild_id, *line_ids):
    return [
        await database.write(lambda tx, line_id=line_id: tx.local_lines.hide(guild_id, line_id))
        for line_id in line_ids
    ]


def test_the_id_of_a_servers_own_line():
    assert local_id(0) == "local-00000000"
    assert local_id(0xAB12CD) == "local-00ab12cd"
    assert local_id(2**63 - 1) == "local-ffffffff"


async def test_a_server_that_added_nothing(database):
    assert await database.read(lambda tx: tx.local_lines.get(GUILD, local_id(1))) is None
    assert await database.read(lambda tx: tx.local_lines.all()) == []
    assert await database.read(lambda tx: tx.local_lines.count(GUILD)) == 0
    assert await database.read(lambda tx: tx.local_lines.hidden(GUILD)) == frozenset()
    assert await database.read(lambda tx: tx.local_lines.all_hidden()) == {}


async def test_a_line_comes_back_as_it_was_saved(database):
    line = local_line(1)
    assert await database.write(lambda tx: tx.local_lines.save(line, NOW)) == line
    assert await database.read(lambda tx: tx.local_lines.get(GUILD, line.id)) == line


async def test_a_server_may_add_lines_before_it_chose_anything_else(database):
    await save(database, local_line(1))
    assert await database.read(lambda tx: tx.guilds.get(GUILD)) is None
    assert await database.read(lambda tx: tx.local_lines.count(GUILD)) == 1


async def test_saving_again_replaces_that_line_alone(database):
    line, neighbour = local_line(1), local_line(2)
    elsewhere = local_line(1, OTHER_GUILD)
    await save(database, line, neighbour, elsewhere)
    changed = local_line(1, name="Another name")
    kept = await database.write(lambda tx: tx.local_lines.save(changed, LATER))
    assert kept == replace(changed, updated_at=LATER)
    assert await database.read(lambda tx: tx.local_lines.all()) == [kept, neighbour, elsewhere]


async def test_a_line_is_changed_in_one_work(database):
    def rename(tx):
        tx.local_lines.save(local_line(1), NOW)
        line = tx.local_lines.get(GUILD, local_id(1))
        tx.local_lines.save(replace(line, document={**line.document, "name": "New"}), LATER)
        return tx.local_lines.get(GUILD, line.id)

    renamed = await database.write(rename)
    assert (renamed.document["name"], renamed.updated_at) == ("New", LATER)
    assert await database.read(lambda tx: tx.local_lines.all()) == [renamed]


async def test_saves_that_share_a_commit_keep_each_servers_line(database):
    guilds = GUILD, OTHER_GUILD
    lines = [local_line(number, guild_id) for guild_id in guilds for number in (1, 2)]
    await asyncio.gather(*(save(database, line) for line in lines * 2))
    assert await database.read(lambda tx: tx.local_lines.all()) == lines


async def test_lines_are_counted_and_forgotten_in_their_own_server_only(database):
    await save(database, local_line(1), local_line(2), local_line(1, OTHER_GUILD))
    assert await database.read(lambda tx: tx.local_lines.count(GUILD)) == 2
    assert not await database.write(lambda tx: tx.local_lines.forget(OTHER_GUILD, local_id(2)))
    assert await database.write(lambda tx: tx.local_lines.forget(GUILD, local_id(1)))
    assert not await database.write(lambda tx: tx.local_lines.forget(GUILD, local_id(1)))
    assert await database.read(lambda tx: tx.local_lines.of_guild(GUILD)) == [local_line(2)]
    assert await database.read(lambda tx: tx.local_lines.of_guild(OTHER_GUILD)) == [
        local_line(1, OTHER_GUILD)
    ]


async def test_a_line_is_hidden_in_its_own_server_until_it_is_shown_again(database):
    assert await hide(database, GUILD, "one-line", "two-lines") == [True, True]
    assert await hide(database, GUILD, "one-line") == [False]
    assert await hide(database, OTHER_GUILD, "one-line") == [True]
    assert await database.read(lambda tx: tx.local_lines.hidden(GUILD)) == {"one-line", "two-lines"}
    assert await database.write(lambda tx: tx.local_lines.show(GUILD, "one-line"))
    assert not await database.write(lambda tx: tx.local_lines.show(GUILD, "one-line"))
    assert await database.read(lambda tx: tx.local_lines.all_hidden()) == {
        GUILD: frozenset({"two-lines"}),
        OTHER_GUILD: frozenset({"one-line"}),
    }


async def test_hiding_twice_at_once_hides_once(database):
    done = await asyncio.gather(
        *(database.write(lambda tx: tx.local_lines.hide(GUILD, "one-line")) for _ in range(3))
    )
    assert sorted(done) == [False, False, True]
    assert await database.read(lambda tx: tx.local_lines.hidden(GUILD)) == {"one-line"}


async def test_the_longest_id_of_a_line_fits(database):
    longest = "a" * 100
    await hide(database, GUILD, longest)
    assert await database.read(lambda tx: tx.local_lines.hidden(GUILD)) == {longest}


async def test_an_export_holds_everything_of_one_server(database):
    await save(database, local_line(1), local_line(2), local_line(3, OTHER_GUILD))
    await hide(database, GUILD, "two-lines", "one-line")
    await hide(database, OTHER_GUILD, "other-line")
    exported = await database.read(lambda tx: tx.local_lines.export_guild(GUILD))
    assert json.loads(json.dumps(exported)) == {
        "lines": [
            {"id": local_id(number), "document": DOCUMENT, "updated_at": NOW.isoformat()}
            for number in (1, 2)
        ],
        "hidden": ["one-line", "two-lines"],
    }


@pytest.mark.parametrize(("leaves", "stays"), [(GUILD, OTHER_GUILD), (OTHER_GUILD, GUILD)])
async def test_forgetting_one_server_leaves_the_other(database, leaves, stays):
    for guild_id in (GUILD, OTHER_GUILD):
        await save(database, local_line(1, guild_id), local_line(2, guild_id))
        await hide(database, guild_id, "one-line", "two-lines", "three-lines")
    assert await database.write(lambda tx: tx.local_lines.forget_guild(leaves)) == 5
    assert await database.write(lambda tx: tx.local_lines.forget_guild(leaves)) == 0
    assert await database.read(lambda tx: tx.local_lines.export_guild(leaves)) == {
        "lines": [],
        "hidden": [],
    }
    assert await database.read(lambda tx: tx.local_lines.all()) == [
        local_line(1, stays),
        local_line(2, stays),
    ]
    assert await database.read(lambda tx: tx.local_lines.all_hidden()) == {
        stays: frozenset({"one-line", "two-lines", "three-lines"})
    }

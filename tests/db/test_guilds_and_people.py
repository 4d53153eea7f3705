from dataclasses import replace

from core.guilds import GuildSettings
from tests.db.samples import GUILD, LATER, MEMBER, NOW, OTHER_MEMBER

FULL = GuildSettings(GUILD, 1, 2, 3, 20, "de", frozenset({4, 5}))


async def test_a_server_that_chose_nothing(database):
    assert await database.read(lambda tx: tx.guilds.get(GUILD)) is None
    assert await database.read(lambda tx: tx.guilds.all()) == []


async def test_settings_come_back_as_they_were_saved(database):
    bare = GuildSettings(GUILD + 1)
    await database.write(lambda tx: tx.guilds.save(FULL, NOW))
    await database.write(lambda tx: tx.guilds.save(bare, NOW))
    assert await database.read(lambda tx: tx.guilds.get(GUILD)) == FULL
    assert await database.read(lambda tx: tx.guilds.all()) == [FULL, bare]


async def test_saving_again_replaces_everything(database):
    await database.write(lambda tx: tx.guilds.save(FULL, NOW))
    changed = replace(FULL, backup_role_id=None, minutes=5, unwatched=frozenset({5, 6}))
    await database.write(lambda tx: tx.guilds.save(changed, LATER))
    assert await database.read(lambda tx: tx.guilds.all()) == [changed]


async def test_a_setting_is_changed_in_one_work(database):
    def shorten(tx):
        tx.guilds.save(FULL, NOW)
        tx.guilds.save(replace(tx.guilds.get(GUILD), minutes=3), LATER)
        return tx.guilds.get(GUILD)

    assert await database.write(shorten) == replace(FULL, minutes=3)


async def test_forgetting_one_server_leaves_the_other(database):
    other = replace(FULL, guild_id=GUILD + 1)
    await database.write(lambda tx: tx.guilds.save(FULL, NOW))
    await database.write(lambda tx: tx.guilds.save(other, NOW))
    assert await database.write(lambda tx: tx.guilds.forget(GUILD))
    assert not await database.write(lambda tx: tx.guilds.forget(GUILD))
    assert await database.read(lambda tx: tx.guilds.all()) == [other]
    bare = GuildSettings(GUILD)
    await database.write(lambda tx: tx.guilds.save(bare, LATER))
    assert await database.read(lambda tx: tx.guilds.get(GUILD)) == bare


async def test_country_and_language_do_not_undo_each_other(database):
    assert await database.read(lambda tx: tx.people.country(MEMBER)) is None
    await database.write(lambda tx: tx.people.save_country(MEMBER, "DE", NOW))
    await database.write(lambda tx: tx.people.save_language(MEMBER, "de", LATER))
    assert await database.read(lambda tx: tx.people.export(MEMBER)) == {
        "country": "DE",
        "language": "de",
        "updated_at": LATER.isoformat(),
    }
    await database.write(lambda tx: tx.people.save_country(MEMBER, None, LATER))
    assert await database.read(lambda tx: tx.people.country(MEMBER)) is None
    assert await database.read(lambda tx: tx.people.language(MEMBER)) == "de"


async def test_the_countries_of_everybody_who_saved_one(database):
    assert await database.read(lambda tx: tx.people.all_countries()) == {}

    def save(tx):
        tx.people.save_country(MEMBER, "DE", NOW)
        tx.people.save_country(OTHER_MEMBER, "ES", NOW)
        tx.people.save_language(OTHER_MEMBER + 1, "fr", NOW)
        tx.people.save_country(OTHER_MEMBER + 2, "FR", NOW)
        tx.people.save_country(OTHER_MEMBER + 2, None, LATER)

    await database.write(save)
    assert await database.read(lambda tx: tx.people.all_countries()) == {
        MEMBER: "DE",
        OTHER_MEMBER: "ES",
    }


async def test_forgetting_one_person_leaves_the_other(database):
    for person_id in (MEMBER, OTHER_MEMBER):
        await database.write(
            lambda tx, person_id=person_id: tx.people.save_country(person_id, "DE", NOW)
        )
    assert await database.write(lambda tx: tx.people.forget(MEMBER))
    assert not await database.write(lambda tx: tx.people.forget(MEMBER))
    assert await database.read(lambda tx: tx.people.export(MEMBER)) is None
    assert await database.read(lambda tx: tx.people.country(OTHER_MEMBER)) == "DE"

"""/my country: where somebody is, saved once, shown and forgotten again."""

import asyncio

from core.resources import countries
from db.problems import DatabaseProblem
from tests.cogs.acts import OF_ANOTHER_VERSION, fill_in, press
from tests.cogs.conftest import LIBRARY, custom_ids_of, failing, said, text_of

GONE = DatabaseProblem("the database stayed busy or out of reach")


async def my_country(harbour, person=None, **options):
    return await (person or harbour.member).slash(harbour.general, "my country", **options)


async def kept(harbour, person=None):
    """What the database has, which is what the person gets who asks for it."""
    return await harbour.services.people.export((person or harbour.member).id)


async def test_saved_shown_and_forgotten(harbour):
    assert said(await my_country(harbour)).startswith("No country is saved")
    answer = said(await my_country(harbour, country="Urugay"))
    assert answer.startswith("Saved: Uruguay.")
    shown = await my_country(harbour)
    assert "Saved: Uruguay." in said(shown)
    assert custom_ids_of(shown.response) == ["my:forget-country"], "and nothing of who it is"
    forgotten = said(await harbour.member.click(shown.response, label="Forget it"))
    assert forgotten.startswith("Forgotten.")
    assert said(await my_country(harbour)).startswith("No country is saved")
    assert await kept(harbour) is None, "nothing at all is left of the person"


async def test_each_has_their_own(harbour):
    await my_country(harbour, country="GB")
    await my_country(harbour, harbour.other_member, country="JP")
    await my_country(harbour, country="US")
    shown = await my_country(harbour, harbour.other_member)
    assert "Japan" in said(shown)
    await harbour.other_member.click(shown.response, label="Forget it")
    assert "United States" in said(await my_country(harbour))
    assert (await kept(harbour))["country"] == "US"
    assert await kept(harbour, harbour.other_member) is None


async def test_it_holds_in_every_server_in_private_and_after_a_restart(harbour):
    await my_country(harbour, country="ES")
    shown = await my_country(harbour)
    await harbour.restart()
    person = harbour.member.user
    assert "People to talk to now · Spain" in said(await person.slash("helpline"))
    other = harbour.env.create_guild("Elsewhere")
    lobby = other.create_text_channel("lobby")
    guest = other.add_member(person)
    await harbour.env.settle()
    assert "· Spain" in said(await guest.slash(lobby, "helpline"))
    in_private = await person.slash("my country")
    assert "Spain" in said(in_private)
    assert said(await person.click(in_private.response, label="Forget it")).startswith("Forgotten")
    again = said(await harbour.member.click(shown.response, label="Forget it"))
    assert again.startswith("Forgotten"), "twice is no error, nor is a button from before"


async def test_in_the_members_language(harbour, reading_in):
    reading_in("es-ES")
    answer = said(await my_country(harbour, country="alemania"))
    assert answer == LIBRARY.words.say("my-country-saved", "es", country="Alemania")
    reading_in("ja")
    assert "ドイツ" in said(await my_country(harbour))
    offered = await harbour.member.autocomplete(harbour.general, "my country", "country", "ドイ")
    assert offered[0] == {"name": "ドイツ", "value": "DE"}


async def test_what_is_no_country_is_said_and_not_saved(harbour, log):
    for typed in ("Atlantis", "INT", "XX", "🫂", "   ", "\u202e", "x" * 500, "'; DROP TABLE x; --"):
        answer = said(await my_country(harbour, country=typed))
        assert answer.startswith("I do not know a country called"), typed
        assert len(answer) <= 2_000
    assert await kept(harbour) is None
    assert not [event for event in log.events if event["event"] == "error"]


async def test_what_is_offered_is_a_country(harbour):
    for typed in ("", "u", "united", "urugya", "🫂", "x" * 100):
        offered = await harbour.member.autocomplete(harbour.general, "my country", "country", typed)
        assert len(offered) <= 25
        assert {choice["value"] for choice in offered} <= countries.codes()


async def test_buttons_of_another_version_are_told_and_forget_nothing(harbour):
    await my_country(harbour, country="GB")
    for name in ("my", "my:", "my:forget", "my:forget-everything", "my:FORGET-COUNTRY"):
        assert said(await press(harbour, name)) == OF_ANOTHER_VERSION, name
        assert said(await fill_in(harbour, name, country="US")) == OF_ANOTHER_VERSION
    assert (await kept(harbour))["country"] == "GB"


async def test_a_database_that_is_gone_is_told(harbour, log):
    """It is not said to be saved or forgotten when it is not; what was known stays known."""
    await my_country(harbour, country="GB")
    shown = await my_country(harbour)
    database = harbour.services.database
    with failing(database, "read", GONE), failing(database, "write", GONE):
        answers = [
            said(await my_country(harbour, country="US")),
            said(await harbour.member.click(shown.response, label="Forget it")),
        ]
        assert "United Kingdom" in said(await my_country(harbour))
        assert "United Kingdom" in said(await harbour.member.slash(harbour.general, "helpline"))
    assert harbour.env.errors, "the command raised; simcord would hold it against this test"
    for answer in answers:
        assert answer.startswith("Something went wrong on our side")
    assert (await kept(harbour))["country"] == "GB"
    for person in (harbour.member, harbour.other_member):
        assert str(person.id) not in "".join(map(repr, log.events))


async def test_a_slow_database_is_waited_for_and_the_person_is_told_in_time(harbour, monkeypatch):
    """Discord wants an answer within three seconds; the saving takes longer than that."""
    opened, write = asyncio.Event(), harbour.services.database.write

    async def slow(*args: object, **options: object) -> object:
        await harbour.env.external_wait(opened.wait(), reason="the database is slow")
        return await write(*args, **options)

    monkeypatch.setattr(harbour.services.database, "write", slow)
    result = await my_country(harbour, country="GB")
    await harbour.env.advance_time(2)
    assert result.acknowledged
    assert result.deferred
    assert result.ephemeral
    opened.set()
    await harbour.env.settle()
    told = [text_of(one) for one in (result.response, *result.followups) if one is not None]
    assert any(text.startswith("Saved: United Kingdom.") for text in told)
    assert (await kept(harbour))["country"] == "GB"


async def test_the_log_names_nobody_and_no_country(harbour, log):
    await my_country(harbour, country="Uruguay")
    shown = await my_country(harbour)
    await harbour.member.click(shown.response, label="Forget it")
    logged = "".join(map(repr, log.events))
    assert str(harbour.member.id) not in logged
    assert "Uruguay" not in logged

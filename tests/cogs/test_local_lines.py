"""/resources add, edit and hide: the lines of one server alone."""

from datetime import timedelta

import discord
import pytest

from cogs.resources.local_lines import KEPT_FOR, MOST_KEPT
from cogs.ui.local_lines import LONGEST
from core.resources.line import Line
from core.resources.local import local_id
from db.problems import DatabaseProblem
from services.directory import MOST_LOCAL
from tests.cogs.acts import press, slow
from tests.cogs.conftest import LIBRARY, custom_ids_of, failing, parts_of, said, text_of

NIGHT = {
    "name": "Harbour Night Line",
    "reach": "0808 164 0123\nsms 85258 HOME\nchat https://example.org/chat",
    "hours": "mon-fri 9am-5pm",
    "cost": ["free"],
    "source": "https://example.org/contact",
}
SAMARITANS = "gb-samaritans"


async def opened(harbour, who=None, **options):
    """The form that /resources add opens."""
    chosen = {"country": "GB", "topic": "suicide"} | options
    return await (who or harbour.admin).slash(harbour.general, "resources add", **chosen)


async def add(harbour, **fields):
    """Fill the form in; returns what came of it."""
    shown = await opened(harbour)
    return await harbour.admin.submit_modal(shown, NIGHT | fields)


def own(harbour):
    return harbour.services.directory.documents(harbour.guild.id)


def only_id(harbour):
    [line_id] = own(harbour)
    return line_id


async def helpline(harbour, **options):
    chosen = {"country": "GB", "topic": "suicide"} | options
    return said(await harbour.member.slash(harbour.general, "helpline", **chosen))


def form_of(result):
    """The title of the form that was shown, and what stands in each of its fields."""
    form = result.modal
    fields = [label["component"] for label in form["components"]]
    return form["title"], {
        field["custom_id"]: field.get("value")
        or next((one["value"] for one in field.get("options", ()) if one.get("default")), "")
        for field in fields
    }


async def test_a_line_is_added_and_shown_first_to_members(harbour):
    answer = said(await add(harbour))
    assert "Added for this server" in answer
    assert "Harbour Night Line" in answer
    assert "\n0808 164 0123 · call" in answer
    assert "\n85258 · text HOME" in answer
    found = await helpline(harbour)
    assert found.index("Harbour Night Line") < found.index("116 123")
    assert "added by this server" in found
    document = own(harbour)[only_id(harbour)]
    assert document["timezone"] == "Europe/London"
    assert document["checked"] == "2026-03"
    assert document["confidence"] == "medium"
    assert document["sources"] == [NIGHT["source"]]


async def test_it_is_there_after_a_restart_and_found_by_name(harbour):
    await add(harbour)
    await harbour.restart()
    assert "Harbour Night Line" in await helpline(harbour)
    found = await harbour.member.slash(harbour.general, "resources find", query="harbor night")
    assert "Harbour Night Line" in said(found)


async def test_another_server_sees_nothing_of_it(harbour):
    await add(harbour)
    other = harbour.env.create_guild("Elsewhere")
    lobby = other.create_text_channel("lobby")
    guest = other.add_member(harbour.env.create_user("Guest"))
    await harbour.env.settle()
    answer = said(await guest.slash(lobby, "helpline", country="GB", topic="suicide"))
    assert "Harbour Night Line" not in answer
    assert "116 123" in answer


@pytest.mark.parametrize("command", ["add", "edit", "hide", "reports"])
async def test_members_and_moderators_are_refused_in_words(harbour, command):
    await add(harbour)
    line = {"line": only_id(harbour)}
    options = {"add": {"country": "GB", "topic": "grief"}, "edit": line, "hide": line}
    for person in (harbour.member, harbour.moderator):
        result = await person.slash(
            harbour.general, f"resources {command}", **options.get(command, {})
        )
        assert said(result) == "This needs the Manage Server permission."
    assert "Harbour Night Line" in await helpline(harbour)


@pytest.mark.parametrize("command", ["add", "edit", "hide", "reports"])
async def test_in_a_direct_message_it_says_where_it_works(harbour, command):
    await harbour.env.bot.create_dm(discord.Object(harbour.admin.id))
    line = {"line": SAMARITANS}
    options = {"add": {"country": "GB", "topic": "grief"}, "edit": line, "hide": line}
    result = await harbour.admin.user.slash(f"resources {command}", **options.get(command, {}))
    assert said(result) == "This works in a server, not in a direct message."


def lose_permissions(harbour, person):
    harbour.env.backend.guilds[harbour.guild.id].members[person.id].role_ids.clear()


async def test_who_lost_the_permission_meanwhile_saves_nothing(harbour):
    shown = await opened(harbour)
    lose_permissions(harbour, harbour.admin)
    result = await harbour.admin.submit_modal(shown, NIGHT)
    assert said(result) == "This needs the Manage Server permission."
    assert own(harbour) == {}


async def test_the_form_outlives_a_restart(harbour):
    shown = await opened(harbour)
    await harbour.restart()
    assert "Added for this server" in said(await harbour.admin.submit_modal(shown, NIGHT))


@pytest.mark.parametrize(
    ("options", "start"),
    [
        ({"country": "Atlantis"}, "I do not know a country called “Atlantis”"),
        ({"topic": "tea"}, "I do not know the topic “tea”"),
        ({"topic": "emergency"}, "I do not know the topic “emergency”"),
        ({"timezone": "Europe/Nowhere"}, "I do not know the time zone “Europe/Nowhere”"),
    ],
)
async def test_what_cannot_be_chosen_is_said_before_anything_is_typed(harbour, options, start):
    result = await opened(harbour, **options)
    assert result.modal is None
    assert said(result).startswith(start)


async def test_country_topic_and_zone_may_be_typed_by_name(harbour):
    options = {"country": "estados unidos", "topic": "Grief", "timezone": "america/chicago"}
    shown = await opened(harbour, **options)
    filled = NIGHT | {"reach": "988"}
    await harbour.admin.submit_modal(shown, filled)
    document = own(harbour)[only_id(harbour)]
    assert (document["country"], document["topics"]) == ("US", ["grief"])
    assert document["timezone"] == "America/Chicago"


# ---------------------------------------------------------------------- what is wrong with it


WRONG = {
    "name": "Harbour *Night* Line @everyone",
    "reach": "0800 HELP\n12345678\nwww.example.org",
    "hours": "9-5",
    "cost": ["charged"],
    "source": "none",
}


async def test_every_fault_is_said_and_nothing_typed_is_lost(harbour):
    answer = said(await add(harbour, **WRONG))
    assert "Not saved yet" in answer
    assert "“0800 HELP” cannot be dialled" in answer
    assert "“12345678” is no telephone number in United Kingdom" in answer
    assert "“www.example.org” is no link" in answer
    assert "I cannot read “9\\-5” as hours" in answer
    assert "“none” is no link" in answer
    for typed in (WRONG["name"], WRONG["reach"], WRONG["hours"], WRONG["source"]):
        assert f"```\n{typed}\n```" in answer, "as it was typed, to copy"
    assert "More than a normal call" in answer
    assert own(harbour) == {}


async def test_change_it_opens_the_form_as_it_was_filled_in(harbour):
    wrong = await add(harbour, **WRONG)
    again = await harbour.admin.click(wrong.response, label="Change it")
    title, fields = form_of(again)
    assert title == "A line of this server"
    assert fields == WRONG | {"cost": "charged"}
    right = {name: NIGHT[name] for name in ("reach", "hours", "source")}
    saved = await harbour.admin.submit_modal(again, NIGHT | right)
    assert "Added for this server" in text_of(saved.response or wrong.response)
    assert only_id(harbour).startswith("local-")


async def test_a_draft_is_kept_for_a_quarter_of_an_hour(harbour):
    wrong = await add(harbour, **WRONG)
    harbour.services.clock.move(KEPT_FOR - timedelta(seconds=1))
    assert (await harbour.admin.click(wrong.response, label="Change it")).modal is not None
    harbour.services.clock.move(timedelta(seconds=1))
    late = await harbour.admin.click(wrong.response, label="Change it")
    assert said(late).startswith("I no longer have what you typed")


async def test_after_a_restart_a_draft_is_told_to_be_gone(harbour):
    wrong = await add(harbour, **WRONG)
    await harbour.restart()
    result = await harbour.admin.click(wrong.response, label="Change it")
    assert said(result).startswith("I no longer have what you typed")
    assert "0800 HELP" in text_of(wrong.response)


async def test_drafts_do_not_fill_the_memory(harbour):
    wrong = await add(harbour, **WRONG)
    part = harbour.env.bot.get_cog("Resources")
    kept = next(iter(part._drafts.values()))
    for _ in range(MOST_KEPT):
        part._keep_draft(kept)
    assert len(part._drafts) == MOST_KEPT
    result = await harbour.admin.click(wrong.response, label="Change it")
    assert said(result).startswith("I no longer have what you typed")


@pytest.mark.parametrize("language", ["en-GB", "es-ES"])
@pytest.mark.parametrize("sign", ["@", "`", "*", "\N{WATER WAVE}"])
async def test_the_longest_draft_with_every_fault_fits_into_a_message(
    harbour, reading_in, language, sign
):
    reading_in(language)
    longest = {name: sign * most for name, most in LONGEST.items()}
    longest["reach"] = "\n".join([sign * 30 + str(row) for row in range(18)])
    answer = said(await add(harbour, **longest, cost=["free"]))
    assert "```" in answer
    assert len(answer) <= 4_000
    assert answer.count(sign) >= sum(text.count(sign) for text in longest.values())


async def test_a_database_that_refuses_loses_nothing_either(harbour):
    shown = await opened(harbour)
    with failing(harbour.services.database, "write", DatabaseProblem("planted")):
        result = await harbour.admin.submit_modal(shown, NIGHT)
    answer = said(result)
    assert "It could not be saved" in answer
    assert "0808 164 0123" in answer
    assert own(harbour) == {}
    again = await harbour.admin.click(result.response, label="Change it")
    await harbour.admin.submit_modal(again, NIGHT)
    assert own(harbour)[only_id(harbour)]["name"] == NIGHT["name"]


async def test_a_server_may_have_so_many_and_no_more(harbour):
    await add(harbour)
    shown = await opened(harbour)
    written = own(harbour)[only_id(harbour)]
    for number in range(MOST_LOCAL - 1):
        another = {**written, "id": local_id(number)}
        line = Line.model_validate(another)
        await harbour.services.directory.save(harbour.guild.id, line, another)
    assert len(own(harbour)) == MOST_LOCAL
    refused = await opened(harbour)
    assert refused.modal is None
    assert said(refused).startswith(f"This server has {MOST_LOCAL} lines of its own")
    late = said(await harbour.admin.submit_modal(shown, NIGHT))
    assert f"This server has {MOST_LOCAL} lines of its own" in late
    assert "0808 164 0123" in late
    assert len(own(harbour)) == MOST_LOCAL


# ---------------------------------------------------------------------- changing it


async def test_edit_fills_the_form_with_what_is_stored(harbour):
    await add(harbour)
    result = await harbour.admin.slash(harbour.general, "resources edit", line=only_id(harbour))
    title, fields = form_of(result)
    assert title == "Change a line of this server"
    assert fields == {
        "name": NIGHT["name"],
        "reach": "0808 164 0123\nsms 85258 HOME\nchat https://example.org/chat",
        "hours": "Mo-Fr 09:00-17:00",
        "cost": "free",
        "source": NIGHT["source"],
    }


async def test_a_change_keeps_what_was_not_changed(harbour):
    await add(harbour)
    line_id = only_id(harbour)
    before = own(harbour)[line_id]
    harbour.services.clock.move(timedelta(days=31))
    options = {"line": "harbour night line", "topic": "grief"}
    shown = await harbour.admin.slash(harbour.general, "resources edit", **options)
    await harbour.restart()
    answer = said(await harbour.admin.submit_modal(shown, NIGHT | {"name": "Harbour Day Line"}))
    assert "Changed" in answer
    expected = {"name": "Harbour Day Line", "topics": ["grief"], "checked": "2026-04"}
    assert own(harbour) == {line_id: {**before, **expected}}
    assert "Harbour Day Line" in await helpline(harbour, topic="grief")


async def test_another_country_brings_its_own_time_zone(harbour):
    await add(harbour)
    options = {"line": only_id(harbour), "country": "IE"}
    shown = await harbour.admin.slash(harbour.general, "resources edit", **options)
    await harbour.admin.submit_modal(shown, NIGHT | {"reach": "116 123"})
    document = own(harbour)[only_id(harbour)]
    assert (document["country"], document["timezone"]) == ("IE", "Europe/Dublin")


async def test_a_line_that_is_gone_is_not_edited_into_being(harbour):
    await add(harbour)
    line_id = only_id(harbour)
    shown = await harbour.admin.slash(harbour.general, "resources edit", line=line_id)
    await harbour.services.directory.forget(harbour.guild.id, line_id)
    result = await harbour.admin.submit_modal(shown, NIGHT)
    assert "There is no such line here any more." in said(result)
    assert NIGHT["name"] in said(result), "nothing typed is lost"
    assert own(harbour) == {}


@pytest.mark.parametrize("typed", [SAMARITANS, "nothing like it", "local-00000000"])
async def test_only_lines_of_this_server_are_edited(harbour, typed):
    none = await harbour.admin.slash(harbour.general, "resources edit", line=typed)
    assert said(none).startswith("This server has no lines of its own")
    await add(harbour)
    unknown = await harbour.admin.slash(harbour.general, "resources edit", line=typed)
    assert said(unknown).startswith("I know no line called")


# ---------------------------------------------------------------------- hiding and deleting


async def test_a_line_is_hidden_here_and_shown_again(harbour):
    result = await harbour.admin.slash(harbour.general, "resources hide", line=SAMARITANS)
    assert "Hidden on this server" in said(result)
    assert "Delete it" not in str(parts_of(result.response)), "nobody deletes a line of the file"
    assert "Samaritans" not in await helpline(harbour)
    await harbour.restart()
    assert "Samaritans" not in await helpline(harbour)
    options = {"line": SAMARITANS, "hidden": False}
    shown = await harbour.admin.slash(harbour.general, "resources hide", **options)
    assert "Shown on this server" in said(shown)
    assert "Samaritans" in await helpline(harbour)


async def test_hiding_is_taken_back_with_a_button_after_a_restart(harbour):
    result = await harbour.admin.slash(harbour.general, "resources hide", line=SAMARITANS)
    await harbour.restart()
    await harbour.admin.click(result.response, label="Show it again")
    assert "Shown on this server" in text_of(result.response)
    assert "Samaritans" in await helpline(harbour)
    await harbour.admin.click(result.response, label="Hide it")
    assert "Samaritans" not in await helpline(harbour)


async def test_emergency_numbers_cannot_be_hidden(harbour):
    emergency = LIBRARY.book.directory.emergency("GB")[0]
    result = await harbour.admin.slash(harbour.general, "resources hide", line=emergency.id)
    assert said(result).startswith("Emergency numbers cannot be hidden")


async def test_a_name_that_several_lines_have_hides_none(harbour):
    names = [line.name.casefold() for line in LIBRARY.book.directory.lines]
    twice = next(name for name in names if names.count(name) > 1)
    result = await harbour.admin.slash(harbour.general, "resources hide", line=twice)
    assert said(result).startswith("I know no line called")


async def test_an_own_line_is_deleted_after_a_question(harbour):
    await add(harbour)
    line_id = only_id(harbour)
    card = (await harbour.admin.slash(harbour.general, "resources hide", line=line_id)).response
    await harbour.admin.click(card, label="Delete it")
    assert "Delete “Harbour Night Line” from this server?" in text_of(card)
    await harbour.admin.click(card, label="Keep it")
    assert "is kept" in text_of(card)
    assert line_id in own(harbour)
    card = (await harbour.admin.slash(harbour.general, "resources hide", line=line_id)).response
    await harbour.admin.click(card, label="Delete it")
    await harbour.admin.click(card, label="Delete for good")
    assert "is deleted" in text_of(card)
    assert own(harbour) == {}
    await harbour.restart()
    assert own(harbour) == {}
    assert "Harbour Night Line" not in await helpline(harbour)


async def test_deleting_twice_is_told(harbour):
    await add(harbour)
    line_id = only_id(harbour)
    cards = []
    for _ in range(2):
        hidden = await harbour.admin.slash(harbour.general, "resources hide", line=line_id)
        cards.append(hidden.response)
        await harbour.admin.click(hidden.response, label="Delete it")
    await harbour.admin.click(cards[0], label="Delete for good")
    result = await harbour.admin.click(cards[1], label="Delete for good")
    assert said(result) == "There is no such line here any more."


async def test_a_press_is_refused_to_whoever_may_not(harbour):
    await add(harbour)
    line_id = only_id(harbour)
    for verb in ("hide", "show", "delete", "erase", "keep", "change"):
        result = await press(harbour, f"local:{verb}:{line_id}", harbour.member)
        assert said(result) == "This needs the Manage Server permission."
    assert own(harbour)
    assert "Harbour Night Line" in await helpline(harbour)


async def test_a_press_of_another_server_reaches_nothing_here(harbour):
    await add(harbour)
    line_id = only_id(harbour)
    elsewhere = harbour.env.create_guild("Elsewhere")
    role = elsewhere.create_role("Crew", permissions=discord.Permissions(manage_guild=True))
    lobby = elsewhere.create_text_channel("lobby")
    outsider = elsewhere.add_member(harbour.env.create_user("Outsider"), roles=[role])
    await harbour.env.settle()
    for verb in ("hide", "delete", "erase"):
        result = await press(harbour, f"local:{verb}:{line_id}", outsider, lobby)
        assert said(result) == "There is no such line here any more."
    wrong = await add(harbour, **WRONG)
    [change] = custom_ids_of(wrong.response)
    result = await press(harbour, change, outsider, lobby)
    assert said(result).startswith("I no longer have what you typed")
    assert line_id in own(harbour)


@pytest.mark.parametrize(
    "custom_id",
    [
        "local:juggle:x", "local:new:GB:suicide:", "local:edit:a:b:c:d", "local:hide", "local:",
        "local:new:GB", "local:hide:a:b",
    ],
)  # fmt: skip
async def test_a_button_of_another_version_is_told(harbour, custom_id):
    result = await press(harbour, custom_id, harbour.admin)
    assert said(result).startswith("This button belongs to another version")


async def test_custom_ids_hold_nothing_that_was_typed(harbour):
    wrong = await add(harbour, **WRONG)
    right = await add(harbour)
    hidden = await harbour.admin.slash(harbour.general, "resources hide", line=only_id(harbour))
    for result in (wrong, right, hidden):
        for custom_id in custom_ids_of(result.response):
            assert "0800" not in custom_id
            assert "Night" not in custom_id
            assert str(harbour.admin.id) not in custom_id


# ---------------------------------------------------------------------- what is offered


async def offered(harbour, command, option, typed, who=None, **filled):
    person = who or harbour.admin
    return await person.autocomplete(
        harbour.general, f"resources {command}", option, typed, **filled
    )


async def test_own_lines_are_offered_first(harbour):
    await add(harbour)
    assert [choice["name"] for choice in await offered(harbour, "edit", "line", "night")] == [
        "Harbour Night Line"
    ]
    everything = await offered(harbour, "hide", "line", "")
    assert len(everything) == 25
    assert everything[0]["value"] == only_id(harbour)
    assert everything[0]["name"] == "Harbour Night Line · 0808 164 0123 · United Kingdom"
    found = await offered(harbour, "hide", "line", "samaritens")
    assert SAMARITANS in [choice["value"] for choice in found]


async def test_to_show_again_only_what_is_hidden_is_offered(harbour):
    await harbour.admin.slash(harbour.general, "resources hide", line=SAMARITANS)
    hidden = await offered(harbour, "hide", "line", "", hidden=False)
    assert [choice["value"] for choice in hidden] == [SAMARITANS]
    shown = await offered(harbour, "hide", "line", "samaritans")
    assert SAMARITANS not in [choice["value"] for choice in shown]


async def test_emergency_numbers_are_not_offered_for_hiding(harbour):
    directory = LIBRARY.book.directory
    for typed in ("", "emergency", "999"):
        for choice in await offered(harbour, "hide", "line", typed):
            assert not directory.get(choice["value"]).emergency


async def test_members_are_offered_no_lines(harbour):
    await add(harbour)
    for command in ("edit", "hide"):
        assert await offered(harbour, command, "line", "", harbour.member) == []


async def test_time_zones_of_the_chosen_country_are_offered(harbour):
    zones = await offered(harbour, "add", "timezone", "", country="ES")
    assert [choice["value"] for choice in zones] == [
        "Africa/Ceuta",
        "Atlantic/Canary",
        "Europe/Madrid",
    ]
    [named] = await offered(harbour, "add", "timezone", "buenos")
    assert named["value"] == "America/Argentina/Buenos_Aires"


async def test_countries_and_topics_are_offered_in_the_language_of_the_app(harbour, reading_in):
    reading_in("es-ES")
    for command in ("add", "edit"):
        places = await offered(harbour, command, "country", "reino")
        assert places[0]["value"] == "GB"
        topics = await offered(harbour, command, "topic", "suici")
        assert topics[0]["value"] == "suicide"


# ---------------------------------------------------------------------- slow, and in Spanish


async def test_whatever_takes_long_is_announced_and_then_answered(harbour):
    with slow(harbour, "write"):
        saved = await add(harbour)
        assert saved.deferred
        [answer] = saved.followups
        assert answer.ephemeral
        assert "Added for this server" in text_of(answer)
        line = only_id(harbour)
        hidden = await harbour.admin.slash(harbour.general, "resources hide", line=line)
        card = hidden.response
        assert card.ephemeral
        assert "Hidden on this server" in text_of(card)
        await harbour.admin.click(card, label="Show it again")
        assert "Shown on this server" in text_of(card)
    shown = await harbour.admin.slash(harbour.general, "resources edit", line=line)
    with failing(harbour.services.database, "write", DatabaseProblem("planted")):
        wrong = (await harbour.admin.submit_modal(shown, NIGHT)).response
    again = await harbour.admin.click(wrong, label="Change it")
    with slow(harbour, "write"):
        await harbour.admin.submit_modal(again, NIGHT)
    assert "Changed" in text_of(wrong)


async def test_the_whole_way_in_spanish(harbour, reading_in):
    reading_in("es-ES")
    wrong = await add(harbour, **WRONG)
    assert said(wrong)
    again = await harbour.admin.click(wrong.response, custom_id=custom_ids_of(wrong.response)[0])
    await harbour.admin.submit_modal(again, NIGHT)
    shown = text_of(wrong.response)
    assert "Harbour Night Line" in shown
    assert "Reino Unido" in shown
    assert "Not saved yet" not in shown
    hidden = await harbour.admin.slash(harbour.general, "resources hide", line=only_id(harbour))
    assert "Hidden" not in said(hidden)


@pytest.mark.parametrize("language", LIBRARY.words.languages)
def test_no_sentence_of_a_form_is_cut(language):
    """Discord's limits: 45 characters of a label and a title, 100 of a description and an option
    ("Component Reference")."""
    for name in LIBRARY.words.names:
        kind = name.partition("-")[0]
        if kind not in {"local", "report"}:
            continue
        longest = {"field": 100 if name.endswith("-help") else 45, "form": 45, "cost": 100}
        longest |= {"reason": 100}
        limit = longest.get(name.split("-")[1])
        if limit is not None:
            assert len(LIBRARY.words.say(name, language)) <= limit, name

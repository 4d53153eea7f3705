"""Claims and their verdicts: in words, with a source, whatever somebody typed."""

import re
from datetime import date

import discord
import pytest
from babel.dates import format_skeleton

from cogs.resources.facts import HEAVY
from cogs.ui.exercises import alias_words, topic_words
from tests.cogs.conftest import LIBRARY, STOCK, custom_ids_of, parts_of, said, text_of

FACTS = LIBRARY.facts
WORDS = LIBRARY.words
VERDICTS = {"myth": "**Myth.**", "fact": "**Fact.**", "mixed": "**Partly true.**"}


async def ask(harbour, **options):
    return await harbour.member.slash(harbour.general, "resources fact", **options)


async def choices(harbour, typed):
    return await harbour.member.autocomplete(harbour.general, "resources fact", "query", typed)


def claim_in(answer):
    return re.search(r"### “(.+)”", answer).group(1)


def id_of(answer):
    [found] = [fact.id for fact in FACTS.values() if WORDS.say(fact.claim) == claim_in(answer)]
    return found


async def test_every_fact_says_its_verdict_why_and_who_says_so(harbour):
    for name, fact in FACTS.items():
        result = await ask(harbour, query=name)
        answer = said(result)
        assert f"### “{WORDS.say(fact.claim)}”" in answer
        assert f"{VERDICTS[fact.verdict]} {WORDS.say(fact.why)}" in answer
        month = format_skeleton("yMMMM", date.fromisoformat(f"{fact.checked}-01"), locale="en")
        assert f"[{fact.source.name}](<{fact.source.url}>) · read in {month}" in answer
        assert ("`/helpline`" in answer) == bool(HEAVY & set(fact.topics))
        assert len(answer) <= 4_000
        assert result.response.flags.components_v2


async def test_the_month_is_in_the_language_of_the_sentence(harbour, reading_in):
    reading_in("es-ES")
    answer = said(await ask(harbour, query="naloxone-harm"))
    fact = FACTS["naloxone-harm"]
    assert WORDS.say(fact.claim, "es") in answer
    assert "noviembre de 2026" in answer


async def test_without_a_query_one_is_chosen_and_another_one_follows(harbour):
    result = await ask(harbour)
    seen = [id_of(said(result))]
    for _ in range(10):
        await harbour.member.click(result.response, label="Another one")
        seen.append(id_of(text_of(result.response)))
        assert seen[-1] != seen[-2]
    assert len(set(seen)) > 3


async def test_another_one_is_what_the_button_says_also_after_a_restart(harbour):
    result = await ask(harbour, query="autism-vaccines")
    [button] = custom_ids_of(result.response)
    await harbour.restart()
    await harbour.member.click(result.response, label="Another one")
    assert button == f"fact:show:{id_of(text_of(result.response))}"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("Only people with a mental illness become suicidal.", "only-mentally-ill"),
        ("autsim vaccines", "autism-vaccines"),
        ("suicide attention", "talk-is-attention"),
        ("NALOXONE", "naloxone-harm"),
    ],
)
async def test_what_somebody_heard_is_found_however_they_spell_it(harbour, typed, first):
    assert id_of(said(await ask(harbour, query=typed))) == first


async def test_nothing_near_is_said_with_what_comes_closest(harbour):
    result = await ask(harbour, query="volcano eruption")
    answer = said(result)
    assert "I have nothing on “volcano eruption” yet." in answer
    [select] = [part for part in parts_of(result.response) if "options" in part]
    assert 1 <= len(select["options"]) <= 3
    value = select["options"][-1]["value"]
    await harbour.member.select(result.response, [value])
    assert id_of(text_of(result.response)) == value


async def test_even_nonsense_gets_an_answer(harbour):
    for typed in ("\U0001f30b", "«»", "   ", "zzzzzzzz", "\u202e", "0" * 100):
        assert said(await ask(harbour, query=typed))


@pytest.mark.parametrize(
    ("typed", "live"),
    [("<@123456789012345678> qq", "<@1"), ("@everyone qqq", "@everyone"), ("||qqqq||", "“||")],
)
async def test_whatever_is_typed_does_nothing(harbour, typed, live):
    result = await ask(harbour, query=typed)
    assert live not in said(result)
    assert not result.response.message.mentions


async def test_the_list_is_of_claims_in_the_members_language(harbour, reading_in):
    reading_in("es-419")
    found = await choices(harbour, "autismo")
    assert "autism-vaccines" in [choice["value"] for choice in found]
    for choice in found:
        fact = FACTS[choice["value"]]
        assert choice["name"] == WORDS.say(fact.claim, "es")[:100]


async def test_the_list_fits_whatever_is_typed(harbour):
    for typed in ("", "a", "su", "suicide", "qqqqq", "x" * 100):
        found = await choices(harbour, typed)
        assert len(found) <= 25
        assert all(1 <= len(choice["name"]) <= 100 for choice in found)
        assert all(choice["value"] in FACTS for choice in found)
    assert await choices(harbour, "")


def test_a_claim_can_be_found_by_any_of_its_topics():
    claims = STOCK.facts
    for topic in sorted({topic for fact in FACTS.values() for topic in fact.topics}):
        found = claims.find(WORDS.say(topic_words(topic)), 25)
        assert any(topic in fact.topics for fact in found), topic
        assert WORDS.say(alias_words(topic))


async def test_a_button_of_another_version_is_said_to_be_one(harbour):
    for custom_id in ("fact:show:gone", "fact:show", "fact:what:naloxone-harm"):
        view = discord.ui.LayoutView(timeout=None)
        view.add_item(discord.ui.ActionRow(discord.ui.Button(label="Old", custom_id=custom_id)))
        view.stop()
        message = await harbour.env.bot.get_channel(harbour.general.id).send(view=view)
        pressed = await harbour.member.click(message, label="Old")
        assert "another version" in said(pressed), custom_id

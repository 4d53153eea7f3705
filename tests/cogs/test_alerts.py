"""What becomes a card, and what the card says and does not say."""

import json
import re

import pytest

from tests.cogs.conftest import parts_of, said, text_of

SPOILER = re.compile(r"\|\|.*?\|\|", re.DOTALL)


def sends(harbour, channel):
    """What the bot asked Discord to post there."""
    path = f"/channels/{channel.id}/messages"
    return [
        request.json
        for request in harbour.env.http_requests
        if request.method == "POST" and request.path == path
    ]


async def test_a_message_becomes_one_card(harbour):
    await harbour.set_up()
    await harbour.other_member.send(harbour.general, "what a lovely evening")
    message = await harbour.member.send(harbour.general, "i want to die")
    await harbour.until(harbour.cards)
    await harbour.idle()

    [card] = harbour.cards()
    assert card.flags.components_v2
    assert card.content == ""
    assert not card.embeds
    text = text_of(card)
    assert "A message may need a person · high" in text
    assert f"/{harbour.guild.id}/{harbour.general.id}/{message.id}" in text
    assert harbour.general.mention in text
    assert harbour.member.mention in text
    assert "`en-suicide-intent`" in text
    assert "Nobody has it yet" in text
    labels = [part["label"] for part in parts_of(card) if "label" in part]
    assert labels == ["I'm on it", "Show message"]
    assert harbour.general.history()[-1].id == message.id, "nothing is said in the open"


async def test_the_card_pings_the_role_and_nobody_else(harbour):
    await harbour.set_up()
    await harbour.alert(f"{harbour.other_member.mention} @everyone i want to die")
    [sent] = sends(harbour, harbour.mod_alerts)
    allowed = sent["allowed_mentions"]
    assert allowed["roles"] == [harbour.moderators.id]
    assert not allowed["parse"]
    assert not allowed.get("users")
    [card] = harbour.cards()
    assert [role.id for role in card.role_mentions] == [harbour.moderators.id]
    assert not card.mention_everyone
    assert sent["enforce_nonce"] is True
    assert len(sent["nonce"]) <= 25


async def test_before_setup_nothing_happens(harbour):
    await harbour.member.send(harbour.general, "i want to die")
    await harbour.idle()
    assert not [request for request in harbour.env.http_requests if request.method == "POST"]
    await harbour.set_up()
    assert harbour.cards() == [], "nor is it read afterwards"


async def test_bots_webhooks_and_direct_messages_are_not_read(harbour):
    await harbour.set_up()
    another = harbour.guild.add_member(harbour.env.create_user("Another bot", bot=True))
    await another.send(harbour.general, "i want to die")
    await harbour.guild.create_webhook(harbour.general, "Feed").send("i want to die")
    await harbour.member.send_dm("i want to die")
    await harbour.idle()
    assert harbour.cards() == []
    await harbour.alert()


async def test_the_same_message_again_is_the_same_case(harbour):
    """Discord may send an event twice, for example after a resumed session."""
    await harbour.set_up()
    await harbour.alert()
    await harbour.event_again(harbour.general.history()[-1])
    await harbour.idle()
    assert len(harbour.cards()) == 1


async def test_an_unwatched_channel_is_left_alone(harbour):
    await harbour.set_up()
    await harbour.admin.slash(harbour.mod_alerts, "setup watch", channel=harbour.general, on=False)
    await harbour.member.send(harbour.general, "i want to die")
    await harbour.idle()
    assert harbour.cards() == []

    await harbour.admin.slash(harbour.mod_alerts, "setup watch", channel=harbour.general, on=True)
    await harbour.alert()


async def test_a_channel_of_an_unwatched_category_is_left_alone(harbour):
    await harbour.set_up()
    category = harbour.guild.create_category("Games")
    inside = harbour.guild.create_text_channel("chess", category=category)
    await harbour.admin.slash(harbour.mod_alerts, "setup watch", channel=category, on=False)
    await harbour.member.send(inside, "i want to die")
    await harbour.idle()
    assert harbour.cards() == []
    await harbour.alert()


@pytest.mark.parametrize("left_alone", ["channel", "category"])
async def test_a_thread_is_left_alone_with_its_channel(harbour, left_alone):
    await harbour.set_up()
    category = harbour.guild.create_category("Games")
    parent = harbour.guild.create_text_channel("chess", category=category)
    harbour.env.backend.create_thread(parent.id, "openings", harbour.member.id)
    [thread] = parent.threads
    await harbour.env.settle()
    await harbour.member.send(thread, "i want to die")
    await harbour.until(lambda: len(harbour.cards()) == 1)

    what = {"channel": parent, "category": category}[left_alone]
    await harbour.admin.slash(harbour.mod_alerts, "setup watch", channel=what, on=False)
    await harbour.member.send(thread, "i want to die")
    await harbour.idle()
    assert len(harbour.cards()) == 1


async def test_the_alerts_channel_and_its_threads_are_not_read(harbour):
    await harbour.set_up()
    await harbour.moderator.send(harbour.mod_alerts, "they wrote: i want to die")
    harbour.env.backend.create_thread(harbour.mod_alerts.id, "this case", harbour.moderator.id)
    await harbour.env.settle()
    await harbour.moderator.send(harbour.mod_alerts.threads[0], "they wrote: i want to die")
    await harbour.idle()
    assert harbour.cards() == []


async def test_the_text_is_folded_until_a_moderator_asks(harbour):
    await harbour.set_up()
    card = await harbour.alert("nobody at lantern street knows, but i want to die, really")
    assert "lantern" not in json.dumps([request.json for request in harbour.env.http_requests])
    assert "want to die" not in SPOILER.sub("", text_of(card))
    assert "||want to die||" in text_of(card)

    shown = said(await harbour.moderator.click(card, label="Show message"))
    assert "nobody at lantern street knows, but i want to die, really" in shown
    assert "lantern" not in text_of(harbour.cards()[0])
    assert all(
        "lantern" not in text_of(message)
        for message in harbour.mod_alerts.history(viewer=harbour.second_moderator)
    ), "only who pressed it reads it"


@pytest.mark.parametrize(
    ("written", "live"),
    [
        ("**loud**", "**loud**"),
        ("__under__", "__under__"),
        ("~~struck~~", "~~struck~~"),
        ("||hidden||", "||hidden||"),
        ("`code`", " `code`"),
        ("```\nblock\n```", "\n```"),
        ("[a link](https://evil.example/x)", "https://evil"),
        ("see https://evil.example/x", "https://evil"),
        ("\n# big", "\n# big"),
        ("\n> quoted", "\n> quoted"),
        ("\n-# small", "\n-# small"),
        ("@everyone", "@everyone"),
        ("@here", "@here"),
        ("<@123456789012345678>", "<@123456789012345678>"),
        ("<@!123456789012345678>", "<@!123456789012345678>"),
        ("<@&123456789012345678>", "<@&123456789012345678>"),
    ],
)
async def test_what_they_wrote_stays_as_it_was_written(harbour, written, live):
    await harbour.set_up()
    card = await harbour.alert(f"i want to die {written}")
    assert live not in SPOILER.sub("", text_of(card))
    result = await harbour.moderator.click(card, label="Show message")
    shown = said(result).partition("):\n")[2]
    assert live not in shown
    message = result.response.message
    assert not message.mentions
    assert not message.role_mentions
    assert not message.mention_everyone
    assert result.response.flags.suppress_embeds


@pytest.mark.parametrize(
    "text",
    [
        "i want to die " + "x" * 3_986,
        "x" * 3_986 + " i want to die",
        "*_~|`>#" * 500 + " i want to die",
        "i want to die " + "👩‍👩‍👧‍👦" * 300,
        "\u200fאני עייפה \u202ei want to die\u202c מרחבא",  # noqa: RUF001  Hebrew as it is written
        "\U0001d564\U0001d560 tired 😔 i want to die",
        "İİİİ i want to die ßßß",
    ],
    ids=["long-tail", "long-head", "long-markdown", "emoji", "right-to-left", "math", "dotted-i"],
)
async def test_long_and_foreign_messages_fit(harbour, text):
    await harbour.set_up()
    card = await harbour.alert(text)
    assert "||want to die||" in text_of(card)
    shown = said(await harbour.moderator.click(card, label="Show message"))
    assert len(shown) <= 2_000
    kept = shown.partition("):\n")[2]
    assert kept
    if len(text) < 1_000:
        assert kept == text
    else:
        assert kept.endswith("…")
        assert len(kept) > 1_600
    case = await harbour.case_of(card)
    assert case.excerpt == text


async def test_many_reasons_are_cut_to_five_rules(harbour):
    await harbour.set_up()
    card = await harbour.alert(
        "kill myself tonight, want to die, wish i was dead, cutting myself, took all my pills " * 40
    )
    assert text_of(card).count("Why:") == 5
    assert "critical" in text_of(card)


async def test_alerts_that_waited_for_a_channel_are_posted_after_setup(harbour):
    await harbour.set_up()
    harbour.env.backend.delete_channel(harbour.mod_alerts.id)
    await harbour.member.send(harbour.general, "i want to die")
    await harbour.idle()
    fresh = harbour.private_channel("mod-alerts-again")
    answer = said(
        await harbour.admin.slash(
            harbour.general, "setup alerts", channel=fresh, role=harbour.moderators
        )
    )
    assert "One alert was waiting" in answer
    await harbour.until(lambda: len(harbour.cards(fresh)) == 1)


async def test_many_messages_at_once_become_a_card_each_in_their_order(harbour):
    await harbour.set_up()
    async with harbour.at_once():
        written = [
            await harbour.member.send(harbour.general, f"i want to die {number}")
            for number in range(20)
        ]
    await harbour.until(lambda: len(harbour.cards()) == 20)
    await harbour.idle()
    told = [(await harbour.case_of(card)).message_id for card in harbour.cards()]
    assert told == [message.id for message in written]


async def test_nothing_anybody_wrote_is_logged(harbour, log):
    await harbour.set_up()
    card = await harbour.alert("lantern street, i want to die")
    await harbour.moderator.click(card, label="Show message")
    await harbour.moderator.click(card, label="I'm on it")
    await harbour.idle()
    assert any(event["event"] == "delivery" for event in log.events)
    assert "lantern" not in log.text
    assert "want to die" not in log.text

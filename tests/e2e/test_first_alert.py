"""One message becomes one alert, and a moderator takes it: the whole road."""


async def test_a_message_becomes_a_card_and_a_moderator_takes_it(harbour):
    world = harbour.world
    async with harbour.bot():
        answer = await world.admin.slash(
            "setup alerts",
            {"channel": world.mod_alerts, "role": world.moderators},
            at=world.mod_alerts,
        )
        assert answer.ephemeral
        assert "Alerts now go to" in answer.text
        assert "⚠️" not in answer.text

        await world.other_member.say(world.general, "what a lovely evening")
        message = await world.member.say(world.general, "i want to die")
        card = await harbour.card()

        assert card.pings(world.moderator)
        assert not card.pings(world.member)
        assert f"/{message.id}" in card.text
        assert "en-suicide-intent" in card.text
        assert "Nobody has it yet" in card.text

        shown = await world.moderator.click(card, "Show message")
        assert shown.ephemeral
        assert "i want to die" in shown.text

        answer = await world.moderator.click(card, "I'm on it")
        assert answer.ephemeral
        assert "You have this one" in answer.text
        await harbour.discord.wait_for(lambda: "is on it" in harbour.cards()[0].text)
        assert len(harbour.cards()) == 1

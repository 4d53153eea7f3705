"""The thinnest whole road: an unpatched client, a message, a command, a button."""

from __future__ import annotations

import discord
from discord.ext import commands
from discord.http import Route

from tests.sandbox.clients import find_gateway


async def test_a_bot_with_text_commands(world, sandbox, running, until):
    class Bot(commands.Bot):
        async def setup_hook(self) -> None:
            await find_gateway(self)

    Route.BASE = sandbox.api_url
    bot = Bot(command_prefix="!", intents=discord.Intents.all())

    @bot.command()
    async def ping(context: commands.Context) -> None:
        await context.reply("pong")

    await running.start(bot, world.bot)
    said = await world.member.say(world.general, "!ping")
    reply = await world.member.sees(world.general, lambda m: m.content == "pong")
    assert reply.referenced is said
    assert reply.pings(world.member)
    await until(bot.is_ready)


async def test_message_command_and_button(sandbox, world, running, until):
    client = running.client()

    class Card(discord.ui.LayoutView):
        def __init__(self) -> None:
            super().__init__(timeout=None)
            row = discord.ui.ActionRow()
            button = discord.ui.Button(label="I'm on it", custom_id="claim:7")
            button.callback = self.claim
            row.add_item(button)
            self.add_item(discord.ui.Container(discord.ui.TextDisplay("A card"), row))

        async def claim(self, interaction: discord.Interaction) -> None:
            await interaction.response.send_message("Thank you.", ephemeral=True)

    @client.tree.command(description="Posts a card.")
    async def card(interaction: discord.Interaction, channel: discord.TextChannel) -> None:
        await channel.send(view=Card())
        await interaction.response.send_message(f"Posted in {channel.mention}", ephemeral=True)

    await running.start(client, world.bot)
    await sandbox.wait_ready(world.bot, commands=True)

    said = await world.member.say(world.general, "hello there")
    await until(lambda: client.heard)
    assert client.heard[0].id == said.id
    assert client.heard[0].content == "hello there"
    assert client.heard[0].author.display_name == "Member"

    answer = await world.admin.slash("card", {"channel": world.mod_alerts}, at=world.general)
    assert answer.ephemeral
    assert answer.text == f"Posted in {world.mod_alerts.mention}"
    posted = await world.moderator.sees(world.mod_alerts, lambda m: "A card" in m.text)

    thanks = await world.moderator.click(posted, "I'm on it")
    assert thanks.text == "Thank you."
    assert thanks.ephemeral
    assert thanks.message in world.moderator.messages(world.mod_alerts)
    assert thanks.message not in world.admin.messages(world.mod_alerts)
    assert sandbox.unknown_routes == []

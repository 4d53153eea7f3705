"""The page's own test bot: a small discord.py client with one of everything the page draws."""

from __future__ import annotations

import asyncio

import discord
import yarl
from discord import app_commands, ui
from discord.gateway import DiscordWebSocket
from discord.http import Route

COUNTRIES = ["Austria", "Belgium", "Norway", "United Kingdom", "United States"]


class MoodModal(ui.Modal, title="How is it going?"):
    note: ui.Label[MoodModal] = ui.Label(
        text="A few words",
        description="Only the test bot reads this.",
        component=ui.TextInput(style=discord.TextStyle.paragraph, max_length=200),
    )
    colour: ui.Label[MoodModal] = ui.Label(
        text="Colour of the day",
        component=ui.Select(
            placeholder="Pick a colour",
            options=[discord.SelectOption(label=name) for name in ("Blue", "Green", "Grey")],
        ),
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        note, colour = self.note.component, self.colour.component
        assert isinstance(note, ui.TextInput)
        assert isinstance(colour, ui.Select)
        await interaction.response.send_message(
            f"Noted **{note.value}** in {colour.values[0]}.", ephemeral=True
        )


class CardButtons(ui.ActionRow["Card"]):
    @ui.button(label="I'm on it", style=discord.ButtonStyle.primary, custom_id="card:claim")
    async def claim(self, interaction: discord.Interaction, button: ui.Button[Card]) -> None:
        button.label = "Claimed"
        button.disabled = True
        assert self.view is not None
        self.view.status.content = f"Claimed by {interaction.user.mention}"
        await interaction.response.edit_message(view=self.view)

    @ui.button(label="Form", style=discord.ButtonStyle.secondary, custom_id="card:form")
    async def form(self, interaction: discord.Interaction, _button: ui.Button[Card]) -> None:
        await interaction.response.send_modal(MoodModal())

    @ui.button(label="Silence", style=discord.ButtonStyle.danger, custom_id="card:silence")
    async def silence(self, _interaction: discord.Interaction, _button: ui.Button[Card]) -> None:
        """Answers nothing: the page has to say that this failed."""


class CardSelect(ui.ActionRow["Card"]):
    @ui.select(
        placeholder="Who takes over?",
        custom_id="card:select",
        options=[
            discord.SelectOption(label="Morning shift", description="06:00 to 14:00"),
            discord.SelectOption(label="Evening shift", description="14:00 to 22:00"),
        ],
    )
    async def choose(self, interaction: discord.Interaction, select: ui.Select[Card]) -> None:
        await interaction.response.send_message(f"{select.values[0]} it is.", ephemeral=True)


class Card(ui.LayoutView):
    """A Components V2 card like the bot's alert cards."""

    def __init__(self, channel: str, due: int) -> None:
        super().__init__(timeout=None)
        self.status: ui.TextDisplay[Card] = ui.TextDisplay("-# Nobody is on it yet")
        self.add_item(
            ui.Container(
                ui.Section(
                    ui.TextDisplay("### A message that may need a person"),
                    ui.TextDisplay(f"Level **high** in {channel} · waiting since <t:{due}:R>"),
                    accessory=ui.Button(label="Jump", url="https://example.org/elsewhere"),
                ),
                ui.Separator(),
                ui.TextDisplay("Why: rule `self-harm-12`, the words ||inside a spoiler||"),
                self.status,
                CardButtons(),
                CardSelect(),
                accent_colour=discord.Colour(0xC9803A),
            )
        )


class PageBot(discord.Client):
    """Answers `card` with a card; the rest are commands and menus."""

    def __init__(self) -> None:
        intents = discord.Intents.default()
        intents.message_content = True
        super().__init__(intents=intents)
        self.tree = app_commands.CommandTree(self)
        self.asked: dict[str, object] = {}
        self.let_go = asyncio.Event()
        add_commands(self)

    async def setup_hook(self) -> None:
        gateway = await self.http.request(Route("GET", "/gateway"))
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway["url"])
        await self.tree.sync()

    async def on_message(self, message: discord.Message) -> None:
        if message.author.bot:
            return
        if message.content == "card":
            assert isinstance(message.channel, discord.TextChannel)
            due = int(message.created_at.timestamp())
            await message.channel.send(view=Card(message.channel.mention, due))
        elif message.content == "embed":
            await message.channel.send(embed=sample_embed())
        elif message.content == "echo markdown":
            await message.channel.send("**bold** ||secret|| `code`")


def sample_embed() -> discord.Embed:
    embed = discord.Embed(
        title="Helplines", description="Open *now*, near you.", colour=discord.Colour(0x2F7D8C)
    )
    embed.add_field(name="By phone", value="116 123", inline=True)
    embed.add_field(name="By text", value="Text HELLO", inline=True)
    embed.set_footer(text="Checked by volunteers")
    return embed


def add_commands(bot: PageBot) -> None:
    """Register `/mood`, `/helpline`, `/later`, `/options`, `/setup alerts` and two menus."""

    @bot.tree.command(description="A form with a text field and a select.")
    async def mood(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(MoodModal())

    @bot.tree.command(description="Lines to call in a country.")
    @app_commands.describe(country="Where you are", topic="What it is about")
    async def helpline(
        interaction: discord.Interaction, country: str, topic: str | None = None
    ) -> None:
        bot.asked = {"country": country, "topic": topic}
        await interaction.response.send_message(f"Lines in **{country}**", ephemeral=True)

    @helpline.autocomplete("country")
    async def countries(
        _interaction: discord.Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        return [
            app_commands.Choice(name=name, value=name.lower())
            for name in COUNTRIES
            if typed.lower() in name.lower()
        ]

    @bot.tree.command(description="Thinks first, answers after a moment.")
    async def later(interaction: discord.Interaction) -> None:
        await interaction.response.defer(thinking=True, ephemeral=True)
        await bot.let_go.wait()
        await interaction.followup.send("Here it is.", ephemeral=True)

    @bot.tree.command(description="One option of every type.")
    async def options(  # noqa: PLR0917 - discord.py passes options by name
        interaction: discord.Interaction,
        minutes: app_commands.Range[int, 5, 1440],
        on: bool,
        place: discord.TextChannel,
        who: discord.Member | None = None,
        role: discord.Role | None = None,
    ) -> None:
        bot.asked = {"minutes": minutes, "on": on, "place": place.name}
        bot.asked |= {"who": who and who.display_name, "role": role and role.name}
        await interaction.response.send_message("Taken.")

    setup = app_commands.Group(
        name="setup",
        description="For admins",
        default_permissions=discord.Permissions(manage_guild=True),
    )

    @setup.command(description="Where alerts arrive.")
    async def alerts(interaction: discord.Interaction, channel: discord.TextChannel) -> None:
        await interaction.response.send_message(f"Alerts go to {channel.mention}.", ephemeral=True)

    bot.tree.add_command(setup)

    @bot.tree.context_menu(name="Report to moderators")
    async def report(interaction: discord.Interaction, message: discord.Message) -> None:
        await interaction.response.send_message(f"Reported: {message.content}", ephemeral=True)

    @bot.tree.context_menu(name="Worried about them")
    async def worried(interaction: discord.Interaction, member: discord.Member) -> None:
        await interaction.response.send_message(f"About {member.display_name}.", ephemeral=True)

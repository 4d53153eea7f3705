"""What every part of /resources is built with."""

import random
from dataclasses import dataclass

import discord
from discord.ext import commands

from cogs.client import Breakwater
from cogs.resources.stock import Stock
from cogs.ui.reader import Reader
from core.errors import Expected
from core.words import Words
from services.clock import Clock
from services.directory import DirectoryService
from services.people import PeopleService

Interaction = discord.Interaction[Breakwater]


@dataclass(frozen=True, slots=True)
class Shared:
    """The parts of the house that /resources uses."""

    stock: Stock
    directory: DirectoryService
    people: PeopleService
    clock: Clock
    chance: random.Random
    """Chooses where nobody else does."""

    @property
    def words(self) -> Words:
        return self.stock.words


class Part(commands.Cog):
    """Some commands of the group. `group.Resources` is all of them and the only one loaded."""

    def __init__(self, bot: Breakwater, shared: Shared) -> None:
        self._bot = bot
        self._shared = shared
        self._words = shared.words
        self._directory = shared.directory
        self._clock = shared.clock
        super().__init__()

    def reader(self, interaction: Interaction) -> Reader:
        return Reader(self._words, str(interaction.locale), self._clock.now())


def admin_of(interaction: Interaction) -> int:
    """The server whose admin is asking; checked again at every command, press and form.

    Raises Expected outside of servers and for anybody without Manage Server.
    """
    if interaction.guild_id is None:
        raise Expected("error-server-only")
    if not interaction.permissions.manage_guild:
        raise Expected("error-not-admin")
    return interaction.guild_id

"""The whole of /resources."""

from discord.ext import commands

from cogs.resources.exercises import Exercises
from cogs.resources.facts import Facts
from cogs.resources.finding import Finding
from cogs.resources.local_lines import LocalLines
from cogs.resources.reports import Reports


class Resources(
    Finding,
    Exercises,
    Facts,
    LocalLines,
    Reports,
    commands.GroupCog,
    group_name="resources",
    group_description="Find help, calm down, check a claim.",
):
    async def cog_load(self) -> None:
        await self.start_finding()
        await self.start_exercises()
        await self.start_facts()
        await self.start_local_lines()
        await self.start_reports()

    async def cog_unload(self) -> None:
        await self.stop_exercises()

"""/resources fact: a claim people repeat, whether it is true, and who says so."""

import discord
from discord import app_commands

from cogs import options
from cogs.presses import Press
from cogs.resources.part import Interaction, Part
from cogs.ui import facts as ui
from cogs.ui.facts import FACT
from core.errors import Expected
from core.resources.facts import Fact

HEAVY = frozenset({"suicide", "self_harm", "sexual_assault", "domestic_violence"})
"""Topics after which it is said where somebody listens."""


class Facts(Part):
    @app_commands.command(
        name="fact", description="Something people say about mental health: myth or fact?"
    )
    @app_commands.describe(
        query="What you heard, or what it is about; leave it out for one at random"
    )
    async def fact(
        self,
        interaction: Interaction,
        query: app_commands.Range[str, 1, options.LONGEST_QUERY] | None = None,
    ) -> None:
        typed = (query or "").strip()
        view: discord.ui.LayoutView
        if not typed:
            view = self._fact_card(interaction, self._fact_at_random())
        elif found := self._shared.stock.facts.find(typed, options.MOST_CHOICES):
            view = self._fact_card(interaction, found[0])
        else:
            near = self._shared.stock.facts.nearest(typed) or [self._fact_at_random()]
            view = ui.no_fact_view(typed, near, self.reader(interaction))
        await interaction.response.send_message(view=view, ephemeral=True)

    @fact.autocomplete("query")
    async def _fact_claims(
        self, interaction: Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        typed = current.strip()
        offered = (
            self._shared.stock.facts.find(typed, options.MOST_CHOICES)
            if typed
            else self._shared.stock.facts.all[: options.MOST_CHOICES]
        )
        reader = self.reader(interaction)
        return [app_commands.Choice(name=ui.claim(one, reader), value=one.id) for one in offered]

    async def start_facts(self) -> None:
        self._bot.presses.answer(FACT, self.pressed_facts)

    async def pressed_facts(self, interaction: Interaction, press: Press) -> None:
        if press.verb not in {"show", "pick"}:
            raise Expected("error-button-unknown")
        fact = self._shared.stock.facts.get(next(iter(press.chosen or press.about), ""))
        if fact is None:  # the file lost it since the button was made
            raise Expected("error-button-unknown")
        await interaction.response.edit_message(view=self._fact_card(interaction, fact))

    def _fact_card(self, interaction: Interaction, fact: Fact) -> discord.ui.LayoutView:
        """The card; its button knows already which one comes next."""
        others = [other for other in self._shared.stock.facts.all if other.id != fact.id]
        another = self._shared.chance.choice(others).id if others else None
        return ui.fact_view(
            fact,
            another,
            self.reader(interaction),
            with_help=not HEAVY.isdisjoint(fact.topics),
        )

    def _fact_at_random(self) -> Fact:
        return self._shared.chance.choice(self._shared.stock.facts.all)

"""/resources exercise: something to do now, step by step or at the pace of a breath."""

import asyncio

import discord
from discord import app_commands

from cogs import options
from cogs.presses import Press
from cogs.resources.breathing import Run
from cogs.resources.part import Interaction, Part
from cogs.ui import exercises as ui
from cogs.ui.exercises import CALM
from cogs.ui.reader import Reader
from core.errors import Expected
from core.resources.exercises import Exercise
from core.resources.pace import Beat, beats

STARTS = (
    "ground-54321", "breath-long-out", "breath-box", "panic-ride", "next-ten-minutes",
    "muscle-relaxation", "breath-478", "urge-surf", "anger-cool", "tiny-care",
    "sleep-wind-down", "sleep-night-thoughts",
)  # fmt: skip
"""Offered to somebody who has not said what they need: short ones first, one or two a need."""

HEAVY = frozenset({"crisis", "suicide", "self_harm"})
"""Topics with which it is said from the first step on where somebody listens."""


class Exercises(Part):
    _runs: "dict[int, Run]"
    """Who is breathing along now, by person: at most one run each. Only in memory; after a restart
    the buttons of the message still work."""

    @app_commands.command(
        name="exercise", description="Something to do right now, one small step at a time."
    )
    @app_commands.describe(
        name="What you need, such as panic, sleep or breathing; leave it out to choose from a list"
    )
    async def exercise(
        self,
        interaction: Interaction,
        name: app_commands.Range[str, 1, options.LONGEST_QUERY] | None = None,
    ) -> None:
        reader = self.reader(interaction)
        typed = (name or "").strip()
        if not typed:
            view = ui.choice_view(self._starts(), reader)
        elif found := self._shared.stock.exercises.find(typed, options.MOST_CHOICES):
            view = step_card(found[0], 1, reader)
        else:
            view = ui.nothing_view(
                typed, self._shared.stock.exercises.nearest(typed) or self._starts(), reader
            )
        await interaction.response.send_message(view=view, ephemeral=True)

    @exercise.autocomplete("name")
    async def _exercise_names(
        self, interaction: Interaction, current: str
    ) -> list[app_commands.Choice[str]]:
        typed = current.strip()
        offered = (
            self._shared.stock.exercises.find(typed, options.MOST_CHOICES)
            if typed
            else self._starts()
        )
        reader = self.reader(interaction)
        return [
            app_commands.Choice(name=reader.say(one.title)[:100], value=one.id) for one in offered
        ]

    async def start_exercises(self) -> None:
        self._runs = {}
        self._bot.presses.answer(CALM, self.pressed_exercises)

    def _starts(self) -> list[Exercise]:
        found = (self._shared.stock.exercises.get(name) for name in STARTS)
        return [exercise for exercise in found if exercise is not None]

    def _named_exercise(self, press: Press) -> Exercise:
        """The exercise a button or a choice names. Raises Expected when the file lost it since."""
        exercise = self._shared.stock.exercises.get(next(iter(press.chosen or press.about), ""))
        if exercise is None:
            raise Expected("error-button-unknown")
        return exercise

    async def stop_exercises(self) -> None:
        await asyncio.gather(*(run.drop() for run in self._runs.values()))

    async def pressed_exercises(self, interaction: Interaction, press: Press) -> None:
        """Whatever is pressed on a message that guides somebody's breath ends that."""
        reader = self.reader(interaction)
        if press.verb == "start":
            await self._start_run(interaction, self._named_exercise(press))
            return
        view: discord.ui.LayoutView
        if press.verb == "step":
            exercise = self._named_exercise(press)
            view = step_card(exercise, _step(exercise, press), reader)
        elif press.verb == "pick":
            view = step_card(self._named_exercise(press), 1, reader)
        elif press.verb == "stop":
            view = ui.end_view(self._named_exercise(press), reader, whole=False)
        elif press.verb == "list":
            view = ui.choice_view(self._starts(), reader)
        elif press.verb == "done":
            view = ui.done_view(reader)
        else:
            raise Expected("error-button-unknown")
        run = self._runs.get(interaction.user.id)
        if run is not None and run.message_id == _message_id(interaction):
            await run.end()
        await interaction.response.edit_message(view=view)

    async def _start_run(self, interaction: Interaction, exercise: Exercise) -> None:
        """Guide their breath on the message they pressed on; what they followed before ends."""
        if not exercise.pace:
            raise Expected("error-button-unknown")
        reader, person = self.reader(interaction), interaction.user.id

        async def show(beat: "Beat | None", seconds: int) -> None:
            if beat is None:
                view = ui.end_view(exercise, reader, whole=run.whole)
            else:
                view = ui.beat_view(exercise, beat.do, seconds, beat.place, reader)
            await interaction.edit_original_response(view=view)

        def over() -> None:
            if self._runs.get(person) is run:
                del self._runs[person]

        run = Run(
            self._clock,
            beats(exercise),
            message_id=_message_id(interaction),
            show=show,
            note=self._note,
            over=over,
        )
        earlier = self._runs.get(person)
        self._runs[person] = run
        try:
            if earlier is not None:
                await earlier.end()
            ready = ui.ready_view(exercise, reader)
            await interaction.response.edit_message(view=ready)
        except BaseException:
            over()
            raise
        run.begin()
        if earlier is not None and earlier.message_id != run.message_id:
            await earlier.show_end()

    def _note(self, error: Exception) -> None:
        self._bot.errors.note("guided breathing", "an edit", error)


def _message_id(interaction: Interaction) -> int:
    return interaction.message.id if interaction.message is not None else 0


def step_card(exercise: Exercise, step: int, reader: Reader) -> discord.ui.LayoutView:
    return ui.step_view(exercise, step, reader, with_help=not HEAVY.isdisjoint(exercise.topics))


def _step(exercise: Exercise, press: Press) -> int:
    """The step a button leads to; the nearest there is when the exercise has changed since."""
    asked = press.about[1] if len(press.about) > 1 else ""
    if not asked.isdecimal():
        raise Expected("error-button-unknown")
    return min(max(int(asked[:4]), 1), exercise.steps)

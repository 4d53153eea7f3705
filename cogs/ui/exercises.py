"""Exercises as somebody reads them who may be panicking: few words, one thing to do at a time.

Every button changes the message it is on. The words that never change place stay in place, so that
pressing the same spot again goes on.
"""

from collections.abc import Iterable

import discord

from cogs.ui import layout
from cogs.ui.helplines import month
from cogs.ui.layout import View
from cogs.ui.marks import custom_id
from cogs.ui.reader import Reader
from cogs.ui.text import inert
from core.resources.exercises import Exercise
from core.resources.sourced import Source

CALM = "calm"

COLOUR = discord.Colour(0x5B8DB8)

LONGEST_TYPED = 60
"""Characters of what somebody looked for that are said back."""


def step_view(exercise: Exercise, step: int, reader: Reader, *, with_help: bool) -> View:
    """One step, counted from 1. What must be known before stands on the first; `with_help` says
    there as well where somebody listens, which the last one always says.
    """
    title = reader.say(exercise.title)
    counted = reader.say("calm-step", step=step, steps=exercise.steps)
    parts: list[str | layout.Item] = []
    if step == 1:
        parts.append(f"## {title}\n{reader.say(exercise.summary)}")
        if exercise.caution_words:
            caution = reader.say(exercise.caution_words)
            parts.append(f"**{reader.say('calm-caution')}** {caution}")
        if with_help and exercise.steps > 1:
            parts.append(f"-# {reader.say('calm-talk')}")
        parts.append(layout.line())
    else:
        counted = f"{title} · {counted}"
    parts.append(f"-# {counted}\n### {reader.say(exercise.step_words[step - 1])}")
    if step == exercise.steps:
        if not exercise.pace:
            parts.append(reader.say("calm-last-step"))
        parts.append(_small_print(exercise, reader))
    if exercise.pace:
        parts.append(layout.row([_start(exercise, "calm-button-start", reader)]))
    parts.append(_steps_row(exercise, step, reader))
    return _message(*parts)


def ready_view(exercise: Exercise, reader: Reader) -> View:
    """Between the press and the first breath: nobody is rushed into it."""
    said = f"# {reader.say('calm-ready')}\n{reader.say('calm-ready-soon')}"
    return _message(said, _stop_row(exercise, reader))


def beat_view(exercise: Exercise, do: str, seconds: int, place: int, reader: Reader) -> View:
    """What to do now and for how many seconds, in the round of that number."""
    count = " · ".join(str(second) for second in range(1, seconds + 1))
    note = reader.say("calm-beat", seconds=seconds, round=place, rounds=exercise.rounds or 1)
    said = f"# {reader.say(f'calm-do-{do}')}\n{count}\n-# {note}"
    return _message(said, _stop_row(exercise, reader))


def end_view(exercise: Exercise, reader: Reader, *, whole: bool) -> View:
    """After guided breathing, whether it was followed to its end or stopped."""
    said = reader.say("calm-ended" if whole else "calm-stopped")
    buttons = [
        _start(exercise, "calm-button-again", reader),
        _another(reader),
        layout.button(reader.say("calm-button-done"), custom_id(CALM, "done")),
    ]
    return _message(f"## {said}", _small_print(exercise, reader), layout.row(buttons))


def done_view(reader: Reader) -> View:
    """The way out: nothing is left to press."""
    return _message(reader.say("calm-done"), f"-# {reader.say('calm-talk')}")


def choice_view(starts: Iterable[Exercise], reader: Reader) -> View:
    """A short list for somebody who has no name for what they need."""
    return _message(
        f"## {reader.say('calm-choose')}",
        _select(starts, reader),
        f"-# {reader.say('calm-choose-more')}",
    )


def nothing_view(typed: str, near: Iterable[Exercise], reader: Reader) -> View:
    """Nothing is called like that: what was looked for, and what comes closest."""
    looked = reader.say("calm-nothing", typed=inert(typed, LONGEST_TYPED))
    return _message(f"{looked}\n{reader.say('calm-nearest')}", _select(near, reader))


def source_line(source: Source, checked: str, reader: Reader) -> str:
    """Whose page it is, as a link, and when somebody last read it."""
    link = f"[{source.name}](<{source.url}>)"
    return reader.say("calm-source", link=link, month=month(checked, reader))


def _message(*parts: str | layout.Item) -> View:
    return layout.message(layout.card(*parts, colour=COLOUR))


def _small_print(exercise: Exercise, reader: Reader) -> str:
    source = source_line(exercise.source, exercise.checked, reader)
    return f"-# {reader.say('calm-talk')}\n-# {source}"


def _steps_row(exercise: Exercise, step: int, reader: Reader) -> layout.Row:
    """Back and Next keep their places also where one of them leads nowhere."""
    has_next = step < exercise.steps
    style = discord.ButtonStyle.secondary
    if has_next and not exercise.pace:
        style = discord.ButtonStyle.primary
    buttons = [
        layout.button(
            reader.say("calm-button-back"),
            custom_id(CALM, "step", exercise.id, step - 1),
            disabled=step == 1,
        ),
        layout.button(
            reader.say("calm-button-next"),
            custom_id(CALM, "step", exercise.id, step + 1),
            style,
            disabled=not has_next,
        ),
        _another(reader),
    ]
    return layout.row(buttons)


def _start(exercise: Exercise, label: str, reader: Reader) -> discord.ui.Button[View]:
    return layout.button(
        reader.say(label),
        custom_id(CALM, "start", exercise.id),
        discord.ButtonStyle.success,
    )


def _stop_row(exercise: Exercise, reader: Reader) -> layout.Row:
    stop = custom_id(CALM, "stop", exercise.id)
    return layout.row([layout.button(reader.say("calm-button-stop"), stop)])


def _another(reader: Reader) -> discord.ui.Button[View]:
    return layout.button(reader.say("calm-button-another"), custom_id(CALM, "list"))


def _select(exercises: Iterable[Exercise], reader: Reader) -> layout.Row:
    options = [
        (
            exercise.id,
            reader.say(
                "calm-option",
                title=reader.say(exercise.title),
                topic=reader.say(topic_words(exercise.topics[0])),
            ),
        )
        for exercise in exercises
    ]
    placeholder = reader.say("calm-choose-placeholder")
    return layout.row([layout.select(custom_id(CALM, "pick"), placeholder, options)])


def topic_words(topic: str) -> str:
    """The name of the sentence that names a topic of exercises and facts."""
    return f"calm-topic-{topic.replace('_', '-')}"


def alias_words(topic: str) -> str:
    """The name of the sentence with other words for it, separated by commas."""
    return f"calm-alias-{topic.replace('_', '-')}"

"""A claim people repeat: whether it is true, why, and who says so."""

from collections.abc import Iterable

import discord

from cogs.ui import layout
from cogs.ui.exercises import LONGEST_TYPED, source_line
from cogs.ui.layout import View
from cogs.ui.marks import custom_id
from cogs.ui.reader import Reader
from cogs.ui.text import inert
from core.resources.facts import Fact

FACT = "fact"

LONGEST_CHOICE = 100
"""Characters of a choice in a list ("Application Commands", "Select Menus")."""

COLOURS = {
    "myth": discord.Colour(0xB5654A),
    "mixed": discord.Colour(0xC9A227),
    "fact": discord.Colour(0x4F8A5B),
}
"""Told in words as well: colour alone reaches not everybody."""


def fact_view(fact: Fact, another: str | None, reader: Reader, *, with_help: bool) -> View:
    """`another` is the id of the fact that comes next; `with_help` says where somebody listens."""
    parts: list[str | layout.Item] = [
        f"### “{reader.say(fact.claim)}”",
        f"**{reader.say(f'calm-verdict-{fact.verdict}')}** {reader.say(fact.why)}",
    ]
    small = [source_line(fact.source, fact.checked, reader)]
    if with_help:
        small.insert(0, reader.say("calm-talk"))
    parts.append("\n".join(f"-# {line}" for line in small))
    if another is not None:
        label = reader.say("calm-button-another-fact")
        parts.append(layout.row([layout.button(label, custom_id(FACT, "show", another))]))
    return layout.message(layout.card(*parts, colour=COLOURS[fact.verdict]))


def no_fact_view(typed: str, near: Iterable[Fact], reader: Reader) -> View:
    """Nothing is said about that: what was looked for, and what comes closest."""
    looked = reader.say("calm-nothing-fact", typed=inert(typed, LONGEST_TYPED))
    options = [(fact.id, claim(fact, reader)) for fact in near]
    placeholder = reader.say("calm-choose-fact")
    return layout.message(
        layout.card(
            f"{looked}\n{reader.say('calm-nearest')}",
            layout.row([layout.select(custom_id(FACT, "pick"), placeholder, options)]),
        )
    )


def claim(fact: Fact, reader: Reader) -> str:
    """The claim as a choice: at most 100 characters."""
    said = reader.say(fact.claim)
    return said if len(said) <= LONGEST_CHOICE else f"{said[: LONGEST_CHOICE - 1]}…"

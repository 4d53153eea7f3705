"""Putting a message together: cards of text and rows of buttons that `cogs.presses` answers."""

from collections.abc import Iterable, Sequence

import discord

View = discord.ui.LayoutView
Item = discord.ui.Item[View]
Row = discord.ui.ActionRow[View]


def message(*items: Item) -> View:
    """A message of these parts. discord.py keeps nothing of it: its buttons find their own way."""
    view = View(timeout=None)
    for item in items:
        view.add_item(item)
    view.stop()
    return view


def card(*parts: "str | Item | None", colour: discord.Colour | None = None) -> Item:
    """A framed card of texts, separators and rows, in this order; None and no text are left out."""
    box: discord.ui.Container[View] = discord.ui.Container(accent_colour=colour)
    for part in parts:
        if part is not None and part != "":
            box.add_item(text(part) if isinstance(part, str) else part)
    return box


def text(content: str) -> Item:
    return discord.ui.TextDisplay(content)


def line() -> Item:
    return discord.ui.Separator()


def row(buttons: Iterable[discord.ui.Button[View] | discord.ui.Select[View]]) -> Row:
    """At most five buttons, or one select."""
    made: Row = discord.ui.ActionRow()
    for button in buttons:
        made.add_item(button)
    return made


def button(
    label: str,
    custom_id: str,
    style: discord.ButtonStyle = discord.ButtonStyle.secondary,
    *,
    disabled: bool = False,
) -> discord.ui.Button[View]:
    return discord.ui.Button(label=label, custom_id=custom_id, style=style, disabled=disabled)


def select(
    custom_id: str, placeholder: str, options: Sequence[tuple[str, str]]
) -> discord.ui.Select[View]:
    """A choice of one; options are (value, label), at most 25."""
    made = [discord.SelectOption(label=label[:100], value=value) for value, label in options]
    return discord.ui.Select(custom_id=custom_id, placeholder=placeholder[:150], options=made)


def field(
    name: str,
    label: str,
    *,
    description: str | None = None,
    example: str | None = None,
    default: str | None = None,
    most: int = 200,
    required: bool = True,
    long: bool = False,
) -> discord.ui.Label[View]:
    """A text field of a form; `most` characters."""
    style = discord.TextStyle.paragraph if long else discord.TextStyle.short
    typed: discord.ui.TextInput[View] = discord.ui.TextInput(
        custom_id=name,
        style=style,
        placeholder=example and example[:100],
        default=default,
        max_length=most,
        required=required,
    )
    return discord.ui.Label(
        text=label[:45], description=description and description[:100], component=typed
    )


def choice(
    name: str,
    label: str,
    options: Sequence[tuple[str, str]],
    *,
    chosen: str | None = None,
    required: bool = True,
) -> discord.ui.Label[View]:
    """A select of a form; options are (value, label), at most 25."""
    made = [
        discord.SelectOption(label=said[:100], value=value, default=value == chosen)
        for value, said in options
    ]
    picked: discord.ui.Select[View] = discord.ui.Select(
        custom_id=name, options=made, required=required, min_values=1 if required else 0
    )
    return discord.ui.Label(text=label[:45], component=picked)


def form(title: str, custom_id: str, *fields: discord.ui.Label[View]) -> discord.ui.Modal:
    """At most five fields. Show it with `cogs.presses.ask`."""
    made = discord.ui.Modal(title=title[:45], custom_id=custom_id, timeout=None)
    for one in fields:
        made.add_item(one)
    return made

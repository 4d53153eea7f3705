"""Buttons, selects and forms that outlive a restart: what they do is in their custom_id alone.

`cogs.ui.marks` says what is in one. discord.py keeps nothing of them; every press comes here.
"""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import discord

from cogs.answers import ErrorAnswers
from core.errors import Expected

if TYPE_CHECKING:
    from cogs.client import Breakwater


@dataclass(frozen=True, slots=True)
class Press:
    """A button pressed, a choice made in a select, a form filled in."""

    verb: str
    about: tuple[str, ...]
    chosen: tuple[str, ...] = ()
    """Of a select."""
    fields: Mapping[str, tuple[str, ...]] | None = None
    """Of a form, by the custom_id of each field: the text, or what was chosen. None otherwise."""

    def field(self, name: str) -> str:
        """The text or the single choice of a field; empty when nothing was given."""
        return next(iter((self.fields or {}).get(name, ())), "").strip()


LARGEST_ID = 2**63 - 1
"""Of any row."""

MOST_PAGES = 9_999


def number(said: str, most: int = LARGEST_ID) -> int | None:
    """A number as it stands in a custom_id, where anything may stand; None for what is none, and
    for more than `most`.
    """
    if not (said.isascii() and said.isdecimal()) or len(said) > len(str(most)):
        return None
    return int(said) if int(said) <= most else None


Handler = Callable[["discord.Interaction[Breakwater]", Press], Awaitable[None]]


class Presses:
    """Brings every press to the cog whose prefix it carries."""

    def __init__(self, errors: ErrorAnswers) -> None:
        self._errors = errors
        self._handlers: dict[str, Handler] = {}

    def answer(self, prefix: str, handler: Handler) -> None:
        self._handlers[prefix] = handler

    async def pressed(self, interaction: "discord.Interaction[Breakwater]") -> None:
        """Answer a component or a form; any other interaction is left alone."""
        kinds = (discord.InteractionType.component, discord.InteractionType.modal_submit)
        if interaction.type not in kinds:
            return
        try:
            data: Mapping[str, Any] = interaction.data or {}
            prefix, _, rest = str(data.get("custom_id", "")).partition(":")
            verb, *about = rest.split(":")
            handler = self._handlers.get(prefix)
            if handler is None:
                raise Expected("error-button-unknown")  # noqa: TRY301  the shared handler below says it
            is_form = interaction.type is discord.InteractionType.modal_submit
            press = Press(
                verb,
                tuple(about),
                tuple(data.get("values", ())),
                dict(_fields(data.get("components", ()))) if is_form else None,
            )
            await handler(interaction, press)
        except Exception as error:  # noqa: BLE001  whatever it was, the shared handler answers
            await self._errors.answer(interaction, error)


def _fields(components: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    for component in components:
        inner = component.get("component")
        yield from _fields([inner] if inner else component.get("components", ()))
        if "custom_id" in component:
            if "values" in component:
                yield component["custom_id"], tuple(map(str, component["values"]))
            else:
                yield component["custom_id"], (str(component.get("value") or ""),)


async def ask(interaction: discord.Interaction[Any], form: discord.ui.Modal) -> None:
    """Show a form. It must be the first answer to a press or a command."""
    await interaction.response.send_modal(form)
    form.stop()  # what it does is in its custom_id; discord.py forgets it

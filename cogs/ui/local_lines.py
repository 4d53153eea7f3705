"""The forms and cards with which admins add lines of their own server and hide others."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

import discord

from cogs.ui import layout
from cogs.ui.helplines import country_name, line_text, topic_name
from cogs.ui.layout import View
from cogs.ui.marks import custom_id
from cogs.ui.reader import Reader
from cogs.ui.text import inert
from core.resources.drafts import Draft, Fault
from core.resources.line import Line

LOCAL = "local"
"""Begins the custom_id of everything here."""

MOST_FAULTS = 5
"""Said at once; with the draft below them they fit into one message."""

LONGEST: Mapping[str, int] = {"name": 100, "reach": 600, "hours": 150, "source": 300}
"""Characters of each field: together with what is wrong with them they fit into one message."""

NO_COST = "unknown"
_COSTS = ("free", "standard", "charged", NO_COST)


@dataclass(frozen=True, slots=True)
class Aim:
    """What a form is for. It travels in the form's custom_id: a restart does not matter."""

    line_id: str = ""
    """Of the line that is edited; empty for a new one."""
    country: str = ""
    topic: str = ""
    timezone: str = ""
    """What the command chose; empty: as the line has it, or as its country has it."""

    @property
    def mark(self) -> str:
        chosen = (self.country, self.topic, self.timezone.replace("/", "."))
        if self.line_id:
            return custom_id(LOCAL, "edit", self.line_id, *chosen)
        return custom_id(LOCAL, "new", *chosen)

    @classmethod
    def of_new(cls, country: str, topic: str, timezone: str) -> "Aim":
        return cls("", country, topic, timezone.replace(".", "/"))

    @classmethod
    def of_edit(cls, line_id: str, country: str, topic: str, timezone: str) -> "Aim":
        return cls(line_id, country, topic, timezone.replace(".", "/"))


def line_form(aim: Aim, filled: Draft | None, reader: Reader) -> discord.ui.Modal:
    """Everything that is typed about a line; where it is and what it is about was chosen before."""
    values = asdict(filled) if filled else {}
    costs = [(cost, reader.say(f"local-cost-{cost}")) for cost in _COSTS]

    def field(
        name: str, example: str | None = None, *, required: bool = True, long: bool = False
    ) -> discord.ui.Label[View]:
        return layout.field(
            name,
            reader.say(f"local-field-{name}"),
            description=reader.say(f"local-field-{name}-help"),
            example=example,
            default=values.get(name, "")[: LONGEST[name]] or None,
            most=LONGEST[name],
            required=required,
            long=long,
        )

    return layout.form(
        reader.say("local-form-edit" if aim.line_id else "local-form-new"),
        aim.mark,
        field("name"),
        field("reach", "0800 123 456\nsms 85258 HOME\nchat https://example.org/chat", long=True),
        field("hours", "24/7 · Mo-Fr 09:00-17:00; Sa 10:00-13:00", required=False),
        layout.choice(
            "cost",
            reader.say("local-field-cost"),
            costs,
            chosen=(filled.cost or NO_COST) if filled else None,
        ),
        field("source", "https://example.org/contact"),
    )


def saved_view(line: Line, reader: Reader, *, is_new: bool, hidden: bool) -> View:
    """The line as everybody here will see it."""
    topics = ", ".join(topic_name(topic, reader) for topic in line.topics)
    country = country_name(line.country, reader)
    return layout.message(
        layout.card(
            f"### {reader.say('local-saved-new' if is_new else 'local-saved')}",
            line_text(line, reader, with_country=True),
            layout.line(),
            reader.say("local-saved-hidden")
            if hidden
            else reader.say("local-saved-where", country=country, topics=topics),
        )
    )


def unsaved_view(problems: Sequence[str], draft: Draft, token: str, reader: Reader) -> View:
    """What was wrong, everything that was typed, and the way back into the form."""
    said = [f"- {problem}" for problem in problems[:MOST_FAULTS]]
    if len(problems) > MOST_FAULTS:
        said.append(reader.say("local-unsaved-more", count=len(problems) - MOST_FAULTS))
    typed = {name: getattr(draft, name) for name in LONGEST}
    shown = [
        f"**{reader.say(f'local-field-{name}')}**\n{_verbatim(text)}"
        for name, text in typed.items()
        if text
    ]
    cost = reader.say(f"local-cost-{draft.cost or NO_COST}")
    shown.append(f"**{reader.say('local-field-cost')}**\n{cost}")
    again = layout.button(
        reader.say("local-button-change"),
        custom_id(LOCAL, "change", token),
        discord.ButtonStyle.primary,
    )
    return layout.message(
        layout.card(
            f"### {reader.say('local-unsaved')}",
            "\n".join(said),
            layout.line(),
            f"{reader.say('local-unsaved-typed')}\n" + "\n".join(shown),
            layout.row([again]),
        )
    )


def _verbatim(text: str) -> str:
    """As a block one can copy: nothing in it is drawn, and only a row of three backticks, which
    would end it, gets word joiners.
    """
    safe = text.replace("```", "`\u2060`\u2060`")
    return f"```\n{safe}\n```"


def fault_text(fault: Fault, reader: Reader) -> str:
    """What was wrong, what is allowed, an example."""
    values: dict[str, str | int] = {
        name: inert(value, 100) if isinstance(value, str) else value
        for name, value in fault.values.items()
    }
    if "country" in fault.values:
        values["country"] = country_name(str(fault.values["country"]), reader)
    if "field" in fault.values:
        values["field"] = reader.say(f"local-field-{fault.values['field']}")
    return reader.say(f"line-fault-{fault.code}", **values)


def hidden_view(line: Line, reader: Reader, *, hidden: bool) -> View:
    """What was hidden or is shown again, and how to take that back."""
    sentence = "local-hidden" if hidden else "local-shown"
    buttons = [_undo(line, reader, hidden=hidden)]
    if hidden and line.local:
        buttons.append(
            layout.button(
                reader.say("local-button-delete"),
                custom_id(LOCAL, "delete", line.id),
                discord.ButtonStyle.danger,
            )
        )
    return layout.message(
        layout.card(
            f"### {reader.say(sentence)}",
            line_text(line, reader, with_country=True),
            layout.row(buttons),
        )
    )


def _undo(line: Line, reader: Reader, *, hidden: bool) -> discord.ui.Button[View]:
    verb = "show" if hidden else "hide"
    return layout.button(reader.say(f"local-button-{verb}"), custom_id(LOCAL, verb, line.id))


def confirm_delete_view(line_id: str, name: str, reader: Reader) -> View:
    erase = layout.button(
        reader.say("local-button-erase"),
        custom_id(LOCAL, "erase", line_id),
        discord.ButtonStyle.danger,
    )
    keep = layout.button(reader.say("local-button-keep"), custom_id(LOCAL, "keep", line_id))
    question = reader.say("local-delete-question", line=inert(name))
    return layout.message(layout.card(question, layout.row([erase, keep])))


def said_view(sentence: str) -> View:
    return layout.message(layout.card(sentence))


def line_label(line: Line, reader: Reader) -> str:
    """`Samaritans · 116 123 · United Kingdom`, as plain text for a list to choose from."""
    first = [channel.value for channel in line.channels[:1] if channel.dialled]
    return " · ".join([line.name[:50], *first, country_name(line.country, reader)])[:100]

"""The alert card: a case as moderators see it."""

import discord

from cogs.ui.marks import CASE, custom_id
from cogs.ui.text import inert, when
from core.cases import Case, CaseState
from core.crisis.assessment import Level
from core.words import Words

COLOURS = {
    Level.MODERATE: discord.Colour(0xC9A227),
    Level.HIGH: discord.Colour(0xD9772B),
    Level.CRITICAL: discord.Colour(0xC23B3B),
}
"""Told in words as well: colour alone reaches not everybody."""

MOST_REASONS = 5
LONGEST_QUOTE = 100
"""Characters of what a rule found; the whole message is behind its button."""

SHOWN_ROOM = 1_700
"""Characters of a message shown to one moderator: with the words around it, it fits into one
message of Discord's (2,000)."""


def alert_card(
    case: Case, words: Words, language: str | None, *, ping: int | None
) -> discord.ui.LayoutView:
    """Level, why, who and where; the text itself stays folded behind a button."""
    view = discord.ui.LayoutView(timeout=None)
    box: discord.ui.Container[discord.ui.LayoutView] = discord.ui.Container(
        accent_colour=COLOURS.get(case.level)
    )
    level = words.say(f"level-{case.level.word}", language)
    lines = [
        f"### {words.say('card-title', language, level=level)}",
        words.say(
            "card-where",
            language,
            person=f"<@{case.person_id}>",
            channel=f"<#{case.channel_id}>",
            link=jump_link(case),
            time=when(case.opened_at),
        ),
        *_why(case, words, language),
        _status(case, words, language),
    ]
    box.add_item(discord.ui.TextDisplay("\n".join(lines)))
    box.add_item(discord.ui.Separator())
    box.add_item(_buttons(case, words, language))
    if ping is not None:
        view.add_item(discord.ui.TextDisplay(f"<@&{ping}>"))
    view.add_item(box)
    view.stop()  # its buttons find their case in the database
    return view


def jump_link(case: Case) -> str:
    return f"https://discord.com/channels/{case.guild_id}/{case.channel_id}/{case.message_id}"


def folded_text(case: Case, words: Words, language: str | None) -> str:
    """The message itself, for one moderator who asked to see it; a long one is cut, and its link
    leads to the rest.
    """
    shown = inert(case.excerpt, SHOWN_ROOM)
    return words.say("card-shown", language, text=shown, link=jump_link(case))


def _why(case: Case, words: Words, language: str | None) -> list[str]:
    """Each rule once, with the words it found, behind a spoiler: moderators choose what to read."""
    found: dict[str, str] = {}
    for reason in case.reasons:
        text = " ".join(case.excerpt[reason.start : reason.end].split())
        found.setdefault(reason.rule, text or "…")
    return [
        words.say("card-why", language, rule=rule, text=f"||{inert(text, LONGEST_QUOTE)}||")
        for rule, text in list(found.items())[:MOST_REASONS]
    ]


def _status(case: Case, words: Words, language: str | None) -> str:
    if case.state is CaseState.CLAIMED and case.claimed_by and case.claimed_at:
        moderator = f"<@{case.claimed_by}>"
        return words.say("card-claimed", language, moderator=moderator, time=when(case.claimed_at))
    return words.say("card-open", language)


def _buttons(
    case: Case, words: Words, language: str | None
) -> discord.ui.ActionRow[discord.ui.LayoutView]:
    row: discord.ui.ActionRow[discord.ui.LayoutView] = discord.ui.ActionRow()
    row.add_item(
        discord.ui.Button(
            label=words.say("card-button-claim", language),
            style=discord.ButtonStyle.success,
            custom_id=custom_id(CASE, "claim", case.id),
            disabled=case.state is not CaseState.OPEN,
        )
    )
    row.add_item(
        discord.ui.Button(
            label=words.say("card-button-show", language),
            style=discord.ButtonStyle.secondary,
            custom_id=custom_id(CASE, "show", case.id),
        )
    )
    return row

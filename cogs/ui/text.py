"""Small pieces of Discord text."""

from datetime import datetime

import discord


def when(moment: datetime) -> str:
    """A time that every reader sees in their own zone, and how long ago it was."""
    return discord.utils.format_dt(moment, "R")


def inert(text: str) -> str:
    """Somebody's words, shown as they are: no formatting, no mention, no link preview."""
    flat = discord.utils.escape_mentions(discord.utils.escape_markdown(text))
    return flat.replace("://", ":\u200b//")

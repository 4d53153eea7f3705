"""Small pieces of Discord text."""

import re
from datetime import datetime

import discord

_LIVE = re.compile(r"[\\*_~|`>#\[\]()<@:-]")
"""Every sign that begins or ends something Discord would draw, ping or link."""


def when(moment: datetime) -> str:
    """A time that every reader sees in their own zone, and how long ago it was."""
    return discord.utils.format_dt(moment, "R")


def inert(text: str, limit: int | None = None) -> str:
    """Somebody's words, shown as they are: nothing in them is drawn, pinged or linked.

    Each sign that could be live gets a backslash, which Discord takes away again when it draws
    the text; a word joiner after `@` keeps it from naming anyone. With a `limit` the result has at
    most that many characters, and ends in an ellipsis where something was left out.
    """
    pieces: list[str] = []
    length = 0
    for sign in text:
        piece = f"\\{sign}" if _LIVE.match(sign) else sign
        piece += "\u2060" if sign == "@" else ""
        length += len(piece)
        if limit is not None and length > limit - 1:
            return "".join([*pieces, "…"])
        pieces.append(piece)
    return "".join(pieces)

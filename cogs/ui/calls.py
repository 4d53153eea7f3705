"""What happens when I call? A short card for each kind of line."""

from collections.abc import Sequence

from cogs.ui import layout
from cogs.ui.helplines import month
from cogs.ui.layout import View
from cogs.ui.marks import HELP, custom_id
from cogs.ui.reader import Reader
from core.resources.calls import CallCard, Part

_ASKED: tuple[Part, ...] = ("who", "cost", "private", "sent", "say")


def call_view(card: CallCard, others: Sequence[CallCard], reader: Reader) -> View:
    """One kind of line, and a choice of the other kinds that were shown beside it."""
    parts: list[str | layout.Item] = [f"### {reader.say(card.words_of('title'))}"]
    parts += [
        f"**{reader.say(f'helpline-call-{part}')}**\n{reader.say(card.words_of(part))}"
        for part in _ASKED
    ]
    sources = " · ".join(f"[{source.name}](<{source.url}>)" for source in card.sources[:3])
    checked = month(card.checked, reader)
    parts.append(f"-# {reader.say('helpline-call-sources', sources=sources, month=checked)}")
    if others:
        options = [(other.kind, reader.say(other.words_of("title"))) for other in others]
        ask = reader.say("helpline-call-others")
        parts.append(layout.row([layout.select(custom_id(HELP, "call"), ask, options)]))
    return layout.message(layout.card(*parts))

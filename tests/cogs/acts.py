"""What people do in these tests that simcord has no word for."""

import asyncio
from contextlib import contextmanager

import discord
import pytest

OF_ANOTHER_VERSION = "This button belongs to another version of the bot. Please ask for it again."


def _message_of(*rows: discord.ui.ActionRow) -> discord.ui.LayoutView:
    view = discord.ui.LayoutView(timeout=None)
    for row in rows:
        view.add_item(row)
    view.stop()
    return view


async def press(harbour, name, person=None, channel=None):
    """A button of the bot with this custom_id stands in a channel, and somebody presses it."""
    where = channel or harbour.general
    button = discord.ui.Button(label="Old", custom_id=name)
    view = _message_of(discord.ui.ActionRow(button))
    message = await harbour.env.bot.get_channel(where.id).send(view=view)
    return await (person or harbour.member).click(message, label="Old")


async def choose(harbour, name, value):
    """The same with a select, and what somebody chooses in it."""
    options = [discord.SelectOption(label="Old", value=value)]
    select = discord.ui.Select(custom_id=name, options=options)
    view = _message_of(discord.ui.ActionRow(select))
    message = await harbour.env.bot.get_channel(harbour.general.id).send(view=view)
    return await harbour.member.select(message, [value])


async def fill_in(harbour, name, **fields):
    """A form that was opened by another version is sent off."""
    inputs = [{"type": 4, "custom_id": key, "value": typed} for key, typed in fields.items()]
    labels = [{"type": 18, "component": one} for one in inputs]
    form = {"custom_id": name, "components": labels}
    kind = discord.InteractionType.modal_submit.value
    return await harbour.member._dispatch_interaction(kind, harbour.general, form)


@contextmanager
def slow(harbour, name):
    """The database does its work, reading or writing, only once Discord was told to wait."""
    told = asyncio.Event()
    at_once, work_of = discord.InteractionResponse.defer, getattr(harbour.services.database, name)

    async def defer(response, **options):
        await at_once(response, **options)
        told.set()

    async def later(work):
        await harbour.env.external_wait(told.wait(), reason="the database is slow")
        told.clear()
        return await work_of(work)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("cogs.answers.ANSWER_WITHIN", 0)
        patch.setattr(discord.InteractionResponse, "defer", defer)
        patch.setattr(harbour.services.database, name, later)
        yield

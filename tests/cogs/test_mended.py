"""Faults found once, each with the cause it had, so that it does not come back."""

import re

import discord
import pytest

from cogs.courier import Courier
from core.cases import CaseState
from core.delivery import DeliveryKind
from tests.cogs.conftest import STOCK, failing, said, text_of


class QuickModerator:
    """The real courier; but somebody presses before Discord's answer to the send is recorded."""

    def __init__(self, courier, cases, moderator_id):
        self._courier = courier
        self._cases = cases
        self._moderator_id = moderator_id

    async def send(self, delivery):
        outcome = await self._courier.send(delivery)
        if delivery.kind is DeliveryKind.ALERT:
            await self._cases.claim(delivery.subject_id, self._moderator_id)
        return outcome


async def test_a_case_taken_before_its_card_is_recorded_shows_who_has_it(harbour):
    """services/cases.py: `_refresh_card` promises nothing while the card has no place, and
    `settled` gives it its place without looking whether the case has moved on.
    """
    await harbour.set_up()
    courier = harbour.env.bot.get_cog(Courier.__cog_name__)
    services = harbour.services
    services.deliveries.attach(QuickModerator(courier, services.cases, harbour.moderator.id))
    card = await harbour.alert()
    await harbour.idle()
    case = await harbour.case_of(card)
    assert (case.state, case.claimed_by) == (CaseState.CLAIMED, harbour.moderator.id)
    [card] = harbour.cards()
    assert "Nobody has it yet" not in text_of(card)
    assert harbour.moderator.mention in text_of(card)


@pytest.mark.parametrize(
    ("written", "live"),
    [
        ("https://a.example/**loud**", "/**loud**"),
        ("https://a.example/||hidden||", "/||hidden||"),
        ("[a](b) **loud** [c](d)", " **loud**"),
        ("[a](b) ||hidden|| [c](d)", " ||hidden||"),
        ("[a](b) and [c](d)", " [c](d)"),
        ("<#123456789012345678>", r"<#123456789012345678>"),
        ("</setup alerts:123456789012345678>", "</setup alerts:123456789012345678>"),
        ("<t:0:R>", "<t:0:R>"),
        ("<a:party:123456789012345678>", "<a:party:123456789012345678>"),
        ("<id:guide>", "<id:guide>"),
    ],
)
async def test_nothing_they_wrote_is_live_in_show_message(harbour, written, live):
    """cogs/ui/text.py: `escape_markdown` leaves what looks like a link alone (which `inert` then
    breaks into text), takes everything from the first `[` to the last `)` of a line for one link,
    and knows nothing of `<#…>`, `</…>`, `<t:…>`, `<:…:…>`.
    """
    await harbour.set_up()
    card = await harbour.alert(f"i want to die {written}")
    shown = said(await harbour.moderator.click(card, label="Show message"))
    wrote = shown.partition("):\n")[2]
    assert live not in wrote


async def test_the_backup_cannot_be_everyone_either(harbour):
    """services/guilds.py: `set_alerts` compares only `role_id` with the guild's id."""
    answer = said(await harbour.set_up(backup_role=harbour.guild.default_role))
    assert "cannot call everyone" in answer
    assert harbour.services.guilds.settings(harbour.guild.id).backup_role_id is None


async def test_watching_a_channel_of_a_category_left_alone_is_not_promised(harbour):
    """services/guilds.py, cogs/setup.py: `on` only takes the channel's own id out of `unwatched`;
    its category still keeps it unread, and the admin is told that it is read.
    """
    await harbour.set_up()
    category = harbour.guild.create_category("Games")
    inside = harbour.guild.create_text_channel("chess", category=category)
    await harbour.admin.slash(harbour.general, "setup watch", channel=category, on=False)
    answer = said(
        await harbour.admin.slash(harbour.general, "setup watch", channel=inside, on=True)
    )
    await harbour.member.send(inside, "i want to die")
    await harbour.idle()
    promised = f"Messages in {inside.mention} are read for signs." in answer
    assert promised == bool(harbour.cards()), "what is said is what happens"


async def test_watching_while_alerts_are_off_is_not_promised(harbour):
    """cogs/setup.py: says "are read for signs" although nothing is read before /setup alerts."""
    answer = said(
        await harbour.admin.slash(harbour.general, "setup watch", channel=harbour.general, on=True)
    )
    assert "`/setup alerts`" in answer, "told that alerts are still off"


async def test_watching_the_alerts_channel_is_not_promised(harbour):
    """cogs/setup.py: says "are read for signs" of the one channel that never is."""
    await harbour.set_up()
    answer = said(
        await harbour.admin.slash(
            harbour.general, "setup watch", channel=harbour.mod_alerts, on=True
        )
    )
    assert f"Messages in {harbour.mod_alerts.mention} are read for signs." not in answer


@pytest.mark.parametrize(
    ("locale", "name"), [("es-ES", "Estados Unidos"), ("de", "Vereinigte Staaten")]
)
async def test_country_names_are_in_the_members_language(harbour, reading_in, locale, name):
    """cogs/helpline.py: names went through `Words.language`, which knows only languages with a
    locales/ folder; Babel has these names without one (contract: "names in the member's
    language").
    """
    reading_in(locale)
    offered = await harbour.member.autocomplete(harbour.general, "helpline", "country", name[:12])
    assert offered[0] == {"name": name, "value": "US"}


async def test_an_error_that_quotes_its_input_is_not_logged_with_it(harbour, log):
    """cogs/errors.py: `note` logs the exception itself, and many of Python's own ("invalid literal
    for int() with base 10: '…'", a KeyError, TransformerError) quote what they were given.
    """
    planted = "lantern street"
    try:
        int(planted)
    except ValueError as raised:
        error = raised
    with failing(STOCK.places, "expected", error):
        answer = said(await harbour.member.slash(harbour.general, "helpline", country=planted))
    assert harbour.env.errors
    assert re.search("[0-9a-f]{8}", answer)
    assert planted not in log.text


async def test_a_thread_whose_channel_is_unknown_is_still_read(harbour):
    """cogs/alerts.py: `Thread.category_id` raises ClientException (not AttributeError) while the
    parent is not in memory, so `getattr(…, None)` does not help and the message is never read.
    """
    await harbour.set_up()
    parent = harbour.guild.create_text_channel("chess")
    harbour.env.backend.create_thread(parent.id, "openings", harbour.member.id)
    await harbour.env.settle()
    harbour.env.bot.get_guild(harbour.guild.id)._channels.pop(parent.id)
    await harbour.member.send(parent.threads[0], "i want to die")
    await harbour.idle()
    failed = harbour.env.errors
    assert len(harbour.cards()) == 1, failed


async def test_a_number_no_case_can_have_is_told_like_a_forgotten_one(harbour):
    """cogs/ui/marks.py: nineteen digits reach beyond what a database takes for an id."""
    await harbour.set_up()
    view = discord.ui.LayoutView(timeout=None)
    button = discord.ui.Button(label="I'm on it", custom_id=f"case:claim:{'9' * 19}")
    view.add_item(discord.ui.ActionRow(button))
    view.stop()
    message = await harbour.env.bot.get_channel(harbour.mod_alerts.id).send(view=view)
    answer = said(await harbour.moderator.click(message, label="I'm on it"))
    assert answer.startswith("This case is no longer kept")

"""Carries deliveries out into Discord: one renderer a kind, one table of refusals."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from http import HTTPStatus

import aiohttp
import discord
import structlog
from discord.ext import commands

from cogs.ui.cards import alert_card
from cogs.ui.text import inert
from core.delivery import (
    Delivery,
    DeliveryKind,
    Outcome,
    Permanent,
    Reason,
    Sent,
    TargetType,
    Transient,
)
from core.words import Words
from services.cases import CardSubject
from services.deliveries import DeliveryService

REFUSALS: Mapping[int, Reason] = {
    10003: Reason.CHANNEL_GONE,
    10004: Reason.GUILD_GONE,
    10008: Reason.MESSAGE_GONE,
    10013: Reason.INBOX_CLOSED,
    50001: Reason.NO_ACCESS,
    50007: Reason.INBOX_CLOSED,
    50013: Reason.NO_PERMISSION,
    50278: Reason.INBOX_CLOSED,
}
"""Discord's "JSON error codes" after which trying again changes nothing until somebody acts."""

log = structlog.get_logger(__name__)


class Courier(commands.Cog):
    """The delivery loop's sender on one Discord client, attached while that is logged in."""

    def __init__(
        self,
        client: discord.Client,
        words: Words,
        deliveries: DeliveryService,
        for_card: Callable[[int], Awaitable[CardSubject | None]],
    ) -> None:
        self._client = client
        self._words = words
        self._deliveries = deliveries
        self._for_card = for_card

    async def cog_load(self) -> None:
        self._deliveries.attach(self)

    async def cog_unload(self) -> None:
        self._deliveries.detach(self)

    async def send(self, delivery: Delivery) -> Outcome:
        """Try once. What Discord or the way to it refuses is an outcome, not an exception."""
        try:
            match delivery.kind:
                case DeliveryKind.ALERT:
                    return await self._alert(delivery)
                case DeliveryKind.ALERT_REFRESH:
                    return await self._refresh(delivery)
                case DeliveryKind.NOTICE:
                    return await self._notice(delivery)
        except (discord.HTTPException, discord.RateLimited, OSError, aiohttp.ClientError) as error:
            return outcome_of(error)
        except RuntimeError:
            if self._client.is_closed():  # the supervisor is putting another client in its place
                return Transient(Reason.CONNECTION)
            raise

    async def _alert(self, delivery: Delivery) -> Outcome:
        subject = await self._subject(delivery)
        if subject is None:
            return Permanent(Reason.SUBJECT_GONE)
        role = subject.settings.alerts_role_id
        channel = self._client.get_partial_messageable(delivery.target.id)
        message = await channel.send(
            view=self._card(subject),
            nonce=delivery.nonce,
            allowed_mentions=discord.AllowedMentions(
                roles=[discord.Object(role)] if role else False, everyone=False, users=False
            ),
        )
        return Sent(message.id)

    async def _refresh(self, delivery: Delivery) -> Outcome:
        subject = await self._subject(delivery)
        if subject is None or subject.case.card is None:
            return Permanent(Reason.SUBJECT_GONE)
        place = subject.case.card
        channel = self._client.get_partial_messageable(place.channel_id)
        await channel.get_partial_message(place.message_id).edit(
            view=self._card(subject), allowed_mentions=discord.AllowedMentions.none()
        )
        return Sent(place.message_id)

    async def _notice(self, delivery: Delivery) -> Outcome:
        """A sentence to whoever can mend something, by direct message."""
        payload = dict(delivery.payload or {})
        name = str(payload.pop("message", ""))
        if delivery.guild_id is None or not name:
            return Permanent(Reason.SUBJECT_GONE)
        guild = self._client.get_guild(delivery.guild_id) or await self._client.fetch_guild(
            delivery.guild_id, with_counts=False
        )
        owner = delivery.target.type is TargetType.OWNER
        person_id = guild.owner_id if owner else delivery.target.id
        if person_id is None:
            return Permanent(Reason.GUILD_GONE)
        text = self._words.say(
            name, str(guild.preferred_locale), server=inert(guild.name), **payload
        )
        inbox = await self._client.create_dm(discord.Object(person_id))
        message = await inbox.send(text, nonce=delivery.nonce)
        return Sent(message.id)

    async def _subject(self, delivery: Delivery) -> CardSubject | None:
        return await self._for_card(delivery.subject_id) if delivery.subject_id else None

    def _card(self, subject: CardSubject) -> discord.ui.LayoutView:
        """In the language the server chose, else in the one Discord knows it by."""
        case, settings = subject.case, subject.settings
        guild = self._client.get_guild(case.guild_id)
        language = settings.language or (str(guild.preferred_locale) if guild else None)
        return alert_card(case, self._words, language, ping=settings.alerts_role_id)


def outcome_of(error: Exception) -> Outcome:
    """What an error of Discord or of the way to it means for a delivery.

    Fails towards trying again: only codes known to be final end a delivery, and other refusals of
    the message itself (400, 403, 404), which are faults of ours and logged as such.
    """
    match error:
        case discord.RateLimited(retry_after=seconds):
            outcome: Outcome = Transient(Reason.RATE_LIMITED, timedelta(seconds=seconds))
        case discord.HTTPException(status=HTTPStatus.TOO_MANY_REQUESTS, response=response):
            outcome = Transient(Reason.RATE_LIMITED, _asked_to_wait(response.headers))
        case discord.HTTPException(status=status) if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            outcome = Transient(Reason.SERVER_ERROR)
        case discord.HTTPException(status=HTTPStatus.UNAUTHORIZED):
            outcome = Transient(Reason.NOT_READY, timedelta(seconds=30))
        case discord.HTTPException(code=0):  # not Discord speaking: a proxy on the way
            outcome = Transient(Reason.SERVER_ERROR)
        case discord.HTTPException(code=code) if code in REFUSALS:
            outcome = Permanent(REFUSALS[code])
        case discord.HTTPException(status=status, code=code):
            log.error("delivery: Discord refuses the message itself", status=status, code=code)
            outcome = Permanent(Reason.REFUSED)
        case asyncio.TimeoutError():
            outcome = Transient(Reason.TIMEOUT)
        case _:
            outcome = Transient(Reason.CONNECTION)
    return outcome


def _asked_to_wait(headers: Mapping[str, str]) -> timedelta | None:
    """The `Retry-After` of a 429 that discord.py does not wait out itself (one without `Via`)."""
    asked = headers.get("Retry-After", "")
    return timedelta(seconds=int(asked)) if asked.isdecimal() else None

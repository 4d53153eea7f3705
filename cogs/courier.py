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
from core.cases import Case
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
from core.guilds import GuildSettings
from core.words import Words
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

NOT_YET = timedelta(seconds=1)

log = structlog.get_logger(__name__)


class Courier(commands.Cog):
    """The delivery loop's sender on one Discord client, attached while that is logged in."""

    def __init__(
        self,
        client: discord.Client,
        words: Words,
        deliveries: DeliveryService,
        case: Callable[[int], Awaitable[Case | None]],
        settings: Callable[[int], GuildSettings],
    ) -> None:
        self._client = client
        self._words = words
        self._deliveries = deliveries
        self._case = case
        self._settings = settings

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

    async def _alert(self, delivery: Delivery) -> Outcome:
        case = await self._subject(delivery)
        if case is None:
            return Permanent(Reason.SUBJECT_GONE)
        settings = self._settings(case.guild_id)
        role = settings.alerts_role_id
        view = alert_card(case, self._words, self._language(case.guild_id), ping=role)
        pinged = [discord.Object(role)] if role else False
        message = await self._client.get_partial_messageable(
            delivery.target.id, guild_id=case.guild_id
        ).send(
            view=view,
            nonce=delivery.nonce,
            allowed_mentions=discord.AllowedMentions(roles=pinged, everyone=False, users=False),
        )
        return Sent(message.id)

    async def _refresh(self, delivery: Delivery) -> Outcome:
        case = await self._subject(delivery)
        if case is None:
            return Permanent(Reason.SUBJECT_GONE)
        if case.card is None:
            return Transient(Reason.NOT_READY, NOT_YET)
        role = self._settings(case.guild_id).alerts_role_id
        view = alert_card(case, self._words, self._language(case.guild_id), ping=role)
        channel = self._client.get_partial_messageable(case.card.channel_id)
        await channel.get_partial_message(case.card.message_id).edit(
            view=view, allowed_mentions=discord.AllowedMentions.none()
        )
        return Sent(case.card.message_id)

    async def _notice(self, delivery: Delivery) -> Outcome:
        """A sentence to whoever can mend something, by direct message."""
        payload = dict(delivery.payload or {})
        name = str(payload.pop("message", ""))
        person_id: int | None = delivery.target.id
        guild = self._client.get_guild(delivery.guild_id or 0)
        if delivery.target.type is TargetType.OWNER:
            if guild is None:
                return Permanent(Reason.GUILD_GONE)
            person_id = guild.owner_id
        if person_id is None or not name:
            return Permanent(Reason.SUBJECT_GONE)
        language = self._language(delivery.guild_id) if delivery.guild_id else None
        text = self._words.say(name, language, server=guild.name if guild else "?", **payload)
        inbox = await self._client.create_dm(discord.Object(person_id))
        message = await inbox.send(text, nonce=delivery.nonce)
        return Sent(message.id)

    async def _subject(self, delivery: Delivery) -> Case | None:
        return await self._case(delivery.subject_id) if delivery.subject_id else None

    def _language(self, guild_id: int) -> str | None:
        """The server's own choice, else what Discord knows of it."""
        chosen = self._settings(guild_id).language
        guild = self._client.get_guild(guild_id)
        return chosen or (str(guild.preferred_locale) if guild else None)


def outcome_of(error: Exception) -> Outcome:
    """What an error of Discord or of the way to it means for a delivery.

    Fails towards trying again: only codes known to be final end a delivery, and other refusals of
    the message itself (400, 403, 404), which are faults of ours and logged as such.
    """
    match error:
        case discord.RateLimited(retry_after=seconds):
            outcome: Outcome = Transient(Reason.RATE_LIMITED, timedelta(seconds=seconds))
        case discord.HTTPException(status=HTTPStatus.TOO_MANY_REQUESTS):
            outcome = Transient(Reason.RATE_LIMITED)
        case discord.HTTPException(status=status) if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            outcome = Transient(Reason.SERVER_ERROR)
        case discord.HTTPException(status=HTTPStatus.UNAUTHORIZED):
            outcome = Transient(Reason.NOT_READY, timedelta(seconds=30))
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

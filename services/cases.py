"""From a message that may need a person to the moderator who takes it."""

import asyncio
import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar

import structlog

from core.cases import (
    EXCERPT_LENGTH,
    CardPlace,
    Case,
    CaseAction,
    CaseEvent,
    CaseState,
    NewCase,
    claim,
)
from core.crisis.detector import Detector
from core.delivery import (
    Delivery,
    DeliveryKind,
    DeliveryState,
    NewDelivery,
    Priority,
    Target,
    TargetType,
    Verdict,
)
from core.errors import Expected
from core.guilds import GuildSettings
from db.engine import Database
from db.problems import DatabaseProblem
from db.transaction import Transaction
from services.clock import Clock
from services.outbox import Outbox

T = TypeVar("T")
log = structlog.get_logger(__name__)

RECORD_AGAIN = (0.5, 1.0, 2.0, 5.0)
"""Seconds between tries to record a case, beside the database's own patience; the last repeats."""

MOST_REMEMBERED = 256
"""Cases kept in memory between their commit and their first send."""

TELL_OWNER_EVERY = timedelta(hours=6)
"""A broken alerts channel is told to the server's owner at once, and again this long after, not
once per alert that waits for it."""


@dataclass(frozen=True, slots=True)
class SeenMessage:
    """What the detector and the case need of a message."""

    guild_id: int
    channel_id: int
    message_id: int
    person_id: int
    text: str


@dataclass(frozen=True, slots=True)
class CardSubject:
    """What an alert card is drawn from."""

    case: Case
    settings: GuildSettings


class CaseGone(Expected):
    def __init__(self) -> None:
        super().__init__("case-gone")


class CaseService:
    def __init__(
        self,
        database: Database,
        clock: Clock,
        detector: Detector,
        outbox: Outbox,
        settings: Callable[[int], GuildSettings],
    ) -> None:
        self._database = database
        self._clock = clock
        self._detector = detector
        self._outbox = outbox
        self._settings = settings
        self._just_opened: dict[int, CardSubject] = {}

    async def consider(self, seen: SeenMessage) -> Case | None:
        """Read a message for signs; with any, open a case and promise its alert in one step.

        None when nobody needs to look, or when this very message already has a case. While the
        database refuses, it is tried again until it takes the case: an outage delays alerts.
        """
        assessment = self._detector.assess(seen.text)
        if not assessment.level.escalates:
            return None
        now = self._clock.now()
        settings = self._settings(seen.guild_id)
        new = NewCase(
            guild_id=seen.guild_id,
            channel_id=seen.channel_id,
            message_id=seen.message_id,
            person_id=seen.person_id,
            level=assessment.level,
            reasons=assessment.reasons,
            excerpt=seen.text[:EXCERPT_LENGTH],
            opened_at=now,
        )

        def work(tx: Transaction) -> tuple[Case | None, list[Delivery]]:
            case = tx.cases.record(new)
            if case is None or settings.alerts_channel_id is None:
                return case, []
            return case, [
                self._outbox.promise(tx, _card(case, settings.alerts_channel_id, now), now)
            ]

        case, promised = await self._insist(work)
        if case is not None and promised:
            self._remember(CardSubject(case, settings))
        self._outbox.send(promised)
        return case

    async def _insist(self, work: Callable[[Transaction], T]) -> T:
        for wait in itertools.chain(RECORD_AGAIN, itertools.repeat(RECORD_AGAIN[-1])):
            try:
                return await self._database.write(work)
            except DatabaseProblem as problem:
                log.error("an alert waits for the database", why=str(problem), again_s=wait)  # noqa: TRY400  the problem is in words
                await asyncio.sleep(wait)
        raise AssertionError("the last wait repeats")  # pragma: no cover

    async def claim(self, case_id: int, moderator_id: int) -> Case:
        """Give the case to the first who asks. Raises AlreadyClaimed, NotOpen or CaseGone."""
        now = self._clock.now()

        def work(tx: Transaction) -> Case:
            before = _existing(tx, case_id)
            after = claim(before, moderator_id, now)
            if after != before:
                tx.cases.save(after)
                tx.cases.log(CaseEvent(case_id, now, CaseAction.CLAIMED, moderator_id))
                _refresh_card(tx, after, now)
            return after

        case = await self._database.write(work)
        self._outbox.wake()
        return case

    async def show(self, case_id: int, moderator_id: int) -> Case:
        """The case with its text, for this moderator alone; that they opened it is logged."""
        now = self._clock.now()

        def work(tx: Transaction) -> Case:
            case = _existing(tx, case_id)
            tx.cases.log(CaseEvent(case_id, now, CaseAction.SHOWN, moderator_id))
            return case

        return await self._database.write(work)

    async def get(self, case_id: int) -> Case | None:
        return await self._database.read(lambda tx: tx.cases.get(case_id))

    async def for_card(self, case_id: int) -> "CardSubject | None":
        """The case as its card should show it, and what its server has chosen.

        Once from memory when it was opened a moment ago: nobody can have changed it before its
        card was posted. Else from the database, because another process may serve that server.
        """
        if (subject := self._just_opened.pop(case_id, None)) is not None:
            return subject

        def work(tx: Transaction) -> CardSubject | None:
            case = tx.cases.get(case_id)
            if case is None:
                return None
            return CardSubject(case, tx.guilds.get(case.guild_id) or GuildSettings(case.guild_id))

        return await self._database.read(work)

    def _remember(self, subject: "CardSubject") -> None:
        self._just_opened[subject.case.id] = subject
        if len(self._just_opened) > MOST_REMEMBERED:
            del self._just_opened[next(iter(self._just_opened))]

    async def guild_of(self, case_id: int) -> int | None:
        case = await self.get(case_id)
        return case.guild_id if case else None

    async def post_waiting(self, guild_id: int) -> int:
        """Promise again every open case whose card could not be posted; call when the alerts
        channel was mended. Returns how many.
        """
        now = self._clock.now()

        def work(tx: Transaction) -> list[Delivery]:
            channel_id = _alerts_channel(tx, guild_id)
            if channel_id is None:
                return []
            return [
                self._outbox.promise(tx, _card(case, channel_id, now), now)
                for case in tx.cases.without_card(guild_id)
                if not tx.deliveries.pending(DeliveryKind.ALERT, case.id)
            ]

        promised = await self._database.write(work)
        self._outbox.send(promised)
        return len(promised)

    def settled(
        self, tx: Transaction, delivery: Delivery, verdict: Verdict, now: datetime
    ) -> Sequence[NewDelivery]:
        """The consequence of an alert: note where its card stands and draw it again if it was
        taken meanwhile; or, when it could not be posted, go to the channel the server has chosen
        meanwhile, or tell its owner.
        """
        case = tx.cases.get(delivery.subject_id) if delivery.subject_id is not None else None
        if case is None:
            return ()
        if verdict.state is DeliveryState.SENT and verdict.message_id is not None:
            place = CardPlace(delivery.target.id, verdict.message_id)
            tx.cases.place_card(case.id, place)
            if case.state is not CaseState.OPEN:
                return (_refresh(replace(case, card=place), place, now),)
        if verdict.state is not DeliveryState.FAILED:
            return ()
        channel_id = _alerts_channel(tx, case.guild_id)
        if channel_id is not None and channel_id != delivery.target.id:
            return (_card(case, channel_id, now),)
        owner = Target(TargetType.OWNER, case.guild_id)
        if tx.deliveries.recent(DeliveryKind.NOTICE, owner, now - TELL_OWNER_EVERY):
            return ()
        return (_not_posted(case, delivery, verdict, owner, now),)


def _alerts_channel(tx: Transaction, guild_id: int) -> int | None:
    settings = tx.guilds.get(guild_id)
    return settings.alerts_channel_id if settings else None


def _card(case: Case, channel_id: int, now: datetime) -> NewDelivery:
    return NewDelivery(
        DeliveryKind.ALERT,
        Target(TargetType.CHANNEL, channel_id),
        Priority.CRISIS,
        due_at=now,
        guild_id=case.guild_id,
        subject_id=case.id,
    )


def _refresh(case: Case, place: CardPlace, now: datetime) -> NewDelivery:
    return NewDelivery(
        DeliveryKind.ALERT_REFRESH,
        Target(TargetType.CHANNEL, place.channel_id),
        Priority.CRISIS,
        due_at=now,
        guild_id=case.guild_id,
        subject_id=case.id,
    )


def _not_posted(
    case: Case, delivery: Delivery, verdict: Verdict, owner: Target, now: datetime
) -> NewDelivery:
    return NewDelivery(
        DeliveryKind.NOTICE,
        owner,
        Priority.CRISIS,
        due_at=now,
        guild_id=case.guild_id,
        payload={
            "message": "notice-alert-not-posted",
            "channel": str(delivery.target.id),  # a text: Fluent would group its digits
            "reason": verdict.reason.value if verdict.reason else "",
        },
    )


def _refresh_card(tx: Transaction, case: Case, now: datetime) -> None:
    """Promise that the card will show what the case is when the loop gets to it: one refresh that
    nobody has begun serves every change before it. Without a card yet, `settled` sees to it.
    """
    if case.card is not None and not tx.deliveries.waiting(DeliveryKind.ALERT_REFRESH, case.id):
        tx.deliveries.add(_refresh(case, case.card, now), now=now)


def _existing(tx: Transaction, case_id: int) -> Case:
    case = tx.cases.get(case_id)
    if case is None:
        raise CaseGone
    return case

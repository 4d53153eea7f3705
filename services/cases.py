"""From a message that may need a person to the moderator who takes it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.cases import (
    EXCERPT_LENGTH,
    CardPlace,
    Case,
    CaseAction,
    CaseEvent,
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
from db.transaction import Transaction
from services.clock import Clock
from services.outbox import Outbox

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
        self._just_opened: dict[int, Case] = {}

    async def consider(self, seen: SeenMessage) -> Case | None:
        """Read a message for signs; with any, open a case and promise its alert in one step.

        None when nobody needs to look, or when this very message already has a case.
        """
        assessment = self._detector.assess(seen.text)
        if not assessment.level.escalates:
            return None
        now = self._clock.now()
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
            if case is None:
                return None, []
            return case, self._promise_card(tx, case, now)

        case, promised = await self._database.write(work)
        if case is not None and promised:
            self._just_opened[case.id] = case
        self._outbox.send(promised)
        return case

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

    async def for_card(self, case_id: int) -> Case | None:
        """The case as its card should show it. Once from memory when it was opened a moment ago:
        nobody can have changed it before its card was posted.
        """
        return self._just_opened.pop(case_id, None) or await self.get(case_id)

    async def guild_of(self, case_id: int) -> int | None:
        case = await self.get(case_id)
        return case.guild_id if case else None

    async def post_waiting(self, guild_id: int) -> int:
        """Promise again every open case whose card could not be posted; call when the alerts
        channel was mended. Returns how many.
        """
        now = self._clock.now()

        def work(tx: Transaction) -> list[Delivery]:
            promised: list[Delivery] = []
            for case in tx.cases.without_card(guild_id):
                if not tx.deliveries.pending(DeliveryKind.ALERT, case.id):
                    promised += self._promise_card(tx, case, now)
            return promised

        promised = await self._database.write(work)
        self._outbox.send(promised)
        return len(promised)

    def settled(
        self, tx: Transaction, delivery: Delivery, verdict: Verdict, now: datetime
    ) -> Sequence[NewDelivery]:
        """The consequence of an alert: note where its card stands, or say that it has none."""
        if delivery.subject_id is None or delivery.guild_id is None:
            return ()
        if verdict.state is DeliveryState.SENT and verdict.message_id is not None:
            place = CardPlace(delivery.target.id, verdict.message_id)
            tx.cases.place_card(delivery.subject_id, place)
        if verdict.state is not DeliveryState.FAILED or delivery.kind is not DeliveryKind.ALERT:
            return ()
        owner = Target(TargetType.OWNER, delivery.guild_id)
        if tx.deliveries.recent(DeliveryKind.NOTICE, owner, now - TELL_OWNER_EVERY):
            return ()
        return (
            NewDelivery(
                DeliveryKind.NOTICE,
                owner,
                Priority.CRISIS,
                due_at=now,
                guild_id=delivery.guild_id,
                payload={
                    "message": "notice-alert-not-posted",
                    "channel": str(delivery.target.id),  # a text: Fluent would group its digits
                    "reason": verdict.reason.value if verdict.reason else "",
                },
            ),
        )

    def _promise_card(self, tx: Transaction, case: Case, now: datetime) -> list[Delivery]:
        channel_id = self._settings(case.guild_id).alerts_channel_id
        if channel_id is None:
            return []
        new = NewDelivery(
            DeliveryKind.ALERT,
            Target(TargetType.CHANNEL, channel_id),
            Priority.CRISIS,
            due_at=now,
            guild_id=case.guild_id,
            subject_id=case.id,
        )
        return [self._outbox.promise(tx, new, now)]


def _refresh_card(tx: Transaction, case: Case, now: datetime) -> None:
    """Promise that the card will show what the case is when the loop gets to it: one refresh that
    nobody has begun serves every change before it.
    """
    if case.card is None or tx.deliveries.waiting(DeliveryKind.ALERT_REFRESH, case.id):
        return
    new = NewDelivery(
        DeliveryKind.ALERT_REFRESH,
        Target(TargetType.CHANNEL, case.card.channel_id),
        Priority.CRISIS,
        due_at=now,
        guild_id=case.guild_id,
        subject_id=case.id,
    )
    tx.deliveries.add(new, now=now)


def _existing(tx: Transaction, case_id: int) -> Case:
    case = tx.cases.get(case_id)
    if case is None:
        raise CaseGone
    return case

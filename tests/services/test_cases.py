"""From a message to a case and back, on both databases."""

import asyncio
from datetime import timedelta

import pytest

from core.cases import AlreadyClaimed, CardPlace, CaseAction, CaseState
from core.crisis.assessment import Category, Level
from core.crisis.detector import Detector
from core.crisis.lexicon import Lexicon, Rule
from core.delivery import DeliveryKind, Permanent, Reason, Sent, TargetType, Transient, judge
from services.cases import CaseGone, CaseService, SeenMessage
from services.guilds import GuildService
from tests.clock import ManualClock
from tests.troubled import TroubledDatabase

GUILD, ALERTS, ROLE, GENERAL, PERSON, MODERATOR = 10, 20, 30, 40, 50, 60
WORDS = "a sign of trouble"
DETECTOR = Detector(
    Lexicon((Rule(id="en-test", category=Category.SUICIDE, level=Level.HIGH, phrases=(WORDS,)),))
)


class Outbox:
    """Keeps what was promised and handed over, as the delivery loop would."""

    def __init__(self):
        self.sent = []
        self.woken = 0

    def promise(self, tx, new, now):
        return tx.deliveries.add(
            new, now=now, leased_until=now + timedelta(seconds=30), owner="here"
        )

    def send(self, promised):
        self.sent += promised

    def wake(self):
        self.woken += 1


class Stage:
    def __init__(self, database):
        self.database = TroubledDatabase(database)
        self.clock = ManualClock()
        self.outbox = Outbox()
        self.guilds = GuildService(self.database, self.clock)
        self.cases = CaseService(
            self.database, self.clock, DETECTOR, self.outbox, self.guilds.settings
        )
        self._message_ids = iter(range(1_000, 2_000))

    async def say(self, text=WORDS, message_id=None):
        message_id = message_id or next(self._message_ids)
        return await self.cases.consider(SeenMessage(GUILD, GENERAL, message_id, PERSON, text))

    async def settle(self, delivery, outcome):
        """What the loop does after an attempt; returns what follows from it."""
        now = self.clock.now()
        verdict = judge(delivery, outcome, now, 0.5)

        def work(tx):
            assert tx.deliveries.settle(delivery, verdict, now, "here")
            follows = self.cases.settled(tx, delivery, verdict, now)
            return [self.outbox.promise(tx, new, now) for new in follows]

        return await self.database.write(work)

    def events(self, case):
        return self.database.read(lambda tx: tx.cases.events(case.id))


@pytest.fixture
async def stage(database):
    stage = Stage(database)
    await stage.guilds.set_alerts(GUILD, channel_id=ALERTS, role_id=ROLE)
    return stage


async def test_a_sign_becomes_a_case_and_a_promise_in_one_step(stage):
    case = await stage.say(f"hello, {WORDS}")
    assert (case.level, case.state, case.excerpt) == (Level.HIGH, CaseState.OPEN, f"hello, {WORDS}")
    [alert] = stage.outbox.sent
    assert (alert.kind, alert.target.id, alert.subject_id) == (DeliveryKind.ALERT, ALERTS, case.id)


async def test_an_ordinary_message_leaves_nothing_behind(stage):
    assert await stage.say("a lovely evening") is None
    counts = await stage.database.read(lambda tx: tx.deliveries.counts_by_priority())
    assert sum(counts.values()) == 0


async def test_a_message_is_never_alerted_twice(stage):
    assert await stage.say(message_id=7) is not None
    assert await stage.say(message_id=7) is None
    first, second = await asyncio.gather(stage.say(message_id=8), stage.say(message_id=8))
    assert (first is None) != (second is None)
    assert len(stage.outbox.sent) == 2


async def test_an_outage_of_the_database_delays_the_case_and_loses_none(stage, monkeypatch):
    monkeypatch.setattr("services.cases.RECORD_AGAIN", (0.01,))
    stage.database.refusals = 5
    assert await stage.say() is not None
    assert len(stage.outbox.sent) == 1


async def test_the_first_takes_it_and_the_second_is_told_who_has_it(stage):
    case = await stage.say()
    taken = await asyncio.gather(
        stage.cases.claim(case.id, MODERATOR),
        stage.cases.claim(case.id, MODERATOR + 1),
        return_exceptions=True,
    )
    assert sorted(type(one).__name__ for one in taken) == ["AlreadyClaimed", "Case"]
    [refused] = [one for one in taken if isinstance(one, AlreadyClaimed)]
    [won] = [one for one in taken if not isinstance(one, AlreadyClaimed)]
    assert refused.values == {"moderator": f"<@{won.claimed_by}>"}
    assert [event.action for event in await stage.events(case)] == [CaseAction.CLAIMED]


async def test_who_opened_the_text_is_in_the_log(stage):
    case = await stage.say()
    await stage.cases.show(case.id, MODERATOR)
    stage.clock.move(timedelta(seconds=1))
    await stage.cases.show(case.id, MODERATOR + 1)
    events = await stage.events(case)
    assert [(event.action, event.actor_id) for event in events] == [
        (CaseAction.SHOWN, MODERATOR),
        (CaseAction.SHOWN, MODERATOR + 1),
    ]


async def test_a_case_nobody_keeps_any_more_is_told(stage):
    with pytest.raises(CaseGone):
        await stage.cases.claim(404, MODERATOR)
    with pytest.raises(CaseGone):
        await stage.cases.show(404, MODERATOR)
    assert await stage.cases.for_card(404) is None


async def test_a_posted_card_has_its_place_and_a_claim_promises_one_refresh(stage):
    case = await stage.say()
    assert await stage.settle(stage.outbox.sent[0], Sent(99)) == []
    kept = await stage.cases.get(case.id)
    assert kept.card == CardPlace(ALERTS, 99)
    await stage.cases.claim(case.id, MODERATOR)
    await stage.cases.claim(case.id, MODERATOR)
    waiting = await stage.database.read(
        lambda tx: tx.deliveries.waiting(DeliveryKind.ALERT_REFRESH, case.id)
    )
    assert waiting
    assert stage.outbox.woken >= 1


async def test_a_case_taken_before_its_card_is_marked_is_drawn_again(stage):
    case = await stage.say()
    await stage.cases.claim(case.id, MODERATOR)
    [refresh] = await stage.settle(stage.outbox.sent[0], Sent(99))
    assert (refresh.kind, refresh.subject_id) == (DeliveryKind.ALERT_REFRESH, case.id)


async def test_a_card_that_cannot_be_posted_is_told_to_the_owner_once(stage):
    first, second = await stage.say(), await stage.say()
    [notice] = await stage.settle(stage.outbox.sent[0], Permanent(Reason.CHANNEL_GONE))
    assert (notice.kind, notice.target.type) == (DeliveryKind.NOTICE, TargetType.OWNER)
    assert notice.payload["reason"] == "channel_gone"
    assert notice.payload["channel"] == str(ALERTS)
    assert await stage.settle(stage.outbox.sent[1], Permanent(Reason.CHANNEL_GONE)) == []

    stage.outbox.sent.clear()
    await stage.guilds.set_alerts(GUILD, channel_id=ALERTS + 1, role_id=ROLE)
    assert await stage.cases.post_waiting(GUILD) == 2
    assert {delivery.subject_id for delivery in stage.outbox.sent} == {first.id, second.id}
    assert {delivery.target.id for delivery in stage.outbox.sent} == {ALERTS + 1}
    assert await stage.cases.post_waiting(GUILD) == 0, "they are on their way"


async def test_an_alert_under_way_to_the_old_channel_goes_to_the_new_one(stage):
    case = await stage.say()
    await stage.guilds.set_alerts(GUILD, channel_id=ALERTS + 1, role_id=ROLE)
    assert await stage.cases.post_waiting(GUILD) == 0
    [again] = await stage.settle(stage.outbox.sent[0], Permanent(Reason.CHANNEL_GONE))
    assert (again.kind, again.target.id, again.subject_id) == (
        DeliveryKind.ALERT,
        ALERTS + 1,
        case.id,
    )


async def test_a_passing_trouble_tells_nobody(stage):
    await stage.say()
    assert await stage.settle(stage.outbox.sent[0], Transient(Reason.SERVER_ERROR)) == []


async def test_the_card_is_drawn_from_what_another_process_has_changed(stage):
    """Only the first drawing comes from memory."""
    case = await stage.say()
    first = await stage.cases.for_card(case.id)
    assert (first.case, first.settings.alerts_role_id) == (case, ROLE)
    elsewhere = GuildService(stage.database, stage.clock)
    await elsewhere.load()
    await elsewhere.set_alerts(GUILD, channel_id=ALERTS, role_id=ROLE + 1)
    again = await stage.cases.for_card(case.id)
    assert again.settings.alerts_role_id == ROLE + 1

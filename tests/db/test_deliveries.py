import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import event

from core.delivery import (
    DeliveryKind,
    DeliveryState,
    Permanent,
    Priority,
    Reason,
    Sent,
    Target,
    TargetType,
    Transient,
    judge,
)
from db.engine import open_database
from db.tables import DeliveryRow
from tests.db.samples import (
    GUILD,
    LATER,
    MEMBER,
    NOW,
    OTHER_MEMBER,
    add,
    beside,
    claim,
    new_delivery,
)

SECOND = timedelta(seconds=1)


async def settle(database, delivery, outcome, *, owner="one", now=NOW):
    verdict = judge(delivery, outcome, now, chance=1.0)
    return await database.write(lambda tx: tx.deliveries.settle(delivery, verdict, now, owner))


async def row_of(database, delivery):
    table = DeliveryRow.__table__
    async with database._reading.connect() as connection:
        return (await connection.execute(table.select().where(table.c.id == delivery.id))).one()


async def test_a_promise_is_claimed_as_it_was_made(database):
    made = await add(database)
    assert made.payload == {"sentence": "some-words", "count": 2}
    assert await claim(database) == [made]


async def test_a_promise_without_payload_or_subject(database):
    made = await add(database, payload=None, subject_id=None, guild_id=None)
    assert await claim(database) == [made]


async def test_the_payload_is_sealed(database):
    made = await add(database, payload={"sentence": "private-words"})
    assert b"private" not in bytes((await row_of(database, made)).payload)


async def test_nothing_is_claimed_before_it_is_due(database):
    made = await add(database, due_at=NOW + SECOND)
    assert await claim(database) == []
    assert await claim(database, now=NOW + SECOND) == [made]


async def test_urgent_first_then_the_longest_due(database):
    reminder = await add(database, priority=Priority.REMINDER, due_at=NOW - 9 * SECOND)
    relay = await add(database, priority=Priority.RELAY)
    crisis = await add(database)
    older = await add(database, due_at=NOW - SECOND)
    assert await claim(database) == [older, crisis, relay, reminder]


async def test_each_priority_has_its_own_limit(database):
    for _ in range(5):
        await add(database, priority=Priority.REMINDER)
        await add(database)
    limits = {Priority.CRISIS: 3, Priority.RELAY: 9, Priority.REMINDER: 0}
    claimed = await claim(database, limit=limits)
    assert [delivery.priority for delivery in claimed] == [Priority.CRISIS] * 3
    claimed = await claim(database, limit={Priority.REMINDER: 2})
    assert [delivery.priority for delivery in claimed] == [Priority.REMINDER] * 2


async def test_a_leased_delivery_is_not_claimed_until_the_lease_runs_out(database):
    made = await add(database)
    assert await claim(database, "one", until=NOW + SECOND) == [made]
    assert await claim(database, "two") == []
    assert await claim(database, "two", now=NOW + SECOND) == [made]


async def test_born_leased(database):
    made = await add(database, lease=("one", NOW + SECOND))
    assert await claim(database, "two") == []
    assert await settle(database, made, Sent(99))
    kept = await row_of(database, made)
    assert (kept.state, kept.message_id, kept.attempts) == ("sent", 99, 1)


async def test_a_lease_needs_an_owner_and_an_end(database):
    with pytest.raises(ValueError, match="lease"):
        await database.write(
            lambda tx: tx.deliveries.add(new_delivery(), now=NOW, leased_until=LATER)
        )


async def test_sent_is_never_sent_again(database):
    [made] = [await add(database)]
    await claim(database)
    assert await settle(database, made, Sent(99))
    assert await claim(database, now=LATER + SECOND) == []
    kept = await row_of(database, made)
    assert kept.state == DeliveryState.SENT
    assert (kept.lease_owner, kept.lease_until, kept.sent_at) != (None, None, None)
    assert kept.lease_owner is None


async def test_a_failed_attempt_waits_and_then_comes_back_counted(database):
    made = await add(database)
    await claim(database)
    outcome = Transient(Reason.RATE_LIMITED, wait=timedelta(seconds=30))
    assert await settle(database, made, outcome)
    assert await claim(database, now=NOW + 29 * SECOND) == []
    [again] = await claim(database, now=NOW + 30 * SECOND)
    assert (again.attempts, again.due_at, again.first_due_at) == (1, NOW + 30 * SECOND, NOW)
    assert again.nonce == made.nonce


async def test_a_refusal_ends_it_with_its_reason(database):
    made = await add(database)
    await claim(database)
    assert await settle(database, made, Permanent(Reason.INBOX_CLOSED))
    kept = await row_of(database, made)
    assert (kept.state, kept.reason, kept.sent_at) == ("failed", "inbox_closed", None)
    assert await claim(database, now=LATER + SECOND) == []


async def test_only_the_holder_of_the_lease_settles(database):
    made = await add(database)
    assert not await settle(database, made, Sent(1), owner="one")
    await claim(database, "one", until=NOW + SECOND)
    await claim(database, "two", now=NOW + SECOND)
    assert not await settle(database, made, Sent(1), owner="one")
    assert (await row_of(database, made)).state == "pending"
    assert await settle(database, made, Sent(2), owner="two")
    assert not await settle(database, made, Sent(3), owner="two")
    assert (await row_of(database, made)).message_id == 2


async def test_a_lease_can_be_held_for_longer_by_its_holder(database):
    made = await add(database)
    await claim(database, "one", until=NOW + SECOND)
    later = NOW + 9 * SECOND
    assert not await database.write(lambda tx: tx.deliveries.extend([made.id], "two", later))
    assert await database.write(lambda tx: tx.deliveries.extend([made.id], "one", later))
    assert await claim(database, "two", now=NOW + SECOND) == []
    assert await claim(database, "two", now=later) == [made]


async def test_a_clean_stop_gives_back_its_own_leases_only(database):
    await add(database)
    [mine] = await claim(database, "one")
    other = await add(database, lease=("two", LATER))
    assert await database.write(lambda tx: tx.deliveries.release("one")) == 1
    assert await claim(database, "three") == [mine]
    assert await database.write(lambda tx: tx.deliveries.release_all_leases()) == 2
    assert {made.id for made in await claim(database, "four")} == {mine.id, other.id}


async def test_next_due_is_the_first_thing_to_do(database):
    async def next_due(*priorities):
        return await database.read(lambda tx: tx.deliveries.next_due(*priorities))

    assert await next_due() is None
    await add(database, due_at=NOW + 5 * SECOND)
    await add(database, due_at=NOW + 3 * SECOND, priority=Priority.REMINDER)
    assert await next_due() == NOW + 3 * SECOND
    assert await next_due([Priority.CRISIS]) == NOW + 5 * SECOND
    assert await next_due([Priority.RELAY]) is None
    await add(database, lease=("one", NOW + SECOND))
    assert await next_due() == NOW + SECOND


async def test_waiting_counts_only_what_nobody_has_begun(database):
    async def waiting(subject_id=7):
        return await database.read(
            lambda tx: tx.deliveries.waiting(DeliveryKind.ALERT_REFRESH, subject_id)
        )

    await add(database)
    assert not await waiting()
    made = await add(database, kind=DeliveryKind.ALERT_REFRESH)
    assert await waiting()
    assert not await waiting(subject_id=8)
    await claim(database)
    assert not await waiting()
    await settle(database, made, Transient(Reason.TIMEOUT))
    assert await waiting()


async def test_pending_counts_what_is_begun_too(database):
    async def pending(subject_id=7):
        return await database.read(lambda tx: tx.deliveries.pending(DeliveryKind.ALERT, subject_id))

    assert not await pending()
    made = await add(database)
    await claim(database)
    assert await pending()
    assert not await pending(subject_id=8)
    await settle(database, made, Sent(1))
    assert not await pending()


async def test_a_claim_leaves_out_the_targets_it_is_told(database):
    channel, person = Target(TargetType.CHANNEL, 5), Target(TargetType.USER, 5)
    parked = await add(database, target=channel)
    other = await add(database, target=person)
    limits = dict.fromkeys(Priority, 9)

    def claim_without(*targets):
        without = dict.fromkeys(targets, Priority.CRISIS)
        return lambda tx: tx.deliveries.claim("one", NOW, LATER, limits, without=without)

    assert await database.write(claim_without(channel, person)) == []
    assert (
        await database.read(
            lambda tx: tx.deliveries.next_due(
                without=dict.fromkeys((channel, person), Priority.CRISIS)
            )
        )
        is None
    )
    assert await database.write(claim_without(channel)) == [other]
    assert await database.write(claim_without()) == [parked]


async def test_what_is_more_urgent_than_what_holds_a_target_back_is_claimed(database):
    channel = Target(TargetType.CHANNEL, 5)
    alert = await add(database, target=channel, priority=Priority.CRISIS)
    await add(database, target=channel, priority=Priority.REMINDER)
    held_back = {channel: Priority.RELAY}

    def work(tx):
        due = tx.deliveries.next_due(without=held_back)
        limits = dict.fromkeys(Priority, 9)
        return due, tx.deliveries.claim("one", NOW, LATER, limits, without=held_back)

    due, claimed = await database.write(work)
    assert claimed == [alert]
    assert due == alert.due_at


async def test_recent_tells_whether_somebody_was_told_already(database):
    guild_owner = Target(TargetType.OWNER, GUILD)

    async def recent(target=guild_owner, since=NOW):
        return await database.read(
            lambda tx: tx.deliveries.recent(DeliveryKind.NOTICE, target, since)
        )

    assert not await recent()
    await add(database, kind=DeliveryKind.NOTICE, target=guild_owner)
    assert await recent()
    assert not await recent(since=NOW + SECOND)
    assert not await recent(target=Target(TargetType.CHANNEL, GUILD))


async def test_cancel_ends_what_is_pending_for_a_subject(database):
    ended = await add(database)
    held = await add(database)
    await claim(database, limit={Priority.CRISIS: 1})
    await add(database, subject_id=8)
    await add(database, kind=DeliveryKind.NOTICE)
    cancel = [DeliveryKind.ALERT, DeliveryKind.ALERT_REFRESH]
    assert await database.write(lambda tx: tx.deliveries.cancel(7, cancel)) == 2
    assert not await settle(database, ended, Sent(1))
    assert not await settle(database, held, Sent(1))
    assert len(await claim(database, now=LATER + SECOND)) == 2


async def test_counts_name_every_priority(database):
    await add(database)
    await add(database)
    sent = await add(database, priority=Priority.RELAY, lease=("one", LATER))
    await settle(database, sent, Sent(1))
    assert await database.read(lambda tx: tx.deliveries.counts_by_priority()) == {
        Priority.CRISIS: 2,
        Priority.RELAY: 0,
        Priority.REMINDER: 0,
    }


async def test_prune_erases_only_what_has_ended(database):
    for _ in range(3):
        made = await add(database, lease=("one", LATER))
        await settle(database, made, Sent(1))
    pending = await add(database)
    young = await add(database, lease=("one", LATER), now=LATER)
    await settle(database, young, Sent(1))
    assert await database.write(lambda tx: tx.deliveries.prune(LATER, 2)) == 2
    assert await database.write(lambda tx: tx.deliveries.prune(LATER, 2)) == 1
    assert await database.write(lambda tx: tx.deliveries.prune(LATER, 2)) == 0
    assert await claim(database) == [pending]


async def test_forgetting_one_person_leaves_the_other(database):
    for person_id in (MEMBER, OTHER_MEMBER, MEMBER):
        await add(database, target=Target(TargetType.USER, person_id))
    await add(database, target=Target(TargetType.CHANNEL, MEMBER))
    assert len(await database.read(lambda tx: tx.deliveries.of_person(MEMBER))) == 2
    assert await database.write(lambda tx: tx.deliveries.forget_person(MEMBER)) == 2
    assert await database.read(lambda tx: tx.deliveries.of_person(MEMBER)) == []
    assert len(await database.read(lambda tx: tx.deliveries.of_person(OTHER_MEMBER))) == 1
    assert len(await claim(database)) == 2


async def test_forgetting_a_guild_leaves_the_others(database):
    await add(database)
    kept = await add(database, guild_id=GUILD + 1)
    assert await database.write(lambda tx: tx.deliveries.forget_guild(GUILD)) == 1
    assert await claim(database) == [kept]


async def test_a_damaged_payload_stops_one_delivery_not_the_queue(database, caplog):
    damaged = await add(database)
    whole = await add(database)
    table = DeliveryRow.__table__
    async with beside(database).begin() as connection:
        await connection.execute(
            table.update().where(table.c.id == damaged.id).values(payload=b"damaged")
        )
    claimed = {delivery.id: delivery.payload for delivery in await claim(database)}
    assert claimed == {damaged.id: None, whole.id: whole.payload}
    assert str(damaged.id) in caplog.text


async def test_two_processes_never_claim_the_same_delivery(database_url, database, keyring):
    """On PostgreSQL both transactions really run at once; on SQLite one waits for the other."""
    for _ in range(60):
        await add(database)
    other = open_database(database_url, keyring=keyring)
    try:
        claims = await asyncio.gather(
            *(
                claim(process, owner, limit=3)
                for _ in range(10)
                for process, owner in ((database, "one"), (other, "two"))
            )
        )
    finally:
        await other.close()
    claimed = [delivery.id for found in claims for delivery in found]
    assert len(claimed) == len(set(claimed)) == 60


@pytest.mark.postgres
async def test_a_claim_passes_over_what_another_process_is_claiming(postgres_url, keyring):
    database = open_database(postgres_url, keyring=keyring)
    await database.migrate()
    try:
        first, second = await add(database), await add(database, due_at=NOW + SECOND)
        table = DeliveryRow.__table__
        async with database._reading.connect() as other:
            await other.exec_driver_sql("SET TRANSACTION READ WRITE")
            held = table.select().where(table.c.id == first.id).with_for_update()
            assert (await other.execute(held)).one().id == first.id
            assert await claim(database, now=NOW + SECOND) == [second]
        assert await claim(database, now=NOW + SECOND) == [first]
    finally:
        await database.close()


async def test_the_queue_is_read_through_the_index_of_what_is_pending(database):
    """However many sent deliveries are kept, looking for the next one does not pass them."""
    statements = []
    engine = database._writing.engine
    event.listen(engine, "before_cursor_execute", lambda *seen: statements.append(seen[2:4]))
    await claim(database, limit={Priority.CRISIS: 1})
    query, parameters = next(seen for seen in statements if seen[0].startswith("SELECT deliv"))
    on_sqlite = engine.dialect.name == "sqlite"
    async with beside(database).connect() as connection:
        if not on_sqlite:  # it would rather read an empty table whole
            await connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
        explain = "EXPLAIN QUERY PLAN " if on_sqlite else "EXPLAIN "
        plan = (await connection.exec_driver_sql(explain + query, parameters)).all()
    assert "ix_deliveries_pending" in str(plan)

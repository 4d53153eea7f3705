"""Values for the tests of the repositories."""

import itertools
from datetime import UTC, datetime, timedelta

from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from core.cases import Case, CaseAction, CaseEvent, NewCase
from core.crisis.assessment import Category, Level, Reason
from core.delivery import Delivery, DeliveryKind, NewDelivery, Priority, Target, TargetType
from db import sqlite
from db.engine import Database

NOW = datetime(2026, 8, 1, 12, 0, 0, 123456, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)
GUILD, CHANNEL, MEMBER, OTHER_MEMBER, MODERATOR = 10, 20, 30, 31, 40

_message_ids = itertools.count(1_000)


def new_case(**changes):
    values = {
        "guild_id": GUILD,
        "channel_id": CHANNEL,
        "message_id": next(_message_ids),
        "person_id": MEMBER,
        "level": Level.HIGH,
        "reasons": (
            Reason("first-rule", Category.SUICIDE, Level.HIGH, 0, 4),
            Reason("second-rule", Category.SELF_HARM, Level.MODERATE, 5, 9),
        ),
        "excerpt": "words with an é and a 🌊",
        "opened_at": NOW,
    }
    return NewCase(**(values | changes))


def new_delivery(**changes):
    values = {
        "kind": DeliveryKind.ALERT,
        "target": Target(TargetType.CHANNEL, CHANNEL),
        "priority": Priority.CRISIS,
        "due_at": NOW,
        "guild_id": GUILD,
        "subject_id": 7,
        "payload": {"sentence": "some-words", "count": 2},
    }
    return NewDelivery(**(values | changes))


def logged(case_id: int, **changes):
    return CaseEvent(**({"case_id": case_id, "at": NOW, "action": CaseAction.SHOWN} | changes))


async def record(database: Database, **changes) -> Case:
    case = await database.write(lambda tx: tx.cases.record(new_case(**changes)))
    assert case is not None
    return case


async def add(database: Database, *, lease=None, now=NOW, **changes) -> Delivery:
    """`lease` is (owner, until)."""
    owner, until = lease or (None, None)
    new = new_delivery(**changes)
    return await database.write(
        lambda tx: tx.deliveries.add(new, now=now, leased_until=until, owner=owner)
    )


async def claim(database: Database, owner="one", now=NOW, limit=10, until=LATER):
    limits = dict.fromkeys(Priority, limit) if isinstance(limit, int) else limit
    return await database.write(lambda tx: tx.deliveries.claim(owner, now, until, limits))


def beside(database):
    """Another connection to the same database, which may write: what no repository would do."""
    engine = create_async_engine(database._reading.url, poolclass=NullPool)
    if engine.dialect.name == "sqlite":
        sqlite.set_up(engine.sync_engine, writes=True)
    return engine

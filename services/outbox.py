"""Where a use case leaves what must be sent because of its decision."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from core.delivery import Delivery, DeliveryKind, NewDelivery, Outcome, Verdict
from db.transaction import Transaction


class Outbox(Protocol):
    """The delivery loop as its clients see it: promise inside the transaction, send after it."""

    def promise(self, tx: Transaction, new: NewDelivery, now: datetime) -> Delivery:
        """Record a delivery in the caller's transaction. It is due, and already this process's."""

    def send(self, promised: Iterable[Delivery]) -> None:
        """Start what the committed transaction promised. Forgetting to call this loses nothing:
        the promise is found again when its lease runs out.
        """

    def wake(self) -> None:
        """Look for due rows now: some were added, in a transaction that is committed."""


class Sender(Protocol):
    """Whoever carries a delivery out into Discord."""

    async def send(self, delivery: Delivery) -> Outcome:
        """Try once. Expected refusals are outcomes, not exceptions."""


Consequence = Callable[[Transaction, Delivery, Verdict, datetime], Sequence[NewDelivery]]
"""What a capability does in the transaction that settles one of its deliveries: note where a card
stands, tell whoever can mend a fault. Returns what must be sent because of it."""

Consequences = Mapping[DeliveryKind, Consequence]

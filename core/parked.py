"""What a process holds and has not begun to send: one queue a target."""

import heapq
import itertools
from datetime import datetime

from core.delivery import Delivery, Priority, Target


class Parked:
    """Deliveries by target, at each the most urgent first, then the longest due, then as added."""

    def __init__(self) -> None:
        self._queues: dict[Target, list[tuple[Priority, datetime, int, Delivery]]] = {}
        self._numbers = itertools.count()

    def add(self, delivery: Delivery) -> None:
        entry = (delivery.priority, delivery.due_at, next(self._numbers), delivery)
        heapq.heappush(self._queues.setdefault(delivery.target, []), entry)

    def take(self, target: Target) -> Delivery | None:
        queue = self._queues.get(target)
        if not queue:
            return None
        delivery = heapq.heappop(queue)[-1]
        if not queue:
            del self._queues[target]
        return delivery

    def clear(self) -> None:
        self._queues.clear()

    @property
    def targets(self) -> tuple[Target, ...]:
        return tuple(self._queues)

    @property
    def most_urgent(self) -> dict[Target, Priority]:
        return {target: queue[0][0] for target, queue in self._queues.items()}

    @property
    def below_crisis(self) -> int:
        return sum(
            priority is not Priority.CRISIS
            for queue in self._queues.values()
            for priority, *_ in queue
        )

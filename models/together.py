"""Work that waits at the same moment, done in one unit by one of those who wait."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

import gevent
from gevent.event import Event
from gevent.lock import BoundedSemaphore

from .errors import Unavailable
from .work import Unit, within

T = TypeVar("T")
R = TypeVar("R")

MOST = 64  # of one unit: whoever comes later should not wait for ever


class Batch(Generic[T, R]):
    def __init__(self) -> None:
        self.items: list[T] = []
        self.results: list[R | Exception] = []
        self.is_done = Event()


class Together(Generic[T, R]):
    """`do` takes what waits and gives each its result, in order; an exception is one too.

    While one batch is under way, the next gathers. A unit that fails as a whole is done
    again for each alone, so that nobody suffers for another.
    """

    def __init__(
        self, unit: Unit, do: Callable[[list[T]], list[R | Exception]]
    ) -> None:
        self._unit, self._do = unit, do
        self._turn = BoundedSemaphore()
        self._gathering: Batch[T, R] | None = None

    def __call__(self, item: T) -> R:
        """The result of this item, or its exception raised."""
        batch, is_first = self._gathering, False
        if batch is None or len(batch.items) == MOST:
            batch, is_first = Batch(), True
            self._gathering = batch
        place = len(batch.items)
        batch.items.append(item)
        if is_first:
            self._lead(batch)
        else:
            batch.is_done.wait()
        result = batch.results[place]
        if isinstance(result, Exception):
            raise result
        return result

    def _lead(self, batch: Batch[T, R]) -> None:
        try:
            with self._turn:
                gevent.sleep(0)  # whoever comes in this moment comes along
                if self._gathering is batch:
                    self._gathering = None
                batch.results = self._results(batch.items)
        finally:
            lost = len(batch.items) - len(batch.results)
            batch.results += [Unavailable() for _ in range(lost)]
            batch.is_done.set()

    def _results(self, items: list[T]) -> list[R | Exception]:
        try:
            return within(self._unit, lambda: self._do(items))
        except Unavailable as error:
            return [error for _ in items]
        except Exception as error:
            if len(items) == 1:
                return [error]
            return [result for item in items for result in self._results([item])]

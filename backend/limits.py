"""How often anybody may try: one measure for HTTP and sockets, in this process's memory.

Each process counts for itself: with N of them somebody may come N times as often, which
these figures bear. What must hold over all of them, tries at a code, is counted in rows.
"""

from __future__ import annotations

import time
from collections.abc import Hashable, Mapping
from contextlib import suppress
from math import ceil
from socket import AF_INET, AF_INET6, inet_pton
from typing import Any
from uuid import UUID

from auth import Caller, Needs
from models.errors import TooOften
from models.work import reading

from .config import Settings

# Of each rate at least this many are remembered, and at most twice as many.
REMEMBERED = 16_384
IPV4_IN_IPV6 = bytes(10) + b"\xff\xff"

clock = time.monotonic


class Rate:
    """So many at once, and then so many a second: the generic cell rate algorithm."""

    __slots__ = ("every", "room")

    def __init__(self, at_once: int, per_second: float) -> None:
        self.every = 1 / per_second
        # The hundredth is for what adding up loses in rounding.
        self.room = (at_once + 0.01) * self.every

    def take(self, rested_at: float, now: float) -> float:
        """When somebody will have rested from one more; raises `TooOften` if that is too late."""
        rests_at = (rested_at if rested_at > now else now) + self.every
        too_late = rests_at - now - self.room
        if too_late > 0:
            raise TooOften(retry_after=ceil(too_late))
        return rests_at


RATES = {
    # 2,000 phones behind one carrier's address: each loads the page and asks ten things in the
    # minute after the network is back, and polls every 10 s where no socket gets through.
    ("anything", "address"): Rate(20_000, per_second=300),
    # 60 at a match event come in together, in two requests each, most of them twice or more;
    # then a town of 2,000 behind one address, each within the same quarter of an hour.
    ("door", "address"): Rate(300, per_second=5),
    # The same 2,000 lose their sockets together, twice; the page waits 1 to 5 s between tries.
    ("connect", "address"): Rate(4_000, per_second=400),
    # Five devices on a train, each in and out of five tunnels; then one of them every 2 s.
    ("connect", "person"): Rate(30, per_second=0.5),
    # Five devices come back and ask ten things each; the rest is for a thumb that scrolls back
    # as fast as pages of 50 come.
    ("read", "person"): Rate(300, per_second=5),
    # A read mark for each message of eight who all write at once, and reactions besides.
    ("write", "person"): Rate(200, per_second=5),
    # All that was written through a day without a network, or a quarrel in one-word messages:
    # 60 is more than a thumb writes in a minute, and faster than one a second nobody reads.
    ("post", "person"): Rate(60, per_second=1),
}
# One socket is one device: what a person may do at once, with room for what is no writing.
EVENTS = Rate(300, per_second=20)
# A phone with a fault repeats itself as its owner tries again; a machine does so at once.
REFUSALS = Rate(20, per_second=20 / 60)


class Limiter:
    """One rate for many: a moment is kept of each, of those who came last."""

    def __init__(self, rate: Rate) -> None:
        self.rate = rate
        self.latest: dict[Hashable, float] = {}
        self.before: dict[Hashable, float] = {}
        self.turns_at = clock() + rate.room

    def judge(self, who: Hashable) -> None:
        """Count one more of theirs; raises `TooOften`, and then it counts for nothing."""
        now = clock()
        rested_at = self.latest.get(who) or self.before.get(who, now)
        rests_at = self.rate.take(rested_at, now)
        if len(self.latest) >= REMEMBERED or now >= self.turns_at:
            # Whoever has not come for so long has rested; or there are too many to remember.
            self.before, self.latest = self.latest, {}
            self.turns_at = now + self.rate.room
        self.latest[who] = rests_at


class Meter:
    """What one socket has used up; made at its first event, so that an idle one has none."""

    __slots__ = ("_forgiven_at", "_rested_at")

    def __init__(self) -> None:
        self._rested_at = self._forgiven_at = 0.0

    def judge(self) -> None:
        """Count an event, whatever it is; raises `TooOften`."""
        if _are_on:
            self._rested_at = EVENTS.take(self._rested_at, clock())

    def is_refused_too_often(self) -> bool:
        """Count a refusal; once it is one too many, the socket is to be closed."""
        try:
            self._forgiven_at = REFUSALS.take(self._forgiven_at, clock())
        except TooOften:
            return True
        return False


_are_on = True
_proxies = 0
_limiters: dict[tuple[str, str], Limiter] = {}


def use_limits(settings: Settings) -> None:
    """Hold everybody to the rates from now on, whatever they did before."""
    global _are_on, _proxies, _limiters
    _are_on, _proxies = settings.limits, settings.proxies
    _limiters = {key: Limiter(rate) for key, rate in RATES.items()}


def judge(
    kind: str, *, address: bytes | None = None, person: UUID | None = None
) -> None:
    """Count one more of this kind for whoever is named; raises `TooOften`."""
    if not _are_on:
        return
    if address is not None:
        _limiters[kind, "address"].judge(address)
    if person is not None:
        _limiters[kind, "person"].judge(person)


def count_caller(caller: Caller, needs: Needs) -> None:
    """Count what an admitted caller does; posts are counted where they are judged."""
    kind = "read" if needs.unit is reading else "write"
    judge(kind, person=caller.person_id)


def address_of(environ: Mapping[str, Any]) -> bytes:
    """Where a request comes from, as the last proxy that is trusted saw it.

    What stands further left in ``X-Forwarded-For`` is what the sender likes to say.
    """
    peer = environ.get("REMOTE_ADDR", "")
    if _proxies:
        hops = environ.get("HTTP_X_FORWARDED_FOR", "").rsplit(",", _proxies)
        told = hops[-_proxies] if len(hops) >= _proxies else ""
        return network_of(told.strip()) or network_of(peer)
    return network_of(peer)


def network_of(address: str) -> bytes:
    """What counts as one address: of IPv6 the /64, all of which one household has."""
    with suppress(OSError, ValueError):
        if ":" not in address:
            return inet_pton(AF_INET, address)
        packed = inet_pton(AF_INET6, address.partition("%")[0])
        return packed[12:] if packed.startswith(IPV4_IN_IPV6) else packed[:8]
    return b""

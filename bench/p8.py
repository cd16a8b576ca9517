"""P8: a processor's time for a delivery, at a second worker and at one that is alone; µs.

One group of 500 phones. The second worker hears through Redis what its ten neighbours
post at the first; the one that is alone takes in, stores and delivers. What it takes to
let the phones in is left out.
"""

from __future__ import annotations

from . import cluster, crowd, phones, servers
from .report import Measured, Target, alternate

POSTERS, PHONES = 10, 500
LOAD = phones.Load(messages=1_000, window=4)
NOTHING = phones.Load(messages=0, window=4)


def measure() -> list[Measured]:
    with cluster.postgresql() as url:
        size = POSTERS + PHONES
        members = crowd.gather("crowd", groups=1, each=size, database_url=url)

        def second() -> float:
            with cluster.workers(members, 2) as (first, second):
                return _spend(second, PHONES, members, post_at=first)

        def alone() -> float:
            with cluster.alone(members) as server:
                return _spend(server, size, members, post_at=server)

        rounds = alternate({"second of two": second, "alone": alone})
    target = Target("second of two", "alone", at_most=1.25)
    return [Measured("P8", "1 group of 500", "µs a delivery", rounds, [target])]


def _spend(
    server: servers.Server,
    phones_here: int,
    members: crowd.Crowd,
    *,
    post_at: servers.Server,
) -> float:
    at = {"POSTERS": str(POSTERS), "POST_PORT": str(post_at.port)}

    def spent(load: phones.Load) -> float:
        before = server.cpu()
        phones.post(server.port, members.phones(), load, **at)
        return server.cpu() - before

    spent(NOTHING)  # until it is warm
    letting_in = spent(NOTHING)
    return (spent(LOAD) - letting_in) / (phones_here * LOAD.messages) * 1e6

"""P7: from the withdrawal of a consent to its answer, three workers with 500 phones each; ms.

Everybody has a phone at each worker, so each of them has sockets to let go of.
"""

from __future__ import annotations

import signal
from contextlib import ExitStack
from itertools import cycle, islice

from . import cluster, crowd, http, phones, servers
from .report import Measured, Target, alternate, only

WORKERS, GROUPS, EACH, TIMES = 3, 25, 20, 100
LEASE, SLACK = 3_000, 500
CONSENT = f"/v1/consents/{crowd.PURPOSE}"


def measure() -> list[Measured]:
    with cluster.postgresql() as url:
        members = crowd.gather("crowd", groups=GROUPS, each=EACH, database_url=url)
        rounds = alternate({"ours": lambda: _withdraw_all(members)})
    p99 = Target("ours", at_most=250)
    within_its_lease = Target("ours", at_most=LEASE + SLACK)
    work = f"withdrawal, {WORKERS} workers"
    return [
        Measured("P7", f"{work}, p50", "ms", only("p50", rounds)),
        Measured("P7", f"{work}, p99", "ms", only("p99", rounds), [p99]),
        Measured(
            "P7",
            f"{work}, one silent",
            "ms",
            only("silent", rounds),
            [within_its_lease],
        ),
    ]


def _withdraw_all(members: crowd.Crowd) -> dict[str, float]:
    with cluster.workers(members, WORKERS) as workers, ExitStack() as stack:
        for worker in workers:
            held = phones.Held(worker.port, members.phones())
            held.__enter__()
            stack.callback(held.hang_up)  # the silent worker will have dropped its own
        doors = cycle([http.Connection(worker.port) for worker in workers])
        those = islice(zip(members.members, doors, strict=False), TIMES)
        took = sorted(_withdraw(members, m, door) for m, door in those)
        last = members.members[-1]
        return {
            "p50": took[TIMES // 2],
            "p99": took[TIMES * 99 // 100],
            "silent": _withdraw_beside_a_silent_one(members, last, workers),
        }


def _withdraw_beside_a_silent_one(
    members: crowd.Crowd, member: crowd.Member, workers: list[servers.Server]
) -> float:
    silent = workers[-1].process
    silent.send_signal(signal.SIGSTOP)
    try:
        return _withdraw(members, member, http.Connection(workers[0].port))
    finally:
        silent.send_signal(signal.SIGCONT)


def _withdraw(
    members: crowd.Crowd, member: crowd.Member, door: http.Connection
) -> float:
    took, _ = door.call("DELETE", CONSENT, member.token)
    door.call("PUT", CONSENT, member.token, {"notice": members.notice})
    return took * 1e3

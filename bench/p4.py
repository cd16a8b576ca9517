"""P4: 2,000 phones come back, each with 20 missed messages; seconds until the last has them.

The sync rides in what a phone connects with. Where the server does not know that yet, each
phone asks `POST /v1/sync` once all are let in.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import islice
from time import perf_counter

from . import crowd, http, phones, servers
from .report import Measured, Target, alternate, say

GROUPS, EACH, MISSED = 100, 20, 20
AT_ONCE = 32
LAST_MISSED = f'"seq":{MISSED}'


def measure() -> list[Measured]:
    members = crowd.gather("crowd", groups=GROUPS, each=EACH)
    seen = crowd.revs(members)
    crowd.talk(members, each=MISSED)
    by_number = phones.peers(GROUPS * EACH, GROUPS)
    returning = [m.phone(sync=_sync(m, seen)) for m in members.members]
    rides = _rides_along(members, returning[:1])

    def ours() -> float:
        fresh = members.copy()
        with servers.ours(fresh.instance) as server:
            if rides:
                return _let_in(server, returning, LAST_MISSED)
            return _let_in(server, fresh.phones()) + _fetch(server, fresh, seen)

    def node() -> float:
        with servers.node(GROUPS) as server:
            return _let_in(server, by_number)

    rounds = alternate({"ours": ours, "node, accepting": node})
    work = f"{GROUPS * EACH} return, {MISSED} missed"
    if not rides:
        work += " (fetched by POST /v1/sync)"
    target = Target("ours", "node, accepting", at_most=3)
    return [Measured("P4", work, "s", rounds, [target])]


def _sync(member: crowd.Member, seen: dict[str, int]) -> dict[str, dict[str, int]]:
    group_id = str(member.group_id)
    return {"groups": {group_id: seen[group_id]}}


def _rides_along(members: crowd.Crowd, one: list[phones.Phone]) -> bool:
    with servers.ours(members.copy().instance) as server:
        try:
            _let_in(server, one, LAST_MISSED)
        except phones.Lost:
            say("  no answer to a sync sent along: it is asked for over HTTP")
            return False
    return True


def _let_in(
    server: servers.Server, those: list[phones.Phone], awaited: str = ""
) -> float:
    with phones.Held(server.port, those, awaited) as seconds:
        return seconds


def _fetch(server: servers.Server, members: crowd.Crowd, seen: dict[str, int]) -> float:
    def ask(those: list[crowd.Member]) -> None:
        connection = http.Connection(server.port)
        for m in those:
            _, synced = connection.call("POST", "/v1/sync", m.token, _sync(m, seen))
            if len(synced["groups"][0]["changes"]) != MISSED:
                raise phones.Lost(f"not {MISSED} changes: {synced}")
        connection.close()

    share = partial(islice, members.members)
    start = perf_counter()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(ask, (list(share(n, None, AT_ONCE)) for n in range(AT_ONCE))))
    return perf_counter() - start

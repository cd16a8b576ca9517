"""P5: a post and a page of history with 10,000 and with 1,000,000 messages stored; ms."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import cycle, islice
from random import Random
from statistics import median
from uuid import uuid4

from . import crowd, http, servers
from .report import Measured, Target, alternate, only

TIMES = 150
FEW, MANY = "10,000", "1,000,000"
WORK = {
    "a post": "post",
    "the newest page": "newest",
    "a page far back": "deep",
}


@dataclass(frozen=True)
class Stored:
    """An installation with so many messages in each of its groups."""

    members: crowd.Crowd
    each: int


def measure() -> list[Measured]:
    return _compare(
        "in many groups",
        _store("few", groups=100, each=100),
        _store("many", groups=1_000, each=1_000),
    ) + _compare(
        "in one group",
        _store("few", groups=1, each=10_000),
        _store("many", groups=1, each=1_000_000),
    )


def _compare(where: str, few: Stored, many: Stored) -> list[Measured]:
    rounds = alternate({FEW: lambda: _use(few), MANY: lambda: _use(many)})
    target = Target(MANY, FEW, at_most=1.2)
    return [
        Measured("P5", f"{work}, {where}", "ms", only(name, rounds), [target])
        for work, name in WORK.items()
    ]


def _store(name: str, *, groups: int, each: int) -> Stored:
    members = crowd.gather(name, groups=groups, each=2)
    crowd.talk(members, each=each)
    return Stored(members, each)


def _use(stored: Stored) -> dict[str, float]:
    random = Random(5)
    those = list(stored.members.members)
    random.shuffle(those)
    with servers.ours(stored.members.instance) as server:
        connection = http.Connection(server.port)

        def time(ask: Callable[[crowd.Member], float]) -> float:
            members: Iterable[crowd.Member] = islice(cycle(those), TIMES)
            return median([ask(member) for member in members]) * 1e3

        def post(m: crowd.Member) -> float:
            sent = {"client_key": str(uuid4()), "body": crowd.BODY}
            return connection.call("POST", _path(m), m.token, sent)[0]

        def page(m: crowd.Member, cursor: str = "") -> float:
            path = f"{_path(m)}?limit=50{cursor}"
            took, found = connection.call("GET", path, m.token)
            assert len(found["items"]) == 50
            return took

        def deep(m: crowd.Member) -> float:
            return page(m, f"&before={random.randint(51, stored.each // 2 + 1)}")

        time(page)  # until it is warm
        figures = {"post": time(post), "newest": time(page), "deep": time(deep)}
        connection.close()
    return figures


def _path(member: crowd.Member) -> str:
    return f"/v1/groups/{member.group_id}/messages"

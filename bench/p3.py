"""P3: memory a phone that is connected and idle; kB."""

from __future__ import annotations

from . import crowd, phones, servers
from .report import Measured, Target, alternate

GROUPS, EACH = 100, 20


def measure() -> list[Measured]:
    members = crowd.gather("crowd", groups=GROUPS, each=EACH)
    by_number = phones.peers(GROUPS * EACH, GROUPS)

    def ours() -> float:
        fresh = members.copy()
        return _weigh(servers.ours(fresh.instance), fresh.phones())

    rounds = alternate(
        {
            "ours": ours,
            "node": lambda: _weigh(servers.node(GROUPS), by_number),
            "stock": lambda: _weigh(servers.stock(GROUPS), by_number),
        }
    )
    target = Target("ours", "node", at_most=1)
    return [Measured("P3", "memory of an idle phone", "kB", rounds, [target])]


def _weigh(server: servers.Server, those: list[phones.Phone]) -> float:
    with server:
        with phones.Held(server.port, those[:1]):
            before = server.memory()  # with what the first phone alone has it load
        with phones.Held(server.port, those):
            return (server.memory() - before) / len(those) / 1e3

"""P2: 25 groups of 20 phones, each message stored before its ack; messages a second."""

from __future__ import annotations

from . import crowd, phones, servers
from .report import Measured, Target, alternate

GROUPS, EACH = 25, 20
LOAD = phones.Load(messages=20_000, window=16)


def measure() -> list[Measured]:
    members = crowd.gather("crowd", groups=GROUPS, each=EACH)
    by_number = phones.peers(GROUPS * EACH, GROUPS)

    def ours() -> float:
        fresh = members.copy()
        return _talk(servers.ours(fresh.instance), fresh.phones())

    rounds = alternate(
        {
            "ours": ours,
            "node": lambda: _talk(servers.node(GROUPS), by_number),
            "node, nothing stored": lambda: _talk(
                servers.node(GROUPS, "OFF"), by_number
            ),
            "stock, nothing stored": lambda: _talk(servers.stock(GROUPS), by_number),
        }
    )
    target = Target("ours", "node", at_least=1.5)
    return [Measured("P2", "25 groups of 20", "messages/s", rounds, [target])]


def _talk(server: servers.Server, those: list[phones.Phone]) -> float:
    with server:
        return float(phones.post(server.port, those, LOAD)["messages_per_s"])

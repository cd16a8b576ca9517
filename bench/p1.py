"""P1: one group of 500 phones, each message stored before its ack; deliveries a second."""

from __future__ import annotations

from . import crowd, phones, prosody, servers
from .report import Measured, Target, alternate

PHONES = 500
LOAD = phones.Load(messages=1_000, window=4)
FEWER = phones.Load(messages=200, window=4)  # it takes an eighth of the pace


def measure() -> list[Measured]:
    members = crowd.gather("crowd", groups=1, each=PHONES)
    by_number = phones.peers(PHONES, groups=1)

    def ours() -> float:
        fresh = members.copy()
        return _deliver(servers.ours(fresh.instance), fresh.phones())

    contenders = {
        "ours": ours,
        "node": lambda: _deliver(servers.node(1), by_number),
        "node, nothing stored": lambda: _deliver(servers.node(1, "OFF"), by_number),
        "stock, nothing stored": lambda: _deliver(servers.stock(1), by_number),
        "limit": lambda: _deliver(servers.limit(), by_number),
    }
    if prosody.is_installed():
        contenders["prosody"] = _gather_in_prosody
    rounds = alternate(contenders)
    targets = [
        Target("ours", "node", at_least=1.5),
        Target("ours", "limit", at_least=0.5),
    ]
    return [Measured("P1", "1 group of 500", "deliveries/s", rounds, targets)]


def _deliver(server: servers.Server, those: list[phones.Phone]) -> float:
    with server:
        return float(phones.post(server.port, those, LOAD)["deliveries_per_s"])


def _gather_in_prosody() -> float:
    with prosody.server() as server:
        return prosody.deliver(server.port, PHONES, FEWER)

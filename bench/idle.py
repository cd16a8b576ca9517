"""10,000 idle phones on one process: its memory, its work, and all of them gone at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

from . import crowd, phones, servers
from .report import Measured, Target, alternate, only

GROUPS, EACH = 500, 20
COUNT = GROUPS * EACH
MINUTE = 60


def measure() -> list[Measured]:
    members = crowd.gather("crowd", groups=GROUPS, each=EACH)
    by_number = phones.peers(COUNT, GROUPS)
    contenders: dict[str, Callable[[], dict[str, float]]] = {
        "ours": lambda: _watch(servers.ours(members.instance), members.phones()),
        "node": lambda: _watch(servers.node(GROUPS), by_number),
    }
    rounds = alternate(contenders, rounds=1)
    return [
        Measured("idle", f"{COUNT} let in", "s", only("let in", rounds)),
        Measured("idle", "memory of the process", "MB", only("memory", rounds)),
        Measured("idle", "a processor's time", "%", only("cpu", rounds)),
        Measured(
            "idle",
            f"{COUNT} gone at once",
            "s",
            only("storm", rounds),
            [Target("ours", at_most=5)],
        ),
    ]


def _watch(server: servers.Server, those: list[phones.Phone]) -> dict[str, float]:
    with server:
        before = _files(server)
        idle = phones.Held(server.port, those)
        let_in = idle.__enter__()
        memory = server.memory() / 1e6
        worked = server.cpu()
        sleep(MINUTE)
        cpu = (server.cpu() - worked) / MINUTE * 100
        storm = monotonic()
        if gone := idle.hang_up():
            raise phones.Lost(f"{gone} did not stay")
        while _files(server) > before + 10:
            sleep(0.02)
        return {
            "let in": let_in,
            "memory": memory,
            "cpu": cpu,
            "storm": monotonic() - storm,
        }


def _files(server: servers.Server) -> int:
    return len(list(Path(f"/proc/{server.process.pid}/fd").iterdir()))

"""P6: the newest fifty messages of a group over HTTP; requests a second."""

from __future__ import annotations

from . import crowd, http, servers
from .report import Measured, Target, alternate

COUNT = 500


def measure() -> list[Measured]:
    members = crowd.gather("crowd", groups=1, each=20)
    crowd.talk(members, each=1_000)
    database = members.instance / "nextwork.db"
    target = Target("ours", "bare", at_least=0.5)

    def rounds(at_once: int) -> list[dict[str, float]]:
        def fetch(server: servers.Server) -> float:
            somebody = members.members[0]
            path = f"/v1/groups/{somebody.group_id}/messages?limit=50"
            with server:
                http.get(server.port, path, somebody.token, count=50, at_once=1)
                done = http.get(
                    server.port, path, somebody.token, count=COUNT, at_once=at_once
                )
            return float(done["requests_per_s"])

        return alternate(
            {
                "ours": lambda: fetch(servers.ours(members.instance)),
                "bare": lambda: fetch(servers.bare(database)),
            }
        )

    return [
        Measured("P6", f"page of 50, {n} at once", "requests/s", rounds(n), [target])
        for n in (1, 8)
    ]

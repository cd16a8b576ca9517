"""Requests over connections that are kept alive: one by one, or from `build/requests`."""

from __future__ import annotations

import json
import subprocess
import time
from http.client import HTTPConnection
from typing import Any

from .phones import Lost
from .servers import ROOT

REQUESTS = str(ROOT / "build" / "requests")


def get(
    port: int, path: str, token: str, *, count: int, at_once: int
) -> dict[str, Any]:
    """Ask for the path so many times, on so many connections, and give what came of it."""
    asked = [REQUESTS, str(port), path, token, str(at_once), str(count)]
    done = subprocess.run(asked, capture_output=True, text=True, timeout=600)
    if done.returncode:
        raise Lost(done.stderr)
    return dict(json.loads(done.stdout))


class Connection:
    """One connection, for one person or several."""

    def __init__(self, port: int) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=60)

    def call(
        self, method: str, path: str, token: str, body: object = None
    ) -> tuple[float, Any]:
        """The seconds it took, and the JSON of the answer; raises `Lost` for a problem."""
        headers = {"Authorization": f"Bearer {token}"}
        sent = None
        if body is not None:
            sent, headers["Content-Type"] = json.dumps(body), "application/json"
        start = time.perf_counter()
        self._connection.request(method, path, sent, headers)
        answer = self._connection.getresponse()
        text = answer.read()
        took = time.perf_counter() - start
        if answer.status >= 300:
            raise Lost(f"{method} {path}: {text[:500]!r}")
        return took, json.loads(text or "null")

    def close(self) -> None:
        self._connection.close()

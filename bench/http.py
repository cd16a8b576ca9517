"""Requests over keep-alive connections: `build/requests`."""

from __future__ import annotations

import json
import subprocess
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

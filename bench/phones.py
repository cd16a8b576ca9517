"""Phones in numbers: `build/phones`, told whom to be."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .servers import BUILD, ROOT

PHONES = str(ROOT / "build" / "phones")
TOO_LONG = 1800


class Lost(Exception):
    """Something was refused, lost or late beyond patience."""


@dataclass(frozen=True)
class Phone:
    """One phone: the group that its posts go to, and what it connects with."""

    group_id: str
    auth: dict[str, Any]


@dataclass(frozen=True)
class Load:
    """Messages to be posted, how many are under way at once, and the bytes of each."""

    messages: int
    window: int
    size: int = 100


def peers(count: int, groups: int) -> list[Phone]:
    """Phones as the peers know them: by number."""
    return [Phone(f"g{n % groups}", {"token": str(n)}) for n in range(count)]


def post(
    port: int, phones: Iterable[Phone], load: Load, **environ: str
) -> dict[str, Any]:
    """Post the load and give what came of it; raises `Lost` unless each phone got it all."""
    sizes = map(str, (load.messages, load.window, load.size))
    done = subprocess.run(
        [PHONES, str(port), _file(phones), *sizes],
        env={**os.environ, **environ},
        capture_output=True,
        text=True,
        timeout=TOO_LONG,
    )
    if done.returncode:
        raise Lost(done.stderr[-1000:] + done.stdout[-1000:])
    return dict(json.loads(done.stdout))


class Held:
    """Phones that stay connected, idle, until they all hang up at once.

    One is there when it is let in, or when an event with the text `awaited` has come.
    """

    def __init__(self, port: int, phones: Iterable[Phone], awaited: str = "") -> None:
        awaits = {"AWAIT": awaited} if awaited else {}
        self._process = subprocess.Popen(
            [PHONES, str(port), _file(phones), "0", "0", "0"],
            env={**os.environ, "HOLD": "1", **awaits},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> float:
        """The seconds until the last was there; raises `Lost` where one is not let in."""
        return float(self._line()["seconds"])

    def __exit__(self, kind: object, *_: object) -> None:
        gone = self.hang_up()
        if gone and not kind:
            raise Lost(f"{gone} phones did not stay")

    def hang_up(self) -> int:
        """How many the server had hung up on before."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        gone = int(self._line()["gone"])
        self._process.wait(TOO_LONG)
        return gone

    def _line(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise Lost("not all phones were let in")
        return dict(json.loads(line))


def _file(phones: Iterable[Phone]) -> str:
    lines = [f"{phone.group_id} {json.dumps(phone.auth)}\n" for phone in phones]
    path: Path = BUILD / f"people-{os.getpid()}-{abs(hash(tuple(lines)))}"
    path.write_text("".join(lines))
    return str(path)

"""The servers that are measured, each a process of its own on a free port, and what they use."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent
BUILD = ROOT / "build" / "bench"
PATIENCE = 120
TICKS = os.sysconf("SC_CLK_TCK")


class NotServing(Exception):
    """A server ended, or did not answer in time."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def fresh_folder(name: str) -> Path:
    """An empty folder of this name, whatever an earlier run left there."""
    folder = BUILD / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


@dataclass
class Server:
    """A command that serves on its port; `{port}` in the command is that port."""

    name: str
    command: list[str]
    environ: Mapping[str, str] = field(default_factory=dict)
    port: int = field(default_factory=free_port)

    def __enter__(self) -> Server:
        BUILD.mkdir(parents=True, exist_ok=True)
        port = str(self.port)
        self._log = BUILD / f"{self.name}-{port}.log"
        with self._log.open("w") as log:
            self.process = subprocess.Popen(
                [part.replace("{port}", port) for part in self.command],
                cwd=ROOT,
                env={**os.environ, "PORT": port, **self.environ},
                stdout=log,
                stderr=log,
            )
        deadline = time.monotonic() + PATIENCE
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.__exit__()
                raise NotServing(self._log.read_text()[-2000:])
            time.sleep(0.05)
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            # One that was stopped for a while would not hear the other.
            self.process.send_signal(signal.SIGCONT)
            self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def memory(self) -> float:
        """Bytes it holds for itself, and its share of what it has in common with others."""
        lines = Path(f"/proc/{self.process.pid}/smaps_rollup").read_text().splitlines()
        [pss] = [line.split()[1] for line in lines if line.startswith("Pss:")]
        return float(pss) * 1024

    def cpu(self) -> float:
        """Seconds it has had a processor, itself and in the kernel."""
        stat = Path(f"/proc/{self.process.pid}/stat").read_text()
        user, system = stat.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / TICKS

    def _answers(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0


def ours(instance: Path, **settings: str) -> Server:
    """`nextwork serve` on this instance, with nothing limited."""
    environ = {"INSTANCE": str(instance), "NEXTWORK_LIMITS": "off", **settings}
    nextwork = str(Path(sys.executable).with_name("nextwork"))
    return Server("ours", [nextwork, "serve", "--port", "{port}"], environ)


def node(groups: int, sync: str = "FULL") -> Server:
    """What an engineer would put up instead; stores nothing where `sync` is OFF."""
    file = str(fresh_folder("peer") / "peer.db")
    command = ["node", "bench/peer.js", "{port}", str(groups), sync, file]
    return Server("node", command)


def limit() -> Server:
    return Server("limit", [str(ROOT / "build" / "limit"), "{port}"])


def stock(groups: int) -> Server:
    """Flask-SocketIO as it comes, storing nothing."""
    return Server("stock", [sys.executable, "-m", "bench.stock", "{port}", str(groups)])


def bare(database: Path) -> Server:
    """A bare Flask view that runs the SQL of a page of history, on our kind of server."""
    command = [sys.executable, "-m", "bench.bare", "{port}", str(database)]
    return Server("bare", command)

"""The stock stack and ours behind one face, so that both are asked the same."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import urlopen
from uuid import uuid4

from tests.realtime.websocket.wire import Wire
from tests.servers import ROOT, Phone, Server, free_port

STOCK = "tests.realtime.stock_faults.stock"
BY_ITSELF = sys.executable, "-m", "gevent.monkey", "--module", STOCK
UNDER_GUNICORN = str(Path(sys.executable).with_name("gunicorn")), "-k", "gevent"


@dataclass
class Stack:
    """A server that phones connect to and post on; the stock one lets anybody in."""

    server: Server
    members: list[Phone] = field(default_factory=list)

    @property
    def pid(self) -> int:
        assert self.server.process is not None
        return self.server.process.pid

    def wire(self, **how) -> Wire:
        """A connection with no handshake yet."""
        return Wire(self.server.port, **how)

    def phone(self, number: int = 0, headers=None, **how) -> Wire:
        """A phone that is let in."""
        wire = self.wire(**how)
        known = {"token": self.members[number].token} if self.members else None
        answer = wire.connect(known, **(headers or {}))
        assert answer.startswith("40"), answer
        return wire

    def post(self, phone: Wire, body: str) -> None:
        """Post it and wait for the ack."""
        ask(phone, "post_message", self.message(body))

    def message(self, body: str) -> dict:
        group_id = self.members[0].group_id if self.members else "everybody"
        return {"group_id": group_id, "client_key": str(uuid4()), "body": body}

    def get_within(self, path: str, seconds: float) -> bytes | None:
        """The answer to a GET, if there is one by then."""
        try:
            with urlopen(self.server.origin + path, timeout=seconds) as answer:
                return answer.read()
        except OSError:
            return None

    def memory(self, line: str = "VmRSS") -> int:
        """Bytes that the process holds; `VmHWM` is the most it has held."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        found = re.search(rf"^{line}:\s*(\d+) kB", status, re.MULTILINE)
        assert found, status
        return int(found[1]) * 1024

    def most_while(self, act) -> int:
        """By how many bytes the process grew at most while this was done."""
        Path(f"/proc/{self.pid}/clear_refs").write_text("5")
        before = self.memory()
        act()
        return self.memory("VmHWM") - before

    def has_open(self, phone: Wire) -> bool:
        """Whether the server still holds the other end of this connection."""
        ends = f":{self.server.port:04X} ", f":{phone.socket.getsockname()[1]:04X} "
        lines = Path("/proc/net/tcp").read_text().splitlines()
        return any(re.search(rf"{ends[0]}\w+{ends[1]}01 ", line) for line in lines)


@dataclass
class Stock(Server):
    """The stock stack, under gunicorn or by itself."""

    under_gunicorn: tuple[str, ...] | None = None

    def start(self) -> Stock:
        command = [*BY_ITSELF, str(self.port)]
        if self.under_gunicorn is not None:
            bind = "-b", f"127.0.0.1:{self.port}"
            command = [*UNDER_GUNICORN, *bind, *self.under_gunicorn, f"{STOCK}:app"]
        with (self.instance / "serve.log").open("a") as log:
            environ = {**os.environ, "PYTHONUNBUFFERED": "1", **self.settings}
            self.process = subprocess.Popen(
                command, cwd=ROOT, env=environ, stdout=log, stderr=log
            )
        self.wait_until_ready()
        return self

    def _is_ready(self) -> bool:
        try:
            return self.call("GET", "/healthz")[0] == 200
        except OSError:
            return False


def ask(phone: Wire, name: str, *payload, ack: int = 1) -> object:
    """Send an event and give what its ack says; whatever else comes is passed over."""
    phone.say(f"42{ack}{json.dumps([name, *payload])}")
    while text := phone.text():
        if text.startswith(f"43{ack}["):
            return json.loads(text.removeprefix(f"43{ack}"))[0]
    raise ConnectionError("it ended before the answer")


def stock(folder: Path, **settings: str) -> Stack:
    return Stack(Stock(folder, port=free_port(), settings=settings))


def ours(folder: Path, count: int) -> Stack:
    settings = {"NEXTWORK_LIMITS": "off"}
    server = Server(folder, settings=settings)
    return Stack(server, server.members(count))

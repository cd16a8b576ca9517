"""A real server in a process of its own, and phones that talk to it over the wire."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen
from uuid import uuid4

from tests.nursery import Child, nursery

ROOT = Path(__file__).parent.parent
NEXTWORK = [str(Path(sys.executable).with_name("nextwork"))]
PATIENCE = 120  # seconds; on a machine that has much else to do


def nextwork(*command: str, instance: Path, **settings: str):
    """Run a command of `nextwork` to its end."""
    environ = {**os.environ, "INSTANCE": str(instance), **settings}
    return nursery().run([*command], environ, timeout=60)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@dataclass
class Server:
    """`nextwork serve` on a port of its own."""

    instance: Path
    database_url: str = ""
    port: int = field(default_factory=free_port)
    command: tuple[str, ...] = ("serve",)
    settings: dict[str, str] = field(default_factory=dict)
    process: subprocess.Popen | Child | None = None
    # Coverage slows down what is to be killed at any moment.
    is_measured: bool = True

    def __enter__(self) -> Server:
        return self.start()

    def __exit__(self, *_: object) -> None:
        if self.process is not None and self.process.poll() is None:
            self.end()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def environ(self) -> dict[str, str]:
        return {
            "PORT": str(self.port),
            "NEXTWORK_DATABASE_URL": self.database_url,
            **self.settings,
        }

    def run(self, *command: str) -> str:
        """Run `nextwork` with this command and give what it printed."""
        done = nextwork(*command, instance=self.instance, **self.environ)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def start(self) -> Server:
        self.process = self._begin()
        self.wait_until_ready()
        return self

    def wait_until_ready(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while not self._is_ready():
            assert self.process is not None and self.process.poll() is None, self.log()
            assert time.monotonic() < deadline, self.log()
            time.sleep(0.02)

    def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        assert self.process is not None
        self.process.send_signal(how)
        return self.process.wait(PATIENCE)

    def log(self) -> str:
        return (self.instance / "serve.log").read_text()

    def wait_for(self, text: str) -> str:
        """The log, once the text stands in it."""
        deadline = time.monotonic() + PATIENCE
        while text not in self.log():
            assert self.process is not None and self.process.poll() is None, self.log()
            assert time.monotonic() < deadline, self.log()
            time.sleep(0.05)
        return self.log()

    def call(self, method: str, path: str, body=None, token=None):
        """The status and the JSON of an answer; raises `OSError` where there is none."""
        headers = {"Content-Type": "application/json"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        sent = None if body is None else json.dumps(body).encode()
        request = Request(self.origin + path, sent, headers, method=method)
        try:
            with urlopen(request, timeout=PATIENCE) as answer:
                return answer.status, json.loads(answer.read() or b"null")
        except HTTPError as error:
            return error.code, json.loads(error.read() or b"null")

    def members(self, count: int, group: str = "Tirsdag") -> list[Phone]:
        """Invite this many to a group and have them come in, chat and all."""
        self.run("db", "upgrade")
        site = ["--slug", "roskilde", "--name", "Roskilde", "--language", "da"]
        self.run("site", "add", *site)
        invite = f"--site roskilde --hat participant --group {group} --json --count"
        lines = self.run("invite", *invite.split(), str(count)).splitlines()
        if self.process is None:
            self.start()
        return [
            self._come_in(json.loads(line)["code"], n) for n, line in enumerate(lines)
        ]

    def _come_in(self, code: str, number: int) -> Phone:
        _, door = self.call("POST", "/v1/invitations/preview", {"code": code})
        agreed = [
            {"purpose": p["purpose"], "notice": p["notice"]["hash"]}
            for p in door["purposes"]
        ]
        status, signed_in = self.call(
            "POST",
            "/v1/invitations/accept",
            {
                "code": code,
                "alias": f"Phone {number}",
                "consents": agreed,
                "session": "token",
            },
        )
        assert status == 201, signed_in
        token = signed_in["access_token"]
        _, groups = self.call("GET", "/v1/groups", token=token)
        return Phone(self, token, groups["items"][0]["id"])

    def _begin(self) -> Child:
        here = {"INSTANCE": str(self.instance)}
        around = {
            name: value
            for name, value in os.environ.items()
            if self.is_measured or not name.startswith("COV")
        }
        log = self.instance / "serve.log"
        environ = {**around, **here, **self.environ}
        return nursery().start([*self.command], environ, log, log)

    def _is_ready(self) -> bool:
        try:
            return self.call("GET", "/readyz")[0] == 200
        except (URLError, OSError):
            return False


@dataclass
class Demo(Server):
    """`nextwork demo`, and the links it prints."""

    command: tuple[str, ...] = ("demo",)

    def start(self) -> Demo:
        super().start()
        self.wait_for("Stop with Ctrl-C")
        return self

    def links(self) -> list[list[str]]:
        """Name, hat, perhaps where, and the link to sign in, line by line."""
        lines = [line for line in self.log().splitlines() if "/demo#" in line]
        return [re.split(" {2,}", line) for line in lines]

    def sign_in(
        self, name: str, hat: str = "participant", at: Server | None = None
    ) -> str:
        """The token of a new session as this person, here or where the demo was taken."""
        [link] = [
            cells[-1]
            for cells in self.links()
            if name in cells[0].split(", ") and cells[1] == hat
        ]
        sent = {"code": link.partition("#")[2], "session": "token"}
        status, begun = (at or self).call("POST", "/v1/demo/sign-in", sent)
        assert status == 201, begun
        return begun["access_token"]


@dataclass
class Phone:
    """Somebody signed in, in one group."""

    server: Server
    token: str
    group_id: str

    def post(self, body: str, client_key=None):
        """Post over HTTP; gives the message once it is acked, or raises."""
        sent = {"body": body, "client_key": client_key or str(uuid4())}
        path = f"/v1/groups/{self.group_id}/messages"
        status, message = self.server.call("POST", path, sent, self.token)
        assert status == 201, message
        return message

    def history(self) -> list[dict]:
        """Every message of the group, oldest first, page by page."""
        found: list[dict] = []
        while True:
            after = found[-1]["seq"] if found else 0
            path = f"/v1/groups/{self.group_id}/messages?limit=100&after={after}"
            _, page = self.server.call("GET", path, token=self.token)
            if not page["items"]:
                return found
            found += page["items"]

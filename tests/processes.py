"""The command line as whoever runs an installation meets it: real processes."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

NEXTWORK = Path(sys.executable).with_name("nextwork")
PATIENCE = 60


def environment(instance: Path, **settings: str) -> dict[str, str]:
    """Ours, without what would change the installation under test."""
    ours = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("NEXTWORK_") and name not in ("PORT", "INSTANCE")
    }
    return ours | {"INSTANCE": str(instance), "PYTHONUNBUFFERED": "1"} | settings


def nextwork(*arguments: str, instance: Path, **settings: str):
    """Run a command to its end."""
    return subprocess.run(
        [NEXTWORK, *arguments],
        env=environment(instance, **settings),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )


def free_port() -> str:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return str(taken.getsockname()[1])


class Served:
    """A process that serves, and what it prints."""

    def __init__(self, process: subprocess.Popen, port: str, log: Path) -> None:
        self.process, self.port, self.log = process, port, log
        self.origin = f"http://127.0.0.1:{port}"

    @property
    def printed(self) -> str:
        return self.log.read_text()

    def wait_for(self, text: str) -> str:
        """What it has printed, once the text is there."""
        until = time.monotonic() + PATIENCE
        while text not in self.printed:
            assert self.process.poll() is None, self.printed
            assert time.monotonic() < until, self.printed
            time.sleep(0.05)
        return self.printed

    def ask(
        self, path: str, body: object = None, *, token: str = ""
    ) -> tuple[int, dict]:
        """Status and JSON of a GET, or of a POST where there is a body."""
        request = urllib.request.Request(
            self.origin + path,
            None if body is None else json.dumps(body).encode(),
            {"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        )
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as response:
                return response.status, json.load(response)
        except urllib.error.HTTPError as error:
            with error:
                return error.code, json.load(error)

    def links(self) -> list[list[str]]:
        """The printed lines with a link to sign in, cell by cell."""
        lines = [line for line in self.printed.splitlines() if "/demo#" in line]
        return [[c for c in line.split("  ") if c] for line in lines]

    def sign_in(self, name: str, hat: str = "participant") -> str:
        """The token of a new session as this person of the demo."""
        [link] = [
            cells[-1]
            for cells in self.links()
            if name in cells[0].strip().split(", ") and cells[1].strip() == hat
        ]
        sent = {"code": link.partition("#")[2], "session": "token"}
        status, begun = self.ask("/v1/demo/sign-in", sent)
        assert status == 201, begun
        return begun["access_token"]

    def stop(self) -> float:
        """Ask it to stop; the seconds it took."""
        asked = time.monotonic()
        self.process.terminate()
        self.process.wait(PATIENCE)
        return time.monotonic() - asked


@contextmanager
def serving(command: str, *arguments: str, instance: Path, log: Path, **settings: str):
    """A process that answers, stopped at the end if it still runs."""
    port = settings.setdefault("PORT", free_port())
    with log.open("w") as output:
        process = subprocess.Popen(
            [NEXTWORK, command, *arguments],
            env=environment(instance, **settings),
            stdout=output,
            stderr=output,
        )
    served = Served(process, port, log)
    try:
        _wait_for_answer(served)
        yield served
    finally:
        if process.poll() is None:
            served.stop()


def _wait_for_answer(served: Served) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        assert served.process.poll() is None, served.printed
        assert time.monotonic() < until, served.printed
        try:
            assert served.ask("/readyz") == (200, {"status": "ready"})
        except urllib.error.URLError:
            time.sleep(0.1)
        else:
            return

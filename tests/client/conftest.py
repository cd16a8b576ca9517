"""A server with the built page, and stories told in a real browser."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.servers import ROOT, Server

STORIES = Path(__file__).with_name("stories.mjs")
NODE = ROOT / ".node" / "bin"


@pytest.fixture(autouse=True)
def database():
    """The server in the story has a database of its own."""


@pytest.fixture
def server(tmp_path):
    made = Server(tmp_path)
    made.run("db", "upgrade")
    made.run("site", "add", "--slug", "vig", "--name", "Vig", "--language", "da")
    yield made.start()
    made.end()


@pytest.fixture
def tell(server):
    """Tell a story of so many people who are invited to the same group."""

    def tell(story: str, people: int = 1) -> None:
        to = ("--site", "vig", "--hat", "participant", "--group", "Tirsdagsgruppen")
        printed = server.run("invite", *to, "--count", str(people), "--json")
        links = [json.loads(line)["url"] for line in printed.splitlines()]
        done = subprocess.run(
            ["node", STORIES, story, *links],
            env={**os.environ, "PATH": f"{NODE}{os.pathsep}{os.environ['PATH']}"},
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert done.returncode == 0, done.stdout + done.stderr

    return tell

"""A server with the built page, and stories told in a real browser."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.servers import ROOT, Demo, Server

STORIES = Path(__file__).with_name("stories.mjs")
NODE = ROOT / ".node" / "bin"


@pytest.fixture(autouse=True)
def database():
    """The server in the story has a database of its own."""


@pytest.fixture
def server(tmp_path):
    made = Server(tmp_path, is_measured=False)
    made.run("db", "upgrade")
    made.run("site", "add", "--slug", "vig", "--name", "Vig", "--language", "da")
    yield made.start()
    made.end()


@pytest.fixture(scope="session")
def demo(demo_copy):
    with Demo(demo_copy(), is_measured=False) as demo:
        yield demo


def run(script: Path, *words: str) -> None:
    """Run a script of Node; what it says where it fails is what the test says."""
    done = subprocess.run(
        ["node", script, *words],
        env={**os.environ, "PATH": f"{NODE}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        timeout=900,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def invite(server: Server, site: str, group: str, people: int) -> list[str]:
    """Links for so many participants into a group."""
    to = ("--site", site, "--hat", "participant", "--group", group)
    printed = server.run("invite", *to, "--count", str(people), "--json")
    return [json.loads(line)["url"] for line in printed.splitlines()]


@pytest.fixture
def tell(server):
    """Tell a story of so many people who are invited to the same group."""

    def tell(story: str, people: int = 1) -> None:
        run(STORIES, story, *invite(server, "vig", "Tirsdagsgruppen", people))

    return tell

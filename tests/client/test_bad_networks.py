"""What somebody with a phone in the hand goes through where the network does not hold."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from signal import SIGKILL

import pytest

from .conftest import NODE, invite, run

STORIES = Path(__file__).with_name("bad_networks.mjs")


@pytest.fixture
def tell(server):
    def tell(story: str) -> None:
        run(STORIES, story, *invite(server, "vig", "Tirsdagsgruppen", 2))

    return tell


def test_sends_what_was_written_offline_once_and_in_order_though_the_tab_was_killed(
    tell,
):
    tell("writes_ten_and_is_killed")


def test_sends_what_two_tabs_wrote_once_and_in_order(tell):
    tell("writes_in_two_tabs")


def test_talks_by_asking_where_a_proxy_lets_no_socket_through(tell):
    tell("talks_without_sockets")


def test_lets_others_see_who_types_only_by_choice_and_never_from_the_background(tell):
    tell("shows_who_types")


def test_comes_back_by_itself_after_a_restart_with_what_was_said_meanwhile(server):
    do = {"stop": lambda: server.end(SIGKILL), "start": server.start}
    links = invite(server, "vig", "Tirsdagsgruppen", 2)
    with subprocess.Popen(
        ["node", STORIES, "outlives_a_restart", *links],
        env={**os.environ, "PATH": f"{NODE}{os.pathsep}{os.environ['PATH']}"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as story:
        for asked in story.stdout:
            do[asked.strip()]()
            print("done", file=story.stdin, flush=True)
    assert story.returncode == 0, story.stderr.read()

"""The official socket.io client from npm talks to a real server."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.servers import ROOT

SCRIPT = Path(__file__).with_name("official_client.mjs")
CLIENT = ROOT / "client" / "node_modules" / "socket.io-client"
NODE = ROOT / ".node" / "bin"


@pytest.fixture
def talk():
    """Let phones post so many messages to a group; gives their acks and what they heard."""

    def talk(phones, messages):
        server, group_id = phones[0].server, phones[0].group_id
        tokens = [phone.token for phone in phones]
        done = subprocess.run(
            ["node", SCRIPT, CLIENT, server.origin, group_id, str(messages), *tokens],
            env={**os.environ, "PATH": f"{NODE}{os.pathsep}{os.environ['PATH']}"},
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        said = json.loads(done.stdout)
        return said["acked"], said["told"]

    return talk


def test_hears_what_a_refetch_returns_and_is_acked_with_it(server, talk):
    ada, ben = server.members(2)

    acked, told = talk([ada, ben], messages=2)

    assert told[0] == told[1] == ben.history()
    assert sorted(a["data"]["seq"] for a in acked) == [1, 2]
    assert all(a["data"] in told[0] for a in acked)


def test_a_thousand_messages_of_twenty_come_in_one_order_without_a_gap(server, talk):
    phones = server.members(20)

    acked, told = talk(phones, messages=1000)

    history = phones[0].history()
    assert [m["seq"] for m in history] == [*range(1, 1001)]
    assert all(heard == history for heard in told)
    assert sorted(a["data"]["seq"] for a in acked) == [*range(1, 1001)]

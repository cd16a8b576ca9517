"""The Autobahn test suite's own case files, against the driver with nothing on top of it."""

import json
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.servers import ROOT, free_port

ECHO = "gevent.monkey", "--module", "tests.realtime.websocket.echo"
FUZZER = Path(sys.executable).with_name("kosoku")
# Text alone, of 64 kB at most, and nothing deflated: test_conformance has what is beyond.
NOT_SPOKEN = ["1.2.*", "9.*", "12.*", "13.*"]
CASES = 239
GOOD = {"OK", "NON-STRICT", "INFORMATIONAL"}


@pytest.fixture(autouse=True)
def database():
    """An echo stores nothing: once and not once a database."""


def is_served(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture
def echo_port():
    port = free_port()
    echo = subprocess.Popen([sys.executable, "-m", *ECHO, str(port)], cwd=ROOT)
    while not is_served(port):
        assert echo.poll() is None
    yield port
    echo.terminate()
    echo.wait()


def test_everything_that_we_speak_of_it_passes(echo_port, tmp_path):
    unspoken = [each for number in NOT_SPOKEN for each in ("-x", number)]
    fuzz = [FUZZER, "-p", "8", "-o", tmp_path, *unspoken, f"127.0.0.1:{echo_port}"]
    done = subprocess.run(fuzz, capture_output=True, text=True, timeout=100)

    [cases] = json.loads((tmp_path / "index.json").read_text()).values()
    seen = {n: (c["behavior"], c["behaviorClose"]) for n, c in cases.items()}
    assert {n: how for n, how in seen.items() if not set(how) <= GOOD} == {}
    assert len(seen) == CASES
    assert done.returncode == 0, done.stderr

"""`nextwork serve` answers until it is told to stop, and keeps secrets out of its log."""

import signal
import socket
import time
from http.client import HTTPConnection

import pytest
from simple_websocket import Client

from tests.servers import Server, nextwork


def test_stops_within_seconds_when_asked(roskilde):
    for stop in (signal.SIGTERM, signal.SIGINT):
        with Server(roskilde) as served:
            asked = time.monotonic()
            assert served.end(stop) == 0
            assert time.monotonic() - asked < 10


def test_stops_while_a_socket_is_open(roskilde):
    with Server(roskilde) as served:
        address = f"ws://127.0.0.1:{served.port}/socket.io/?EIO=4&transport=websocket"
        phone = Client.connect(address)
        assert phone.connected
        asked = time.monotonic()
        assert served.end() == 0
        assert time.monotonic() - asked < 12


def test_answers_at_once_on_a_connection_kept_alive(roskilde):
    with Server(roskilde) as served:
        connection = HTTPConnection("127.0.0.1", served.port)

        def ask() -> float:
            asked = time.monotonic()
            connection.request("GET", "/healthz")
            connection.getresponse().read()
            return time.monotonic() - asked

        # Where the head waits to be acknowledged, none takes less than 40 ms after the first few.
        assert min([ask() for _ in range(40)][20:]) < 0.035
        connection.close()


def test_logs_paths_without_what_stands_behind_them(roskilde):
    with Server(roskilde) as served:
        served.call("GET", "/v1/search?q=secret-words")
        with socket.create_connection(("127.0.0.1", served.port)) as phone:
            phone.sendall(b"GET /v1/me?code=secret-words HTTP/9.9\r\n\r\n")
            assert b" 400 " in phone.recv(100)
        printed = served.wait_for("could not be read")

    assert "GET /v1/search 401 " in printed
    assert "secret-words" not in printed


@pytest.mark.parametrize(("lines", "length"), [(200, 1), (2, 40_000), (1, 70_000)])
def test_a_head_that_is_too_long_is_refused_without_a_trace(roskilde, lines, length):
    with Server(roskilde) as served:
        with socket.create_connection(("127.0.0.1", served.port)) as phone:
            head = b"".join(b"x-%d: %s\r\n" % (n, b"y" * length) for n in range(lines))
            phone.sendall(b"GET /healthz HTTP/1.1\r\n" + head + b"\r\n")
            assert b" 400 " in phone.recv(100)
        printed = served.wait_for("could not be read")

    assert "Traceback" not in printed


def test_who_goes_before_the_answer_leaves_no_trace(roskilde):
    upgrade = (
        "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\n"
        "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\nno request\r\n\r\n"
    )
    with Server(roskilde) as served:
        for _ in range(20):
            with socket.create_connection(("127.0.0.1", served.port)) as phone:
                phone.sendall(upgrade.encode())
        printed = served.wait_for("could not be read")

    assert "Traceback" not in printed


def test_says_loudly_that_nothing_is_limited(roskilde):
    with Server(roskilde, settings={"NEXTWORK_LIMITS": "off"}) as served:
        assert "NEXTWORK_LIMITS=off" in served.log()


@pytest.mark.parametrize(
    ("arguments", "settings", "told"),
    [
        (["--host", "0.0.0.0"], {"NEXTWORK_LIMITS": "off"}, "without limits"),
        (
            [],
            {"NEXTWORK_LIMITS": "off", "NEXTWORK_ORIGINS": "https://a.example"},
            "limits",
        ),
        (["--host", "0.0.0.0"], {"NEXTWORK_DEMO": "on"}, "lets anybody in"),
        ([], {"NEXTWORK_DEMO": "maybe"}, "neither on nor off"),
        ([], {"NEXTWORK_COLOUR": "red"}, "unknown settings: NEXTWORK_COLOUR"),
        (["--port", "0"], {}, "0 is not in the range"),
    ],
)
def test_refuses_settings_that_cannot_be(refusal, arguments, settings, told):
    assert told in refusal("serve", *arguments, **settings)


def test_refuses_tables_of_another_version(tmp_path):
    refused = nextwork("serve", instance=tmp_path)

    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
    assert "nextwork db upgrade" in refused.stderr


def test_says_that_the_port_is_taken(roskilde):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        refused = nextwork("serve", "--port", port, instance=roskilde)

    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
    assert "in use" in refused.stderr

"""What no phone would send over its WebSocket ends the connection, and no more than that."""

import socket

import pytest
from simple_websocket import Client, ConnectionClosed
from wsproto.frame_protocol import CloseReason

FRAMES = [
    "",
    "x",
    "0{}",
    "2probe",
    "5",
    "7",
    "b!",
    "4",
    "4x",
    "4null",
    "4{}",
    '4""',
    b"",
    b"2[]",
]
KEY = "AAAAAAAAAAAAAAAAAAAAAA=="
ADDRESS = "/socket.io/?EIO=4&transport=websocket"
HANDSHAKES = [
    {},
    {"Sec-WebSocket-Version": "13"},
    {"Sec-WebSocket-Key": KEY},
    {"Sec-WebSocket-Version": "8", "Sec-WebSocket-Key": KEY},
]


@pytest.fixture
def served(server):
    server.run("db", "upgrade")
    return server.start()


def test_a_frame_that_is_none_of_ours_closes_the_socket_and_leaves_no_trace(served):
    for frame in FRAMES:
        phone = Client(f"ws://127.0.0.1:{served.port}{ADDRESS}")
        phone.send(frame)
        with pytest.raises(ConnectionClosed):
            for _ in range(3):  # its greeting may come late
                phone.receive(timeout=20)
            pytest.fail(f"{frame!r} is let pass")

    assert served.call("GET", "/readyz")[0] == 200
    assert "Traceback" not in served.log()


def shake_hands(server, headers):
    """How the server answers who asks for a WebSocket with these headers."""
    asked = {"Host": "x", "Connection": "Upgrade", "Upgrade": "websocket"} | headers
    lines = [f"GET {ADDRESS} HTTP/1.1", *(f"{n}: {v}" for n, v in asked.items())]
    with socket.create_connection(("127.0.0.1", server.port)) as phone:
        phone.sendall("\r\n".join([*lines, "", ""]).encode())
        return phone.recv(1000)


def test_a_handshake_that_is_none_is_a_bad_request_and_leaves_no_trace(served):
    for headers in HANDSHAKES:
        assert shake_hands(served, headers).startswith(b"HTTP/1.1 400 "), headers

    assert "Traceback" not in served.log()


@pytest.mark.parametrize("bits", ["15", "none"])
def test_nothing_is_deflated(served, bits):
    wanted = f"permessage-deflate; client_max_window_bits={bits}"
    key = {"Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": KEY}

    answer = shake_hands(served, key | {"Sec-WebSocket-Extensions": wanted})

    assert answer.startswith(b"HTTP/1.1 101 ")
    assert b"deflate" not in answer
    assert "Traceback" not in served.log()


def test_a_message_is_too_big_before_it_is_whole(served):
    phone = Client(f"ws://127.0.0.1:{served.port}{ADDRESS}")
    phone.send("40" + 1_000_000 * "0")

    with pytest.raises(ConnectionClosed) as end:
        for _ in range(3):
            phone.receive(timeout=20)

    assert end.value.reason == CloseReason.MESSAGE_TOO_BIG

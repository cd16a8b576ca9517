"""What no phone would send over its WebSocket ends the connection, and no more than that."""

import socket

import pytest
from simple_websocket import Client, ConnectionClosed

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
ADDRESS = "/socket.io/?EIO=4&transport=websocket"
HANDSHAKES = [
    {},
    {"Sec-WebSocket-Version": "13"},
    {"Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA=="},
    {"Sec-WebSocket-Version": "8", "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA=="},
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
                phone.receive(timeout=2)
            pytest.fail(f"{frame!r} is let pass")

    assert served.call("GET", "/readyz")[0] == 200
    assert "Traceback" not in served.log()


def test_a_handshake_that_is_none_is_a_bad_request_and_leaves_no_trace(served):
    for sent in HANDSHAKES:
        headers = {"Host": "x", "Connection": "Upgrade", "Upgrade": "websocket"} | sent
        lines = [f"GET {ADDRESS} HTTP/1.1", *(f"{n}: {v}" for n, v in headers.items())]
        with socket.create_connection(("127.0.0.1", served.port)) as phone:
            phone.sendall("\r\n".join([*lines, "", ""]).encode())
            assert phone.recv(100).startswith(b"HTTP/1.1 400 "), sent

    assert "Traceback" not in served.log()

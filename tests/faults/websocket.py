"""A phone's Socket.IO connection over a real WebSocket, as small as it can be."""

from __future__ import annotations

import base64
import json
import os
import socket
from collections.abc import Iterator
from typing import Any

Address = tuple[str, int]

TEXT, CLOSE, PING, PONG = 0x1, 0x8, 0x9, 0xA
SILENCE = 50  # seconds; the server says something every 25
ADDRESS = "/socket.io/?EIO=4&transport=websocket"


class Cut(OSError):
    """The connection is gone, or was never had."""


class Refused(Exception):
    """The server does not let this phone in."""


class Connection:
    """Connected once it is made; raises `OSError` or `Refused`."""

    def __init__(self, address: Address, token: str) -> None:
        self._buffer = bytearray()
        self._read_before = 0
        self.began_at = 0  # where in the stream the frame began that came last
        self._socket = socket.create_connection(address, timeout=10)
        try:
            self._shake_hands(address)
            self.send("40" + json.dumps({"token": token}))
            while not (packet := self._next()).startswith(("40", "44")):
                pass
        except BaseException:
            self.close()
            raise
        if packet.startswith("44"):
            self.close()
            raise Refused(packet)
        self._socket.settimeout(SILENCE)

    def emit(self, number: int, event: str, payload: dict[str, Any]) -> None:
        """Send an event whose ack comes under this number."""
        self.send(f"42{number}" + json.dumps([event, payload]))

    def send(self, text: str) -> None:
        body, mask = text.encode(), os.urandom(4)
        size = len(body)
        length = (
            bytes([0x80 | size])
            if size < 126
            else bytes([0x80 | 126]) + size.to_bytes(2)
        )
        self._socket.sendall(bytes([0x80 | TEXT]) + length + mask + _masked(body, mask))

    def packets(self) -> Iterator[tuple[int | None, list[Any]]]:
        """What comes, until the server says it is over: (ack number or None, arguments)."""
        while True:
            packet = self._next()
            if packet[:2] in ("41", "44"):
                return
            if packet[:2] in ("42", "43"):
                digits, bracket, rest = packet[2:].partition("[")
                number = int(digits) if packet[1] == "3" else None
                yield number, json.loads(bracket + rest)

    def arrived(self) -> int:
        """Where in the stream all ends that is in this phone's hands by now."""
        real = self._socket._sock  # type: ignore[attr-defined]  gevent would wait
        try:
            while chunk := real.recv(1 << 20, socket.MSG_DONTWAIT):
                self._buffer += chunk
        except (BlockingIOError, ConnectionError):
            pass
        return self._read_before + len(self._buffer)

    def close(self) -> None:
        self._socket.close()

    def _shake_hands(self, address: Address) -> None:
        key = base64.b64encode(os.urandom(16)).decode()
        asked = (
            f"GET {ADDRESS} HTTP/1.1\r\nHost: {address[0]}:{address[1]}\r\n"
            "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            f"Sec-WebSocket-Key: {key}\r\n\r\n"
        )
        self._socket.sendall(asked.encode())
        while (end := self._buffer.find(b"\r\n\r\n")) < 0:
            self._read()
        head = bytes(self._buffer[:end])
        del self._buffer[: end + 4]
        if b" 101 " not in head.split(b"\r\n")[0]:
            raise Cut(head.decode(errors="replace"))

    def _next(self) -> str:
        """The next packet that is not the heartbeat."""
        while True:
            kind, body = self._frame()
            if kind == CLOSE:
                raise Cut("closed by the server")
            text = body.decode()
            if text == "2":
                self.send("3")
            elif kind == TEXT and text[:1] != "0":
                return text

    def _frame(self) -> tuple[int, bytes]:
        buffer = self._buffer
        self._have(2)
        assert buffer[0] & 0x70 == 0, "a server that speaks of what we never agreed on"
        start, size = 2, buffer[1]
        if size > 125:
            start = 4 if size == 126 else 10
            self._have(start)
            size = int.from_bytes(buffer[2:start])
        self._have(start + size)
        kind, body = buffer[0] & 0x0F, bytes(buffer[start : start + size])
        del buffer[: start + size]
        self.began_at = self._read_before
        self._read_before += start + size
        return kind, body

    def _have(self, count: int) -> None:
        while len(self._buffer) < count:
            self._read()

    def _read(self) -> None:
        chunk = self._socket.recv(1 << 16)
        if not chunk:
            raise Cut("the connection has ended")
        self._buffer += chunk


def _masked(body: bytes, mask: bytes) -> bytes:
    long = (mask * (len(body) // 4 + 1))[: len(body)]
    return (int.from_bytes(body) ^ int.from_bytes(long)).to_bytes(len(body))

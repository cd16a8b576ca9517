"""A phone that can say anything, right or wrong: its frames are made and read by hand."""

from __future__ import annotations

import json
import socket
import zlib
from struct import pack, unpack
from typing import Any, NamedTuple

MORE, TEXT, BINARY, CLOSE, PING, PONG = 0, 1, 2, 8, 9, 10
OPCODES = MORE, TEXT, BINARY, CLOSE, PING, PONG
KEY = "dGhlIHNhbXBsZSBub25jZQ=="
SOCKET_IO = "/socket.io/?EIO=4&transport=websocket"
SHAKES_HANDS = {
    "Host": "127.0.0.1",
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": KEY,
}
MASK = b"\x37\xfa\x21\x3d"


class Corrupt(Exception):
    """What came is no frame that a server may send."""


class Frame(NamedTuple):
    opcode: int
    payload: bytes
    is_last: bool = True

    @property
    def code(self) -> int | None:
        """Why the connection is closed, if it is said."""
        return unpack("!H", self.payload[:2])[0] if self.payload else None


def frame(opcode, payload=b"", *, fin=True, rsv=0, masked=True, says=None) -> bytes:
    """A frame as a client sends it; `says` is a length other than that of the payload."""
    size = len(payload) if says is None else says
    bits = 0x80 if masked else 0
    if size < 126:
        length = pack("!B", bits | size)
    elif size < 65536:
        length = pack("!BH", bits | 126, size)
    else:
        length = pack("!BQ", bits | 127, size)
    head = bytes([fin << 7 | rsv << 4 | opcode]) + length
    return head + (MASK + masking(payload) if masked else payload)


def masking(payload: bytes) -> bytes:
    size = len(payload)
    mask = (MASK * (size // 4 + 1))[:size]
    return (int.from_bytes(payload) ^ int.from_bytes(mask)).to_bytes(size)


def closing(code: int, reason: bytes = b"") -> bytes:
    return frame(CLOSE, pack("!H", code) + reason)


def pieces(payload: bytes, size: int) -> list[bytes]:
    return [payload[at : at + size] for at in range(0, len(payload), size)]


def asking(headers: dict[str, str], *, path=SOCKET_IO, line="GET {} HTTP/1.1") -> bytes:
    """The head of a request."""
    lines = [line.format(path), *(f"{n}: {value}" for n, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode()


class Wire:
    """A connection to a server on this machine, whose frames are looked at one by one."""

    def __init__(self, port: int, *, patience=10.0, receive_buffer=None) -> None:
        self.socket = socket.socket()
        if receive_buffer:  # before it connects, or the window is as large as ever
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.socket.settimeout(patience)
        self.socket.connect(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._read = b""
        self._inflate: Any = None  # until the server agrees to deflate

    def __enter__(self) -> Wire:
        return self

    def __exit__(self, *_: object) -> None:
        self.socket.close()

    def send(self, sent: bytes, chop: int = 0) -> None:
        """Send it, so many octets at a time if it is to be chopped."""
        for piece in pieces(sent, chop or len(sent) or 1):
            self.socket.sendall(piece)

    def shake_hands(self, path: str = SOCKET_IO, **headers: str) -> str:
        """Ask for a WebSocket; gives the head of the answer."""
        self.send(asking(SHAKES_HANDS | headers, path=path))
        head = self.head()
        if "permessage-deflate" in head:
            self._inflate = zlib.decompressobj(-zlib.MAX_WBITS)
        return head

    def head(self) -> str:
        while b"\r\n\r\n" not in self._read:
            if not self._more():
                break
        head, _, self._read = self._read.partition(b"\r\n\r\n")
        return head.decode()

    def read(self) -> Frame | None:
        """The next frame; nothing where the connection has ended."""
        head = self._take(2)
        if head is None:
            return None
        opcode, size = head[0] & 15, head[1] & 127
        is_deflated = head[0] & 0x70 == 0x40 and self._inflate is not None
        if (
            (head[0] & 0x70 and not is_deflated)
            or head[1] & 0x80
            or opcode not in (0, 1, 2, 8, 9, 10)
        ):
            raise Corrupt(head)
        if size > 125:
            if opcode >= CLOSE:
                raise Corrupt(head)
            octets, form = (2, "!H") if size == 126 else (8, "!Q")
            length = self._take(octets)
            if length is None:
                return None
            [size] = unpack(form, length)
        payload = self._take(size)
        if payload is None:
            return None
        if is_deflated:
            payload = self._inflate.decompress(payload + b"\0\0\xff\xff")
        return Frame(opcode, payload, bool(head[0] & 0x80))

    def has_ended(self) -> bool:
        """Whether the connection has ended within our patience, whatever else still came."""
        try:
            while self._more():
                self._read = b""
        except TimeoutError:
            return False
        return True

    def connect(self, credentials: object = None, **headers: str) -> str:
        """Shake hands and enter Socket.IO; gives its answer: `40` lets in, `44` does not."""
        self.shake_hands(**headers)
        greeting = self.text()
        assert greeting.startswith("0{"), greeting
        wanted = "" if credentials is None else json.dumps(credentials)
        self.say("40" + wanted)
        return self.text()

    def say(self, text: str) -> None:
        self.send(frame(TEXT, text.encode()))

    def text(self) -> str:
        """The next text, pings answered; empty where the connection has ended."""
        while (got := self.read()) is not None and got.opcode != CLOSE:
            if got.payload == b"2":
                self.say("3")
            elif got.opcode == TEXT:
                return got.payload.decode()
        return ""

    def _take(self, size: int) -> bytes | None:
        while len(self._read) < size:
            if not self._more():
                return None
        taken, self._read = self._read[:size], self._read[size:]
        return taken

    def _more(self) -> bool:
        try:
            got = self.socket.recv(65536)
        except ConnectionError:
            return False
        self._read += got
        return bool(got)

"""The frames of RFC 6455 as a server of text reads and writes them; pure."""

from __future__ import annotations

from typing import NamedTuple

TEXT, BINARY, CLOSE, PING, PONG = 1, 2, 8, 9, 10
CONTINUATION = 0
CONTROLS = (CLOSE, PING, PONG)
LARGEST_CONTROL = 125

NORMAL, GOING_AWAY, PROTOCOL_ERROR, UNSUPPORTED = 1000, 1001, 1002, 1003
NO_CODE, NOT_TEXT, POLICY, TOO_BIG, FAILED = 1005, 1007, 1008, 1009, 1011
CODES = {*range(1000, 1004), *range(1007, 1015), *range(3000, 5000)}


class Broken(Exception):
    """What came is not as the protocol has it; `code` says how to close."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class Taken(NamedTuple):
    """One thing that came: a whole text, a control frame, or the reason to close."""

    opcode: int
    payload: bytes


def frame(opcode: int, payload: bytes) -> bytes:
    """One whole frame, unmasked, as a server sends it."""
    length = len(payload)
    if length < 126:
        return bytes((0x80 | opcode, length)) + payload
    if length < 65_536:
        return bytes((0x80 | opcode, 126)) + length.to_bytes(2) + payload
    return bytes((0x80 | opcode, 127)) + length.to_bytes(8) + payload


def text(words: str) -> bytes:
    return frame(TEXT, words.encode())


def closing(code: int) -> bytes:
    return frame(CLOSE, b"" if code == NO_CODE else code.to_bytes(2))


def closing_code(payload: bytes) -> int:
    """The code that answers a close frame: its own, or what is wrong with it."""
    if not payload:
        return NO_CODE
    code = int.from_bytes(payload[:2])
    if len(payload) == 1 or code not in CODES:
        return PROTOCOL_ERROR
    try:
        payload[2:].decode()
    except UnicodeDecodeError:
        return NOT_TEXT
    return code


class Reader:
    """Cuts a client's bytes into what they bring, and holds no more than one message.

    A length over `most` ends the reading before anything of it is kept.
    """

    __slots__ = ("_fragments", "_most", "_rest", "_size")

    def __init__(self, most: int) -> None:
        self._most = most
        self._rest = b""
        self._fragments: list[bytes] | None = None
        self._size = 0

    def feed(self, came: bytes) -> list[Taken]:
        """What is whole by now; where it goes wrong, the last is a `CLOSE` that says how."""
        unread = self._rest + came if self._rest else came
        taken: list[Taken] = []
        at = 0
        try:
            while cut := self._cut(unread, at):
                opcode, is_last, payload, at = cut
                if opcode in CONTROLS:
                    taken.append(Taken(opcode, payload))
                elif (whole := self._join(payload, is_last)) is not None:
                    taken.append(Taken(TEXT, whole))
        except Broken as broken:
            taken.append(Taken(CLOSE, broken.code.to_bytes(2)))
        self._rest = unread[at:]
        return taken

    def _cut(self, unread: bytes, at: int) -> tuple[int, bool, bytes, int] | None:
        """The frame that begins there, and where it ends; none while it is not whole."""
        here = len(unread) - at
        if here < 2:
            return None
        first, second = unread[at], unread[at + 1]
        opcode, is_last, length = first & 0x0F, first >= 0x80, second & 0x7F
        self._judge(first, second)
        start = at + 6
        if length >= 126:
            width = 2 if length == 126 else 8
            if here < 2 + width:
                return None
            length = int.from_bytes(unread[at + 2 : at + 2 + width])
            if length < (126 if width == 2 else 65_536):
                raise Broken(PROTOCOL_ERROR)  # the shortest form is the only one
            start += width
        if opcode not in CONTROLS and self._size + length > self._most:
            raise Broken(TOO_BIG)
        end = start + length
        if len(unread) < end:
            return None
        return (
            opcode,
            is_last,
            unmask(unread[start - 4 : start], unread[start:end]),
            end,
        )

    def _judge(self, first: int, second: int) -> None:
        opcode, is_last = first & 0x0F, first >= 0x80
        is_reserved = first & 0x70 or second < 0x80  # a client's frames are masked
        if opcode in CONTROLS:
            fits = is_last and second & 0x7F <= LARGEST_CONTROL
        elif opcode == CONTINUATION:
            fits = self._fragments is not None
        else:
            fits = opcode in (TEXT, BINARY) and self._fragments is None
        if is_reserved or not fits:
            raise Broken(PROTOCOL_ERROR)
        if opcode == BINARY:
            raise Broken(UNSUPPORTED)

    def _join(self, payload: bytes, is_last: bool) -> bytes | None:
        if is_last and self._fragments is None:
            return payload
        if self._fragments is None:
            self._fragments = []
        # An empty fragment takes room too: as many as they like would be without end.
        self._fragments.append(payload)
        self._size += len(payload) or 1
        if not is_last:
            return None
        whole = b"".join(self._fragments)
        self._fragments, self._size = None, 0
        return whole


def unmask(mask: bytes, payload: bytes) -> bytes:
    """The payload without its mask: one long XOR, which Python does in C."""
    length = len(payload)
    pattern = (mask * (length // 4 + 1))[:length]
    mixed = int.from_bytes(payload) ^ int.from_bytes(pattern)
    return mixed.to_bytes(length)

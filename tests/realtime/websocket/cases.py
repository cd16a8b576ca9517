"""What is sent and what must come of it, with the numbers the Autobahn test suite has for it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from .wire import BINARY, CLOSE, MORE, PING, PONG, TEXT, closing, frame, pieces

LARGEST = 64_000
BYE = closing(1000)
NORMALLY = {1000}
PROTOCOL, NO_TEXT, NOT_UTF8, TOO_BIG = {1002}, {1003}, {1007}, {1009}


@dataclass(frozen=True)
class Case:
    """Acks (their numbers) and pongs (their payloads) in order, then the code of the close.

    Where the server has to close, what came before may be answered or not; else the
    phone says goodbye once it has heard everything.
    """

    sent: bytes
    heard: tuple[int | bytes, ...] = ()
    closed: frozenset[int | None] = frozenset({1000})
    chop: int = 0
    is_fine: bool = False


def event(ack: int, payload: bytes = b"", size: int = 0) -> bytes:
    """An event that nobody knows, so that its ack says no more than that it was read."""
    start, end = f'42{ack}["x","'.encode(), b'"]'
    return start + payload + b"*" * (size - len(start + payload + end)) + end


def text(ack: int, payload: bytes = b"", size: int = 0) -> bytes:
    return frame(TEXT, event(ack, payload, size))


def fragments(payload: bytes, size: int, between: bytes = b"") -> bytes:
    parts = pieces(payload, size)
    last = len(parts) - 1
    made = [frame(MORE if n else TEXT, p, fin=n == last) for n, p in enumerate(parts)]
    return between.join(made)


START = frame(TEXT, event(1)[:5], fin=False)
MIDDLE = frame(MORE, event(1)[5:6], fin=False)
END = frame(MORE, event(1)[6:])
REST = frame(MORE, event(1)[5:])
PINGED = frame(PING, b"ping")

CASES: dict[str, Case] = {}


def fine(number: str, *sent: bytes, heard=(), chop: int = 0) -> None:
    _add(number, Case(b"".join(sent), heard, chop=chop, is_fine=True))


def closes(number: str, codes: set, *sent: bytes, heard=(), chop: int = 0) -> None:
    _add(number, Case(b"".join(sent), heard, frozenset(codes), chop))


def _add(number: str, case: Case) -> None:
    assert number not in CASES, number
    CASES[number] = case


def _messages() -> None:
    for n, size in enumerate([20, 125, 126, 127, 128, 63_999, LARGEST], start=1):
        fine(f"1.1.{n}", text(1, size=size), heard=(1,))
        fine(f"1.1.{n} in chops", text(1, size=size), heard=(1,), chop=997)
    fine("1.1.8 octet by octet", text(1, size=300), heard=(1,), chop=1)
    for n, size in enumerate([0, 125, 126, 127, 128, 65_535, 65_536], start=1):
        closes(f"1.2.{n}", NO_TEXT | TOO_BIG, frame(BINARY, size * b"\xfe"))


def _pings() -> None:
    for n, payload in enumerate([b"", b"Hello", b"\0\xff\xfe\xfd", 125 * b"\xfe"], 1):
        fine(f"2.{n}", frame(PING, payload), heard=(payload,))
    closes("2.5", PROTOCOL, frame(PING, 126 * b"\xfe"))
    fine("2.6", frame(PING, 125 * b"\xfe"), heard=(125 * b"\xfe",), chop=1)
    fine("2.7", frame(PONG))
    fine("2.8", frame(PONG, b"unasked"))
    fine("2.9", frame(PONG, b"unasked"), PINGED, heard=(b"ping",))
    ten = [f"ping {n}".encode() for n in range(10)]
    fine("2.10", *(frame(PING, p) for p in ten), heard=tuple(ten))
    fine("2.11", *(frame(PING, p) for p in ten), heard=tuple(ten), chop=1)


def _reserved() -> None:
    small = event(2)
    closes("3.1", PROTOCOL, frame(TEXT, small, rsv=1))
    closes("3.2", PROTOCOL, text(1), frame(TEXT, small, rsv=2), PINGED, heard=(1,))
    closes("3.3", PROTOCOL, text(1), frame(TEXT, small, rsv=3), heard=(1,), chop=7)
    closes("3.4", PROTOCOL, text(1), frame(TEXT, small, rsv=4), heard=(1,), chop=1)
    closes("3.5", PROTOCOL | NO_TEXT, frame(BINARY, b"\xff", rsv=5))
    closes("3.6", PROTOCOL, frame(PING, b"ping", rsv=6))
    closes("3.7", PROTOCOL, frame(CLOSE, rsv=7))
    for group, opcodes in (("4.1", range(3, 8)), ("4.2", range(11, 16))):
        for n, opcode in enumerate(opcodes, start=1):
            closes(f"{group}.{n}", PROTOCOL, frame(opcode))
            sent = [text(1), frame(opcode, b"payload"), PINGED]
            closes(f"{group}.{n} after a text", PROTOCOL, *sent, heard=(1,), chop=1)


def _fragments() -> None:
    closes("5.1", PROTOCOL, frame(PING, b"a", fin=False), frame(MORE, b"b"))
    closes("5.2", PROTOCOL, frame(PONG, b"a", fin=False), frame(MORE, b"b"))
    fine("5.3", START, REST, heard=(1,))
    fine("5.4", START, REST, heard=(1,), chop=4)
    fine("5.5", START, REST, heard=(1,), chop=1)
    for n, chop in ((6, 0), (7, 4), (8, 1)):
        fine(f"5.{n}", START, PINGED, REST, heard=(b"ping", 1), chop=chop)
    for n, chop in ((9, 0), (10, 4), (11, 1)):
        lone = frame(MORE, b"payload"), text(1)
        closes(f"5.{n}", PROTOCOL, *lone, chop=chop)
    for n, chop in ((12, 0), (13, 4), (14, 1)):
        lone = frame(MORE, b"payload", fin=False), text(1)
        closes(f"5.{n}", PROTOCOL, *lone, chop=chop)
    lone = frame(MORE, b"payload", fin=False), text(2)
    closes("5.15", PROTOCOL, START, REST, *lone, heard=(1,))
    closes("5.16", PROTOCOL, *2 * (frame(MORE, b"a", fin=False), START, END))
    closes("5.17", PROTOCOL, *2 * (frame(MORE, b"a"), START, END))
    closes("5.18", PROTOCOL, START, text(2))
    pings = START, MIDDLE, PINGED, frame(PING, b"again"), END
    fine("5.19", *pings, heard=(b"ping", b"again", 1))
    fine("5.20", *pings, heard=(b"ping", b"again", 1), chop=1)
    empty = frame(TEXT, fin=False), frame(MORE, fin=False)
    fine("6.1.3", *empty, frame(MORE, event(1)), heard=(1,))


VALID = [
    *("Hello-µ@ßöäüàá-UTF-8!!", "κόσμε", "\ufeff", "\u2028", "\uffff", "\U0010ffff"),
    *("\x7f", "\x80", "\u07ff", "\u0800", "\ud7ff", "\ue000", "\ufffd", "\U00010000"),
    *(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF)),
]
INVALID = [
    *(b"\x80", b"\xbf", b"\x80\xbf\x80", b"\xfe", b"\xff", b"\xfe\xfe\xff\xff"),
    *(b"\xc0 ", b"\xdf ", b"\xe0 ", b"\xef ", b"\xf0 ", b"\xf7 ", b"\xf8 ", b"\xfd "),
    *(b"\xce", b"\xe2\x82", b"\xf0\x9f\x98", b"\xf8\x88\x80\x80", b"\xfc\x84\x80\x80"),
    *(b"\xc0\xaf", b"\xe0\x80\xaf", b"\xf0\x80\x80\xaf", b"\xf8\x80\x80\x80\xaf"),
    *(b"\xc1\xbf", b"\xe0\x9f\xbf", b"\xf0\x8f\xbf\xbf", b"\xc0\x80", b"\xe0\x80\x80"),
    *(b"\xed\xa0\x80", b"\xed\xad\xbf", b"\xed\xae\x80", b"\xed\xbf\xbf"),
    *(b"\xed\xa0\x80\xed\xb0\x80", b"\xed\xaf\xbf\xed\xbf\xbf"),
    *(b"\xf4\x90\x80\x80", b"\xf8\x88\x80\x80\x80", b"\xfc\x84\x80\x80\x80\x80"),
    "κόσμε".encode() + b"\xed\xa0\x80" + b"edited",
]


def _utf8() -> None:
    for n, payload in zip(count(1), VALID, strict=False):
        said = event(1, payload.encode())
        fine(f"6.valid.{n} {payload!a}", frame(TEXT, said), heard=(1,))
        fine(f"6.valid.{n} in fragments", fragments(said, 1), heard=(1,))
    for n, payload in zip(count(1), INVALID, strict=False):
        said = event(1, payload)
        closes(f"6.invalid.{n} {payload.hex()}", NOT_UTF8, frame(TEXT, said))
        closes(f"6.invalid.{n} in fragments", NOT_UTF8, fragments(said, 1))
        closes(f"6.invalid.{n} in chops", NOT_UTF8, fragments(said, 4), chop=1)
    cut = event(1)[:-2] + b"\xce"  # the last of it is the half of a letter
    closes("6.4 at the end", NOT_UTF8, fragments(cut, 3))
    pings = fragments(event(1, "κόσμε".encode()), 9, PINGED)
    fine("6.2 with pings", pings, heard=(b"ping", b"ping", 1))


VALID_CODES = [1000, 1001, 1002, 1003, *range(1007, 1012), 3000, 3999, 4000, 4999]
INVALID_CODES = [0, 999, 1004, 1005, 1006, 1016, 1100, 2000, 2999]


def _closing() -> None:
    fine("7.1.1", text(1), heard=(1,))
    closes("7.1.2", NORMALLY, BYE, BYE)
    closes("7.1.3", NORMALLY, BYE, PINGED)
    closes("7.1.4", NORMALLY, BYE, text(1))
    closes("7.1.5", NORMALLY, START, BYE, REST)
    closes("7.3.1", {None, 1000}, frame(CLOSE))
    closes("7.3.2", PROTOCOL, frame(CLOSE, b"a"))
    closes("7.3.3", NORMALLY, BYE)
    closes("7.3.4", NORMALLY, closing(1000, b"Hello World!"))
    closes("7.3.5", NORMALLY, closing(1000, 123 * b"*"))
    closes("7.3.6", PROTOCOL, closing(1000, 124 * b"*"))
    closes("7.5.1", NOT_UTF8 | PROTOCOL, closing(1000, b"\xce\xba\xed\xa0\x80"))
    for n, code in enumerate(VALID_CODES, start=1):
        closes(f"7.7.{n} {code}", {code, 1000}, closing(code))
    for n, code in enumerate(INVALID_CODES, start=1):
        closes(f"7.9.{n} {code}", PROTOCOL, closing(code))
    for n, code in enumerate([5000, 65535], start=1):
        closes(f"7.13.{n} {code}", {code, 1000, 1002}, closing(code))


def _limits() -> None:
    big = event(1, size=LARGEST)
    fine("9.3 the most, in fragments", fragments(big, 1000), heard=(1,))
    fine("9.5 the most, in chops", frame(TEXT, big), heard=(1,), chop=256)
    fine("10.1.1", fragments(big, 1300), heard=(1,))
    closes("9.1 one octet more", TOO_BIG, text(1, size=LARGEST + 1))
    closes("9.3 one octet more", TOO_BIG, fragments(event(1, size=LARGEST + 1), 1000))
    closes(
        "9.3 without an end",
        TOO_BIG,
        START,
        *700 * [frame(MORE, 100 * b"*", fin=False)],
    )
    # Their payload never comes: what they say they are is enough.
    for size in (LARGEST + 1, 300_000_000, (1 << 63) - 1):
        closes(f"9.1 says {size}", TOO_BIG, frame(TEXT, b"*", says=size))
    announced = frame(MORE, b"*", says=LARGEST)
    closes("9.3 says so in its last", TOO_BIG, START, announced)
    # Of what nobody knows no socket may say twenty.
    fifteen = tuple(range(1, 16))
    fine("9.7", *(text(n) for n in fifteen), heard=fifteen)


def _what_autobahn_takes_for_granted() -> None:
    closes("unmasked", PROTOCOL, frame(TEXT, event(1), masked=False))
    closes("unmasked ping", PROTOCOL, frame(PING, masked=False))
    closes("a length beyond 63 bits", PROTOCOL | TOO_BIG, frame(TEXT, says=1 << 63))
    wide = b"\x81\xfe" + (5).to_bytes(2) + b"\0\0\0\0" + b"4211["
    closes("a length in more octets than it needs", PROTOCOL, wide)


for _part in (
    *(_messages, _pings, _reserved, _fragments, _utf8, _closing, _limits),
    _what_autobahn_takes_for_granted,
):
    _part()

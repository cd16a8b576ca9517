"""A WebSocket: bounded both ways, never waiting to write, and no greenlet while it is silent."""

from __future__ import annotations

import base64
import logging
import socket
from collections import deque
from collections.abc import Callable
from hashlib import sha1
from time import monotonic
from typing import Any

import gevent
from gevent import get_hub

from . import frames, lease
from .frames import CLOSE, FAILED, NOT_TEXT, PING, PONG, TEXT

log = logging.getLogger(__name__)

LARGEST_MESSAGE = 64_000  # bytes, of one frame or of all its fragments
FURTHEST_BEHIND = 256_000  # bytes that may wait for a phone
LONGEST_BEHIND = 15.0  # seconds that a phone may take none of them
LONGEST_GOODBYE = 2.0  # seconds for the other side to close too
MOST_UNREAD = 32  # messages that may wait for their turn
SEND_BUFFER = 64 * 1024  # bytes in the kernel, which nobody else bounds
MAGIC = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"

_arrived = bytearray(64 * 1024)  # reading is in one go, so one buffer does for all


class NoHandshake(Exception):
    """Whoever asked for a WebSocket did not ask as RFC 6455 has it."""


def answer_handshake(environ: dict[str, Any]) -> bytes:
    """The answer that opens a WebSocket, without any extension; raises `NoHandshake`."""
    connection = environ.get("HTTP_CONNECTION", "").lower().replace(" ", "").split(",")
    key = environ.get("HTTP_SEC_WEBSOCKET_KEY", "")
    try:
        is_key = len(base64.b64decode(key, validate=True)) == 16
    except ValueError:
        is_key = False
    if not (
        is_key
        and environ["REQUEST_METHOD"] == "GET"
        and environ["SERVER_PROTOCOL"] == "HTTP/1.1"
        and environ.get("HTTP_UPGRADE", "").lower() == "websocket"
        and "upgrade" in connection
        and environ.get("HTTP_SEC_WEBSOCKET_VERSION") == "13"
    ):
        raise NoHandshake()
    accept = base64.b64encode(sha1(key.encode() + MAGIC).digest())  # noqa: S324  RFC 6455
    return (
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n"
        b"Connection: Upgrade\r\nSec-WebSocket-Accept: " + accept + b"\r\n\r\n"
    )


class WebSocket:
    """One connection: what comes is given to `receive`, in order and one at a time."""

    __slots__ = (
        "_behind",
        "_behind_since",
        "_behind_size",
        "_inbox",
        "_is_working",
        "_reader",
        "_reading",
        "_send",
        "_socket",
        "_writing",
        "is_closed",
        "is_open",
    )

    def __init__(self, connection: socket.socket) -> None:
        connection.setblocking(False)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
        self._socket = connection
        self._send = connection.send
        self._reader = frames.Reader(LARGEST_MESSAGE)
        self._behind: deque[memoryview | bytes] | None = None
        self._behind_size, self._behind_since = 0, 0.0
        self._inbox: deque[bytes] | None = None
        self._is_working = False
        self.is_open, self.is_closed = True, False
        self._writing: Any = None
        self._reading: Any = get_hub().loop.io(connection.fileno(), 1)

    def begin(self, early: bytes) -> None:
        """Read from now on, and first what had come with the handshake."""
        self._reading.start(self._read)
        if early:
            self._take(early)

    def receive(self, words: str) -> None:
        """What to do with a text; may wait, and nothing else comes meanwhile."""
        raise NotImplementedError

    def gone(self) -> None:
        """What to do once nothing more will be received; may wait."""

    def write(self, frame: bytes) -> None:
        """Send whole frames, at once or after what waits already; never waits itself."""
        if not (self.is_open and frame):
            return
        if self._behind is not None:
            self._wait_in_line(frame)
            return
        try:
            sent = self._send(frame)
        except BlockingIOError:
            sent = 0
        except OSError:
            self.abort()
            return
        if sent != len(frame):
            self._wait_in_line(memoryview(frame)[sent:])

    def flush(self, patience: float) -> bool:
        """Wait until the kernel has all that was written; says whether it has."""
        until = monotonic() + patience
        while self._behind is not None and monotonic() < until:
            gevent.sleep(0.01)
        return self._behind is None

    @property
    def is_behind(self) -> bool:
        return self._behind is not None

    def is_stuck(self) -> bool:
        """Whether it has taken nothing of what waits for far too long."""
        return self.is_behind and monotonic() > self._behind_since + LONGEST_BEHIND

    def close_with(self, code: int) -> None:
        """Say goodbye; the connection ends when the other side does so too, or soon."""
        if not self.is_open:
            return
        self.write(frames.closing(code))
        self._part()
        if not self.is_closed and self._behind is None:
            self._shut()
        _closing[self] = monotonic() + LONGEST_GOODBYE

    def abort(self) -> None:
        """End the connection as it is."""
        if self.is_closed:
            return
        self._part()
        self.is_closed = True
        _closing.pop(self, None)
        _late.discard(self)
        self._inbox = self._behind = None
        for watcher in (self._reading, self._writing):
            if watcher is not None:
                watcher.stop()
                watcher.close()
        self._reading = self._writing = None
        self._socket.close()

    def _part(self) -> None:
        if self.is_open:
            self.is_open = False
            if not self._is_working:  # else it goes when that is done
                gevent.spawn_raw(_guarded, self.gone)

    def _shut(self) -> None:
        try:
            self._socket.shutdown(socket.SHUT_WR)
        except OSError:
            self.abort()

    def _read(self) -> None:
        try:
            size = self._socket.recv_into(_arrived)
        except BlockingIOError:
            return
        except OSError:
            size = 0
        if size == 0:
            self.abort()
        elif self.is_open:
            self._take(bytes(memoryview(_arrived)[:size]))

    def _take(self, came: bytes) -> None:
        for opcode, payload in self._reader.feed(came):
            if opcode == TEXT:
                self._put_in_line(payload)
            elif opcode == PING:
                self.write(frames.frame(PONG, payload))
            elif opcode == CLOSE:
                self.close_with(frames.closing_code(payload))
            if not self.is_open:
                return

    def _put_in_line(self, payload: bytes) -> None:
        if self._inbox is None:
            self._inbox = deque()
        self._inbox.append(payload)
        if len(self._inbox) >= MOST_UNREAD:
            self._reading.stop()
        if not self._is_working:
            self._is_working = True
            gevent.spawn_raw(_guarded, self._work)

    def _work(self) -> None:
        try:
            while self.is_open and self._inbox:
                payload = self._inbox.popleft()
                try:
                    words = payload.decode()
                except UnicodeDecodeError:
                    return self.close_with(NOT_TEXT)
                self.receive(words)
                if self.is_open and len(self._inbox) == MOST_UNREAD // 2:
                    self._reading.start(self._read)
        except BaseException:
            self.close_with(FAILED)
            raise
        finally:
            self._is_working = False
            if not self.is_open:
                self.gone()

    def _wait_in_line(self, rest: bytes | memoryview) -> None:
        if self._behind is None:
            self._behind, self._behind_since = deque(), monotonic()
            if self._writing is None:
                self._writing = get_hub().loop.io(self._socket.fileno(), 2)
            self._writing.start(self._catch_up)
            _late.add(self)
        self._behind.append(rest)
        self._behind_size += len(rest)
        if self._behind_size > FURTHEST_BEHIND:
            self.abort()

    def _catch_up(self) -> None:
        line = self._behind
        if not lease.is_held():  # what waited was meant for a moment that is over
            self.abort()
            return
        while line:
            try:
                sent = self._send(line[0])
            except BlockingIOError:
                return
            except OSError:
                self.abort()
                return
            self._behind_since = monotonic()
            self._behind_size -= sent
            if sent < len(line[0]):
                line[0] = memoryview(line[0])[sent:]
            else:
                line.popleft()
        self._behind = None
        self._writing.stop()
        _late.discard(self)
        if not self.is_open:
            self._shut()


_closing: dict[WebSocket, float] = {}
_late: set[WebSocket] = set()


def sweep() -> None:
    """End the connections that will not end by themselves; to be called every second."""
    for late in [w for w, until in _closing.items() if until < monotonic()]:
        late.abort()
    for stuck in [w for w in _late if w.is_stuck()]:
        stuck.abort()


def _guarded(work: Callable[[], None]) -> None:
    try:
        work()
    except Exception:
        log.exception("a socket's work failed")

"""The process that serves: gevent's own server, and what runs beside it until it is stopped."""

from __future__ import annotations

import logging
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from http.client import HTTPException
from io import BufferedReader
from socket import IPPROTO_TCP, TCP_NODELAY
from threading import Event
from typing import Any

import gevent
from gevent.monkey import get_original
from gevent.pool import Pool
from gevent.pywsgi import WSGIHandler, WSGIServer

Original = get_original("socket", "socket")
GRACE = 2
LARGEST_HEAD = 64_000
STOPS = (signal.SIGTERM, signal.SIGINT)

log = logging.getLogger("nextwork")

Beside = Callable[[Event], None]


class Head:
    """The lines of a request's head: a hundred of 64 kB would be read if nobody counted."""

    def __init__(self, lines: BufferedReader) -> None:
        self.lines, self.left = lines, LARGEST_HEAD

    def readline(self, most: int) -> bytes:
        line = self.lines.readline(most)
        self.left -= len(line)
        if self.left < 0:
            raise HTTPException("the head is too long")
        return line


class QuietHandler(WSGIHandler):
    """Logs what was asked for, and neither who asked nor what stands behind the question mark."""

    socket: Any  # None once the connection has been handed over

    def format_request(self) -> str:
        path = ascii((self.path or "-").partition("?")[0])[1:-1]
        status = (self._orig_status or self.status or "000").split()[0]
        milliseconds = (self.time_finish - self.time_start) * 1000
        return f"{self.command or '-'} {path} {status} {milliseconds:.0f} ms"

    def get_environ(self) -> dict[str, Any]:
        environ: dict[str, Any] = super().get_environ()
        environ["nextwork.take_over"] = self.hand_over
        return environ

    def hand_over(self) -> tuple[Any, bytes]:
        """The connection, which is this server's no more, and what was read ahead of it."""
        served, self.socket, self.close_connection = self.socket, None, True
        served.setblocking(False)
        early = self.rfile.peek()
        return Original(fileno=os.dup(served.fileno())), early

    def handle(self) -> None:
        # The head and the body are written one after the other: without this, each answer on
        # a connection kept alive waits 40 ms for the phone's acknowledgement of its head.
        connection: Any = self.socket
        connection.setsockopt(IPPROTO_TCP, TCP_NODELAY, True)
        with suppress(ConnectionError):  # whoever asked has gone
            super().handle()

    def MessageClass(self, lines: BufferedReader, *_: Any) -> Any:  # noqa: N802  theirs
        return super().MessageClass(Head(lines))

    def read_request(self, raw_requestline: str) -> bool:
        try:
            return bool(super().read_request(raw_requestline))
        # Too many headers, or cut off among them: theirs to mend, and no trace.
        except (HTTPException, ConnectionError) as error:
            raise ValueError("its head cannot be read") from error

    def log_error(self, message: str, *details: Any) -> None:
        # They repeat what was sent.
        self.server.error_log.write("a request could not be read")


def until_stopped(*beside: Beside) -> None:
    """Run these side by side until SIGTERM or SIGINT, and a moment longer if they need it."""
    stopping = Event()
    for stop in STOPS:
        gevent.signal_handler(stop, stopping.set)
    running = [gevent.spawn(run, stopping) for run in beside]
    log.info("running")
    stopping.wait()
    log.info("stopping")
    gevent.joinall(running, timeout=GRACE)


def serve(
    app: Any, host: str, port: int, *beside: Beside, part: Callable[[], None]
) -> None:
    """Serve until stopped; raises `OSError` where the address is taken.

    Then nobody new is let in, `part` sends away those with a socket, and requests under
    way get two seconds to end.
    """
    server = WSGIServer(
        (host, port),
        app,
        spawn=Pool(),
        handler_class=QuietHandler,
        log=logging.getLogger("nextwork.access"),
        error_log=logging.getLogger("nextwork.server"),
    )
    server.start()
    log.info("serving on http://%s:%d", host, port)
    try:
        until_stopped(*beside)
        server.close()
        part()
    finally:
        server.stop(timeout=GRACE)

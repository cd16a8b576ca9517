"""The process that serves: gevent's own server, and what runs beside it until it is stopped."""

from __future__ import annotations

import logging
import signal
from collections.abc import Callable
from contextlib import suppress
from http.client import HTTPException
from threading import Event
from typing import Any

import gevent
from gevent.pool import Pool
from gevent.pywsgi import WSGIHandler, WSGIServer

GRACE = 2
STOPS = (signal.SIGTERM, signal.SIGINT)

log = logging.getLogger("nextwork")

Beside = Callable[[Event], None]


class QuietHandler(WSGIHandler):
    """Logs what was asked for, and neither who asked nor what stands behind the question mark."""

    def format_request(self) -> str:
        path = ascii((self.path or "-").partition("?")[0])[1:-1]
        status = (self._orig_status or self.status or "000").split()[0]
        milliseconds = (self.time_finish - self.time_start) * 1000
        return f"{self.command or '-'} {path} {status} {milliseconds:.0f} ms"

    def handle(self) -> None:
        with suppress(ConnectionError):  # whoever asked has gone
            super().handle()

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


def serve(app: Any, host: str, port: int, *beside: Beside) -> None:
    """Serve until stopped; raises `OSError` where the address is taken.

    Requests under way get two seconds to end, sockets that stay open are closed.
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
    finally:
        server.stop(timeout=GRACE)

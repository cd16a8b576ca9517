"""A bad network: a TCP proxy that delays, holds back and lets go in bursts, and cuts off."""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random

import gevent
from gevent.event import Event
from gevent.server import StreamServer

from .websocket import Address

RESET = struct.pack(
    "ii", 1, 0
)  # linger for no time at all: the other end hears of a reset


@dataclass
class Proxy:
    """Stands before a server; `drop` is the share of chunks in the middle of which it cuts."""

    server: Address
    drop: float = 0.01
    longest_delay: float = 0.02
    longest_hold: float = 0.3
    seed: int = 1
    dropped_count: int = 0
    held_count: int = 0
    _lines: set[gevent.Greenlet] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._random = Random(self.seed)
        self._is_open = Event()
        self._is_open.set()
        self._listener = StreamServer(("127.0.0.1", 0), self._serve)

    def __enter__(self) -> Proxy:
        self._listener.start()
        self._weather = gevent.spawn(self._hold_and_let_go)
        return self

    def __exit__(self, *_: object) -> None:
        self._weather.kill()
        self._listener.stop(timeout=1)
        gevent.killall(list(self._lines))

    @property
    def address(self) -> Address:
        return self._listener.server_host, self._listener.server_port

    def calm(self) -> None:
        """From now on everything passes."""
        self._weather.kill()
        self._is_open.set()
        self.drop = self.longest_delay = 0

    @contextmanager
    def holding(self) -> Iterator[None]:
        """In calm weather: nothing passes meanwhile, and all of it afterwards."""
        self._is_open.clear()
        yield
        self._is_open.set()

    def cut_all(self) -> None:
        gevent.killall(list(self._lines))

    def _serve(self, phone: socket.socket, _: Address) -> None:
        try:
            server = socket.create_connection(self.server, timeout=5)
        except OSError:
            phone.close()
            return
        server.settimeout(None)
        both = [
            gevent.spawn(self._carry, phone, server),
            gevent.spawn(self._carry, server, phone),
        ]
        self._lines.update(both)
        try:
            gevent.joinall(both, count=1)
        finally:
            gevent.killall(both)
            self._lines.difference_update(both)
            phone.close()
            server.close()

    def _carry(self, here: socket.socket, there: socket.socket) -> None:
        try:
            while chunk := here.recv(1 << 16):
                gevent.sleep(self._random.uniform(0, self.longest_delay))
                self._is_open.wait()
                if self._random.random() < self.drop:
                    self.dropped_count += 1
                    there.sendall(chunk[: self._random.randrange(len(chunk))])
                    if self._random.random() < 0.5:
                        for end in (here, there):
                            end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
                    return
                there.sendall(chunk)
        except OSError:
            return

    def _hold_and_let_go(self) -> None:
        while True:
            gevent.sleep(self._random.uniform(0, 2 * self.longest_hold))
            self._is_open.clear()
            self.held_count += 1
            gevent.sleep(self._random.uniform(0, self.longest_hold))
            self._is_open.set()

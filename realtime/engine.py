"""Engine.IO over our own WebSocket: phones greet, answer pings, bring packets, and are let go."""

from __future__ import annotations

import logging
import re
from collections import deque
from collections.abc import Callable, Iterable
from itertools import cycle
from math import ceil
from random import uniform
from time import monotonic
from typing import Any
from urllib.parse import parse_qs

import gevent
from engineio.packet import CLOSE, MESSAGE, OPEN, PING, Packet
from flask_socketio import SocketIO

from backend import limits
from models.errors import TooOften

from . import frames
from .frames import GOING_AWAY, POLICY
from .phones import ONLY, Phones
from .transport import NoHandshake, WebSocket, answer_handshake, sweep

log = logging.getLogger(__name__)

PING_EVERY = 25  # seconds; one that has not answered by the next is gone
TIME_TO_CONNECT = 10.0  # seconds from the handshake to being let in
LEAST, MOST_BATCHES = 50, 32  # phones told to go at once, and in how many goes
PAUSE = 0.25  # seconds between two of them
SOONEST, LATEST = 4.0, 12.0  # seconds after which a phone that was sent away returns

# A phone closes, answers a ping, or brings a Socket.IO packet, which begins with a digit.
SPOKEN = re.compile(r"1|3|4[0-9].*", re.DOTALL)
PING_FRAME = frames.text(str(PING))


class Phone(WebSocket):
    """What the library takes for its own kind of socket."""

    __slots__ = ("address", "engine", "is_alive", "sid", "turn")

    def __init__(self, connection: Any, engine: Engine, address: str) -> None:
        super().__init__(connection)
        self.engine, self.address = engine, address
        self.sid = engine.server.generate_id()
        self.turn: set[Phone] = next(engine.turns)
        self.is_alive = True

    @property
    def closed(self) -> bool:
        return not self.is_open

    def send(self, packet: Packet) -> None:
        self.write(frames.text(packet.encode()))

    def close(self, wait: bool = True, abort: bool = False, reason: str = "") -> None:
        if not abort:
            self.send(Packet(CLOSE))
        self.close_with(GOING_AWAY)

    def receive(self, words: str) -> None:
        if not SPOKEN.fullmatch(words):
            self.close_with(POLICY)
        elif words[0] == str(MESSAGE):
            self.engine.server.handlers["message"](self.sid, words[1:])
        elif words[0] == str(CLOSE):
            self.close_with(frames.NORMAL)
        else:
            self.is_alive = True

    def gone(self) -> None:
        self.engine.forget(self)


class Engine:
    """Lets phones in, keeps count of those that are silent, and sends them away at the end."""

    def __init__(
        self,
        socketio: SocketIO,
        clients: Phones,
        *,
        origins: Iterable[str],
        bye: Callable[[str, float], None],
    ) -> None:
        self.server, self.clients, self.bye = socketio.server.eio, clients, bye
        self.origins = frozenset(origins)
        self.is_draining = False
        self._greeting = {
            "upgrades": [],
            "pingInterval": PING_EVERY * 1000,
            "pingTimeout": PING_EVERY * 1000,
            "maxPayload": self.server.max_http_buffer_size,
        }
        self._newcomers: deque[tuple[float, Phone]] = deque()
        # Whom to ping in which second: all in one would be a storm of its own.
        self._turns: list[set[Phone]] = [set() for _ in range(PING_EVERY)]
        self.turns = cycle(self._turns)
        self._watch: gevent.Greenlet | None = None
        self.server.handle_request = self.admit

    @property
    def phones(self) -> dict[str, Phone]:
        phones: dict[str, Phone] = self.server.sockets
        return phones

    def admit(self, environ: dict[str, Any], start_response: Callable) -> list[bytes]:
        """Open a WebSocket where one is asked for as it should be; a WSGI application."""
        query = parse_qs(environ.get("QUERY_STRING", ""))
        take_over = environ.get("nextwork.take_over")
        try:
            if query.get("EIO") != ["4"] or query.get("transport") != ["websocket"]:
                raise NoHandshake()
            handshake = answer_handshake(environ)
        except NoHandshake:
            return _refuse(start_response, "400 Bad Request")
        if environ.get("HTTP_ORIGIN", "") not in self.origins | {""}:
            return _refuse(start_response, "403 Forbidden")
        if self.is_draining or take_over is None:
            return _refuse(start_response, "503 Service Unavailable")
        try:
            limits.judge("connect", address=limits.address_of(environ))
        except TooOften:
            return _refuse(start_response, "429 Too Many Requests")
        connection, early = take_over()
        self._welcome(Phone(connection, self, environ["REMOTE_ADDR"]), handshake, early)
        return []

    def forget(self, phone: Phone) -> None:
        phone.turn.discard(phone)
        if self.phones.pop(phone.sid, None) is not None:
            self.server.handlers["disconnect"](phone.sid, "transport close")

    def drain(self) -> None:
        """Send every phone away in batches, each told when to come back; lets no more in."""
        self.is_draining = True
        phones = list(self.phones.values())
        batch = max(LEAST, ceil(len(phones) / MOST_BATCHES))
        for first in range(0, len(phones), batch):
            for phone in phones[first : first + batch]:
                self.bye(phone.sid, round(uniform(SOONEST, LATEST), 1))  # noqa: S311
                phone.close()
            gevent.sleep(PAUSE)

    def _welcome(self, phone: Phone, handshake: bytes, early: bytes) -> None:
        if self._watch is None:
            self._watch = gevent.spawn(self._keep_watch)
        self.phones[phone.sid] = phone
        self.server.handlers["connect"](phone.sid, {"REMOTE_ADDR": phone.address})
        self._newcomers.append((monotonic() + TIME_TO_CONNECT, phone))
        phone.turn.add(phone)
        greeting = Packet(OPEN, {"sid": phone.sid, **self._greeting}).encode()
        phone.write(handshake + frames.text(greeting))
        phone.begin(early)

    def _keep_watch(self) -> None:
        second = 0
        while True:
            gevent.sleep(1)
            second = (second + 1) % PING_EVERY
            try:
                sweep()
                self._ping(list(self._turns[second]))
                self._turn_away()
            except Exception:
                log.exception("the phones could not be looked after")

    def _ping(self, phones: list[Phone]) -> None:
        for phone in phones:
            if not phone.is_alive:
                phone.abort()
            phone.is_alive = False
            phone.write(PING_FRAME)

    def _turn_away(self) -> None:
        """Close those that were not let in, in time."""
        while self._newcomers and self._newcomers[0][0] < monotonic():
            _, phone = self._newcomers.popleft()
            if phone.is_open and not self.clients.is_connected(phone.sid, ONLY):
                phone.close_with(POLICY)


def _refuse(start_response: Callable, status: str) -> list[bytes]:
    start_response(status, [("Content-Length", "0")])
    return []

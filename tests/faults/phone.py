"""A phone that behaves as the page does: an outbox, one rule for news, and it always comes back."""

from __future__ import annotations

import http.client
import json
from collections import deque
from dataclasses import dataclass, field
from random import Random
from typing import Any
from uuid import uuid4

import gevent
from gevent.event import AsyncResult, Event

from .history import Change, Message, Seen
from .websocket import Address, Connection, Cut, Refused

ANSWER_WAIT = 3  # seconds; after that an answer counts as lost
MISSING_WAIT = 0.5
OVER_THE_SOCKET = 0.7
FIRST_RETRY, LONGEST_RETRY = 0.05, 1.0
NO_ANSWER = (OSError, http.client.HTTPException, ValueError, gevent.Timeout)


@dataclass(eq=False)
class Phone:
    """Somebody in one group, at the address of a server or of what stands before it."""

    address: Address
    token: str
    group_id: str
    seen: Seen
    random: Random = field(default_factory=Random)
    outbox: deque[tuple[str, str]] = field(default_factory=deque)
    rev: int = 0
    is_on: bool = True

    def __post_init__(self) -> None:
        self._early: dict[int, Change] = {}
        self._messages: dict[str, Message] = {}
        self._answers: dict[int, AsyncResult] = {}
        self._connection: Connection | None = None
        self.connections_count = self._number = 0
        self._fetching: gevent.Greenlet | None = None
        self._mark: int | None = None
        self._has_written = Event()
        self._greenlets = [gevent.spawn(self._live), gevent.spawn(self._send)]

    def say(self, body: str) -> None:
        key = str(uuid4())
        self.seen.sent[key].add(body)
        self.outbox.append((key, body))
        self._has_written.set()

    def turn_off(self) -> None:
        self.is_on = False
        gevent.killall([g for g in (*self._greenlets, self._fetching) if g])
        self._cut()
        self.seen.rev = self.rev
        self.seen.log = sorted(self._messages.values(), key=lambda m: m["seq"])

    def call(self, method: str, path: str, body: Any = None) -> tuple[int, Any]:
        """The status and the JSON of an answer; raises one of `NO_ANSWER`."""
        headers = {
            "Authorization": f"Bearer {self.token}",
            "Content-Type": "application/json",
        }
        line = http.client.HTTPConnection(*self.address, timeout=ANSWER_WAIT)
        try:
            sent = None if body is None else json.dumps(body)
            line.request(method, path, sent, headers)
            answer = line.getresponse()
            text = answer.read()
        finally:
            line.close()
        if answer.status != 204 and "Content-Length" not in answer.headers:
            raise Cut("half a head")
        is_ours = answer.headers["Content-Type"] == "application/problem+json"
        if answer.status in (502, 504) and not is_ours:
            raise Cut("a proxy got no answer")
        if answer.status >= 400:
            kind = json.loads(text)["type"] if is_ours else repr(text[:80])
            self.seen.problems.append((answer.status, kind))
        return answer.status, json.loads(text or b"null")

    def catch_up(self) -> None:
        """All that has changed; raises where there is no answer."""
        sent = {"groups": {self.group_id: self.rev}}
        status, told = self.call("POST", "/v1/sync", sent)
        for group in told["groups"] if status == 200 else ():
            if group["limited"]:
                self._fetch_changes()
            else:
                self._apply(group["changes"])
                self._move_to(group["rev"])

    def do(self, event: str, **about: Any) -> tuple[int, Any]:
        """Ask it over the socket; as `call` otherwise."""
        connection = self._connection
        if connection is None:
            raise Cut("not connected")
        self._number += 1
        number, answer = self._number, AsyncResult()
        self._answers[number] = answer
        try:
            connection.emit(number, event, {"group_id": self.group_id, **about})
            told = answer.get(timeout=ANSWER_WAIT)
        finally:
            del self._answers[number]
        if problem := told.get("problem"):
            self.seen.problems.append((problem["status"], problem["type"]))
            return problem["status"], problem
        return 200, told["data"]

    def mark(self) -> None:
        """What this phone gets from the network from now on came after the withdrawal."""
        self._mark = self._connection.arrived() if self._connection else 0

    def known(self) -> list[Message]:
        return list(self._messages.values())

    @property
    def is_connected(self) -> bool:
        return self._connection is not None

    def _live(self) -> None:
        pause = FIRST_RETRY
        while self.is_on:
            try:
                connection = Connection(self.address, self.token)
                self.connections_count += 1
                self._connection = connection
                if self._mark is not None:
                    self._mark = 0
                gevent.spawn(self._try, self.catch_up)
                pause = FIRST_RETRY
                self._listen(connection)
            except (*NO_ANSWER, Refused):
                pass
            finally:
                self._cut()
            gevent.sleep(pause * (0.5 + self.random.random()))
            pause = min(pause * 2, LONGEST_RETRY)
            self._try(self.catch_up)

    def _listen(self, connection: Connection) -> None:
        for number, arguments in connection.packets():
            if number is not None:
                if answer := self._answers.get(number):
                    answer.set(arguments[0])
                continue
            name, payload = arguments
            if "rev" not in payload:
                continue
            message = payload if "seq" in payload else None
            change = Change(payload["rev"], name, message, self.connections_count)
            self.seen.heard.append(change)
            if self._mark is not None and connection.began_at >= self._mark:
                self.seen.heard_after.append(change)
            self._offer(change)

    def _offer(self, change: Change) -> None:
        """The one rule: the next is applied, an older one ignored, a later one waits."""
        if change.rev > self.rev:
            self._early[change.rev] = change
            self._apply_early()
        if self._early and not self._fetching:
            pause = MISSING_WAIT * (1 + self.random.random())
            self._fetching = gevent.spawn_later(pause, self._fetch_missing)

    def _apply_early(self) -> None:
        while change := self._early.pop(self.rev + 1, None):
            self._take(change)
            self.rev = change.rev

    def _fetch_missing(self) -> None:
        if self._early:
            self._try(self._fetch_changes)
        self._fetching = None

    def _fetch_changes(self) -> None:
        after: int | None = self.rev
        while after is not None:
            path = f"/v1/groups/{self.group_id}/changes?after={after}&limit=100"
            status, page = self.call("GET", path)
            if status != 200:
                return
            self._apply(page["items"])
            if page["items"]:
                self._move_to(page["items"][-1]["rev"])
            after = page["next"]

    def _apply(self, changes: list[dict[str, Any]]) -> None:
        for each in changes:
            if each["rev"] > self.rev:
                self._take(Change(each["rev"], each["kind"], each["message"]))
                self.rev = each["rev"]

    def _take(self, change: Change) -> None:
        self.seen.applied.append(change)
        if change.message:
            self._show(change.message)

    def _show(self, message: Message) -> None:
        known = self._messages.get(message["id"])
        if known is None or known["rev"] <= message["rev"]:
            self._messages[message["id"]] = message

    def _move_to(self, rev: int) -> None:
        self.rev = max(self.rev, rev)
        self._early = {r: c for r, c in self._early.items() if r > self.rev}
        self._apply_early()

    def _send(self) -> None:
        while True:
            while not self.outbox:
                self._has_written.clear()
                self._has_written.wait()
            key, body = self.outbox[0]
            if self._try(self._post, key, body):
                self.outbox.popleft()
            else:
                gevent.sleep(FIRST_RETRY * (0.5 + self.random.random()))

    def _post(self, key: str, body: str) -> bool:
        """Whether this one is settled: stored, or refused for good."""
        message = {"client_key": key, "body": body}
        if self.is_connected and self.random.random() < OVER_THE_SOCKET:
            status, told = self.do("post_message", **message)
        else:
            path = f"/v1/groups/{self.group_id}/messages"
            status, told = self.call("POST", path, message)
        if status < 300:
            self.acked(told)
        return status < 500

    def acked(self, message: Message) -> None:
        self.seen.acked.append(message)
        self._show(message)

    def _try(self, act: Any, *arguments: Any) -> Any:
        try:
            return act(*arguments)
        except NO_ANSWER:
            return None

    def _cut(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        for answer in self._answers.values():
            answer.set_exception(OSError("cut off"))

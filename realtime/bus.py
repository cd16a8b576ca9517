"""News from process to process, over Redis: fast, and lost without harm."""

from __future__ import annotations

import json
import logging
import random
import time
from collections import defaultdict, deque
from collections.abc import Callable
from threading import Event
from typing import Any
from uuid import uuid4

import gevent
from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from models.errors import Unavailable

log = logging.getLogger(__name__)

Hear = Callable[[str], None]

CHANNEL = "nextwork"
PATIENCE = 0.5  # seconds that Redis may take to let us in or to take a message
HEARTBEAT = 1.0  # seconds of silence after which it is asked whether it is there
SILENCE = 3.0  # seconds of silence after which it is not
SHORTEST_PAUSE, LONGEST_PAUSE = 0.2, 0.6  # seconds before the next try
MOST_WAITING = 10_000  # messages; what is older is lost, as news may be
BATCH = 100

_hearers: dict[bytes, list[Hear]] = defaultdict(list)
_returns: list[Callable[[], None]] = []
_waiting: deque[bytes] = deque(maxlen=MOST_WAITING)
_has_waiting = Event()
_is_used = False
_host = b""  # who we are, to those who hear us


def on(kind: str) -> Callable[[Hear], Hear]:
    """Call the function with the payload's text of what other processes publish.

    One after another, in the order it was published: it may not wait for anything.
    """

    def register(hear: Hear) -> Hear:
        _hearers[kind.encode()].append(hear)
        return hear

    return register


def reconnected(hook: Callable[[], None]) -> Callable[[], None]:
    """Call the function whenever a subscription stands: what came before it was not heard."""
    _returns.append(hook)
    return hook


def begin(url: str) -> list[gevent.Greenlet]:
    """Hear and be heard from now on; without a URL, this process is alone."""
    global _is_used, _host
    _is_used, _host = bool(url), uuid4().hex.encode()
    sides = (_speak, _listen) if url else ()
    return [gevent.spawn(side, _connect(url)) for side in sides]


def is_used() -> bool:
    """Whether there may be other processes to tell."""
    return _is_used


def publish(kind: str, payload: str | dict[str, Any]) -> None:
    """Tell every other process, at once and without waiting; what cannot be told is lost."""
    if not _is_used:
        return
    text = payload if isinstance(payload, str) else json.dumps(payload)
    # Three lines, the last as it is: whoever passes it on need not read it.
    _waiting.append(b"\n".join((kind.encode(), _host, text.encode())))
    _has_waiting.set()


def _connect(url: str) -> Redis:
    return Redis.from_url(
        url,
        socket_timeout=PATIENCE,
        socket_connect_timeout=PATIENCE,
        retry=Retry(NoBackoff(), 0),  # it is tried again with the next message
    )


def _speak(redis: Redis) -> None:
    """Publish what waits, all that has come together in one go."""
    is_failing = False
    while True:
        _has_waiting.wait()
        _has_waiting.clear()
        while _waiting:
            messages = [_waiting.popleft() for _ in range(min(BATCH, len(_waiting)))]
            try:
                with redis.pipeline(transaction=False) as batch:
                    for message in messages:
                        batch.publish(CHANNEL, message)
                    batch.execute()
                is_failing = False
            except (RedisError, OSError) as error:
                if not is_failing:
                    log.warning("other processes are not told: %s", error)
                is_failing = True


def _listen(redis: Redis) -> None:
    """Hear what others publish; a subscription that is lost is there again within a second."""
    is_failing = False
    while True:
        try:
            with redis.pubsub() as subscription:
                subscription.subscribe(CHANNEL)
                heard_at = time.monotonic()
                while time.monotonic() - heard_at < SILENCE:
                    message = subscription.get_message(timeout=HEARTBEAT)
                    if message is None:
                        subscription.ping()
                        continue
                    heard_at = time.monotonic()
                    if message["type"] == "subscribe":
                        is_failing = False
                        gevent.spawn(_return)
                    elif message["type"] == "message":
                        _hear(message["data"])
        except (RedisError, OSError) as error:
            if not is_failing:
                log.warning("other processes are not heard: %s", error)
            is_failing = True
        gevent.sleep(random.uniform(SHORTEST_PAUSE, LONGEST_PAUSE))  # noqa: S311


def _return() -> None:
    for hook in _returns:
        try:
            hook()
        except Unavailable:
            log.warning("%s found no database", hook.__qualname__)
        except Exception:
            log.exception("%s failed", hook.__qualname__)


def _hear(message: bytes) -> None:
    kind, host, payload = message.split(b"\n", 2)
    if host == _host:
        return
    for hear in _hearers[kind]:
        try:
            hear(payload.decode())
        except Exception:
            log.exception("%s failed on %r", hear.__qualname__, kind)

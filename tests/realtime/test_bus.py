"""What one process publishes the others hear, and Redis may come and go."""

import signal
import time

import gevent
import pytest
from redis import Redis

from realtime import bus
from tests.cluster import RedisServer, wait_until


@pytest.fixture(autouse=True)
def database():
    """Nothing here is stored: these tests run once and not once a database."""


@pytest.fixture(scope="module")
def redis(tmp_path_factory):
    server = RedisServer(tmp_path_factory.mktemp("redis"))
    server.start()
    yield server
    server.kill()


@pytest.fixture
def heard(monkeypatch):
    """What handlers of `news` were called with."""
    heard = []
    monkeypatch.setitem(bus._hearers, b"news", [heard.append])
    return heard


@pytest.fixture
def returns(monkeypatch):
    """When the subscription stood, again and again."""
    returns = []
    monkeypatch.setattr(bus, "_returns", [lambda: returns.append(time.monotonic())])
    return returns


@pytest.fixture
def connected(redis, monkeypatch, returns):
    """This process hears and is heard."""
    monkeypatch.setattr(bus, "_is_used", False)
    sides = bus.begin(redis.url)
    try:
        wait_until(lambda: returns)
        yield redis
    finally:
        gevent.killall(sides)


@pytest.fixture
def outside(redis):
    """One more process, as Redis sees it."""
    with Redis.from_url(redis.url) as client, client.pubsub() as subscription:
        subscription.subscribe("nextwork")
        subscription.get_message(timeout=5)
        client.heard = lambda: subscription.get_message(timeout=5)["data"]
        yield client


def test_the_payload_reaches_others_as_it_is_and_not_oneself(
    redis, outside, connected, heard
):
    bus.publish("news", '{"a":  "æ\\n\n"}')
    bus.publish("news", {"b": None})

    [kind, host, payload] = outside.heard().split(b"\n", 2)
    assert (kind, payload.decode()) == (b"news", '{"a":  "æ\\n\n"}')
    assert outside.heard() == b'news\n%b\n{"b": null}' % host
    outside.publish("nextwork", b"news\nanother\n" + payload)
    wait_until(lambda: heard)
    assert heard == ['{"a":  "æ\\n\n"}']


@pytest.fixture
def another(redis):
    def another(kind, payload):
        with Redis.from_url(redis.url) as client:
            client.publish("nextwork", f"{kind}\nanother\n{payload}")

    return another


def test_comes_in_the_order_it_was_published(connected, another, heard):
    for number in range(300):
        another("news", number)

    wait_until(lambda: len(heard) == 300)
    assert heard == [*map(str, range(300))]


def test_a_handler_that_fails_keeps_nobody_from_hearing(
    connected, another, heard, caplog
):
    bus._hearers[b"news"].insert(0, lambda payload: 1 / 0)

    another("unknown", 1)
    another("news", "private words")

    wait_until(lambda: heard)
    assert "failed on b'news'" in caplog.text and "private words" not in caplog.text


def test_hears_again_within_moments_and_is_told_so(connected, another, heard, returns):
    wait_until(lambda: len(returns) == 1)
    connected.kill()
    bus.publish("news", "lost")
    connected.start()
    began = time.monotonic()

    wait_until(lambda: len(returns) == 2)
    assert returns[1] - began < bus.SILENCE
    another("news", "again")
    wait_until(lambda: heard == ["again"])


def test_a_hook_that_fails_keeps_no_other_from_running(
    connected, returns, monkeypatch, caplog
):
    bus._returns.insert(0, lambda: 1 / 0)

    bus._return()

    assert len(returns) >= 1 and "failed" in caplog.text


def test_a_frozen_redis_holds_nobody_up_and_is_left(connected, returns, caplog):
    wait_until(lambda: len(returns) == 1)
    connected.process.send_signal(signal.SIGSTOP)
    try:
        began = time.monotonic()
        for number in range(3000):
            bus.publish("news", str(number))
            gevent.sleep(0)
        assert time.monotonic() - began < 10 * bus.PATIENCE  # of thirty batches
        wait_until(lambda: "are not told" in caplog.text)
        wait_until(lambda: "are not heard" in caplog.text)
    finally:
        connected.process.send_signal(signal.SIGCONT)
    wait_until(lambda: len(returns) == 2)


def test_without_redis_nothing_is_kept(monkeypatch):
    bus._waiting.clear()  # a Redis that came back late has not taken all of it
    assert bus.begin("") == []

    bus.publish("news", "nobody hears")

    assert not bus._waiting

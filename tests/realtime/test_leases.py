"""A worker speaks while it holds its lease, and is waited for as long and no longer."""

import math
import time
from datetime import timedelta
from threading import Thread
from uuid import uuid4

import gevent
import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import OperationalError

from auth import workers as waiting
from auth.epochs import write_consent
from models import Confirmation, Narrowing, Worker
from models.types import now
from models.work import reading, session, writing
from models.workers import HORIZON, LEASE, sweep_confirmations
from realtime import lease, narrowing
from tests.cluster import wait_until
from tests.factories import group, person

pytestmark = pytest.mark.commits


@pytest.fixture
def serving(engine, monkeypatch):
    """This process serves as a worker, whose heart the test beats; gives who was dropped."""
    dropped = []
    for name, value in {
        "_engine": engine,
        "_drop": lambda: dropped.append(narrowing.drop_all()),
        "_worker_id": None,
        "_held_until": -math.inf,
    }.items():
        monkeypatch.setattr(lease, name, value, raising=False)
    assert lease.beat()
    yield dropped
    lease.end()


@pytest.fixture
def other_worker():
    """One more worker of the installation, as its row shows it."""

    def other_worker(lease_left=LEASE):
        with writing():
            worker = Worker(id=uuid4(), lease_until=now() + lease_left)
            session.add(worker)
        return worker.id

    return other_worker


@pytest.fixture
def consent(client, consent_notice):
    def consent(somebody, *, given):
        path = "/v1/consents/peer_chat"
        if given:
            return client.put(path, json=consent_notice(), headers=somebody.headers)
        return client.delete(path, headers=somebody.headers)

    return consent


def confirm_all(worker_id):
    with writing():
        for narrowing_id in session.scalars(select(Narrowing.id)).all():
            session.add(Confirmation(worker_id=worker_id, narrowing_id=narrowing_id))


def narrow_elsewhere(somebody):
    """As another process does it: nobody here is told."""
    with writing():
        write_consent(somebody.caller().person, "peer_chat", None, granted=False)
        del session.info["recorded"]


def confirmed_by(worker_id):
    with reading():
        mine = select(Confirmation.narrowing_id).filter_by(worker_id=worker_id)
        return session.scalars(mine).all()


def test_a_process_that_never_began_to_serve_speaks_and_waits_for_nobody(consent):
    assert lease.is_held()
    assert consent(person("Ada"), given=False).status_code == 204


def test_one_worker_confirms_to_itself_before_the_answer(serving, consent):
    assert consent(person("Ada"), given=False).status_code == 204

    assert len(confirmed_by(lease._worker_id)) == 1
    assert lease.unconfirmed() == {}


def test_an_answer_waits_for_another_worker_to_confirm(consent, other_worker):
    worker_id = other_worker(timedelta(seconds=60))
    ada, confirmed = person("Ada"), []

    def confirm():
        while not lease_rows(Narrowing):
            time.sleep(0.01)
        time.sleep(0.3)
        confirmed.append(time.monotonic())
        confirm_all(worker_id)

    other = Thread(target=confirm)
    other.start()
    status = consent(ada, given=False).status_code
    answered = time.monotonic()
    other.join()

    assert status == 204
    assert confirmed[0] < answered


def lease_rows(table):
    with reading():
        return session.scalars(select(table)).all()


def test_an_answer_waits_no_longer_than_a_silent_lease(consent, other_worker):
    other_worker(timedelta(seconds=0.5))
    began = time.monotonic()

    assert consent(person("Ada"), given=False).status_code == 204

    assert time.monotonic() - began < 2


def test_a_worker_that_lives_and_does_not_confirm_is_a_problem_and_the_change_stands(
    consent, other_worker, monkeypatch
):
    monkeypatch.setattr(waiting, "PATIENCE", 0.2)
    other_worker()
    ada = person("Ada")

    answer = consent(ada, given=False)

    assert answer.status_code == 503
    assert answer.json["type"] == "/problems/narrowing-unconfirmed"
    with reading():
        assert ada.caller().consents == frozenset()


def test_a_worker_acts_on_what_another_process_narrowed_and_tells_the_phone(
    serving, socket, heard, post
):
    ada, ben = person("Ada"), person("Ben")
    group_id, phone = group(ada, ben), socket(ada)
    heard(phone, "rights_changed")
    narrow_elsewhere(ada)

    gevent.joinall(narrowing.catch_up(), raise_error=True)

    assert heard(phone, "rights_changed") == [{}]
    post(ben, group_id)
    assert heard(phone) == []
    assert len(confirmed_by(lease._worker_id)) == 1
    assert narrowing.catch_up() == []


def test_a_hint_over_the_bus_spares_the_wait_for_the_next_beat(serving, monkeypatch):
    monkeypatch.setattr(lease, "BEAT", 60)
    following = gevent.spawn(narrowing._follow)
    gevent.sleep(0)
    narrow_elsewhere(person("Ada"))

    narrowing.hurry("")

    wait_until(lambda: confirmed_by(lease._worker_id))
    following.kill()


def test_a_narrowing_is_hinted_at_before_anything_else_is_done(consent, monkeypatch):
    ada, done = person("Ada"), []
    monkeypatch.setattr(narrowing.bus, "publish", lambda kind, _: done.append(kind))
    monkeypatch.setattr(narrowing, "settle", lambda _: done.append("settled"))

    consent(ada, given=False)

    assert done[:2] == ["narrowed", "settled"]


def test_what_is_under_way_is_not_begun_again(serving, monkeypatch):
    narrow_elsewhere(person("Ada"))
    first = narrowing.catch_up()

    assert narrowing.catch_up() == []

    gevent.joinall(first)
    assert len(confirmed_by(lease._worker_id)) == 1


def test_what_could_not_be_acted_on_closes_the_sockets_and_is_confirmed_after(
    serving, socket, monkeypatch
):
    ada = person("Ada")
    phone = socket(ada)
    narrow_elsewhere(ada)
    with monkeypatch.context() as broken:
        broken.setattr(narrowing.rooms, "allowed", lambda session_id: 1 / 0)
        gevent.joinall(narrowing.catch_up())
    assert not phone.is_connected()
    assert confirmed_by(lease._worker_id) == []

    gevent.joinall(narrowing.catch_up())

    assert len(confirmed_by(lease._worker_id)) == 1


def test_a_narrowing_committed_late_is_seen_whenever_it_was_written(serving):
    with writing():
        late = Narrowing(person_id=uuid4(), what="x", created_at=now() - HORIZON / 2)
        session.add(late)

    assert lease.unconfirmed() == {late.person_id: {late.id}}


def test_a_lease_that_has_run_out_drops_every_socket_and_is_taken_anew(
    serving, socket, monkeypatch
):
    ada = person("Ada")
    phone, before = socket(ada), lease._worker_id
    monkeypatch.setattr(lease, "_held_until", time.monotonic())
    assert not lease.is_held()
    assert not socket(ada).is_connected()

    assert lease.beat()

    assert serving == [None] and not phone.is_connected()
    assert lease.is_held() and lease._worker_id != before
    assert socket(ada).is_connected()


def test_nobody_is_sent_to_a_worker_without_a_lease(serving, client, monkeypatch):
    monkeypatch.setattr(lease, "_held_until", time.monotonic())
    refused = client.get("/readyz")

    lease.beat()

    assert (refused.status_code, refused.json["type"]) == (503, "/problems/unavailable")
    assert client.get("/readyz").status_code == 200


def test_a_lease_that_others_saw_run_out_cannot_be_extended(serving):
    before = lease._worker_id
    with writing():
        session.execute(update(Worker).values(lease_until=now()))

    assert not lease.beat()
    assert not lease.is_held()
    assert lease.beat()

    assert serving == [None]
    assert (
        [worker.id for worker in lease_rows(Worker)] == [lease._worker_id] != [before]
    )


def test_a_lease_extended_too_late_has_run_out(serving, monkeypatch):
    extend = lease.workers.extend_lease

    def just_too_late(connection, worker_id):
        extended = extend(connection, worker_id)
        monkeypatch.setattr(lease, "_held_until", time.monotonic())
        return extended

    monkeypatch.setattr(lease.workers, "extend_lease", just_too_late)

    assert not lease.beat()
    assert not lease.is_held()


def test_a_database_that_is_away_costs_the_lease_when_its_time_is_up(
    serving, monkeypatch, caplog
):
    class Away:
        def execution_options(self, **_):
            raise OperationalError("SELECT 1", {}, ConnectionRefusedError())

    engine = lease._engine
    monkeypatch.setattr(lease, "_engine", Away())
    assert not lease.beat()
    assert lease.is_held() and serving == []
    monkeypatch.setattr(lease, "_held_until", time.monotonic())
    assert not lease.beat()
    assert not lease.is_held() and serving == [None]
    assert "could not be extended" in caplog.text

    monkeypatch.setattr(lease, "_engine", engine)
    assert lease.beat()


def test_whoever_ends_is_not_waited_for(serving):
    lease.end()

    assert not lease.is_held()
    assert lease_rows(Worker) == []


def test_confirmations_are_forgotten_and_narrowings_are_not(serving, engine):
    with writing():
        old = Narrowing(person_id=uuid4(), what="x", created_at=now() - 3 * HORIZON)
        session.add_all([old, Narrowing(person_id=uuid4(), what="y")])
    confirm_all(lease._worker_id)

    with engine.begin() as connection:
        sweep_confirmations(connection)

    assert len(lease_rows(Confirmation)) == 1
    assert len(lease_rows(Narrowing)) == 2


def test_what_dead_workers_confirmed_goes_with_them(other_worker, engine):
    dead = other_worker(-LEASE)
    with writing():
        session.add(Narrowing(person_id=uuid4(), what="x"))
    confirm_all(dead)
    with engine.begin() as connection:
        lease.workers.begin_lease(connection)

    assert lease_rows(Confirmation) == []
    assert dead not in [worker.id for worker in lease_rows(Worker)]

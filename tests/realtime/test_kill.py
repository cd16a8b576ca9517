"""Killed at any moment, a server has what it acked: once, in order, and nothing by halves."""

from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from signal import SIGKILL
from threading import Event
from time import sleep
from uuid import uuid4

import pytest

PHONES = 10


def post_until(stop, phone, number):
    """Post as fast as answers come; what was acked, and what was sent at all."""
    acked, sent = [], []
    while not stop.is_set():
        body = f"phone {number} says {uuid4()}"
        sent.append(body)
        try:
            acked.append(phone.post(body))
        except (OSError, ValueError, HTTPException):  # killed before it was out
            break
    return acked, sent


@pytest.fixture
def server(server):
    """Phones post here faster than any thumb."""
    server.settings["NEXTWORK_LIMITS"] = "off"
    return server


def kill_and_restart(server, phones, seconds):
    """What was acked and what was sent until the server was killed under load."""
    stop = Event()
    with ThreadPoolExecutor(len(phones)) as pool:
        runs = [pool.submit(post_until, stop, p, n) for n, p in enumerate(phones)]
        sleep(seconds)
        server.end(SIGKILL)
        stop.set()
        results = [run.result() for run in runs]
    server.start()
    acked = [message for messages, _ in results for message in messages]
    sent = {body for _, bodies in results for body in bodies}
    return acked, sent


def check_history(history, acked, sent):
    assert [m["seq"] for m in history] == [*range(1, len(history) + 1)]
    stored = {m["id"]: m for m in history}
    assert len({m["client_key"] for m in history}) == len(history)
    assert [m for m in acked if stored.get(m["id"]) != m] == []
    assert {m["body"] for m in history} <= sent, "whole or not at all"
    assert len(acked) <= len(history) <= len(sent)


def test_nothing_acked_is_lost(server):
    phones = server.members(PHONES)

    acked, sent = kill_and_restart(server, phones, seconds=1)

    assert len(acked) > PHONES
    check_history(phones[0].history(), acked, sent)
    assert phones[0].post("and on it goes")["seq"] == len(phones[0].history())


@pytest.mark.soak
def test_nothing_acked_is_lost_however_often(server):
    phones = server.members(PHONES)
    all_acked, all_sent = [], set()
    for tries in range(40):
        acked, sent = kill_and_restart(server, phones, seconds=0.2 + tries * 0.02)
        all_acked += acked
        all_sent |= sent

    check_history(phones[0].history(), all_acked, all_sent)

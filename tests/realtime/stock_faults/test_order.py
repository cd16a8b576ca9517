"""What comes first is answered first, whoever else has to wait: LIVE.md's faults 9 and 10."""

import json
import sqlite3
import time
from contextlib import closing, contextmanager
from threading import Thread
from uuid import uuid4

import pytest

from . import stacks

LOCKED = 2.0  # seconds that another process keeps the database to itself


def answered(phone, *events):
    """The numbers of these events, in the order of their acks."""
    for event in events:
        phone.say(event)
    acks = []
    while len(acks) < len(events):
        text = phone.text()
        assert text, acks
        if text.startswith("43"):
            acks.append(int(text[2]))
    return acks


@contextmanager
def locked(path):
    """Another process, which is this one, writes and has not committed yet."""
    with closing(sqlite3.connect(path)) as database:
        database.execute("BEGIN IMMEDIATE")
        yield
        database.rollback()


def test_what_takes_longer_is_not_overtaken(stock, ours):
    with stock.phone() as phone:
        assert answered(phone, '421["wait",0.3]', '422["wait",0]') == [2, 1]

    with ours.phone() as phone, locked(ours.server.instance / "nextwork.db"):
        write = f'421["post_message",{json.dumps(ours.message("first"))}]'
        assert answered(phone, write, '422["no_such_event"]') == [1, 2]


def longest_silence(stack, write, path):
    """Seconds that others waited at most for an answer, while a write waited for the lock."""
    longest = 0.0
    with locked(path):
        writing = Thread(target=write)
        writing.start()
        until = time.monotonic() + LOCKED
        while (asked := time.monotonic()) < until:
            # What is not answered until the lock is gone would be waited for in vain.
            answer = stack.get_within("/healthz", until - asked)
            longest = max(longest, time.monotonic() - asked)
            if answer is None:
                break
    writing.join()
    return longest


@pytest.fixture
def storing(tmp_path):
    """The stock stack with a database, as SQLAlchemy has it by default."""
    path = tmp_path / "stored.db"
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE stored (n)")
    stack = stacks.stock(tmp_path, DATABASE=str(path))
    with stack.server:
        yield stack, path


def test_a_write_that_waits_keeps_nobody_else_waiting(storing, ours):
    stock, path = storing

    def store():
        stock.server.call("POST", "/store")

    def post():
        [ada, *_] = ours.members
        sent = {"body": "Hello", "client_key": str(uuid4())}
        url = f"/v1/groups/{ada.group_id}/messages"
        assert ours.server.call("POST", url, sent, ada.token)[0] in (201, 503)

    assert longest_silence(stock, store, path) > 0.9 * LOCKED
    longest = longest_silence(ours, post, ours.server.instance / "nextwork.db")
    assert longest < 0.5 * LOCKED

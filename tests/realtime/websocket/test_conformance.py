"""What a WebSocket may carry, and how each thing it may not is answered: RFC 6455."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import cycle

import pytest

from .cases import BYE, CASES
from .wire import CLOSE, PONG, Corrupt, Wire


@pytest.fixture(autouse=True)
def database():
    """A server in a process of its own has its own: once and not once a database."""


PATIENCE = 3
ENGINE_PING = b"2"  # whose turn it is may be asked at once


def played(case, port, credentials):
    """What was heard, and the code it ended with; another end is told in words."""
    heard = []
    with Wire(port, patience=PATIENCE) as phone:
        assert phone.connect(credentials).startswith("40")
        with suppress(ConnectionError):  # it has heard enough before we were done
            phone.send(case.sent, case.chop)
        while True:
            if case.is_fine and len(heard) == len(case.heard):
                phone.send(BYE)
            got = phone.read()
            if got is None:
                return heard, "no close"
            if got.opcode == CLOSE:
                return heard, got.code if phone.has_ended() else "left open"
            if got.payload != ENGINE_PING:
                heard.append(said(got))


def said(got):
    if got.opcode == PONG:
        return got.payload
    ack, _, _ = got.payload.decode().removeprefix("43").partition("[")
    return int(ack)


def is_as_it_must_be(case, heard, code):
    answers = list(case.heard)[: None if case.is_fine else len(heard)]
    return heard == answers and code in case.closed


def unlike(person, case):
    """What came of it instead, if it was something else."""
    try:
        heard, code = played(case, person.server.port, {"token": person.token})
    except (TimeoutError, ValueError, Corrupt) as error:
        return repr(error)
    return None if is_as_it_must_be(case, heard, code) else (heard, code)


def test_every_case_of_autobahn_ends_as_it_must(people):
    with ThreadPoolExecutor(len(people)) as pool:
        ended = pool.map(unlike, cycle(people), CASES.values())
        others = {n: other for n, other in zip(CASES, ended, strict=True) if other}

    assert others == {}
    assert "Traceback" not in people[0].server.log()

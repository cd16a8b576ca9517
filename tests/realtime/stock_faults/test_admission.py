"""Who is let in, who is let go, and whose words are believed: LIVE.md's faults 6 and 12."""

import pytest

from tests.realtime.websocket.wire import Wire

from . import stacks

EVE = "https://eve.example"


def test_a_socket_that_never_says_who_it_is_is_let_go(stock, ours):
    silent = {stack.pid: stack.wire(patience=12) for stack in (stock, ours)}
    for phone in silent.values():
        phone.shake_hands()

    assert silent[ours.pid].has_ended()
    assert stock.has_open(silent[stock.pid])
    for phone in silent.values():
        phone.socket.close()


@pytest.mark.parametrize("sent", ["42[", '42{"a":1}', "49", "4x"])
def test_what_cannot_be_read_leaves_no_trace(ours, stock, sent):
    with stock.phone() as phone:
        phone.say(sent)
        stock.server.wait_for("Traceback")
        stock.post(phone, "and still it is listened to")

    with ours.phone() as phone:
        phone.say(sent)
        phone.text()  # the problem, or the end
    assert "Traceback" not in ours.server.log()


def lets_in(stack, **headers):
    with Wire(stack.server.port) as phone:
        return phone.shake_hands(**headers).startswith("HTTP/1.1 101 ")


def test_a_page_of_somebody_elses_is_not_served(tmp_path, stock, ours):
    believed = {"X-Forwarded-Host": "eve.example", "X-Forwarded-Proto": "https"}
    no_origins = stacks.stock(tmp_path, ORIGINS="none")
    with no_origins.server:
        assert lets_in(no_origins, Origin=EVE)
    assert lets_in(stock, Origin=EVE, **believed)

    assert not lets_in(ours, Origin=EVE)
    assert not lets_in(ours, Origin=EVE, **believed)
    assert lets_in(ours, Origin=ours.server.origin)
    assert lets_in(ours), "a phone's own app has none"

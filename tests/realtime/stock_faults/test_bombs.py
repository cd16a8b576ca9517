"""Phones that send more than anybody should hold: LIVE.md's faults 2, 4 and 7."""

import zlib
from contextlib import suppress

import pytest

from tests.realtime.websocket.wire import BINARY, MORE, TEXT, Wire, frame, masking

MB = 1_000_000
DEFLATES = {"Sec-WebSocket-Extensions": "permessage-deflate; client_max_window_bits"}


def deflated(size):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(size * b"*") + packer.flush(zlib.Z_SYNC_FLUSH)
    return packed[:-4]  # as RFC 7692 has it


def bomb(size):
    yield frame(TEXT, deflated(size), rsv=4)


def big_frame(size):
    """A frame of this many octets, all of which come unless the server ends it."""
    piece = masking(MB * b"*")
    yield frame(TEXT, b"", says=size)
    for _ in range(size // MB):
        yield piece


def fragments_without_end(size):
    yield frame(TEXT, b"42[", fin=False)
    part = frame(MORE, 50_000 * b"*", fin=False)
    for _ in range(size // 50_000):
        yield part


def attachments_without_end(size):
    yield frame(TEXT, b'459999999999-["x",{"_placeholder":true,"num":0}]')
    part = frame(BINARY, 500_000 * b"*")
    for _ in range(size // 500_000):
        yield part


def cost(stack, sent, size, is_let_in):
    """The bytes that the process grows by at most, while this is sent to it."""
    with stack.phone(headers=DEFLATES) if is_let_in else stack.wire() as phone:
        if not is_let_in:
            phone.shake_hands(**DEFLATES)

        def send():
            with suppress(ConnectionError, TimeoutError):
                for piece in sent(size):
                    phone.send(piece)
                phone.send(frame(TEXT, b"3"))
                phone.socket.settimeout(2)
                while phone.socket.recv(65536):
                    pass

        return stack.most_while(send)


LARGE = [
    *((sent, True) for sent in (bomb, big_frame, fragments_without_end)),
    *((sent, False) for sent in (bomb, big_frame, fragments_without_end)),
    (attachments_without_end, True),
]


@pytest.mark.parametrize(("sent", "is_let_in"), LARGE)
def test_what_is_too_big_is_not_held(stock, ours, sent, is_let_in):
    assert cost(stock, sent, 30 * MB, is_let_in) > 25 * MB
    assert cost(ours, sent, 30 * MB, is_let_in) < 5 * MB


@pytest.mark.soak
@pytest.mark.parametrize(("sent", "is_let_in"), LARGE)
def test_what_is_far_too_big_is_not_held_either(ours, sent, is_let_in):
    assert cost(ours, sent, 300 * MB, is_let_in) < 20 * MB


def memory_of_a_connection(stack, count=100):
    """The bytes that one connection takes whose phone would deflate."""
    stack.phone().socket.close()
    before = stack.memory()
    phones = [stack.phone(n % 20, headers=DEFLATES) for n in range(count)]
    grown = stack.memory() - before
    for phone in phones:
        phone.socket.close()
    return grown / count


def test_a_connection_does_not_pay_for_deflating(stock, ours):
    assert memory_of_a_connection(stock) > 1.5 * memory_of_a_connection(ours)


def test_deflating_is_never_agreed_to(stock, ours):
    def agreed(stack):
        with Wire(stack.server.port) as phone:
            return "permessage-deflate" in phone.shake_hands(**DEFLATES)

    assert agreed(stock) and not agreed(ours)

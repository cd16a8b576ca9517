"""Phones that stop reading: LIVE.md's faults 1 and 3."""

import json
import time

import pytest

from tests.realtime.websocket.wire import Corrupt

from .conftest import SLOW

# The longest body there is, in letters that take many octets: 12 kB and more on the wire.
BODY = 4000 * "€"
SMALL = 4096
MB = 1_000_000


def post_many(stack, count):
    with stack.phone(0) as poster:
        for _ in range(count):
            stack.post(poster, BODY)


def read_again(stack, count, pause, patience=5):
    """How the stream of a phone that did not read for a while goes on.

    The kernel may ask whether it reads again as late as it has been silent.
    """
    with stack.phone(1, receive_buffer=SMALL, patience=patience) as reader:
        began = time.monotonic()
        post_many(stack, count)
        time.sleep(max(0, began + pause - time.monotonic()))
        heard = 0
        try:
            while heard < count and (text := reader.text()):
                heard += json.loads(text.removeprefix("42"))[1]["body"] == BODY
        except (Corrupt, ValueError):
            return "corrupt"
        except TimeoutError:
            return "silent"
        return "whole" if heard == count else "cut off"


def test_a_phone_that_paused_is_told_all_or_cut_off_and_never_nonsense(stock, ours):
    assert read_again(stock, count=300, pause=2) in ("corrupt", "silent")
    assert read_again(ours, count=300, pause=2, patience=60) in ("whole", "cut off")


@pytest.mark.soak
def test_a_phone_that_paused_is_never_told_nonsense_however_often(stock, ours):
    assert "corrupt" in {read_again(stock, 300, pause=2) for _ in range(5)}
    for _ in range(20):
        assert read_again(ours, 600, pause=2, patience=60) in ("whole", "cut off")


def frozen_phones(stack):
    return [stack.phone(n, receive_buffer=SMALL) for n in range(1, 1 + SLOW)]


def growth_with_frozen_phones(stack, count):
    """What twenty phones that read nothing cost, and how many are still connected."""
    phones = frozen_phones(stack)
    post_many(stack, 20)  # what it takes for once is taken
    grown = stack.most_while(lambda: post_many(stack, count))
    is_held = [stack.has_open(phone) for phone in phones]
    for phone in phones:
        phone.socket.close()
    return grown, sum(is_held)


def test_phones_that_stopped_reading_cost_no_memory_and_are_let_go(stock, ours):
    grown, held = growth_with_frozen_phones(stock, 450)  # some of it was its own before
    assert grown > 5 * MB and held == SLOW

    grown, held = growth_with_frozen_phones(ours, 300)
    assert grown < 8 * MB and held == 0


@pytest.mark.soak
def test_phones_that_stopped_reading_are_gone_within_half_a_minute(stock, ours):
    def are_held_after_half_a_minute(stack):
        phones = frozen_phones(stack)
        post_many(stack, 400)
        gone_by = time.monotonic() + 30
        while time.monotonic() < gone_by and any(map(stack.has_open, phones)):
            post_many(stack, 10)
        is_held = [stack.has_open(phone) for phone in phones]
        for phone in phones:
            phone.socket.close()
        return is_held

    assert all(are_held_after_half_a_minute(stock))
    assert not any(are_held_after_half_a_minute(ours))


@pytest.mark.soak
def test_phones_that_stopped_reading_cost_no_more_than_none_at_all(ours):
    # Messages are remembered for a while, whoever reads them.
    of_messages = ours.most_while(lambda: post_many(ours, 5_000))

    grown, held = growth_with_frozen_phones(ours, 5_000)

    assert grown < of_messages + 15 * MB and held == 0

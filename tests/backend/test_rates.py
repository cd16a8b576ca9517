"""How much is allowed at once, how it comes back, and who counts as one."""

import tracemalloc
from itertools import count, takewhile

import pytest

from backend import limits
from backend.config import Settings
from backend.limits import RATES, REMEMBERED, Limiter, Meter, Rate, network_of
from models.errors import TooOften

HERE, ELSEWHERE = "192.0.2.1", "192.0.2.2"


@pytest.fixture(autouse=True)
def database():
    """Nothing is stored: these tests run once and not once a database."""


def allowed(judge) -> int:
    """How often it goes well before it is too often."""

    def goes_well(_) -> bool:
        try:
            judge()
        except TooOften:
            return False
        return True

    return sum(1 for _ in takewhile(goes_well, count()))


@pytest.mark.parametrize(
    ("proxies", "hops", "counts_as"),
    [
        (0, f"{ELSEWHERE}", HERE),
        (1, f"10.9.9.9, {ELSEWHERE}", ELSEWHERE),
        (1, f"10.9.9.9,{ELSEWHERE}", ELSEWHERE),
        (2, f"10.9.9.9, {ELSEWHERE}, 10.0.0.1", ELSEWHERE),
        (2, ELSEWHERE, HERE),
        (1, None, HERE),
        (1, "unknown", HERE),
        (1, f"{ELSEWHERE}, <script>", HERE),
        (1, "\0" * 1_000, HERE),
        (1, "2001:db8::1, ::ffff:" + ELSEWHERE, ELSEWHERE),
    ],
)
def test_only_a_trusted_proxy_says_whose_address_it_is(proxies, hops, counts_as):
    limits.use_limits(Settings(proxies=proxies))
    told = {"HTTP_X_FORWARDED_FOR": hops} if hops else {}

    found = limits.address_of({"REMOTE_ADDR": HERE, **told})

    assert found == network_of(counts_as) != b""


def test_a_household_has_one_address_however_many_it_makes_up():
    one = network_of("2001:db8:1:2::1")

    assert (
        one == network_of("2001:db8:1:2:ffff::9") == network_of("2001:db8:1:2::1%eth0")
    )
    assert one != network_of("2001:db8:1:3::1")
    assert network_of("::ffff:192.0.2.1") == network_of(HERE) != network_of(ELSEWHERE)


@pytest.mark.parametrize("rate", RATES.values(), ids=map("-".join, RATES))
def test_what_is_allowed_at_once_comes_back_bit_by_bit(clock, rate):
    limiter, every = Limiter(rate), rate.every
    at_once = allowed(lambda: limiter.judge("Ada"))

    assert at_once == int(rate.room / every)
    clock.now += every * 1.02
    assert allowed(lambda: limiter.judge("Ada")) == 1
    clock.now += every * 10.5
    assert allowed(lambda: limiter.judge("Ada")) == 10
    clock.now += rate.room
    assert allowed(lambda: limiter.judge("Ada")) == at_once


def test_the_wait_that_is_told_is_enough_and_not_much_more(clock):
    limiter = Limiter(Rate(1, per_second=0.1))
    limiter.judge("Ada")

    with pytest.raises(TooOften) as refused:
        limiter.judge("Ada")

    assert refused.value.extensions == {"retry_after": 10}
    clock.now += 9
    assert allowed(lambda: limiter.judge("Ada")) == 0
    clock.now += 1
    assert allowed(lambda: limiter.judge("Ada")) == 1


@pytest.mark.parametrize(
    "addresses", [20_000, pytest.param(1_000_000, marks=pytest.mark.soak)]
)
def test_made_up_addresses_take_no_more_memory_than_there_is(clock, addresses):
    limiter = Limiter(RATES["anything", "address"])
    tracemalloc.start()
    try:
        for number in range(addresses):
            clock.now += 0.000_01
            limiter.judge(
                network_of(f"2001:db8:{number >> 16:x}:{number & 0xFFFF:x}::")
            )
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert len(limiter.latest) + len(limiter.before) <= 2 * REMEMBERED
    assert most < 8_000_000


def test_who_is_held_back_stays_so_while_a_crowd_comes(clock):
    limiter = Limiter(Rate(5, per_second=0.01))
    allowed(lambda: limiter.judge("Eve"))

    for number in range(REMEMBERED):
        limiter.judge(number)

    assert allowed(lambda: limiter.judge("Eve")) == 0


def test_who_has_not_come_for_long_is_forgotten(clock):
    limiter = Limiter(Rate(5, per_second=1))
    for name in ("Ada", "Ben", "Eve"):
        limiter.judge(name)
        clock.now += 6

    assert limiter.latest.keys() | limiter.before.keys() == {"Ben", "Eve"}


def test_a_socket_has_a_measure_of_its_own_and_one_for_refusals(clock):
    meter, other = Meter(), Meter()

    assert allowed(meter.judge) == 300
    other.judge()
    assert [meter.is_refused_too_often() for _ in range(21)] == [False] * 20 + [True]
    assert not other.is_refused_too_often()
    clock.now += 0.06
    assert allowed(meter.judge) == 1


def test_a_phone_that_is_refused_now_and_then_stays_connected(clock):
    meter = Meter()

    for _ in range(200):
        assert not meter.is_refused_too_often()
        clock.now += 4

"""Leaving, one by one or all at once: LIVE.md's faults 8 and 11."""

import os
import signal
import subprocess
import sys
import time

from tests.servers import ROOT

from . import stacks

GRACE = 5  # what gunicorn is given here; 30 s is what it comes with
PHONES = 5


def test_does_not_look_through_everybody_elses_rooms(tmp_path):
    script = [sys.executable, "-m", "tests.realtime.stock_faults.leaving"]
    environ = {**os.environ, "INSTANCE": str(tmp_path)}
    done = subprocess.run(script, cwd=ROOT, env=environ, capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
    stock, ours = map(float, done.stdout.split())
    assert stock > 20 * ours


def stopped(stack, phones):
    """The seconds until it has ended, and what each phone was told before."""
    began = time.monotonic()
    stack.server.process.send_signal(signal.SIGTERM)
    told = []
    for phone in phones:
        with phone:
            told.append([*iter(phone.text, "")])
    stack.server.process.wait(GRACE + 30)
    return time.monotonic() - began, told


def test_stops_without_waiting_for_those_who_stay(tmp_path, ours_alone):
    stock = stacks.stock(tmp_path)
    stock.server.under_gunicorn = ("--graceful-timeout", str(GRACE))
    with stock.server:
        seconds, _ = stopped(stock, [stock.phone(patience=40) for _ in range(PHONES)])
    assert seconds > 0.9 * GRACE

    phones = [ours_alone.phone(patience=40) for _ in range(PHONES)]
    seconds, told = stopped(ours_alone, phones)
    assert seconds < 12
    assert all(any(text.startswith('42["bye",') for text in texts) for texts in told)

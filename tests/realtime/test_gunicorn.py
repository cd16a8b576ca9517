"""How gunicorn has to be started, and what it needs for it: LIVE.md's fault 13."""

import re
import subprocess
import sys

import pytest

from tests.servers import ROOT

WHERE = ["deploy", "wsgi.py", "README.md", "docs"]
PICTURES = {".png", ".svg"}


@pytest.fixture(autouse=True)
def database():
    """The tests read files: once and not once a database."""


def commands():
    """Each command that starts gunicorn, wherever we tell how it is started."""
    paths = [p for each in WHERE for p in [ROOT / each, *(ROOT / each).rglob("*")]]
    texts = [p.read_text() for p in paths if p.is_file() and p.suffix not in PICTURES]
    joined = [re.sub(r"\\\n\s*", " ", text) for text in texts]
    return [c for text in joined for c in re.findall(r"gunicorn .*wsgi:app", text)]


def test_no_command_leaves_a_control_socket_or_restarts_workers_by_count():
    assert commands()
    for command in commands():
        assert "-k gevent" in command
        assert "--no-control-socket" in command
        assert "--max-requests" not in command


def test_the_worker_finds_what_it_imports_among_what_is_served():
    lock = (ROOT / "requirements.lock").read_text()
    for name in ("gunicorn", "gevent", "packaging"):
        assert re.search(rf"^{name}==", lock, re.MULTILINE), name
    worker = "import gunicorn.workers.ggevent"
    assert (
        subprocess.run([sys.executable, "-W", "ignore", "-c", worker]).returncode == 0
    )

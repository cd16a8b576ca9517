"""What the tools find, as tests."""

import re
import subprocess
import sys
from importlib.metadata import distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOCKS = ["requirements.lock", "requirements-dev.lock", "requirements-node.lock"]


@pytest.fixture(autouse=True)
def database():
    """The tools read files: these tests run once and not once a database."""


@pytest.mark.parametrize(
    "tool", ["ruff check", "ruff format --check", "mypy", "pip check"]
)
def test_finds_nothing(tool, pytestconfig):
    done = subprocess.run(
        [sys.executable, "-m", *tool.split()],
        cwd=pytestconfig.rootpath,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_imports_point_down(pytestconfig):
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [lint], cwd=pytestconfig.rootpath, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def pinned(lock):
    """Name and version of each requirement that the lock file has for this machine."""
    lines = re.findall(r"^\w.*(?= \\$)", lock.read_text(), re.MULTILINE)
    requirements = [Requirement(line) for line in lines]
    return {
        (canonicalize_name(each.name), str(each.specifier).removeprefix("=="))
        for each in requirements
        if each.marker is None or each.marker.evaluate()
    }


def test_what_is_installed_is_what_is_locked(pytestconfig):
    installed = {(canonicalize_name(d.name), d.version) for d in distributions()}
    others = {each for each in installed if each[0] in {"nextwork", "pip"}}
    assert installed - others == pinned(pytestconfig.rootpath / "requirements-dev.lock")


def test_what_is_served_is_what_was_tested(pytestconfig):
    served, tested = (pinned(pytestconfig.rootpath / lock) for lock in LOCKS[:2])
    assert set() < served < tested


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_files_by_hash_and_no_registry(lock, pytestconfig):
    text = (pytestconfig.rootpath / lock).read_text()
    assert set(re.findall(r"--[\w-]+", text)) == {"--hash"}
    assert "://" not in text


def test_the_transport_that_freezes_a_worker_stays_out():
    assert not {"gevent-websocket"} & {
        canonicalize_name(d.name) for d in distributions()
    }

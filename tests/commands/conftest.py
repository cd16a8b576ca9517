import sys

import pytest

from backend import commands
from tests.servers import Demo, nextwork


@pytest.fixture(autouse=True)
def database():
    """These tests start processes with a database of their own, once."""


@pytest.fixture(scope="session")
def roskilde(tmp_path_factory):
    """An installation with one site."""
    instance = tmp_path_factory.mktemp("roskilde")
    assert nextwork("db", "upgrade", instance=instance).returncode == 0
    add = "site add --slug roskilde --name Roskilde --language da --welcome Hej"
    done = nextwork(*add.split(), instance=instance)
    assert done.returncode == 0, done.stderr
    return instance


@pytest.fixture(scope="session")
def demo(demo_copy):
    """The demo, filled and served by a process of its own."""
    with Demo(demo_copy()) as demo:
        yield demo


@pytest.fixture
def refusal(monkeypatch, capsys):
    """The one line that answers what is refused before any installation is opened."""

    def refusal(*arguments, **settings):
        for name, value in {"PORT": "8000", **settings}.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(sys, "argv", ["nextwork", *arguments])
        with pytest.raises(SystemExit) as end:
            commands.main()
        printed, told = capsys.readouterr()
        assert (end.value.code, printed, told.count("\n")) == (2, "", 1)
        return told

    return refusal

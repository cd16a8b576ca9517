"""Keys that are not in the database: made once, and read by us alone."""

import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from models import secrets
from models.secrets import keyed_digest, secret, use_secrets


@pytest.fixture(autouse=True)
def database():
    """No secret touches the database: these tests run once and not once a database."""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(secrets, "_folder", None)
    monkeypatch.setattr(secrets, "_read", {})
    use_secrets(tmp_path / "secrets")
    return tmp_path / "secrets"


def test_a_secret_is_made_at_first_use_and_stays(folder):
    made = secret("pepper")
    use_secrets(folder)

    assert len(made) == 32 and secret("pepper") == made
    assert secret("master") != made


def test_nobody_else_can_read_it(folder):
    secret("pepper")

    [path] = folder.iterdir()
    modes = [stat.S_IMODE(p.stat().st_mode) for p in (path, folder)]
    assert modes == [0o600, 0o700]


def test_of_two_who_start_at_once_both_have_the_same(folder, monkeypatch):
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(secrets._file, 8 * ["pepper"]))

    assert len(set(made)) == 1 and len(made[0]) == 32
    assert [path.name for path in folder.iterdir()] == ["pepper.key"]


def test_the_environment_goes_before_the_file(folder, monkeypatch):
    (folder / "pepper.key").write_bytes(bytes(32))
    monkeypatch.setenv("NEXTWORK_SECRET_PEPPER", "ab" * 32)

    assert secret("pepper") == b"\xab" * 32


@pytest.mark.parametrize("sent", ["ab", "ab" * 33, "not hexadecimal"])
def test_a_secret_of_another_length_is_refused(folder, monkeypatch, sent):
    monkeypatch.setenv("NEXTWORK_SECRET_PEPPER", sent)

    with pytest.raises(ValueError, match=r"bytes long|hexadecimal"):
        secret("pepper")


def test_without_a_folder_there_is_none(monkeypatch):
    monkeypatch.setattr(secrets, "_folder", None)
    monkeypatch.setattr(secrets, "_read", {})

    with pytest.raises(RuntimeError):
        secret("pepper")


def test_a_digest_tells_the_parts_apart(folder):
    assert keyed_digest("pepper", b"a", b"bc") != keyed_digest("pepper", b"ab", b"c")
    assert keyed_digest("pepper", b"a") != keyed_digest("contacts", b"a")

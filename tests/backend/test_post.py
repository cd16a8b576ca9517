"""Mail goes out by SMTP where there is one, else into the outbox."""

import json
import ssl
import stat

import pytest

from backend import post
from backend.config import Settings
from tests.fakes import MailServer, certificate


@pytest.fixture(autouse=True)
def database():
    """No letter touches the database: these tests run once and not once a database."""


@pytest.fixture
def send(tmp_path, monkeypatch):
    def send(smtp_url="", kind="email"):
        settings = Settings(
            instance=tmp_path, smtp_url=smtp_url, mail_from="kode@nextwork.example"
        )
        monkeypatch.setattr(post, "_settings", settings)
        post.send(kind, "ada@example.org", "Din kode", "Koden er 123456. Æblegrød.")

    return send


@pytest.fixture
def trusted(tmp_path, monkeypatch):
    """The certificate of localhost, trusted by this machine."""
    path = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    return path


def context_of(path):
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(path)
    return context


def test_a_letter_arrives_as_it_was_written(send):
    with MailServer() as server:
        server.start()
        send(f"smtp://127.0.0.1:{server.server_port}")

    [letter] = server.letters
    assert (letter["To"], letter["From"]) == (
        "ada@example.org",
        "kode@nextwork.example",
    )
    assert letter["Subject"] == "Din kode" and letter["Date"] and letter["Message-ID"]
    assert letter.get_content().strip() == "Koden er 123456. Æblegrød."
    assert server.logins == []


def test_a_server_that_offers_encryption_gets_name_and_letter_encrypted(send, trusted):
    with MailServer(tls=context_of(trusted)) as server:
        server.start()
        send(f"smtp://kode:h%40mmelig@localhost:{server.server_port}")

    assert server.logins == [[b"kode", b"h@mmelig"]]
    assert server.were_encrypted == [True]


def test_an_encrypted_server_is_spoken_to_encrypted_from_the_start(send, trusted):
    with MailServer(ssl_context=context_of(trusted)) as server:
        server.start()
        send(f"smtps://localhost:{server.server_port}")

    assert server.were_encrypted == [True]


def test_a_server_that_nobody_vouches_for_gets_nothing(send, tmp_path):
    with MailServer(tls=context_of(certificate(tmp_path))) as server:
        server.start()
        with pytest.raises(ssl.SSLCertVerificationError):
            send(f"smtp://localhost:{server.server_port}")

    assert server.letters == []


@pytest.mark.parametrize(
    ("kind", "smtp_url"), [("email", ""), ("phone", "smtp://127.0.0.1:9")]
)
def test_without_a_gateway_it_is_put_in_the_outbox_for_us_alone(send, kind, smtp_url):
    send(smtp_url, kind)

    [path] = post.outbox().iterdir()
    letter = json.loads(path.read_text())
    assert (letter["to"], letter["subject"]) == ("ada@example.org", "Din kode")
    modes = [stat.S_IMODE(p.stat().st_mode) for p in (path, path.parent)]
    assert modes == [0o600, 0o700]

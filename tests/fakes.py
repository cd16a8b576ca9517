"""Fakes of the outside world."""

from __future__ import annotations

import ssl
from base64 import b64decode
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from gevent.server import StreamServer


class MailServer(StreamServer):
    """Keeps the letters it is given, and how they came; offers STARTTLS with a context."""

    def __init__(self, tls: ssl.SSLContext | None = None, **options) -> None:
        super().__init__(("127.0.0.1", 0), self.serve, **options)
        self.letters, self.logins, self.were_encrypted = [], [], []
        self.tls = tls

    def serve(self, connection, address) -> None:
        connection.sendall(b"220 localhost\r\n")
        lines = connection.makefile("rb")
        while line := lines.readline():
            command, _, rest = line.decode().strip().partition(" ")
            match command.upper():
                case "EHLO":
                    offers = b"250-STARTTLS\r\n" if self.tls else b""
                    answer = b"250-localhost\r\n" + offers + b"250 AUTH PLAIN"
                case "AUTH":
                    self.logins.append(b64decode(rest.split()[1]).split(b"\0")[1:])
                    answer = b"235 welcome"
                case "STARTTLS":
                    connection.sendall(b"220 go on\r\n")
                    with suppress(ssl.SSLError):
                        connection = self.tls.wrap_socket(connection, server_side=True)
                    lines = connection.makefile("rb")
                    continue
                case "DATA":
                    connection.sendall(b"354 go on\r\n")
                    letter = b"".join(iter(lines.readline, b".\r\n"))
                    self.letters.append(
                        message_from_bytes(letter, policy=policy.default)
                    )
                    self.were_encrypted.append(isinstance(connection, ssl.SSLSocket))
                    answer = b"250 kept"
                case "QUIT":
                    connection.close()
                    return
                case _:
                    answer = b"250 very well"
            connection.sendall(answer + b"\r\n")


def certificate(folder: Path) -> Path:
    """A file with the key and self-signed certificate of localhost."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    names = x509.SubjectAlternativeName([x509.DNSName("localhost")])
    builder = (
        x509.CertificateBuilder(name, name, key.public_key(), 1)
        .not_valid_before(now)
        .not_valid_after(now + timedelta(days=1))
        .add_extension(names, critical=False)
    )
    signed = builder.sign(key, hashes.SHA256())
    path = folder / "localhost.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + signed.public_bytes(serialization.Encoding.PEM)
    )
    return path

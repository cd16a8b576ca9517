"""Mail going out: by SMTP where there is one, else into a folder to be looked at.

Phones get theirs in the folder too, until there is a gateway for text messages.
"""

from __future__ import annotations

import json
import smtplib
import ssl
from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from pathlib import Path
from urllib.parse import unquote, urlsplit

from models.types import now, uuid7

from .config import Settings

_settings = Settings()


def use_post(settings: Settings) -> None:
    """Send mail as these settings say from now on."""
    global _settings
    _settings = settings


def outbox() -> Path:
    return _settings.instance / "outbox"


def send(kind: str, address: str, subject: str, text: str) -> None:
    """Send a short text to an address of this kind, `email` or `phone`."""
    if kind == "email" and _settings.smtp_url:
        _mail(address, subject, text)
    else:
        _put_down(address, subject, text)


def _mail(address: str, subject: str, text: str) -> None:
    url = urlsplit(_settings.smtp_url)
    message = EmailMessage()
    message["From"], message["To"] = _settings.mail_from, address
    message["Subject"], message["Date"] = subject, formatdate()
    message["Message-ID"] = make_msgid(domain=_settings.mail_from.split("@")[-1])
    message.set_content(text)
    to, trusted = (url.hostname or "", url.port or 0), ssl.create_default_context()
    is_tls = url.scheme == "smtps"
    with (
        smtplib.SMTP_SSL(*to, timeout=30, context=trusted)
        if is_tls
        else smtplib.SMTP(*to, timeout=30)
    ) as server:
        server.ehlo()  # only now it is known what the server offers
        if not is_tls and server.has_extn("starttls"):
            server.starttls(context=trusted)
        if url.username:
            server.login(unquote(url.username), unquote(url.password or ""))
        server.send_message(message)


def _put_down(address: str, subject: str, text: str) -> None:
    outbox().mkdir(mode=0o700, parents=True, exist_ok=True)
    letter = {"to": address, "subject": subject, "text": text, "at": now().isoformat()}
    path = outbox() / f"{uuid7()}.json"
    path.write_text(json.dumps(letter, ensure_ascii=False))
    path.chmod(0o600)

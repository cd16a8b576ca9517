"""The settings: environment variables with the prefix NEXTWORK_, typed and checked at start."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

PREFIX = "NEXTWORK_"


class BadSetting(Exception):
    """A setting says something that cannot be."""


def local_origins(port: str) -> tuple[str, ...]:
    return (f"http://127.0.0.1:{port}", f"http://localhost:{port}")


@dataclass(frozen=True)
class Settings:
    """What differs between installations.

    `origins` are the addresses the page is served from, the first one in links;
    without `smtp_url` (``smtp[s]://user:password@host:port``) mail is put in
    ``instance/outbox``; `redis_url` (``redis[s]://:password@host:port``) is for more
    than one process; `limits` are off for load tests alone; of `proxies` in front
    each adds one address to ``X-Forwarded-For``, and no other word there is believed.
    """

    instance: Path = Path("instance")
    database_url: str = ""
    redis_url: str = ""
    origins: tuple[str, ...] = local_origins("8000")
    smtp_url: str = ""
    mail_from: str = "kode@localhost"
    demo: bool = False
    limits: bool = True
    proxies: int = 0
    page: Path = field(default=Path(__file__).parent.parent / "client" / "dist")

    @property
    def database(self) -> str:
        """The database's URL: SQLite in the instance's folder unless one is named."""
        return self.database_url or f"sqlite:///{self.instance / 'nextwork.db'}"

    def __post_init__(self) -> None:
        if not all(is_loopback(urlsplit(origin).hostname) for origin in self.origins):
            self.judge_open_door()
        if not self.origins:
            raise BadSetting("the page needs an origin to be served from")
        for origin in self.origins:
            if origin.count("/") != 2 or not origin.startswith(("http://", "https://")):
                raise BadSetting(f"{origin!r} is no origin like https://example.org")
        post = urlsplit(self.smtp_url)
        if self.smtp_url and not (post.scheme in ("smtp", "smtps") and post.hostname):
            raise BadSetting("the mail server is written smtp://host or smtps://host")
        if self.proxies < 0:
            raise BadSetting("there are no fewer proxies in front than none")
        news = urlsplit(self.redis_url)
        if self.redis_url and not (
            news.scheme in ("redis", "rediss") and news.hostname
        ):
            raise BadSetting("Redis is written redis://:password@host or rediss://")

    def judge_open_door(self) -> None:
        """Raise `BadSetting` where these settings may not meet anybody from outside."""
        if self.demo:
            raise BadSetting("the demo lets anybody in: it is served on loopback only")
        if not self.limits:
            raise BadSetting("without limits it is served on loopback only")


def is_loopback(host: str | None) -> bool:
    return host in ("127.0.0.1", "localhost", "::1")


def read_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings as the environment has them; raises `BadSetting` for one we do not know."""
    readers: dict[str, Callable[[str], Any]] = {
        "Path": Path,
        "str": str,
        "bool": _yes_or_no,
        "int": _number,
        "tuple[str, ...]": lambda text: tuple(text.replace(",", " ").split()),
    }
    known = {
        PREFIX + f.name.upper(): (f.name, readers[str(f.type)])
        for f in fields(Settings)
    }
    sent = {n: v for n, v in environ.items() if n.startswith(PREFIX)}
    if unknown := [n for n in sent if n not in known and "_SECRET_" not in n]:
        raise BadSetting(f"unknown settings: {', '.join(sorted(unknown))}")
    values = {known[n][0]: known[n][1](v) for n, v in sent.items() if n in known}
    if "INSTANCE" in environ:
        values.setdefault("instance", Path(environ["INSTANCE"]))
    if "PORT" in environ:
        values.setdefault("origins", local_origins(environ["PORT"]))
    return Settings(**values)


def _yes_or_no(text: str) -> bool:
    match text.lower():
        case "on" | "yes" | "true" | "1":
            return True
        case "off" | "no" | "false" | "0" | "":
            return False
    raise BadSetting(f"{text!r} is neither on nor off")


def _number(text: str) -> int:
    try:
        return int(text)
    except ValueError as error:
        raise BadSetting(f"{text!r} is no number") from error

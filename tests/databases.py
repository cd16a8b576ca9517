"""More than one database where the tests run on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import make_url, text

from models.database import open_database


@contextmanager
def empty_database(beside: str, name: str) -> Iterator[str]:
    """The URL of a database of this name, as long as it is needed."""
    url = make_url(beside)
    if url.get_backend_name() == "sqlite":
        yield f"{beside}.{name}"
        Path(f"{url.database}.{name}").unlink(missing_ok=True)
        return
    admin = open_database(beside).execution_options(isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield url.set(database=name).render_as_string(hide_password=False)
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    admin.dispose()

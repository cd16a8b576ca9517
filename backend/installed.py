"""What commands begin with: the installation they work on."""

from __future__ import annotations

import click
from sqlalchemy import Engine

from models.migrations import is_current

from .app import use_instance
from .config import Settings

site = click.option("--site", "slug", required=True, help="Its slug.")


class Refused(click.ClickException):
    """What was asked cannot be done as things are."""


def open_installation(settings: Settings) -> Engine:
    """Work on the installation; refuse tables of another version."""
    engine = use_instance(settings)
    if not is_current(engine):
        raise Refused("The tables are not those of this version: nextwork db upgrade")
    return engine

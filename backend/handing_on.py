"""The commands by which sites learn from each other."""

from __future__ import annotations

from functools import partial
from typing import BinaryIO

import click

from models.work import reading, within, writing

from .admin.queries import find_site
from .config import read_settings
from .installed import open_installation, site
from .practice.actions import take_over
from .practice.queries import practice_of
from .practice.rules import Item, LeftOut
from .practice.schemas import MOST_BYTES, read, written


@click.group()
def practice() -> None:
    """What a site has learned, without its people."""


@practice.command("export")
@site
def export(slug: str) -> None:
    """Print what can be handed on; what names somebody is left out, and said so beside it."""
    open_installation(read_settings())
    items, left_out = within(reading, lambda: practice_of(find_site(slug)))
    for each in left_out:
        click.echo(_told(each), err=True)
    click.echo(written(items))


@practice.command("import")
@site
@click.argument("file", type=click.File("rb"))
def take(slug: str, file: BinaryIO) -> None:
    """Take over what another site has handed on; once more changes nothing."""
    open_installation(read_settings())
    items = read(file.read(MOST_BYTES + 1))
    count = within(writing, partial(_take_over, slug, items))
    click.echo(f"{count} of {len(items)} are new here.")


def _take_over(slug: str, items: list[Item]) -> int:
    return take_over(find_site(slug), items)


def _told(left_out: LeftOut) -> str:
    why = " and ".join(left_out.why)
    words = " ".join(left_out.blotted.split())
    return f"Left out, for there is {why} in it: {left_out.kind}: {words}"

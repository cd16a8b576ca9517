"""What the command line shows."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from threading import Event
from typing import Any, TypeVar

import click
from rich.console import Console
from rich.progress import Progress

from models.work import reading, within, writing

from .admin.queries import find_group, find_organisation, find_site
from .demo.queries import list_people, read_stories
from .invitations.actions import Issued, invite
from .invitations.schemas import IssuedSchema
from .post import outbox

STEPS = 100
SECONDS_BETWEEN_LOOKS = 0.5

Step = TypeVar("Step")
Row = tuple[str, ...]


@contextmanager
def progress(title: str) -> Iterator[Callable[[list[Step]], Iterable[Step]]]:
    """Go through a list with a bar, where somebody sits at a terminal."""
    console = Console(stderr=True)
    bar = Progress(
        console=console,
        transient=True,
        auto_refresh=False,
        disable=not console.is_terminal,
    )

    def watch(steps: list[Step]) -> Iterator[Step]:
        task = bar.add_task(title, total=len(steps))
        every = max(1, len(steps) // STEPS)
        for number, step in enumerate(steps):
            if number % every == 0:
                bar.update(task, completed=number, refresh=True)
            yield step

    with bar:
        yield watch


def as_json(issued: Issued, origin: str) -> str:
    code, url, expires_at = issued.code, issued.link(origin), issued.expires_at
    shown = {"code": code, "url": url, "expires_at": expires_at}
    return json.dumps(IssuedSchema().dump(shown))


def as_line(issued: Issued, origin: str) -> str:
    return f"{issued.link(origin)}  until {issued.expires_at:%Y-%m-%d}"


def show_ways_in(origin: str) -> None:
    """Print a link to sign in as each person of the demo, and new invitations."""
    stories = read_stories()
    for story in stories:
        with reading():
            people = list_people(find_site(story["site"]["slug"]))
        _show(
            story["site"]["name"],
            [(p.name, p.hat, p.where, f"{origin}/demo#{p.code}") for p in people],
        )
    invited: list[Row] = []
    for story in stories:
        invited += within(writing, partial(_invitations, story, origin))
    _show("Invitations, each for one person", invited)
    click.echo(f"\nOpen {origin}, or a link above. Stop with Ctrl-C.")
    click.echo(f"Codes sent by mail are shown here, and lie in {outbox()}.")


def show_mail(stopping: Event) -> None:
    """Print each letter that is put into the outbox from now on."""
    seen = set(outbox().glob("*.json"))
    while not stopping.wait(SECONDS_BETWEEN_LOOKS):
        for path in sorted(set(outbox().glob("*.json")) - seen):
            seen.add(path)
            letter = json.loads(path.read_text())
            click.echo(f"Mail to {letter['to']}: {letter['text']}")


def _show(title: str, rows: Sequence[Row]) -> None:
    click.secho(f"\n{title}", bold=True)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        click.echo("  ".join(cells).rstrip())


def _invitations(story: dict[str, Any], origin: str) -> list[Row]:
    site = find_site(story["site"]["slug"])
    rows: list[Row] = []
    for told in story["invitations"]:
        kind = "group" if "group" in told else "employer"
        [name] = [e["name"] for e in story[f"{kind}s"] if e["key"] == told[kind]]
        if kind == "group":
            group = find_group(site, name)
            group_id = None if group is None else group.id
            issued = invite(site, told["hat"], group_id=group_id)
        else:
            organisation_id = find_organisation(site, name).id
            issued = invite(site, told["hat"], organisation_id=organisation_id)
        rows.append((told["hat"], f"{name}, {site.name}", issued.link(origin)))
    return rows

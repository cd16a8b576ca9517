"""The command line: what whoever runs an installation types."""

from gevent import monkey

monkey.patch_all()

import json
import logging
import os
import re
import sys
from functools import partial
from zoneinfo import available_timezones

import click
from sqlalchemy.exc import SQLAlchemyError

from auth.policy import HATS
from models.errors import Problem
from models.migrations import upgrade
from models.work import reading, within, writing

from . import serving, terminal
from .admin import actions as admin
from .admin.queries import find_member, find_organisation, find_site, has_sites
from .app import create_app, use_instance
from .config import BadSetting, Settings, is_loopback, read_settings
from .demo import actions as story
from .demo.queries import read_stories
from .employers.actions import unvet, vet
from .handing_on import practice
from .installed import Refused, open_installation, site
from .invitations.actions import Issued
from .invitations.actions import invite as issue
from .openapi import described
from .rights.actions import erase_person
from .schemas import LANGUAGES
from .worker import run_due_job, run_jobs

REFUSED = 2
BATCH = 100
IN_GROUPS = ("participant", "facilitator")

port = click.option(
    "--port", type=click.IntRange(1, 65535), envvar="PORT", default=8000
)


def _slug(_: object, __: object, slug: str) -> str:
    if not re.fullmatch("[a-z][a-z0-9-]*", slug):
        raise click.BadParameter(f"{slug!r} is not of small letters, digits and -.")
    return slug


def _time_zone(_: object, __: object, name: str) -> str:
    if name not in available_timezones():
        raise click.BadParameter(f"{name!r} is no time zone like Europe/Oslo.")
    return name


def main() -> None:
    """Run the command; what goes wrong is one line that says so."""
    try:
        sys.exit(nextwork(standalone_mode=False))
    except click.ClickException as error:
        problem = error.format_message()
    except Problem as error:
        problem = error.detail or error.title
    except SQLAlchemyError as error:
        problem = f"The database says: {getattr(error, 'orig', None) or error}"
    except (BadSetting, OSError) as error:
        problem = str(error)
    except click.Abort:
        problem = "Stopped."
    click.echo(f"nextwork: {' '.join(problem.split())}", err=True)
    sys.exit(REFUSED)


@click.group(no_args_is_help=False)
def nextwork() -> None:
    """Run NExTWORK. Reads INSTANCE (./instance), PORT and the settings NEXTWORK_…"""


@nextwork.command()
@click.option("--host", default="127.0.0.1", show_default=True)
@port
@click.option("--no-work", is_flag=True, help="Leave the jobs to `nextwork work`.")
def serve(host: str, port: int, no_work: bool) -> None:
    """Serve the API, the sockets and the page."""
    settings = _settings(port)
    if not is_loopback(host):
        settings.judge_open_door()
    open_installation(settings)
    _log(logging.INFO)
    _serve(host, port, *(() if no_work else (run_jobs,)))


@nextwork.command()
@click.option("--once", is_flag=True, help="Run what is due and end.")
def work(once: bool) -> None:
    """Run the jobs as they fall due."""
    open_installation(read_settings())
    _log(logging.INFO)
    if not once:
        serving.until_stopped(run_jobs)
    while once and run_due_job():
        pass


@nextwork.group()
def db() -> None:
    """The database's tables."""


@db.command("upgrade")
def upgrade_tables() -> None:
    """Bring the tables up to this version."""
    upgrade(use_instance(read_settings()))


@nextwork.command()
@port
def demo(port: int) -> None:
    """Serve two made-up towns on this machine; anybody may sign in as anybody."""
    os.environ["NEXTWORK_DEMO"] = "on"
    settings = _settings(port)
    engine = use_instance(settings)
    upgrade(engine)
    _keep_apart(settings)
    for told in read_stories():
        with terminal.progress(f"Filling {told['site']['name']}") as watch:
            within(writing, partial(story.fill, told, watch=watch))
    _log(logging.WARNING)
    origin = settings.origins[0]
    _serve(
        "127.0.0.1",
        port,
        run_jobs,
        lambda stopping: terminal.show_ways_in(origin),
        terminal.show_mail,
    )


@nextwork.command()
@site
@click.option("--hat", type=click.Choice(list(HATS)), required=True)
@click.option("--group", help="By name; it is made if it is not there.")
@click.option("--organisation", help="By name: whom an employer answers for.")
@click.option("--count", type=click.IntRange(1, 100_000), default=1)
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
def invite(
    slug: str,
    hat: str,
    group: str | None,
    organisation: str | None,
    count: int,
    as_json: bool,
) -> None:
    """Open ways in, each for one person and 14 days."""
    if group and hat not in IN_GROUPS:
        raise Refused(f"Groups are for {' and '.join(IN_GROUPS)}s: leave out --group.")
    if (hat == "employer") != bool(organisation):
        raise Refused("An employer needs --organisation, and nobody else has one.")
    settings = read_settings()
    open_installation(settings)

    def some(how_many: int) -> list[Issued]:
        at = find_site(slug)
        group_id = admin.find_or_start_group(at, group).id if group else None
        organisation_id = (
            find_organisation(at, organisation).id if organisation else None
        )
        return [
            issue(at, hat, group_id=group_id, organisation_id=organisation_id)
            for _ in range(how_many)
        ]

    # Not all in one go: phones that write meanwhile would have to wait too long.
    batches = [min(BATCH, count - done) for done in range(0, count, BATCH)]
    show = terminal.as_json if as_json else terminal.as_line
    with terminal.progress("Inviting") as watch:
        for how_many in watch(batches):
            for issued in within(writing, partial(some, how_many)):
                click.echo(show(issued, settings.origins[0]))


@nextwork.command("vet")
@site
@click.option("--organisation", required=True, help="By name.")
@click.option("--withdraw", is_flag=True, help="Take the approval back.")
def decide(slug: str, organisation: str, withdraw: bool) -> None:
    """Let participants meet an employer."""
    open_installation(read_settings())

    def judge() -> None:
        found = find_organisation(find_site(slug), organisation)
        unvet(found) if withdraw else vet(found)

    within(writing, judge)


@nextwork.command()
@site
@click.option("--group", required=True, help="A group they are in, by name.")
@click.option("--alias", required=True, help="What they are called there.")
@click.confirmation_option(prompt="All of it, everywhere, for ever?")
def erase(slug: str, group: str, alias: str) -> None:
    """Erase a person who has asked for it, with every word they wrote."""
    open_installation(read_settings())

    def forget() -> None:
        erase_person(find_member(find_site(slug), group, alias))

    within(writing, forget)
    while run_due_job():  # "erased" is true once their key is destroyed
        pass


@nextwork.command()
def openapi() -> None:
    """Print how the API is called and answers, as OpenAPI 3.1."""
    click.echo(json.dumps(described(create_app()), indent=1))


nextwork.add_command(practice)


@nextwork.group("site")
def sites() -> None:
    """The municipalities of the installation."""


@sites.command("add")
@click.option("--slug", required=True, callback=_slug, help="Its name for commands.")
@click.option("--name", required=True)
@click.option("--language", type=click.Choice(LANGUAGES), required=True)
@click.option("--organisation", help="Who answers for it; the name, if left out.")
@click.option(
    "--time-zone", default="Europe/Copenhagen", show_default=True, callback=_time_zone
)
@click.option("--welcome", default="", help="What stands at the door.")
@click.option("--rhythm", default="", help="How often groups meet.")
@click.option("--mixed-roles", is_flag=True, help="Staff who decide are among them.")
def add_site(slug: str, organisation: str | None, **columns: str | bool) -> None:
    """Add a site, with the notices in every language."""
    open_installation(read_settings())
    responsible = organisation or str(columns["name"])
    add = partial(admin.add_site, slug, organisation=responsible)
    within(writing, partial(add, **columns))


def _settings(port: int) -> Settings:
    os.environ["PORT"] = str(port)
    return read_settings()


def _serve(host: str, port: int, *beside: serving.Beside) -> None:
    from wsgi import app  # put together only where it is served

    engine = app.extensions["engine"]
    serving.serve(app, host, port, *beside, part=engine.drain)


def _log(level: int) -> None:
    logging.basicConfig(
        level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )


def _keep_apart(settings: Settings) -> None:
    """Refuse to let everybody in where real people may be."""
    mark = settings.instance / "demo"
    if not mark.exists() and within(reading, has_sites):
        raise Refused(
            "There are real sites here: the demo wants an INSTANCE of its own"
        )
    mark.touch()

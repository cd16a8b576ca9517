"""What is agreed to, and every use of somebody's data with what it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from auth.caller import Caller
from auth.epochs import chained
from auth.policy import CHOOSES, PURPOSES
from backend.employers.queries import organisations_met
from models import Consent, Epoch, Notice, Person, Site
from models.chains import is_whole
from models.errors import ConsentRequired, NotFound
from models.sealed import ledger_head
from models.work import session


@dataclass
class Use:
    """One use of a person's data. `since` is when it was last agreed to or withdrawn."""

    purpose: str
    object: UUID | None
    object_name: str | None
    basis: str
    is_switch: bool
    granted: bool
    since: datetime | None
    notice: Notice


def current_notice(site: Site, purpose: str, language: str) -> Notice:
    """The notice in force at the site, in this language or else in the site's own."""
    of_purpose = select(Notice).filter_by(site_id=site.id, purpose=purpose)
    newest = of_purpose.order_by(Notice.number.desc()).limit(1)
    for tongue in (language, site.language):
        if notice := session.scalar(newest.filter_by(language=tongue)):
            return notice
    raise NotFound()


def notices_in_force(site: Site, purpose: str) -> list[Notice]:
    """The newest notice of the purpose in each language."""
    numbered = select(Notice).filter_by(site_id=site.id, purpose=purpose)
    newest = {n.language: n for n in session.scalars(numbered.order_by(Notice.number))}
    return list(newest.values())


def list_uses(caller: Caller) -> list[Use]:
    """Every use of the caller's data: what rests on consent, given or not, and what does not."""
    lines = _last_lines(caller.person)
    uses = []
    for name, purpose in PURPOSES.items():
        if caller.hat != CHOOSES and (purpose.is_switch or name == "path"):
            continue
        for object, object_name in _objects(caller, purpose.object):
            line = lines.get((name, object))
            uses.append(
                Use(
                    purpose=name,
                    object=object,
                    object_name=object_name,
                    basis=purpose.basis,
                    is_switch=purpose.is_switch,
                    granted=not purpose.is_switch or bool(line and line.granted),
                    since=line.created_at if line else None,
                    notice=current_notice(caller.site, name, caller.person.language),
                )
            )
    return uses


def get_use(caller: Caller, purpose: str, object: UUID | None) -> Use:
    for use in list_uses(caller):
        if (use.purpose, use.object) == (purpose, object):
            return use
    raise NotFound()


def judge_notice(caller: Caller, purpose: str) -> None:
    """Raise `ConsentRequired` where a yes was said to a notice that is not in force here.

    Of whoever is there for work nothing is asked.
    """
    line = _last_lines(caller.person).get((purpose, None))
    in_force = {notice.hash for notice in notices_in_force(caller.site, purpose)}
    if caller.hat == CHOOSES and (line is None or line.notice not in in_force):
        raise ConsentRequired(purpose=purpose)


def ledger_is_whole(person: Person) -> bool:
    """Whether every line of the person's ledger stands as it was written, to the last."""
    lines = select(Consent).filter_by(subject=person.subject).order_by(Consent.epoch)
    written = [(chained(line), line.link) for line in session.scalars(lines)]
    epoch = session.get_one(Epoch, person.id)
    is_to_the_end = (written[-1][1] if written else b"") == epoch.head
    return is_to_the_end and is_whole(
        written, last_known=ledger_head(str(person.subject))
    )


def _last_lines(person: Person) -> dict[tuple[str, UUID | None], Consent]:
    lines = select(Consent).filter_by(subject=person.subject).order_by(Consent.epoch)
    return {(line.purpose, line.object): line for line in session.scalars(lines)}


def _objects(
    caller: Caller, kind: str | None
) -> Iterable[tuple[UUID | None, str | None]]:
    if kind is None:
        return [(None, None)]
    return [(o.id, o.name) for o in organisations_met(caller)]

"""Letters: who can be asked for an answer, and who sees what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, or_, select

from auth.caller import Caller
from backend.groups.queries import open_groups
from backend.trajectory.queries import enter_peer_group
from models import (
    Addressee,
    Group,
    HatGrant,
    Letter,
    Membership,
    Ours,
    Party,
    Site,
)
from models.errors import NotFound
from models.work import session

from .. import rules

# Whom a letter may be addressed to. Nobody is asked in the hat of authority.
OFFICES = {
    Addressee.TEAM: ("facilitator", "coordinator"),
    Addressee.MUNICIPALITY: ("lead",),
}
IN_NETWORK = ("employer", "facilitator", "coordinator")


@dataclass
class LetterView:
    """A letter as it stands on a day; `is_addressee_gone` where nobody is left to answer it."""

    letter: Letter
    is_addressee_gone: bool
    today: date

    @property
    def state(self) -> str:
        if self.letter.answered_at is not None:
            return "answered"
        return "unanswered" if self.letter.answer_by < self.today else "waiting"


@dataclass
class Addressed:
    """Somebody who can be asked, by what they are called at work or in the room."""

    id: UUID
    to: Addressee
    name: str
    hat: str
    person_id: UUID
    network: Group | None = None


def list_addressees(caller: Caller, group_id: UUID) -> list[Addressed]:
    """Who can be asked by the group: of the rooms it is in, the team, and the municipality."""
    enter_peer_group(caller, group_id)
    found = [*_in_networks(group_id), *_in_offices(caller.site)]
    return sorted(found, key=lambda one: (list(Addressee).index(one.to), one.name))


def list_asked(caller: Caller) -> list[LetterView]:
    """The letters that ask the caller, the newest first."""
    return views(caller.site, and_(_asks(caller), _can_answer()))


def get_asked(caller: Caller, letter_id: UUID) -> Letter:
    """A letter that asks the caller."""
    mine = and_(Letter.id == letter_id, _asks(caller), _can_answer())
    found = views(caller.site, mine)
    if not found:
        raise NotFound()
    return found[0].letter


def view_letter(caller: Caller, letter: Letter) -> LetterView:
    [found] = views(caller.site, Letter.id == letter.id)
    return found


def list_said(caller: Caller) -> list[LetterView]:
    """What was said at the site and what was answered, or that nobody did; newest first.

    It concerns who sent it, who was asked, and everybody where the group shows it to all.
    """
    groups = [group.id for _, group in open_groups(caller)]
    concern = or_(
        Letter.is_for_site,
        Ours.group_id.in_(groups),
        Letter.network_id.in_(groups),
        and_(_asks(caller), _can_answer()),
    )
    return [one for one in views(caller.site, concern) if one.state != "waiting"]


def views(site: Site, which: ColumnElement[bool]) -> list[LetterView]:
    """These letters of the site's groups, the newest first."""
    found = session.execute(
        select(Letter, _can_answer())
        .join(Letter.ours)
        .join(Ours.group)
        .where(Group.site_id == site.id, which)
        .order_by(Letter.created_at.desc(), Letter.id)
    )
    today = rules.today_at(site)
    return [LetterView(letter, not is_here, today) for letter, is_here in found]


def _asks(caller: Caller) -> ColumnElement[bool]:
    return and_(
        Letter.answerer_id == caller.person_id, Letter.answerer_hat == caller.hat
    )


def _can_answer() -> ColumnElement[bool]:
    """Whether who was asked wears that hat at the site still, and is in the room still."""
    wears = exists().where(
        HatGrant.person_id == Letter.answerer_id,
        HatGrant.hat == Letter.answerer_hat,
        HatGrant.site_id == Group.site_id,
    )
    is_in_room = exists().where(
        Membership.group_id == Letter.network_id,
        Membership.person_id == Letter.answerer_id,
        Membership.hat == Letter.answerer_hat,
        Membership.ended_at.is_(None),
    )
    return and_(wears, or_(Letter.network_id.is_(None), is_in_room))


def _in_offices(site: Site) -> list[Addressed]:
    offices = {hat: to for to, hats in OFFICES.items() for hat in hats}
    grants = select(HatGrant).where(
        HatGrant.site_id == site.id, HatGrant.hat.in_(offices)
    )
    return [
        Addressed(grant.id, offices[grant.hat], grant.name, grant.hat, grant.person_id)
        for grant in session.scalars(grants)
        if grant.name
    ]


def _in_networks(group_id: UUID) -> list[Addressed]:
    members = (
        select(Membership, Group)
        .join(Group, Group.id == Membership.group_id)
        .join(Party, Party.network_id == Group.id)
        .where(
            Party.group_id == group_id,
            Group.closed_at.is_(None),
            Membership.ended_at.is_(None),
            Membership.hat.in_(IN_NETWORK),
        )
    )
    return [
        Addressed(
            id=member.id,
            to=Addressee.NETWORK,
            name=member.alias,
            hat=member.hat,
            person_id=member.person_id,
            network=network,
        )
        for member, network in session.execute(members)
    ]

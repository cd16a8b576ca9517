"""What a group decides and has decided; of a vote that is open, only one's own part in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Select, select

from auth.caller import Caller
from backend.groups.queries import enter, get_group
from models import (
    Decision,
    Group,
    Kind,
    Membership,
    Pick,
    Principle,
    Subject,
    Urn,
)
from models.errors import NotFound
from models.types import now
from models.work import session

from . import rules
from .rules import Result, Votes


@dataclass
class DecisionView:
    """A decision as one member sees it; whether they have voted is forgotten at its end."""

    decision: Decision
    has_voted: bool | None
    result: Result | None


@dataclass
class Rule:
    """A rule that was adopted; past its review date it has lapsed."""

    decision: Decision
    is_lapsed: bool


@dataclass
class PrincipleView:
    """A principle in the words that were agreed on at the site, if there are any."""

    principle: Principle
    decision: Decision | None


def enter_deciding(caller: Caller, group_id: UUID) -> tuple[Membership, Group]:
    """The caller as a member of a group that decides; a conversation does not."""
    membership, group = enter(caller, group_id), get_group(group_id)
    if group.kind == Kind.THREAD:
        raise NotFound()
    return membership, group


def get_decision(group_id: UUID, decision_id: UUID) -> Decision:
    """A decision of the group, for one who has entered it."""
    mine = select(Decision).filter_by(group_id=group_id, id=decision_id)
    decision = session.scalar(mine)
    if decision is None:
        raise NotFound()
    return decision


def list_decisions(viewer: Caller, group_id: UUID) -> list[DecisionView]:
    """All of them, newest first."""
    membership, _ = enter_deciding(viewer, group_id)
    mine = select(Decision, Urn).filter_by(group_id=group_id)
    newest = _with_urns(mine).order_by(Decision.created_at.desc(), Decision.id)
    return [_view(membership, *row) for row in session.execute(newest)]


def view_decision(viewer: Caller, group_id: UUID, decision_id: UUID) -> DecisionView:
    membership, _ = enter_deciding(viewer, group_id)
    decision = get_decision(group_id, decision_id)
    urn = session.scalars(select(Urn).filter_by(decision_id=decision.id)).one()
    return _view(membership, decision, urn)


def list_rules(viewer: Caller, group_id: UUID) -> list[Rule]:
    """The rules the group has adopted: in force first, then those that have lapsed."""
    _, group = enter_deciding(viewer, group_id)
    return _rules(select(Decision, Urn).filter_by(group_id=group_id), today(group))


def list_local_rules(viewer: Caller) -> list[Rule]:
    """The rules the network room has adopted, for everybody at the site."""
    return _rules(_in_network_room(viewer), today(viewer))


def list_principles(viewer: Caller) -> list[PrincipleView]:
    agreed_on = adopted(_in_network_room(viewer), Subject.PRINCIPLE)
    last = {decision.principle: decision for decision in agreed_on}
    return [PrincipleView(p, last.get(p)) for p in Principle]


def list_picks(viewer: Caller, group_id: UUID) -> Sequence[Pick]:
    """Every pick there was, newest first: nobody draws again unseen."""
    enter_deciding(viewer, group_id)
    picks = select(Pick).filter_by(group_id=group_id)
    newest = picks.order_by(Pick.created_at.desc(), Pick.id)
    return session.scalars(newest).all()


def today(place: Group | Caller) -> date:
    """The day it is at the site; where there is none, in UTC."""
    zone = ZoneInfo(place.site.time_zone) if place.site else UTC
    return now().astimezone(zone).date()


def _with_urns(decisions: Select[Decision, Urn]) -> Select[Decision, Urn]:
    return decisions.join(Urn, Urn.decision_id == Decision.id)


def _view(membership: Membership, decision: Decision, urn: Urn) -> DecisionView:
    votes = Votes.read(urn.contents)
    if decision.is_closed:
        return DecisionView(decision, None, rules.count(decision, votes.ballots))
    mark = rules.mark_of(decision.id, membership.id)
    return DecisionView(decision, mark in votes.marks, None)


def _in_network_room(viewer: Caller) -> Select[Decision, Urn]:
    at_site = Group.site_id == viewer.site_id, Group.kind == Kind.NETWORK
    of_room = Decision.group_id.in_(select(Group.id).where(*at_site))
    return select(Decision, Urn).where(of_room)


def adopted(decisions: Select[Decision, Urn], subject: Subject) -> Iterable[Decision]:
    """Those about the subject that are closed and adopted, oldest first."""
    closed = decisions.where(Decision.subject == subject, Decision.closes_at <= now())
    in_order = _with_urns(closed).order_by(Decision.closes_at, Decision.id)
    for decision, urn in session.execute(in_order):
        if rules.count(decision, Votes.read(urn.contents).ballots).is_adopted:
            yield decision


def _rules(decisions: Select[Decision, Urn], on: date) -> list[Rule]:
    found = [
        Rule(decision, is_lapsed=decision.review_on < on)
        for decision in adopted(decisions, Subject.RULE)
        if decision.review_on is not None
    ]
    return sorted(found, key=lambda rule: rule.is_lapsed)

"""The practice of a site, read from wherever its groups and employers have written it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from uuid import UUID

from sqlalchemy import Select, or_, select

from auth.caller import Caller
from auth.policy import ANSWERS
from backend.decisions.queries import adopted
from models import (
    Companion,
    Contact,
    Decision,
    EmployerContact,
    Group,
    HatGrant,
    Kind,
    Loop,
    LoopStep,
    Membership,
    Organisation,
    PracticeCard,
    PracticeItem,
    PracticeKind,
    Round,
    Site,
    Subject,
    Urn,
)
from models.errors import NotFound
from models.work import session

from . import rules
from .rules import Item, LeftOut, Names, plain

VERDICTS = {LoopStep.KEPT, LoopStep.CHANGED, LoopStep.STOPPED}


def list_practice(caller: Caller) -> list[Item]:
    """What a group may start from: of the caller's own site, and what others handed on."""
    if caller.hat == ANSWERS:  # employers hand on in their circle
        raise NotFound()
    items, _ = practice_of(caller.site)
    return items


def practice_of(site: Site) -> tuple[list[Item], list[LeftOut]]:
    """What can be handed on, in order and each once; and what cannot, for it names somebody."""
    items = (*_imported(site), *_decided(site), *_rounds(site), *_loops(site))
    names = Names(_names(site))
    return rules.without_people((*items, *_cards(site)), names)


def stored_at(site: Site) -> Sequence[PracticeItem]:
    """What was handed on to the site, the oldest first."""
    items = select(PracticeItem).filter_by(site_id=site.id)
    return session.scalars(
        items.order_by(PracticeItem.created_at, PracticeItem.id)
    ).all()


def _imported(site: Site) -> Iterator[Item]:
    for stored in stored_at(site):
        if stored.content:
            yield json.loads(stored.content)


def _decided(site: Site) -> Iterator[Item]:
    for kind, at in (
        (PracticeKind.NORM, Kind.PEER),
        (PracticeKind.RULE, Kind.NETWORK),
    ):
        for rule in adopted(_decisions(site, at), Subject.RULE):
            yield _words_for(kind, rule)
    decisions = adopted(_decisions(site, Kind.NETWORK), Subject.PRINCIPLE)
    last = {decision.principle: decision for decision in decisions}
    for decision in last.values():
        yield _words_for(PracticeKind.PRINCIPLE, decision)


def _decisions(site: Site, kind: Kind) -> Select[Decision, Urn]:
    groups = _groups(site).where(Group.kind == kind)
    return select(Decision, Urn).where(Decision.group_id.in_(groups))


def _words_for(kind: PracticeKind, decision: Decision) -> Item:
    text = plain(decision.proposal)
    return {"kind": kind, "principle": decision.principle, "text": text}


def _rounds(site: Site) -> Iterator[Item]:
    rounds = select(Round).where(Round.group_id.in_(_groups(site)))
    for each in session.scalars(rounds):
        if each.is_open:
            yield {"kind": PracticeKind.ROUND, "text": plain(each.question)}


def _loops(site: Site) -> Iterator[Item]:
    """What was tried to a verdict: what is still being tried is between those who try."""
    loops = select(Loop).where(Loop.group_id.in_(_groups(site)))
    for loop in session.scalars(loops):
        if VERDICTS & {line.step for line in loop.lines}:
            lines = [{"step": x.step, "text": plain(x.text)} for x in loop.lines]
            yield {"kind": PracticeKind.LOOP, "lines": lines}


def _cards(site: Site) -> Iterator[Item]:
    cards = select(PracticeCard).join(PracticeCard.organisation)
    shown = cards.where(
        Organisation.site_id == site.id, PracticeCard.taken_back_at.is_(None)
    )
    for card in session.scalars(shown):
        title, text = plain(card.title), plain(card.text)
        yield {"kind": PracticeKind.CARD, "title": title, "text": text}


def _groups(site: Site) -> Select[UUID]:
    return select(Group.id).where(Group.site_id == site.id)


def _names(site: Site) -> Iterator[tuple[str, str]]:
    """Whatever could name somebody at the site, with the kind of string it is."""
    members = select(Membership).where(Membership.group_id.in_(_groups(site)))
    employers = select(Organisation).filter_by(site_id=site.id)
    ids = select(Organisation.id).filter_by(site_id=site.id)
    contacts = select(EmployerContact).where(EmployerContact.organisation_id.in_(ids))
    theirs = select(Membership.id).where(Membership.group_id.in_(_groups(site)))
    coming = select(Companion).where(Companion.asker_id.in_(theirs))
    for called in (members, contacts, coming):
        for each in session.scalars(called):
            for part in rules.parts_of(each.alias or ""):
                yield rules.ALIAS, part
    for grant in session.scalars(select(HatGrant).filter_by(site_id=site.id)):
        for part in rules.parts_of(grant.name or ""):
            yield rules.WORK_NAME, part
    people = select(HatGrant.person_id).filter_by(site_id=site.id)
    there = select(Membership.person_id).where(Membership.group_id.in_(_groups(site)))
    is_here = or_(Contact.person_id.in_(people), Contact.person_id.in_(there))
    for contact in session.scalars(select(Contact).where(is_here)):
        for part in rules.parts_of_address(contact.address or ""):
            yield rules.CONTACT, part
    # A conversation is called by what it is about.
    named = select(Group).filter_by(site_id=site.id).where(Group.kind != Kind.THREAD)
    for group in session.scalars(named):
        yield rules.GROUP, group.name or ""
    for employer in session.scalars(employers):
        yield rules.EMPLOYER, employer.name or ""

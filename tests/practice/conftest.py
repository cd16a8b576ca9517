"""Practice as groups and employers write it, put where each kind of it lies."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from backend.decisions.actions import propose, vote
from backend.practice.queries import practice_of
from models import (
    Decision,
    Group,
    Kind,
    Loop,
    LoopLine,
    Organisation,
    PracticeCard,
    Principle,
    Round,
    Site,
)
from models.types import at, now
from models.work import reading, session, writing

LONG_AGO = timedelta(days=30)
A_DAY = timedelta(days=1)


def site_called(slug) -> Site:
    return session.scalars(select(Site).filter_by(slug=slug)).one()


@pytest.fixture
def exported():
    """What a site hands on, and what it keeps to itself."""

    def exported(slug="roskilde"):
        with reading():
            return practice_of(site_called(slug))

    return exported


@pytest.fixture
def asked():
    """A round that was held in a group."""

    def asked(group_id, question, *, opens_at=None):
        with writing():
            group = session.get_one(Group, group_id)
            held = Round(group_id=group_id, opens_at=opens_at or now() - A_DAY)
            held.question = group.says(question)
            session.add(held)

    return asked


@pytest.fixture
def tried():
    """A loop of a group, with its lines."""

    def tried(group_id, *lines):
        with writing():
            group = session.get_one(Group, group_id)
            loop = Loop(group_id=group_id)
            session.add(loop)
            session.flush()
            for number, (step, text) in enumerate(lines):
                numbers = {"number": number, "chained": hash((loop.id, number)) >> 34}
                ids = {"loop_id": loop.id, "site_id": group.site_id}
                line = LoopLine(step=step, link=b"", **ids, **numbers)
                line.text = group.says(text)
                session.add(line)

    return tried


@pytest.fixture
def told():
    """A practice card of an employer."""

    def told(organisation_id, title, text, *, taken_back_at=None):
        with writing():
            owner = session.get_one(Organisation, organisation_id)
            card = PracticeCard(
                organisation_id=organisation_id, taken_back_at=taken_back_at
            )
            card.title, card.text = owner.says(title), owner.says(text)
            session.add(card)

    return told


@pytest.fixture
def agreed():
    """A rule that a group has voted for, or against; a network room's is the site's."""

    def agreed(member, group_id, proposal, *, choice="yes", kind=Kind.PEER):
        with at(now() - LONG_AGO), writing():
            group = session.get_one(Group, group_id)
            ends = now() + A_DAY
            decision = propose(
                member.caller(),
                group_id,
                subject="rule",
                method="majority",
                proposal=proposal,
                closes_at=ends,
                quorum=1,
                principle=Principle.SHIFT_OF_POWER,
                review_on=(ends + LONG_AGO).date(),
            )
            vote(member.caller(), group_id, decision.id, choice=choice)
            group.kind = kind
            return session.get_one(Decision, decision.id).id

    return agreed

"""Make what a group has made its own, stored."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from sqlalchemy import select

from backend.messages.actions import post_within, react
from models import Group, HatGrant, Letter, Ours, OursVersion
from models.types import now
from models.work import reading, session, writing
from tests.factories import SignedIn


def same_here(author: SignedIn, group_id: UUID, *others: SignedIn, body="Hej") -> UUID:
    """A message of the author's in which these others see themselves."""
    with writing():
        key = uuid4()
        said = post_within(author.caller(), group_id, client_key=key, body=body)
        for other in others:
            react(other.caller(), group_id, said.id, kind="same_here")
        return said.id


def in_days(days: int) -> str:
    """A day, as the site counts them."""
    today = now().astimezone(ZoneInfo("Europe/Copenhagen")).date()
    return str(today + timedelta(days=days))


def ours(group_id: UUID, *texts: str, asked=None, agreed=None) -> UUID:
    """A text of the group's with these wordings, one of them asked about or agreed to."""
    with writing():
        of = session.get_one(Group, group_id)
        made = Ours(group_id=group_id, origin=uuid4().bytes, agreed_version=agreed)
        if asked:
            made.asked_version, made.agrees_on = asked, date.fromisoformat(in_days(7))
        for number, text in enumerate(texts, 1):
            version = OursVersion(number=number, based_on=number - 1 or None)
            version.text = of.says(text)
            made.versions.append(version)
        session.add(made)
        session.flush()
        return made.id


def letter(ours_id: UUID, asked: SignedIn, *, days=7, **more) -> UUID:
    """The first wording of the text, sent to somebody in their hat."""
    with writing():
        of = session.get_one(Ours, ours_id)
        made = Letter(
            ours_id=of.id,
            version=1,
            to="municipality" if asked.hat == "lead" else "team",
            answerer_id=asked.person_id,
            answerer_hat=asked.hat,
            answer_by=date.fromisoformat(in_days(days)),
            **more,
        )
        made.answerer_name = of.group.says(asked.alias)
        made.text = of.group.says(of.versions[0].text)
        session.add(made)
        session.flush()
        return made.id


def grant_of(member: SignedIn) -> UUID:
    """What somebody is asked by in the hat they wear."""
    with reading():
        worn = select(HatGrant.id).filter_by(person_id=member.person_id)
        return session.scalars(worn.filter_by(hat=member.hat)).one()

"""When a message may become ours, what the group agrees to by silence, and within which days."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from models import Message, Ours, ReactionKind, Site
from models.errors import AlreadyAgreed, NotAsked, NotEnoughSameHere, TimeOutOfReach
from models.secrets import keyed_digest
from models.types import now

ENOUGH = 3
# Whoever looks in once a day has had a chance to object.
SOONEST, LATEST = timedelta(days=1), timedelta(days=365)


def origin_of(message: Message) -> bytes:
    """What tells that a message is offered twice, and leads nobody back to it."""
    return keyed_digest("ours", message.id.bytes)


def judge_same_here(message: Message, members: Collection[UUID]) -> None:
    """Raise unless enough of these members, besides the author, say it is the same for them."""
    same = {
        reaction.membership_id
        for reaction in message.reactions
        if reaction.kind == ReactionKind.SAME_HERE
    }
    if len(same & set(members) - {message.membership_id}) < ENOUGH:
        raise NotEnoughSameHere(least=ENOUGH)


def today_at(site: Site) -> date:
    return now().astimezone(ZoneInfo(site.time_zone)).date()


def end_of(day: date, site: Site) -> datetime:
    """The moment at which the day is over at the site."""
    following = day + timedelta(days=1)
    return datetime.combine(following, time(), ZoneInfo(site.time_zone))


def judge_day(day: date, site: Site) -> None:
    """Raise unless the day is still to come, and within a year."""
    earliest = today_at(site) + SOONEST
    latest = today_at(site) + LATEST
    if not earliest <= day <= latest:
        raise TimeOutOfReach(earliest=str(earliest), latest=str(latest))


def has_ended(ours: Ours, today: date) -> bool:
    """Whether the day until which the group could object is over."""
    return ours.agrees_on is not None and ours.agrees_on < today


def asked(ours: Ours, today: date) -> int | None:
    """The wording that can be objected to today."""
    return None if has_ended(ours, today) else ours.asked_version


def agreed(ours: Ours, today: date) -> int | None:
    """The wording that the group has agreed to last."""
    return ours.asked_version if has_ended(ours, today) else ours.agreed_version


def end_asking(ours: Ours, today: date) -> None:
    """Ask about nothing any more; what was agreed to by then stays agreed."""
    ours.agreed_version = agreed(ours, today)
    ours.asked_version = ours.agrees_on = None


def judge_asked(ours: Ours, version: int, today: date) -> None:
    """Raise unless the group is being asked about this wording today."""
    if version == agreed(ours, today):
        raise AlreadyAgreed()
    if version != asked(ours, today):
        raise NotAsked()

"""A town while its story is told: its calendar, and who and what the story names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from functools import partial
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from auth.caller import Caller, consents_of
from backend.consents.actions import agree
from backend.consents.queries import current_notice
from models import Person, Site
from models.types import now

Deed = tuple[datetime, Callable[[], object]]


class Town:
    """What has been planned (`deeds`), and what has come to be by then, under its key."""

    site: Site

    def __init__(self, story: dict[str, Any]) -> None:
        self.story = story
        self.zone = ZoneInfo(story["site"]["time_zone"])
        self.today = now().astimezone(self.zone).date()
        self.first_day = 1 + max(_days_ago(story))
        self.deeds: list[Deed] = []
        self.people: dict[str, Person] = {}
        self.groups: dict[str, UUID] = {}
        self.organisations: dict[str, UUID] = {}
        self.opportunities: dict[str, UUID] = {}

    def when(self, days_ago: int, clock: str) -> datetime:
        """A moment of the story, on the town's own clock."""
        day = self.today - timedelta(days=days_ago)
        return datetime.combine(day, time.fromisoformat(clock), self.zone)

    def plan(
        self, moment: datetime, do: Callable[..., object], *what: Any, **how: Any
    ) -> None:
        self.deeds.append((moment, partial(do, *what, **how)))

    def caller(self, key: str, hat: str) -> Caller:
        """The person in the hat, with what they agree to at this point of the story."""
        person = self.people[key]
        return Caller.wearing(hat, person, self.site)

    def agree(self, key: str, purpose: str, object: UUID | None = None) -> None:
        """Say yes to the notice as it stands there in the person's language, once."""
        person = self.people[key]
        if (purpose, object) not in consents_of(person):
            notice = current_notice(self.site, purpose, person.language).hash
            agree(person, self.site, purpose, object, notice=notice)


def _days_ago(told: Any) -> list[int]:
    """Every day that the story speaks of."""
    if isinstance(told, list):
        return [days for each in told for days in _days_ago(each)]
    if isinstance(told, dict):
        return [
            days
            for name, value in told.items()
            for days in ([value] if name == "days_ago" else _days_ago(value))
        ]
    return []

"""What the groups decide, how they voted, who took it on, and for what they drew lots."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from auth.caller import Caller
from backend.decisions.actions import draw, propose, vote, write_outcome

from .town import Town

PROPOSED_AT, CLOSES_AT, TAKEN_AT, DRAWN_AT = "10:30", "20:00", "20:40", "11:05"
AFTER_ANOTHER = timedelta(minutes=13)


def plan(town: Town) -> None:
    for number, told in enumerate(town.story["decisions"]):
        decision = Proposed(town, told)
        proposed = town.when(told["days_ago"], PROPOSED_AT) + number * AFTER_ANOTHER
        town.plan(proposed, decision.propose)
        for count, ballot in enumerate(told["ballots"], 1):
            town.plan(proposed + count * AFTER_ANOTHER, decision.vote, ballot)
        for taken in told.get("outcomes", ()):
            town.plan(town.when(taken["days_ago"], TAKEN_AT), decision.take, taken)
    for told in town.story["picks"]:
        town.plan(town.when(told["days_ago"], DRAWN_AT), _draw, town, told)


class Proposed:
    """A decision of the story, once it is proposed."""

    def __init__(self, town: Town, told: dict[str, Any]) -> None:
        self.town, self.told = town, told

    def propose(self) -> None:
        told = self.told
        closes = told["days_ago"] - told["open_for"]
        self.decision = propose(
            _member(self.town, told["group"], told["by"]),
            self.town.groups[told["group"]],
            subject=told["subject"],
            method=told["method"],
            principle=told.get("principle"),
            proposal=told["proposal"],
            quorum=told["quorum"],
            closes_at=self.town.when(closes, CLOSES_AT),
            review_on=_day(self.town, told),
        )

    def vote(self, told: dict[str, Any]) -> None:
        vote(
            _member(self.town, self.told["group"], told["by"]),
            self.decision.group_id,
            self.decision.id,
            choice=told["choice"],
            words=told.get("words"),
        )

    def take(self, told: dict[str, Any]) -> None:
        write_outcome(
            _member(self.town, self.told["group"], told["by"]),
            self.decision.group_id,
            self.decision.id,
            text=told["text"],
            review_on=_day(self.town, told),
        )


def _draw(town: Town, told: dict[str, Any]) -> None:
    caller = _member(town, told["group"], told["by"])
    draw(caller, town.groups[told["group"]], task=told["task"], count=told["count"])


def _day(town: Town, told: dict[str, Any]) -> date | None:
    """The day that something is looked at again: so many days from today, or gone by."""
    ahead = told.get("review_in")
    return None if ahead is None else town.today + timedelta(days=ahead)


def _member(town: Town, group: str, key: str) -> Caller:
    [told] = [g for g in town.story["groups"] if g["key"] == group]
    [hat] = [m["hat"] for m in told["members"] if m["person"] == key]
    return town.caller(key, hat)

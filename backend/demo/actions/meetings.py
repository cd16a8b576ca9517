"""When the groups meet, last week and next, and what they ask each other there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from auth.caller import Caller
from backend.meetings.actions import (
    add_agenda_item,
    plan_meeting,
    say_coming,
    write_summary,
)
from backend.rounds.actions import answer_round, ask_round, open_round
from models import MeetingKind
from models.types import now

from .town import Town

PLANNED_BEFORE = timedelta(days=8)
AFTER_ANOTHER = timedelta(minutes=3)
INTO_THE_MEETING = timedelta(minutes=30)
UNTIL_WRITTEN_DOWN = timedelta(hours=3)


def plan(town: Town) -> None:
    for told in town.story["meetings"]:
        Gathering(town, told).plan()


class Gathering:
    """A meeting of the story, with its agenda, its round and what is remembered of it."""

    meeting_id: UUID
    round_id: UUID

    def __init__(self, town: Town, told: dict[str, Any]) -> None:
        self.town, self.told = town, told
        [group] = [g for g in town.story["groups"] if g["key"] == told["group"]]
        self.hats = {m["person"]: m["hat"] for m in group["members"]}

    def plan(self) -> None:
        starts_at = self._starts_at()
        clock = Clock(
            self.town, min(starts_at - PLANNED_BEFORE, now() - PLANNED_BEFORE)
        )
        clock.then(self._meet, starts_at)
        for line in self.told.get("agenda", ()):
            clock.then(self._put, line)
        for person in self.told.get("coming", ()):
            clock.then(self._come, person)
        if self.told["when"] == "last":
            clock = Clock(self.town, starts_at + INTO_THE_MEETING)
        if "round" in self.told:
            self._plan_round(clock, self.told["round"])
        if "summary" in self.told:
            clock = Clock(self.town, starts_at + UNTIL_WRITTEN_DOWN)
            clock.then(self._write_down, self.told["summary"])

    def _plan_round(self, clock: Clock, told: dict[str, Any]) -> None:
        clock.then(self._ask, told)
        for answer in told["answers"]:
            clock.then(self._answer, answer)
        if "opened_by" in told:
            clock.then(self._open, told["opened_by"])

    def _starts_at(self) -> datetime:
        """On the group's own weekday: the last one before today, or the next one after."""
        weekday, today = self.told["weekday"], self.town.today.weekday()
        if self.told["when"] == "last":
            days_ago = (today - weekday - 1) % 7 + 1
        else:
            days_ago = -((weekday - today - 1) % 7 + 1)
        return self.town.when(days_ago, self.told["clock"])

    def _caller(self, person: str) -> Caller:
        return self.town.caller(person, self.hats[person])

    @property
    def _meeting(self) -> tuple[UUID, UUID]:
        return self._group_id, self.meeting_id

    @property
    def _round(self) -> tuple[UUID, UUID]:
        return self._group_id, self.round_id

    @property
    def _group_id(self) -> UUID:
        return self.town.groups[self.told["group"]]

    def _meet(self, starts_at: datetime) -> None:
        meeting = plan_meeting(
            self._caller(self.told["by"]),
            self._group_id,
            starts_at=starts_at,
            place=self.told["place"],
            kind=self.told.get("kind", MeetingKind.MEETING),
        )
        self.meeting_id = meeting.id

    def _put(self, told: dict[str, str]) -> None:
        add_agenda_item(self._caller(told["by"]), *self._meeting, text=told["text"])

    def _come(self, person: str) -> None:
        say_coming(self._caller(person), *self._meeting)

    def _write_down(self, told: dict[str, str]) -> None:
        by = self._caller(told["by"])
        write_summary(by, *self._meeting, text=told["text"], based_on=0)

    def _ask(self, told: dict[str, Any]) -> None:
        by, question = self._caller(told["by"]), told["question"]
        about = self.meeting_id
        self.round_id = ask_round(
            by, self._group_id, question=question, meeting_id=about
        ).id

    def _answer(self, told: dict[str, str]) -> None:
        answer_round(self._caller(told["by"]), *self._round, text=told["text"])

    def _open(self, by: str) -> None:
        open_round(self._caller(by), *self._round)


class Clock:
    """One deed after another, some minutes apart."""

    def __init__(self, town: Town, moment: datetime) -> None:
        self.town, self.moment = town, moment

    def then(self, do: Callable[..., object], *what: Any) -> None:
        self.town.plan(self.moment, do, *what)
        self.moment += AFTER_ANOTHER

"""What the groups try, and how it goes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from auth.policy import CHOOSES
from backend.devising.actions import add_loop_line, start_loop
from models.types import now

from .town import Town


def plan(town: Town) -> None:
    for told in town.story["loops"]:
        tried = Tried(town, told["group"])
        first, *others = told["lines"]
        town.plan(town.when(first["days_ago"], first["time"]), tried.start, first)
        for line in others:
            town.plan(town.when(line["days_ago"], line["time"]), tried.write, line)


class Tried:
    """A loop of the story, once it is started."""

    loop_id: UUID

    def __init__(self, town: Town, group: str) -> None:
        self.town, self.group = town, group

    def start(self, told: dict[str, Any]) -> None:
        by = self.town.caller(told["by"], CHOOSES)
        group_id = self.town.groups[self.group]
        until = self._day(told["for_days"])
        loop = start_loop(by, group_id, text=told["text"], until=until)
        self.loop_id = loop.id

    def write(self, told: dict[str, Any]) -> None:
        days = told.get("for_days")
        add_loop_line(
            self.town.caller(told["by"], CHOOSES),
            self.town.groups[self.group],
            self.loop_id,
            step=told["step"],
            text=told.get("text"),
            until=None if days is None else self._day(days),
        )

    def _day(self, days: int) -> date:
        return now().astimezone(self.town.zone).date() + timedelta(days=days)

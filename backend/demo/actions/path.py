"""What people are asked, by others and by themselves, and what they choose."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from auth.policy import CHOOSES
from backend.trajectory.actions import NewOption, choose, make_offer
from models import Membership
from models.work import session

from .town import Town

ASKED_AT, CHOSEN_AT = "15:20", "17:45"
AFTER_ANOTHER = timedelta(minutes=7)


def plan(town: Town) -> None:
    for number, told in enumerate(town.story["offers"]):
        asked = town.when(told["days_ago"], ASKED_AT) + number * AFTER_ANOTHER
        offer = Asked(town, told)
        town.plan(asked, offer.ask)
        for count, answer in enumerate(told["choices"]):
            chosen = town.when(answer["days_ago"], CHOSEN_AT) + count * AFTER_ANOTHER
            town.plan(chosen, offer.answer, answer)


class Asked:
    """An offer of the story, and the options it has once it is made."""

    def __init__(self, town: Town, told: dict[str, Any]) -> None:
        self.town, self.told = town, told

    def ask(self) -> None:
        by, to = self.told["by"], self.told["to"]
        group, hat = self._place()
        is_to_one = to not in (None, by)
        self.offer = make_offer(
            self.town.caller(by, hat),
            question=self.told["question"],
            options=[self._option(told) for told in self.told["options"]],
            group_id=self.town.groups[group] if group else None,
            to=self._membership(group) if group and is_to_one else None,
        )

    def answer(self, told: dict[str, Any]) -> None:
        option = told.get("option")
        choose(
            self.town.caller(told["person"], CHOOSES),
            self.offer.id,
            answer=told["answer"],
            option_id=None if option is None else self.offer.options[option].id,
            idea=told.get("idea"),
            reason=told.get("reason"),
            is_shared=told["is_shared"],
        )

    def _place(self) -> tuple[str | None, str]:
        """The group in which it is asked, and the hat of whoever asks."""
        by, to = self.told["by"], self.told["to"]
        if by == to:
            return None, CHOOSES
        for group in self.town.story["groups"]:
            hats = {m["person"]: m["hat"] for m in group["members"]}
            is_named = self.told["group"] in (None, group["key"])
            if is_named and by in hats and (to is None or to in hats):
                return group["key"], hats[by]
        raise ValueError(f"{by} and {to} are in no group together")

    def _membership(self, group: str) -> UUID:
        joined = select(Membership.id).filter_by(
            group_id=self.town.groups[group],
            person_id=self.town.people[self.told["to"]].id,
        )
        return session.scalars(joined).one()

    def _option(self, told: dict[str, str]) -> NewOption:
        option = NewOption(text=told["text"])
        if "detail" in told:
            option["detail"] = told["detail"]
        if "opportunity" in told:
            option["opportunity_id"] = self.town.opportunities[told["opportunity"]]
        return option

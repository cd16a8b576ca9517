"""Steps that people take together, or have asked a peer to take."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import select

from auth.policy import CHOOSES
from backend.companions.actions import (
    ask_into_thread,
    ask_to_hear_more,
    come_along,
)
from backend.messages.actions import post_within
from models import Membership
from models.work import session

from .town import Town

TO_ANSWER = timedelta(minutes=25)


def plan(town: Town) -> None:
    for told in town.story["companions"]:
        asking = Asking(town, told)
        asked = town.when(told["days_ago"], told["time"])
        town.plan(asked, asking.ask)
        if "yes" in told:
            town.plan(asked + TO_ANSWER, asking.answer, told["yes"])
            for line in told["yes"]["talk"]:
                said = town.when(line["days_ago"], line["time"])
                town.plan(said, asking.say, line["text"])


class Asking:
    """Somebody of the story asks a peer along."""

    def __init__(self, town: Town, told: dict[str, Any]) -> None:
        self.town, self.told = town, told

    def ask(self) -> None:
        asker = self.town.caller(self.told["by"], CHOOSES)
        group_id, peer = self.town.groups[self.told["group"]], self._peer()
        about = self.told["opportunity"]
        if "yes" in self.told:
            thread = self._thread()
            asked = ask_into_thread(asker, group_id, peer=peer, thread_id=thread)
        else:
            place = self.town.opportunities[about]
            asked = ask_to_hear_more(asker, group_id, peer=peer, opportunity_id=place)
        self.id = asked.id

    def answer(self, yes: dict[str, Any]) -> None:
        self.town.agree(self.told["to"], "employer_messages")
        caller = self.town.caller(self.told["to"], CHOOSES)
        come_along(caller, self.id, alias=yes["alias"])

    def say(self, text: str) -> None:
        caller = self.town.caller(self.told["to"], CHOOSES)
        post_within(caller, self._thread(), client_key=uuid4(), body=text)

    def _thread(self) -> UUID:
        return self.town.groups[f"{self.told['by']}: {self.told['opportunity']}"]

    def _peer(self) -> UUID:
        joined = select(Membership.id).filter_by(
            group_id=self.town.groups[self.told["group"]],
            person_id=self.town.people[self.told["to"]].id,
        )
        return session.scalars(joined).one()

"""What groups make their own, whom they send it to, and what comes back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from auth.caller import Caller
from backend.ours.actions import answer, ask, object_to, offer, send, show_letter
from backend.ours.actions import write_version as write
from backend.ours.queries import list_addressees
from models import Addressee, Message
from models.work import session

from .town import Town

OFFERED_AT, WRITTEN_AT, ASKED_AT = "19:35", "20:05", "20:25"
OBJECTED_AT, SENT_AT, ANSWERED_AT = "21:15", "12:20", "13:40"
AFTER_ANOTHER = timedelta(minutes=3)


def plan(town: Town) -> None:
    for told in town.story["ours"]:
        text = Text(town, told)
        town.plan(town.when(told["days_ago"], OFFERED_AT), text.offer)
        for number, wording in enumerate(told["wordings"]):
            written = town.when(wording["days_ago"], WRITTEN_AT)
            town.plan(written + number * AFTER_ANOTHER, text.write, wording)
        for asking in told["asked"]:
            town.plan(town.when(asking["days_ago"], ASKED_AT), text.ask, asking)
            if objection := asking.get("objection"):
                objected = town.when(objection["days_ago"], OBJECTED_AT)
                town.plan(objected, text.object_to, asking["version"], objection)
        for letter in told["letters"]:
            town.plan(town.when(letter["days_ago"], SENT_AT), text.send, letter)
            if answered := letter.get("answer"):
                moment = town.when(answered["days_ago"], ANSWERED_AT)
                town.plan(moment, text.answer, letter, answered)


class Text:
    """A text of the story, from the message it began as to what was answered."""

    def __init__(self, town: Town, told: dict[str, Any]) -> None:
        self.town, self.told = town, told
        [group] = [g for g in town.story["groups"] if g["key"] == told["group"]]
        self.hats = {m["person"]: m["hat"] for m in group["members"]}

    @property
    def group_id(self) -> UUID:
        return self.town.groups[self.told["group"]]

    def offer(self) -> None:
        said = select(Message).filter_by(group_id=self.group_id, removed_at=None)
        [message] = [
            m for m in session.scalars(said) if m.text.startswith(self.told["said"])
        ]
        author = self._member(self.told)
        self.id = offer(author, self.group_id, message_id=message.id).id

    def write(self, told: dict[str, Any]) -> None:
        words = {name: told[name] for name in ("text", "based_on")}
        write(self._member(told), self.group_id, self.id, **words)

    def ask(self, told: dict[str, Any]) -> None:
        agrees_on = self._day(told)
        version = told["version"]
        member = self._member(told)
        ask(member, self.group_id, self.id, version=version, agrees_on=agrees_on)

    def object_to(self, version: int, told: dict[str, Any]) -> None:
        why = {"version": version, "reason": told["reason"]}
        object_to(self._member(told), self.group_id, self.id, **why)

    def send(self, told: dict[str, Any]) -> None:
        member, to = self._member(told), Addressee(told["to"])
        asked = self.town.people[told["person"]].id
        [addressee] = [
            one.id
            for one in list_addressees(member, self.group_id)
            if (one.to, one.person_id, one.hat) == (to, asked, told["hat"])
        ]
        self.letter = send(
            member,
            self.group_id,
            self.id,
            version=told["version"],
            to=to,
            addressee=addressee,
            answer_by=self._day(told),
        )
        if told.get("for_site"):
            place = (self.group_id, self.id, self.letter.id)
            show_letter(member, *place, is_for_site=True)

    def answer(self, asked: dict[str, Any], told: dict[str, Any]) -> None:
        caller = self.town.caller(asked["person"], asked["hat"])
        answer(caller, self.letter.id, text=told["text"])

    def _member(self, told: dict[str, Any]) -> Caller:
        return self.town.caller(told["by"], self.hats[told["by"]])

    def _day(self, told: dict[str, Any]) -> date:
        """So many days after it is told."""
        days = told["days_ago"] - told["days"]
        return self.town.today - timedelta(days=days)

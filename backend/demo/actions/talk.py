"""What is said in the groups, and how far each has read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from itertools import cycle
from typing import Any
from uuid import UUID, uuid4

from auth.caller import Caller
from auth.policy import CHOOSES
from backend.groups.queries import get_group
from backend.messages.actions import (
    edit_message,
    mark_read,
    post_within,
    react,
    remove_message,
)
from models import ReactionKind
from models.types import now

from .town import Town

AFTER_ANOTHER = timedelta(seconds=11)
TO_REACT = timedelta(seconds=47)
TO_REGRET = timedelta(minutes=2)
UNREAD = (3, 0, 7, 0, 1, 12, 0)


def plan(town: Town) -> None:
    for group in town.story["groups"]:
        hats = {m["person"]: m["hat"] for m in group["members"]}
        talk = Talk(
            town,
            partial(town.groups.__getitem__, group["key"]),
            partial(_caller, town, hats),
        )
        talk.plan(group["talk"])
        for member, unread in zip(group["members"], cycle(UNREAD), strict=False):
            town.plan(now(), talk.read, member["person"], unread=unread)


def _caller(town: Town, hats: dict[str, str], by: str) -> Caller:
    return town.caller(by, hats[by])


class Talk:
    """A conversation; where it is held and who takes part is asked when it happens."""

    def __init__(
        self, town: Town, place: Callable[[], UUID], who: Callable[[str], Caller]
    ) -> None:
        self.town, self.place, self.who = town, place, who
        self.said: list[UUID] = []

    def plan(self, lines: list[dict[str, Any]]) -> None:
        """Plan each line of the story with what became of it."""
        last = None
        for number, line in enumerate(lines):
            said = self.town.when(line["days_ago"], line["time"])
            if last is not None:  # within a minute too, one comes after the other
                said = max(said, last + AFTER_ANOTHER)
            last = said
            self.town.plan(said, self.post, line)
            if "edited" in line:
                edited = said + TO_REGRET
                self.town.plan(edited, self.edit, number, line)
            if "removed" in line:
                self.town.plan(said + TO_REGRET, self.remove, number, line)
            reactions = [
                (kind, by) for kind in ReactionKind for by in line.get(kind, ())
            ]
            for count, (kind, by) in enumerate(reactions, 1):
                reacted = said + count * TO_REACT
                self.town.plan(reacted, self.react, number, by, kind)

    def post(self, line: dict[str, Any]) -> None:
        answered = line.get("reply_to")
        message = post_within(
            self.who(line["by"]),
            self.place(),
            client_key=uuid4(),
            body=line["text"],
            reply_to=None if answered is None else self.said[answered],
        )
        self.said.append(message.id)

    def edit(self, number: int, line: dict[str, Any]) -> None:
        author = self.who(line["by"])
        edit_message(author, self.place(), self.said[number], body=line["edited"])

    def remove(self, number: int, line: dict[str, Any]) -> None:
        remove_message(self.who(line["by"]), self.place(), self.said[number])

    def react(self, number: int, by: str, kind: ReactionKind) -> None:
        react(self.who(by), self.place(), self.said[number], kind=kind)

    def read(self, by: str, *, unread: int) -> None:
        """Read on to the last few, if they read there at all."""
        reader = self.who(by)
        if reader.hat != CHOOSES or ("peer_chat", None) in reader.consents:
            newest = get_group(self.place()).last_seq
            mark_read(reader, self.place(), seq=newest - unread)

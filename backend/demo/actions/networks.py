"""The room that groups and employers share, and the one that colleagues have."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from itertools import cycle
from typing import Any
from uuid import UUID

from auth.policy import ANSWERS, CHOOSES, OPENS
from backend.networks.actions import (
    join_network,
    open_network,
    open_to_group,
    open_to_organisation,
    tell_practice,
)
from backend.staff.actions import ask_for_sparring, join_room, share
from models.types import now

from .talk import UNREAD, Talk
from .town import Town

AFTER_ANOTHER = timedelta(minutes=7)
TO_SHARE = timedelta(hours=1)
COLLEAGUES = "colleagues"


def plan(town: Town) -> None:
    for told in town.story["networks"]:
        opened = town.when(told["days_ago"], "09:00")
        town.plan(opened, _open, town, told)
        for count, member in enumerate(told["members"], 1):
            came = opened + count * AFTER_ANOTHER
            town.plan(came, _come_in, town, told["key"], member)
        _plan_talk(town, told["key"], told)
    for card in town.story["practice_cards"]:
        town.plan(town.when(card["days_ago"], "11:20"), _tell, town, card)
    _plan_staff(town, town.story["staff"])


def _plan_talk(town: Town, key: str, told: dict[str, Any]) -> Talk:
    hats = {member["person"]: member["hat"] for member in told["members"]}
    place = partial(town.groups.__getitem__, key)
    talk = Talk(town, place, lambda by: town.caller(by, hats[by]))
    talk.plan(told["talk"])
    for person, unread in zip(hats, cycle(UNREAD), strict=False):
        town.plan(now(), talk.read, person, unread=unread)
    return talk


def _plan_staff(town: Town, told: dict[str, Any]) -> None:
    opened = town.when(told["days_ago"], "08:15")
    for count, member in enumerate(told["members"], 1):
        town.plan(opened + count * AFTER_ANOTHER, _join, town, member)
    talk = _plan_talk(town, COLLEAGUES, told)
    hats = {member["person"]: member["hat"] for member in told["members"]}
    for line in told["shared"]:
        said = told["talk"][line["line"]]
        shown = town.when(said["days_ago"], said["time"]) + TO_SHARE
        by = said["by"]
        town.plan(shown, _share, town, by, hats[by], talk, line)
    for asked in told["sparrings"]:
        by = asked["by"]
        moment = town.when(asked["days_ago"], asked["time"])
        town.plan(moment, _ask, town, by, hats[by], asked["text"])


def _open(town: Town, told: dict[str, Any]) -> None:
    caller = town.caller(told["by"], OPENS)
    room = open_network(caller, name=told["name"]).id
    town.groups[told["key"]] = room
    for group in told["groups"]:
        open_to_group(caller, room, town.groups[group])
    for employer in told["employers"]:
        open_to_organisation(caller, room, town.organisations[employer])


def _come_in(town: Town, key: str, member: dict[str, str]) -> None:
    if member["hat"] == CHOOSES:
        town.agree(member["person"], "employer_messages")
    caller = town.caller(member["person"], member["hat"])
    join_network(caller, town.groups[key], alias=member["alias"])


def _tell(town: Town, told: dict[str, str]) -> None:
    caller = town.caller(told["by"], ANSWERS)
    tell_practice(caller, title=told["title"], text=told["text"])


def _join(town: Town, member: dict[str, str]) -> None:
    caller = town.caller(member["person"], member["hat"])
    town.groups[COLLEAGUES] = join_room(caller, alias=member["alias"]).group_id


def _share(town: Town, by: str, hat: str, talk: Talk, told: dict[str, Any]) -> None:
    message: UUID = talk.said[told["line"]]
    share(town.caller(by, hat), message, hat=told["with"])


def _ask(town: Town, by: str, hat: str, text: str) -> None:
    ask_for_sparring(town.caller(by, hat), text=text)

"""The site, who is there, and the groups they belong to."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from auth.policy import CHOOSES
from backend.accounts.actions import add_contact, add_person, grant_hat
from backend.admin.actions import add_site
from backend.groups.actions import greet_newcomers, join_group, start_group
from models import History

from .town import Town


def plan(town: Town) -> None:
    opened = town.when(town.first_day, "08:00")
    town.plan(opened, _open, town)
    for person in town.story["people"]:
        town.plan(opened, _come, town, person)
    for hours, group in enumerate(town.story["groups"], 1):
        met = opened + timedelta(hours=hours)
        town.plan(met, _start, town, group)
        for number, member in enumerate(group["members"], 1):
            joined = met + timedelta(minutes=number)
            town.plan(joined, _join, town, group, member)
        town.plan(met + timedelta(minutes=30), _greet, town, group)


def _open(town: Town) -> None:
    told = dict(town.story["site"])
    least, most = told.pop("group_size")
    town.site = add_site(**told, least_members=least, most_members=most)


def _come(town: Town, told: dict[str, Any]) -> None:
    first, *others = told["hats"]
    name = told.get("name", told["key"].title())
    person = add_person(town.site, first, language=told.get("language"), name=name)
    for hat in others:
        grant_hat(person, town.site, hat, name=name)
    if "email" in told:
        add_contact(person, kind="email", address=told["email"])
    town.people[told["key"]] = person


def _start(town: Town, told: dict[str, Any]) -> None:
    group = start_group(
        town.site,
        name=told["name"],
        rhythm=told["rhythm"],
        history=History(told["history"]),
    )
    town.groups[told["key"]] = group.id


def _join(town: Town, group: dict[str, Any], member: dict[str, Any]) -> None:
    key, hat = member["person"], member["hat"]
    reads = "peer_chat" not in _without(town, key)
    if hat == CHOOSES and reads:
        town.agree(key, "peer_chat")
    join_group(
        town.people[key],
        town.groups[group["key"]],
        hat=hat,
        alias=member["alias"],
        reads=reads,
    )


def _without(town: Town, key: str) -> list[str]:
    """What the person has not agreed to."""
    [told] = [p for p in town.story["people"] if p["key"] == key]
    without: list[str] = told.get("without", [])
    return without


def _greet(town: Town, group: dict[str, Any]) -> None:
    first = group["members"][0]
    caller = town.caller(first["person"], first["hat"])
    greet_newcomers(caller, town.groups[group["key"]], text=group["greeting"])

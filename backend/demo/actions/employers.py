"""Employers, what they offer, and what people show them and talk about with them."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import Any

from auth.caller import Caller
from auth.policy import ANSWERS, CHOOSES
from backend.cards.actions import release_parts, write_card
from backend.employers.actions import (
    add_contact,
    add_organisation,
    close_opportunity,
    publish_opportunity,
    vet,
)
from backend.threads.actions import close_thread, open_thread
from models import Opportunity
from models.work import session

from .talk import Talk
from .town import Town

AFTER_INTEREST = timedelta(minutes=5)
AFTER_ALL = timedelta(minutes=20)


def plan(town: Town) -> None:
    opened = town.when(town.first_day, "14:00")
    for employer in town.story["employers"]:
        town.plan(opened, _come, town, employer)
        if employer["vetted"]:  # nobody else may publish anything
            for told in employer["opportunities"]:
                published = town.when(told["days_ago"], "10:05")
                town.plan(published, _publish, town, employer, told)
                if told.get("closed"):
                    closed = _last_interest(town, told["key"]) + timedelta(days=1)
                    town.plan(closed, _close, town, employer, told)
    for card in town.story["cards"]:
        town.plan(opened + timedelta(days=1), _write, town, card)
    for told in town.story["threads"]:
        _plan_thread(town, told)


def _plan_thread(town: Town, told: dict[str, Any]) -> None:
    first, last = told["talk"][0], told["talk"][-1]
    began = town.when(first["days_ago"], first["time"])
    place = f"{told['participant']}: {told['opportunity']}"
    town.plan(began - AFTER_INTEREST, _show_interest, town, told, place)
    town.plan(began + AFTER_INTEREST, _release, town, told)
    who = partial(_speaker, town, told["participant"])
    talk = Talk(town, partial(town.groups.__getitem__, place), who)
    talk.plan(told["talk"])
    if told.get("closed"):
        ended = town.when(last["days_ago"], last["time"]) + AFTER_ALL
        town.plan(ended, _end, town, told, place)


def _last_interest(town: Town, opportunity: str) -> datetime:
    return max(
        town.when(thread["days_ago"], "20:00")
        for thread in town.story["threads"]
        if thread["opportunity"] == opportunity
    )


def _speaker(town: Town, participant: str, by: str) -> Caller:
    if by == CHOOSES:
        return town.caller(participant, CHOOSES)
    return town.caller(by, ANSWERS)


def _come(town: Town, told: dict[str, Any]) -> None:
    made = add_organisation(town.site, name=told["name"], about=told["about"])
    town.organisations[told["key"]] = made.id
    for contact in told["contacts"]:
        person = town.people[contact["person"]]
        add_contact(person, made.id, alias=contact["alias"])
    if told["vetted"]:
        vet(made)


def _publish(town: Town, employer: dict[str, Any], told: dict[str, Any]) -> None:
    words = {name: told[name] for name in ("title", "text", "seats", "flexibility")}
    made = publish_opportunity(_contact(town, employer), **words)
    town.opportunities[told["key"]] = made.id


def _close(town: Town, employer: dict[str, Any], told: dict[str, Any]) -> None:
    close_opportunity(_contact(town, employer), town.opportunities[told["key"]])


def _contact(town: Town, employer: dict[str, Any]) -> Caller:
    return town.caller(employer["contacts"][0]["person"], ANSWERS)


def _write(town: Town, told: dict[str, Any]) -> None:
    parts = {name: told[name] for name in ("interests", "strengths", "limits")}
    write_card(town.caller(told["person"], CHOOSES), **parts)


def _show_interest(town: Town, told: dict[str, Any], place: str) -> None:
    town.agree(told["participant"], "employer_messages")
    caller = town.caller(told["participant"], CHOOSES)
    opportunity = town.opportunities[told["opportunity"]]
    town.groups[place] = open_thread(caller, opportunity, alias=told["alias"])


def _release(town: Town, told: dict[str, Any]) -> None:
    opportunity = session.get_one(Opportunity, town.opportunities[told["opportunity"]])
    organisation_id = opportunity.organisation_id
    town.agree(told["participant"], "card_to_employers", organisation_id)
    caller = town.caller(told["participant"], CHOOSES)
    release_parts(caller, organisation_id, parts=told["released_parts"])


def _end(town: Town, told: dict[str, Any], place: str) -> None:
    close_thread(town.caller(told["participant"], CHOOSES), town.groups[place])

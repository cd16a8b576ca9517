from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict
from uuid import UUID

from auth.caller import Caller
from models import Choice, Group, Offer, Option, Person
from models.errors import NotFound, OfferClosed
from models.types import now
from models.work import session

from . import rules
from .queries import (
    enter_peer_group,
    get_made,
    get_offer,
    get_participant,
    judge_opportunities,
    last_choice,
)


class NewOption(TypedDict, total=False):
    text: str
    detail: str
    opportunity_id: UUID


def make_offer(
    maker: Caller,
    *,
    question: str,
    options: Sequence[NewOption],
    group_id: UUID | None = None,
    to: UUID | None = None,
) -> Offer:
    """Ask oneself, a whole group, or (`to`) one participant of it.

    The words belong to whoever is asked: they go with that person, and not with the maker.
    """
    rules.judge_address(maker.hat, group_id=group_id, to=to)
    judge_opportunities(
        maker, [o["opportunity_id"] for o in options if "opportunity_id" in o]
    )
    offer = Offer(site_id=maker.site_id, group_id=group_id)
    asked: Person | Group = maker.person
    if group_id is not None:
        offer.maker, group = enter_peer_group(maker, group_id)
        asked = group if to is None else get_participant(group, to)
    if isinstance(asked, Person):
        offer.participant_id = asked.id
    offer.question = asked.says(question)
    for position, given in enumerate(options):
        option = Option(position=position, opportunity_id=given.get("opportunity_id"))
        option.text = asked.says(given["text"])
        option.detail = asked.says(given.get("detail"))
        offer.options.append(option)
    session.add(offer)
    session.flush()
    return offer


def choose(
    chooser: Caller,
    offer_id: UUID,
    *,
    answer: str,
    option_id: UUID | None = None,
    idea: str | None = None,
    reason: str | None = None,
    is_shared: bool = False,
    is_reason_shared: bool = False,
) -> Offer:
    """Answer an offer, or answer it anew; the same again changes nothing.

    Once it is closed, what was shown of the last answer may still be taken back.
    """
    offer = get_offer(chooser, offer_id)
    if option_id is not None and option_id not in {o.id for o in offer.options}:
        raise NotFound()
    # Choices about an offer queue at its row: each gets a number of its own, and none
    # slips in while the offer is being closed.
    session.refresh(offer, ["closed_at"], with_for_update=True)
    last = last_choice(chooser, offer)
    choice = Choice(
        offer_id=offer.id,
        person_id=chooser.person_id,
        number=last.number + 1 if last else 1,
        answer=answer,
        option_id=option_id,
        is_shared=is_shared,
        is_reason_shared=is_reason_shared,
    )
    choice.idea = chooser.person.says(idea)
    choice.reason = chooser.person.says(reason)
    if last and rules.is_the_same(choice, last):
        return offer
    if offer.closed_at and not (last and rules.only_takes_back(choice, last)):
        raise OfferClosed()
    session.add(choice)
    session.flush()
    return offer


def close_offer(maker: Caller, offer_id: UUID) -> None:
    """Let nobody answer an own offer any more; what was answered stays theirs."""
    offer = get_made(maker, offer_id)
    offer.closed_at = offer.closed_at or now()

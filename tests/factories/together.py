"""What a group does together."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from backend.cards.actions import add_card_line, write_word
from backend.cards.queries import view_our_card
from backend.decisions.actions import propose
from backend.devising.actions import start_loop
from backend.meetings.actions import plan_meeting
from backend.rounds.actions import ask_round
from models import (
    Method,
    Subject,
)
from models.types import now
from models.work import writing

from .people import SignedIn, membership_of, today


def decision(
    proposer: SignedIn, group_id: UUID, *, closes_in=timedelta(hours=1), **proposed
) -> UUID:
    """A proposal to a group, decided by majority unless something else is said."""
    usual = {
        "subject": Subject.MATTER,
        "method": Method.MAJORITY,
        "proposal": "Vi mødes kl. 11",
        "quorum": 1,
    }
    with writing():
        caller, closes_at = proposer.caller(), now() + closes_in
        said = usual | proposed
        return propose(caller, group_id, closes_at=closes_at, **said).id


def meeting(planner: SignedIn, group_id: UUID, *, days=3, place="Huset") -> UUID:
    """A meeting of the group, so many days from now."""
    with writing():
        starts_at = now() + timedelta(days=days)
        words = {"kind": "meeting", "place": place}
        caller = planner.caller()
        return plan_meeting(caller, group_id, starts_at=starts_at, **words).id


def asked(asker: SignedIn, group_id: UUID, *, question="Hvad nu?", **when) -> UUID:
    """A round in the group, shut until somebody opens it or until the time that is given."""
    with writing():
        return ask_round(asker.caller(), group_id, question=question, **when).id


def card_line(
    member: SignedIn, group_id: UUID, text="Vi spørger", part="needs"
) -> UUID:
    """A line that the member puts on the group's card."""
    with writing():
        add_card_line(member.caller(), group_id, part=part, text=text)
        lines = view_our_card(member.caller(), group_id).lines
        return next(line.id for line in lines if line.text == text)


def peer_word(
    author: SignedIn, about: SignedIn, group_id: UUID, text="God ven"
) -> UUID:
    """What one member writes about another, waiting for a yes."""
    about_id = membership_of(about, group_id)
    with writing():
        return write_word(author.caller(), group_id, about_id, text=text).id


def loop(member: SignedIn, group_id: UUID, text="Vi går en tur først", days=7) -> UUID:
    """Something that the group tries, for so many days."""
    with writing():
        until = today() + timedelta(days=days)
        return start_loop(member.caller(), group_id, text=text, until=until).id
